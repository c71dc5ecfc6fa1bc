// An agent's work without a mouse, and without script.

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { badAnswer, closeCase, newTeam, resolveCase } from "../support/cases";
import { expectVisibleFocus, focused, tabTo } from "../support/focus";
import { logIn, newAgent } from "../support/people";
import { expect, test } from "../support/test";

/** Presses a key until it does what it should: the page's keys work once its islands are awake. */
async function pressUntil(page: Page, key: string, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await done();
  }).toPass({ timeout: 15_000, intervals: [100, 250, 500] });
}

/** Opens the form of a key, and is in its first field. */
async function openForm(page: Page, key: string): Promise<void> {
  const panel = page.locator(`details[data-key=${key}]`);
  await pressUntil(page, key, () => expect(panel).toHaveAttribute("open", { timeout: 500 }));
  await expect.poll(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expectVisibleFocus(page);
}

test("an agent works a case with the keyboard alone", async ({ page, contacts }) => {
  test.setTimeout(120_000);
  const team = await newTeam(`keys-${randomUUID().slice(0, 8)}`);
  const login = await newAgent(team, "Kay Board");
  const other = await badAnswer(page, contacts, team);
  const bad = await badAnswer(page, contacts, team);

  await test.step("logs in", async () => {
    await page.goto("/login?next=/cases");
    await tabTo(page, page.getByLabel("E-mail"));
    await page.keyboard.type(login.email);
    await tabTo(page, page.getByLabel("Password"));
    await page.keyboard.type(login.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Cases" })).toBeVisible();
  });

  await test.step("moves through the queue with j and k, and opens a case with Enter", async () => {
    const rows = page.locator(".queue a.row-link");
    await expect(rows).toHaveCount(2);
    await pressUntil(page, "k", () => expect(rows.nth(1)).toBeFocused({ timeout: 500 }));
    await expectVisibleFocus(page);
    await page.keyboard.press("k");
    await expect(rows.nth(0)).toBeFocused();
    await page.keyboard.press("j");
    await expect(rows.nth(1)).toBeFocused();
    if (!(await focused(page)).includes(bad.mark)) await page.keyboard.press("k");
    await expect.poll(() => focused(page)).toContain(bad.mark);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: `Case ${bad.case.number}` })).toBeVisible();
  });

  await test.step("sees the keys, and leaves a form with Escape without losing words", async () => {
    const sheet = page.getByRole("dialog", { name: "Keys of this page" });
    await pressUntil(page, "?", () => expect(sheet).toBeVisible({ timeout: 500 }));
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await openForm(page, "n");
    await page.keyboard.type("nrce is no command here");
    await page.keyboard.press("Escape");
    await expect(page.locator("details[data-key=n]")).not.toHaveAttribute("open");
    await expectVisibleFocus(page);
    await openForm(page, "n");
    await expect(page.getByLabel("Note for colleagues")).toHaveValue("nrce is no command here");
  });

  await test.step("notes, calls, replies, resolves", async () => {
    await tabTo(page, page.getByRole("button", { name: "Keep the note" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText("The note is in the history.");

    await openForm(page, "c");
    await tabTo(page, page.getByLabel("What was said"));
    await page.keyboard.type("Will send a new bill.");
    await tabTo(page, page.getByRole("button", { name: "Log the call" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText("The call is in the history.");

    await openForm(page, "r");
    await page.keyboard.type("Dear customer, the new bill is on its way.");
    await tabTo(page, page.getByRole("button", { name: "Send the e-mail" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText("The e-mail is on its way.");

    await openForm(page, "e");
    await page.keyboard.type("Error in a bill");
    await tabTo(page, page.getByLabel("How did the follow-up end?"));
    await page.keyboard.type("Put right");
    await tabTo(page, page.getByRole("button", { name: "Resolve the case" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText("The case is resolved.");
  });

  expect((await contacts.read(bad.id)).case).toMatchObject({ state: "resolved" });
  expect((await contacts.read(other.id)).case, "the other case is as it was").toMatchObject({ state: "assigned" });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the same case is worked through its forms", async ({ page, contacts }) => {
    const team = await newTeam(`forms-${randomUUID().slice(0, 8)}`);
    const login = await newAgent(team, "Form Alone");
    const bad = await badAnswer(page, contacts, team);
    await logIn(page, login);
    await page.goto("/cases");
    await page.getByRole("link", { name: bad.comment }).click();

    const resolve = page.locator("details[data-key=e]");
    await resolve.locator("summary").click();
    await resolve.getByLabel("A word on it").fill("Found the missing call.");
    await resolve.getByRole("button", { name: "Resolve the case" }).click();
    await expect(resolve.getByText("Choose why it went wrong."), "the form comes back open").toBeVisible();
    await expect(resolve.getByLabel("A word on it")).toHaveValue("Found the missing call.");
    await resolveCase(page, "Promise not kept", "Goodwill");
    await closeCase(page);
    expect((await contacts.read(bad.id)).case).toMatchObject({ state: "closed" });
  });
});
