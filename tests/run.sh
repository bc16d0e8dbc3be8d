#!/usr/bin/env bash
# Installs what is missing, builds everything with warnings as errors, and runs the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

echo "[1/3] what the build needs"
.ci/setup.sh
echo "[2/3] build in build/dev"
cmake --preset dev --log-level=WARNING >/dev/null
cmake --build --preset dev
echo "[3/3] tests"
ctest --preset dev
