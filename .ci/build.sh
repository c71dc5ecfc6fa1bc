# shellcheck shell=bash
# Steps that `run`, `test` and `dev` share. Sourced after lib.sh and toolchain.sh.

# npm packages of a folder, unless they are as its lock file says already.
install_npm() { # FOLDER
  local stamp=$1/node_modules/.installed-for
  if [ -f "$stamp" ] && cmp -s "$stamp" "$1/package-lock.json"; then
    return
  fi
  note "installing npm packages of $1"
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error) || die "npm could not install the packages of $1."
  cp "$1/package-lock.json" "$stamp"
}

# WebAssembly, styles and pictures into target/site.
build_assets() { # release|dev
  install_npm frontend
  node frontend/build.mjs "$1"
}
