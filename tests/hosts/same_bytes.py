#!/usr/bin/env python3
"""Every host gives the same JSON, byte for byte, and its spans fit the host's strings.

    same_bytes.py NAME=COMMAND...

COMMAND prints the JSON of the report {file} with {offsets} bytes, codepoints or utf16, in the {form} pretty or
line (a command without {form} prints the pretty one only); a newline at the end is left aside. Run from the root
of the project, on the sample reports of the repository and those of ../shared, if it is there. For each report,
unit and form the hashes are compared; then all spans are sliced out of the text as a host of that unit does.
Prints every difference and exits 1 if there is any.
"""
import hashlib
import json
import shlex
import subprocess
import sys
from pathlib import Path

FOLDERS = ["examples/reports", "tests/data/reports", "../shared/corpus"]
UNITS = ["bytes", "codepoints", "utf16"]
FORMS = ["pretty", "line"]


def printed(command, **values):
    words = [word.format(**values) for word in shlex.split(command)]
    output = subprocess.run(words, stdout=subprocess.PIPE, check=True, timeout=120).stdout
    return output.removesuffix(b"\n")


def piece(raw, span, unit):
    """What a host gets that slices its own kind of string."""
    begin, end = span
    if unit == "bytes":
        return raw[begin:end].decode("utf-8")
    text = raw.decode("utf-8")
    if unit == "codepoints":
        return text[begin:end]
    return text.encode("utf-16-le")[2 * begin:2 * end].decode("utf-16-le", "surrogatepass")


def quotes(node):
    """Every text with its span."""
    if isinstance(node, dict):
        for text, span in (("text", "span"), ("heading", "heading_span"), ("url", "span")):
            if node.get(text) is not None and node.get(span) is not None:
                yield node[text], node[span]
        node = list(node.values())
    if isinstance(node, list):
        for value in node:
            yield from quotes(value)


def without_spans(node):
    if isinstance(node, dict):
        return {key: without_spans(value) for key, value in node.items()
                if "span" not in key and key != "mentions"}
    return [without_spans(value) for value in node] if isinstance(node, list) else node


def differences(outputs):
    """Names of the hosts that print something else than the first one."""
    hashes = {name: hashlib.sha256(output).hexdigest() for name, output in outputs.items()}
    first = next(iter(hashes.values()))
    return [f"{name} {value[:12]}, not {first[:12]}" for name, value in hashes.items() if value != first]


def misplaced(raw, document, unit):
    return [f"{span} is not {text!r}" for text, span in quotes(document) if piece(raw, span, unit) != text]


def check(path, hosts):
    """Breaches of one report, and how many outputs and spans were looked at."""
    raw = path.read_bytes()
    breaches, documents, outputs_seen, spans_seen = [], {}, 0, 0
    for unit in UNITS:
        forms = {}
        for form in FORMS:
            outputs = {name: printed(command, file=path, offsets=unit, form=form)
                       for name, command in hosts.items() if form == "pretty" or "{form}" in command}
            if not outputs:
                continue
            outputs_seen += len(outputs)
            breaches += [f"{path.name} {unit} {form}: {found}" for found in differences(outputs)]
            forms[form] = json.loads(next(iter(outputs.values())))
        documents[unit] = forms["pretty"]
        if any(document != documents[unit] for document in forms.values()):
            breaches.append(f"{path.name} {unit}: the forms differ by more than blanks")
        spans_seen += sum(1 for _ in quotes(documents[unit]))
        breaches += [f"{path.name} {unit}: {found}" for found in misplaced(raw, documents[unit], unit)]
        if without_spans(documents[unit]) != without_spans(documents["bytes"]):
            breaches.append(f"{path.name}: {unit} and bytes differ by more than offsets")
    return breaches, outputs_seen, spans_seen


def self_check():
    """A check that cannot fail proves nothing."""
    raw = "\U0001F4C4 \u0633".encode()
    fact = {"text": "\u0633", "span": [5, 7]}
    assert not differences({"a": b"{}", "b": b"{}"}) and differences({"a": b"{}", "b": b"{ }"})
    assert not misplaced(raw, [fact], "bytes") and misplaced(raw, [fact], "codepoints")
    assert not misplaced(raw, {"x": {**fact, "span": [2, 3]}}, "codepoints")
    assert not misplaced(raw, {**fact, "span": [3, 4]}, "utf16")


def main():
    hosts = dict(argument.partition("=")[::2] for argument in sys.argv[1:])
    if len(hosts) < 2 or not all(hosts.values()):
        print(__doc__, file=sys.stderr)
        return 2
    self_check()
    reports = [path for folder in FOLDERS for path in sorted(Path(folder).glob("*.txt"))]
    breaches, outputs, spans = [], 0, 0
    for path in reports:
        found, outputs_seen, spans_seen = check(path, hosts)
        breaches, outputs, spans = breaches + found, outputs + outputs_seen, spans + spans_seen
    if not spans:
        breaches.append("nothing to compare")
    print(*breaches, f"{', '.join(hosts)}: {len(reports)} reports, {outputs} outputs, {spans} spans", sep="\n")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
