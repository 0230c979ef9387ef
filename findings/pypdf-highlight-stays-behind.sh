#!/bin/sh
# A page made larger by pypdf: a highlight does not stay with its words.
#
# Good guess: scale_by scales the marks of a page with its content.
# Seen: the mark's box (Rect) is scaled, the corners of what is marked (QuadPoints) are not. Those
# are what is drawn, and what programs take the marked words from: they find others, or none.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypdf==7.1.1
cat >"$here/look.py" <<'PYTHON'
import sys

import pypdf
from pypdf.annotations import Highlight
from pypdf.generic import ArrayObject, FloatObject

writer = pypdf.PdfWriter()
page = writer.add_blank_page(200, 200)
corners = ArrayObject(FloatObject(one) for one in (10, 20, 60, 20, 10, 10, 60, 10))
writer.add_annotation(0, Highlight(rect=(10, 10, 60, 20), quad_points=corners))
page = writer.pages[0]
page.scale_by(2)
mark = page["/Annots"][0].get_object()
seen = [[float(one) for one in mark[name]] for name in ("/Rect", "/QuadPoints")]
print("pypdf", pypdf.__version__)
print("guess:", [20, 20, 120, 40], [20, 40, 120, 40, 20, 20, 120, 20])
print("seen: ", *seen)
sys.exit(seen != [[20, 20, 120, 40], [10, 20, 60, 20, 10, 10, 60, 10]])
PYTHON
"$here/venv/bin/python" "$here/look.py"
