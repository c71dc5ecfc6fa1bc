// What was acknowledged is held against what is stored: by questions to the database, and by the API.

import { ask } from "./http.mjs";
import { until } from "./paths.mjs";

/** Everything that has to hold of a load's answers and contacts. Gives figures; what does not hold goes to `must`. */
export async function checkAnswers(t, database, load, { address } = {}) {
  const { hex } = database;
  const [responses, answers, revisions, events, cases, conflicts, dispositions] = await Promise.all([
    database.rows(`SELECT ${hex("id")} AS id, ${hex("attempt_id")} AS attempt, ${hex("contact_id")} AS contact, score, comment, revision FROM response`),
    database.rows(`SELECT ${hex("response_id")} AS id, count(*) AS n FROM answer GROUP BY response_id`),
    database.rows(`SELECT ${hex("response_id")} AS id, count(*) AS n FROM response_revision GROUP BY response_id`),
    database.rows(`SELECT ${hex("response_id")} AS id, score, sum(delta) AS net, count(*) AS n FROM score_event WHERE metric = 'nps' GROUP BY response_id, score`),
    database.rows(`SELECT ${hex("response_id")} AS id, count(*) AS n FROM follow_up_case GROUP BY response_id`),
    database.rows("SELECT count(*) AS n FROM response_conflict"),
    database.rows(`SELECT ${hex("contact_id")} AS contact, count(*) AS n, min(outcome) AS outcome FROM disposition GROUP BY contact_id`),
  ]);
  const by = (rows, key = "id") => Map.groupBy?.(rows, (row) => row[key]) ?? grouped(rows, key);
  const [ofAttempt, ofContact] = [by(responses, "attempt"), by(dispositions, "contact")];
  const [answersOf, revisionsOf, eventsOf, casesOf] = [answers, revisions, events, cases].map((rows) => by(rows));
  let [lost, twice, broken, unasked] = [0, 0, 0, 0];
  for (const [attempt, entry] of load.attempts) {
    const stored = ofAttempt.get(attempt) ?? [];
    if (entry.state === "acknowledged" && stored.length === 0) lost += 1;
    if (stored.length > 1) twice += 1;
    if (stored.length === 1 && !whole(stored[0], entry)) broken += 1;
    if (stored.length === 0) unasked += 1;
  }

  function whole(row, entry) {
    const scored = eventsOf.get(row.id) ?? [];
    const disposition = ofContact.get(row.contact) ?? [];
    const one = (rows) => rows?.length === 1 && Number(rows[0].n) === 1;
    return (
      row.score === entry.score &&
      row.comment === entry.comment &&
      row.revision === 1 &&
      row.contact === entry.contact.replaceAll("-", "") &&
      Number(answersOf.get(row.id)?.[0]?.n) === 2 &&
      one(revisionsOf.get(row.id)) &&
      scored.length === 1 && scored[0].score === entry.score && Number(scored[0].net) === 1 && Number(scored[0].n) === 1 &&
      (casesOf.get(row.id)?.length ?? 0) === (entry.score <= 6 ? 1 : 0) &&
      disposition.length === 1 && disposition[0].outcome === "answered"
    );
  }

  t.must(lost === 0, `${lost} acknowledged answers are not in the database`);
  t.must(twice === 0, `${twice} answers are there twice`);
  t.must(broken === 0, `${broken} answers are not whole: score, words, revision, signed event, case or disposition are not as sent`);
  t.must(Number(conflicts[0].n) === 0, `${conflicts[0].n} conflicts were made of forms that were sent again unchanged`);
  const strangers = responses.filter(({ attempt }) => !load.attempts.has(attempt)).length;
  t.must(strangers === 0, `${strangers} answers are there that nobody sent`);
  const lostContacts = [...load.contacts.values()].filter(({ id }) => ofContact.get(id.replaceAll("-", ""))?.length !== 1).length;
  t.must(lostContacts === 0, `${lostContacts} confirmed contacts have not exactly one disposition`);
  await checkOnce(t, database);
  if (address) await checkApi(t, address, load, responses.length);
  return { acknowledged: load.acknowledged.length, stored: responses.length, unacknowledged: load.open.length, unstored: unasked, contacts: load.contacts.size };
}

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

/** Nothing that is to be there once is there twice. */
async function checkOnce(t, database) {
  const doubles = {
    "contacts with the same external id": "SELECT source, external_id FROM contact GROUP BY source, external_id HAVING count(*) > 1",
    "contacts with two invitations": "SELECT contact_id FROM invitation GROUP BY contact_id HAVING count(*) > 1",
    "contacts without a disposition": "SELECT id FROM contact WHERE id NOT IN (SELECT contact_id FROM disposition)",
    "invitations without a job that sends them":
      "SELECT 1 FROM (SELECT (SELECT count(*) FROM job WHERE kind = 'send_invitation') AS jobs, (SELECT count(*) FROM invitation) AS invitations) t WHERE jobs <> invitations",
  };
  for (const [what, sql] of Object.entries(doubles)) {
    const n = await database.number(`SELECT count(*) AS n FROM (${sql}) d`);
    t.must(n === 0, `${n} ${what}`);
  }
}

