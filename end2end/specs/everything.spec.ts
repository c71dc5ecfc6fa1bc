// Every kind of question, from left to right and from right to left, with script and without, by mouse and by keyboard:
// what is answered is the same.

import { type Locator, type Page, expect } from "@playwright/test";
import { exported } from "../support/afterword";
import type { Contacts, Program, Told } from "../support/contacts";
import { firstMailTo, surveyLink } from "../support/mail";
import { complaints, expectNoViolations, expectNothingSticksOut } from "../support/sound";
import { phone } from "../support/survey";
import { test } from "../support/test";

const directions: { program: Program; dir: string }[] = [
  { program: "browser-everything", dir: "ltr" },
  { program: "browser-everything-rtl", dir: "rtl" },
];

/** What is answered, as an export tells it. */
const given = {
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

async function openFor(page: Page, contacts: Contacts, program: Program): Promise<Told> {
  const told = await contacts.tell(program);
  await page.goto(surveyLink(await firstMailTo(told.email)));
  return told;
}

const field = (page: Page, name: string, value?: string): Locator =>
  page.locator(value === undefined ? `[name="${name}"]:not([type=hidden])` : `[name="${name}"][value="${value}"]:not([type=hidden])`);

/** Chooses as a thumb does: on the tile. */
const pick = (page: Page, name: string, value: string): Promise<void> =>
  page.locator("label").filter({ has: field(page, name, value) }).click();

/** The names and values of the choices of the survey, read from the page, so that the test follows the survey. */
async function answerSecondPage(page: Page): Promise<void> {
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

const send = (page: Page): Promise<void> => page.locator("button.send").click();

async function expectThanked(page: Page): Promise<void> {
  await page.waitForURL(/\/thanks/);
  await expect(page.locator("main h1")).toBeVisible();
}


for (const { program, dir } of directions) {
  test.describe(`every kind of question, ${dir}`, () => {
    test.use({ viewport: phone });

    test("with script, without a reload between pages", async ({ page, contacts }) => {
      const said = complaints(page);
      const whole = page.waitForResponse((response) => response.url().includes("/whole?"));
      const told = await openFor(page, contacts, program);
      expect((await whole).status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("dir", dir);
      const posts: string[] = [];
      // What is sent along in the background is no page.
      const isPage = (url: string): boolean => !new URL(url).pathname.endsWith("/partial");
      page.on("request", (request) => void (request.method() === "POST" && isPage(request.url()) && posts.push(request.url())));
      await pick(page, "score", "4");
      await expectNoViolations(page);
      await send(page);
      await expect(field(page, "story")).toBeVisible();
      expect(posts, "the next page is shown here").toEqual([]);
      await expect(page.locator(".slide"), "a line beside the number").toBeVisible();
      await answerSecondPage(page);
      await expectNoViolations(page);
      await expectNothingSticksOut(page);
      await page.locator("button.back").click();
      await expect(field(page, "score", "4")).toBeChecked();
      await expect(field(page, "story")).toBeHidden();
      await send(page);
      await expect(field(page, "story")).toHaveValue(given.story);
      await send(page);
      await expectThanked(page);
      expect(posts).toHaveLength(1);
      expect((await contacts.read(told.id)).response).toMatchObject({ status: "complete", score: given.score });
      expect((await exported(told.mark)).answers).toMatchObject(given);
      expect(said).toEqual([]);
    });

    test("by keyboard alone", async ({ page, contacts }) => {
      const whole = page.waitForResponse((response) => response.url().includes("/whole?"));
      const told = await openFor(page, contacts, program);
      await whole;
      await field(page, "score", "1").focus();
      await page.keyboard.press("Space");
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
      await expect(field(page, "score", "4")).toBeChecked();
      await page.keyboard.press("Enter");
      await expect(field(page, "story")).toBeVisible();
      await expect(field(page, "agent.friendly", "1"), "the first field of the page has the focus").toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(page.locator('[name="agent.friendly"]:checked')).toHaveCount(1);
      await field(page, "branch").focus();
      await page.keyboard.type("Leipzig");
      await page.keyboard.press("Enter");
      await expectThanked(page);
      expect((await exported(told.mark)).answers).toMatchObject({ score: 4, branch: "Leipzig" });
    });
  });

  test.describe(`every kind of question, ${dir}, without script`, () => {
    test.use({ viewport: phone, javaScriptEnabled: false });

    test("page after page, and back", async ({ page, contacts }) => {
      const told = await openFor(page, contacts, program);
      await pick(page, "score", "4");
      await send(page);
      await answerSecondPage(page);
      await page.locator("button.back").click();
      await expect(field(page, "score", "4")).toBeChecked();
      await send(page);
      await expect(field(page, "story")).toHaveValue(given.story);
      await send(page);
      await expectThanked(page);
      expect((await exported(told.mark)).answers).toMatchObject(given);
    });
  });
}
