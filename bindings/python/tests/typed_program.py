"""A program that mypy --strict accepts, and mistakes that it has to see ("unused ignore" if it does not)."""
from typing import assert_type

import taqrir


def figures(text: str, parser: taqrir.Parser) -> dict[str, float]:
    document = parser.parse(text, reference_date="2025-01-20")
    assert_type(document.indicators, tuple[taqrir.Indicator, ...])
    found: dict[str, float] = {}
    for indicator in document.indicators:
        assert_type(indicator.approx, taqrir.Approx | None)
        if indicator.concept is not None and indicator.value is not None and indicator.status == "achieved":
            found[indicator.concept] = indicator.value
    return found


def chairs(document: taqrir.Document) -> list[str]:
    return [person.text or "" for meeting in document.meetings for person in meeting.participants
            if person.part == "chair"]


def first_span(text: str) -> str:
    mention = taqrir.recognize(text, ["money", "date"])[0]
    begin, end = mention.span
    return text[begin:end] + text[mention.span.slice]


def mistakes(document: taqrir.Document) -> None:
    taqrir.recognize("", ["street"])  # type: ignore[list-item]
    document.to_json(offsets="words")  # type: ignore[arg-type]
    document.title.text  # type: ignore[union-attr]
    document.language = "vi"  # type: ignore[misc]
    document.people  # type: ignore[attr-defined]
