#!/usr/bin/env python3
"""Names that the sources give and a document promises to list in full.

    listed.py ROOT

Prints one line per name that its document lacks and exits 1 if there is any.
"""
import re
import sys
from pathlib import Path

# Document, how a name stands in it, the sources, and where the names are in those.
LISTS = [
    ("docs/extending.md", "`{}`", "src/lexicon/category.cpp", r'^    \{"(\w+)"[,}]'),
    ("docs/output.md", "`{}`", "src/assemble/**/*.cpp", r'diagnostics\.push_back\(\s*\{"([\w.]+)"'),
    ("docs/output.md", "`{}`", "src/export/json.cpp", r'FactKind::\w+, "(\w+)"'),
    ("docs/output.md", "`{}`", "src/export/names.cpp", r'"(?!none")(\w+)"'),
    ("docs/output.md", "`{}`", "src/export/json*.cpp", r'\b(?:field|key|list|quotes|entry)\("(\w+)"'),
    ("docs/c.md", "`{}`", "include/taqrir/taqrir.h", r"^TAQRIR_EXPORT [\w ]+[ *]+(taqrir_\w+)\("),
    ("bindings/node/index.d.ts", "'{}'", "src/export/names.cpp", r'"(?!none")(\w+)"'),
    ("bindings/node/index.d.ts", "  {}", "src/export/json*.cpp", r'\b(?:field|key|list|quotes|entry)\("(\w+)"'),
    ("docs/cli.md", "`{}", "src/cli/options.cpp", r'^\s+"(--[\w-]+)",'),
]


def missing(root):
    for document, form, sources, pattern in LISTS:
        text = (root / document).read_text("utf-8")
        texts = (path.read_text("utf-8") for path in root.glob(sources))
        names = {name for source in texts for name in re.findall(pattern, source, re.M)}
        if not names:
            yield f"{sources}: no name matches {pattern}"
        for name in sorted(names):
            if form.format(name) not in text:
                yield f"{document} lacks {name} of {sources}"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    lines = list(missing(Path(sys.argv[1])))
    print(*lines, sep="\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
