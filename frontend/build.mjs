// Builds what browsers load and lays it into target/site, from where the server takes it into its binary:
//
//   assets/frontend-<hash>.js, assets/frontend-<hash>_bg.wasm    the islands, under the names that Leptos' loader asks for
//   assets/companion-<hash>.js, assets/companion-<hash>_bg.wasm  what stands by customers' forms, and
//   assets/companion-start-<hash>.js                             what fetches it when the page is there
//   assets/main-<hash>.css                                       style/main.css with everything it imports
//   assets/<name>-<hash>.<ending>                                each file of style/assets
//   ….br, ….gz                                                   beside each of them, where that makes it smaller
//   manifest.json                                                from plain names to hashed ones
//
// node frontend/build.mjs [release|dev]: `dev` leaves out what takes time (optimising, minifying, compressing).
// Files whose content is the same are not written again, so cargo sees no change where there is none.

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build as bundle, transform } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const site = join(root, "target/site");
const work = join(root, "target/site-work");
const mode = process.argv[2] ?? "release";
if (!["release", "dev"].includes(mode)) {
  fail(`build.mjs knows the modes release and dev, not '${mode}'.`);
}
const release = mode === "release";

/** What LLVM turns on for wasm32; without it wasm-opt refuses the module. */
const wasmFeatures = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "nontrapping-float-to-int",
  "sign-ext",
  "reference-types",
  "multivalue",
  "mutable-globals",
];
const compressible = new Set([".css", ".js", ".wasm", ".svg", ".json", ".webmanifest", ".txt", ".ico"]);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function hashOf(...contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Runs cargo and returns the paths of the files it made for a target, whatever CARGO_TARGET_DIR says. */
function cargoBuild(...options) {
  const run = spawnSync("cargo", ["build", "--message-format=json-render-diagnostics", ...options], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
    encoding: "utf8",
  });
  if (run.status !== 0) fail(`cargo build ${options.join(" ")} failed.`);
  return run.stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .filter((message) => message.reason === "compiler-artifact");
}

/** The two programs that browsers run: the islands of staff's pages, and what stands by customers' forms. */
const programs = ["frontend", "companion"];

function buildWasm(program) {
  const profile = release ? "wasm-release" : "dev";
  const made = cargoBuild("-p", program, "--target", "wasm32-unknown-unknown", "--profile", profile);
  const wasm = made.flatMap((artifact) => artifact.filenames).find((path) => path.endsWith(`${program}.wasm`));
  return wasm ?? fail(`cargo made no ${program}.wasm.`);
}

/** Built with the features of the whole native half, so that its crates are not built a second time for the tests. */
function glueTool() {
  return cargoBuild("--workspace", "--exclude", "frontend", "--bin", "glue").find((artifact) => artifact.target.name === "glue").executable;
}

/** wasm-bindgen and wasm-opt, unless this very WebAssembly went through them before. */
function glueAndOptimise(program) {
  const input = readFileSync(buildWasm(program));
  const place = join(work, program);
  const pinned = readFileSync(join(root, "frontend/package-lock.json"));
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const bindgen = /name = "wasm-bindgen-cli-support"\nversion = "([^"]+)"/.exec(lock)?.[1] ?? fail("Cargo.lock names no wasm-bindgen-cli-support.");
  const stamp = hashOf(input, pinned, bindgen, mode, wasmFeatures.join());
  const stampFile = join(place, "stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "input.wasm"), input);
  console.log(`   ${program}: writing the glue between browser and WebAssembly`);
  execFileSync(glueTool(), [join(place, "input.wasm"), join(place, "out"), program], { stdio: "inherit" });
  if (release) {
    console.log(`   ${program}: optimising the WebAssembly for size`);
    const wasm = join(place, `out/${program}_bg.wasm`);
    const wasmOpt = join(root, "frontend/node_modules/binaryen/bin/wasm-opt");
    const features = wasmFeatures.map((feature) => `--enable-${feature}`);
    execFileSync(process.execPath, [wasmOpt, "-Oz", ...features, wasm, "-o", wasm], { stdio: "inherit" });
  }
  writeFileSync(stampFile, stamp);
}

/** Everything that belongs into the site: path below target/site → content. */
const files = new Map();
/** Plain name → hashed name. */
const names = {};

function addAsset(plain, hashed, content) {
  names[plain] = hashed;
  files.set(`assets/${hashed}`, Buffer.from(content));
}

const small = async (script) => (release ? (await transform(script, { minify: true, format: "esm", legalComments: "none" })).code : script);

