// Where things are, and small tools that everything here uses.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");
/** The binary under test. */
export const binary = process.env.AFTERWORD_BINARY ?? `${root}/target/debug/afterword`;
/** Logs, databases and the report of this run. */
export const work = process.env.TORTURE_DIR ?? `${root}/target/torture`;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Waits until `ready` gives something, and gives that; throws `sentence` after `ms`. */
export async function until(ms, sentence, ready, pause = 50) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ready();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${sentence} (waited ${seconds(ms)})`);
    await sleep(pause);
  }
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export function folder(...parts) {
  const path = [work, ...parts].join("/");
  mkdirSync(path, { recursive: true });
  return path;
}

/** Runs a program to its end and gives its standard output; throws with what it said when it fails. */
export function run(program, args, options = {}) {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28, ...options });
}

/** The same without blocking this process, which may have to answer it (as its mail server, for one). */
export function runAside(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let [out, err] = ["", ""];
    // A letter of several bytes may come in two pieces.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8");
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve(out) : reject(Object.assign(new Error(`${program} ${args.join(" ")}: ${err || out}`), { code, out, err }))));
  });
}
