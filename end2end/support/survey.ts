// What a customer sees and does on a survey in English.

import { type Locator, type Page, expect } from "@playwright/test";

export const phone = { width: 390, height: 844 };

/** The words of the built-in surveys that the tests look for. */
export const words = {
  nps: "How likely are you to recommend us to a friend or colleague?",
  csat: "How satisfied are you with how we handled your request?",
  card: "How satisfied are you with your visit?",
  resolved: "Was your issue resolved?",
  reason: "What is the main reason for your answer?",
  contactMe: "You may contact me about this",
  thanks: "Thank you for your answer",
};

/** The radio button of a score. */
export const score = (page: Page, question: string, value: number): Locator =>
  page.getByRole("radiogroup", { name: question }).getByRole("radio", { name: String(value), exact: true });

/** Chooses a score as a thumb does: on its tile. */
export async function tap(page: Page, question: string, value: number): Promise<void> {
  const group = page.getByRole("radiogroup", { name: question });
  await group.locator("label").filter({ hasText: new RegExp(`^\\s*${value}\\s*$`) }).click();
  await expect(score(page, question, value)).toBeChecked();
}

export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send" }).click();
}

export async function expectThanks(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: words.thanks })).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/\/thanks$/);
}
