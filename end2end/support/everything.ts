// The survey that asks every kind of question, and what the tests answer to it.

import { type Locator, type Page, expect } from "@playwright/test";
import type { Contacts, Program, Told } from "./contacts";
import { firstMailTo, surveyLink } from "./mail";

/** What is answered, as an export tells it. */
export const given = {
  score: 4,
  agent: '{"friendly":5,"quick":4}',
  channel: '{"other":"by letter"}',
  topics: '["price","speed"]',
  country: "vn",
  trust: "70",
  waited: "12",
  visited: "2026-11-02",
  branch: "Leipzig",
  story: "First line\nand the second",
  again: "yes",
};
const other = "by letter";
const topics = ["price", "speed"];

/** Tells of a contact and opens its survey. */
export async function openFor(page: Page, contacts: Contacts, program: Program): Promise<Told> {
  const told = await contacts.tell(program);
  await page.goto(surveyLink(await firstMailTo(told.email)));
  return told;
}

/** A field that is seen, of this name and, where it is given, of this value. */
export const field = (page: Page, name: string, value?: string): Locator =>
  page.locator(value === undefined ? `[name="${name}"]:not([type=hidden])` : `[name="${name}"][value="${value}"]:not([type=hidden])`);

/** Chooses as a thumb does: on the tile. */
export const pick = (page: Page, name: string, value: string): Promise<void> =>
  page.locator("label").filter({ has: field(page, name, value) }).click();

/** The names and values of the choices of the survey, read from the page, so that the test follows the survey. */
export async function answerSecondPage(page: Page): Promise<void> {
  for (const row of await namesBelow(page, "agent.")) await pick(page, row, row === "agent.friendly" ? "5" : "4");
  await pick(page, "channel", "other");
  await field(page, "channel.other").fill(other);
  for (const topic of topics) await pick(page, "topics", topic);
  await field(page, "country").selectOption(given.country);
  const places = await namesBelow(page, "order.");
  for (const [at, name] of places.entries()) await field(page, name).selectOption(String(at + 1));
  await field(page, "trust").fill(given.trust);
  await field(page, "waited").fill(given.waited);
  await field(page, "visited").fill(given.visited);
  await field(page, "branch").fill(given.branch);
  await field(page, "story").fill(given.story);
  await pick(page, "again", "yes");
}

const namesBelow = (page: Page, start: string): Promise<string[]> =>
  page
    .locator(`[name^="${start}"]:not([type=hidden])`)
    .evaluateAll((fields) => [...new Set(fields.map((one) => one.getAttribute("name") ?? ""))]);

/** Presses the button that goes on, or sends. */
export const send = (page: Page): Promise<void> => page.locator("button.send").click();

/** The page after the last one. */
export async function expectThanked(page: Page): Promise<void> {
  await page.waitForURL(/\/thanks/);
  await expect(page.locator("main h1")).toBeVisible();
}
