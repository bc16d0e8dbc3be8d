#!/usr/bin/env bash
# From a fresh checkout to facts: installs what is missing, builds the program, reads one report.
#   examples/quickstart.sh [REPORT.txt]
set -euo pipefail
report=$(realpath "${1:-$(dirname "${BASH_SOURCE[0]}")/reports/lao-cai.txt}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

echo "[1/3] what the build needs"
.ci/setup.sh
echo "[2/3] build in build/release"
cmake --preset release --log-level=WARNING >/dev/null
cmake --build --preset release
echo "[3/3] taqrir parse ${report#"$PWD/"}"
build/release/bin/taqrir parse --format text "$report"
echo
echo "The same as JSON begins so (the whole: build/release/bin/taqrir parse ${report#"$PWD/"}):"
# sed reads to the end, so that the program is not cut off in the middle of its output.
build/release/bin/taqrir parse --format json "$report" | sed -n 1,25p
