"""What can go wrong, and where."""

__all__ = ["CancelledError", "Error", "InputTooLargeError", "InvalidLexiconError", "InvalidOptionError",
           "InvalidUtf8Error", "LimitError", "LimitFactsError", "LimitNestingError", "LimitTimeError",
           "UnicodeDataError"]


class Error(Exception):
    """Misuse or exhaustion; never what a well-formed text says. Fields that do not apply are 0."""

    def __init__(self, message: str, offset: int = 0, line: int = 0, column: int = 0) -> None:
        super().__init__(message, offset, line, column)
        self.offset = offset  #: Where in the text, in bytes of UTF-8; a lone surrogate of a str is told by character.
        self.line = line  #: Where in a lexicon, from 1.
        self.column = column  #: Where in that line, in bytes from 1.

    def __str__(self) -> str:
        return str(self.args[0])


class InputTooLargeError(Error, ValueError):
    """The text has more bytes than ``max_bytes``."""


class InvalidUtf8Error(Error, ValueError):
    """Bytes that are not UTF-8 under ``strict=True``, or a str with a lone surrogate."""


class InvalidLexiconError(Error, ValueError):
    """A lexicon of your own is malformed at ``line`` and ``column``."""


class InvalidOptionError(Error, ValueError):
    """An option has a value that means nothing, such as a reference date that is no date."""


class UnicodeDataError(Error):
    """The Unicode library has no data, so text cannot be read."""


class LimitError(Error):
    """A limit was reached; ``offset`` is where, in bytes of UTF-8."""


class LimitFactsError(LimitError):
    """More than ``max_facts``."""


class LimitNestingError(LimitError):
    """More open brackets than ``max_nesting``."""


class LimitTimeError(LimitError):
    """Longer than ``time_budget``."""


class CancelledError(Error):
    """``Stop.request`` was called."""
