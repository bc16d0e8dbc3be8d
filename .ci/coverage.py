#!/usr/bin/env python3
"""Measures which lines and branches of src/ the tests reach.

    .ci/coverage.py                     builds build/coverage, runs its tests, prints the table and the untested lines
    .ci/coverage.py --write YYYY-MM-DD  and writes the table into docs/reliability.md
    .ci/coverage.py --measured          takes what an earlier run of the tests has left

Run from the root of the project. Takes about ten minutes on two cores, so .ci/run leaves it out.
"""
import argparse
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

BUILD = Path("build/coverage")
PAGE = Path("docs/reliability.md")
# Branches that only an exception takes (std::bad_alloc of every string) say nothing about the rules.
GCOVR = ["gcovr", "--root", ".", "--filter", "src/", "--exclude-throw-branches", "--exclude-unreachable-branches",
         "--gcov-ignore-parse-errors", "--json", "-", str(BUILD / "src")]


def measure():
    subprocess.run(["cmake", "--preset", "coverage", "--log-level=WARNING"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "coverage"], check=True)
    for counts in BUILD.rglob("*.gcda"):
        counts.unlink()
    subprocess.run(["ctest", "--preset", "coverage"], check=True)


def files():
    """For each file its lines as (number, reached) and its branches as reached or not."""
    report = json.loads(subprocess.run(GCOVR, check=True, capture_output=True).stdout)
    for file in report["files"]:
        lines = [line for line in file["lines"] if not line.get("gcovr/noncode")]
        yield (file["file"], [(line["line_number"], line["count"] > 0) for line in lines],
               [branch["count"] > 0 for line in lines for branch in line["branches"]])


def share(reached):
    return f"{100 * sum(reached) / len(reached):.1f} %" if reached else "-"


def table(rooms):
    rows = ["| part | lines | reached | branches | reached |", "|---|---:|---:|---:|---:|"]
    total = [flag for lines, _ in rooms.values() for flag in lines], [flag for _, more in rooms.values() for flag in more]
    for name, (lines, branches) in [*sorted(rooms.items()), ("**src**", total)]:
        rows.append(f"| {name} | {len(lines)} | {share(lines)} | {len(branches)} | {share(branches)} |")
    return "\n".join(rows)


def ranges(numbers):
    """"3, 7-9" for the numbers 3, 7, 8, 9."""
    parts = []
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ", ".join(f"{first}-{last}" if last > first else str(first) for first, last in parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measured", action="store_true")
    parser.add_argument("--write", metavar="DATE")
    arguments = parser.parse_args()
    if arguments.write and not re.fullmatch(r"\d{4}-\d\d-\d\d", arguments.write):
        parser.error("DATE is a day, YYYY-MM-DD")
    if not arguments.measured:
        measure()
    rooms = defaultdict(lambda: ([], []))
    for name, lines, branches in files():
        parts = Path(name).parts
        room = rooms["src/" + parts[1] if len(parts) > 2 else "src"]
        room[0].extend(flag for _, flag in lines)
        room[1].extend(branches)
        if missed := [number for number, flag in lines if not flag]:
            print(f"{name}: {ranges(missed)}")
    fresh = table(rooms)
    print(fresh)
    if arguments.write:
        begin, end = "<!-- Written by .ci/coverage.py -->\n", "<!-- end -->"
        text = PAGE.read_text("utf-8")
        head, _, rest = text.partition(begin)
        tail = rest.partition(end)[2]
        PAGE.write_text(f"{head}{begin}\nMeasured {arguments.write}.\n\n{fresh}\n\n{end}{tail}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
