// The clock jumps two hours ahead and two hours back, under load.

import { checkAnswers, checkJobs, checkMail } from "../lib/check.mjs";
import { FakeClock } from "../lib/faketime.mjs";
import { ask } from "../lib/http.mjs";
import { install, logIn } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { sleep } from "../lib/paths.mjs";

export const title = "clock jump";
export const databases = ["SQLite", "PostgreSQL"];
export const limit = 240;

const hours = 3600;

export async function run(t) {
  // Some mail is refused for now at first, so that tries again are under way when the clock jumps.
  const mail = await MailServer.start(({ address, tries }) => (/[27]@/.test(address) && tries < 2 ? { code: 451, text: "come again" } : undefined));
  t.later(() => mail.close());
  const database = await t.database();
  const clock = new FakeClock(t.name);
  const server = await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url, ...clock.env } });
  const load = new Load(await install(database), server.address);
  await server.start();
  const cookie = await logIn(server.address);
  load.start();
  const jumps = [];
  for (const [ahead, name] of [[0, "true"], [2 * hours, "2 h ahead"], [0, "2 h back"], [-2 * hours, "another 2 h back"], [0, "2 h ahead"]]) {
    clock.ahead(ahead);
    await sleep(3000);
    jumps.push(name);
    const page = await ask("GET", `${server.address}/`, { headers: { cookie } });
    t.must(page.status === 200, `with the clock ${name}, the session is gone: ${page.status ?? page.failed}`);
  }
  // Put back once more, and dead: the claims it held are of a time that has yet to come.
  clock.ahead(2 * hours);
  await sleep(2000);
  await load.stop();
  await server.kill();
  clock.ahead(0);
  await server.start();
  t.must(load.troubles.every(({ how }) => how === "broken"), `requests failed: ${load.summary}`);
  // Claims of a worker that died last five minutes, by whatever clock.
  clock.ahead(360);
  const jobs = await checkJobs(t, database, { limit: 60_000 });
  clock.ahead(0);
  const answers = await checkAnswers(t, database, load);
  const mails = await checkMail(t, database, load, mail, { repeats: 8 });
  const ids = await database.number(`SELECT count(*) AS n FROM (SELECT ${database.hex("id")} FROM response GROUP BY 1 HAVING count(*) > 1) d`);
  t.must(ids === 0, "an id was given twice");
  t.mustLive(server);
  return {
    did: `the clock of the process (libfaketime) under load: ${jumps.join(", ")}; then SIGKILL with the clock 2 h ahead and a start with the true one`,
    figures: `${load.requests} requests, sessions stayed; ${answers.acknowledged} answers acknowledged, all there once; ${jobs.jobs} jobs done within a minute, ${jobs.again} tried again; ${mails.mails} mails, ${mails.doubled} repeats`,
  };
}
