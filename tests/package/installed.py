#!/usr/bin/env python3
"""Installs a build, each component alone and all at once, and compares the files with a list.

    installed.py LIST BUILD WORK --kind static|shared [--program] --lib DIR --config NAME --version X.Y.Z

Prints one line per file that is missing or not listed and exits 1 if there is any. Installs below WORK.
"""
import argparse
import shutil
import subprocess
import sys
from pathlib import Path

COMPONENTS = ("runtime", "development")


def listed(arguments):
    """The paths of each component."""
    names = {"lib": arguments.lib, "config": arguments.config.lower(), "version": arguments.version,
             "soversion": arguments.version.rpartition(".")[0]}
    holds = {"always", arguments.kind} | ({"program"} if arguments.program else set())
    paths = {component: set() for component in COMPONENTS}
    rows = (line.split("\t") for line in arguments.list.read_text("utf-8").splitlines() if not line.startswith("#"))
    for component, when, path in list(rows)[1:]:
        if when not in ("always", "static", "shared", "program"):
            raise ValueError(f"{arguments.list}: unknown condition '{when}'")
        if when in holds:
            for name in COMPONENTS if component == "both" else [component]:
                paths[name].add(path.format(**names))
    return paths


def installed(arguments, component):
    """What one component, or all if it is None, installs."""
    prefix = arguments.work / (component or "all")
    shutil.rmtree(prefix, ignore_errors=True)
    only = ["--component", component] if component else []
    subprocess.run(["cmake", "--install", arguments.build, "--prefix", prefix, *only], check=True,
                   stdout=subprocess.DEVNULL)
    return {path.relative_to(prefix).as_posix() for path in prefix.rglob("*") if not path.is_dir()}


def differences(arguments):
    paths = listed(arguments)
    # All at once shows what is in no component or in one that nobody knows.
    for component, wanted in [*paths.items(), (None, set().union(*paths.values()))]:
        found = installed(arguments, component)
        for path in sorted(wanted - found):
            yield f"{component or 'all'}: {path} is listed but not installed"
        for path in sorted(found - wanted):
            yield f"{component or 'all'}: {path} is installed but not listed"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path)
    parser.add_argument("build", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--kind", choices=["static", "shared"], required=True)
    parser.add_argument("--program", action="store_true")
    parser.add_argument("--lib", required=True)
    parser.add_argument("--config", required=True)
    parser.add_argument("--version", required=True)
    lines = list(differences(parser.parse_args()))
    print(*lines, sep="\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
