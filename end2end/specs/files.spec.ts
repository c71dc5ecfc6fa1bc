// A survey that asks for a photo: from left to right and from right to left, with script and without. What came stays while
// the form comes back, and staff save it and never see it drawn.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apply, publish } from "../support/afterword";
import { tabTo } from "../support/focus";
import { expectNoViolations, expectNothingSticksOut } from "../support/sound";
import { phone } from "../support/survey";
import { expect, test } from "../support/test";

const photo = fileURLToPath(new URL("../../docs/pictures/case.png", import.meta.url));
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
        await expect(page.locator("label", { hasText: "case.png" }).getByRole("checkbox")).toHaveCount(1);
        if (script) {
          await expectNoViolations(page);
          await expectNothingSticksOut(page);
          await tabTo(page, page.locator("input[type=file]"));
        }
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
    });
  }
}
