// The database is away for half a minute, and comes back.

import { checkAnswers, checkJobs, checkMail } from "../lib/check.mjs";
import { FakeClock } from "../lib/faketime.mjs";
import { mustHold } from "../lib/held.mjs";
import { ask, formOf, post } from "../lib/http.mjs";
import { install, logIn } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { seconds, sleep } from "../lib/paths.mjs";
import { Cluster } from "../lib/database.mjs";

export const title = "database away for 30 s and back";
export const databases = ["PostgreSQL"];
export const limit = 180;

export async function run(t) {
  const cluster = await Cluster.start("away-cluster");
  t.later(() => cluster.remove());
  const mail = await MailServer.start();
  t.later(() => mail.close());
  const database = await cluster.database("away");
  const clock = new FakeClock(t.name);
  const server = await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url, ...clock.env } });
  const installation = await install(database);
  const load = new Load(installation, server.address);
  await server.start();
  const cookie = await logIn(server.address);
  await load.during(4000);
  // Surveys that are open in somebody's browser when it happens.
  const waiting = new Load(installation, server.address, { name: "open" });
  const links = [];
  for (let n = 0; n < 6; n += 1) links.push(await waiting.contact(2 * n));

  load.start();
  await sleep(500);
  const pages = [];
  for (const { path } of links) pages.push(formOf((await ask("GET", server.address + path)).text));
  const gone = performance.now();
  await cluster.down("fast");
  let slowest = 0;
  const timed = (answer) => ((slowest = Math.max(slowest, answer.took)), answer);
  for (const [n, page] of pages.entries()) {
    const attempt = Object.fromEntries(page.fields).attempt;
    const entry = { contact: links[n].contact, path: links[n].path, action: page.action, score: 2, comment: `“${n}” <b>kept</b> & whole\nover two lines`, state: "sent" };
    entry.form = [["score", "2"], ["comment", entry.comment], ["attempt", attempt]];
    waiting.attempts.set(attempt.replaceAll("-", ""), entry);
    entry.held = timed(await post(server.address + entry.action, entry.form, { headers: { "accept-language": "de" } }));
    mustHold(t, entry, entry.held, "with the database away");
  }
  for (const [what, path, headers, status] of [
    ["a staff page", "/", { cookie }, 503],
    ["the API", "/api/v1/cases", { authorization: `Bearer ${load.token}` }, 503],
    ["a survey", links[0].path, {}, 503],
    ["/readyz", "/readyz", {}, 503],
    ["/healthz", "/healthz", {}, 200],
  ]) {
    const answer = timed(await ask("GET", server.address + path, { headers }));
    t.must(answer.status === status, `with the database away, ${what} answers ${answer.status ?? answer.failed}`);
    t.must(status === 200 || Number(answer.headers?.["retry-after"]) > 0, `with the database away, ${what} does not say when to come again`);
  }
  await sleep(Math.max(0, 30_000 - (performance.now() - gone)));
  await load.stop();
  const troubles = load.troubles.length;
  t.must(load.troubles.every(({ how }) => how === "503"), `requests ended otherwise than with 503: ${load.summary}`);
  slowest = Math.max(slowest, load.slowest);
  t.must(slowest < 10_000, `a request hung for ${seconds(slowest)}`);

  await cluster.up();
  const back = performance.now();
  await server.ready(15_000);
  const readyAfter = performance.now() - back;
  // The one button of the page, pressed twice: it is taken once.
  for (const entry of waiting.attempts.values()) {
    const form = formOf(entry.held.text ?? "");
    if (!form) continue;
    const first = await waiting.send({ ...entry, action: form.action, form: form.fields });
    const second = await waiting.send({ ...entry, action: form.action, form: form.fields });
    t.must(first.status === 303 && second.status === 303, `the page's button got ${first.status ?? first.failed} and ${second.status ?? second.failed}`);
    if (first.status === 303) entry.state = "acknowledged";
  }
  await load.during(3000);
  t.must(load.troubles.length === troubles, `after it came back: ${load.troubles.slice(troubles).map(({ step, how }) => `${step}: ${how}`).join(", ")}`);
  t.must((await ask("GET", `${server.address}/`, { headers: { cookie } })).status === 200, "the session did not outlive it");
  for (const [attempt, entry] of waiting.attempts) load.attempts.set(attempt, entry);
  for (const [key, entry] of waiting.contacts) load.contacts.set(key, entry);
  const answers = await checkAnswers(t, database, load, { address: server.address });
  // Claims of which the end could not be written last five minutes.
  clock.ahead(360);
  const jobs = await checkJobs(t, database);
  const mails = await checkMail(t, database, load, mail, { repeats: 8 });
  t.mustLive(server);
  return {
    did: "PostgreSQL stopped for 30 s under load and started again; forms sent meanwhile, and again by the button of the page that came back, twice",
    figures:
      `${troubles} requests while it was away, all 503; the slowest of all took ${seconds(slowest)}; ready ${seconds(readyAfter)} after it was back; ` +
      `${waiting.attempts.size} forms kept whole and taken once; ${answers.acknowledged} answers acknowledged, all there once; ${jobs.jobs} jobs done, ${jobs.again} tried again; ${mails.doubled} mails repeated`,
  };
}
