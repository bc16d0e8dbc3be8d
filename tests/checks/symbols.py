#!/usr/bin/env python3
"""Check the symbols of the built library.

    symbols.py shared|static NM LIBRARY TAQRIR_H

A shared library shows public taqrir names, of C exactly those that taqrir.h declares, and nothing else; no
library calls for functions that print, end the process or read clock, locale or environment. Prints one line
per breach and exits 1 if there is any.
"""
import re
import subprocess
import sys
from pathlib import Path

ROOMS = "text|lexicon|recognizer|assemble|detail|capi"
ALLOWED = re.compile(rf"(?:(?:typeinfo|typeinfo name|vtable) for )?taqrir::(?!(?:{ROOMS})::)")
FORBIDDEN = re.compile(
    r"(?:std::(?:cout|cerr|clog|wcout|wcerr)|std::ios_base::Init\b.*"
    r"|abort|exit|_exit|getenv|secure_getenv|setlocale|time|clock|clock_gettime|gettimeofday|printf|puts|system)(?:@.*)?")


def symbols(nm, library, *flags):
    """Demangled names, one per symbol."""
    listing = subprocess.run([nm, "-C", *flags, library], check=True, capture_output=True, text=True).stdout
    for line in listing.splitlines():
        if found := re.match(r"(?:[0-9a-f]+)?\s+([A-Za-z])\s(.+)", line):
            yield found[2]


def declared(header):
    """The functions of the C interface."""
    names = set(re.findall(r"^TAQRIR_EXPORT [\w ]+[ *]+(taqrir_\w+)\(", Path(header).read_text("ascii"), re.M))
    assert "taqrir_abi_version" in names and "taqrir_parse" in names
    return names


def main():
    if len(sys.argv) != 5 or sys.argv[1] not in ("shared", "static"):
        print(__doc__, file=sys.stderr)
        return 2
    kind, nm, library, header = sys.argv[1:]
    dynamic = ["-D"] if kind == "shared" else []
    wanted = {name for name in symbols(nm, library, "--undefined-only", *dynamic) if FORBIDDEN.fullmatch(name)}
    breaches = [f"calls for {name}" for name in sorted(wanted)]
    functions = declared(header)
    if kind == "shared":
        shown = set(symbols(nm, library, "--defined-only", *dynamic))
        breaches += [f"shows {name}" for name in sorted(shown - functions) if not ALLOWED.match(name)]
        if not any(name.startswith("taqrir::version()") for name in shown):
            breaches.append("does not show taqrir::version()")
        breaches += [f"does not show {name}" for name in sorted(functions - shown)]
    print(*breaches, sep="\n")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
