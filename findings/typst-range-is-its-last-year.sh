#!/bin/sh
# A work that appeared over years, date = {1990/1995}: Typst prints the last year alone.
#
# Good guess: both years are printed, 1990-1995, or at worst the first, by which such a work is
# looked for.
# Seen: 1995, in the reference and in the citation.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet typst==0.15.2 pypdfium2==5.12.1
cat >"$here/look.py" <<'PYTHON'
import sys
from pathlib import Path

import pypdfium2
import typst

here = Path(sys.argv[1])
FILE = r"""@book{roe, title = {Lamps}, author = {Roe, Anna}, publisher = {P}, date = {1990/1995}}"""
PAGE = """#set page(width: 40cm, height: auto)
@roe
#bibliography("refs.bib", style: "apa")
"""
(here / "refs.bib").write_text(FILE)
(here / "page.typ").write_text(PAGE)
page = pypdfium2.PdfDocument(typst.compile(here / "page.typ"))[0]
text = page.get_textpage().get_text_bounded().splitlines()
seen = next(line for line in text if "Lamps" in line and "Roe" in line)
print("typst", typst.__version__)
print("guess:", "Roe, A. (1990-1995), or 1990")
print("seen: ", ascii(seen))
sys.exit("1990" in seen or "1995" not in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py" "$here"
