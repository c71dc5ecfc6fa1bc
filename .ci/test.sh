#!/usr/bin/env bash
# `make test`: every check there is. `make lint`: only format and lints.
# A failed section does not stop the next ones. The last line counts what passed and what failed.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh
source .ci/toolchain.sh
source .ci/build.sh

# What somebody has set for a server of their own would be taken for the settings of the servers under test.
for name in "${!AFTERWORD_@}"; do
  case $name in
    AFTERWORD_TEST_* | AFTERWORD_TOOLCHAIN | AFTERWORD_RUSTUP_SECONDS | AFTERWORD_ACCEPT) ;;
    *) unset "$name" ;;
  esac
done

logs=target/test-logs
passed=0
failed=0
failed_sections=()
postgres_dir=

# The crates of the native half. The browser's half is apart, for its features exclude theirs.
native=(--workspace --exclude frontend)

stop_postgres() {
  if [ -n "$postgres_dir" ]; then
    .ci/postgres.sh stop "$postgres_dir"
    postgres_dir=
  fi
}
trap stop_postgres EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Runs a function as a section of its own, with heading, time and verdict.
section() { # NAME FUNCTION …
  local name=$1 started=$SECONDS status
  shift
  say "$name"
  set +e
  (
    set -e
    "$@"
  )
  status=$?
  set -e
  if [ "$status" = 0 ]; then
    note "ok: $name ($((SECONDS - started)) s)"
  else
    note "FAILED: $name ($((SECONDS - started)) s)"
    failed_sections+=("$name")
  fi
  return "$status"
}

# A section that holds no counted tests of its own: when it fails, it is one failure.
check() { section "$@" || failed=$((failed + 1)); }

# Names the files; `make fmt` puts them right.
check_format() { cargo fmt --all -- --check --files-with-diff; }

check_scripts() {
  if have shellcheck; then
    shellcheck -x .ci/*.sh .ci/run
  else
    note "shellcheck is not installed here; left out"
  fi
}

lint_native() { cargo clippy "${native[@]}" --all-targets -- -D warnings; }

# In the profile of the assets, whose macros and build scripts are compiled already.
lint_wasm() {
  # One by one: together they would have the same features, and the companion does without most of them.
  for program in frontend companion; do
    cargo clippy -p "$program" --target "$wasm" --profile wasm-release -- -D warnings || return
  done
}

lints() {
  check "Format" check_format
  check "Shell scripts" check_scripts
  check "Clippy, native half" lint_native
  check "Clippy, browser half" lint_wasm
  check "Licences and sources of dependencies" .ci/audit.sh offline
}

start_postgres() {
  postgres_dir=$(mktemp -d "${TMPDIR:-/tmp}/afterword-pg.XXXXXX")
  AFTERWORD_TEST_POSTGRES_URL=$(.ci/postgres.sh start "$postgres_dir") || return 1
  export AFTERWORD_TEST_POSTGRES_URL
}

rust_tests() { cargo test "${native[@]}" --no-fail-fast 2>&1 | tee "$logs/cargo.log"; }

# Adds up cargo's own closing lines; a run that ended without a failed test but not well is one failure.
count_rust_tests() { # STATUS
  local ok bad
  ok=$(sum_of 'passed' "$logs/cargo.log")
  bad=$(sum_of 'failed' "$logs/cargo.log")
  [ "$1" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$((passed + ok))
  failed=$((failed + bad))
  note "$ok passed, $bad failed with cargo"
}

sum_of() { # WORD FILE
  sed -n "s/^test result: .* \([0-9][0-9]*\) $1;.*/\1/p" "$2" 2>/dev/null | awk '{ total += $1 } END { print total + 0 }'
}

test_rust() {
  local status=0
  section "Unit, property and integration tests on SQLite and PostgreSQL" rust_tests || status=$?
  count_rust_tests "$status"
}

# The debug server that cargo test has just built serves the browser tests, with the release assets inside.
browser_tests() {
  install_npm end2end
  AFTERWORD_BINARY=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/debug/afterword
  E2E_PORT=$(free_port)
  E2E_SMTP_PORT=$(free_port)
  E2E_MAILBOX_PORT=$(free_port)
  PLAYWRIGHT_JSON_OUTPUT_NAME=$PWD/$logs/playwright.json
  export AFTERWORD_BINARY E2E_PORT E2E_SMTP_PORT E2E_MAILBOX_PORT PLAYWRIGHT_JSON_OUTPUT_NAME
  cargo build --quiet "${native[@]}" --bin afterword
  (cd end2end && npx --no-install playwright test --reporter=list,json)
}

# A test that was skipped, or not run for want of an earlier one, is no success: it counts as failed.
count_browser_tests() { # STATUS
  local ok=0 bad=0 skipped=0
  if [ -s "$logs/playwright.json" ]; then
    read -r ok bad skipped < <(node -e '
      const { stats } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
      console.log(stats.expected, stats.unexpected + stats.flaky + stats.skipped, stats.skipped);
    ' "$logs/playwright.json")
  fi
  [ "$1" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$((passed + ok))
  failed=$((failed + bad))
  note "$ok passed, $bad failed ($skipped of them not run) in the browser"
}

test_browser() {
  local status=0
  section "Browser tests" browser_tests || status=$?
  count_browser_tests "$status"
}

# The debug server again. When it fails, it is one failure.
ask_interface() {
  AFTERWORD_BINARY=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/debug/afterword .ci/schemathesis.sh
}

everything() {
  local ready=1
  check "Assets for the browser" build_assets release
  lints
  section "PostgreSQL, Chromium, tools of the examples" .ci/packages.sh postgres browser docs || ready=0
  if [ "$ready" = 1 ]; then
    say "A throw-away PostgreSQL cluster"
    start_postgres || ready=0
  fi
  if [ "$ready" = 0 ]; then
    failed=$((failed + 1))
    failed_sections+=("tests were not run: PostgreSQL or Chromium cannot be had")
    return
  fi
  test_rust
  stop_postgres
  test_browser
  check "REST interface, asked all that its description allows" ask_interface
}

closing_line() {
  local name
  for name in "${failed_sections[@]}"; do
    note "failed: $name"
  done
  printf '\n%s\n%s passed, %s failed\n' "All sections took $SECONDS s." "$passed" "$failed"
  [ "$failed" = 0 ]
}

mkdir -p "$logs"
rm -f "$logs"/*
.ci/packages.sh build
say "Toolchain"
find_toolchain
add_lint_tools
if [ "${CI:-}" = true ]; then
  # Built once and thrown away: nothing would ever read the incremental state.
  export CARGO_INCREMENTAL=0
fi
case "${1:-everything}" in
  lint) lints ;;
  everything) everything ;;
  *) die "usage: .ci/test.sh [lint]" ;;
esac
closing_line
