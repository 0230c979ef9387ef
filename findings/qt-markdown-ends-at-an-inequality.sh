#!/bin/sh
# Two inequalities in a note, read as Markdown by QTextDocument: the rest of the note is gone.
#
# Good guess: 'a<b and c>d' is by the letter of CommonMark a tag of HTML, so that at worst the part
# between < and > is missing, as in a browser; 'd' and the paragraphs behind it are there.
# Seen: everything behind the first < is missing, up to the end of the text. So it is with
# std::vector<int>, and with each word in angle brackets that is no element of HTML.
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
document = QTextDocument()
document.setMarkdown("Let a<b and c>d hold.\n\nThe second paragraph.\n\n- A list")
seen = document.toPlainText()
print("PySide6", PySide6.__version__)
print("guess:", repr("Let ad hold.\nThe second paragraph.\nA list"))
print("seen: ", repr(seen))
sys.exit(seen.strip() != "Let a")
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
