// A customer who is not content, and the case that follows.

import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { apply } from "./afterword";
import type { Contacts, Told } from "./contacts";
import { firstMailTo, surveyLink } from "./mail";
import { send, words } from "./survey";

export interface BadAnswer extends Told {
  comment: string;
  case: { id: string; number: number; state: string };
}

/** A new team, with `afterword apply`. */
export async function newTeam(key: string): Promise<string> {
  await apply(`[[team]]\nkey = "${key}"\nsite = "leipzig"\n`);
  return key;
}

/** A contact of a team that its customer answers badly, through the form; needs no script. */
export async function badAnswer(page: Page, contacts: Contacts, team: string): Promise<BadAnswer> {
  const told = await contacts.tell("browser-csat", { team });
  const comment = `Nobody called back. ${told.mark}`;
  await page.goto(surveyLink(await firstMailTo(told.email), 1));
  await page.getByLabel(words.reason).fill(comment);
  await send(page);
  await expect(page.getByRole("heading", { name: words.thanks })).toBeVisible();
  const opened = (await contacts.read(told.id)).case;
  if (!opened) throw new Error("A score of 1 opened no case.");
  return { ...told, comment, case: opened };
}

/** Resolves the case of the open page; its form must be open. */
export async function resolveCase(page: Page, cause: string, outcome: string): Promise<void> {
  const form = page.locator("details[data-key=e]");
  await form.getByLabel("Why did it go wrong?").selectOption({ label: cause });
  await form.getByLabel("How did the follow-up end?").selectOption({ label: outcome });
  await form.getByRole("button", { name: "Resolve the case" }).click();
  await expect(page.getByRole("status")).toHaveText("The case is resolved.");
}

/** Closes the resolved case of the open page. */
export async function closeCase(page: Page): Promise<void> {
  const form = page.locator("details[data-key=x]");
  await form.locator("summary").click();
  await form.getByRole("button", { name: "Close the case" }).click();
  await expect(page.getByRole("status")).toHaveText("The case is closed.");
}
