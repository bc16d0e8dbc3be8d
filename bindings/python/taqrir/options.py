"""Names of options, as the command line spells them too."""
from collections.abc import Iterable
from typing import Literal, TypeAlias, get_args

from .errors import InvalidOptionError

OffsetUnit: TypeAlias = Literal["bytes", "codepoints", "utf16"]
FactList: TypeAlias = Literal["meetings", "officials", "indicators", "citations", "directives", "decisions", "awards"]


def index_of(option: str, name: str, names: tuple[str, ...]) -> int:
    """Place of `name` among `names`, which stand in the order of the C++ enumerators."""
    try:
        return names.index(name)
    except ValueError:
        raise InvalidOptionError(f"{option}: {name!r} is not one of {', '.join(names)}") from None


def bits_of(option: str, wanted: Iterable[str] | None, names: tuple[str, ...]) -> int:
    """The set of the wanted names, one bit each; all of them for None."""
    if wanted is None:
        return (1 << len(names)) - 1
    if isinstance(wanted, str):
        raise InvalidOptionError(f"{option}: a list of names, not a str")
    bits = 0
    for name in wanted:
        bits |= 1 << index_of(option, name, names)
    return bits


def offset_index(unit: OffsetUnit) -> int:
    return index_of("offsets", unit, get_args(OffsetUnit))


def fact_bits(facts: Iterable[FactList] | None) -> int:
    return bits_of("facts", facts, get_args(FactList))
