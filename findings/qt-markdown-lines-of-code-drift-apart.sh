#!/bin/sh
# Two lines of code, <pre>, written as Markdown by QTextDocument: an empty line comes between them.
#
# Good guess: lines within a fence are written one below the other, so that the code comes back as it
# was.
# Seen: each line is written as a paragraph, with an empty line behind it, and that line is code.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1
cat >"$here/look.py" <<'PYTHON'
import sys

import PySide6
from PySide6.QtGui import QGuiApplication, QTextDocument

app = QGuiApplication([])
written, read = QTextDocument(), QTextDocument()
written.setHtml("<pre>x = 1\ny = 2</pre>")
read.setMarkdown(written.toMarkdown())
print("PySide6", PySide6.__version__)
print("guess:", ["x = 1", "y = 2"])
print("seen: ", read.toPlainText().split("\n"), "from", repr(written.toMarkdown()))
sys.exit(read.toPlainText() != "x = 1\n\ny = 2")
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
