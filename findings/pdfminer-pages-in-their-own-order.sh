#!/bin/sh
# Pages asked for out of their order: pdfminer.six gives them in the file's order.
#
# Good guess: extract_text(file, page_numbers=[2, 0]) is the third page and then the first, as a
# list of numbers says.
# Seen: the first, then the third; the list is taken for a set.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pdfminer.six==20260107 reportlab==5.1.0
cat >"$here/look.py" <<'PYTHON'
import io
import sys
from importlib.metadata import version

from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
canvas = Canvas(file)
for word in ("one", "two", "three"):
    canvas.drawString(72, 700, word)
    canvas.showPage()
canvas.save()
seen = extract_text(file, page_numbers=[2, 0]).split()
print("pdfminer.six", version("pdfminer.six"))
print("guess:", ["three", "one"])
print("seen: ", seen)
sys.exit(seen != ["one", "three"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
