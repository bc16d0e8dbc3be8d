"""From text to facts."""
import json
from collections.abc import Iterable
from functools import cache
from typing import get_args

from . import _native
from .build import build
from .errors import InvalidUtf8Error
from .facts import Document, Mention, MentionKind
from .limits import MAX_BYTES, Limits, parse_options
from .options import bits_of, fact_bits, offset_index

NO_LIMITS = Limits()


class Parser:
    """Reads reports. Built once, then used by any number of threads at the same time.

    `lexicons` are words of your own, each a whole TSV text as docs/extending.md describes it. Raises
    InvalidLexiconError.
    """

    __slots__ = ("_native",)

    def __init__(self, lexicons: Iterable[str | bytes] = ()) -> None:
        self._native = _native.Parser([to_bytes(one) for one in lexicons])

    def parse(self, text: str | bytes, *, strict: bool = False, max_bytes: int = MAX_BYTES,
              reference_date: str | None = None, explain: bool = False, limits: Limits = NO_LIMITS) -> Document:
        """All facts of one report.

        `text` may be bytes as a file has them: UTF-8, and what is not becomes U+FFFD, or with `strict` an
        InvalidUtf8Error. `reference_date` is a day (YYYY-MM-DD) that dates without a year are read against if the text
        itself tells no year. With `explain` each fact has the rule and lexicon entry that made it. Other threads run
        meanwhile, except while the objects are made. Raises InputTooLargeError, InvalidOptionError, and for `limits`
        LimitError and CancelledError.
        """
        options = parse_options(strict, max_bytes, reference_date, limits)
        parsed = self._native.parse(to_bytes(text), options)
        facts = json.loads(parsed.to_json(offset_index("codepoints"), fact_bits(None), False, explain))
        facts["input"] = to_str(text)
        facts["_parsed"] = parsed
        return build(Document, facts)

    def recognize(self, text: str | bytes, kinds: Iterable[MentionKind] | None = None, *, strict: bool = False,
                  max_bytes: int = MAX_BYTES, reference_date: str | None = None, explain: bool = False,
                  limits: Limits = NO_LIMITS) -> list[Mention]:
        """The mentions of the wanted kinds (None: all) in text order, without the rest of the work."""
        bits = bits_of("kinds", kinds, get_args(MentionKind))
        options = parse_options(strict, max_bytes, reference_date, limits)
        lines = self._native.recognize(to_bytes(text), bits, options, explain)
        return [build(Mention, json.loads(line)) for line in lines.splitlines()]


def parse(text: str | bytes, *, strict: bool = False, max_bytes: int = MAX_BYTES, reference_date: str | None = None,
          explain: bool = False, limits: Limits = NO_LIMITS) -> Document:
    """`Parser.parse` with the built-in lexicon."""
    return default_parser().parse(text, strict=strict, max_bytes=max_bytes, reference_date=reference_date,
                                  explain=explain, limits=limits)


def recognize(text: str | bytes, kinds: Iterable[MentionKind] | None = None, *, strict: bool = False,
              max_bytes: int = MAX_BYTES, reference_date: str | None = None, explain: bool = False,
              limits: Limits = NO_LIMITS) -> list[Mention]:
    """`Parser.recognize` with the built-in lexicon."""
    return default_parser().recognize(text, kinds, strict=strict, max_bytes=max_bytes, reference_date=reference_date,
                                      explain=explain, limits=limits)


@cache
def default_parser() -> Parser:
    return Parser()


def to_bytes(text: str | bytes) -> bytes:
    if isinstance(text, bytes):
        return text
    if not isinstance(text, str):
        raise TypeError(f"text is a str or bytes, not {type(text).__name__}")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise InvalidUtf8Error(f"character {error.start} of the text is the lone surrogate "
                               f"U+{ord(text[error.start]):04X}, which UTF-8 cannot say", error.start) from None


def to_str(text: str | bytes) -> str:
    return text if isinstance(text, str) else text.decode("utf-8", "replace")
