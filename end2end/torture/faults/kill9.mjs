// kill -9 under load at random moments, again and again.

import { checkAnswers, checkJobs, checkMail } from "../lib/check.mjs";
import { FakeClock } from "../lib/faketime.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { sleep } from "../lib/paths.mjs";

export const title = "kill -9 under load";
export const databases = ["SQLite", "PostgreSQL"];
export const limit = 600;

/** Mails that one worker has under way at once: the most that one kill can repeat. */
const underWay = 8;

export async function run(t) {
  const rounds = t.rounds(50);
  const mail = await MailServer.start();
  t.later(() => mail.close());
  const database = await t.database();
  const server = await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url } });
  const load = new Load(await install(database), server.address);
  let repeated = 0;
  for (let round = 0; round < rounds; round += 1) {
    await server.start();
    const until = load.requests + 40 + Math.random() * 160;
    load.start();
    // By work done rather than by time: as random, and the same on a slow machine.
    while (load.requests < until) await sleep(Math.random() * 20);
    await server.kill();
    await load.stop();
    // Whoever got no answer sends again: half of them, for the other half has to be there once or not at all.
    const open = load.open.filter((_, n) => n % 2 === 0);
    if ((round % 5 === 4 || round === rounds - 1) && open.length) {
      await server.start();
      for (const entry of open) {
        const answer = await load.send(entry);
        t.must(answer.status === 303, `a form that was sent again got ${answer.status ?? answer.failed}`);
        repeated += 1;
      }
      await server.kill();
    }
    if (t.wrong.length) break;
    if (round % 10 === 9) t.note(`${round + 1} kills, ${load.acknowledged.length} answers acknowledged`);
  }
  t.must(load.acknowledged.length >= 5 * rounds, `only ${load.acknowledged.length} answers were acknowledged: there was no load`);
  // Claims of dead workers end after five minutes; a clock ten minutes ahead spares the wait.
  const clock = new FakeClock(t.name);
  clock.ahead(600);
  await server.start({ env: clock.env });
  const jobs = await checkJobs(t, database);
  const answers = await checkAnswers(t, database, load, { address: server.address });
  const mails = await checkMail(t, database, load, mail, { repeats: rounds * underWay });
  t.mustLive(server);
  return {
    did: `${rounds} times: 8 customers and programs at work, SIGKILL after 40 to 200 requests, start again; at the end the clock put 10 minutes ahead, so that claims of dead workers end`,
    figures:
      `${answers.acknowledged} answers acknowledged, all there once; ${answers.unacknowledged} not acknowledged, ${answers.unacknowledged - answers.unstored} of them there once; ` +
      `${repeated} sent again; ${answers.contacts} contacts; ${jobs.jobs} jobs done, ${jobs.again} tried again; ${mails.mails} mails, ${mails.doubled} of them repeats with the same Message-ID`,
  };
}
