// Who logs in: the demo's people, as its output names them, and newcomers.

import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { afterword, demoOutput } from "./afterword";

export type Role = "Administrator" | "Quality manager" | "Team lead" | "Agent";

export interface Login {
  email: string;
  password: string;
}

/** The demo's log-in of a role. */
export function demoLogin(role: Role): Login {
  const line = new RegExp(`^\\s*${role}\\s+(\\S+@\\S+)\\s+password (\\S+)$`, "mi").exec(demoOutput());
  if (!line) throw new Error(`afterword demo printed no log-in for ${role}:\n${demoOutput()}`);
  return { email: line[1], password: line[2] };
}

/** The team of the demo's team lead. */
export function demoTeam(): string {
  return demoLogin("Team lead").email.replace(/^lead\.|@.*$/g, "");
}

/** A new agent of a team, made with `afterword user add`. */
export async function newAgent(team: string, name: string): Promise<Login> {
  const login = { email: `agent-${randomUUID()}@browser.example`, password: `pw-${randomUUID()}` };
  const words = ["user", "add", "--email", login.email, "--name", name, "--role", "agent", "--team", team];
  await afterword(words, { AFTERWORD_PASSWORD: login.password });
  return login;
}

/** Logs in through the page, as a person does. */
export async function logIn(page: Page, { email, password }: Login): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

/** Logs in without a page: the cookie lands in the request's context. */
export async function logInQuietly(request: APIRequestContext, { email, password }: Login): Promise<void> {
  const form = { email, password, next: "/" };
  const answer = await request.post("/do/log-in", { form, headers: { accept: "text/html" }, maxRedirects: 0 });
  expect(answer.status(), "log-in").toBe(302);
  expect(answer.headers().location, "where the log-in leads").toBe("/");
}
