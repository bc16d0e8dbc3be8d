"""measure.py FILE...: processor time of reading reports in Python, for all FILEs together, best of 50 runs."""
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from taqrir import Document, Parser
from taqrir.build import build
from taqrir.limits import MAX_BYTES, Limits, parse_options


def best(work: Callable[[], object], runs: int = 50) -> float:
    times = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times) * 1000


def main(paths: list[Path]) -> None:
    parser = Parser()
    texts = [path.read_bytes() for path in paths]
    options = parse_options(False, MAX_BYTES, None, Limits())
    native = [parser._native.parse(text, options) for text in texts]
    printed = [one.to_json(1, 127, False, False) for one in native]
    parse = best(lambda: [parser._native.parse(text, options) for text in texts])
    write = best(lambda: [one.to_json(1, 127, False, False) for one in native])
    load = best(lambda: [json.loads(one) for one in printed])
    make = best(lambda: [build(Document, {**json.loads(one), "input": "", "_parsed": None}) for one in printed]) - load
    print(f"{len(texts)} reports, {sum(map(len, texts)) / 1000:.0f} kB")
    print(f"without the lock: parse {parse:.1f} ms, write JSON {write:.1f} ms")
    print(f"with the lock: read JSON {load:.1f} ms, make objects {make:.1f} ms")
    print(f"Parser.parse: {best(lambda: [parser.parse(text) for text in texts]):.1f} ms")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
