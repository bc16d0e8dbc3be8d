#!/usr/bin/env bash
# Formats all C++ and C files; with --check only says which ones need it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=(-i)
[[ ${1-} != --check ]] || mode=(--dry-run -Werror)
find include src examples tests test_package bindings \( -name build -o -name node_modules \) -prune \
    -o \( -name '*.[ch]pp' -o -name '*.[ch]' \) -print0 | xargs -0 clang-format-16 --style=file "${mode[@]}"
