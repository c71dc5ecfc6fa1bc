// Where the keyboard is, and whether one can see it.

import { type Locator, type Page, expect } from "@playwright/test";

/** What has the focus: its role or tag and its words. For messages. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const text = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return `${element?.tagName.toLowerCase()} “${text.trim().replace(/\s+/g, " ").slice(0, 60)}”`;
  });

/** The element with the focus shows it by a ring, and lies inside the window, not under something else. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return "nothing has the focus";
    const ring = (one: Element, pseudo?: string) => {
      const style = getComputedStyle(one, pseudo);
      const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
      return outlined || style.boxShadow !== "none";
    };
    // A button to choose by lies unseen over its tile; a row's link may draw its ring around the row.
    const choice = element.matches("input[type=radio], input[type=checkbox]");
    const around = choice ? [element, element.nextElementSibling, element.closest("label")] : [element, element.closest("tr")];
    // A field's own button, as for the calendar of a date, has the focus within the field, which itself has not: the browser
    // draws the ring around that button, where no script can look.
    const isOwnButton = element.matches("input") && !element.matches(":focus");
    if (!isOwnButton && !around.some((one) => one && (ring(one) || ring(one, "::after")))) return "no ring is drawn";
    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return "it is outside the window";
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const clear = top && (element.contains(top) || top.contains(element) || element.closest("label")?.contains(top));
    return clear ? "" : `it lies under ${top?.tagName} .${top?.className}`;
  });
  expect(seen, `the focus on ${await focused(page)} is visible`).toBe("");
}

/** Goes on with Tab until the wanted element has the focus; every stop on the way must show it. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press("Tab");
    await expectVisibleFocus(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`After ${most} stops Tab had not reached ${wanted}; it is at ${await focused(page)}.`);
}
