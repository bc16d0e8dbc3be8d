#!/usr/bin/env python3
"""Count the instructions of a parse with valgrind and hold them against the stored figures.

    instructions.py                  exit 1 if a figure has grown by more than 5 %
    instructions.py --write REASON   store the figures of this checkout, and why they changed
    instructions.py --misses         what simulated caches and branches cost the parse; stores and checks nothing

Instructions repeat from run to run, whatever else the machine does. They are those of g++ 12 with the
flags of the preset "benchmark" on Debian 12; other compilers and libraries give other figures.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STORED = Path(__file__).with_name("instructions.json")
TOLERANCE = 0.05
FIGURES = {"startup": "measured_startup", "parse": "measured_parse"}  # Name and function.


def build():
    subprocess.run(["cmake", "--preset", "benchmark", "--log-level=WARNING"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "benchmark", "--target", "taqrir-instructions"], cwd=ROOT,
                   check=True)
    return ROOT / "build/benchmark/tests/benchmark/taqrir-instructions"


def listing_of(program, *options):
    """The annotated profile of the program, each function with all that it calls."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"{folder}/callgrind.out"
        subprocess.run(["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={profile}", *options,
                        str(program), str(STORED.with_name("reports.tsv"))], check=True, stderr=subprocess.DEVNULL)
        return subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", profile], check=True,
                              capture_output=True, text=True).stdout


def misses(program):
    """Events of the parse with caches of 32 KB for code, 48 KB for data and 1 MB behind them."""
    listing = listing_of(program, "--cache-sim=yes", "--branch-sim=yes", "--I1=32768,8,64", "--D1=49152,12,64",
                         "--LL=1048576,16,64")
    names = re.search(r"^Events shown:\s+(.*)$", listing, re.M)[1].split()
    line = re.search(rf"^(.*)[:\s]{FIGURES['parse']}\(", listing, re.M)[1]
    figures = [int(figure.replace(",", "")) for figure in re.findall(r"([\d,]+) \(", line)]
    return dict(zip(names, figures))


def count(program):
    """Instructions of each measured function and all that it calls."""
    listing = listing_of(program)
    figures = {}
    for name, function in FIGURES.items():
        line = re.search(rf"^\s*([\d,]+) .*[:\s]{function}\(", listing, re.M)
        if not line:
            sys.exit(f"instructions: {function} is not in the profile")
        figures[name] = int(line[1].replace(",", ""))
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", metavar="REASON", help="store the figures; why did they change?")
    parser.add_argument("--misses", action="store_true", help="simulate caches and branches instead")
    arguments = parser.parse_args()
    if arguments.misses:
        for name, figure in misses(build()).items():
            print(f"{name:5} {figure:13,}")
        return 0
    reason = arguments.write
    figures = count(build())
    if reason is not None:
        if len(reason.split()) < 2:
            sys.exit("instructions: please say in a few words why the figures change")
        STORED.write_text(json.dumps({"reason": reason, **figures}, indent=2) + "\n", "utf-8")
        print("stored:", figures)
        return 0
    stored = json.loads(STORED.read_text("utf-8"))
    grown = False
    for name, figure in figures.items():
        change = figure / stored[name] - 1
        print(f"{name:8} {figure:13,} instructions, stored {stored[name]:13,}: {change:+.1%}")
        grown = grown or change > TOLERANCE
        if change < -TOLERANCE:
            print("  less than stored: --write keeps it so")
    if grown:
        print(f"more than {TOLERANCE:.0%} over the stored figure: make it cheaper, or say why it is worth it (--write)")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
