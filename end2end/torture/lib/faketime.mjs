// The machine's clock, as one process sees it: Debian's libfaketime, told by a file that may change while it runs.

import { existsSync, writeFileSync } from "node:fs";
import { run, work } from "./paths.mjs";

export class FakeClock {
  constructor(name) {
    this.file = `${work}/${name}.clock`;
    const library = run("sh", ["-c", "ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null || true"]).trim().split("\n")[0];
    if (!existsSync(library)) throw new Error("libfaketime is not installed (Debian's package faketime)");
    this.ahead(0);
    this.env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: this.file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" };
  }

  /** Puts the clock so many seconds ahead of the true time (behind, if negative). */
  ahead(seconds) {
    writeFileSync(this.file, `${seconds >= 0 ? "+" : ""}${seconds}`);
  }
}
