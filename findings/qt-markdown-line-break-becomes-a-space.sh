#!/bin/sh
# A line that ends early, written as Markdown by QTextDocument: it is a space when it is read.
#
# Good guess: a <br> is written as Markdown's hard break (two spaces or a backslash at the end of the
# line), so that setMarkdown breaks there again.
# Seen: a bare end of line, which Markdown reads as a space; verses and addresses run together.
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
written.setHtml("one<br>two")
read.setMarkdown(written.toMarkdown())
print("PySide6", PySide6.__version__)
print("guess:", repr(written.toPlainText()))
print("seen: ", repr(read.toPlainText()), "from", repr(written.toMarkdown()))
sys.exit(read.toPlainText() != "one two")
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
