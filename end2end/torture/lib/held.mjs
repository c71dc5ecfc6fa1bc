// The page that a form gets while it cannot be taken.

import { formOf } from "./http.mjs";

/** Whether an answer is a 503 that says when to come again and keeps the form `entry` sent; what is not goes to `must`. */
export function mustHold(t, entry, answer, when) {
  t.must(answer.status === 503, `${when}, a form gets ${answer.status ?? answer.failed}`);
  if (answer.status !== 503) return false;
  const after = Number(answer.headers["retry-after"]);
  t.must(after >= 1 && after <= 30, `${when}, the answer says Retry-After: ${answer.headers["retry-after"]}`);
  const form = formOf(answer.text);
  const wanted = entry.form.map(([name, value]) => [name, value]);
  t.must(form?.action === entry.action, `${when}, the page's form goes to ${form?.action}`);
  const held = JSON.stringify(form?.fields) === JSON.stringify(wanted);
  t.must(held, `${when}, the page does not keep what was typed: ${JSON.stringify(form?.fields)}`);
  return held;
}
