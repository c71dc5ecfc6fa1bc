// The primary of PostgreSQL is lost, and its synchronous copy takes over.

import { checkAnswers, checkJobs, checkMail } from "../lib/check.mjs";
import { Cluster, Postgres } from "../lib/database.mjs";
import { FakeClock } from "../lib/faketime.mjs";
import { primaryFirst } from "../lib/haproxy.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { seconds, sleep, until } from "../lib/paths.mjs";

export const title = "PostgreSQL primary lost, synchronous replica promoted";
export const databases = ["PostgreSQL"];
export const limit = 240;

export async function run(t) {
  const primary = await Cluster.start("primary", { wal_level: "replica", max_wal_senders: 5 });
  t.later(() => primary.remove());
  const admin = await primary.database("failover");
  const standby = await primary.standby("standby");
  t.later(() => standby.remove());
  await admin.execute("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
  await admin.execute("SELECT pg_reload_conf()");
  await until(10_000, "the copy is not synchronous", async () => (await admin.number("SELECT count(*) AS n FROM pg_stat_replication WHERE sync_state = 'sync'")) === 1, 200);
  const mail = await MailServer.start();
  t.later(() => mail.close());
  const database = new Postgres(primary.url("failover", await primaryFirst(t, primary, standby)));
  const clock = new FakeClock(t.name);
  const server = await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url, ...clock.env } });
  const load = new Load(await install(database), server.address);
  await server.start();
  await load.during(4000);
  t.must(load.troubles.length === 0, `before it: ${load.summary}`);
  load.start();
  await sleep(1000);
  const before = load.acknowledged.length;
  await primary.vanish();
  const lost = performance.now();
  await sleep(3000);
  await standby.promote();
  await until(30_000, "nothing was acknowledged after the promotion", () => load.acknowledged.length > before + 20);
  const again = performance.now() - lost;
  await sleep(1000);
  await load.stop();
  t.must(load.troubles.every(({ how }) => how === "503"), `requests ended otherwise than with 503: ${load.summary}`);
  t.must(load.slowest < 10_000, `a request hung for ${seconds(load.slowest)}`);
  const direct = new Postgres(standby.url("failover"));
  clock.ahead(360);
  const jobs = await checkJobs(t, direct);
  const answers = await checkAnswers(t, direct, load, { address: server.address });
  const mails = await checkMail(t, direct, load, mail, { repeats: 8 });
  t.mustLive(server);
  return {
    did: "primary with `synchronous_standby_names`, a streaming copy and HAProxy before both; under load all processes of the primary killed with -9, 3 s later the copy promoted; the product was not told",
    figures:
      `${before} answers acknowledged before it, ${answers.acknowledged} in all, every one on the promoted copy once; ${load.troubles.length} requests meanwhile, all 503, the slowest ${seconds(load.slowest)}; ` +
      `answers taken again ${seconds(again)} after the loss; ${jobs.jobs} jobs, ${jobs.again} tried again; ${mails.doubled} mails repeated`,
  };
}
