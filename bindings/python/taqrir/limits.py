"""What one text may cost."""
from dataclasses import dataclass
from math import inf
from typing import Literal, TypeAlias, get_args

from . import _native
from .errors import InvalidOptionError

MAX_BYTES = 64 << 20

OnLimit: TypeAlias = Literal["partial", "error"]


@dataclass(frozen=True)
class Limits:
    """Limits of one call; None is no limit. What the diagnostics of a partial document say is in docs/output.md."""

    max_facts: int | None = None  #: Most facts in all lists of a document together, or most mentions.
    max_nesting: int | None = None  #: Most brackets that are open at one place; deeper ones are plain signs.
    time_budget: float | None = None  #: Seconds for the reading, without the making of objects.
    on_limit: OnLimit = "partial"  #: A document of what was found, or an error. `recognize` has only the error.
    stop: _native.Stop | None = None  #: Whose request ends the call with a CancelledError.

    def __post_init__(self) -> None:
        for name in ("max_facts", "max_nesting", "time_budget"):
            value = getattr(self, name)
            if value is not None and not 0 < value < inf:
                raise InvalidOptionError(f"{name}: {value!r} is not over 0")
        if self.on_limit not in get_args(OnLimit):
            raise InvalidOptionError(f"on_limit: {self.on_limit!r} is not one of {', '.join(get_args(OnLimit))}")


def parse_options(strict: bool, max_bytes: int, reference_date: str | None, limits: Limits) -> _native.ParseOptions:
    return _native.ParseOptions(strict, max_bytes, reference_date or "", limits.max_facts or 0, limits.max_nesting or 0,
                                limits.time_budget or 0, limits.on_limit == "error", limits.stop)
