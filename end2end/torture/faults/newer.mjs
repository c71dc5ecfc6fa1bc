// A database that a newer Afterword brought up.

import { command } from "../lib/afterword.mjs";
import { install } from "../lib/installation.mjs";

export const title = "database newer than the binary";
export const databases = ["SQLite", "PostgreSQL"];
export const limit = 60;

export async function run(t) {
  const database = await t.database();
  await install(database);
  await database.execute("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_of_tomorrow', 1)");
  const before = JSON.stringify(await database.dump());
  const sentences = new Set();
  const serve = ["serve", "--addr", "127.0.0.1:1"];
  // Also where it is told to leave the schema as it is.
  for (const args of [["migrate"], serve, [...serve, "--no-migrate"], ["worker"], ["rebuild", "scores"]]) {
    const refused = await command(database, args).catch((error) => error);
    t.must(refused instanceof Error && refused.code === 1, `afterword ${args.join(" ")} did not refuse with exit code 1`);
    const said = String(refused.err ?? "").trim().split("\n").at(-1);
    t.must(/newer than this program/.test(said) && /m9999_of_tomorrow/.test(said), `afterword ${args.join(" ")} says: ${said}`);
    sentences.add(said);
  }
  t.must(JSON.stringify(await database.dump()) === before, "the database was changed");
  return { did: "a row of a later step in `seaql_migrations`; `migrate`, `serve`, `worker`, `rebuild` tried", figures: `each refuses with exit code 1: “${[...sentences].join("”, “")}”; nothing was changed` };
}
