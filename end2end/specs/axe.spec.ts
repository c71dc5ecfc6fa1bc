// Every page, for everybody who sees it: WCAG 2.2 AA as far as a machine can tell, at a phone's and a desk's width, in
// light and dark; nothing sticks out sideways; the console is silent; what should be awake is awake.

import type { Page } from "@playwright/test";
import { cardLink } from "../support/afterword";
import { badAnswer } from "../support/cases";
import { firstMailTo, surveyLink } from "../support/mail";
import { staffPages } from "../support/pages";
import { demoTeam } from "../support/people";
import { complaints, expectAwake, expectNoViolations, expectNothingSticksOut } from "../support/sound";
import { expectThanks, phone, send, tap, words } from "../support/survey";
import { expect, test } from "../support/test";

const desk = { width: 1440, height: 900 };
const views = [
  { colorScheme: "light", viewport: phone },
  { colorScheme: "dark", viewport: phone },
  { colorScheme: "light", viewport: desk },
  { colorScheme: "dark", viewport: desk },
] as const;

/** Looks at the page that is open in all four views. */
async function lookAt(page: Page): Promise<void> {
  for (const { colorScheme, viewport } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await expectNoViolations(page);
    if (viewport === phone) await expectNothingSticksOut(page);
  }
}

test.describe("customers", () => {
  test("survey, form that came back, thanks, changed answer, opting out, closed door", async ({ page, contacts }) => {
    const said = complaints(page);
    const link = surveyLink(await firstMailTo((await contacts.tell("browser-nps")).email), 3);
    await page.goto(link);
    await lookAt(page);
    await page.goto(link.replace(/\?.*/, ""));
    await send(page);
    await expect(page.getByRole("alert")).toBeVisible();
    await lookAt(page);
    await tap(page, words.nps, 9);
    await send(page);
    await expectThanks(page);
    await lookAt(page);
    await page.getByRole("link", { name: "Change my answer" }).click();
    await expect(page.getByRole("button", { name: "Send the change" })).toBeVisible();
    await lookAt(page);
    const other = surveyLink(await firstMailTo((await contacts.tell("browser-ces")).email));
    await page.goto(other);
    await lookAt(page);
    await page.getByRole("link", { name: "Don’t ask again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Shall we stop asking you?" })).toBeVisible();
    await lookAt(page);
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByRole("heading", { level: 1, name: "We won’t ask you again" })).toBeVisible();
    await lookAt(page);
    // A refused form and a closed door are answered with their status, which the console repeats.
    expect(said.filter((text) => !text.includes("the server responded with a status of 422"))).toEqual([]);
  });

  test("comment card", async ({ page }) => {
    const said = complaints(page);
    await page.goto(cardLink());
    await page.getByLabel(words.contactMe).check();
    await lookAt(page);
    expect(said).toEqual([]);
  });
});

test("REST interface", async ({ page }) => {
  test.slow();
  const said = complaints(page);
  await page.goto("/api");
  await lookAt(page);
  expect(said).toEqual([]);
});

test("log-in", async ({ page }) => {
  const said = complaints(page);
  await page.goto("/login");
  await lookAt(page);
  await page.getByLabel("E-mail").fill("nobody@browser.example");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await lookAt(page);
  expect(said).toEqual([]);
});

for (const { name, path, roles } of staffPages) {
  test(`staff: ${name}`, async ({ page, contacts, pageOf }) => {
    test.setTimeout(120_000);
    let address = path;
    if (path.includes("{")) {
      const bad = await badAnswer(page, contacts, demoTeam());
      address = path.replace("{case}", bad.case.id).replace("{contact}", bad.id);
    }
    const [first, ...others] = roles;
    await visit(await pageOf(first), address, lookAt);
    // For the others the same page has less on it: once is enough.
    for (const role of others) {
      await visit(await pageOf(role, { viewport: phone, colorScheme: "dark" }), address, async (page) => {
        await expectNoViolations(page);
        await expectNothingSticksOut(page);
      });
    }
  });
}

/** Opens a page of the staff, looks at it, and sees to it that its console stayed silent. */
async function visit(page: Page, address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const said = complaints(page);
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await expectAwake(page);
  await look(page);
  expect(said, address).toEqual([]);
  await page.close();
}
