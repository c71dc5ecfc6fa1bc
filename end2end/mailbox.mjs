// A real SMTP server that takes mail over TLS from who knows its password, and keeps it for the browser tests to read:
//   GET /messages[?to=ADDRESS]   every message as JSON, the oldest first
//   DELETE /messages             forget them
// It runs as a process of its own, so that all workers of the tests see the same mail.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const smtpPort = Number(process.env.E2E_SMTP_PORT ?? 3125);
const certificate = readFileSync(process.env.E2E_SMTP_CERTIFICATE ?? new URL("../server/tests/it/peer.pem", import.meta.url));
const httpPort = Number(process.env.E2E_MAILBOX_PORT ?? 3180);

/** @type {{ to: string[], from: string, subject: string, text: string, html: string, headers: Record<string, string>, raw: string }[]} */
let messages = [];

async function keep(raw, envelope) {
  const mail = await simpleParser(raw);
  messages.push({
    to: envelope.rcptTo.map(({ address }) => address),
    from: mail.from?.text ?? "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || "",
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()])),
    raw: raw.toString("utf8"),
  });
}

new SMTPServer({
  key: certificate,
  cert: certificate,
  // Nobody is asked for a password before the line is private.
  allowInsecureAuth: false,
  onAuth({ username, password }, session, done) {
    const known = username === "afterword" && password === process.env.E2E_SMTP_PASSWORD;
    done(known ? null : new Error("wrong name or password"), { user: username });
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => keep(Buffer.concat(chunks), session.envelope).then(() => done(), done));
  },
}).listen(smtpPort, "127.0.0.1");

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://mailbox");
  if (pathname !== "/messages") {
    response.writeHead(404).end();
    return;
  }
  if (request.method === "DELETE") messages = [];
  const to = searchParams.get("to");
  const found = to === null ? messages : messages.filter((message) => message.to.includes(to));
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(found));
}).listen(httpPort, "127.0.0.1");
