// The disk is full, has room again, and turns read-only.

import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { checkAnswers, checkJobs } from "../lib/check.mjs";
import { Sqlite } from "../lib/database.mjs";
import { command } from "../lib/afterword.mjs";
import { FakeClock } from "../lib/faketime.mjs";
import { mustHold } from "../lib/held.mjs";
import { ask } from "../lib/http.mjs";
import { install, logIn } from "../lib/installation.mjs";
import { Load } from "../lib/load.mjs";
import { folder, run as shell, sleep } from "../lib/paths.mjs";

export const title = "disk full, then read-only";
export const databases = ["SQLite"];
export const limit = 180;

const asRoot = (program, args) => (process.getuid() === 0 ? shell(program, args) : shell("sudo", ["-n", program, ...args]));

export async function run(t) {
  const disk = folder(t.name, "disk");
  const image = `${t.folder()}/disk.img`;
  shell("truncate", ["--size", "48M", image]);
  shell("mkfs.ext4", ["-q", "-m", "0", image]);
  asRoot("mount", ["-o", "loop", image, disk]);
  t.later(() => asRoot("umount", [disk]));
  asRoot("chmod", ["777", disk]);
  const database = new Sqlite(`${disk}/afterword.db`);
  const installation = await install(database);
  const clock = new FakeClock(t.name);
  const server = await t.server(database, { env: clock.env });
  const load = new Load(installation, server.address);
  await server.start();
  const cookie = await logIn(server.address);
  await load.during(3000);
  t.must(load.troubles.length === 0, `with room on the disk: ${load.summary}`);

  // Links that customers have in their mail when it happens.
  const waiting = new Load(installation, server.address, { name: "open" });
  const links = [];
  for (let n = 0; n < 6; n += 1) links.push(await waiting.contact(2 * n));
  load.start();
  const filler = `${disk}/filler`;
  fill(filler, disk);
  // What is left of the last block of the log goes first.
  while (load.troubles.length < 20) await sleep(50);
  await load.stop();
  const full = load.troubles.length;
  t.must(load.troubles.every(({ how }) => how === "503"), `with a full disk: ${load.summary}`);
  for (const link of links) await waiting.answer(link);
  for (const [attempt, entry] of waiting.attempts) load.attempts.set(attempt, entry);
  for (const [key, entry] of waiting.contacts) load.contacts.set(key, entry);
  const held = load.open.filter((entry) => entry.answer?.status === 503);
  t.must(held.length > 0, "no form was sent while the disk was full");
  for (const entry of held) mustHold(t, entry, entry.answer, "with a full disk");
  const reading = await ask("GET", `${server.address}/programs`, { headers: { cookie } });
  t.must(reading.status === 200, `with a full disk, staff read nothing: ${reading.status ?? reading.failed}`);
  // Who looks at customers is written down, or does not look.
  const looking = await ask("GET", `${server.address}/cases`, { headers: { cookie } });
  t.must(looking.status === 503, `with a full disk, somebody looks at customers and nobody knows: ${looking.status ?? looking.failed}`);

  rmSync(filler);
  await sleep(500);
  for (const entry of held) t.must((await load.send(entry)).status === 303, "with room again, a form is not taken");
  const before = load.troubles.length;
  await load.during(2000);
  t.must(load.troubles.length === before, `with room again: ${load.summary}`);
  const figures = await checkAnswers(t, database, load, { address: server.address });

  // As the kernel does it when the device fails: also for files that are open for writing.
  asRoot("mount", ["-o", "remount,abort", disk]);
  const readOnly = load.troubles.length;
  load.start();
  while (load.troubles.length < readOnly + 10) await sleep(50);
  await load.stop();
  const later = load.troubles.slice(readOnly);
  t.must(later.every(({ how }) => how === "503"), `with a read-only disk: ${[...new Set(later.map(({ step, how }) => `${step}: ${how}`))].join(", ")}`);
  const acknowledged = load.acknowledged.length;
  t.must(acknowledged === figures.acknowledged, `${acknowledged - figures.acknowledged} answers were acknowledged on a read-only disk`);
  await server.kill();
  const refused = await command(database, ["serve", "--addr", "127.0.0.1:1"]).catch((error) => error);
  const said = String(refused.err ?? "").trim().split("\n").at(-1);
  t.must(refused.code === 1 && /^afterword: .*(database|schema)/i.test(said), `on a read-only disk, serve says: ${said}`);

  // Mended and mounted anew.
  asRoot("umount", [disk]);
  try {
    shell("fsck.ext4", ["-p", "-f", image]);
  } catch (error) {
    // 1: it mended something.
    if (error.status !== 1) throw error;
  }
  asRoot("mount", ["-o", "loop", image, disk]);
  await server.start();
  const after = load.troubles.length;
  await load.during(2000);
  t.must(load.troubles.length === after, `on the mended disk: ${load.summary}`);
  // Claims of which the end could not be written last five minutes.
  clock.ahead(360);
  const jobs = await checkJobs(t, database);
  const answers = await checkAnswers(t, database, load, { address: server.address });
  t.mustLive(server);
  return {
    did: "a file system of 48 MB, filled under load, given room again, then made read-only under load as a failing device does (`remount,abort`), mended and mounted anew",
    figures:
      `${full} requests on the full disk, all 503, ${held.length} forms among them kept whole and taken later; staff could read what is not about customers; ${later.length} on the read-only disk, all 503, none acknowledged; ` +
      `a start on it ends with “${said}”; ${answers.acknowledged} answers acknowledged, all there once; ${jobs.jobs} jobs done`,
  };
}

/** Writes a file until nothing more fits. */
function fill(file, disk) {
  const { bavail, bsize } = statfsSync(disk);
  for (let size = bavail * bsize; size > 0; size = Math.floor(size / 2)) {
    try {
      writeFileSync(file, Buffer.alloc(size, 1), { flag: "a" });
    } catch (error) {
      if (error.code !== "ENOSPC") throw error;
    }
  }
}
