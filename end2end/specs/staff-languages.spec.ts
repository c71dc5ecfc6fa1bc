// Staff pages in the languages that are not English: each is whole on a phone, what lives in the browser speaks the language too,
// and somebody's own choice goes before what the browser asks for.

import { badAnswer } from "../support/cases";
import { staffPages } from "../support/pages";
import { demoTeam, newAgent, logInQuietly } from "../support/people";
import { complaints, expectNoViolations, expectNothingSticksOut } from "../support/sound";
import { phone } from "../support/survey";
import { expect, test } from "../support/test";

const languages = [
  { locale: "de-DE", lang: "de", overview: "Überblick" },
  { locale: "es-ES", lang: "es", overview: "Resumen" },
  { locale: "vi-VN", lang: "vi", overview: "Tổng quan" },
];

for (const { locale, lang, overview } of languages) {
  test(`every page in ${lang}`, async ({ pageOf }) => {
    test.setTimeout(180_000);
    const page = await pageOf("Administrator", { locale, viewport: phone });
    const said = complaints(page);
    for (const { name, path } of staffPages.filter(({ path }) => !path.includes("{") && !path.includes("/preview"))) {
      await page.goto(path);
      await expect(page.locator("html"), name).toHaveAttribute("lang", lang);
      await expect(page.locator(".side-list a[href='/']"), name).toContainText(overview);
      await expectNothingSticksOut(page);
    }
    await page.goto("/");
    await expectNoViolations(page);
    expect(said).toEqual([]);
  });
}

test("a case in German: its clock and its keys", async ({ page, contacts, pageOf }) => {
  test.setTimeout(90_000);
  const bad = await badAnswer(page, contacts, demoTeam());
  const staff = await pageOf("Team lead", { locale: "de-DE" });
  await staff.goto(`/cases/${bad.case.id}`);
  const left = staff.locator(".touch-left");
  await expect(left).toContainText(/\d+ (Min\.|Std\.|Tage)/);
  await expect(left).toContainText("fällig");
  // The clock of the browser writes it anew, with the words that the server gave it.
  const length = left.locator("[data-due-part=length]");
  await length.evaluate((element) => (element.textContent = "?"));
  await expect(length).toHaveText(/^\d+ (Min\.|Std\.|Tage)$/, { timeout: 15_000 });
  await staff.keyboard.press("?");
  await expect(staff.locator(".keys")).toContainText("Übernehmen");
});

test("a choice of one's own goes before the browser's wish", async ({ browser }) => {
  const context = await browser.newContext({ locale: "de-DE" });
  await logInQuietly(context.request, await newAgent(demoTeam(), "Lan Pham"));
  const page = await context.newPage();
  await page.goto("/account");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  const card = page.locator("#language");
  await card.getByRole("combobox").selectOption({ label: "Tiếng Việt" });
  await card.getByRole("button").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tài khoản");
  await context.close();
});
