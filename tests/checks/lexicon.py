#!/usr/bin/env python3
"""Lint of the lexicon tables.

    lexicon.py ROOT

For every row of src/**/ar/*.tsv: four columns, allowed letters, NFC, known category and code (tests/data/lexicon/codes.tsv),
known attribute keys, no two forms of a category that fold to the same words unless the category may be ambiguous.
Prints one line per breach and exits 1 if there is any.
"""
import re
import sys
import unicodedata
from pathlib import Path

COLUMNS = ["category", "code", "forms", "attributes"]
# Letters of written Arabic without marks, Persian letters for foreign sounds, Latin with Vietnamese marks, digits, signs.
ALLOWED = re.compile(r"[ء-غف-يپچڤگA-Za-z0-9À-ỹ .,:;/%'\"()+²³°‰$€£¥₫،؛_\-]+")
PATTERNS = {
    "province": r"VN-(\d\d|[A-Z]{2})", "country": r"[A-Z]{2}", "syllable": r"[a-z]{1,7}", "onset": r"[a-z]{1,4}",
    "rhyme": r"[a-z]{1,4}", "known_name": r"[a-z]+(_[a-z]+)+", "name_pair": r"[a-z]{1,7}", "currency": r"[A-Z]{3}",
    "month": r"[1-9]|1[0-2]", "weekday": r"[1-7]", "list_letter": r"[1-9]|10", "document_symbol": r"[A-Z]{1,6}",
    "issuer_symbol": r"[A-Z]{1,11}", "unit_symbol": r"[A-Z]{1,5}", "number": r"\d+(\.\d+)?", "scale": r"10+",
    "fraction": r"0\.\d+", "ordinal": r"\d+", "ordinal_part": r"\d+",
}
AMBIGUOUS = {"syllable", "onset", "rhyme", "known_name", "province", "place_word", "furniture", "topic", "event",
             "speech_verb", "slug_title", "number_word", "date_word",
             "period_unit", "citation_word", "role", "role_modifier", "indicator", "indicator_word", "meeting_word",
             "directive_word", "marker_word", "decision_word", "award_word", "group_word"}
FOLD = str.maketrans({**{c: "ا" for c in "أإآٱ"}, "ى": "ي", "ؤ": "و", "ئ": "ي", "ة": "ه", "đ": "d", "Đ": "d"})


def folded(form):
    """The words of a form as the engine compares them; the article counts as nothing."""
    plain = "".join(c for c in unicodedata.normalize("NFD", form.translate(FOLD)) if not unicodedata.combining(c))
    return " ".join(re.sub(r"^ال(?=..)", "", word) for word in plain.lower().split())


def known_codes(root):
    codes = {}
    for line in (root / "tests/data/lexicon/codes.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            category, listed = line.split("\t")
            codes[category] = set(listed.split())
    return codes


def breaches(root):
    codes, seen, rows = known_codes(root), {}, 0
    for path in sorted(root.glob("src/**/ar/*.tsv")):
        header = False
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            where = f"{path.relative_to(root)}:{number}"
            if unicodedata.normalize("NFC", line) != line:
                yield f"{where}: not NFC"
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if not header:
                header = True
                if cells != COLUMNS:
                    yield f"{where}: wrong header"
                continue
            if len(cells) != 4:
                yield f"{where}: {len(cells)} columns"
                continue
            rows += 1
            category, code, forms, _ = cells
            if category in PATTERNS:
                if not re.fullmatch(PATTERNS[category], code):
                    yield f"{where}: bad code {code!r}"
            elif code not in codes.get(category, ()):
                yield f"{where}: unknown code {category} {code!r}"
            for form in forms.split("|"):
                if not ALLOWED.fullmatch(form) or form != form.strip() or "  " in form:
                    yield f"{where}: bad form {form!r}"
                key = (category, folded(form)) + ((code,) if category in AMBIGUOUS else ())
                if key in seen and category not in ("province", "name_pair"):
                    yield f"{where}: {form!r} stands in {seen[key]} too"
                seen.setdefault(key, where)
    if rows < 500:
        yield f"only {rows} rows found"


def main():
    found = list(breaches(Path(sys.argv[1])))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
