"""python -m taqrir, the example, and the snippets of docs/python.md."""
import doctest
import os
import subprocess
import sys

import pytest
from conftest import PATHS, ROOT

import taqrir

PROGRAM = os.environ.get("TAQRIR_PROGRAM")  # The command line program, to compare with.


def run(*command: object, stdin: bytes = b"") -> bytes:
    return subprocess.run([*map(str, command)], cwd=ROOT, input=stdin, check=True, stdout=subprocess.PIPE).stdout


@pytest.mark.parametrize("unit", ["bytes", "codepoints", "utf16"])
def test_module_prints_what_the_program_prints(unit: str) -> None:
    report = ROOT / "examples/reports/lao-cai.txt"
    printed = run(sys.executable, "-m", "taqrir", "--offsets", unit, report)
    assert printed.decode() == taqrir.parse(report.read_bytes()).to_json(offsets=unit) + "\n"
    assert printed == run(sys.executable, "-m", "taqrir", "--offsets", unit, stdin=report.read_bytes())
    if PROGRAM:
        assert printed == run(PROGRAM, "parse", "--offsets", unit, report)


@pytest.mark.skipif(not PROGRAM, reason="TAQRIR_PROGRAM is not set")
def test_json_has_the_same_bytes_as_the_program() -> None:
    for path in PATHS:
        document = taqrir.parse(path.read_bytes())
        for unit in ("bytes", "codepoints", "utf16"):
            assert document.to_json(offsets=unit).encode() + b"\n" == run(PROGRAM, "parse", "--offsets", unit, path)
        assert document.to_summary().encode() == run(PROGRAM, "parse", "--format", "text", path)


def test_example() -> None:
    folder = ROOT / "examples/python"
    printed = run(sys.executable, folder / "indicators.py", *sorted((folder / "reports").glob("*.txt")))
    assert printed.decode() == (folder / "expected/indicators.txt").read_text("utf-8")


def test_documentation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs/python.md"), module_relative=False, encoding="utf-8",
                              optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 15 and result.failed == 0
