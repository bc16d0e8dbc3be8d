#!/usr/bin/env python3
"""The same text gives the same bytes, whatever built the program and wherever it runs.

    run.py --reports WRITE_REPORTS [--host HOST]... PROGRAM...

PROGRAM is a `taqrir` and HOST a `determinism-host`, each of any build; WRITE_REPORTS is `taqrir-write-reports`. All
of them read the reports of the project and generated ones, the first program in many environments. A locale that the
machine lacks is named; with --all-locales that is a failure. Prints a line for each comparison, exits 1 on a
difference.
"""
import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ["C.UTF-8", "ar_SA.UTF-8", "tr_TR.UTF-8"]
# What may differ between two runs of a program on one machine.
ENVIRONMENTS = {
    **{f"LC_ALL={name}": {"LC_ALL": name} for name in ["C", *LOCALES]},
    **{f"TZ={zone}": {"TZ": zone} for zone in ("Asia/Ho_Chi_Minh", "America/St_Johns", "XYZ-24")},
    "no environment": None,
    "freed memory is filled": {"MALLOC_PERTURB_": "165"},
    "no thread caches": {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"},
    "memory from elsewhere": {"GLIBC_TUNABLES": "glibc.malloc.mmap_threshold=4096:glibc.malloc.top_pad=65536"},
}
FORMATS = [["parse", "--format", "jsonl", "--explain"], ["parse", "--format", "text"], ["parse", "--format", "popolo"],
           ["parse", "--format", "json", "--offsets", "utf16"], ["recognize"]]


def run(command, environment=None):
    done = subprocess.run(command, capture_output=True, env=environment, cwd=ROOT)
    if done.returncode != 0:
        return f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}"
    return done.stdout


def digest(outputs):
    """A hash of the outputs, or the message of the first run that failed."""
    total = hashlib.sha256()
    for output in outputs:
        if isinstance(output, str):
            return output
        total.update(output)
    return total.hexdigest()


def texts(write_reports, count, folder):
    subprocess.run([write_reports, folder, str(count)], check=True)
    files = [*sorted(Path(folder).glob("*.txt")), *sorted(ROOT.glob("examples/reports/*.txt")),
             *sorted(ROOT.glob("tests/data/reports/*.txt")), *sorted((ROOT / "../shared/corpus").glob("*.txt"))]
    return [str(file) for file in files]


def has_locale(name):
    code = f"import locale; locale.setlocale(locale.LC_ALL, {name!r})"
    return subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def comparisons(arguments, files):
    """Pairs of what was run and its digest; equal first words ought to have equal digests."""
    def program(path, environment=None, prefix=()):
        return digest(run([*prefix, path, *format, *files], environment) for format in FORMATS)

    for path in arguments.programs:
        yield "program", path, program(path)
    first = arguments.programs[0]
    for name, extra in ENVIRONMENTS.items():
        yield "program", name, program(first, {} if extra is None else {**os.environ, **extra})
    if subprocess.run(["setarch", "-R", "true"], capture_output=True).returncode == 0:
        yield "program", "fixed addresses", program(first, prefix=("setarch", "-R"))
    yield "program", "once more", program(first)
    for path in arguments.host:
        for locale in ["C", "odd", *filter(has_locale, LOCALES)]:
            yield "host", f"{path} after setlocale {locale}", digest([run([path, locale, *files])])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", required=True)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--host", action="append", default=[])
    parser.add_argument("--all-locales", action="store_true")
    parser.add_argument("programs", nargs="+")
    arguments = parser.parse_args()
    for name in ("reports",):
        setattr(arguments, name, os.path.abspath(getattr(arguments, name)))
    arguments.programs = [os.path.abspath(path) for path in arguments.programs]
    arguments.host = [os.path.abspath(path) for path in arguments.host]

    missing = [name for name in LOCALES if not has_locale(name)]
    if missing:
        print("locales that this machine lacks:", *missing)
    failed = bool(missing) and arguments.all_locales
    with tempfile.TemporaryDirectory() as folder:
        files = texts(arguments.reports, arguments.count, folder)
        expected = {}
        for kind, what, found in comparisons(arguments, files):
            same = found == expected.setdefault(kind, found) and not found.startswith("exit")
            failed |= not same
            print("same " if same else "OTHER", what, "" if same else found)
    print(f"{len(files)} texts")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
