// SIGTERM under load: what was accepted is answered, then the process ends by itself.

import { checkAnswers, checkJobs, checkMail } from "../lib/check.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { seconds, sleep } from "../lib/paths.mjs";

export const title = "SIGTERM under load";
export const databases = ["SQLite", "PostgreSQL"];
export const limit = 240;

export async function run(t) {
  const rounds = t.rounds(10);
  const mail = await MailServer.start();
  t.later(() => mail.close());
  const database = await t.database();
  const server = await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url } });
  // A connection a request, so that a connection that ends is a request that was lost.
  const load = new Load(await install(database), server.address, { keep: false });
  let [slowest, broken, tooLate] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    await server.start();
    const until = load.requests + 40 + Math.random() * 100;
    load.start();
    while (load.requests < until) await sleep(Math.random() * 20);
    const told = Date.now();
    const seen = load.troubles.length;
    const { code, signal, took, late } = await server.end("SIGTERM");
    await load.stop();
    const ended = load.troubles.slice(seen);
    broken += ended.filter(({ how, begun }) => how === "broken" && begun < told).length;
    tooLate += ended.filter(({ how, begun }) => how !== "503" && begun >= told).length;
    t.must(!late && code === 0, late ? "it did not end within 20 s" : `it ended with ${signal ?? code}`);
    slowest = Math.max(slowest, took);
  }
  t.must(slowest <= 10_000, `it took ${seconds(slowest)} to end`);
  const count = (wanted) => load.troubles.filter(({ how }) => wanted(how)).length;
  const faults = count((how) => /^5/.test(how));
  t.must(faults === 0, `${faults} requests were answered with 5xx`);
  // Who knocks after the signal finds the door closed, or closing: the kernel drops who stands in its queue then.
  t.must(broken === 0, `${broken} requests that were begun before the signal were broken off`);
  const closing = count((how) => how === "broken") - broken;
  await server.start();
  const jobs = await checkJobs(t, database);
  const answers = await checkAnswers(t, database, load, { address: server.address });
  const mails = await checkMail(t, database, load, mail);
  t.must(jobs.again === 0, `${jobs.again} jobs were broken off and done again`);
  return {
    did: `${rounds} times: 8 customers and programs at work, each request on a connection of its own, SIGTERM after 40 to 140 requests, start again`,
    figures:
      `${load.requests} requests: ${faults} with 5xx, ${broken} of those under way broken off; ${tooLate} came after the signal and were not let in, ${closing} of them as the door closed; exit code 0 after ${seconds(slowest)} at most; ` +
      `${answers.acknowledged} answers acknowledged, all there once; ${jobs.jobs} jobs, none done twice; ${mails.mails} mails, ${mails.doubled} repeats`,
  };
}
