#!/bin/sh
# Page labels in letters: behind page Z comes AA, and then AB by pikepdf, pdfminer.six and PyMuPDF.
#
# Good guess: AA, BB, CC, as ISO 32000 has it (12.4.2: A to Z for the first 26 pages, AA to ZZ for
# the next 26), which is what PDFium and pypdf say.
# Seen: AA, AB, AC, as columns of a spreadsheet are named. In an appendix of more than 27 pages that
# are counted in letters, 'see page CC' leads nowhere, or to the wrong page.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pikepdf==10.18.0 pdfminer.six==20260107 PyMuPDF==2.0 pypdf==7.1.1 pypdfium2==5.15.2
cat >"$here/look.py" <<'PYTHON'
import sys
from itertools import islice

import pikepdf
import pymupdf
import pypdf
import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pikepdf import Array, Dictionary, Name

path, LAST = sys.argv[1], slice(25, 29)
with pikepdf.new() as made:
    for _ in range(30):
        made.add_blank_page()
    made.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.A)]))
    made.save(path)
mined = PDFDocument(PDFParser(open(path, "rb"))).get_page_labels()
paged = pypdfium2.PdfDocument(path)
seen = {
    "pikepdf": [str(page.label) for page in pikepdf.open(path).pages][LAST],
    "pdfminer.six": list(islice(mined, 30))[LAST],
    "PyMuPDF": [page.get_label() for page in pymupdf.open(path)][LAST],
    "PDFium": [paged.get_page_label(number) for number in range(30)][LAST],
    "pypdf": list(pypdf.PdfReader(path).page_labels)[LAST],
}
guess = ["Z", "AA", "BB", "CC"]
print("guess:", guess, "by each")
for name, labels in seen.items():
    print(f"seen:  {labels} by {name}")
other = [name for name, labels in seen.items() if labels == ["Z", "AA", "AB", "AC"]]
right = [name for name, labels in seen.items() if labels == guess]
sys.exit(not (other == ["pikepdf", "pdfminer.six", "PyMuPDF"] and right == ["PDFium", "pypdf"]))
PYTHON
"$here/venv/bin/python" "$here/look.py" "$here/letters.pdf"
