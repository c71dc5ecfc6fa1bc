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
