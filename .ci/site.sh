#!/usr/bin/env bash
# Builds the documentation into build/site; a warning of Doxygen or MkDocs is an error.
#   .ci/site.sh [BIN]      BIN: where mkdocs is, if it is not in PATH (see .ci/requirements.txt); needs doxygen
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=${1:+$(realpath "$1"):}$PATH
export NO_MKDOCS_2_WARNING=1

# mkdoxy does not pass on what Doxygen says about the headers, so it is asked alone too.
mkdir -p build
doxygen - <<'END'
INPUT = include
FILE_PATTERNS = *.hpp *.h
RECURSIVE = YES
OUTPUT_DIRECTORY = build/doxygen
GENERATE_HTML = NO
GENERATE_LATEX = NO
GENERATE_XML = YES
QUIET = YES
WARN_IF_UNDOCUMENTED = NO
WARN_AS_ERROR = FAIL_ON_WARNINGS
MACRO_EXPANSION = YES
EXPAND_ONLY_PREDEF = YES
PREDEFINED = TAQRIR_EXPORT=
END
mkdocs build --strict
for page in index tutorial hosts reference/classtaqrir_1_1Parser; do
    [[ -s build/site/$page.html ]] || { echo "the site lacks $page.html" >&2 && exit 1; }
done
