#!/bin/sh
# A sign of comparison in a BibTeX title: Typst prints $\geq 5$ as 'g = 5'.
#
# Good guess: what is between dollars is TeX, and \geq is the sign itself, or at worst the five
# characters as they stand.
# Seen: the backslash goes, and \geq comes out as a slanted g and an equals sign: the title says that
# g is 5. $\pm 5$ comes out as pm5 and $\mu$m as mum, all in letters of formulas; nothing is said of it.
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
FILE = r"""@article{roe, title = {Lamps with $\geq 5$ arms},
  author = {Roe, Anna}, journal = {J}, year = {2020}}"""
PAGE = """#set page(width: 40cm, height: auto)
@roe
#bibliography("refs.bib", style: "ieee")
"""
(here / "refs.bib").write_text(FILE)
(here / "page.typ").write_text(PAGE)
page = pypdfium2.PdfDocument(typst.compile(here / "page.typ"))[0]
text = page.get_textpage().get_text_bounded().splitlines()
seen = next(line for line in text if "Lamps with" in line and "Roe" in line)
print("typst", typst.__version__)
print("guess:", "Lamps with >= 5 arms (one sign), or the TeX as it stands")
print("seen: ", ascii(seen))
sys.exit("\\geq" in seen or "\u2265" in seen or "= 5" not in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py" "$here"
