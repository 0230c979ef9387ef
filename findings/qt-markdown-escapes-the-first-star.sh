#!/bin/sh
# Stars in plain text, written as Markdown by QTextDocument: only the first of a word is escaped.
#
# Good guess: toMarkdown escapes what Markdown would read as a sign, as it does with brackets and
# heads, so that setMarkdown gives the same text again.
# Seen: 2*3*4 becomes 2\*3*4, and with a second product in the paragraph a star of each is taken for
# emphasis: it is gone when the text is read again.
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
text = "2*3*4 and 5*6*7"
written, read = QTextDocument(), QTextDocument()
written.setPlainText(text)
read.setMarkdown(written.toMarkdown())
print("PySide6", PySide6.__version__)
print("guess:", text)
print("seen: ", read.toPlainText(), "from", repr(written.toMarkdown()))
sys.exit(read.toPlainText() == text)
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
