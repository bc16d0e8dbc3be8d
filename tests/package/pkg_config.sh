#!/bin/sh
# Builds and runs the consumer with nothing but what pkg-config says.
#   pkg_config.sh PKG_CONFIG LIBDIR VERSION PROGRAM COMPILER [FLAG...]
set -eu
pkg_config=$1 libdir=$2 version=$3 program=$4
shift 4
export PKG_CONFIG_PATH="$libdir/pkgconfig"

found=$("$pkg_config" --modversion taqrir)
if [ "$found" != "$version" ]; then
    echo "taqrir.pc says $found, not $version" >&2
    exit 1
fi
# A static library asks its users for ICU, a shared one for nothing.
asked=$("$pkg_config" --print-requires taqrir | sed 's/ .*//' | sort | paste -sd ' ' -)
wanted=
[ ! -e "$libdir/libtaqrir.a" ] || wanted="icu-i18n icu-uc"
if [ "$asked" != "$wanted" ]; then
    echo "taqrir.pc asks for '$asked', not '$wanted'" >&2
    exit 1
fi
# Unquoted: the flags are words.
"$@" -std=c++20 "$(dirname "$0")/find_package/main.cpp" -o "$program" $("$pkg_config" --cflags --libs taqrir)
LD_LIBRARY_PATH="$libdir" "$program"
