#!/usr/bin/env bash
# `make run`: builds the release binary, fills data/afterword.db if there is none, serves.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

database=data/afterword.db
address=${AFTERWORD_ADDR:-127.0.0.1:3000}
port=${address##*:}
binary=${CARGO_TARGET_DIR:-target}/release/afterword

refuse_taken_port() {
  if port_taken "$port"; then
    die "Port $port is taken by another program (perhaps an Afterword that still runs). Stop it, or choose another: AFTERWORD_ADDR=127.0.0.1:3001 make run"
  fi
}

remove_unfinished_demo() {
  rm -f "$database" "$database-wal" "$database-shm"
  die "The demo data was not finished, so $database was removed. The next make run starts it anew."
}

# Half a demo would look like a whole one to the next run.
fill_demo() {
  say "Demo data into $database"
  mkdir -p data
  trap remove_unfinished_demo INT TERM
  "$binary" demo || remove_unfinished_demo
  trap - INT TERM
}

# Where to look and how to log in; the survey link is a fresh one each time, for only hashes of links are stored.
welcome_back() {
  say "The demo data is in $database already"
  "$binary" demo
}

refuse_taken_port
.ci/release.sh
# Whoever names a database of their own keeps it as it is.
if [ -z "${AFTERWORD_DATABASE_URL:-}" ]; then
  if [ -e "$database" ]; then welcome_back; else fill_demo; fi
fi
say "Afterword"
exec "$binary" serve
