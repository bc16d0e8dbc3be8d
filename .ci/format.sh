#!/usr/bin/env bash
# Formats all C++ files; with --check only says which ones need it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=(-i)
[[ ${1-} != --check ]] || mode=(--dry-run -Werror)
find bindings include src examples tests -name '*.[ch]pp' -print0 | xargs -0 clang-format-16 --style=file "${mode[@]}"
