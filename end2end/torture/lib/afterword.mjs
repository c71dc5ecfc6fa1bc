// The binary under test: its commands, and servers that can be killed, stopped and started again.

import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { ask } from "./http.mjs";
import { binary, freePort, runAside, until } from "./paths.mjs";

const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("AFTERWORD_")));

/** The standard output of a command. */
export function command(database, args, env = {}) {
  return runAside(binary, args, { env: { ...clean, AFTERWORD_LOG: "warn", AFTERWORD_DATABASE_URL: database.url, ...env } });
}

/** One server: a place that lasts while processes come and go. */
export class Server {
  static async at(database, options = {}) {
    return new Server(database, options.port ?? (await freePort()), options);
  }

  constructor(database, port, { log, env = {}, publicUrl, args = [] }) {
    Object.assign(this, { database, port, env, args });
    this.address = `http://127.0.0.1:${port}`;
    this.publicUrl = publicUrl ?? this.address;
    this.log = log;
    /** Processes that ended though nobody asked them to. */
    this.deaths = [];
  }

  /** Starts a process; with `waiting` it is ready when this returns. */
  async start({ waiting = 30_000, env = {} } = {}) {
    const child = spawn(binary, ["serve", "--addr", `127.0.0.1:${this.port}`, ...this.args], {
      env: { ...clean, AFTERWORD_LOG: "info,sea_orm_migration=warn", AFTERWORD_DATABASE_URL: this.database.url, AFTERWORD_PUBLIC_URL: this.publicUrl, NO_COLOR: "1", ...this.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const log = createWriteStream(this.log, { flags: "a" });
    let said = "";
    child.stderr.on("data", (text) => {
      said = (said + text).slice(-4000);
      log.write(text);
    });
    this.child = child;
    this.ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal, said: () => said })));
    this.ended.then(({ code, signal }) => {
      log.end();
      if (this.child === child) this.deaths.push(`ended by itself with ${signal ?? code}: ${said.trim().split("\n").at(-1)}`);
    });
    if (waiting) await this.ready(waiting);
    return this;
  }

  ready(ms = 30_000) {
    return until(ms, `${this.address} is not ready: ${this.deaths.at(-1) ?? "it runs"}`, async () => {
      if (this.deaths.length) throw new Error(this.deaths.at(-1));
      return (await ask("GET", `${this.address}/readyz`, { limit: 5000, keep: false })).status === 200;
    });
  }

  /** Sends a signal, and waits for the end; gives `{ code, signal, took }`. */
  async end(signal = "SIGTERM", limit = 20_000) {
    const { child, ended } = this;
    if (!child) return {};
    this.child = undefined;
    const started = performance.now();
    child.kill(signal);
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve({ late: true }), limit)));
    const outcome = await Promise.race([ended, late]);
    clearTimeout(timer);
    if (outcome.late) child.kill("SIGKILL");
    return { ...outcome, took: performance.now() - started };
  }

  kill() {
    return this.end("SIGKILL");
  }
}
