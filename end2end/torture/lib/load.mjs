// Customers at work: contacts come in by the API, links are opened, forms are sent. What was acknowledged is remembered.

import { ask, formOf, post } from "./http.mjs";
import { sleep } from "./paths.mjs";

/** A moment of yesterday, so many seconds before this time of day. */
const yesterday = (before) => new Date(Date.now() - 864e5 - before * 1000).toISOString();
const scores = [0, 2, 6, 7, 8, 9, 10];

export class Load {
  /** `address` is where requests go; a function may name another place for each. */
  constructor(installation, address, { workers = 8, name = "load", keep = true, limit = 30_000 } = {}) {
    this.token = installation.token;
    this.address = typeof address === "function" ? address : () => address;
    Object.assign(this, { workers, name, keep, limit });
    /** Contacts that the API confirmed, from their external id to `{ id, answering }`. */
    this.contacts = new Map();
    /** Attempts that were sent, from their id to what is known of them. */
    this.attempts = new Map();
    /** How every request ended that was not answered as it should: `{ begun, step, how }`. */
    this.troubles = [];
    this.requests = 0;
    this.slowest = 0;
    this.running = false;
    this.count = 0;
  }

  start() {
    this.running = true;
    this.hands = Promise.all(Array.from({ length: this.workers }, () => this.work()));
  }

  /** Ends after the requests under way. */
  async stop() {
    this.running = false;
    await this.hands;
  }

  async during(ms) {
    this.start();
    await sleep(ms);
    await this.stop();
  }

  async work() {
    while (this.running) {
      const link = await this.contact(this.count++);
      // Every other contact is only stored and asked: its mail must come.
      if (link && this.running) await this.answer(link);
    }
  }

  async api(method, path, json) {
    const headers = { authorization: `Bearer ${this.token}`, ...(json && { "content-type": "application/json" }) };
    const answer = await ask(method, `${this.address()}/api/v1${path}`, { headers, body: json ? JSON.stringify(json) : "", keep: this.keep, limit: this.limit });
    return this.noted(`${method} ${path.split(/[?/]/)[1]}`, answer, [200, 201]);
  }

  noted(step, answer, wanted) {
    this.requests += 1;
    this.slowest = Math.max(this.slowest, answer.took);
    if (wanted.includes(answer.status)) return answer;
    this.troubles.push({ begun: Date.now() - answer.took, step, how: answer.failed ?? String(answer.status), text: answer.text?.slice(0, 300) });
    return undefined;
  }

  /** Stores a contact and gives the link to its survey, unless it is one that does not answer. */
  async contact(number) {
    const key = `${this.name}-${number}`;
    const told = await this.api("POST", "/contacts", {
      source: "torture", external_id: key, channel: "phone", direction: "inbound", reason: "billing/late-fee",
      customer: { external_id: key, name: `Customer ${key}`, email: `${key}@torture.example`, language: "en" },
      started_at: yesterday(360), ended_at: yesterday(0),
    });
    if (!told) return this.calm();
    const { id } = JSON.parse(told.text);
    const entry = { id, answering: number % 2 === 0 };
    this.contacts.set(key, entry);
    if (!entry.answering) return undefined;
    const invitations = await this.api("GET", `/invitations?contact=${id}`);
    if (!invitations) return this.calm();
    const link = await this.api("POST", `/invitations/${JSON.parse(invitations.text).data[0].id}/links`);
    if (!link) return this.calm();
    return { path: new URL(JSON.parse(link.text).url).pathname, contact: id };
  }

  /** Nobody knocks at a closed door a thousand times a second. */
  async calm() {
    await sleep(20);
  }

  /** Opens a survey and sends its form. */
  async answer({ path, contact }) {
    const page = this.noted("GET /s", await ask("GET", this.address() + path, { keep: this.keep, limit: this.limit }), [200]);
    if (!page) return this.calm();
    const { action, fields } = formOf(page.text);
    const attempt = Object.fromEntries(fields).attempt;
    const score = scores[this.attempts.size % scores.length];
    const comment = `“${attempt}” <b>said</b> & wrote\nover two lines`;
    const entry = { contact, path, action, score, comment, form: [["score", String(score)], ["comment", comment], ...fields], state: "sent" };
    this.attempts.set(attempt.replaceAll("-", ""), entry);
    await this.send(entry);
    if (entry.state !== "acknowledged") await this.calm();
  }

  /** Sends a form, again or for the first time. */
  async send(entry) {
    const answer = await post(this.address() + entry.action, entry.form, { keep: this.keep, limit: this.limit });
    this.noted("POST /s", answer, [303]);
    entry.answer = answer;
    if (answer.status === 303) entry.state = "acknowledged";
    // Once acknowledged, it stays so.
    else if (entry.state !== "acknowledged") entry.state = answer.status ? `refused with ${answer.status}` : "unknown";
    return answer;
  }

  get acknowledged() {
    return [...this.attempts.values()].filter((entry) => entry.state === "acknowledged");
  }

  get open() {
    return [...this.attempts.values()].filter((entry) => entry.state !== "acknowledged");
  }

  /** How often each trouble came, such as `12 × POST /s: 503`. */
  get summary() {
    const counts = new Map();
    for (const { step, how } of this.troubles) counts.set(`${step}: ${how}`, (counts.get(`${step}: ${how}`) ?? 0) + 1);
    return [...counts].map(([what, n]) => `${n} × ${what}`).join(", ") || "none";
  }
}
