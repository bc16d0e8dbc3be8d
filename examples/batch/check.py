#!/usr/bin/env python3
"""Runs the example over reports/ and compares its facts with those of the taqrir program.

    check.py BATCH TAQRIR      in the folder examples
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPORTS = sorted(path.as_posix() for path in Path("reports").glob("*.txt"))
THROUGHPUT = re.compile(r"(\d+) reports, [\d.]+ kB in [\d.]+ s, [\d.]+ kB/s, (\d+) threads\n")


def run(*command, code=0):
    done = subprocess.run(command, capture_output=True, timeout=120)
    assert done.returncode == code, f"{command} ends with {done.returncode}:\n{done.stderr.decode()}"
    return done.stdout, done.stderr.decode()


def check_lines(batch, taqrir):
    expected, _ = run(taqrir, "parse", "--format", "jsonl", *REPORTS)
    for threads in ("1", "4"):
        facts, said = run(batch, "-j", threads, "reports")
        assert facts == expected, f"other facts with {threads} threads"
        counted = THROUGHPUT.search(said)
        assert counted and counted.groups() == (str(len(REPORTS)), threads), said
        bar, full = said.split("\r")[1], said.split("\r")[-1]
        assert re.match(r"\[#+ *\] 1/", bar) and full.startswith(f"[{'#' * 40}] {len(REPORTS)}/{len(REPORTS)}\n"), said
    assert "\r" not in run(batch, "-q", "reports")[1]
    # More reports than the threads may be ahead of the writer.
    many = REPORTS * 30
    with tempfile.TemporaryDirectory() as folder:
        for number, report in enumerate(many):
            (Path(folder) / f"{number:03}.txt").write_bytes(Path(report).read_bytes())
        facts, _ = run(batch, "-q", "-j", "2", folder)
        assert len(facts.splitlines()) == len(many)


def check_folder(batch, taqrir):
    with tempfile.TemporaryDirectory() as folder:
        printed, _ = run(batch, "-q", "-o", folder, "reports")
        assert printed.decode() == Path("expected/batch.txt").read_text("utf-8"), printed.decode()
        for report in REPORTS:
            expected, _ = run(taqrir, "parse", report)
            assert (Path(folder) / Path(report).with_suffix(".json").name).read_bytes() == expected, report


def check_failures(batch):
    facts, said = run(batch, "-q", "nowhere.txt", REPORTS[0], code=1)
    assert len(facts.splitlines()) == 1 and "batch: nowhere.txt: cannot be read\n" in said
    run(batch, "-q", REPORTS[0], REPORTS[0], code=1)
    for wrong in ([], ["-j", "0", "reports"], ["-j"], ["--what", "reports"]):
        run(batch, *wrong, code=2)


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    assert len(REPORTS) > 1
    check_lines(*sys.argv[1:])
    check_folder(*sys.argv[1:])
    check_failures(sys.argv[1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
