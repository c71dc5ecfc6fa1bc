// A database with the program that asks everybody, a token for the API and somebody who may log in.

import { fileURLToPath } from "node:url";
import { command } from "./afterword.mjs";
import { post } from "./http.mjs";

const configuration = fileURLToPath(new URL("../torture.toml", import.meta.url));
const scopes = "contacts:write,contacts:read,invitations:read,invitations:links,responses:read,cases:read,dispositions:read,scores:read";
const email = "torture@example.org";
const password = "a password long enough";

/** Sets the database up by commands and gives the token. */
export async function install(database) {
  await command(database, ["apply", configuration]);
  await command(database, ["user", "add", "--email", email, "--name", "Torture", "--role", "administrator"], { AFTERWORD_PASSWORD: password });
  const said = await command(database, ["token", "add", "--name", "torture", "--scope", scopes]);
  return { database, token: said.trim().split("\n").at(-1) };
}

/** The cookie of a session of the administrator. */
export async function logIn(address) {
  const answer = await post(`${address}/do/log-in`, [["email", email], ["password", password], ["next", "/"]], { headers: { accept: "text/html" } });
  const cookie = answer.headers?.["set-cookie"]?.[0]?.split(";")[0];
  if (!cookie) throw new Error(`nobody could log in: ${answer.status} ${answer.text}`);
  return cookie;
}
