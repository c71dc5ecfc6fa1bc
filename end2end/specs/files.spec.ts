// Surveys that ask for files: from left to right and from right to left, with script and without, by mouse and by keyboard. What
// came stays while the form comes back or another page is shown, and staff save it and never see it drawn.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { apply, exported, publish } from "../support/afterword";
import type { Program } from "../support/contacts";
import { answerSecondPage, expectThanked, field, given, openFor, pick, send } from "../support/everything";
import { tabTo } from "../support/focus";
import { complaints, expectNoViolations, expectNoViolationsWithoutScript, expectNothingSticksOut } from "../support/sound";
import { phone } from "../support/survey";
import { expect, test } from "../support/test";

const photo = fileURLToPath(new URL("../../docs/pictures/case.png", import.meta.url));
/** What a letter begins and ends with; nobody looks between. */
const letter = { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n") };
const programs: Record<string, Program> = { ltr: "browser-files", rtl: "browser-files-rtl" };
const cards = { ltr: { key: "browser-photo", language: "en" }, rtl: { key: "browser-photo-rtl", language: "ar" } };

/** A survey in a language, with the same words in all: the tests look for them. */
function withPhoto(key: string, language: string): object {
  const say = (text: string): Record<string, string> => ({ [language]: text });
  return {
    key,
    name: key,
    lead_metric: "csat",
    languages: [language],
    thanks: say("Thank you"),
    questions: [
      { key: "score", kind: { type: "metric", metric: "csat" }, required: true, text: say("How was it?"), low_end: say("bad"), high_end: say("good") },
      { key: "photo", kind: { type: "file", accept: "photo", most: 3 }, required: false, text: say("A photo of it"), help: say("It helps us see.") },
      { key: "comment", kind: { type: "comment" }, required: false, text: say("Anything else?") },
    ],
  };
}

/** The boxes that take away what came, by its name. */
const here = (page: Page, name: string): Locator => page.locator("label.box", { hasText: name }).getByRole("checkbox");

/** Neither axe nor the width of a phone has anything against the page. */
async function expectSound(page: Page, script: boolean): Promise<void> {
  await (script ? expectNoViolations(page) : expectNoViolationsWithoutScript(page));
  await expectNothingSticksOut(page);
}

/** Goes to a field for files with Tab and chooses one there, as somebody without a mouse does. */
async function chooseByKey(page: Page, name: string, key: string, files: string | typeof letter): Promise<void> {
  await tabTo(page, field(page, name), 80);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press(key)]);
  await chooser.setFiles(files);
}

/** The files of an answer, as an export tells of them. */
const named = (answer: unknown): string[] => (JSON.parse(String(answer ?? "[]")) as { name: string }[]).map(({ name }) => name);

test.beforeAll(async () => {
  for (const { key, language } of Object.values(cards)) {
    await publish(withPhoto(key, language));
    await apply(`[[touchpoint]]\nkey = "${key}"\nsurvey = "${key}"\nlanguage = "${language}"\n`);
  }
});

for (const dir of ["ltr", "rtl"] as const) {
  for (const script of [true, false]) {
    test.describe(`${dir}, script ${script ? "on" : "off"}`, () => {
      test.use({ javaScriptEnabled: script, viewport: phone });

      test("a photo is sent, survives an error, and is saved by staff", async ({ page, pageOf }) => {
        const staff = await pageOf("Administrator");
        await staff.goto(`/touchpoints/${cards[dir].key}`);
        const card = await staff.locator("a[href*='/c/']").first().getAttribute("href");
        await page.goto(card ?? "");
        await expect(page.locator("html")).toHaveAttribute("dir", dir);
        const comment = `With a photo, ${dir}, ${script}, ${Date.now()}`;
        await page.locator("input[type=file]").setInputFiles(photo);
        await page.locator("textarea[name=comment]").fill(comment);
        await page.locator("form button[type=submit]").click();

        // The score is missing: what came needs not be chosen again.
        await expect(page.getByRole("alert").first()).toBeVisible();
        await expect(here(page, "case.png")).toHaveCount(1);
        await expectSound(page, script);
        await page.locator("label:has(input[name=score][value='2'])").click();
        await page.locator("form button[type=submit]").click();
        await page.waitForURL(/\/thanks/);

        await staff.goto(`/feedback?q=${encodeURIComponent(comment)}`);
        const link = staff.getByRole("link", { name: "case.png" });
        await expect(link).toBeVisible();
        const [saved] = await Promise.all([staff.waitForEvent("download"), link.click()]);
        const bytes = readFileSync(await saved.path());
        expect(bytes.subarray(1, 4).toString(), "a picture, written anew").toBe("PNG");
      });

      test("page after page and back, beside every other kind of question", async ({ page, contacts }) => {
        const said = complaints(page);
        const told = await openFor(page, contacts, programs[dir]);
        await expect(page.locator("html")).toHaveAttribute("dir", dir);
        await pick(page, "score", "4");
        await send(page);
        await expectSound(page, script);
        await answerSecondPage(page);
        await field(page, "photo").setInputFiles(photo);
        await field(page, "letter").setInputFiles(letter);
        await page.locator("button.back").click();
        await expect(field(page, "score", "4")).toBeChecked();
        await send(page);
        await expect(field(page, "story")).toHaveValue(given.story);
        await expect(here(page, "case.png")).not.toBeChecked();
        await expect(here(page, "letter.pdf")).not.toBeChecked();
        await expectSound(page, script);
        await send(page);
        await expectThanked(page);
        const { answers } = await exported(told.mark);
        expect(answers).toMatchObject(given);
        expect([named(answers.photo), named(answers.letter)]).toEqual([["case.png"], ["letter.pdf"]]);
        expect(said).toEqual([]);
      });

      test("by keyboard alone: chosen, refused, taken away, chosen again", async ({ page, contacts }) => {
        const told = await openFor(page, contacts, programs[dir]);
        await tabTo(page, field(page, "score", "1"));
        await page.keyboard.press("Space");
        for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
        await expect(field(page, "score", "4")).toBeChecked();
        await page.keyboard.press("Enter");
        await expect(field(page, "story")).toBeVisible();
        await chooseByKey(page, "photo", "Enter", photo);
        // A picture is no letter.
        await chooseByKey(page, "letter", "Space", photo);
        await tabTo(page, page.locator("button.send"));
        await page.keyboard.press("Enter");

        const alert = page.getByRole("alert").first();
        await expect(alert).toBeVisible();
        await expect(field(page, "letter"), "what is wrong is said with the field").toHaveAttribute("aria-invalid", "true");
        await expectSound(page, script);
        // The list of what is wrong leads to the field.
        await tabTo(page, alert.getByRole("link").first());
        await page.keyboard.press("Enter");
        await expect(field(page, "letter")).toBeFocused();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Shift+Tab");
        await expect(here(page, "case.png"), "the box of what came lies before its field").toBeFocused();
        await page.keyboard.press("Space");
        await chooseByKey(page, "letter", "Enter", letter);
        await tabTo(page, page.locator("button.send"));
        await page.keyboard.press("Enter");
        await expectThanked(page);
        const { answers } = await exported(told.mark);
        expect([answers.score, named(answers.photo), named(answers.letter)]).toEqual([4, [], ["letter.pdf"]]);
      });
    });
  }
}
