#!/usr/bin/env python3
"""Write seed corpora and a dictionary for the fuzzers.

    seeds.py OUT --build BUILD

OUT gets a folder of seeds for each target and arabic.dict. Seeds are the texts of the tests and examples, reports of
the benchmark's grammar, lexicon tables, and the stored inputs. Nothing of it is kept in the repository.
"""
import argparse
import hashlib
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST_WORD = 64  # What libFuzzer takes from a dictionary.
REPORTS = 160

# Phrases without Arabic letters that the rules know.
SIGNS = ["https://", ".gov.vn/", ".html", "-NQ/TU", "/2025/", "%", "2020-2025", "13,85", "1.234.567", "07/10/2025",
         "\u066b", "\u066c", "\u066a", "\u060c", "\u061b", "\u00ab", "\u00bb", "\u200f", "\u202b", "\u2068", "\ufeff",
         "\u0640", "\u064e", "\u0660", "\u06f0", "\u2028", "\r\n", "\n- ", "\u2022 ", "\n\n", "(", ")", "\""]


def rows(table):
    """The cells of the rows of a lexicon table, without comments and header."""
    lines = [line for line in table.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def tables():
    return sorted((ROOT / "src").glob("**/ar/*.tsv"))


def phrases():
    """One form of each row, and every form of the short tables."""
    found = {}
    for table in tables():
        for row in rows(table):
            forms = row[2].split("|")
            for form in forms[:1] if table.name in ("syllables.tsv", "name_pairs.tsv") else forms[:4]:
                found[form] = None
    return [form for form in list(found) + SIGNS if len(form.encode()) <= LONGEST_WORD]


def escaped(text):
    return "".join(chr(b) if 0x20 <= b < 0x7F and chr(b) not in '"\\' else f"\\x{b:02x}" for b in text.encode())


def texts(build):
    """Texts of a report's size and of one line, newly written or generated."""
    data = ROOT / "tests/data"
    for path in [*sorted(data.rglob("*.txt")), *sorted((ROOT / "examples/reports").glob("*.txt"))]:
        yield path.read_bytes()
    for path in sorted(data.rglob("*.tsv")):
        if "fuzz" in path.parts:
            continue
        for line in path.read_text("utf-8").splitlines():
            cells = [cell for cell in line.split("\t") if any("\u0600" <= c <= "\u06ff" for c in cell)]
            if cells and not line.startswith("#"):
                yield max(cells, key=len).encode()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([build / "tests/fuzz/fuzz-reports", ROOT / "tests/benchmark/reports.tsv", folder, str(REPORTS)],
                       check=True)
        for path in sorted(Path(folder).iterdir()):
            yield path.read_bytes()


def lexicons():
    header = "category\tcode\tforms\tattributes\n"
    yield (ROOT / "tests/data/lexicon/user.tsv").read_text("utf-8")
    for table in tables():
        some = rows(table)
        for start in range(0, len(some), max(1, len(some) // 8)):
            lines = ["\t".join(row) for row in some[start:start + 6]]
            yield header + "\n".join(lines) + "\n"


def seeds(build):
    """Pairs of target and input; the leading bytes are what each target documents."""
    for i, text in enumerate(texts(build)):
        yield "parse", bytes([0x20 if i % 7 else 0x21, 0x20 + i % 16, 0x7F]) + text
        if i % 5 == 0:
            yield "parse", b"\x28\x2d\x202025-01-20\n" + text
        yield "recognize", b"\x1f\xff" + bytes([0x20 + i % 8]) + text
        if i % 4 == 0:
            yield "capi", bytes([0x20, 0, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1]) + text[:1500]
        if i % 8 == 0:
            yield "json", bytes([0x20 + i % 16]) + text.replace(b"\n", b" ")[:400] + b"\n" + text[:600]
    for i, table in enumerate(lexicons()):
        yield "lexicon", (b"!" if i % 10 else b" ") + table.encode()  # A blank asks for a whole parser.
        if i % 6 == 0:
            yield "capi", b"\x2e" + bytes(12) + table.encode()
    for path in sorted((ROOT / "tests/data/fuzz").glob("*/*")):
        yield path.parent.name, path.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--build", type=Path, default=ROOT / "build/fuzz")
    arguments = parser.parse_args()
    for target, data in seeds(arguments.build.resolve()):
        folder = arguments.out / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)
    words = [f'"{escaped(phrase)}"' for phrase in phrases()]
    (arguments.out / "arabic.dict").write_text("\n".join(words) + "\n", "ascii")
    counts = {path.name: sum(1 for _ in path.iterdir()) for path in sorted(arguments.out.iterdir()) if path.is_dir()}
    print("seeds:", ", ".join(f"{name} {count}" for name, count in counts.items()), f"dictionary {len(words)}")


if __name__ == "__main__":
    main()
