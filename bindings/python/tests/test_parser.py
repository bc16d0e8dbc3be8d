"""Parsing from Python: threads, bytes, options, errors."""
import dataclasses
import pickle
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from conftest import PATHS

import taqrir
from taqrir import Limits, Parser, Span, Stop
from taqrir.limits import parse_options


def test_threads_give_what_one_thread_gives(parser: Parser) -> None:
    texts = [path.read_bytes() for path in PATHS] * 3
    serial = [parser.parse(text) for text in texts]
    mentions = [parser.recognize(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(parser.parse, texts)) == serial
        assert list(pool.map(parser.recognize, texts)) == mentions
        assert [one.to_json() for one in pool.map(taqrir.parse, texts)] == [one.to_json() for one in serial]


def test_other_threads_run_during_a_parse(parser: Parser, report: str) -> None:
    raw = (report * 400).encode()
    ticks, done = [], threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    begin = time.perf_counter()
    parser._native.parse(raw, parse_options(False, len(raw), None, Limits()))
    end = time.perf_counter()
    done.set()
    thread.join()
    fifth = (end - begin) / 5
    assert sum(begin + fifth < at < end - fifth for at in ticks) > 2, f"no tick in {end - begin} s"


def test_bytes_that_are_not_utf8(parser: Parser) -> None:
    raw = b"\xff\xfe " + "نمو 8.2%".encode()
    document = parser.parse(raw)
    assert document.input == "\ufffd\ufffd نمو 8.2%"
    assert [one.code for one in document.diagnostics] == ["utf8.invalid"]
    found, = parser.recognize(raw)
    assert document.input[found.span.slice] == "8.2%"
    with pytest.raises(taqrir.InvalidUtf8Error) as caught:
        parser.parse(b"ab\xff", strict=True)
    assert caught.value.offset == 2


def test_lone_surrogates_are_refused(parser: Parser) -> None:
    for read in (parser.parse, parser.recognize, taqrir.parse, taqrir.recognize):
        with pytest.raises(taqrir.InvalidUtf8Error, match=r"character 4 .* lone surrogate U\+D83D") as caught:
            read("نمو \ud83d 8%")
        assert caught.value.offset == 4


def test_kinds(parser: Parser, report: str) -> None:
    everything = parser.recognize(report)
    assert len({one.kind for one in everything}) > 8
    for kind in ("money", "date", "place"):
        some = parser.recognize(report, [kind])
        assert some and some == [one for one in everything if one.kind == kind]
    assert parser.recognize(report, []) == []


def test_mention() -> None:
    assert taqrir.recognize("نحو 3 ملايين و200 ألف دونج") == [
        taqrir.Mention(kind="money", text="3 ملايين و200 ألف دونج", span=Span(4, 26), value=3_200_000.0,
                       approx="about", unit="VND")]


def test_reference_date(parser: Parser) -> None:
    text = "في صباح يوم 7 أكتوبر"
    assert parser.recognize(text)[0].edtf == "XXXX-10-07"
    found, = parser.recognize(text, reference_date="2025-01-20")
    assert (found.edtf, found.inferred) == ("2024-10-07", ("year",))
    assert parser.parse(text, reference_date="2025-01-20").input == text


def test_lexicons() -> None:
    words = "category\tcode\tforms\tattributes\nbody\tparty_committee\tحلقة الزراعة\t\n"
    text = "قالت حلقة الزراعة"
    assert taqrir.recognize(text) == []
    for lexicon in (words, words.encode()):
        found, = Parser(lexicons=[lexicon]).recognize(text)
        assert (found.kind, found.code, found.text) == ("body", "party_committee", "حلقة الزراعة")


@pytest.mark.parametrize(("kind", "call"), [
    (taqrir.InvalidLexiconError, lambda p: Parser(["category\tcode\tforms\tattributes\nbody\tx"])),
    (taqrir.InvalidOptionError, lambda p: p.parse("", reference_date="tomorrow")),
    (taqrir.InvalidOptionError, lambda p: p.recognize("", ["street"])),
    (taqrir.InvalidOptionError, lambda p: p.recognize("", "date")),
    (taqrir.InvalidOptionError, lambda p: p.parse("").to_json(offsets="words")),
    (taqrir.InvalidOptionError, lambda p: p.parse("").to_json(facts=["people"])),
    (taqrir.InputTooLargeError, lambda p: p.parse("نمو", max_bytes=5)),
])
def test_errors(parser, kind, call) -> None:
    with pytest.raises(kind) as caught:
        call(parser)
    error = caught.value
    assert isinstance(error, taqrir.Error) and isinstance(error, ValueError)
    assert str(error) and "(" not in str(error)[:1]
    if kind is taqrir.InvalidLexiconError:
        assert (error.line, error.column) == (2, 6)
    loaded = pickle.loads(pickle.dumps(error))
    assert (type(loaded), str(loaded), loaded.line) == (type(error), str(error), error.line)


def test_wrong_types(parser: Parser) -> None:
    for text in (None, 5, ["a"]):
        with pytest.raises(TypeError, match="text is a str or bytes, not "):
            parser.parse(text)  # type: ignore[arg-type]


def test_empty_text(parser: Parser) -> None:
    document = parser.parse("")
    assert document.input == "" and document.title is None and document.indicators == ()
    assert parser.recognize("") == []


def test_versions() -> None:
    assert taqrir.__version__.count(".") == 2
    assert taqrir.parse("").schema == taqrir.schema_version


def test_limits_give_a_part_or_an_error(parser: Parser, report: str) -> None:
    text = report + "\n(((5%)))\n"
    whole = parser.parse(text)
    for limits, code, error in [(Limits(max_facts=2), "limit.facts", taqrir.LimitFactsError),
                                (Limits(max_nesting=1), "limit.nesting", taqrir.LimitNestingError),
                                (Limits(time_budget=1e-12), "limit.time", taqrir.LimitTimeError)]:
        part = parser.parse(text, limits=limits)
        found, = [one for one in part.diagnostics if one.code.startswith("limit.")]
        assert found.code == code and part.input == text
        with pytest.raises(error) as caught:
            parser.parse(text, limits=dataclasses.replace(limits, on_limit="error"))
        assert isinstance(caught.value, taqrir.LimitError)
        assert found.span is not None and caught.value.offset == len(text[:found.span.begin].encode())
    assert parser.parse(text, limits=Limits(max_facts=10**6, max_nesting=100, time_budget=1e9)) == whole
    with pytest.raises(taqrir.LimitFactsError):
        parser.recognize(text, limits=Limits(max_facts=1))


def test_limits_that_mean_nothing() -> None:
    for wrong in ({"max_facts": 0}, {"max_nesting": -1}, {"time_budget": -0.5}, {"time_budget": float("nan")},
                  {"on_limit": "stop"}):
        with pytest.raises(taqrir.InvalidOptionError):
            Limits(**wrong)  # type: ignore[arg-type]


def test_another_thread_stops_a_parse(parser: Parser, report: str) -> None:
    stop = Stop()
    raw = report.encode() * 3000  # 10 MB: half a second and more, however fast the machine.
    timer = threading.Timer(0.05, stop.request)
    timer.start()
    with pytest.raises(taqrir.CancelledError):
        parser.parse(raw, limits=Limits(stop=stop))
    timer.join()
    with pytest.raises(taqrir.CancelledError):
        parser.recognize(raw, limits=Limits(stop=stop))
    assert parser.parse(report, limits=Limits(stop=Stop())) == parser.parse(report)
