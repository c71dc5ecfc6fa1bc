// Requests with a limit in time, told apart by how far they came.

import { Agent, request } from "node:http";

const kept = new Agent({ keepAlive: true, maxSockets: 256 });

/**
 * One request. Gives `{ status, headers, text, took }`, or `{ failed, took }` where no whole answer came: `refused` when
 * nobody listened, `broken` when the connection ended in between, `late` when the limit was over.
 */
export function ask(method, address, { headers = {}, body = "", limit = 30_000, keep = true } = {}) {
  const started = performance.now();
  const took = () => performance.now() - started;
  return new Promise((resolve) => {
    const sent = request(address, { method, headers: { ...headers, "content-length": Buffer.byteLength(body) }, agent: keep ? kept : new Agent() }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", (error) => resolve({ failed: "broken", error, took: took() }));
      response.on("close", () => {
        if (!response.complete) resolve({ failed: "broken", took: took() });
        resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString("utf8"), took: took() });
      });
    });
    sent.setTimeout(limit, () => sent.destroy(Object.assign(new Error("late"), { code: "LATE" })));
    sent.on("error", (error) => {
      const failed = error.code === "ECONNREFUSED" ? "refused" : error.code === "LATE" ? "late" : "broken";
      resolve({ failed, error, took: took() });
    });
    sent.end(body);
  });
}

/** A form as a browser sends it from a page of the same site. */
export function post(address, fields, options = {}) {
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", ...options.headers };
  return ask("POST", address, { ...options, headers, body: new URLSearchParams(fields).toString() });
}

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&#x2F;": "/" };
const decoded = (text) => text.replace(/&(amp|lt|gt|quot|#x27|#39|#x2F);/g, (entity) => entities[entity]);

/** The form of a page that has one: where it goes, and its hidden fields. */
export function formOf(html) {
  const action = /<form[^>]*\baction="([^"]*)"/.exec(html);
  const fields = [...html.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /type="hidden"/.test(tag))
    .map((tag) => [decoded(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ""), decoded(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "")]);
  return action && { action: decoded(action[1]), fields };
}
