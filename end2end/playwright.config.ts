import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

// `make test` picks free ports; by hand these do.
const port = process.env.E2E_PORT ?? "3100";
const smtpPort = process.env.E2E_SMTP_PORT ?? "3125";
const mailboxPort = process.env.E2E_MAILBOX_PORT ?? "3180";
const address = `http://127.0.0.1:${port}`;
// The certificate that the mail server of the tests shows, and that nothing else trusts.
const certificate = fileURLToPath(new URL("../server/tests/it/peer.pem", import.meta.url));
const smtpPassword = "p@ss word%";
const mailbox = `http://127.0.0.1:${mailboxPort}`;

// For the specs: where sent mail can be read, and what `afterword demo` printed (logins, links).
process.env.E2E_MAILBOX = mailbox;
process.env.E2E_DEMO_OUTPUT = fileURLToPath(new URL("../target/end2end/demo.txt", import.meta.url));

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.E2E_CHROMIUM ?? browsers.find((path) => existsSync(path));
if (!executablePath) {
  throw new Error("No Chromium was found: install it, or name it in E2E_CHROMIUM.");
}
// Chromium's sandbox refuses to work for root.
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { executablePath, args: asRoot ? ["--no-sandbox"] : [] },
  },
  webServer: [
    {
      command: "node mailbox.mjs",
      url: `${mailbox}/messages`,
      env: { E2E_SMTP_PORT: smtpPort, E2E_MAILBOX_PORT: mailboxPort, E2E_SMTP_CERTIFICATE: certificate, E2E_SMTP_PASSWORD: smtpPassword },
      stdout: "ignore",
      stderr: "pipe",
    },
    {
      command: "exec bash ../.ci/browser-server.sh",
      url: `${address}/readyz`,
      timeout: 180_000,
      env: {
        AFTERWORD_ADDR: `127.0.0.1:${port}`,
        AFTERWORD_PUBLIC_URL: address,
        AFTERWORD_SMTP_URL: `smtp://afterword:${encodeURIComponent(smtpPassword)}@127.0.0.1:${smtpPort}?tls=required&ca=${encodeURIComponent(certificate)}`,
      },
      stdout: "ignore",
      stderr: "pipe",
      gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    },
  ],
});
