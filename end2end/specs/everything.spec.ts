// Every kind of question, from left to right and from right to left, with script and without, by mouse and by keyboard:
// what is answered is the same.

import { exported } from "../support/afterword";
import type { Program } from "../support/contacts";
import { answerSecondPage, expectThanked, field, given, openFor, pick, send } from "../support/everything";
import { complaints, expectNoViolations, expectNothingSticksOut } from "../support/sound";
import { phone } from "../support/survey";
import { expect, test } from "../support/test";

const directions: { program: Program; dir: string }[] = [
  { program: "browser-everything", dir: "ltr" },
  { program: "browser-everything-rtl", dir: "rtl" },
];

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
