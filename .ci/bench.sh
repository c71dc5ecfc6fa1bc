#!/usr/bin/env bash
# `make bench`: how fast it is, as one table, on SQLite and on PostgreSQL. Nothing passes or fails by time.
#   SIZES=100k,1m,10m      responses in the database when staff's pages are measured (default 100k,1m)
#   SECONDS_EACH=5         length of each measurement
#   FLUSH_MS=2             no flush of the disk ends sooner, as on a slower one
#   TMPDIR=/big            where the databases are made: an estimated 1.5 GB each for a million responses
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh
source .ci/toolchain.sh
source .ci/build.sh

folder=
clean_up() {
  if [ -n "$folder" ]; then
    .ci/postgres.sh stop "$folder/postgres"
    rm -rf "$folder"
    folder=
  fi
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

.ci/packages.sh build
.ci/packages.sh postgres
say "Toolchain"
find_toolchain
say "Assets for the browser"
build_assets release
say "The release binary, and what measures it"
cargo bench --workspace --exclude frontend --bench speed --no-run

say "A throw-away PostgreSQL that keeps what it has promised"
folder=$(mktemp -d "${TMPDIR:-/tmp}/afterword-bench.XXXXXX")
# The server of PostgreSQL runs as a user of its own and must get through.
chmod 755 "$folder"
if [ -n "${FLUSH_MS:-}" ]; then
  cc -O2 -shared -fPIC -o "$folder/slow_disk.so" server/benches/speed/slow_disk.c -ldl
  export AFTERWORD_BENCH_FLUSH_MS=$FLUSH_MS LD_PRELOAD=$folder/slow_disk.so
fi
AFTERWORD_BENCH_POSTGRES_URL=$(.ci/postgres.sh start "$folder/postgres" durable)
AFTERWORD_BENCH_FOLDER=$folder/sqlite
export AFTERWORD_BENCH_POSTGRES_URL AFTERWORD_BENCH_FOLDER
say "Measuring"
cargo bench --quiet --workspace --exclude frontend --bench speed
