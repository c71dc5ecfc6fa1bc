// Databases, and questions to them that go past the product.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { folder, freePort, root, run, runAside, until } from "./paths.mjs";

const asRoot = process.getuid?.() === 0;
let bin;

/** A program of PostgreSQL; servers refuse to run as root, so root hands over to the user that their package made. */
function postgresProgram(name, args) {
  bin ??= run(`${root}/.ci/postgres.sh`, ["bin"]).trim();
  return asRoot ? runAside("runuser", ["-u", "postgres", "--", `${bin}/${name}`, ...args], { cwd: "/" }) : runAside(`${bin}/${name}`, args);
}

/** A question answered by rows; ids come as 32 hex digits, see `hex`. */
class Database {
  constructor(url) {
    this.url = url;
  }

  async one(sql) {
    return (await this.rows(sql))[0];
  }

  async number(sql) {
    return Number(Object.values(await this.one(sql))[0]);
  }

  /** Every row of every table, as text that is the same where the content is the same. */
  async dump() {
    const dump = {};
    for (const { name } of await this.rows(this.tables)) {
      const rows = (await this.rows(this.whole(name))).map((row) => JSON.stringify(row));
      dump[name] = rows.sort();
    }
    return dump;
  }
}

export class Sqlite extends Database {
  constructor(path) {
    super(`sqlite://${path}`);
    this.path = path;
  }

  name = "SQLite";
  tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  schema = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name";
  hex = (column) => `CASE typeof(${column}) WHEN 'blob' THEN lower(hex(${column})) ELSE replace(${column}, '-', '') END`;

  whole(table) {
    const columns = run("sqlite3", ["-json", this.path, `PRAGMA table_info("${table}")`]);
    const list = JSON.parse(columns).map(({ name }) => `CASE typeof("${name}") WHEN 'blob' THEN hex("${name}") ELSE "${name}" END AS "${name}"`);
    return `SELECT ${list.join(", ")} FROM "${table}"`;
  }

  async rows(sql) {
    const text = await runAside("sqlite3", ["-json", "-cmd", ".timeout 20000", this.path, sql]);
    return text.trim() ? JSON.parse(text) : [];
  }

  execute(sql) {
    return this.rows(sql);
  }

  async drop() {
    for (const tail of ["", "-wal", "-shm"]) rmSync(this.path + tail, { force: true });
  }
}

export class Postgres extends Database {
  name = "PostgreSQL";
  tables = "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1";
  schema =
    "SELECT table_name::text, column_name::text, data_type::text, is_nullable::text, NULL AS definition FROM information_schema.columns WHERE table_schema = 'public' " +
    "UNION ALL SELECT tablename::text, indexname::text, '', '', indexdef FROM pg_indexes WHERE schemaname = 'public' " +
    "UNION ALL SELECT conrelid::regclass::text, conname::text, '', '', pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2, 5";
  hex = (column) => `replace(${column}::text, '-', '')`;

  whole(table) {
    return `SELECT * FROM "${table}"`;
  }

  async rows(sql) {
    const text = await this.execute(`SELECT coalesce(json_agg(t), '[]') FROM (${sql}) t`);
    return JSON.parse(text);
  }

  /** psql knows none of the settings that are meant for the product. */
  execute(sql) {
    return runAside("psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", this.url.split("?")[0], "-c", sql]);
  }
}

/** A PostgreSQL cluster of its own, with all the durability that it has by default. */
export class Cluster {
  static async start(place, settings = {}) {
    const cluster = new Cluster(place, await freePort(), settings);
    rmSync(cluster.dir, { recursive: true, force: true });
    folder(place);
    if (asRoot) {
      run("chown", ["postgres", cluster.dir]);
      await reachable(cluster.dir);
    }
    await postgresProgram("initdb", ["--pgdata", cluster.data, "--username", "afterword", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]);
    await cluster.up();
    return cluster;
  }

  constructor(place, port, settings) {
    this.dir = `${folder()}/${place}`;
    Object.assign(this, { place, port, settings, data: `${this.dir}/data` });
  }

  get options() {
    const settings = { max_connections: 200, ...this.settings };
    const list = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    return `-p ${this.port} -h 127.0.0.1 -k /tmp ${list.join(" ")}`;
  }

  up() {
    return postgresProgram("pg_ctl", ["start", "--pgdata", this.data, "--wait", "--timeout", "60", "--silent", "--log", `${this.dir}/log`, "--options", this.options]);
  }

  get pid() {
    const file = `${this.data}/postmaster.pid`;
    return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
  }

  get lives() {
    try {
      return Boolean(this.pid && process.kill(this.pid, 0));
    } catch (error) {
      if (error.code === "ESRCH") return false;
      throw error;
    }
  }

  /** `fast` breaks connections off and shuts down; `immediate` is the fall of a machine: recovery at the next start. */
  down(mode = "fast") {
    if (!this.lives) return undefined;
    return postgresProgram("pg_ctl", ["stop", "--pgdata", this.data, "--mode", mode, "--silent"]);
  }

  /** The whole machine is gone at once: no process of it says another word. */
  async vanish() {
    const { pid } = this;
    const children = run("ps", ["--ppid", String(pid), "-o", "pid="]).split("\n").map(Number).filter(Boolean);
    for (const id of [pid, ...children]) {
      try {
        process.kill(id, "SIGKILL");
      } catch (error) {
        if (error.code !== "ESRCH") throw error;
      }
    }
  }

  /** A streaming copy, in step with this one. */
  async standby(place, settings = {}) {
    const copy = new Cluster(place, await freePort(), settings);
    rmSync(copy.dir, { recursive: true, force: true });
    folder(place);
    if (asRoot) run("chown", ["postgres", copy.dir]);
    const source = `host=127.0.0.1 port=${this.port} user=afterword application_name=${place}`;
    await postgresProgram("pg_basebackup", ["--pgdata", copy.data, "--dbname", source, "--write-recovery-conf", "--wal-method", "stream", "--checkpoint", "fast", "--no-sync"]);
    await copy.up();
    return copy;
  }

  promote() {
    return postgresProgram("pg_ctl", ["promote", "--pgdata", this.data, "--wait", "--silent"]);
  }

  /** The URL of a database, directly or by way of another port. */
  url(name, port = this.port) {
    return `postgres://afterword@127.0.0.1:${port}/${name}`;
  }

  async database(name) {
    const admin = new Postgres(this.url("postgres"));
    await admin.execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.execute(`CREATE DATABASE ${name}`);
    return new Postgres(this.url(name));
  }

  async remove() {
    await this.down("immediate");
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Whether the user of the server gets into a folder; a home that is closed to others would keep it out. */
async function reachable(dir) {
  await until(1000, `The user postgres cannot reach ${dir}: name another folder in TORTURE_DIR`, () =>
    runAside("runuser", ["-u", "postgres", "--", "test", "-w", dir], { cwd: "/" }).then(() => true, () => false),
  );
}
