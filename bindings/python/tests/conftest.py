"""Texts that the tests read."""
from pathlib import Path

import pytest

import taqrir

ROOT = Path(__file__).resolve().parents[3]
PATTERNS = ["examples/reports/*.txt", "tests/data/**/*.txt", "tests/data/assemble/**/*.tsv", "../shared/corpus/*.txt"]
PATHS = sorted(path for pattern in PATTERNS for path in ROOT.glob(pattern))


@pytest.fixture(scope="session")
def parser() -> taqrir.Parser:
    return taqrir.Parser()


@pytest.fixture(params=PATHS, ids=lambda path: path.name)
def text(request: pytest.FixtureRequest) -> str:
    return request.param.read_bytes().decode()


@pytest.fixture(scope="session")
def report() -> str:
    return (ROOT / "examples/reports/lao-cai.txt").read_bytes().decode()
