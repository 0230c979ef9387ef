#!/bin/sh
# A link to a page of another file: PDFium says that it leads to that page of this one.
#
# Good guess: the link has a go-to action of another file (ISO 32000-1, 12.6.4.3), so it has no
# destination here, and FPDFLink_GetDest answers none; its action says the rest.
# Seen: FPDFLink_GetDest answers a destination, and the page it names is one of this document; only
# the type of the action (PDFACTION_REMOTEGOTO) tells the two apart.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypdfium2==5.15.2 pikepdf==10.18.0
cat >"$here/look.py" <<'PYTHON'
import ctypes
import io
import sys
from importlib.metadata import version

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, String
from pypdfium2 import raw

pdf = pikepdf.new()
for _ in range(3):
    pdf.add_blank_page(page_size=(200, 300))
action = Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([2, Name.Fit]))
link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([50, 50, 90, 70]), A=action)
pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])
made = io.BytesIO()
pdf.save(made)
document = pypdfium2.PdfDocument(made.getvalue())
page, place, found = document[0], ctypes.c_int(0), raw.FPDF_LINK()
assert raw.FPDFLink_Enumerate(page, place, found)
goal = raw.FPDFLink_GetDest(document, found)
number = raw.FPDFDest_GetDestPageIndex(document, goal) if goal else None
kind = raw.FPDFAction_GetType(raw.FPDFLink_GetAction(found))
print("pypdfium2", version("pypdfium2"), "PDFium", pypdfium2.PDFIUM_INFO)
print("guess:", None)
print("seen: ", number, "action of another file:", kind == raw.PDFACTION_REMOTEGOTO)
sys.exit(number is None)
PYTHON
"$here/venv/bin/python" "$here/look.py"
