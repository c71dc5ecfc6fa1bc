// Takes pictures of a running server's pages: for the README, and to look at them.
//
//   npm run screenshots -- http://127.0.0.1:3000 [FOLDER] [--survey LINK] [--card LINK]
//                          [--email ADDRESS] [--password WORD] [--only NAME,…]
//
// It starts nothing. Each page is taken at 390 and 1440 px, light and dark, into FOLDER (target/screenshots). The log-in
// is the demo's administrator unless another is named; `afterword demo` prints links to a survey and a comment card.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    survey: { type: "string" },
    card: { type: "string" },
    email: { type: "string", default: "admin@nordlicht.example" },
    password: { type: "string", default: "nordlicht-demo" },
    only: { type: "string" },
  },
});
const base = positionals[0];
if (!base) {
  console.error("Which server? npm run screenshots -- http://127.0.0.1:3000 [FOLDER]");
  process.exit(1);
}
const folder = positionals[1] ?? fileURLToPath(new URL("../target/screenshots", import.meta.url));
const only = values.only?.split(",");

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const schemes = ["light", "dark"];

/** Pages of the staff; a function finds its address on the page that is open. */
const staff = {
  login: "/login",
  dashboard: "/",
  feedback: "/feedback",
  cases: "/cases",
  case: (page) => linkOn(page, "/cases?state=any", "a.row-link[href^='/cases/']"),
  contact: (page) => linkOn(page, "/dispositions", "a[href^='/contacts/']:not([href='/contacts/new'])", "/feedback"),
  "contact-new": "/contacts/new",
  surveys: "/surveys",
  programs: "/programs",
  program: (page) => linkOn(page, "/programs", "main a[href^='/programs/']"),
  dispositions: "/dispositions",
  touchpoints: "/touchpoints",
  teams: "/settings/teams",
  "case-rules": "/settings/case-rules",
  account: "/account",
  users: "/settings/users",
  user: (page) => linkOn(page, "/settings/users", "a.row-link"),
  security: "/settings/security",
  tokens: "/settings/tokens",
  outbox: "/settings/outbox",
  jobs: "/settings/jobs",
  audit: "/settings/audit",
};
const respondent = { survey: values.survey, card: values.card };

const wanted = (pages) => Object.entries(pages).filter(([name, to]) => to && (!only || only.includes(name)));

/** The address behind the first link that fits, on the first of the pages that has one. */
async function linkOn(page, first, selector, ...others) {
  for (const path of [first, ...others]) {
    await page.goto(path);
    const link = page.locator(selector).first();
    if ((await link.count()) > 0) return link.getAttribute("href");
  }
  return null;
}

async function logIn(browser) {
  const context = await browser.newContext({ baseURL: base });
  const form = { email: values.email, password: values.password, next: "/" };
  const answer = await context.request.post("/do/log-in", { form, headers: { accept: "text/html" }, maxRedirects: 0 });
  if (answer.headers().location !== "/") {
    throw new Error(`${base} did not let ${values.email} in. Name another log-in with --email and --password.`);
  }
  const state = await context.storageState();
  await context.close();
  return state;
}

async function take(page, name, size, scheme) {
  const path = join(folder, `${name}-${size}-${scheme}.png`);
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  console.log(path);
}

/** Takes pages of a kind in every view; `state` is who is logged in. */
async function tour(browser, pages, state) {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of schemes) {
      const options = { baseURL: base, viewport, colorScheme, locale: "en-GB", timezoneId: "Europe/Berlin" };
      const context = await browser.newContext({ ...options, deviceScaleFactor: size === "phone" ? 2 : 1 });
      const page = await context.newPage();
      for (const [name, to] of pages) {
        await (name === "login" || !state ? context.clearCookies() : context.addCookies(state.cookies));
        const address = typeof to === "function" ? await to(page) : to;
        if (!address) {
          console.error(`${name}: there is nothing to open yet, left out`);
          continue;
        }
        const answer = await page.goto(address, { waitUntil: "networkidle" });
        if (!answer?.ok()) console.error(`${name}: ${address} answered ${answer?.status()}`);
        await take(page, name, size, colorScheme);
      }
      await context.close();
    }
  }
}

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.E2E_CHROMIUM ?? browsers.find((path) => existsSync(path));
const asRoot = process.getuid?.() === 0;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: asRoot ? ["--no-sandbox"] : [] });
try {
  await tour(browser, wanted(respondent), null);
  if (wanted(staff).length > 0) await tour(browser, wanted(staff), await logIn(browser));
} finally {
  await browser.close();
}
