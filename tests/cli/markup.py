#!/usr/bin/env python3
"""No report reorders, restyles or forges what stands around its text: markup.py PROGRAM [SERIES]

SERIES is the example that writes CSV.
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""
SERIES = None
TABLE = pathlib.Path(__file__).resolve().parent.parent / "data" / "markup.tsv"
ATTACKS = {name: json.loads(text) for name, text in
           (line.split("\t") for line in TABLE.read_text("ascii").splitlines() if not line.startswith("#"))}

# What a terminal or a page acts on; the summary has isolates of its own, which are counted.
UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
CONTROL = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029"
MARKUP = "<>&"


def report(attack):
    """A report that has the attack in its title, a name, a measure, a symbol, a task and its address."""
    return (f"باك نينه {attack} مؤتمر لجنة الحزب الإقليمية\n"
            f"في 8 ديسمبر 2025، عقدت لجنة الحزب لمقاطعة باك نينه {attack} مؤتمرها. وترأس المؤتمر الرفيق لو فان {attack} "
            f"تينه، أمين لجنة {attack} الحزب الإقليمية؛ وحضره 54 مندوبًا.\n"
            f"بلغ نمو الناتج المحلي {attack} الإجمالي الإقليمي {attack} 7.35{attack}%، وإيرادات الميزانية 45 مليار دونج. "
            f"وبلغ معدل الفقر {attack}7.35%.\n"
            f"أقر المؤتمر القرار رقم 88-NQ/TU بشأن {attack} الخطة. وطلب الرفيق لو فان تينه من {attack} اللجنة الشعبية "
            f"الإقليمية إصدار الخطط {attack}.\nالمصدر: https://bacninh.gov.vn/a{attack}b.html\n")


class Markup(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def attacks(self):
        for name, attack in ATTACKS.items():
            with self.subTest(attack=name):
                path = self.folder / (name + ".txt")
                path.write_bytes(report(attack).encode())
                yield attack, path

    def run_program(self, *arguments, code=0):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_json_is_safe_and_says_the_same(self):
        for attack, path in self.attacks():
            raw = path.read_bytes()
            for arguments in (["parse"], ["parse", "--format", "jsonl", "--explain"], ["recognize"],
                              ["parse", "--format", "popolo"]):
                done = self.run_program(*arguments, path)
                text = done.stdout.decode("utf-8")
                self.assertNotRegex(text, f"[{UNSEEN}{CONTROL}{MARKUP}]")
                for line in [text] if "jsonl" not in arguments and arguments[0] == "parse" else text.splitlines():
                    self.check_quotes(json.loads(line), raw)
            title = json.loads(self.run_program("parse", path).stdout)["title"]["text"]
            self.assertTrue("\n" in attack or title.startswith("باك نينه"), title)

    def check_quotes(self, node, raw):
        """Every text is the slice of its span, whatever was escaped on the way."""
        if isinstance(node, dict):
            if node.get("span") and node.get("text"):
                self.assertEqual(node["text"].encode(), raw[slice(*node["span"])])
            self.assertNotIn("forged", node.values())
            node = list(node.values())
        for value in node if isinstance(node, list) else []:
            self.check_quotes(value, raw)

    def test_summary_holds_its_lines(self):
        for _, path in self.attacks():
            text = self.run_program("parse", "--format", "text", path).stdout.decode("utf-8")
            self.assertNotRegex(text.replace("\u2068", "").replace("\u2069", ""), f"[{UNSEEN}{CONTROL}]")
            for line in text.splitlines():
                self.assertEqual(line.count("\u2068"), line.count("\u2069"), line)
                outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", line)
                self.assertNotRegex(outside, "[\u0590-\u08ff\u2068\u2069]")

    def test_names_of_files(self):
        for name, attack in ATTACKS.items():
            if "\0" in attack:
                continue
            with self.subTest(attack=name):
                wanted = self.folder / (attack.replace("/", "_") + ".txt")
                wanted.write_bytes(report("").encode())
                line = self.run_program("parse", "--format", "jsonl", wanted).stdout.decode("utf-8")
                self.assertNotRegex(line, f"[{UNSEEN}{CONTROL}{MARKUP}]")
                self.assertEqual(json.loads(line)["file"], str(wanted))
                several = self.run_program("parse", "--format", "text", wanted, wanted).stdout.decode("utf-8")
                self.assertNotRegex(several.replace("\u2068", "").replace("\u2069", ""), f"[{UNSEEN}{CONTROL}]")
                missing = self.run_program("parse", str(wanted) + ".gone", code=1).stderr.decode("utf-8")
                self.assertNotRegex(missing, f"[{UNSEEN}{CONTROL}]")
                self.assertEqual(missing.count("\n"), 1)

    def test_messages_about_options_and_lexicons(self):
        for name, attack in ATTACKS.items():
            if "\0" in attack:
                continue
            with self.subTest(attack=name):
                table = self.folder / "words.tsv"
                table.write_bytes(f"category\tcode\tforms\tattributes\n{attack}\tx{attack}\ty\tz\n".encode())
                for arguments, code in ((["parse", "--format", "x" + attack], 2), (["parse", "--x" + attack], 2),
                                        (["parse", "--reference-date", "x" + attack, table], 2),
                                        (["parse", "--lexicon", table, table], 3)):
                    errors = self.run_program(*arguments, code=code).stderr.decode("utf-8")
                    self.assertNotRegex(errors, f"[{UNSEEN}{CONTROL}]")

    def test_csv_has_no_formulas(self):
        if SERIES is None:
            self.skipTest("no example of CSV")
        for attack, path in self.attacks():
            done = subprocess.run([SERIES, str(path)], capture_output=True, timeout=60, check=True)
            rows = list(csv.reader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
            self.assertEqual({len(row) for row in rows}, {10})
            self.assertGreater(len(rows), 1)
            if attack == "-":
                self.assertIn("'-7.35%", [row[-1] for row in rows])
            for row in rows[1:]:
                for cell in row:
                    self.assertNotRegex(cell, r"^(?!-?\d+(\.\d+)?$)[=+\-@\t\r]")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = sys.argv.pop(1)
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-") and "." not in sys.argv[1]:
        SERIES = sys.argv.pop(1)
    unittest.main()
