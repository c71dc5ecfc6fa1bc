#!/usr/bin/env bash
# `make torture`: faults against the real binary with real databases, balancers and mail servers; docs/faults.md says which.
#   make torture ONLY=kill9,drain     only these
#   make torture ROUNDS=5             fewer rounds of those that repeat
# AFTERWORD_BINARY names a binary to try; without it the debug one is built. The report goes to target/torture/report.md.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/lib.sh
source .ci/toolchain.sh
source .ci/build.sh

folder=
remove_folder() { if [ -n "$folder" ]; then rm -rf "$folder"; fi; }
trap remove_folder EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

.ci/packages.sh postgres torture
if [ -z "${AFTERWORD_BINARY:-}" ]; then
  .ci/packages.sh build
  say "Toolchain"
  find_toolchain
  say "Server"
  cargo build --workspace --exclude frontend --bin afterword
  AFTERWORD_BINARY=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/debug/afterword
fi
install_npm end2end
case ",${ONLY:-pgbouncer}," in
  *,pgbouncer,*)
    say "pgbouncer"
    note "$(.ci/pgbouncer.sh)"
    ;;
esac
# PostgreSQL's own user has to get there, which it may not below somebody's home.
folder=$(mktemp -d "${TMPDIR:-/tmp}/afterword-torture.XXXXXX")
chmod 755 "$folder"
export AFTERWORD_BINARY TORTURE_DIR=$folder
node end2end/torture/run.mjs "${ONLY:-}"
