#!/usr/bin/env bash
# Serves a small demo organisation for the browser tests, from a database of its own in target/end2end.
# Playwright starts it; settings come as AFTERWORD_* variables. What `demo` printed stays in target/end2end/demo.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${AFTERWORD_BINARY:-target/debug/afterword}
folder=target/end2end

rm -rf "$folder"
mkdir -p "$folder"
export AFTERWORD_DATABASE_URL=sqlite://$PWD/$folder/afterword.db
"$binary" demo --contacts "${E2E_CONTACTS:-400}" --months 3 --seed 1 >"$folder/demo.txt" 2>"$folder/demo.log" || {
  cat "$folder/demo.log" >&2
  exit 1
}
for survey in "everything en" "everything-rtl ar" "everything-files en files" "everything-files-rtl ar files"; do
  # shellcheck disable=SC2086 # the words are arguments
  node end2end/everything.mjs $survey >"$folder/survey.json"
  "$binary" survey publish "$folder/survey.json" >>"$folder/demo.log" 2>&1 || {
    cat "$folder/demo.log" >&2
    exit 1
  }
done
"$binary" apply end2end/browser.toml >>"$folder/demo.log" 2>&1 || {
  cat "$folder/demo.log" >&2
  exit 1
}
exec "$binary" serve >"$folder/server.log" 2>&1
