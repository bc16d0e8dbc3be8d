"""python -m taqrir [--offsets UNIT] [FILE]: the facts of one report as JSON, as `taqrir parse` prints them."""
import argparse
import sys
from pathlib import Path
from typing import get_args

from .options import OffsetUnit
from .parser import parse


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m taqrir", description="Print the facts of one report as JSON.")
    options.add_argument("--offsets", choices=get_args(OffsetUnit), default="bytes", help="what spans count")
    options.add_argument("file", nargs="?", default="-", help="UTF-8 text; '-' or none: standard input")
    chosen = options.parse_args()
    text = sys.stdin.buffer.read() if chosen.file == "-" else Path(chosen.file).read_bytes()
    sys.stdout.buffer.write(parse(text).to_json(offsets=chosen.offsets).encode() + b"\n")


if __name__ == "__main__":
    main()
