"""What a document is in Python."""
import copy
import dataclasses
import json
import pickle
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

import taqrir
from taqrir import Document, Parser, Span

ASTRAL = "\U0001F4CA "  # One code point, two UTF-16 units, four bytes.


def objects(node: Any) -> Any:
    """Every fact object in a document."""
    if dataclasses.is_dataclass(node):
        yield node
        for field in dataclasses.fields(node):
            yield from objects(getattr(node, field.name))
    elif isinstance(node, (tuple, list)):
        for item in node:
            yield from objects(item)


def has_type(value: Any, hint: Any) -> bool:
    """Whether a value is what the annotation says, to the last item."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return isinstance(value, tuple) and all(has_type(item, arguments[0]) for item in value)
    if origin is Literal:
        return value in arguments
    if arguments:
        return any(has_type(value, one) for one in arguments)
    if hint in (int, float):
        return type(value) is hint  # A bool is no number here, and an int no float.
    return isinstance(value, hint)


# Not in JSON at all, or only where explanations are asked for.
EXPLAINED = ("input", "_parsed", "rule", "entry", "latin_rule", "latin_entry", "merges")


def as_json(node: Any) -> Any:
    """What JSON has for a fact object."""
    if dataclasses.is_dataclass(node):
        pairs = ((field.name, getattr(node, field.name)) for field in dataclasses.fields(node))
        return {name: as_json(value) for name, value in pairs
                if name not in EXPLAINED and not (name == "within" and value is None)
                and not (name == "top" and not value)}
    return [as_json(item) for item in node] if isinstance(node, (tuple, list)) else node


def test_every_span_slices_the_text(parser: Parser, text: str) -> None:
    for given in (text, ASTRAL + text):
        found = objects([parser.parse(given), parser.recognize(given)])
        pairs = [(one.span, one.text) for one in found if hasattr(one, "text") and one.span is not None]
        assert all(given[begin:end] == words for (begin, end), words in pairs)
        assert all(given[span.slice] == words for span, words in pairs)
        headings = [one for one in parser.parse(given).sections if one.heading_span is not None]
        assert all(given[one.heading_span.slice] == one.heading for one in headings)


def test_there_are_spans_to_slice(parser: Parser, report: str) -> None:
    assert sum(hasattr(one, "text") and one.span is not None for one in objects(parser.parse(report))) > 40


def test_values_have_the_types_that_are_declared(parser: Parser, text: str) -> None:
    for one in objects([parser.parse(text, explain=True), parser.recognize(text, explain=True)]):
        for name, hint in get_type_hints(type(one)).items():
            assert has_type(getattr(one, name), hint), f"{type(one).__name__}.{name}: {getattr(one, name)!r}"


def test_objects_say_what_json_says(parser: Parser, text: str) -> None:
    document = parser.parse(text)
    assert as_json(document) == json.loads(document.to_json(offsets="codepoints"))


def test_explanations(parser: Parser, report: str) -> None:
    plain, explained = parser.parse(report), parser.parse(report, explain=True)
    assert plain.citations[0].rule is None and plain.citations[0].entry is None
    assert str(explained.citations[0].rule).startswith("citation.")
    entry = explained.citations[0].entry
    assert entry is not None and entry.category == "document_type" and entry.code == "resolution"
    assert json.loads(plain.to_json(explain=True))["citations"][0]["entry"] == dataclasses.asdict(entry)
    assert parser.recognize(report, ["money"], explain=True)[0].rule == "money.suffix"


def test_values_are_values(parser: Parser, report: str) -> None:
    one, two = parser.parse(report), parser.parse(report)
    assert one == two and hash(one) == hash(two) and one is not two
    assert one != parser.parse(report + "\n5%")
    assert {one: 1}[two] == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.citations[0].number = "99"  # type: ignore[misc]


def test_repr_makes_the_value_again(parser: Parser, report: str) -> None:
    for kind in ("citations", "officials", "indicators", "meetings"):
        for fact in getattr(parser.parse(report), kind):
            assert eval(repr(fact), vars(taqrir).copy()) == fact
    assert report not in repr(parser.parse(report))


def test_copies(parser: Parser, report: str) -> None:
    document = parser.parse(report)
    assert copy.deepcopy(document).to_json() == document.to_json()
    loaded: Document = pickle.loads(pickle.dumps(document))
    assert loaded == document
    with pytest.raises(RuntimeError, match="pickled"):
        loaded.to_json()


def test_json_options(parser: Parser) -> None:
    document = parser.parse(ASTRAL + "بلغ معدل النمو 8.2%.")
    spans = {unit: json.loads(document.to_json(offsets=unit))["indicators"][0]["quantity_span"]
             for unit in get_args(taqrir.options.OffsetUnit)}
    assert spans == {"bytes": [32, 36], "codepoints": [17, 21], "utf16": [18, 22]}
    lists = {"meetings", "officials", "indicators", "citations", "directives", "decisions", "awards"}
    for name in lists:
        assert lists & json.loads(document.to_json(facts=(name,), pretty=False)).keys() == {name}
    assert "\n" in document.to_json() and "\n" not in document.to_json(pretty=False)
    assert "8.2" in document.to_summary()


def test_a_span_is_a_pair() -> None:
    assert Span(1, 3) == (1, 3) and "abcd"[Span(1, 3).slice] == "bc"
