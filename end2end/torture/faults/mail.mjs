// A mail server that is away, hangs, refuses and greylists.

import { checkAnswers } from "../lib/check.mjs";
import { install } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { MailServer } from "../lib/mail.mjs";
import { seconds, sleep, until } from "../lib/paths.mjs";

export const title = "mail server away, hanging, refusing, greylisting";
export const databases = ["SQLite"];
export const limit = 240;

export async function run(t) {
  // By the number in the address: one in five hangs at first, one is refused for good, one is greylisted.
  const manner = (address) => ["fine", "hangs", "refused", "greylisted", "fine"][Number(/(\d+)@/.exec(address)[1]) % 5];
  const mail = await MailServer.start(({ address, tries }) => {
    if (manner(address) === "refused") return { code: 550, text: "no such user" };
    if (manner(address) === "greylisted" && tries < 2) return { code: 451, text: "greylisted, come again" };
    if (manner(address) === "hangs" && tries < 2) return new Promise(() => {});
    return undefined;
  });
  t.later(() => mail.close());
  await mail.close();
  const database = await t.database();
  const server = await t.server(database, { env: { AFTERWORD_SMTP_URL: mail.url } });
  const load = new Load(await install(database), server.address, { name: "mail" });
  await server.start();
  // Nobody answers: every one of them is to get a mail.
  for (let n = 0; n < 20; n += 1) await load.contact(2 * n + 1);
  await until(20_000, "no job noticed that the mail server is away", async () => (await database.number("SELECT count(*) AS n FROM job WHERE last_error IS NOT NULL")) > 0, 200);
  await mail.open();
  const begun = performance.now();
  // Meanwhile everything else goes on.
  const others = new Load({ token: load.token }, server.address, { name: "other", workers: 2 });
  for (let n = 0; n < 10; n += 1) {
    const link = await others.contact(2 * n);
    if (link) await others.answer(link);
  }
  t.must(others.acknowledged.length === 10 && others.slowest < 5000, `answers had to wait for the mail server: ${others.summary}, the slowest ${seconds(others.slowest)}`);
  await sleep(1000);
  const left = "SELECT count(*) AS n FROM job WHERE kind = 'send_invitation' AND done_at IS NULL";
  await until(200_000, "mails were not sent", async () => (await database.number(left)) === 0, 500);
  const took = performance.now() - begun;
  const rows = await database.rows("SELECT i.address, d.outcome FROM invitation i JOIN disposition d ON d.contact_id = i.contact_id WHERE i.address LIKE 'mail-%'");
  const taken = mail.byAddress();
  const counts = { fine: 0, hangs: 0, refused: 0, greylisted: 0 };
  for (const { address, outcome } of rows) {
    const kind = manner(address);
    counts[kind] += 1;
    const wanted = kind === "refused" ? 0 : 1;
    t.must((taken.get(address)?.mails ?? 0) === wanted, `${taken.get(address)?.mails ?? 0} mails reached an address that is ${kind}`);
    t.must(outcome === (kind === "refused" ? "bounced" : "delivered"), `the contact of an address that is ${kind} is ${outcome}`);
    t.must(kind !== "refused" || mail.tries.get(address) === 1, "a refused address was tried again");
  }
  t.must(rows.length === 20, `${rows.length} invitations of 20`);
  const answers = await checkAnswers(t, database, others);
  t.mustLive(server);
  return {
    did: "20 mails to a server that is away, then of 5 recipients hangs for one, refuses one for good (550), greylists one (451); 10 surveys answered meanwhile",
    figures:
      `${counts.fine} fine, ${counts.hangs} after hanging, ${counts.greylisted} after greylisting: each got one mail; ${counts.refused} refused: bounced, not tried again; all within ${seconds(took)}; ` +
      `${answers.acknowledged} answers meanwhile, the slowest request took ${seconds(others.slowest)}`,
  };
}
