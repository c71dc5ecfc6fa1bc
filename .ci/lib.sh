# shellcheck shell=bash
# Words and small checks that the other scripts share. Sourced, never run.

# A heading for a step of the work.
say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

# A line of detail under it.
note() { printf '   %s\n' "$*"; }

# Stop with a sentence that says what to do.
die() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Whether something listens on 127.0.0.1:$1.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A free port on 127.0.0.1, above the usual services and below the ephemeral range.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 12000))
    if ! port_taken "$port"; then
      echo "$port"
      return
    fi
  done
  die "No free port was found on 127.0.0.1."
}
