// Runs the faults, one after the other, and reports: `node torture/run.mjs [ONLY]`, with ROUNDS for those that repeat.
// `.ci/torture.sh` calls it; docs/faults.md says what each one tries and what holds.

import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { Bench } from "./lib/bench.mjs";
import { Report } from "./lib/report.mjs";
import { binary, root, work } from "./lib/paths.mjs";

const names = ["kill9", "drain", "migration", "newer", "disk", "away", "clock", "mail", "replicas", "pgbouncer", "failover", "backup"];

const only = (process.argv[2] || process.env.ONLY || "").split(",").filter(Boolean);
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length) throw new Error(`There is no fault ${unknown.join(", ")}; there are ${names.join(", ")}.`);
if (!existsSync(binary)) throw new Error(`There is no binary ${binary}; AFTERWORD_BINARY names one.`);

mkdirSync(work, { recursive: true });
const report = new Report();
const bench = new Bench();
let failed = 0;
try {
  for (const name of names.filter((name) => only.length === 0 || only.includes(name))) {
    const fault = await import(`./faults/${name}.mjs`);
    for (const database of fault.databases) {
      const row = await bench.try(name, fault, database);
      if (!row.ok) failed += 1;
      report.add(row);
    }
  }
} finally {
  await bench.close();
}
report.print();
const target = `${root}/target/torture`;
mkdirSync(target, { recursive: true });
writeFileSync(`${target}/report.md`, report.markdown);
if (work !== target && failed) {
  rmSync(`${target}/logs`, { recursive: true, force: true });
  cpSync(work, `${target}/logs`, { recursive: true, filter: (path) => !/\/(data|disk)(\/|$)|\.db/.test(path) });
}
console.log(`\nThe report is in ${target}/report.md${failed ? ", the servers' logs beside it" : ""}.`);
console.log(`${report.rows.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
