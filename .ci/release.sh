#!/usr/bin/env bash
# `make release`: the binary for a server of your own, target/release/afterword, with everything inside. Installs what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh
source .ci/toolchain.sh
source .ci/build.sh

.ci/packages.sh build
say "Toolchain"
find_toolchain
say "WebAssembly and styles"
build_assets release
say "Server (the first build takes some minutes)"
cargo build --release --locked -p server
note "built: ${CARGO_TARGET_DIR:-target}/release/afterword"
