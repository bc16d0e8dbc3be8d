#!/usr/bin/env python3
"""Check promises about the source tree.

    sources.py CHECK ROOT

Prints one line per breach and exits 1 if there is any.
"""
import json
import re
import sys
from pathlib import Path

FOREIGN = re.compile(r"\b(?:unicode/|icu\b|U_ICU|UChar|boost\b|(?<!std::)ranges::|range/v3|nlohmann|CLI::|Catch::)")
CALLS = re.compile(
    r"\bstd::(?:cout|cerr|clog|wcout|wcerr|abort|exit|_Exit|quick_exit|getenv|setlocale|time|clock|localtime|gmtime|"
    r"random_device|(?:basic_)?[io]?fstream)\b"
    r"|\b\w+_clock\b(?!::time_point)"
    r"|(?<![\w:.>])(?:abort|exit|_exit|getenv|setlocale|printf|puts|fopen|localtime|time)\s*\("
    r"|#\s*include\s*<(?:iostream|fstream|filesystem|ctime|clocale|random)>"
)


def code_files(root, *folders):
    """All C++ and C files below the folders but what a build has made there (bindings/node/build)."""
    for folder in folders:
        yield from sorted(p for p in (root / folder).rglob("*") if p.suffix in (".cpp", ".hpp", ".c", ".h")
                          and not {"build", "node_modules"} & set(p.relative_to(root).parts))


def without_comments(text):
    """The text with comments blanked and line numbers kept. String literals are left alone."""
    token = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.S)
    return token.sub(lambda m: m[0] if m[0][0] == '"' else re.sub(r"[^\n]", " ", m[0]), text)


def matches(root, files, pattern, what):
    for path in files:
        for number, line in enumerate(without_comments(path.read_text("ascii", "replace")).splitlines(), 1):
            if found := pattern.search(line):
                yield f"{path.relative_to(root)}:{number}: {what}: {found[0]}"


def check_ascii(root):
    """Arabic letters stand in tables, documents and test data only; so do other non-ASCII characters."""
    for path in code_files(root, "bindings", "include", "src", "examples", "tests", "test_package"):
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if any(byte > 0x7E or (byte < 0x20 and byte != 0x09) for byte in line):
                yield f"{path.relative_to(root)}:{number}: not printable ASCII"


def check_calls(root):
    """The library prints nothing, ends no process and reads no clock, locale, environment or file.

    The one exception is the clock of time budgets, which src/parser.cpp names once.
    """
    files = (p for p in code_files(root, "include", "src") if (root / "src" / "cli") not in p.parents)
    clocks = 0
    for breach in matches(root, files, CALLS, "the library must not use"):
        clocks += (of_budgets := breach.startswith("src/parser.cpp:") and breach.endswith(": steady_clock"))
        if not of_budgets or clocks > 1:
            yield breach


def check_headers(root):
    """Public headers need the standard library only."""
    headers = list(code_files(root, "include"))
    yield from matches(root, headers, FOREIGN, "foreign name in a public header")
    for path in headers:
        for name in re.findall(r'#\s*include\s*["<]([^">]+)[">]', path.read_text("ascii", "replace")):
            if ("/" in name or name.endswith((".h", ".hpp"))) and not name.startswith("taqrir/"):
                if path.suffix != ".h" or name not in ("stddef.h", "stdint.h"):
                    yield f"{path.relative_to(root)}: includes {name}"


