#!/usr/bin/env bash
# `make dev`: the debug server behind a small proxy that rebuilds it, and reloads the browser, at every change.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh
source .ci/toolchain.sh
source .ci/build.sh

.ci/packages.sh build
say "Toolchain"
find_toolchain
install_npm frontend
exec node .ci/dev.mjs
