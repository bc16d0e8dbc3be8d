"""Type checkers see what there is."""
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def check(*command: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", *map(str, command)], cwd=HERE, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout


def test_a_typed_program_and_the_package() -> None:
    check("mypy", "--strict", "typed_program.py")
    check("mypy", "--strict", "-p", "taqrir")


def test_the_example() -> None:
    check("mypy", "--strict", HERE.parents[2] / "examples/python/indicators.py")


def test_the_stub_is_the_compiled_module() -> None:
    check("mypy.stubtest", "taqrir._native", "--allowlist", "stubtest_allowed.txt")
