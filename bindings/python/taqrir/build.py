"""Facts from JSON: the fields of a class and their types are the only description of it."""
import types
from collections.abc import Callable
from dataclasses import is_dataclass
from functools import cache, partial
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from .facts import Span

T = TypeVar("T")
Convert = Callable[[Any], Any]


def build(kind: type[T], data: dict[str, Any]) -> T:
    """A `kind` made of a JSON object, which it uses up."""
    for name, convert in converters(kind):  # type: ignore[arg-type]  # A type is hashable; mypy doubts it.
        found = data.get(name)
        if found is not None:
            data[name] = convert(found)
    return kind(**data)


@cache
def converters(kind: Any) -> list[tuple[str, Convert]]:
    """The fields that JSON has in another form, and what turns them into theirs."""
    return [(name, convert) for name, hint in get_type_hints(kind).items() if (convert := converter(hint))]


def converter(hint: Any) -> Convert | None:
    """What turns a JSON value into what the hint says; None if it is that already."""
    if get_origin(hint) in (Union, types.UnionType):
        one, = (part for part in get_args(hint) if part is not type(None))
        return converter(one)
    if get_origin(hint) is tuple:
        item = converter(get_args(hint)[0])
        return tuple if item is None else lambda items: tuple(map(item, items))
    if hint is Span:
        return Span._make
    if hint is float:
        return float
    make = partial(build, hint)
    return make if is_dataclass(hint) else None
