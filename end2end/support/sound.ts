// Whether a page is sound: no violation that axe finds, nothing that sticks out sideways, no error in the console.

import AxeBuilder from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Collects what the page's console complains about. Call it before the page is opened. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.slice(0, 5).map((node) => `${node.target.join(" ")} ${node.failureSummary?.split("\n").slice(1, 3).join(" ").trim()}`),
  }));
  expect.soft(told, `${page.url()} for axe`).toEqual([]);
}

/** The same for a page on which scripts are off: axe is one, so it looks at a copy of the page, in which no other runs. */
export async function expectNoViolationsWithoutScript(page: Page): Promise<void> {
  const [body, context] = [await page.content(), await page.context().browser()?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() })];
  if (!context) throw new Error("There is no browser to look at a copy of the page with.");
  try {
    const copy = await context.newPage();
    const whole = { contentType: "text/html; charset=utf-8", body };
    await copy.route("**/*", (route) => (route.request().isNavigationRequest() ? route.fulfill(whole) : route.abort()));
    await copy.goto(page.url());
    await expectNoViolations(copy);
  } finally {
    await context.close();
  }
}

/** Below the frame of a page only tables may be scrolled sideways, each in its own box. */
export async function expectNothingSticksOut(page: Page): Promise<void> {
  const out = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1);
    return [`the page is ${document.documentElement.scrollWidth} px wide`, ...wide.slice(0, 8).map((one) => `${one.tagName}.${one.className}`)];
  });
  expect.soft(out, `${page.url()} sticks out`).toEqual([]);
}

/** What a page needs to wake its islands has come: the module, with a function for each of them. */
export async function expectAwake(page: Page): Promise<void> {
  const names = await page.locator("leptos-island").evaluateAll((islands) => islands.map((one) => one.getAttribute("data-component") ?? ""));
  if (names.length === 0) return;
  await page.waitForFunction(() => {
    const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return "__hydrateIsland" in window && loaded.some(({ name, responseEnd }) => name.endsWith(".wasm") && responseEnd > 0);
  });
  const asleep = await page.evaluate(async (names) => {
    const module = document.querySelector<HTMLLinkElement>("link[rel=modulepreload]");
    if (!module) return ["no module is named in the page"];
    const islands = (await import(module.href)) as Record<string, unknown>;
    return names.filter((name) => typeof islands[name] !== "function");
  }, names);
  expect(asleep, `${page.url()}: islands without their function`).toEqual([]);
}
