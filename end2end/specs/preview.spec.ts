// A survey as staff walk through it before it goes out: led by the same program as customers' pages, and nothing of it is kept.

import type { Page } from "@playwright/test";
import { answerSecondPage, field, pick, send } from "../support/everything";
import { complaints, expectNoViolations } from "../support/sound";
import { phone } from "../support/survey";
import { expect, test } from "../support/test";

const preview = "/surveys/everything/preview";

/** Opens the preview and waits until the program can lead through it. */
async function open(page: Page): Promise<void> {
  const whole = page.waitForResponse((response) => response.url().includes(`${preview}/whole?`));
  await page.goto(`${preview}?lang=en`);
  expect((await whole).status()).toBe(200);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
}

test("a preview goes from page to page without a reload, and only the whole is sent", async ({ pageOf }) => {
  const page = await pageOf("Quality manager", { viewport: phone });
  const said = complaints(page);
  const posts: string[] = [];
  page.on("request", (request) => void (request.method() === "POST" && posts.push(new URL(request.url()).pathname)));

  await open(page);
  await pick(page, "score", "1");
  await send(page);
  await expect(field(page, "why"), "what a low score calls for").toBeVisible();
  await page.goto("about:blank");
  expect(posts, "nothing is kept of who leaves half way").toEqual([]);

  await open(page);
  await expect(field(page, "score", "1"), "nothing is remembered").not.toBeChecked();
  await pick(page, "score", "4");
  await send(page);
  await expect(field(page, "story")).toBeVisible();
  await expect(field(page, "why")).toBeHidden();
  await expectNoViolations(page);
  await answerSecondPage(page);
  expect(posts).toEqual([]);
  await send(page);
  await expect(page.locator("main a[href*='/preview']"), "the way to begin anew").toBeVisible();
  expect(posts).toEqual([preview]);
  expect(await page.evaluate(() => "stayed" in window), "no reload").toBe(true);
  expect(said).toEqual([]);
});
