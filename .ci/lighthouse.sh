#!/usr/bin/env bash
# `make lighthouse`: Lighthouse on customers' pages, as one table. Nothing passes or fails by it.
# AFTERWORD_BINARY names a binary to look at; without it the release one is built.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh
source .ci/toolchain.sh
source .ci/build.sh

.ci/packages.sh browser
if [ -z "${AFTERWORD_BINARY:-}" ]; then
  .ci/packages.sh build
  say "Toolchain"
  find_toolchain
  say "Assets for the browser"
  build_assets release
  say "The release binary"
  cargo build --release -p server
  AFTERWORD_BINARY=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/release/afterword
fi
export AFTERWORD_BINARY
install_npm end2end/lighthouse
say "Looking"
node end2end/lighthouse/run.mjs
