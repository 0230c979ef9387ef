#!/bin/sh
# A title that ends in a line break of TeX, '\\': bibtexparser loses the entry.
#
# Good guess: BibTeX counts braces whatever stands before them, so that the brace behind '\\'
# closes the value, as it does for bibtex, biber and pybtex.
# Seen: a brace behind any backslash is no brace; the entry goes on into the next one and fails.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet bibtexparser==2.1.0
cat >"$here/look.py" <<'PYTHON'
import logging
import sys
from importlib.metadata import version

import bibtexparser

logging.disable()
TEXT = "@misc{a, title = {First line \\\\}, year = {2001}}\n\n@misc{b, title = {Second}}\n"
library = bibtexparser.parse_string(TEXT)
print("bibtexparser", version("bibtexparser"))
print("guess: the entries a and b")
keys = [entry.key for entry in library.entries]
print("seen:  entries", keys, "and", len(library.failed_blocks), "failed block(s)")
sys.exit((keys, len(library.failed_blocks)) != (["b"], 1))
PYTHON
"$here/venv/bin/python" "$here/look.py"
