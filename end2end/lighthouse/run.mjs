// Lighthouse on customers' pages: a phone on Slow 4G whose processor is four times slower. Prints one table; nothing
// passes or fails by it. AFTERWORD_BINARY names the binary.
import { spawn, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** Each page is looked at so often, and the middle one counts: one machine is not always equally fast. */
const ROUNDS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"];

const folder = mkdtempSync(join(tmpdir(), "afterword-lighthouse-"));
const port = await freePort();
const env = {
  ...process.env,
  AFTERWORD_DATABASE_URL: `sqlite://${join(folder, "afterword.db")}`,
  AFTERWORD_ADDR: `127.0.0.1:${port}`,
  AFTERWORD_PUBLIC_URL: `http://127.0.0.1:${port}`,
  AFTERWORD_LOG: "warn",
};
const binary = process.env.AFTERWORD_BINARY;
if (!binary) throw new Error("AFTERWORD_BINARY is not set: it names the binary to look at.");

const demo = execFileSync(binary, ["demo", "--contacts", "500", "--months", "2"], { env, encoding: "utf8" });
const server = spawn(binary, ["serve"], { env, stdio: ["ignore", "ignore", "inherit"] });
try {
  await answers(`http://127.0.0.1:${port}/readyz`);
  console.log("| page | performance | accessibility | best practices | LCP |\n|---|---|---|---|---|");
  for (const [name, address] of pages(demo)) {
    const { scores, lcp } = await looked(address);
    console.log(`| ${[name, ...scores, `${(lcp / 1000).toFixed(2)} s`].join(" | ")} |`);
  }
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The pages that the demo's words name, in languages that run either way. */
function pages(words) {
  const survey = /https?:\/\/\S+\/s\/\S+/.exec(words)[0];
  const card = /https?:\/\/\S+\/c\/\S+/.exec(words)[0];
  return [
    ["survey, English", `${survey}?lang=en`],
    ["survey, German", `${survey}?lang=de`],
    ["survey, Arabic", `${survey}?lang=ar`],
    ["comment card, English", `${card}?lang=en`],
    ["comment card, Japanese", `${card}?lang=ja`],
  ];
}

/** The middle one of some looks, by LCP: the scores in per cent, and the largest contentful paint in milliseconds. */
async function looked(address) {
  const looks = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const lhr = await look(address);
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
    const failed = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9);
    if (scores.some((score) => score < 99)) console.error(address, failed.map((audit) => `${audit.id} ${audit.displayValue ?? ""}`));
    looks.push({ scores, lcp: lhr.audits["largest-contentful-paint"].numericValue });
  }
  return looks.sort((one, other) => one.lcp - other.lcp)[Math.floor(ROUNDS / 2)];
}

/** One look, with a browser of its own: nothing is in its cache. */
async function look(address) {
  const chrome = await launch({ chromePath: BROWSERS.find(existsSync), chromeFlags: FLAGS });
  try {
    // A phone on Slow 4G with four times less processor is what Lighthouse takes by itself.
    const result = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

async function answers(address) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address} does not answer.`);
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
