#!/usr/bin/env bash
# Asks everything that the description of the REST interface allows, and much that it does not, of a small demo: once with a
# token of all scopes, once without. Every check that schemathesis has, from a fixed seed. What
# each run found stays in target/test-logs/schemathesis-*.xml.
#   SCHEMATHESIS_EXAMPLES=25   how many requests it makes up for each operation
#   SCHEMATHESIS_SEED=1        which ones
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

version=4.32.5
binary=${AFTERWORD_BINARY:-${CARGO_TARGET_DIR:-target}/debug/afterword}
folder=target/schemathesis
venv=target/schemathesis-venv
reports=${SCHEMATHESIS_REPORTS:-target/test-logs}
server=

stop_server() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

install() {
  if [ "$("$venv/bin/schemathesis" --version 2>/dev/null)" != "Schemathesis, version $version" ] &&
    [ "$(cat "$venv/version" 2>/dev/null)" != "$version" ]; then
    .ci/packages.sh python
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$version"
    echo "$version" >"$venv/version"
  fi
}

# A fresh demo, and many more requests than a token may usually make.
start_server() {
  rm -rf "$folder"
  mkdir -p "$folder" "$reports"
  local port
  port=$(free_port)
  origin=http://127.0.0.1:$port
  export AFTERWORD_DATABASE_URL=sqlite://$PWD/$folder/afterword.db AFTERWORD_ADDR=127.0.0.1:$port
  export AFTERWORD_PUBLIC_URL=$origin AFTERWORD_API_RATE=1000000 AFTERWORD_LOG=warn
  "$binary" demo --contacts 300 --months 2 --seed 1 >"$folder/demo.txt" 2>"$folder/demo.log" || {
    cat "$folder/demo.log" >&2
    die "The demo for schemathesis could not be made."
  }
  AFTERWORD_API_TOKEN=$("$binary" token add --name schemathesis --scope "$scopes")
  export AFTERWORD_API_TOKEN
  "$binary" serve >"$folder/server.log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    if port_taken "$port"; then return; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  cat "$folder/server.log" >&2
  die "The server for schemathesis did not start."
}

scopes=contacts:write,contacts:read,invitations:read,invitations:links,responses:read,cases:read,cases:write,dispositions:read,scores:read,audit:read

run() { # NAME EXAMPLES EXTRA…
  local name=$1 examples=$2
  shift 2
  SCHEMATHESIS_HOOKS=$PWD/.ci/schemathesis/hooks.py "$venv/bin/schemathesis" --config-file .ci/schemathesis/config.toml run \
    "$origin/api/v1/openapi.json" --checks all --seed "${SCHEMATHESIS_SEED:-1}" --max-examples "$examples" \
    --report junit --report-junit-path "$reports/schemathesis-$name.xml" "$@"
}

install
start_server
status=0
say "With a token of all scopes"
run token "${SCHEMATHESIS_EXAMPLES:-25}" -H "Authorization: Bearer $AFTERWORD_API_TOKEN" || status=1
say "Without a token"
run stranger 10 || status=1
[ "$status" = 0 ]
