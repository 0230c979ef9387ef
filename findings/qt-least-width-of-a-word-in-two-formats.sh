#!/bin/sh
# QTextLayout.minimumWidth of a word that is written in two formats, such as a number with its
# power or a word of which a part is bold: the width of one of its parts, while the line, which
# breaks at words only, holds the word whole.
#
# Good guess: 'the width the layout should be so that every line can be broken as narrow as
# possible', which for one word is the width of that word, as it is for a word in one format.
# Seen: 'un' and a bold 'breakable' ask for the bold part alone. A table whose columns get what
# their words need, as Qt's own do, has no room for 3·10⁻⁵ as a superscript.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1
cat >"$here/look.py" <<'PYTHON'
import sys

import PySide6
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextOption

app = QGuiApplication([])


def widths(html: str) -> tuple[float, float]:
    document = QTextDocument()
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(option)
    document.setHtml(html)
    document.setTextWidth(5)
    document.size()
    layout = document.firstBlock().layout()
    assert layout.lineCount() == 1, "a word is in one line"
    return round(layout.minimumWidth(), 1), round(layout.lineAt(0).naturalTextWidth(), 1)


whole, parted = widths("unbreakable"), widths("un<b>breakable</b>")
print("PySide6", PySide6.__version__)
print("guess: the least width is that of the word, in one format and in two")
print("seen, least width and width of the line: one format", whole, "two formats", parted)
sys.exit(not (whole[0] == whole[1] and parted[0] < parted[1]))
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
