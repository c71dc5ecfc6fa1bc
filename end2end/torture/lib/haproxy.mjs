// HAProxy, in front of replicas or of PostgreSQL.

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { freePort, until } from "./paths.mjs";

const waits = `
global
  maxconn 2000
defaults
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout check 5s`;

/** Replicas of the product: a request goes to one that says it is ready; one that does not take it is passed over. */
export async function balance(t, servers) {
  const port = await freePort();
  const list = servers.map((server, n) => `  server replica${n} 127.0.0.1:${server.port}`).join("\n");
  await start(t, port, `${waits}
  mode http
  option redispatch 1
  retries 3
  retry-on conn-failure
frontend front
  bind 127.0.0.1:${port}
  default_backend replicas
backend replicas
  balance roundrobin
  option httpchk GET /readyz
  default-server check inter 500ms fall 2 rise 1
${list}
`);
  return `http://127.0.0.1:${port}`;
}

/** PostgreSQL: the first cluster while it lives, the second one after it. */
export async function primaryFirst(t, first, second) {
  const port = await freePort();
  await start(t, port, `${waits}
  mode tcp
frontend front
  bind 127.0.0.1:${port}
  default_backend databases
backend databases
  default-server check inter 300ms fall 2 rise 2 on-marked-down shutdown-sessions
  server first 127.0.0.1:${first.port}
  server second 127.0.0.1:${second.port} backup
`);
  return port;
}

async function start(t, port, configuration) {
  const file = `${t.folder()}/haproxy.cfg`;
  writeFileSync(file, configuration);
  const child = spawn("haproxy", ["-db", "-f", file], { stdio: "ignore" });
  const failed = new Promise((resolve, reject) => child.once("error", reject));
  t.later(() => child.kill("SIGKILL"));
  await Promise.race([failed, until(5000, "haproxy does not listen", () => listens(port))]);
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
