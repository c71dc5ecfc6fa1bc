// The product's one sentence, whole: a contact ends, the customer answers badly, somebody puts it right, and the
// numbers say so.

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { closeCase, newTeam, resolveCase } from "../support/cases";
import { type Told } from "../support/contacts";
import { firstMailTo, links, surveyLink } from "../support/mail";
import { logIn, newAgent } from "../support/people";
import { expectThanks, phone, score, send, tap, words } from "../support/survey";
import { expect, test } from "../support/test";

test("an ended contact becomes a closed case", async ({ browser, page, contacts, pageOf }) => {
  test.setTimeout(120_000);
  const team = await newTeam(`main-${randomUUID().slice(0, 8)}`);
  const told = await contacts.tell("browser-nps", { team });
  const comment = `I was passed around three times. ${told.mark}`;

  const link = await test.step("the customer is asked by e-mail", async () => {
    const mail = await firstMailTo(told.email);
    expect(mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail.text).toContain("/s/");
    const scores = links(mail).map((url) => url.searchParams.get("score"));
    for (let value = 0; value <= 10; value += 1) expect(scores).toContain(String(value));
    await expect.poll(async () => (await contacts.read(told.id)).disposition?.outcome).toMatch(/^(sent|delivered)$/);
    return surveyLink(mail, 2);
  });

  await test.step("and answers on a phone", async () => {
    const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
    await answer(await context.newPage(), link, comment, async () => {
      expect((await contacts.read(told.id)).response, "opening the link records nothing").toBeNull();
    });
    await context.close();
  });

  const answered = await contacts.read(told.id);
  expect(answered.disposition).toMatchObject({ kind: "asked", outcome: "answered" });
  expect(answered.response).toMatchObject({ metric: "nps", score: 1, comment, contact_me: true });
  expect(answered.case).toMatchObject({ state: "new" });
  const number = answered.case?.number;

  await test.step("an agent of the team takes the case and closes it", async () => {
    await logIn(page, await newAgent(team, "Ulla Newcomer"));
    await work(page, told, comment);
  });

  const closed = await contacts.read(told.id);
  expect(closed.case).toMatchObject({ number, state: "closed" });
  expect(closed).toMatchObject({ team, agent: { external_id: "A-10", name: "Ruth Moss" } });

  await test.step("and the quality manager sees it", async () => {
    const manager = await pageOf("Quality manager");
    await manager.goto(`/?team=${team}`);
    const tile = manager.getByRole("region", { name: "NPS", exact: true });
    await expect(tile).toContainText("1 answer");
    await expect(tile).toContainText("too few to tell");
    await expect(manager.getByText(comment)).toBeVisible();

    await manager.goto("/feedback");
    await manager.getByLabel("Search").fill(told.mark);
    await manager.getByRole("button", { name: "Show" }).click();
    await expect(manager.getByText(comment)).toHaveCount(1);
    expect(new URL(manager.url()).searchParams.get("q")).toBe(told.mark);
  });
});

/** Opens the link, sees the score marked, thinks again, and sends. */
async function answer(page: Page, link: string, comment: string, looked: () => Promise<void>): Promise<void> {
  await page.goto(link);
  await expect(score(page, words.nps, 2)).toBeChecked();
  await looked();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, "nothing sticks out at 390 px").toBeLessThanOrEqual(0);
  await tap(page, words.nps, 1);
  await page.getByRole("radiogroup", { name: words.resolved }).locator("label").filter({ hasText: "No" }).click();
  await page.getByLabel(words.reason).fill(comment);
  await page.getByLabel(words.contactMe).check();
  await send(page);
  await expectThanks(page);
  await expect(page.getByText("Somebody from our team will contact you.")).toBeVisible();
}

/** Finds the case in the queue and follows it to its end. */
async function work(page: Page, told: Told, comment: string): Promise<void> {
  await page.goto("/cases?scope=team");
  await page.getByRole("link", { name: comment }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Case \d+$/ })).toBeVisible();
  await expect(page.getByText(comment)).toBeVisible();
  await expect(page.getByRole("main")).toContainText(told.mark);
  await expect(page.getByRole("main")).toContainText("Ruth Moss");

  await page.getByRole("button", { name: /^Take it/ }).click();
  await expect(page.getByRole("status")).toHaveText("The case is yours.");

  const call = page.locator("details[data-key=c]");
  await call.locator("summary").click();
  await call.getByLabel("What was said").fill("Apologised; the fee is taken back.");
  await call.getByRole("button", { name: "Log the call" }).click();
  await expect(page.getByRole("status")).toHaveText("The call is in the history.");

  await page.locator("details[data-key=e] > summary").click();
  await resolveCase(page, "Passed around", "Put right");
  await closeCase(page);
  await expect(page.getByRole("main")).toContainText("Passed around");
  await expect(page.getByRole("main")).toContainText("Apologised; the fee is taken back.");
}
