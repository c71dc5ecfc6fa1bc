// The binary under test, at work on the same database as the server that Playwright started.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const binary = process.env.AFTERWORD_BINARY ?? join(root, "target/debug/afterword");

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the tests with playwright.config.ts.`);
  return value;
}

/** What `afterword demo` printed: logins and links. */
export const demoOutput = (): string => readFileSync(setting("E2E_DEMO_OUTPUT"), "utf8");

/** The comment card that `afterword demo` printed. */
export function cardLink(): string {
  const link = /https?:\/\/\S+\/c\/\S+/.exec(demoOutput())?.[0];
  if (!link) throw new Error(`afterword demo printed no comment card:\n${demoOutput()}`);
  return link;
}

/** Where the mailbox answers. */
export const mailboxAddress = (): string => setting("E2E_MAILBOX");

const database = (): string => join(dirname(setting("E2E_DEMO_OUTPUT")), "afterword.db");

/** Runs a command of the binary and gives what it printed. */
export async function afterword(words: string[], variables: Record<string, string> = {}): Promise<string> {
  const env = { ...process.env, AFTERWORD_LOG: "warn", AFTERWORD_DATABASE_URL: `sqlite://${database()}`, ...variables };
  const { stdout } = await run(binary, words, { env });
  return stdout.trim();
}

/** Configuration as code: `afterword apply` of a file with this text. */
export const apply = (toml: string): Promise<string> => withFile("plan.toml", toml, (file) => afterword(["apply", file]));

/** Publishes a survey. */
export const publish = (survey: object): Promise<string> =>
  withFile("survey.json", JSON.stringify(survey), (file) => afterword(["survey", "publish", file]));

async function withFile(name: string, text: string, run: (file: string) => Promise<string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "afterword-file-"));
  const file = join(folder, name);
  await writeFile(file, text);
  try {
    return await run(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Exported {
  status: string;
  revision: number;
  answers: Record<string, unknown>;
}

async function exportedOf(mark: string, words: string[]): Promise<Exported[]> {
  const lines = (await afterword(["export", "responses", "--format", "ndjson", ...words])).split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line)).filter((line) => line.contact_external_id === mark);
}

/** What is exported of the answers to a contact told of with this mark that were begun and not sent. */
export const begun = (mark: string): Promise<Exported[]> => exportedOf(mark, ["--status", "partial"]);

/** What is exported of the response to a contact told of with this mark. */
export async function exported(mark: string): Promise<Exported> {
  const found = await exportedOf(mark, []);
  if (found.length !== 1) throw new Error(`${found.length} responses of ${mark} were exported.`);
  return found[0];
}

/** Lets the time of a contact's survey be over. Nothing in the product moves the clock, so the row is changed. */
export async function expireSurvey(contact: string): Promise<void> {
  const id = contact.replaceAll("-", "").toUpperCase();
  if (!/^[0-9A-F]{32}$/.test(id)) throw new Error(`${contact} is no id`);
  const change = `UPDATE invitation SET expires_at = '2020-01-01T00:00:00.000+00:00' WHERE contact_id = X'${id}'; SELECT changes();`;
  const { stdout } = await run("sqlite3", ["-cmd", ".timeout 5000", database(), change]);
  if (stdout.trim() !== "1") throw new Error(`No survey of contact ${contact} was found.`);
}
