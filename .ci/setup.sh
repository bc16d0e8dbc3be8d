#!/usr/bin/env bash
# Installs with apt what taqrir needs on Debian 12 and does not find; a second run has nothing to do.
#   .ci/setup.sh        compiler, CMake, libraries, test framework
#   .ci/setup.sh --ci   also what only .ci/run uses: clang 16, its tools and sanitizers, Node
set -euo pipefail

packages=(
    g++ cmake ninja-build pkg-config python3 git ca-certificates
    libboost1.81-dev libicu-dev librange-v3-dev catch2 nlohmann-json3-dev libcli11-dev libsqlite3-dev
)
case "${1-}" in
"") ;;
--ci)
    packages+=(clang-16 clang-tidy-16 clang-format-16 libclang-rt-16-dev llvm-16 valgrind libsimdjson-dev gcovr locales ccache doxygen python3-dev python3-venv)
    # Other packages of Node than Debian's bring npm along and do not go with Debian's.
    command -v npm >/dev/null || packages+=(nodejs npm)
    ;;
*)
    echo "usage: .ci/setup.sh [--ci]" >&2
    exit 2
    ;;
esac

if ! command -v dpkg-query >/dev/null; then
    echo "setup: no Debian system; please install the equivalents of: ${packages[*]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed ]] || missing+=("$package")
done

# What tests/determinism runs in; hosts have such locales, bare machines do not.
locales() {
    local name
    for name in ar_SA tr_TR; do
        locale -a | grep -i "^$name.utf-\?8$" >/dev/null || "${as_root[@]}" localedef -i "$name" -f UTF-8 "$name.UTF-8"
    done
}

as_root=()
((EUID == 0)) || ! command -v sudo >/dev/null || as_root=(sudo)
if ((${#missing[@]} == 0)); then
    [[ ${1-} != --ci ]] || locales
    echo "setup: everything is installed"
    exit 0
fi

if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
        echo "setup: please install as root: ${missing[*]}" >&2
        exit 1
    fi
fi

# libboost1.81-dev takes the place of another version's headers (libboost1.74-dev), if one is there.
echo "setup: installing ${missing[*]}"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
[[ ${1-} != --ci ]] || locales
echo "setup: done"
