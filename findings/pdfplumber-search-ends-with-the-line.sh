#!/bin/sh
# Words that go on in the next line: pdfplumber's search of a page does not find them.
#
# Good guess: page.search("neural network") finds the words wherever they stand, as a reader sees
# them: what is searched is the page's text.
# Seen: not where 'neural' ends a line: the end of a line is a sign of its own there, and a space in
# the pattern is only a space.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pdfplumber==0.11.10 reportlab==5.1.0
cat >"$here/look.py" <<'PYTHON'
import io
import sys
from importlib.metadata import version

import pdfplumber
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
canvas = Canvas(file)
for line, words in enumerate(("a neural network and", "another neural", "network here")):
    canvas.drawString(72, 700 - 14 * line, words)
canvas.showPage()
canvas.save()
with pdfplumber.open(file) as paper:
    [page] = paper.pages
    seen = [len(page.search(words)) for words in ("neural network", r"neural\s+network")]
print("pdfplumber", version("pdfplumber"))
print("guess:", [2, 2])
print("seen: ", seen)
sys.exit(seen != [1, 2])
PYTHON
"$here/venv/bin/python" "$here/look.py"
