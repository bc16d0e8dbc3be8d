"""The classes and docs/schema/document.schema.json say the same: fields, codes, what may be None."""
import json
import re
import types
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from conftest import ROOT

import taqrir

DEFINITIONS = json.loads((ROOT / "docs/schema/document.schema.json").read_text("utf-8"))["$defs"]
CLASSES = {re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(): one
           for name in taqrir.facts.__all__ if is_dataclass(one := getattr(taqrir, name))}
SCALARS = {"string": str, "integer": int, "number": float, "boolean": bool, "null": type(None)}
OUTSIDE = {"file", "input", "_parsed"}  # Written by the program; of Python.


def kinds(schema: dict[str, Any]) -> set[Any]:
    """The Python types of the values that a schema takes."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name == "span":
            return {taqrir.Span}
        return {CLASSES[name]} if name in CLASSES else kinds(DEFINITIONS[name])
    if "anyOf" in schema:
        return set().union(*map(kinds, schema["anyOf"]))
    if "enum" in schema:
        return {Literal[tuple(code for code in schema["enum"] if code is not None)],
                *([type(None)] if None in schema["enum"] else [])}
    if "const" in schema:
        return {type(schema["const"])}
    if schema["type"] == "array":
        item, = kinds(schema["items"])
        return {tuple[item, ...]}
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return {SCALARS[name] for name in names}


def parts(hint: Any) -> set[Any]:
    return set(get_args(hint)) if get_origin(hint) in (Union, types.UnionType) else {hint}


def test_every_object_has_a_class() -> None:
    assert CLASSES.keys() - {"explained"} == {name for name, one in DEFINITIONS.items() if "properties" in one}


@pytest.mark.parametrize("name", sorted(CLASSES.keys() - {"explained"}))
def test_class(name: str) -> None:
    schema = DEFINITIONS[name]
    hints = get_type_hints(CLASSES[name])
    declared = {field.name: field for field in fields(CLASSES[name])}
    assert declared.keys() - OUTSIDE == schema["properties"].keys() - OUTSIDE
    for field in declared.keys() - OUTSIDE:
        required = field in schema["required"]
        expected = kinds(schema["properties"][field])
        if not required and declared[field].default is None:
            expected |= {type(None)}  # JSON leaves the field out.
        assert parts(hints[field]) == expected, field
        always = required or name == "document"  # --facts leaves lists out, Python has all.
        assert always == (declared[field].default is MISSING), field


def test_named_codes() -> None:
    for name, schema in DEFINITIONS.items():
        if "enum" in schema:
            alias = getattr(taqrir, "".join(word.capitalize() for word in name.split("_")))
            assert set(get_args(alias)) == set(schema["enum"])
