#!/bin/sh
# A cell with an upright bar, such as |x| or p(a|b), written as Markdown by QTextDocument.
#
# Good guess: the bar is escaped, as the tables of GitHub's Markdown ask for, so that the table comes
# back with the same cells.
# Seen: the bar stands as it is: the row has one cell more than the head, and read again the last
# cell is gone.
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
HEAD = "<tr><th>measure</th><th>value</th></tr>"
written, read = QTextDocument(), QTextDocument()
written.setHtml(f"<table>{HEAD}<tr><td>p(a|b)</td><td>.25</td></tr></table>")
read.setMarkdown(written.toMarkdown())
print("PySide6", PySide6.__version__)
print("guess:", written.toPlainText().split())
print("seen: ", read.toPlainText().split(), "from", repr(written.toMarkdown()))
sys.exit(".25" in read.toPlainText())
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
