// The loop behind `make dev`: watch, build, restart, reload.
//
// Browsers talk to a proxy on AFTERWORD_ADDR (127.0.0.1:3000), which puts one script into every page; the server itself
// listens on a port behind it and knows nothing of all this, so none of it can end up in a release.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { createServer, request } from "node:http";
import { createServer as createSocket } from "node:net";
import { join, resolve } from "node:path";

const watched = ["app", "frontend", "migrations", "server", "style", "Cargo.toml", "Cargo.lock"];
const endings = [".rs", ".toml", ".lock", ".css", ".svg", ".png", ".mjs", ".sql", ".html", ".txt"];
const skipped = new Set(["node_modules", "target", ".git"]);
const pollEvery = 400;

const [host, port] = (process.env.AFTERWORD_ADDR ?? "127.0.0.1:3000").split(":");
const address = `http://${host}:${port}`;
const binary = resolve(process.env.CARGO_TARGET_DIR ?? "target", "debug/afterword");
const database = process.env.AFTERWORD_DATABASE_URL ?? "sqlite://data/dev.db";
const behind = await freePort();
const environment = {
  ...process.env,
  AFTERWORD_ADDR: `127.0.0.1:${behind}`,
  AFTERWORD_PUBLIC_URL: process.env.AFTERWORD_PUBLIC_URL ?? address,
  AFTERWORD_DATABASE_URL: database,
};

const reloadScript = `
const events = new EventSource("/__dev/events");
events.addEventListener("reload", () => location.reload());
`;

let server = null;
const browsers = new Set();

function freePort() {
  return new Promise((done) => {
    const socket = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => done(port));
    });
  });
}

function say(line) {
  console.log(`\x1b[1m== ${line}\x1b[0m`);
}

/** Runs a command to its end; true when it went well. */
function run(command, ...options) {
  return new Promise((done) => {
    const child = spawn(command, options, { stdio: "inherit", env: environment });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      done(false);
    });
    child.on("exit", (code) => done(code === 0));
  });
}

async function build() {
  return (
    (await run("node", "frontend/build.mjs", "dev")) &&
    (await run("cargo", "build", "--quiet", "--workspace", "--exclude", "frontend", "--bin", "afterword"))
  );
}

async function demoWhenThereIsNone() {
  if (database !== "sqlite://data/dev.db" || existsSync("data/dev.db")) return true;
  say("Demo data into data/dev.db");
  mkdirSync("data", { recursive: true });
  return run(binary, "demo", "--contacts", "1000", "--months", "6");
}

function stop() {
  return new Promise((done) => {
    if (server === null) return done();
    server.once("exit", done);
    server.kill("SIGTERM");
    server = null;
  });
}

async function start() {
  const started = spawn(binary, ["serve"], { stdio: "inherit", env: environment });
  started.on("exit", (code) => {
    if (server === started) {
      server = null;
      console.error(`The server ended with ${code}; the next change starts it again.`);
    }
  });
  server = started;
  for (let tries = 0; tries < 100 && server === started; tries += 1) {
    if (await isUp()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

function isUp() {
  return new Promise((done) => {
    request({ port: behind, host: "127.0.0.1", path: "/healthz" }, (answer) => {
      answer.resume();
      done(true);
    })
      .on("error", () => done(false))
      .end();
  });
}

async function rebuild() {
  say("Building");
  if (!(await build()) || !(await demoWhenThereIsNone())) {
    say("That did not build; what ran before goes on. Waiting for the next change");
    return;
  }
  await stop();
  await start();
  for (const browser of browsers) browser.write("event: reload\ndata: now\n\n");
  say(`Ready on ${address}`);
}

/** The newest change below a path, and how many files there are, so that a removal is seen, too. */
function state(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return [0, 0];
  if (!entry.isDirectory()) return endings.some((ending) => path.endsWith(ending)) ? [entry.mtimeMs, 1] : [0, 0];
  return readdirSync(path)
    .filter((name) => !skipped.has(name))
    .map((name) => state(join(path, name)))
    .reduce(([newest, count], [mtime, below]) => [Math.max(newest, mtime), count + below], [0, 0]);
}

async function watch() {
  let before = "";
  for (;;) {
    const now = watched.map(state).join();
    if (now !== before) {
      before = now;
      await rebuild();
    }
    await new Promise((done) => setTimeout(done, pollEvery));
  }
}

function withScript(page, policy) {
  const nonce = /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
  const tag = `<script src="/__dev/reload.js"${nonce ? ` nonce="${nonce}"` : ""} defer></script>`;
  return page.includes("</body>") ? page.replace("</body>", `${tag}</body>`) : page + tag;
}

function pass(incoming, outgoing) {
  const options = { host: "127.0.0.1", port: behind, path: incoming.url, method: incoming.method };
  const headers = { ...incoming.headers, "accept-encoding": "identity" };
  const onward = request({ ...options, headers }, (answer) => {
    if (!answer.headers["content-type"]?.startsWith("text/html")) {
      outgoing.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(outgoing);
      return;
    }
    const chunks = [];
    answer.on("data", (chunk) => chunks.push(chunk));
    answer.on("end", () => {
      const changed = { ...answer.headers };
      delete changed["content-length"];
      delete changed["transfer-encoding"];
      const page = withScript(Buffer.concat(chunks).toString("utf8"), changed["content-security-policy"]);
      outgoing.writeHead(answer.statusCode, changed).end(page);
    });
  });
  onward.on("error", () => {
    const page = withScript("<!doctype html><title>Building</title><p>The server is being built. This page reloads when it is there.</p>");
    outgoing.writeHead(503, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  incoming.pipe(onward);
}

const proxy = createServer((incoming, outgoing) => {
  if (incoming.url === "/__dev/reload.js") {
    outgoing.writeHead(200, { "content-type": "text/javascript" }).end(reloadScript);
  } else if (incoming.url === "/__dev/events") {
    outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    outgoing.write("retry: 500\n\n");
    browsers.add(outgoing);
    outgoing.on("close", () => browsers.delete(outgoing));
  } else {
    pass(incoming, outgoing);
  }
});
proxy.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken. Stop what runs there, or choose another: AFTERWORD_ADDR=127.0.0.1:3001 make dev` : error.message);
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => stop().then(() => process.exit(0)));
}
proxy.listen(Number(port), host, watch);