def check_listed(root):
    """Every source is built, every public header installed, every test run."""
    library = (root / "src" / "CMakeLists.txt").read_text("utf-8")
    folders = [(root / "include", library), (root / "src", library), (root / "src" / "cli", None),
               (root / "examples", None), (root / "bindings/python", None), (root / "tests" / "unit", (root / "tests" / "CMakeLists.txt").read_text("utf-8"))]
    for folder, text in folders:
        if text is None:
            lists = folder / "CMakeLists.txt"
            text = lists.read_text("utf-8") if lists.exists() else ""
        endings = (".h", ".hpp") if folder.name == "include" else (".c", ".cpp")
        for path in sorted(path for path in folder.rglob("*") if path.suffix in endings):
            if folder.name == "src" and "cli" in path.relative_to(folder).parts:
                continue
            if folder.name == "unit":
                room, name = path.parent.name, path.name
                calls = re.findall(rf"taqrir_test\(\s*{re.escape(room)}\s([^)]*)\)", text)
                listed = any(name in call.split() for call in calls)
            else:
                listed = re.search(rf"(?<![\w-]){re.escape(path.relative_to(folder).as_posix())}(?![\w-])", text)
            if not listed:
                yield f"{path.relative_to(root)} is in no CMake list"


# What a room may include, besides itself and the public headers.
ROOMS = {"src/text": [], "src/lexicon": ["text"], "src/recognize": ["text", "lexicon"],
         "src/assemble": ["text", "lexicon", "recognize"], "src/export": [], "src/capi": [], "src/cli": ["export"],
         "bindings": []}


def check_rooms(root):
    """Data goes one way: no room includes a later one."""
    for room, earlier in ROOMS.items():
        for path in code_files(root, room):
            text = without_comments(path.read_text("ascii", "replace"))
            for other in re.findall(r'#\s*include\s*"(\w+)/', text):
                if other not in ["taqrir", Path(room).name, *earlier]:
                    yield f"{path.relative_to(root)} includes {other}/"


def check_order(root):
    """No output depends on the order of a hash table: those are asked, never walked. Nor on the order of addresses."""
    declared = re.compile(r"\bunordered_(?:multi)?(?:map|set)<[^;={]*>\s+&?(\w+)\s*[;={(]")
    by_address = re.compile(r"\bstd::(?:map|set|less)<(?:const )?\w+(?: const)?\*")
    files = list(code_files(root, "include", "src"))
    for path in files:
        # A member is declared in one file and may be walked in the other of the same name.
        both = "".join(p.read_text("ascii", "replace") for p in files if p.with_suffix("") == path.with_suffix(""))
        names = "|".join(sorted(set(declared.findall(without_comments(both)))))
        if names:
            walked = re.compile(rf"for \([^;]*:\s*(?:{names})\)|\b(?:{names})\.c?begin\(")
            yield from matches(root, [path], walked, "walks a hash table")
    yield from matches(root, files, by_address, "ordered by addresses")


def check_version(root):
    """Packages carry the version of the public header. (conanfile.py and pyproject.toml read it there.)"""
    header = (root / "include/taqrir/version.hpp").read_text("ascii")
    version = ".".join(re.search(rf"#define TAQRIR_VERSION_{part} (\d+)\n", header)[1]
                       for part in ("MAJOR", "MINOR", "PATCH"))
    for name, key in (("vcpkg.json", "version-semver"), ("tests/package/vcpkg/port/taqrir/vcpkg.json", "version-semver"),
                      ("bindings/node/package.json", "version")):
        said = json.loads((root / name).read_text("utf-8"))[key]
        if said != version:
            yield f"{name} says {said}, version.hpp says {version}"
    changelog = root / "CHANGELOG.md"
    if changelog.exists() and not re.search(rf"^## .*({re.escape(version)}|[Uu]nreleased)", changelog.read_text("utf-8"), re.M):
        yield f"CHANGELOG.md has neither {version} nor Unreleased"
    if re.search(r"^\s*version\s*=", (root / "conanfile.py").read_text("utf-8"), re.M):
        yield "conanfile.py has a version of its own"
    if re.search(r"^version\s*=", (root / "pyproject.toml").read_text("utf-8"), re.M):
        yield "pyproject.toml has a version of its own"


def main():
    checks = {name[6:]: function for name, function in globals().items() if name.startswith("check_")}
    if len(sys.argv) != 3 or sys.argv[1] not in checks:
        print(__doc__, "CHECK is one of:", *checks, file=sys.stderr)
        return 2
    breaches = list(checks[sys.argv[1]](Path(sys.argv[2])))
    print(*breaches, sep="\n")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
