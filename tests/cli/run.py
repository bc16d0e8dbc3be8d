#!/usr/bin/env python3
"""Tests of the taqrir program from outside: run.py PROGRAM"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = ""
TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.append(str(TESTS / "schema"))
import output_schema  # noqa: E402

SCHEMA = output_schema.OutputSchema() if output_schema.Draft202012Validator else None
DATA = TESTS / "data"
REPORT = DATA / "cli_report.txt"
SPEECH = DATA / "cli_speech.txt"
FACT_LISTS = ["meetings", "officials", "indicators", "citations", "directives", "decisions", "awards"]


def taqrir(*arguments, stdin=b"", stdout=subprocess.PIPE):
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, stdout=stdout,
                          stderr=subprocess.PIPE, timeout=60, check=False)
    if SCHEMA and done.stdout and done.stdout[:1] in b"{[":
        complaints = list(SCHEMA.complaints(output_schema.values(done.stdout)))
        assert not complaints, complaints
    return done


def quotes(node):
    """Every (text, span) pair in a JSON value."""
    if isinstance(node, dict):
        if node.get("span") is not None and "text" in node:
            yield node["text"], node["span"]
        for value in node.values():
            yield from quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from quotes(value)


def piece(raw, span, unit):
    """What a host gets that slices its own kind of string."""
    begin, end = span
    if unit == "bytes":
        return raw[begin:end].decode("utf-8", "replace")
    text = raw.decode("utf-8", "replace")
    if unit == "codepoints":
        return text[begin:end]
    return text.encode("utf-16-le")[2 * begin:2 * end].decode("utf-16-le")


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def assert_ends(self, done, code, *in_errors):
        errors = done.stderr.decode("utf-8", "replace")
        self.assertEqual(done.returncode, code, errors)
        for words in in_errors:
            self.assertIn(words, errors)
        if code == 0:
            self.assertEqual(errors, "")


class Help(CliTest):
    def test_version(self):
        done = taqrir("--version")
        self.assert_ends(done, 0)
        self.assertRegex(done.stdout.decode(), r"^taqrir \d+\.\d+\.\d+ \(schema 1\.0\)\n$")

    def test_help_has_examples_and_exit_codes(self):
        done = taqrir("--help")
        self.assert_ends(done, 0)
        text = done.stdout.decode()
        self.assertIn("Examples:", text)
        self.assertRegex(text, r"Exit codes:\n +0 .*\n +1 .*\n +2 .*\n +3 .*\n +4 ")

    def test_help_of_commands(self):
        for command, options in {"parse": ["--format", "--facts", "--offsets", "--strict", "--explain"],
                                 "recognize": ["--kind", "--offsets", "--lexicon", "--reference-date"]}.items():
            done = taqrir(command, "--help")
            self.assert_ends(done, 0)
            for option in [*options, "Exit codes"]:
                self.assertIn(option, done.stdout.decode())

    def test_wrong_usage(self):
        for arguments in [[], ["frobnicate"], ["parse", "--frobnicate"], ["parse", "--format", "xml", REPORT],
                          ["parse", "--facts", "officials,people", REPORT], ["parse", "--facts", "", REPORT],
                          ["parse", "--offsets", "words", REPORT], ["recognize", "--kind", "nuber", REPORT],
                          ["parse", "--format", "text", "--explain", REPORT],
                          ["parse", "--format", "popolo", "--facts", "meetings", REPORT],
                          ["parse", "--reference-date", "tomorrow", REPORT]]:
            with self.subTest(arguments=arguments):
                done = taqrir(*arguments)
                self.assert_ends(done, 2)
                self.assertTrue(done.stderr.startswith(b"taqrir: "), done.stderr)
                self.assertEqual(done.stdout, b"")


class Limits(CliTest):
    def test_partial_results_have_an_exit_code_of_their_own(self):
        raw = REPORT.read_bytes() + "\n(((5%)))\n".encode()
        for option, code, words in [(["--max-facts", "2"], "limit.facts", "more than 2 facts"),
                                    (["--max-nesting", "1"], "limit.nesting", "more than 1 brackets"),
                                    (["--time-budget", "1e-12"], "limit.time", "the time was over")]:
            with self.subTest(option=option):
                done = taqrir("parse", *option, stdin=raw)
                self.assert_ends(done, 4, "standard input: partial result: " + words)
                document = json.loads(done.stdout)
                self.assertEqual([one["code"] for one in document["diagnostics"] if one["code"].startswith("limit.")],
                                 [code])
                if code == "limit.facts":
                    self.assertEqual(sum(len(document[name]) for name in FACT_LISTS), 2)
                failed = taqrir("parse", *option, "--on-limit", "error", stdin=raw)
                self.assert_ends(failed, 1, words)
                self.assertEqual(failed.stdout, b"")

    def test_limits_that_are_not_reached_change_nothing(self):
        plain = taqrir("parse", REPORT)
        done = taqrir("parse", "--max-facts", "1000000", "--max-nesting", "100", "--time-budget", "1e9",
                      "--max-bytes", "1000000", "--on-limit", "error", REPORT)
        self.assert_ends(done, 0)
        self.assertEqual(done.stdout, plain.stdout)
        largest = str(2**64 - 1)
        done = taqrir("parse", "--max-facts", largest, "--max-nesting", largest, "--time-budget", "inf",
                      "--max-bytes", largest, REPORT)
        self.assert_ends(done, 0)
        self.assertEqual(done.stdout, plain.stdout)

    def test_mentions_are_whole_or_an_error(self):
        self.assert_ends(taqrir("recognize", "--max-facts", "2", stdin=b"5% 6%"), 0)
        for option, words in [(["--max-facts", "1"], "more than 1 mentions (byte 3)"),
                              (["--time-budget", "0.000000001"], "the time was over after 0 of 5 bytes"),
                              (["--max-bytes", "4"], "over the limit of 4")]:
            done = taqrir("recognize", *option, stdin=b"5% 6%")
            self.assert_ends(done, 1, words)
            self.assertEqual(done.stdout, b"")

    def test_one_failed_input_outweighs_a_partial_one(self):
        done = taqrir("parse", "--max-facts", "1", REPORT, self.folder / "missing")
        self.assert_ends(done, 1, "partial result", "No such file")

    def test_numbers_that_are_no_limits(self):
        for arguments in [["--max-bytes", "many"], ["--max-facts", "-1"], ["--max-nesting", "0"], ["--time-budget", "0"],
                          ["--time-budget", "-1"], ["--time-budget", "soon"], ["--time-budget", "nan"],
                          ["--on-limit", "stop"]]:
            with self.subTest(arguments=arguments):
                self.assert_ends(taqrir("parse", *arguments, REPORT), 2)
        self.assert_ends(taqrir("recognize", "--on-limit", "partial", REPORT), 2)


class Input(CliTest):
    def test_standard_input(self):
        raw = REPORT.read_bytes()
        from_file = taqrir("parse", REPORT)
        self.assert_ends(from_file, 0)
        for arguments in (["parse"], ["parse", "-"]):
            done = taqrir(*arguments, stdin=raw)
            self.assert_ends(done, 0)
            self.assertEqual(done.stdout, from_file.stdout)

    def test_empty_input(self):
        done = taqrir("parse", stdin=b"")
        self.assert_ends(done, 0)
        facts = json.loads(done.stdout)
        self.assertEqual(facts["schema"], "1.0")
        self.assertEqual(facts["paragraphs"], [])
        self.assertIsNone(facts["title"])

    def test_byte_order_mark_is_accepted_and_counts(self):
        raw = b"\xef\xbb\xbf" + REPORT.read_bytes()
        path = self.file("bom.txt", raw)
        plain, marked = taqrir("recognize", REPORT), taqrir("recognize", path)
        self.assert_ends(marked, 0)
        before = [json.loads(line)["span"] for line in plain.stdout.splitlines()]
        after = [json.loads(line)["span"] for line in marked.stdout.splitlines()]
        self.assertTrue(before)
        self.assertEqual(after, [[b + 3, e + 3] for b, e in before])

    def test_other_encodings_are_named(self):
        text = REPORT.read_text("utf-8").replace("📊 ", "")
        for encoding, name in {"utf-16": "UTF-16", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE",
                               "utf-32": "UTF-32", "utf-32-le": "UTF-32LE", "utf-32-be": "UTF-32BE",
                               "cp1256": "WINDOWS-1256", "iso8859_6": "ISO-8859-6"}.items():
            with self.subTest(encoding=encoding):
                done = taqrir("parse", self.file("other.txt", text.encode(encoding, "replace")))
                self.assert_ends(done, 1, "other.txt: ", f"iconv -f {name} -t UTF-8")
                self.assertEqual(done.stdout, b"")

    def test_binary_data(self):
        done = taqrir("parse", self.file("image.bin", bytes([0, 7, 0, 0, 1, 0, 0, 200, 9, 0] * 20)))
        self.assert_ends(done, 1, "binary")

    def test_single_bad_bytes(self):
        raw = REPORT.read_bytes() + "عام \xff".encode("utf-8").replace("\xff".encode("utf-8"), b"\xff")
        path = self.file("bad.txt", raw)
        lenient = taqrir("parse", path)
        self.assert_ends(lenient, 0)
        found = [d for d in json.loads(lenient.stdout)["diagnostics"] if d["code"] == "utf8.invalid"]
        self.assertEqual([d["span"] for d in found], [[len(raw) - 1, len(raw)]])
        strict = taqrir("parse", "--strict", path)
        self.assert_ends(strict, 1, "bad.txt: ", f"(byte {len(raw) - 1})")
        self.assertEqual(strict.stdout, b"")

    def test_unreadable(self):
        self.assert_ends(taqrir("parse", self.folder / "missing.txt"), 1, "missing.txt: ")
        self.assert_ends(taqrir("parse", self.folder), 1, str(self.folder))

    def test_one_bad_file_does_not_stop_the_others(self):
        files = [REPORT, self.folder / "missing.txt", SPEECH]
        done = taqrir("parse", *files)
        self.assert_ends(done, 1, "missing.txt: ")
        self.assertEqual([one["file"] for one in json.loads(done.stdout)], [str(REPORT), str(SPEECH)])
        done = taqrir("parse", "--format", "jsonl", *files)
        self.assert_ends(done, 1, "missing.txt: ")
        self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()], [str(REPORT), str(SPEECH)])
        only_bad = taqrir("parse", files[1], files[1])
        self.assert_ends(only_bad, 1)
        self.assertEqual(json.loads(only_bad.stdout), [])

    def test_lexicons(self):
        header = "category\tcode\tforms\tattributes\n"
        good = self.file("good.tsv", (header + "body\tparty_committee\tلجنة التجربة\t\n").encode())
        broken = self.file("broken.tsv", b"this is no table\n")
        self.assert_ends(taqrir("parse", "--lexicon", good, REPORT), 0)
        for arguments, name in [(["--lexicon", good, "--lexicon", broken], "broken.tsv: "),
                                (["--lexicon", self.folder / "none.tsv"], "none.tsv: ")]:
            done = taqrir("parse", *arguments, REPORT)
            self.assert_ends(done, 3, name)
            self.assertEqual(done.stdout, b"")


    def test_a_large_gazetteer_loads_in_time(self):
        head = "category\tcode\tforms\tattributes\n"
        syllables = "بان تان ثانه هوا لونغ مينه نام هاي سون كوانغ دونغ فينه فو آن بينه تاي تيان ترونغ ها لاك".split()
        names = (f"{a} {b} {c} {d}" for a in syllables for b in syllables for c in syllables for d in syllables)
        rows = [f"place\tp{i}\t{name}\tlevel=commune;name=Place {i};within=VN-30\n" for i, name in zip(range(100_000), names)]
        large = self.file("large.tsv", (head + "".join(rows)).encode())
        report = self.file("report.txt", "زار الوفد بلدية تان هوا سون لاك يوم 3 مارس 2025.".encode())
        begin = time.monotonic()
        done = taqrir("recognize", "--explain", "--kind", "place", "--lexicon", large, report)
        self.assertLess(time.monotonic() - begin, 10)
        self.assert_ends(done, 0)
        place = json.loads(done.stdout.splitlines()[0])
        self.assertEqual((place["rule"], place["entry"]["form"]), ("place.listed", "تان هوا سون لاك"))


class Output(CliTest):
    def test_json_has_every_field_of_the_contract(self):
        facts = json.loads(taqrir("parse", REPORT).stdout)
        self.assertEqual(list(facts), ["schema", "language", "title", "source", "area", "date", "paragraphs",
                                       "sections", *FACT_LISTS, "diagnostics"])

    def test_selected_facts(self):
        facts = json.loads(taqrir("parse", "--facts", "citations,awards", REPORT).stdout)
        self.assertEqual([name for name in FACT_LISTS if name in facts], ["citations", "awards"])

    def test_json_lines(self):
        done = taqrir("parse", "--format", "jsonl", "-", stdin=REPORT.read_bytes())
        self.assert_ends(done, 0)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 1)
        self.assertEqual(next(iter(json.loads(lines[0]).items())), ("file", "-"))

    def test_recognize(self):
        done = taqrir("recognize", REPORT, SPEECH)
        self.assert_ends(done, 0)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual({one["file"] for one in found}, {str(REPORT), str(SPEECH)})
        for one in found:
            self.assertEqual(list(one)[:4], ["file", "kind", "text", "span"])
        some = taqrir("recognize", "--kind", "number,date", REPORT)
        self.assert_ends(some, 0)
        self.assertLessEqual({json.loads(line)["kind"] for line in some.stdout.splitlines()}, {"number", "date"})

    def test_explain(self):
        done = taqrir("recognize", "--explain", REPORT)
        self.assert_ends(done, 0)
        for line in done.stdout.splitlines():
            one = json.loads(line)
            self.assertTrue(one["rule"])
            self.assertIn("entry", one)

    def test_spans_slice_the_text_in_every_unit(self):
        inputs = {"good": REPORT.read_bytes(),
                  "bad": REPORT.read_bytes().replace("📊".encode(), b"\xf0\x9f\x93 \xff\xfe \xe2\x82")}
        for name, raw in inputs.items():
            path = self.file(name + ".txt", raw)
            for unit in ("bytes", "codepoints", "utf16"):
                with self.subTest(input=name, unit=unit):
                    document = json.loads(taqrir("parse", "--offsets", unit, path).stdout)
                    lines = taqrir("recognize", "--offsets", unit, path).stdout.splitlines()
                    pairs = list(quotes([document, [json.loads(line) for line in lines]]))
                    self.assertGreater(len(pairs), 4)
                    for text, span in pairs:
                        self.assertEqual(piece(raw, span, unit), text)

    def test_text_cannot_disturb_the_terminal(self):
        evil = "\x1b[31m \u202e \u2067 \u200f \x07 \x9b \u2028"
        path = self.file("evil.txt", ("تقرير " + evil + REPORT.read_text("utf-8")).encode())
        done = taqrir("parse", "--format", "text", path)
        self.assert_ends(done, 0)
        text = done.stdout.decode("utf-8")
        self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066\u2067\u061c]")
        for line in text.splitlines():
            self.assertEqual(line.count("\u2068"), line.count("\u2069"))
            outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", line)
            self.assertNotRegex(outside, "[\u0590-\u08ff]")

    def test_text_of_several_files_names_them(self):
        done = taqrir("parse", "--format", "text", REPORT, SPEECH)
        self.assert_ends(done, 0)
        for path in (REPORT, SPEECH):
            self.assertIn(f"=== {path} ===", done.stdout.decode())

    @unittest.skipIf(os.name == "nt", "POSIX pipes")
    def test_reader_that_goes_away(self):
        reader, writer = os.pipe()
        os.close(reader)
        try:
            done = taqrir("parse", REPORT, stdout=writer)
        finally:
            os.close(writer)
        self.assert_ends(done, 1)
        self.assertEqual(done.stderr, b"")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            self.assert_ends(taqrir("parse", REPORT, stdout=full), 1, "standard output: ")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: run.py PROGRAM")
    PROGRAM = sys.argv.pop(1)
    unittest.main()
