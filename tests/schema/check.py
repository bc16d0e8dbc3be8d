#!/usr/bin/env python3
"""Holds docs/schema/document.schema.json to the C++ types and to what the program prints.

    check.py PROGRAM [--require]

- Every enumeration of the C++ types is in the schema, with the same names, and the reverse.
- What the program prints for all texts at hand (sample reports, test data, ../shared/corpus) is valid; every field
  of the schema was printed at least once; what was always printed is required.
- `schema` is the number that the headers have, and tests/schema/readers-NUMBER.json still reads the output.
- Outputs that are wrong on purpose are refused.

Prints every breach and exits 1 if there is any. Without the Python package jsonschema it exits with 77 (skipped), or
with --require or TAQRIR_REQUIRE_JSONSCHEMA=1 in the environment, fails.
"""
import copy
import json
import os
import re
import subprocess
import sys

import output_schema
import readers
from output_schema import ROOT

TEXTS = ["examples/reports/*.txt", "tests/data/**/*.t[sx][vt]", "../shared/corpus/*.txt"]
RUNS = [(["parse", "--format", "jsonl", "--explain", "--offsets", "utf16"], None),
        (["parse", "--offsets", "codepoints"], None), (["recognize"], None), (["recognize", "--explain"], None),
        (["parse"], 1), (["parse", "--facts", "awards"], 1), (["parse", "--facts", "citations,decisions"], 1)]


def snake(name):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def enumerations():
    """Name in the schema and enumerators of every C++ enumeration that is printed."""
    source = (ROOT / "src/export/names.cpp").read_text("utf-8")
    arrays = {name: [code for code in re.findall(r'"(\w+)"sv', body) if code != "none"]
              for name, body in re.findall(r"constexpr std::array (\w+) = \{(.*?)\};", source, re.S)}
    for kind, array in re.findall(r"to_string\((\w+) \w+\) noexcept \{ return name_of\((\w+),", source):
        yield snake(kind), arrays[array]
    writer = (ROOT / "src/export/json_writer.cpp").read_text("utf-8")
    yield "date_part", re.findall(r'DatePart::\w+\)\) value\("(\w+)"\)', writer)


def check_enumerations(schema):
    expected = dict(enumerations())
    written = {name: one["enum"] for name, one in schema["$defs"].items() if "enum" in one}
    for name in sorted(expected.keys() | written.keys()):
        if expected.get(name) != written.get(name):
            yield f"$defs/{name}: the schema has {written.get(name)}, C++ has {expected.get(name)}"


def check_number(schema, program):
    header = (ROOT / "include/taqrir/version.hpp").read_text("utf-8")
    number = re.search(r'schema_version = "([\d.]+)"', header)[1]
    if schema["$defs"]["document"]["properties"]["schema"]["const"] != number:
        yield f"the schema has another number than version.hpp ({number})"
    if f"(schema {number})" not in subprocess.run([program, "--version"], check=True, text=True,
                                                  stdout=subprocess.PIPE).stdout:
        yield f"the program has another number than version.hpp ({number})"
    baseline = ROOT / f"tests/schema/readers-{number}.json"
    if not baseline.exists():
        yield f"{baseline.name} is missing: make it with readers.py when the number is raised"
    else:
        yield from readers.breaks(json.loads(baseline.read_text("utf-8")), readers.needs(schema))


def outputs(program):
    files = sorted(path for pattern in TEXTS for path in ROOT.glob(pattern))
    for arguments, count in RUNS:
        printed = subprocess.run([program, *arguments, *files[:count]], check=True, stdout=subprocess.PIPE).stdout
        yield from output_schema.values(printed)


def check_coverage(schema, seen):
    for name, one in schema["$defs"].items():
        properties = one.get("properties")
        if properties is None:
            continue
        any_time, every_time = seen.get(id(properties), [set(), set()])
        if missing := sorted(properties.keys() - any_time):
            yield f"$defs/{name}: nothing printed had {', '.join(missing)}"
        always = [field for field in properties if field in every_time - {"file"}]  # The program writes "file".
        if always != one["required"]:
            yield f"$defs/{name}: required should be {', '.join(always)}"
        if "additionalProperties" not in one:
            yield f"$defs/{name} takes any field"


def wrong(document):
    """The document with one thing wrong each."""
    def change(edit):
        made = copy.deepcopy(document)
        edit(made)
        return made

    yield change(lambda d: d.update(schema="0.9"))
    yield change(lambda d: d.pop("paragraphs"))
    yield change(lambda d: d.update(extra=1))
    yield change(lambda d: d["title"].update(span=[-1, 2]))
    yield change(lambda d: d["title"].update(span=[1]))
    yield change(lambda d: d["date"].update(value="2025-13-01"))
    yield change(lambda d: d["date"].update(inferred=["hour"]))
    yield change(lambda d: d["paragraphs"][0].update(kind="rumour"))
    yield change(lambda d: d["indicators"][0].update(value="8.2"))
    yield change(lambda d: d["indicators"][0].update(rule="indicator.one"))  # Without an entry.
    yield change(lambda d: d["citations"][0].pop("mentions"))
    yield {"kind": "date", "text": "x", "span": [0, 1]}
    yield {"kind": "money", "text": "x", "span": [0, 1], "value": 1}


def check_refusals(program):
    report = ROOT / "examples/reports/lao-cai.txt"
    printed = subprocess.run([program, "parse", report], check=True, stdout=subprocess.PIPE).stdout
    schema = output_schema.OutputSchema()
    for number, made in enumerate(wrong(json.loads(printed))):
        if not list(schema.complaints([made])):
            yield f"wrong output {number} of check.py is accepted"


def main():
    arguments = [word for word in sys.argv[1:] if word != "--require"]
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    if output_schema.Draft202012Validator is None:
        print("the Python package jsonschema (4.0 or later) is not there: nothing was checked")
        required = "--require" in sys.argv or os.environ.get("TAQRIR_REQUIRE_JSONSCHEMA") == "1"
        return 1 if required else 77
    program = arguments[0]
    schema = output_schema.OutputSchema()
    printed = list(outputs(program))
    breaches = [*check_enumerations(schema.schema), *check_number(schema.schema, program),
                *schema.complaints(printed), *check_coverage(schema.schema, schema.seen), *check_refusals(program)]
    print(*breaches, f"{len(printed)} outputs, {len(breaches)} breaches", sep="\n")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
