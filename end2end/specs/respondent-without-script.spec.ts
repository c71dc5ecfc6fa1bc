// The customer's side with script switched off: it must lack nothing.

import { get } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { cardLink, expireSurvey } from "../support/afterword";
import { firstMailTo, surveyLink } from "../support/mail";
import { expectThanks, phone, score, send, tap, words } from "../support/survey";
import { expect, test } from "../support/test";

test.use({ javaScriptEnabled: false, viewport: phone });

test("a survey is answered, and a second answer edits the first", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-csat");
  const link = surveyLink(await firstMailTo(told.email));
  await page.goto(link);
  await tap(page, words.csat, 4);
  await page.getByRole("radiogroup", { name: words.resolved }).locator("label").filter({ hasText: "Yes" }).click();
  await page.getByLabel(words.reason).fill(`Quick and kind. ${told.mark}`);
  await send(page);
  await expectThanks(page);
  const first = await contacts.read(told.id);
  expect(first.response).toMatchObject({ status: "complete", metric: "csat", score: 4, comment: `Quick and kind. ${told.mark}` });
  expect(first.disposition).toMatchObject({ kind: "asked", outcome: "answered" });

  await page.getByRole("link", { name: "Change my answer" }).click();
  await expect(score(page, words.csat, 4)).toBeChecked();
  await expect(page.getByLabel(words.reason)).toHaveValue(`Quick and kind. ${told.mark}`);
  await tap(page, words.csat, 5);
  await send(page);
  await expectThanks(page);
  expect((await contacts.read(told.id)).response).toMatchObject({ score: 5, comment: `Quick and kind. ${told.mark}` });
});

test("a form that comes back keeps everything typed and says beside the field what is wrong", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-nps");
  await page.goto(surveyLink(await firstMailTo(told.email)));
  const typed = 'Line one\n"two" <b>& three</b>';
  await page.getByLabel(words.reason).fill(typed);
  await page.getByRole("radiogroup", { name: words.resolved }).locator("label").filter({ hasText: "Partly" }).click();
  await page.getByLabel(words.contactMe).check();
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await send(page);
  expect((await answered).status()).toBe(422);

  await expect(page.getByRole("alert")).toContainText("Please look at this again");
  const group = page.getByRole("radiogroup", { name: words.nps });
  await expect(group).toHaveAttribute("aria-invalid", "true");
  await expect(group).toHaveAccessibleDescription(/Please choose one of the answers\./);
  await expect(group.getByText("Please choose one of the answers.")).toBeVisible();
  await expect(page.getByLabel(words.reason)).toHaveValue(typed);
  await expect(page.getByRole("radio", { name: "Partly" })).toBeChecked();
  await expect(page.getByLabel(words.contactMe)).toBeChecked();
  expect((await contacts.read(told.id)).response, "nothing is recorded yet").toBeNull();

  await page.getByRole("alert").getByRole("link", { name: words.nps }).click();
  await tap(page, words.nps, 0);
  await send(page);
  await expectThanks(page);
  expect((await contacts.read(told.id)).response).toMatchObject({ score: 0, comment: typed, contact_me: true });
});

test("a comment card is answered", async ({ page }) => {
  await page.goto(`${cardLink()}?lang=en`);
  await page.getByLabel("You may contact me about this").check();
  await page.getByLabel("Your e-mail address").fill("nobody at home");
  await send(page);
  await expect(page.getByLabel("Your e-mail address")).toHaveValue("nobody at home");
  await expect(page.getByLabel("Your e-mail address")).toHaveAccessibleDescription(/This is not an e-mail address/);
  await tap(page, words.card, 2);
  await page.getByLabel("What should we know?").fill("It was cold at the counter.");
  await page.getByLabel("Your name").fill("Maren Card");
  await page.getByLabel("Your e-mail address").fill("maren.card@customer.example");
  await send(page);
  await expectThanks(page);
  await expect(page.getByText("Somebody from our team will contact you.")).toBeVisible();
});

test("links that lead to no survey say so kindly, with the right status", async ({ page, contacts }) => {
  const expired = await contacts.tell("browser-csat");
  const link = surveyLink(await firstMailTo(expired.email));
  await expireSurvey(expired.id);
  for (const [address, status, heading] of [
    [link, 410, "This survey has ended"],
    [link.replace(/[^/]{4}$/, (end) => (end === "AAAA" ? "BBBB" : "AAAA")), 404, "This link leads to no survey"],
    ["/s/no-token", 400, "This link leads to no survey"],
    ["/c/nowhere", 400, "This link leads to no survey"],
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(status);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole("radio")).toHaveCount(0);
  }
  expect((await contacts.read(expired.id)).response).toBeNull();
});

test("opting out needs a button pressed, and is honoured at once", async ({ page, contacts }) => {
  const told = await contacts.tell("browser-csat");
  const link = surveyLink(await firstMailTo(told.email));
  await page.goto(link);
  await page.getByRole("link", { name: "Don’t ask again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Shall we stop asking you?" })).toBeVisible();
  expect((await contacts.read(told.id)).disposition?.outcome, "looking changes nothing").not.toBe("opted_out");
  await page.getByRole("main").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1, name: "We won’t ask you again" })).toBeVisible();
  expect((await contacts.read(told.id)).disposition?.outcome).toBe("opted_out");
  expect((await page.goto(link))?.status()).toBe(410);
});

test("a survey is one request of at most 14,000 bytes, and nothing in it is a script", async ({ page, contacts }) => {
  const link = surveyLink(await firstMailTo((await contacts.tell("browser-nps")).email));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(link, { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([link]);
  for (const address of [link, cardLink()]) {
    const { bytes, html } = await asTravelled(address);
    expect(bytes, address).toBeLessThanOrEqual(14_000);
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([expect.stringMatching(/^<script type="module" async src="\/assets\/companion-start-[0-9a-f]+\.js">$/)]);
  }
});

/** A page as it travels: its size in brotli, and what it says. */
function asTravelled(address: string): Promise<{ bytes: number; html: string }> {
  return new Promise((done, failed) => {
    const request = get(address, { headers: { "accept-encoding": "br" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const body = Buffer.concat(parts);
        if (response.headers["content-encoding"] !== "br") return failed(new Error(`${address} came uncompressed`));
        done({ bytes: body.length, html: brotliDecompressSync(body).toString("utf8") });
      });
    });
    request.on("error", failed);
  });
}
