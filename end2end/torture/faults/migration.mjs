// kill -9 while the schema comes up.

import { spawn } from "node:child_process";
import { command } from "../lib/afterword.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { checkAnswers } from "../lib/check.mjs";
import { binary, sleep } from "../lib/paths.mjs";

export const title = "migration interrupted half way";
export const databases = ["SQLite", "PostgreSQL"];
export const limit = 240;

export async function run(t) {
  const rounds = t.rounds(10);
  const whole = await t.database("_whole");
  const started = performance.now();
  await command(whole, ["migrate"]);
  const usual = performance.now() - started;
  const wanted = JSON.stringify(await whole.rows(whole.schema));
  const caught = [];
  let database;
  for (let round = 0; round < rounds; round += 1) {
    database = await t.database("_broken");
    // From the first tenth of its usual time to the last, in no order.
    await interrupted(database, usual * (0.1 + (0.9 * (round + Math.random())) / rounds));
    const steps = await database.number("SELECT count(*) AS n FROM seaql_migrations").catch(() => 0);
    caught.push(steps);
    const said = await command(database, ["migrate"]).catch((error) => error);
    if (said instanceof Error) {
      t.must(false, `after a kill with ${steps} steps taken it does not come up: ${said.message.trim()}`);
      break;
    }
    t.must(JSON.stringify(await database.rows(database.schema)) === wanted, `after a kill with ${steps} steps taken the schema is another one`);
  }
  const all = await whole.number("SELECT count(*) AS n FROM seaql_migrations");
  t.must(caught.some((steps) => steps < all), "no kill came while steps were taken");
  if (t.wrong.length) return {};
  const server = await t.server(database);
  const load = new Load(await install(database), server.address);
  await server.start();
  await load.during(2000);
  await checkAnswers(t, database, load, { address: server.address });
  return {
    did: `${rounds} times: \`afterword migrate\` on an empty database, SIGKILL at a random moment, \`migrate\` again; then served`,
    figures: `steps taken when it died: ${caught.join(", ")} of ${all}; came up every time with the same schema; ${load.acknowledged.length} answers taken after that`,
  };
}

function interrupted(database, after) {
  const env = { ...process.env, AFTERWORD_DATABASE_URL: database.url };
  const child = spawn(binary, ["migrate"], { env, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return sleep(after).then(() => (child.kill("SIGKILL"), ended));
}
