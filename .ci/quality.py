#!/usr/bin/env python3
"""Scores the program on the sample reports of ../shared.

    .ci/quality.py                     prints the table, and that of docs/quality.md if it has other figures
    .ci/quality.py --write YYYY-MM-DD  prints the table and writes docs/quality.md with this date

Run from the root of the project. Without ../shared there is nothing to do, and that is no failure.
"""
import argparse
import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

SHARED = Path("../shared")
PAGE = Path("docs/quality.md")
# What the kinds of the score are, in the order of the page; others are printed as they are, behind these.
KINDS = {
    "document": "title, source, area and date", "paragraph_kind": "kinds of paragraphs",
    "duplicate": "repeated paragraphs",
    "section": "sections", "section_attr": "ordinal, level and topic of sections", "citation": "documents cited",
    "citation_issuer": "issuers of documents", "official": "officials", "membership": "posts of officials",
    "meeting": "meetings", "meeting_attr": "attributes of meetings", "participant": "participants",
    "group": "groups of participants", "indicator_found": "indicators found",
    "indicator_exact": "indicators with all values right", "directive": "directives", "decision": "decisions",
    "award": "awards", "span_valid": "spans that hold the text they claim",
}


def score(program, work):
    """The figures of score.py for what the program prints now."""
    work.mkdir(parents=True, exist_ok=True)
    for report in sorted((SHARED / "corpus").glob("*.txt")):
        with open(work / f"{report.stem}.json", "wb") as out:
            subprocess.run([program, "parse", str(report)], stdout=out, check=True)
    result = work / "score.result"
    subprocess.run([sys.executable, str(SHARED / "tools/score.py"), str(SHARED / "gold"), str(work),
                    "--text", str(SHARED / "corpus"), "--json", str(result)], stdout=subprocess.DEVNULL, check=True)
    return json.loads(result.read_text("utf-8"))


def table(figures):
    kinds = figures["kinds"]
    lines = ["| facts | expected | found | right | precision | recall | F1 |", "|---|---:|---:|---:|---:|---:|---:|"]
    for kind in [*(k for k in KINDS if k in kinds), *sorted(kinds.keys() - KINDS.keys())]:
        row = kinds[kind]
        rates = " | ".join(f"{row[name]:.3f}" for name in ("p", "r", "f1"))
        lines.append(f"| {KINDS.get(kind, kind)} | {row['gold']} | {row['pred']} | {row['right']} | {rates} |")
    return "\n".join(lines)


def commit():
    """The commit that the figures belong to; a plus behind it means that the tree had other changes too."""
    def git(*arguments):
        done = subprocess.run(["git", "--no-optional-locks", *arguments], capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""
    head = git("rev-parse", "--short=12", "HEAD")
    others = [line for line in git("status", "--porcelain").splitlines() if not line.endswith(str(PAGE))]
    return (head + "+" if others else head) if head else "none yet"


def page(figures, date):
    unfilled = [KINDS.get(kind, kind) for kind, row in figures["kinds"].items() if row["pred"] == 0]
    unfilled = textwrap.fill(", ".join(sorted(unfilled)) or "nothing", 90, subsequent_indent="  ")
    return f"""# Quality

<!-- Written by .ci/quality.py: do not edit. -->

What `taqrir parse` gives for {figures["reports"]} sample reports, compared with facts that readers noted down.

- These reports are few, and the rules and tables were written with them in view. The figures say what works; for
  other reports expect lower ones.
- The reports and the expected facts are not part of this repository.
- Not filled by the program yet: {unfilled}.

Date {date}, commit {commit()}. Mean F1 of officials, posts, meetings and their attributes, participants,
indicators and documents cited, as far as the sample has them: **{figures["headline"]:.4f}**.

{table(figures)}

*Precision* is the share of what was found that is right, *recall* the share of what was expected that was found,
*F1* their harmonic mean. To get the figures anew: `.ci/quality.py`.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/dev/bin/taqrir")
    parser.add_argument("--work", type=Path, default=Path("build/score"))
    parser.add_argument("--write", metavar="DATE")
    arguments = parser.parse_args()
    if arguments.write and not re.fullmatch(r"\d{4}-\d\d-\d\d", arguments.write):
        parser.error("DATE is a day, YYYY-MM-DD")
    if not (SHARED / "tools/score.py").exists():
        print("skipped: no ../shared/tools/score.py")
        return 0
    figures = score(arguments.program, arguments.work)
    fresh = table(figures)
    print(fresh, f"mean F1: {figures['headline']:.4f}", sep="\n")
    if arguments.write:
        PAGE.write_text(page(figures, arguments.write), "utf-8")
    elif not PAGE.exists():
        print(f"\nThere is no {PAGE}.")
    elif fresh not in (noted := PAGE.read_text("utf-8")):
        print(f"\n{PAGE} has other figures:", *re.findall(r"^(?:Date|\|).*$", noted, re.M), sep="\n")
    else:
        print(f"\n{PAGE} has the same figures.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
