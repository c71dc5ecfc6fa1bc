// A real SMTP server that counts what it took, by recipient and Message-ID.

import { SMTPServer } from "smtp-server";
import { freePort } from "./paths.mjs";

export class MailServer {
  /** `judge({ address, tries })` may give `{ code, text }` to refuse a recipient, or a promise of when to go on. */
  static async start(judge = () => undefined) {
    const mail = new MailServer();
    mail.port = await freePort();
    mail.url = `smtp://127.0.0.1:${mail.port}`;
    mail.judge = judge;
    /** From the Message-ID to the times at which it was taken. @type {Map<string, { to: string, at: number }[]>} */
    mail.taken = new Map();
    mail.tries = new Map();
    await mail.open();
    return mail;
  }

  open() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      // Nobody waits for a name server here.
      disableReverseLookup: true,
      closeTimeout: 1000,
      onRcptTo: async ({ address }, session, done) => {
        const tries = (this.tries.get(address) ?? 0) + 1;
        this.tries.set(address, tries);
        const verdict = await this.judge({ address, tries });
        done(verdict ? Object.assign(new Error(verdict.text), { responseCode: verdict.code }) : undefined);
      },
      onData: (stream, session, done) => {
        const chunks = [];
        stream.on("data", (chunk) => chunks.push(chunk));
        stream.on("end", () => {
          const id = /^Message-ID: *(\S+)/im.exec(Buffer.concat(chunks).toString("latin1"))?.[1] ?? "none";
          const rows = this.taken.get(id) ?? [];
          for (const { address } of session.envelope.rcptTo) rows.push({ to: address, at: Date.now() });
          this.taken.set(id, rows);
          done();
        });
      },
    });
    // A client that was killed leaves broken conversations behind.
    this.server.on("error", () => {});
    return new Promise((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
  }

  close() {
    return new Promise((resolve) => this.server.close(resolve));
  }

  /** How often mail for an address was taken, and under how many Message-IDs. */
  byAddress() {
    const found = new Map();
    for (const [id, rows] of this.taken) {
      for (const { to } of rows) {
        const entry = found.get(to) ?? { mails: 0, ids: new Set() };
        entry.mails += 1;
        entry.ids.add(id);
        found.set(to, entry);
      }
    }
    return found;
  }
}
