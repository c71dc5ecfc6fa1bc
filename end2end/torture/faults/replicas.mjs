// Two, then four replicas on one PostgreSQL behind HAProxy; one is killed under load.

import { checkAnswers, checkJobs, checkMail, settled } from "../lib/check.mjs";
import { FakeClock } from "../lib/faketime.mjs";
import { balance } from "../lib/haproxy.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { sleep } from "../lib/paths.mjs";

export const title = "replicas behind HAProxy, one killed";
export const databases = ["PostgreSQL"];
export const limit = 240;

export async function run(t) {
  const told = [];
  for (const replicas of [2, 4]) told.push(await withReplicas(t, replicas));
  return {
    did: "2, then 4 replicas on one PostgreSQL behind HAProxy (health check /readyz), 8 customers and programs at work; one replica killed with -9, later started again",
    figures: told.join("; "),
  };
}

async function withReplicas(t, n) {
  const mail = await MailServer.start();
  t.later(() => mail.close());
  const database = await t.database(`_${n}`);
  const installation = await install(database);
  const clock = new FakeClock(`${t.name}-${n}`);
  const servers = [];
  // They start together, and take turns.
  for (let replica = 0; replica < n; replica += 1) {
    servers.push(await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url, ...clock.env }, suffix: `-${n}-${replica}` }));
  }
  await Promise.all(servers.map((server) => server.start()));
  const load = new Load(installation, await balance(t, servers));
  await load.during(3000);
  t.must(load.troubles.length === 0, `${n} replicas, all alive: ${load.summary}`);
  load.start();
  await sleep(1500);
  await servers[0].kill();
  await sleep(3000);
  const failed = load.troubles.length;
  t.must(failed <= load.workers, `${n} replicas: ${failed} requests failed for one that was killed, and ${load.workers} were under way: ${load.summary}`);
  await servers[0].start();
  await sleep(2000);
  await load.stop();
  t.must(load.troubles.length === failed, `${n} replicas: requests failed when the killed one came back: ${load.summary}`);
  // Claims of the dead worker end; nobody else's, for a clock ahead would take those, too.
  await settled(database);
  clock.ahead(360);
  const jobs = await checkJobs(t, database);
  const answers = await checkAnswers(t, database, load, { address: servers[1].address });
  const mails = await checkMail(t, database, load, mail, { repeats: 8 });
  t.mustLive(...servers);
  await Promise.all(servers.map((server) => server.end()));
  return `${n} replicas: ${load.requests} requests, ${failed} failed with the replica; ${answers.acknowledged} answers acknowledged, all there once; ${jobs.jobs} jobs, ${jobs.again} tried again; ${mails.mails} mails, ${mails.doubled} repeats`;
}
