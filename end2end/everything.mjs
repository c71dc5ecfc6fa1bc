// Writes the survey that asks every kind of question, for the browser tests: as it is, and as somebody sees it whose lines
// run from right to left. node everything.mjs KEY LANGUAGE
//
// With `files` behind that it asks for files as well, at its end. They are apart because a survey with files is led by the
// server alone, and the others must be led by a browser too.
import { readFileSync } from "node:fs";

const [key, language, files] = process.argv.slice(2);
const sample = readFileSync(new URL("../app/domain/src/survey/sample.json", import.meta.url), "utf8");

const forFiles = [
  { key: "photo", kind: { type: "file", accept: "photo", most: 2 }, text: { en: "A photo of it" }, help: { en: "It helps us see." } },
  { key: "letter", kind: { type: "file", accept: "document", most: 1 }, text: { en: "The letter" } },
].map((question) => ({ ...question, required: false }));

/** The same with every English wording as one of `language`; a test looks for the same words in both. */
function inLanguage(value) {
  if (Array.isArray(value)) return value.map(inLanguage);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "en") return { [language]: value.en };
  return Object.fromEntries(keys.map((name) => [name, inLanguage(value[name])]));
}

const whole = JSON.parse(sample);
if (files === "files") whole.pages.find((page) => page.key === "more").questions.push(...forFiles);
const survey = { ...inLanguage(whole), key, languages: [language] };
console.log(JSON.stringify(survey, null, 2));
