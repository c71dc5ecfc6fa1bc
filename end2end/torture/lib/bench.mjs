// What a fault finds prepared: databases, servers, and a place to say what does not hold. Everything is cleared away after it.

import { Server } from "./afterword.mjs";
import { Cluster, Sqlite } from "./database.mjs";
import { folder, seconds, sleep } from "./paths.mjs";

/** How often the faults that repeat do so. */
const rounds = process.env.ROUNDS ? Number(process.env.ROUNDS) : undefined;

export class Bench {
  /** One PostgreSQL serves all faults that do not torture it itself. */
  async cluster() {
    this.shared ??= await Cluster.start("postgres");
    return this.shared;
  }

  async close() {
    await this.shared?.remove();
  }

  /** Runs a fault on one kind of database; gives its row of the report. */
  async try(name, fault, kind) {
    console.log(`\n== ${fault.title}, ${kind}`);
    const started = performance.now();
    const trial = new Trial(this, `${name}-${kind.toLowerCase()}`, kind);
    let told = {};
    let timer;
    const late = new Promise((resolve, reject) => (timer = setTimeout(() => reject(new Error(`it took longer than ${fault.limit} s`)), fault.limit * 1000)));
    try {
      told = (await Promise.race([fault.run(trial), late])) ?? {};
    } catch (error) {
      trial.wrong.push(error.message);
      console.error(error);
    } finally {
      clearTimeout(timer);
      await trial.clear();
    }
    const row = { title: fault.title, database: kind, did: told.did ?? fault.title, figures: told.figures ?? "", wrong: trial.wrong, ok: trial.wrong.length === 0, took: performance.now() - started };
    console.log(`   ${row.ok ? "holds" : `FAILED: ${row.wrong.join("; ")}`} (${seconds(row.took)}) ${row.figures}`);
    return row;
  }
}

/** One fault under way. */
class Trial {
  constructor(bench, name, kind) {
    Object.assign(this, { bench, name, kind, wrong: [], after: [] });
  }

  /** Something that has to hold. */
  must(holds, sentence) {
    if (!holds) this.wrong.push(sentence);
  }

  /** The number of rounds: what was asked for on the command line, else `usual`. */
  rounds(usual) {
    return rounds ?? usual;
  }

  note(text) {
    console.log(`   ${text}`);
  }

  /** Does this when the fault is over, however it ends; the last named is done first. */
  later(clear) {
    this.after.push(clear);
  }

  async clear() {
    for (const clear of this.after.reverse()) {
      try {
        await clear();
      } catch (error) {
        this.wrong.push(`clearing away: ${error.message}`);
      }
    }
  }

  folder() {
    return folder(this.name);
  }

  /** An empty database. */
  async database(suffix = "") {
    const name = this.name.replaceAll("-", "_") + suffix;
    if (this.kind === "PostgreSQL") return (await this.bench.cluster()).database(name);
    const database = new Sqlite(`${this.folder()}/${name}.db`);
    await database.drop();
    return database;
  }

  /** A server, not yet started; it ends with the fault. */
  async server(database, options = {}) {
    const server = await Server.at(database, { log: `${this.folder()}/server${options.suffix ?? ""}.log`, ...options });
    this.later(async () => {
      await server.kill();
      await sleep(0);
    });
    return server;
  }

  /** No process may have ended by itself. */
  mustLive(...servers) {
    for (const server of servers) this.must(server.deaths.length === 0, `a server ${server.deaths.join(", ")}`);
  }
}
