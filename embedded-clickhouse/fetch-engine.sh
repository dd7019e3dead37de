#!/usr/bin/env bash
# Gets the ClickHouse engine (libchdb) from the npm registry, once, into the user's cache.
# Does nothing when it is there. Two at once do not clash: the folder appears by one rename.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(tr -d ' \t\r\n' < "$here/src/main/resources/org/viewledger/clickhouse/engine-version")

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$1"
  exit 1
}

server_instead="dùng máy chủ ClickHouse có sẵn bằng cài đặt clickhouse.url hoặc CLICKHOUSE_URL / use a ClickHouse server by the setting clickhouse.url or CLICKHOUSE_URL."
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x64-gnu ;;
  Linux-aarch64) platform=linux-arm64-gnu ;;
  Darwin-arm64) platform=darwin-arm64 ;;
  Darwin-x86_64) platform=darwin-x64 ;;
  *) fail "Không có ClickHouse cho $(uname -s) $(uname -m) / no ClickHouse engine for this platform: $server_instead" ;;
esac
if [ "$(uname -s)" = Linux ] && ldd --version 2>&1 | grep -qi musl; then
  fail "Không có ClickHouse cho musl libc / no ClickHouse engine for musl libc: $server_instead"
fi
library=libchdb.so

target=${VIEWLEDGER_ENGINE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/viewledger/engine/$version}
if [ -s "$target/$library" ]; then
  exit 0
fi
command -v npm > /dev/null 2>&1 ||
  fail "Cần npm để tải ClickHouse / npm is needed to get the ClickHouse engine: apt-get install npm"

mkdir -p "$(dirname "$target")"
work=$(mktemp -d "$(dirname "$target")/.fetch-XXXXXX")
trap 'kill "${npm_pid:-}" 2> /dev/null || true; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# npm keeps what it downloads in its cache folder, so the bytes there are the progress. A cache of
# our own makes them countable; it goes with the working folder.
package="@chdb/lib-$platform@$version"
total_mb=170
(cd "$work" && exec npm pack --silent --cache "$work/npm" "$package" > "$work/name" 2> "$work/npm.log") &
npm_pid=$!
progress() { printf '\r%s %3d / ~%d MB (%d%%) ' "Đang tải ClickHouse / getting the ClickHouse engine:" "$1" "$total_mb" $(($1 * 100 / total_mb)) >&2; }
while kill -0 "$npm_pid" 2> /dev/null; do
  mb=$(du -sm "$work" 2> /dev/null | cut -f1)
  mb=${mb:-0}
  [ "$mb" -gt "$total_mb" ] && mb=$total_mb
  if [ -t 2 ]; then progress "$mb"; fi
  sleep 0.5
done
if ! wait "$npm_pid"; then
  tail -n 3 "$work/npm.log" >&2
  fail "Không tải được $package bằng npm / npm could not get $package: kiểm tra mạng rồi chạy lại / check the network and run again: $0"
fi
npm_pid=
progress "$total_mb"
say ""

# npm pack has already checked the tarball against the registry's integrity hash; tar and the size
# below catch a disk that filled up while it was being written or unpacked.
tarball="$work/$(tail -n 1 "$work/name")"
tar -xzf "$tarball" -C "$work" package ||
  fail "Gói tải về bị hỏng hoặc hết chỗ trên đĩa / the package is damaged or the disk is full: $work"
[ "$(wc -c < "$work/package/$library")" -gt 100000000 ] ||
  fail "Gói tải về không chứa $library / the package holds no whole $library: $package"

rm -f "$work/package/chdb_node.node" "$work/package/index.js"
# One rename, refused when another run has put the folder there meanwhile: then theirs is used.
if [ "$(uname -s)" = Linux ]; then
  mv -T "$work/package" "$target" 2> /dev/null || true
elif [ ! -e "$target" ]; then
  mv "$work/package" "$target"
fi
[ -s "$target/$library" ] || fail "Không ghi được vào $target / cannot write $target"
say "ClickHouse $version: $target"
