// The tests' own fixtures: an API token and the demo's log-ins, made once a worker.

import { type Browser, type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { afterword } from "./afterword";
import { Contacts } from "./contacts";
import { type Role, demoLogin, logInQuietly } from "./people";

export { expect } from "@playwright/test";

type State = Exclude<BrowserContextOptions["storageState"], undefined>;

interface OfWorker {
  token: string;
  sessions: Map<Role, State>;
}

interface OfTest {
  contacts: Contacts;
  /** A page on which somebody of the demo is logged in; its context is closed with the test. */
  pageOf: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<OfTest, OfWorker>({
  token: [
    async ({}, use, worker) => {
      const name = `browser tests, worker ${worker.workerIndex}`;
      await use(await afterword(["token", "add", "--name", name, "--scope", "contacts:write,contacts:read"]));
    },
    { scope: "worker" },
  ],
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],
  contacts: async ({ playwright, baseURL, token }, use) => {
    const api = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
    await use(new Contacts(api));
    await api.dispose();
  },
  pageOf: async ({ browser, sessions }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    await use(async (role, options = {}) => {
      const storageState = sessions.get(role) ?? (await session(browser, role));
      sessions.set(role, storageState);
      const context = await browser.newContext({ ...options, storageState });
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

async function session(browser: Browser, role: Role): Promise<State> {
  const context = await browser.newContext();
  await logInQuietly(context.request, demoLogin(role));
  const state = await context.storageState();
  await context.close();
  return state;
}
