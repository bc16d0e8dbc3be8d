#!/usr/bin/env bash
# AFL++ over one fuzzer, without sanitizers: many more inputs a second than libFuzzer with them.
#   tests/fuzz/afl.sh SECONDS [TARGET [SEEDS]]
# TARGET is parse unless told; SEEDS, with a dictionary, are those that run.py has made in build/fuzz/run/seeds. Takes
# clang 16 and Debian's afl++, whose own compilers do not go with this C++. Findings are in build/afl/out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=$1
target=${2-parse}
seeds=${3-build/fuzz/run/seeds}
runtime=/usr/lib/afl

# Tools that the build runs are instrumented too, so every program takes the runtime.
cmake -S . -B build/afl -G Ninja --log-level=WARNING -DCMAKE_C_COMPILER=clang-16 -DCMAKE_CXX_COMPILER=clang++-16 \
    -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS=-fsanitize-coverage=trace-pc-guard \
    -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -D_GLIBCXX_ASSERTIONS" \
    -DCMAKE_EXE_LINKER_FLAGS="-rdynamic $runtime/afl-compiler-rt.o" \
    -DTAQRIR_BUILD_CLI=OFF -DTAQRIR_BUILD_EXAMPLES=OFF >/dev/null
cmake --build build/afl --target taqrir-fuzz
clang++-16 -std=c++20 -O1 -Iinclude -Isrc -Itests/fuzz -DTAQRIR_FUZZ_TARGET=fuzz_"$target" tests/fuzz/libfuzzer.cpp \
    build/afl/tests/fuzz/libtaqrir-fuzz.a build/afl/src/libtaqrir.a "$runtime"/libAFLDriver.a \
    "$runtime"/afl-compiler-rt.o -licuuc -lpthread -o build/afl/fuzz-"$target"

mkdir -p build/afl/few
find build/afl/few -type f -delete
# One seed in sixteen: each is run some times before the search begins.
ls -S "$seeds/$target" | awk 'NR % 16 == 1' | while read -r seed; do
    cp "$seeds/$target/$seed" build/afl/few/
done
AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_FAST_CAL=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 \
    afl-fuzz -i build/afl/few -o build/afl/out -V "$seconds" -t 5000 -x "$seeds/arabic.dict" \
    -- "build/afl/fuzz-$target"
