#!/usr/bin/env bash
# `make docs`: builds the documentation as a book, into target/book. `make test` checks its links and examples without it.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh

version=0.5.4
tools=target/tools

# An mdbook that is there already, or this one from its sources, once (two to four minutes).
find_mdbook() {
  if have mdbook; then
    mdbook=mdbook
    return
  fi
  mdbook=$tools/bin/mdbook
  if [ ! -x "$mdbook" ]; then
    have cargo || die "Please install mdbook (https://rust-lang.github.io/mdBook), or Rust to build it with."
    say "mdbook $version, from its sources (some minutes, once)"
    cargo install mdbook --version "$version" --locked --no-default-features --root "$tools" --target-dir target/tools/build
    rm -rf target/tools/build
  fi
}

find_mdbook
say "The book"
"$mdbook" build docs
note "read it at target/book/index.html"