/** A program with its glue; its hashed name. */
async function addProgram(program) {
  glueAndOptimise(program);
  const out = join(work, program, "out");
  const wasm = readFileSync(join(out, `${program}_bg.wasm`));
  const glue = readFileSync(join(out, `${program}.js`), "utf8");
  const name = `${program}-${hashOf(wasm, glue)}`;
  const renamed = glue.replaceAll(`${program}_bg.wasm`, `${name}_bg.wasm`);
  addAsset(`${program}.js`, `${name}.js`, await small(renamed));
  addAsset(`${program}_bg.wasm`, `${name}_bg.wasm`, wasm);
  // Scripts that crates bring along lie in folders that carry a hash already; the glue imports them from there.
  for (const path of filesBelow(join(out, "snippets"))) {
    const below = relative(out, path);
    addAsset(below, below, readFileSync(path));
  }
  return name;
}

/** The script that fetches the companion when the page is there. */
async function addStart(companion) {
  const script = readFileSync(join(root, "frontend/companion/start.js"), "utf8").replace("./companion.js", `./${companion}.js`).replace("./companion_bg.wasm", `./${companion}_bg.wasm`);
  addAsset("companion-start.js", `companion-start-${hashOf(script)}.js`, await small(script));
}

function addStyleAsset(path) {
  const content = readFileSync(path);
  const plain = relative(join(root, "style/assets"), path);
  const ending = extname(path);
  const hashed = `${basename(path, ending)}-${hashOf(content)}${ending}`;
  addAsset(plain, hashed, content);
  return hashed;
}

async function addStyles() {
  for (const path of filesBelow(join(root, "style/assets"))) addStyleAsset(path);
  const entry = join(root, "style/main.css");
  if (!existsSync(entry)) fail("style/main.css is missing: it is where the styles begin.");
  const hashedUrls = {
    name: "hashed-urls",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "url-token") return null;
        return { path: `/assets/${addStyleAsset(resolve(resolveDir, path))}`, external: true };
      });
      onResolve({ filter: /^(data:|#|\/)/ }, ({ kind, path }) => (kind === "url-token" ? { path, external: true } : null));
    },
  };
  const result = await bundle({
    entryPoints: [entry],
    bundle: true,
    minify: release,
    write: false,
    legalComments: "none",
    logLevel: "warning",
    plugins: [hashedUrls],
  });
  const css = result.outputFiles[0].contents;
  addAsset("main.css", `main-${hashOf(css)}.css`, css);
}

/** The compressed forms, where they are worth their place; kept from the last run, for the hash in a name vouches for its content. */
function addCompressed() {
  for (const [path, content] of [...files]) {
    if (!compressible.has(extname(path))) continue;
    const forms = {
      ".br": () =>
        brotliCompressSync(content, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
        }),
      ".gz": () => gzipSync(content, { level: 9 }),
    };
    for (const [suffix, compress] of Object.entries(forms)) {
      const before = join(site, path + suffix);
      const same = existsSync(before) && existsSync(join(site, path)) && readFileSync(join(site, path)).equals(content);
      const compressed = same ? readFileSync(before) : compress();
      if (compressed.length < content.length) files.set(path + suffix, compressed);
    }
  }
}

/** Writes what differs and removes what no longer belongs; the manifest last, so that it never names what is not there. */
function lay() {
  let written = 0;
  for (const [path, content] of files) {
    const target = join(site, path);
    if (existsSync(target) && readFileSync(target).equals(content)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    written += 1;
  }
  for (const path of filesBelow(site)) {
    if (!files.has(relative(site, path))) rmSync(path);
  }
  return written;
}

function report(written) {
  const kilobytes = (path) => (files.has(path) ? `${(files.get(path).length / 1000).toFixed(1)} kB` : "-");
  for (const [plain, hashed] of Object.entries(names)) {
    const path = `assets/${hashed}`;
    console.log(`   ${plain.padEnd(24)} ${kilobytes(path).padStart(10)}   br ${kilobytes(`${path}.br`).padStart(9)}   gz ${kilobytes(`${path}.gz`).padStart(9)}`);
  }
  console.log(written === 0 ? "   nothing changed" : `   ${written} files written to target/site`);
}

const programNames = {};
for (const program of programs) programNames[program] = await addProgram(program);
await addStart(programNames.companion);
await addStyles();
if (release) addCompressed();
files.set("manifest.json", Buffer.from(`${JSON.stringify({ mode, frontend: programNames.frontend, files: names }, null, 2)}\n`));
report(lay());
