#!/usr/bin/env python3
"""Build and run the benchmarks, and write what they measured into docs/performance.md.

    run.py             build, measure (some minutes), write build/benchmark/results.json and the page
    run.py --page      write the page from the results that are there

The sample reports of ../shared/corpus are read too where they are present.
"""
import datetime
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/benchmark"
RESULTS = BUILD / "results.json"
PAGE = ROOT / "docs/performance.md"
BEGIN, END = "<!-- begin: written by tests/benchmark/run.py -->\n", "<!-- end -->\n"
CONSUMER = '#include <taqrir/taqrir.hpp>\nint main() { return int(taqrir::Parser().parse("").indicators.size()); }\n'


def run(*command, **options):
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=True, **options)


def output(*command):
    return run(*command, capture_output=True, text=True).stdout.strip()


def processor_time(*command):
    """Seconds of processor time that the command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(*command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def consumer():
    """What a program pays that includes the public headers and links the static library."""
    with tempfile.TemporaryDirectory() as folder:
        source, empty = Path(folder, "consumer.cpp"), Path(folder, "empty.cpp")
        source.write_text(CONSUMER)
        empty.write_text("int main() {}\n")
        flags = ["g++", "-std=c++20", "-O2", "-I", ROOT / "include"]
        times = [processor_time(*flags, "-c", source, "-o", f"{folder}/consumer.o") for _ in range(7)]
        libraries = [BUILD / "src/libtaqrir.a", "-licui18n", "-licuuc", "-licudata"]
        run(*flags, "-s", source, "-o", f"{folder}/consumer", *libraries)
        run(*flags, "-s", empty, "-o", f"{folder}/empty")
        size = Path(folder, "consumer").stat().st_size - Path(folder, "empty").stat().st_size
    return [{"what": "compile time of a file that includes the public headers", "unit": "s",
             "value": statistics.median(times)},
            {"what": "what the static library adds to a stripped program", "unit": "MB", "value": size / 1e6}]


def measure():
    run("cmake", "--preset", "benchmark", "--log-level=WARNING", stdout=subprocess.DEVNULL)
    run("cmake", "--build", "--preset", "benchmark")
    reports = sorted((ROOT / "../shared/corpus").glob("*.txt"))
    run(BUILD / "tests/benchmark/taqrir-benchmark", ROOT / "tests/benchmark/reports.tsv", RESULTS, *reports)
    results = json.loads(RESULTS.read_text("utf-8"))
    results["consumer"] = consumer()
    results["date"] = datetime.date.today().isoformat()
    results["commit"] = output("git", "rev-parse", "--short=12", "HEAD")
    results["compiler"] = output("g++", "--version").splitlines()[0]
    cpus = [line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")] or [platform.machine()]
    results["machine"] = f"{cpus[0]}, {os.cpu_count()} cores, load {os.getloadavg()[2]:.1f}"
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")


def figure(value):
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def page(results):
    yield f"Measured on {results['date']} at commit {results['commit']}: {results['machine']}; "
    yield f"{results['compiler']}, `-O3`. Medians; quartiles in brackets.\n\n"
    yield "| goal | limit | measured | met |\n|---|---|---|---|\n"
    shown = set()
    for goal in results["goals"]:
        if goal["worst"] and goal["what"] in shown and goal["met"]:
            continue  # Of many hostile texts the worst one, and all that miss the goal.
        shown.add(goal["what"])
        what = goal["what"] + (f": {goal['worst']}" if goal["worst"] else "")
        measured = goal["measured"]
        sign = "&ge;" if goal["at_least"] else "&le;"
        spread = f" ({figure(measured['low'])} - {figure(measured['high'])})" if measured["low"] != measured["high"] else ""
        yield (f"| {what} | {sign} {goal['limit']:g} {goal['unit']} | {figure(measured['median'])}{spread} | "
               f"{'yes' if goal['met'] else 'no'} |\n")
    for row in results["consumer"]:
        yield f"| {row['what']} | - | {row['value']:.2f} {row['unit']} | - |\n"
    for corpus in results["stages"]:
        yield f"\n{corpus['corpus'].capitalize()}: {corpus['bytes'] / 1e6:.2f} MB in {corpus['texts']} texts, "
        yield f"{results['rounds']} rounds.\n\n| what | as a multiple of ICU word break | MB/s |\n|---|---|---|\n"
        for row in corpus["rows"]:
            ratio = row["ratio"]
            yield (f"| {row['what']} | {ratio['median']:.3f} ({ratio['low']:.3f} - {ratio['high']:.3f}) | "
                   f"{figure(row['speed'])} |\n")


def main():
    if sys.argv[1:] not in ([], ["--page"]):
        print(__doc__, file=sys.stderr)
        return 2
    if not sys.argv[1:]:
        measure()
    text = PAGE.read_text("utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    PAGE.write_text(before + BEGIN + "".join(page(json.loads(RESULTS.read_text("utf-8")))) + END + after, "utf-8")
    print(f"written: {RESULTS.relative_to(ROOT)}, {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
