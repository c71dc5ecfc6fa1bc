// What stands by customers while they answer: its absence changes nothing but comfort, and no answer is lost with the
// connection, or counted twice.

import { type Page, expect } from "@playwright/test";
import { begun, cardLink, exported } from "../support/afterword";
import { firstMailTo, surveyLink } from "../support/mail";
import { expectThanks, phone, score, send, tap, words } from "../support/survey";
import { test } from "../support/test";

test.use({ viewport: phone });

const isProgram = (url: URL): boolean => /\/assets\/companion-[0-9a-f]+(_bg\.wasm|\.js)$/.test(url.pathname);
const awake = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelector("main form")?.hasAttribute("novalidate"));

test("it comes after the page, and weighs at most 110 kB", async ({ page, contacts }) => {
  const link = surveyLink(await firstMailTo((await contacts.tell("browser-csat")).email));
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/assets/")) sizes.push(response.request().sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.goto(link);
  await awake(page);
  expect(sizes).toHaveLength(3);
  const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(110_000);
});

test("an answer without a connection waits for one, and counts once", async ({ page, contacts, context }) => {
  const told = await contacts.tell("browser-csat");
  await page.goto(surveyLink(await firstMailTo(told.email)));
  await awake(page);
  await tap(page, words.csat, 2);
  await page.getByLabel(words.reason).fill(`In a tunnel. ${told.mark}`);
  await context.setOffline(true);
  await send(page);
  await expect(page.getByRole("status")).toHaveText(/There is no connection right now\./);
  await expect(score(page, words.csat, 2)).toBeChecked();
  expect((await contacts.read(told.id)).response).toBeNull();
  await context.setOffline(false);
  await expectThanks(page);
  expect((await contacts.read(told.id)).response).toMatchObject({ score: 2, comment: `In a tunnel. ${told.mark}` });
});

test("an answer that waits is sent when the page is opened again", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-csat");
  const link = surveyLink(await firstMailTo(told.email));
  await page.goto(link);
  await awake(page);
  await tap(page, words.csat, 5);
  // It arrives, and the thanks do not: whoever sends it again must not count twice.
  await page.route(/\/s\/[^/]+(\?.*)?$/, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await send(page);
  await expect(page.getByRole("status")).toBeVisible();
  await page.unrouteAll();
  await page.goto(link);
  await expectThanks(page);
  expect((await contacts.read(told.id)).response).toMatchObject({ status: "complete", score: 5 });
  expect((await exported(told.mark)).revision, "the same attempt is the same answer").toBe(1);
});

test("what was typed survives a reload", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-csat");
  await page.goto(surveyLink(await firstMailTo(told.email)));
  await awake(page);
  await tap(page, words.csat, 3);
  await page.getByLabel(words.reason).fill("Half a thought");
  await page.reload();
  await awake(page);
  await expect(score(page, words.csat, 3)).toBeChecked();
  await expect(page.getByLabel(words.reason)).toHaveValue("Half a thought");
});

test("what was said by the time a page was passed is kept, whoever leaves, until it is sent whole", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-everything");
  const link = surveyLink(await firstMailTo(told.email));
  await page.goto(`${link}?score=1`);
  await awake(page);
  await page.goto("about:blank");
  await page.goto(link);
  await awake(page);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.locator("label").filter({ has: page.locator("[name=score][value='2']") }).click();
  await page.locator("button.send").click();
  await expect(page.locator("[name=why]:visible")).toBeVisible();
  expect(await page.evaluate(() => "stayed" in window), "no reload").toBe(true);
  await expect.poll(async () => (await begun(told.mark)).map((partial) => partial.answers)).toEqual([{ score: 2 }]);

  await page.locator("[name=why]:visible").fill("Half a thought");
  await page.goto("about:blank");
  await expect.poll(async () => (await begun(told.mark)).map((partial) => partial.answers)).toEqual([{ score: 2, why: "Half a thought" }]);
  expect(await contacts.read(told.id)).toMatchObject({ response: null, case: null, invitation: { status: "partial" } });

  await page.goto(link);
  await awake(page);
  await expect(page.locator("[name=why]:visible")).toHaveValue("Half a thought");
  await page.locator("button.send").click();
  await page.waitForURL(/\/thanks/);
  expect(await begun(told.mark)).toEqual([]);
  expect((await exported(told.mark)).answers).toEqual({ score: 2, why: "Half a thought" });
});

test("of a comment card nothing is remembered: the next guest may hold the same device", async ({ page }) => {
  await page.goto(`${cardLink()}?lang=en`);
  await awake(page);
  await tap(page, words.card, 3);
  await page.locator("textarea").fill("My own business");
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await page.reload();
  await awake(page);
  await expect(score(page, words.card, 3)).not.toBeChecked();
  await expect(page.locator("textarea")).toHaveValue("");
});

test("what is wrong is said without a reload, and the summary has the focus", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-csat");
  await page.goto(surveyLink(await firstMailTo(told.email)));
  await awake(page);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.getByLabel(words.reason).fill("No score yet");
  await send(page);
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel(words.reason)).toHaveValue("No score yet");
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  await tap(page, words.csat, 1);
  await send(page);
  await expectThanks(page);
});

const failures: Record<string, (page: Page) => Promise<void>> = {
  blocked: (page) => page.route(isProgram, (route) => route.abort("blockedbyclient")),
  broken: (page) => page.route(isProgram, (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "not what you think" })),
  "cut off half way": (page) =>
    page.route(isProgram, async (route) => {
      const whole = await route.fetch();
      const body = await whole.body();
      await route.fulfill({ response: whole, headers: { "content-type": whole.headers()["content-type"] ?? "" }, body: body.subarray(0, body.length / 2) });
    }),
  slow: (page) => page.route(isProgram, () => new Promise(() => {})),
};

for (const [how, fails] of Object.entries(failures)) {
  test(`where it is ${how}, only comfort is missing`, async ({ page, contacts }) => {
    const told = await contacts.tell("browser-csat");
    await fails(page);
    await page.goto(surveyLink(await firstMailTo(told.email)));
    await tap(page, words.csat, 4);
    await send(page);
    await expectThanks(page);
    expect((await contacts.read(told.id)).response).toMatchObject({ score: 4 });
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
}
