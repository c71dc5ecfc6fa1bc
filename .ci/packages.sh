#!/usr/bin/env bash
# Installs what is missing on the machine, and nothing else:
#   .ci/packages.sh build|postgres|browser|docs|python|torture …
# Quick when nothing is missing. On systems without apt it says what to install.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

missing=()    # Debian packages to install
sentences=()  # the same, in words, for other systems

want() { # PACKAGES SENTENCE
  # shellcheck disable=SC2206 # several packages in one word are meant to part
  missing+=($1)
  sentences+=("$2")
}

node_is_new_enough() {
  have node && have npm && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]
}

has_font() { have fc-list && [ -n "$(fc-list "$1" family)" ]; }

postgres_bin() { .ci/postgres.sh bin >/dev/null 2>&1; }

check_build() {
  have cc || want "build-essential" "a C compiler and linker (cc)"
  have pkg-config || want "pkg-config" "pkg-config"
  node_is_new_enough || want "nodejs npm" "Node.js 18 or newer with npm"
  if ! have cargo && ! have rustup; then
    have apt-get || sentences+=("Rust 1.94 or newer (https://rustup.rs)")
  fi
}

check_postgres() {
  postgres_bin || want "postgresql" "a PostgreSQL server (its programs initdb and postgres)"
}

check_browser() {
  have chromium || have chromium-browser || have google-chrome || want "chromium" "Chromium"
  have sqlite3 || want "sqlite3" "the sqlite3 command line"
  have fc-list || want "fontconfig" "fontconfig"
  has_font "Noto Sans" || want "fonts-noto-core" "the Noto Sans fonts"
  has_font "Inter" || want "fonts-inter" "the Inter font"
}

check_python() {
  python3 -c 'import ensurepip, venv' 2>/dev/null || want "python3-venv" "Python 3 with venv"
}

# What the examples of the documentation call.
check_docs() {
  have curl || want "curl" "curl"
  have jq || want "jq" "jq"
  have psql || want "postgresql-client" "psql, the PostgreSQL command line"
}

check_torture() {
  have psql || want "postgresql-client" "PostgreSQL's client (psql)"
  have sqlite3 || want "sqlite3" "the sqlite3 command line"
  have haproxy || want "haproxy" "HAProxy"
  compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || want "faketime" "libfaketime"
  have mkfs.ext4 || want "e2fsprogs" "mkfs.ext4"
  have ps || want "procps" "ps"
  # For the pgbouncer that is built where the packaged one is too old.
  if ! have cc || ! have make; then
    want "build-essential" "a C compiler and make"
  fi
  have pkg-config || want "pkg-config" "pkg-config"
  [ -e /usr/include/event2/event.h ] || want "libevent-dev" "libevent with its headers"
  [ -e /usr/include/openssl/ssl.h ] || want "libssl-dev" "OpenSSL with its headers"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "These packages are missing: ${missing[*]}. Install them as root (apt-get install ${missing[*]}), then run this again."
  fi
}

install_missing() {
  say "Installing Debian packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    die "apt-get could not install: ${missing[*]}. Its words are above."
}

for subject in "$@"; do
  case "$subject" in
    build | postgres | browser | docs | python | torture) "check_$subject" ;;
    *) die "packages.sh knows build, postgres, browser, docs, python and torture; not '$subject'." ;;
  esac
done

if [ ${#sentences[@]} -gt 0 ] && ! have apt-get; then
  die "Missing on this machine: $(printf '%s; ' "${sentences[@]}")please install it, then run this again."
fi
if [ ${#missing[@]} -gt 0 ]; then
  install_missing
fi
