// The table at the end.

import { cpus, totalmem } from "node:os";
import { binary, run, seconds } from "./paths.mjs";

export class Report {
  rows = [];

  add(row) {
    this.rows.push(row);
  }

  print() {
    const width = Math.max(...this.rows.map(({ title }) => title.length));
    console.log(`\n${"fault".padEnd(width)}  database    verdict`);
    for (const { title, database, ok, took } of this.rows) {
      console.log(`${title.padEnd(width)}  ${database.padEnd(10)}  ${ok ? "holds" : "FAILED"} (${seconds(took)})`);
    }
  }

  get markdown() {
    const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
    const rows = this.rows.map(({ title, database, did, figures, ok, wrong, took }) =>
      `| ${[title, database, did, figures, ok ? "holds" : `**failed**: ${wrong.join("; ")}`, seconds(took)].map(cell).join(" | ")} |`,
    );
    const version = run(binary, ["--version"]).trim();
    return [
      "# Faults",
      "",
      `${version}, ${binary.includes("/release/") ? "release" : "debug"} build, ${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB.`,
      "",
      "| fault | database | what was done | figures | verdict | time |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
  }
}
