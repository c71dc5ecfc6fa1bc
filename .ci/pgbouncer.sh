#!/usr/bin/env bash
# Prints a pgbouncer that follows prepared statements in transaction mode (1.21 or newer): the installed one if it is
# new enough, else one built here, once, from the sources of a newer Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

needed=1.21
release=trixie
built=target/pgbouncer

is_new_enough() { # PROGRAM
  local version
  version=$("$1" --version 2>/dev/null | sed -n 's/^PgBouncer //p') && [ -n "$version" ] &&
    [ "$(printf '%s\n%s\n' "$needed" "$version" | sort -V | head -n1)" = "$needed" ]
}

# Lists of their own: the machine's sources stay as they are.
newer_apt() {
  apt-get -qq -o "Dir::Etc::sourcelist=$built/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$built/lists" \
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= "$@"
}

build() {
  local mirror
  have apt-get || die "pgbouncer $needed or newer is needed, and this system has no apt to get its sources with. Please install it."
  mkdir -p "$built/lists/partial"
  built=$(cd "$built" && pwd)
  # A system has one of these files or the other.
  mirror=$({ sed -n -e 's/^URIs: *//p' -e 's/^deb [^h]*\(http[^ ]*\).*/\1/p' /etc/apt/sources.list.d/debian.sources \
    /etc/apt/sources.list 2>/dev/null || true; } | head -n1)
  echo "deb-src ${mirror:-http://deb.debian.org/debian} $release main" >"$built/sources.list"
  newer_apt update
  (cd "$built" && newer_apt source --download-only pgbouncer && tar --strip-components=1 -xf pgbouncer_*.orig.tar.gz &&
    ./configure --without-cares && make -j2 pgbouncer)
}

if have pgbouncer && is_new_enough pgbouncer; then
  command -v pgbouncer
elif is_new_enough "$built/pgbouncer"; then
  echo "$PWD/$built/pgbouncer"
else
  build >&2
  is_new_enough "$built/pgbouncer" || die "The pgbouncer that was built does not run."
  echo "$built/pgbouncer"
fi