/** The API tells the same number of answers as the database, and the scores count each once. */
async function checkApi(t, address, load, stored) {
  const headers = { authorization: `Bearer ${load.token}` };
  let [n, after] = [0, ""];
  do {
    const page = await ask("GET", `${address}/api/v1/responses?limit=200${after && `&after=${encodeURIComponent(after)}`}`, { headers });
    t.must(page.status === 200, `GET /responses answers ${page.status ?? page.failed}`);
    if (page.status !== 200) return;
    const { data, next } = JSON.parse(page.text);
    n += data.length;
    after = next;
  } while (after);
  t.must(n === stored, `the API lists ${n} answers, and ${stored} are stored`);
  const [from, to] = [new Date(Date.now() - 3 * 864e5), new Date(Date.now() + 3 * 864e5)].map((day) => day.toISOString().slice(0, 10));
  const scores = JSON.parse((await ask("GET", `${address}/api/v1/scores?metric=nps&from=${from}&to=${to}`, { headers })).text);
  t.must(scores.groups[0]?.n === stored, `the scores count ${scores.groups[0]?.n} answers, and ${stored} are stored`);
}

/** Waits until living workers have nothing more to do: what is left then is in the hands of dead ones. */
export async function settled(database, calm = 3000) {
  const open = () => database.number("SELECT count(*) AS n FROM job WHERE kind IN ('send_invitation', 'fold_scores') AND done_at IS NULL");
  let [last, since] = [await open(), Date.now()];
  await until(60_000, "the workers never came to rest", async () => {
    const now = await open();
    if (now !== last) [last, since] = [now, Date.now()];
    return Date.now() - since > calm;
  }, 300);
}

/** Waits until no mail and no count waits for a worker, and says what became of the jobs. */
export async function checkJobs(t, database, { limit = 60_000 } = {}) {
  const waiting = "SELECT count(*) AS n FROM job WHERE kind IN ('send_invitation', 'fold_scores') AND done_at IS NULL";
  const left = await until(limit, "jobs were not done", async () => (await database.number(waiting)) === 0, 500).then(() => 0, () => database.number(waiting));
  t.must(left === 0, `${left} jobs that were due are not done after ${limit / 1000} s`);
  const failed = await database.number("SELECT count(*) AS n FROM job WHERE failed_at IS NOT NULL");
  t.must(failed === 0, `${failed} jobs were given up`);
  const unfolded = await database.number("SELECT count(*) AS n FROM score_event WHERE NOT folded");
  t.must(unfolded === 0, `${unfolded} score events were never folded into the counts`);
  const [jobs, again] = await Promise.all([
    database.number("SELECT count(*) AS n FROM job WHERE done_at IS NOT NULL"),
    database.number("SELECT count(*) AS n FROM job WHERE attempts > 1"),
  ]);
  return { jobs, again };
}

/**
 * Holds the mails that the SMTP server took against the invitations. Whoever did not answer got the mail; a mail that
 * came twice has the same Message-ID both times, and came twice only if `repeats` allows for it.
 */
export async function checkMail(t, database, load, mail, { repeats = 0 } = {}) {
  const { hex } = database;
  const rows = await database.rows(
    `SELECT i.address, i.status, ${hex("i.id")} AS id, (SELECT count(*) FROM message m WHERE m.invitation_id = i.id AND m.kind = 'first' AND m.delivery = 'sent') AS sent ` +
      "FROM invitation i",
  );
  const taken = mail.byAddress();
  const answering = new Set([...load.contacts].filter(([, entry]) => entry.answering).map(([key]) => `${key}@torture.example`));
  let [missing, renamed, doubled, unnoted] = [0, 0, 0, 0];
  for (const { address, sent } of rows) {
    const came = taken.get(address);
    if (!came && !answering.has(address)) missing += 1;
    if (came && came.ids.size > 1) renamed += 1;
    if (came) doubled += came.mails - 1;
    // Who answered before a broken-off mail was tried again gets none, and nothing more is noted.
    if (Number(sent) > 1 || (came && Number(sent) === 0 && !answering.has(address))) unnoted += 1;
  }
  t.must(missing === 0, `${missing} customers who did not answer never got their mail`);
  t.must(renamed === 0, `${renamed} customers got two mails with different Message-IDs`);
  t.must(doubled <= repeats, `${doubled} mails came twice, at most ${repeats} can be explained`);
  t.must(unnoted === 0, `${unnoted} mails that were taken are not noted as sent exactly once`);
  return { mails: [...taken.values()].reduce((sum, { mails }) => sum + mails, 0), doubled };
}
