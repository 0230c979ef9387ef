#!/bin/sh
# ActualText: pypdf and pdfminer.six give the letters in the order in which they are drawn, not the
# text that the file says they are.
#
# Good guess: where a span of the content has an /ActualText (ISO 32000, 14.9.4: the exact
# replacement for extraction), that is what a reader of text gives, as PDFium and PyMuPDF do.
# Seen: a formula that is drawn letters first and numbers afterwards, as typesetters of formulas do,
# is another substance: water becomes hydroperoxyl.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pikepdf==10.18.0 pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
cat >"$here/look.py" <<'PYTHON'
import sys

import pikepdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text
from pikepdf import Dictionary, Name

DRAWN = b"""BT /F1 12 Tf 20 150 Td (Of) Tj ET
/Span << /ActualText (H2O) >> BDC
BT /F1 12 Tf 80 150 Td (HO) Tj /F1 8 Tf 5 -3 Td (2) Tj ET
EMC
BT /F1 12 Tf 120 150 Td (alone) Tj ET"""
path = sys.argv[1]
with pikepdf.new() as made:
    made.add_blank_page(page_size=(300, 200))
    page = made.pages[0].obj
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F1=made.make_indirect(font)))
    page.Contents = made.make_stream(DRAWN)
    made.save(path)
seen = {
    "pypdf": pypdf.PdfReader(path).pages[0].extract_text(),
    "pdfminer.six": extract_text(path),
    "PDFium": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
}
print("guess: 'Of H2O alone' by each")
for name, text in seen.items():
    print(f"seen:  {' '.join(text.split())!r} by {name}")
has = {name: "H2O" in text for name, text in seen.items()}
sys.exit(has != {"pypdf": False, "pdfminer.six": False, "PDFium": True})
PYTHON
"$here/venv/bin/python" "$here/look.py" "$here/water.pdf"
