"""Typed facts from Arabic reports about Vietnamese provinces.

>>> import taqrir
>>> document = taqrir.parse(text)              # doctest: +SKIP
>>> document.input[document.title.span.slice]  # doctest: +SKIP
"""
from ._native import Stop, schema_version
from ._native import version as __version__
from .errors import *
from .errors import __all__ as _errors
from .facts import *
from .facts import __all__ as _facts
from .limits import Limits
from .parser import Parser, parse, recognize

__all__ = ["Limits", "Parser", "Stop", "__version__", "parse", "recognize", "schema_version"]
__all__ += _errors
__all__ += _facts
