#!/bin/sh
# A title that ends in RNA: in a style with title case, such as Chicago's, Typst prints 'Rna'.
#
# Good guess: title case makes capitals; letters that are capitals stay, as CSL says for a title that
# is not all in capitals, and as Typst does with the same word further in front.
# Seen: the last word gets a capital and loses all others: Rna, Mrna for mRNA and Ph for pH.
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
FILE = r"""@article{roe, title = {The role of RNA and mRNA},
  author = {Roe, Anna}, journal = {J}, year = {2020}}"""
PAGE = """#set page(width: 40cm, height: auto)
@roe
#bibliography("refs.bib", style: "chicago-author-date")
"""
(here / "refs.bib").write_text(FILE)
(here / "page.typ").write_text(PAGE)
page = pypdfium2.PdfDocument(typst.compile(here / "page.typ"))[0]
text = page.get_textpage().get_text_bounded().splitlines()
seen = next(line for line in text if "Role" in line and "Roe" in line)
print("typst", typst.__version__)
print("guess:", "The Role of RNA and mRNA")
print("seen: ", ascii(seen))
sys.exit("The Role of RNA and Mrna" not in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py" "$here"
