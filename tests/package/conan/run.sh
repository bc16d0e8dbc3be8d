#!/usr/bin/env bash
# Makes and uses the Conan package, static and shared, with a real Conan client and no remote.
#   run.sh CONAN WORK      Debian 12; WORK is emptied first
set -euo pipefail
conan=$(realpath "$1")
work=$2
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
root=$(realpath "$here/../../..")
rm -rf "$work"
mkdir -p "$work"
work=$(realpath "$work")

export CONAN_HOME=$work/home
# Conan copies the sources to a folder of its own; ccache is to know them again.
export CCACHE_BASEDIR=$CONAN_HOME CCACHE_NOHASHDIR=1
SYSTEM_CMAKE=$(cmake --version | sed -n 's/^cmake version //p')
export SYSTEM_CMAKE

"$conan" profile detect
"$conan" remote remove '*'
while read -r name package; do
    version=$(dpkg-query -W -f '${Version}' "$package" | sed 's/[-+].*//')
    "$conan" export "$here" --name "$name" --version "$version"
done <<'END'
boost libboost1.81-dev
catch2 catch2
cli11 libcli11-dev
icu libicu-dev
nlohmann_json nlohmann-json3-dev
range-v3 librange-v3-dev
END

create() {
    "$conan" create "$root" --profile:all "$here/profile" --build=missing "$@"
}

create -o 'taqrir/*:shared=False'
create -o 'taqrir/*:shared=True' -o 'taqrir/*:cli=True'

echo "== What was packaged"
package() {
    local id
    id=$("$conan" list "taqrir/*:*" -fs build_type=Debug --filter-options "*:shared=$1" --format json |
        python3 -c 'import json, sys
recipes, = json.load(sys.stdin)["Local Cache"].values()
revisions = [r for revision in recipes["revisions"].values() for r in revision["packages"]]
package, = revisions
print(package)')
    "$conan" cache path "taqrir/$version:$id"
}
version=$("$conan" inspect "$root" --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["version"])')
static=$(package False)
shared=$(package True)
# Headers, library, licence, Conan's own two files; the program where it was asked for. No CMake or pkg-config files.
compare() {
    diff <(printf '%s\n' "${@:2}" | sort) <(cd "$1" && find . -not -type d -not -path './include/*' | sort)
    diff <(cd "$root/include" && find . -type f | sort) <(cd "$1/include" && find . -type f | sort)
}
compare "$static" ./conaninfo.txt ./conanmanifest.txt ./lib/libtaqrir.a ./licenses/LICENSE
compare "$shared" ./bin/taqrir ./conaninfo.txt ./conanmanifest.txt ./lib/libtaqrir.so \
    "./lib/libtaqrir.so.${version%.*}" "./lib/libtaqrir.so.$version" ./licenses/LICENSE

echo "== Who depends on a static taqrir links ICU too, on a shared one nothing more"
links() {
    "$conan" graph info --requires "taqrir/$version" --profile:all "$here/profile" "$@" --format json |
        python3 -c 'import json, sys
asker = json.load(sys.stdin)["graph"]["nodes"]["0"]
print(*sorted(d["ref"].split("/")[0] for d in asker["dependencies"].values() if d["libs"]))'
}
[[ $(links -o 'taqrir/*:shared=False') == "icu taqrir" ]]
[[ $(links -o 'taqrir/*:shared=True' -o 'taqrir/*:cli=True') == "taqrir" ]]

echo "== A developer's build finds the libraries of the tests"
"$conan" install "$root" --profile:all "$here/profile" -c tools.build:skip_test=False --build=missing \
    --output-folder "$work/developer"
toolchain=$(find "$work/developer" -name conan_toolchain.cmake)
cmake -S "$root" -B "$work/developer/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_TOOLCHAIN_FILE=$toolchain" \
    -DTAQRIR_BUILD_TESTS=ON >"$work/developer/configure.log"
grep -E '^-- Conan: (Component target|Target) declared .Catch2::Catch2.' "$work/developer/configure.log"
echo "conan: all done"
