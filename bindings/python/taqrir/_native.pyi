# The compiled module (bindings/python/native.cpp). Its users are in this package.
from typing import final

version: str
schema_version: str

@final
class Parsed:
    def to_json(self, offsets: int, facts: int, pretty: bool, explain: bool) -> str: ...
    def to_summary(self) -> str: ...
    def __deepcopy__(self, memo: object) -> Parsed: ...

@final
class Stop:
    def request(self) -> None: ...

@final
class ParseOptions:
    def __init__(
        self, strict: bool, max_bytes: int, reference_date: str, max_facts: int, max_nesting: int, time_budget: float,
        fail: bool, stop: Stop | None
    ) -> None: ...

@final
class Parser:
    def __init__(self, lexicons: list[bytes]) -> None: ...
    def parse(self, text: bytes, options: ParseOptions) -> Parsed: ...
    def recognize(self, text: bytes, kinds: int, options: ParseOptions, explain: bool) -> str: ...
