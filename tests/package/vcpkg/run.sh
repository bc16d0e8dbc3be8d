#!/usr/bin/env bash
# Builds the overlay port as vcpkg would, holds the result to vcpkg's rules, and uses it.
#   run.sh WORK      WORK is emptied first
set -euo pipefail
work=$1
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
port=$here/port/taqrir
rm -rf "$work"
mkdir -p "$work"
work=$(realpath "$work")

build() {
    echo "== $1, features: ${2:-none}"
    cmake "-DPORT_DIR=$port" "-DTRIPLET=$here/triplets/$1.cmake" "-DFEATURES=${2-}" "-DWORK=$work/$1" \
        -P "$here/build_port.cmake"
}
# As vcpkg's toolchain file lets a project find what is installed: release and debug side by side.
use() {
    local triplet=$1 type=$2 library=$3
    cmake -S "$here/../find_package" -B "$work/$triplet/consumer-$type" -G Ninja --log-level=WARNING \
        "-DCMAKE_PREFIX_PATH=$work/$triplet/packages" "-DCMAKE_BUILD_TYPE=$type" \
        -DCMAKE_DISABLE_FIND_PACKAGE_{Boost,range-v3}=ON "${@:4}" >/dev/null
    cmake --build "$work/$triplet/consumer-$type" -- -v | grep -F "$library" >/dev/null ||
        { echo "the $type consumer does not link $library" >&2 && return 1; }
    "$work/$triplet/consumer-$type/consumer" >/dev/null
    echo "a $type program links $library"
}
# A check that cannot fail proves nothing: what a careless port leaves behind is complained about.
spoil() {
    local copy=$work/spoilt
    rm -rf "$copy"
    mkdir -p "$copy"
    cp -r "$work/x64-linux/packages" "$copy/packages"
    (cd "$copy/packages" && eval "$1")
    if python3 "$here/lint.py" "$port" "$copy" static taqrir >/dev/null; then
        echo "not noticed: $1" >&2
        return 1
    fi
}

build x64-linux tools
python3 "$here/lint.py" "$port" "$work/x64-linux" static taqrir
use x64-linux Release packages/lib/libtaqrir.a
use x64-linux Debug packages/debug/lib/libtaqrir.a
"$work/x64-linux/packages/tools/taqrir/taqrir" --version
for folder in "" debug/; do
    sh "$here/../pkg_config.sh" pkg-config "$work/x64-linux/packages/${folder}lib" \
        "$(sed -n 's/.*"version-semver": "\(.*\)".*/\1/p' "$port/vcpkg.json")" "$work/pkg_config_consumer" g++ >/dev/null
done
echo "pkg-config finds both builds"
spoil 'cp -r include debug/'
spoil 'mkdir lib/cmake && touch lib/cmake/a.cmake'
spoil 'mkdir share/taqrir/empty'
spoil 'rm share/taqrir/copyright'
spoil 'rm share/taqrir/usage'
spoil 'rm debug/lib/libtaqrir.a'
spoil 'mkdir bin && touch bin/taqrir'
spoil 'mkdir include/boost && touch include/boost/regex.hpp'
spoil 'echo "set(here \"$copy\")" >>share/taqrir/taqrirConfig.cmake'
rm -rf "$work/spoilt"

build x64-linux-dynamic
python3 "$here/lint.py" "$port" "$work/x64-linux-dynamic" dynamic
use x64-linux-dynamic Release packages/lib/libtaqrir.so -DCMAKE_DISABLE_FIND_PACKAGE_ICU=ON
echo "vcpkg: all done"
