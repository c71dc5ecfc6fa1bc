// A backup taken under load, and restored elsewhere.

import { existsSync, rmSync } from "node:fs";
import { checkAnswers } from "../lib/check.mjs";
import { command } from "../lib/afterword.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { seconds, sleep } from "../lib/paths.mjs";

export const title = "restore of a backup taken under load";
export const databases = ["SQLite", "PostgreSQL"];
export const limit = 240;

export async function run(t) {
  const database = await t.database();
  const help = await command(database, ["--help"]);
  if (!/^\s+backup\b/m.test(help) || !/^\s+restore\b/m.test(help)) throw new Error("this binary has no commands backup and restore");
  const server = await t.server(database);
  const load = new Load(await install(database), server.address);
  await server.start();
  await load.during(4000);
  const file = `${t.folder()}/under-load.backup`;
  rmSync(file, { force: true });
  load.start();
  await sleep(500);
  // What was acknowledged before it began has to be in it.
  const sure = [...load.attempts].filter(([, entry]) => entry.state === "acknowledged");
  const contacts = [...load.contacts];
  const started = performance.now();
  await command(database, ["backup", file]);
  const took = performance.now() - started;
  t.must(existsSync(file), "there is no file");
  await sleep(500);
  await load.stop();
  t.must(load.troubles.length === 0, `while the backup was taken: ${load.summary}`);

  const copy = await restored(t, file, "_copy");
  const partial = { attempts: new Map(load.attempts), contacts: new Map(contacts), acknowledged: [], open: [] };
  const known = new Set((await copy.rows(`SELECT ${copy.hex("attempt_id")} AS attempt FROM response`)).map(({ attempt }) => attempt));
  const missing = sure.filter(([attempt]) => !known.has(attempt)).length;
  t.must(missing === 0, `${missing} answers that were acknowledged before the backup began are not in it`);
  // Of the others each is in it whole or not at all.
  for (const attempt of partial.attempts.keys()) if (!known.has(attempt)) partial.attempts.delete(attempt);
  await checkAnswers(t, copy, partial);
  const counted = await command(copy, ["rebuild", "scores"]).catch((error) => error);
  t.must(!(counted instanceof Error), `in the restored database the score events and the answers disagree: ${counted.message}`);

  // Nobody at work: the restored database is the same, row for row.
  await server.end();
  const quiet = `${t.folder()}/quiet.backup`;
  rmSync(quiet, { force: true });
  await command(database, ["backup", quiet]);
  const same = await restored(t, quiet, "_same");
  const [here, there] = [await database.dump(), await same.dump()];
  // The restored database has brought its schema up itself: the same steps, at another time.
  for (const dump of [here, there]) dump.seaql_migrations = dump.seaql_migrations.map((row) => JSON.parse(row).version);
  const different = Object.keys({ ...here, ...there }).filter((table) => JSON.stringify(here[table]) !== JSON.stringify(there[table]));
  t.must(different.length === 0, `the restored tables differ: ${different.join(", ")}`);
  const rows = Object.values(here).reduce((sum, table) => sum + table.length, 0);
  return {
    did: "`afterword backup` while 8 customers and programs were at work, `afterword restore` into an empty database, checked; then the same with nobody at work, compared row for row",
    figures: `${sure.length} answers acknowledged before it began, all in the copy; ${known.size} in the copy, each whole; backup took ${seconds(took)}, no request failed; ${rows} rows of ${Object.keys(here).length} tables equal`,
  };
}

async function restored(t, file, suffix) {
  const database = await t.database(suffix);
  await command(database, ["restore", file]);
  return database;
}
