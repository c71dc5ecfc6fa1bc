#!/usr/bin/env bash
# A throw-away PostgreSQL cluster on a free port of 127.0.0.1, for tests and measurements. Nothing of it outlives `stop`.
#   .ci/postgres.sh bin           prints the directory of PostgreSQL's programs
#   .ci/postgres.sh start DIR     makes and starts a cluster in the new directory DIR, prints its URL
#   .ci/postgres.sh start DIR durable     the same, with a cluster that keeps what it has promised
#   .ci/postgres.sh stop DIR      stops it and removes DIR
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

bin_dir() {
  local candidate
  if have initdb; then
    dirname "$(readlink -f "$(command -v initdb)")"
    return
  fi
  for candidate in $(printf '%s\n' /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin | sort -rV); do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/postgres" ]; then
      echo "$candidate"
      return
    fi
  done
  die "PostgreSQL's programs (initdb, postgres) were not found."
}

# The server refuses to run as root, so root hands over to the user that its package made.
as_server_user() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

start() { # DIR [durable]
  local dir=$1 bin port password options
  bin=$(bin_dir)
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir -p "$dir"
  (umask 077 && printf '%s' "$password" >"$dir/password")
  if [ "$(id -u)" = 0 ]; then
    chown -R postgres "$dir"
  fi
  as_server_user "$bin/initdb" --pgdata "$dir/data" --username afterword --pwfile "$dir/password" \
    --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1 ||
    die "initdb failed: $(tail -n 5 "$dir/initdb.log")"
  if [ "${2:-}" = durable ]; then
    options="-c shared_buffers=1GB -c max_wal_size=4GB"
  else
    # Durability is given up on purpose: the data lives as long as the tests.
    options="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  fi
  as_server_user "$bin/pg_ctl" start --pgdata "$dir/data" --wait --timeout 60 --silent --log "$dir/log" --options \
    "-p $port -h 127.0.0.1 -k $dir -c max_connections=300 $options" ||
    die "PostgreSQL did not start: $(tail -n 5 "$dir/log")"
  echo "postgres://afterword:$password@127.0.0.1:$port/postgres"
}

stop() { # DIR
  local dir=$1
  if [ -f "$dir/data/postmaster.pid" ]; then
    as_server_user "$(bin_dir)/pg_ctl" stop --pgdata "$dir/data" --mode immediate --silent || true
  fi
  rm -rf "$dir"
}

case "${1:-}" in
  bin) bin_dir ;;
  start | stop) "$1" "${2:?which directory?}" "${3:-}" ;;
  *) die "usage: .ci/postgres.sh bin | start DIR [durable] | stop DIR" ;;
esac
