// pgbouncer in transaction mode between replicas and PostgreSQL.

import { spawn } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { checkAnswers, checkJobs, checkMail } from "../lib/check.mjs";
import { Postgres } from "../lib/database.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { freePort, root, run as shell, until } from "../lib/paths.mjs";

export const title = "pgbouncer in transaction mode";
export const databases = ["PostgreSQL"];
export const limit = 400;

export async function run(t) {
  const cluster = await t.bench.cluster();
  await t.database();
  const name = t.name.replaceAll("-", "_");
  const port = await freePort();
  const version = await start(t, cluster, port);
  const direct = new Postgres(cluster.url(name));
  const database = new Postgres(cluster.url(name, port));
  const mail = await MailServer.start();
  t.later(() => mail.close());
  // The schema comes up through it, too.
  const installation = await install(database);
  const servers = [];
  for (const replica of [0, 1, 2]) servers.push(await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url }, suffix: `-${replica}` }));
  await Promise.all(servers.map((server) => server.start()));
  let turn = 0;
  const load = new Load(installation, () => servers[(turn += 1) % servers.length].address, { workers: 16 });
  await load.during(10_000);
  t.must(load.troubles.length === 0, `requests failed: ${load.summary}`);
  const jobs = await checkJobs(t, direct);
  const answers = await checkAnswers(t, direct, load, { address: servers[0].address });
  const mails = await checkMail(t, direct, load, mail);
  t.must(jobs.again === 0, `${jobs.again} jobs were tried again`);
  t.mustLive(...servers);
  const held = await direct.number("SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
  return {
    did: `3 replicas (16 connections each) through ${version} with \`pool_mode = transaction\`, \`default_pool_size = 6\`, \`max_prepared_statements = 200\`; schema, jobs and 16 customers and programs at work through it for 10 s`,
    figures: `${load.requests} requests, none failed, over ${held} connections of PostgreSQL; ${answers.acknowledged} answers acknowledged, all there once; ${jobs.jobs} jobs, none tried again; ${mails.mails} mails, ${mails.doubled} repeats`,
  };
}

async function start(t, cluster, port) {
  const program = shell(`${root}/.ci/pgbouncer.sh`, []).trim();
  const dir = t.folder();
  writeFileSync(`${dir}/users.txt`, '"afterword" ""\n');
  writeFileSync(
    `${dir}/pgbouncer.ini`,
    `[databases]
* = host=127.0.0.1 port=${cluster.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${dir}/users.txt
pool_mode = transaction
default_pool_size = 6
max_client_conn = 500
max_prepared_statements = 200
ignore_startup_parameters = extra_float_digits
logfile = ${dir}/pgbouncer.log
`,
  );
  const asRoot = process.getuid() === 0;
  if (asRoot) {
    shell("chown", ["-R", "postgres", dir]);
    chmodSync(dir, 0o777);
  }
  const child = asRoot ? spawn(program, ["-q", "-u", "postgres", `${dir}/pgbouncer.ini`], { stdio: "ignore" }) : spawn(program, ["-q", `${dir}/pgbouncer.ini`], { stdio: "ignore" });
  t.later(() => child.kill("SIGKILL"));
  const probe = new Postgres(cluster.url("postgres", port));
  await until(10_000, "pgbouncer does not answer", () => probe.number("SELECT 1 AS one").then(() => true, () => false), 200);
  return shell(program, ["--version"]).split("\n")[0];
}
