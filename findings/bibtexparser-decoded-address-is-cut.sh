#!/bin/sh
# An address with a percent sign in BibTeX: bibtexparser cuts it off there.
#
# Good guess: the layer that turns TeX into letters leaves url and doi alone; what stands there is no
# TeX for BibLaTeX, hyperref or any style.
# Seen: '%' begins a comment of TeX in every field, and the address of a file whose name has a space
# ends before it. An abstract with 'at 5% of' ends there, too. Nothing is said of it.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet bibtexparser==2.1.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware

FILE = "@misc{a, title = {Lamps}, url = {https://example.org/on%20lamps.pdf}}"
library = bibtexparser.parse_string(FILE, append_middleware=[LatexDecodingMiddleware()])
seen = library.entries[0]["url"]
print("bibtexparser", version("bibtexparser"))
print("guess: https://example.org/on%20lamps.pdf")
print("seen: ", seen)
sys.exit(seen != "https://example.org/on")
PYTHON
"$here/venv/bin/python" "$here/look.py"
