# shellcheck shell=bash
# Finds one compiler that builds both halves, native and wasm32. Sourced after lib.sh; may export RUSTUP_TOOLCHAIN.
#
# In this order: the toolchain in use, if it can; its wasm32 standard library through rustup; Debian's own toolchain, whose
# wasm32 standard library is built here once, from Debian's sources. AFTERWORD_TOOLCHAIN=debian goes straight to the last.

wasm=wasm32-unknown-unknown
rust_needed=1.94
linked=afterword-debian
rustup_seconds=${AFTERWORD_RUSTUP_SECONDS:-120}
debian_wasm_lib=/usr/lib/rustlib/$wasm/lib
debian_packages="rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web rust-web-llvm lld-22"

# Whether a compiler is new enough: "rustc 1.96.0 (…)" against rust_needed.
rust_is_new_enough() { # RUSTC …
  local version
  version=$("$@" --version 2>/dev/null | cut -d' ' -f2) || return 1
  [ "$(printf '%s\n%s\n' "$rust_needed" "$version" | sort -V | head -n1)" = "$rust_needed" ]
}

# Whether a compiler really builds for wasm32. A directory alone would also be there after a compiler was upgraded.
builds_wasm() { # RUSTC …
  local dir ok=1
  dir=$(mktemp -d)
  if echo 'pub fn probe() -> String { String::new() }' |
    "$@" --target "$wasm" --crate-type lib --crate-name probe --emit metadata -o "$dir/probe.rmeta" - 2>/dev/null; then
    ok=0
  fi
  rm -r "$dir"
  return "$ok"
}

usable() { rust_is_new_enough "$@" && builds_wasm "$@"; }

add_target_with_rustup() {
  have rustup || return 1
  rust_is_new_enough rustc || return 1
  note "asking rustup for the $wasm standard library (at most $rustup_seconds s)"
  timeout "$rustup_seconds" rustup target add "$wasm" || {
    note "rustup could not fetch it"
    return 1
  }
  usable rustc
}

install_debian_toolchain() {
  have apt-get || return 1
  # shellcheck disable=SC2086 # a list
  dpkg --status $debian_packages >/dev/null 2>&1 && return 0
  note "installing Debian's Rust: $debian_packages"
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq || return 1
  # shellcheck disable=SC2086 # a list
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $debian_packages >/dev/null
}

# Debian ships the sources of the standard library, but not its wasm32 build.
build_wasm_std() {
  local dir root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  note "building the $wasm standard library from Debian's sources (about a minute, once)"
  dir=$(mktemp -d)
  mkdir -p "$dir/src"
  : >"$dir/src/lib.rs"
  printf '[package]\nname = "throwaway"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$dir/Cargo.toml"
  # Bitcode stays in, for the release profile links across crates.
  (
    cd "$dir"
    env -u RUSTUP_TOOLCHAIN -u CARGO_BUILD_TARGET CARGO_TARGET_DIR="$dir/target" RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS=-Cembed-bitcode=yes \
      /usr/bin/cargo build --quiet -Zbuild-std=std,panic_abort --release --target "$wasm"
  ) || return 1
  "${root[@]}" rm -rf "$debian_wasm_lib"
  "${root[@]}" mkdir -p "$debian_wasm_lib"
  find "$dir/target/$wasm/release/deps" -name 'lib*.rlib' ! -name 'libthrowaway-*' -print0 | xargs -0 "${root[@]}" cp -t "$debian_wasm_lib"
  rm -r "$dir"
}

use_debian() {
  usable /usr/bin/rustc || {
    install_debian_toolchain && { builds_wasm /usr/bin/rustc || build_wasm_std; } && usable /usr/bin/rustc
  } || return 1
  if have rustup; then
    rustup run "$linked" rustc --version >/dev/null 2>&1 || rustup toolchain link "$linked" /usr
    export RUSTUP_TOOLCHAIN=$linked
  else
    export PATH=/usr/bin:$PATH
  fi
}

# rustfmt and clippy may be absent from a minimal rustup toolchain.
add_lint_tools() {
  cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 && return 0
  note "asking rustup for clippy and rustfmt"
  timeout "$rustup_seconds" rustup component add clippy rustfmt ||
    die "clippy and rustfmt are missing, and rustup could not fetch them: rustup component add clippy rustfmt"
}

find_toolchain() {
  if [ "${AFTERWORD_TOOLCHAIN:-}" = debian ]; then
    use_debian || die "Debian's Rust could not be set up: $debian_packages must be installable with apt-get, and /usr/lib/rustlib writable."
  elif usable rustc; then
    :
  elif have rustup && usable rustup run "$linked" rustc; then
    export RUSTUP_TOOLCHAIN=$linked
  elif ! add_target_with_rustup && ! use_debian; then
    die "No Rust that builds for $wasm was found. Needed: Rust $rust_needed or newer (rustup update stable) with: rustup target add $wasm"
  fi
  # Leptos reads this when compiling and would then look for other file names.
  unset LEPTOS_OUTPUT_NAME
  note "$(rustc --version)"
}
