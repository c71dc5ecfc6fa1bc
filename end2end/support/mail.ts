// Mail as it arrived at the SMTP server of the tests.

import { expect } from "@playwright/test";
import { mailboxAddress } from "./afterword";

export interface Mail {
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  raw: string;
}

/** All mail to an address so far. */
export async function mailTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${mailboxAddress()}/messages?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** The first mail to an address, once it is there. */
export async function firstMailTo(address: string): Promise<Mail> {
  await expect.poll(async () => (await mailTo(address)).length, { message: `mail to ${address}`, timeout: 15_000 }).toBeGreaterThan(0);
  return (await mailTo(address))[0];
}

/** The addresses behind a mail's links, as a mail client would open them. */
export function links(mail: Mail): URL[] {
  const found = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href.replaceAll("&amp;", "&")));
  expect(found.length, "links in the mail").toBeGreaterThan(0);
  return found;
}

/** The link to the survey, or the one behind the button of a score. */
export function surveyLink(mail: Mail, score?: number): string {
  const wanted = score === undefined ? null : String(score);
  const surveys = links(mail).filter((url) => url.pathname.startsWith("/s/"));
  // Every link of the mail leads to the same survey; without its score it marks nothing.
  if (score === undefined) surveys.forEach((url) => url.searchParams.delete("score"));
  const link = surveys.find((url) => url.searchParams.get("score") === wanted);
  if (!link) throw new Error(`The mail “${mail.subject}” has no link to the survey with score ${wanted}.`);
  return link.href;
}
