// Writes the survey that asks every kind of question, for the browser tests: as it is, and as somebody sees it whose lines
// run from right to left. node everything.mjs KEY LANGUAGE
import { readFileSync } from "node:fs";

const [key, language] = process.argv.slice(2);
const sample = readFileSync(new URL("../app/domain/src/survey/sample.json", import.meta.url), "utf8");

/** The same with every English wording as one of `language`; a test looks for the same words in both. */
function inLanguage(value) {
  if (Array.isArray(value)) return value.map(inLanguage);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "en") return { [language]: value.en };
  return Object.fromEntries(keys.map((name) => [name, inLanguage(value[name])]));
}

const survey = { ...inLanguage(JSON.parse(sample)), key, languages: [language] };
console.log(JSON.stringify(survey, null, 2));
