#!/bin/sh
# Enter in an empty paragraph of a QTextEdit that has any paragraph format, such as a distance
# between lines: the format goes, and no paragraph comes.
#
# Good guess: each Enter makes a paragraph, in every text editor of Qt, as it does where the
# paragraphs have no format and in QPlainTextEdit.
# Seen: a, Enter, Enter, b is two lines with the format and three without it. Whoever only gave
# the lines more air takes from the writer every empty line. QTextCursor.insertBlock makes it.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1
cat >"$here/look.py" <<'PYTHON'
import sys

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

app = QApplication([])


def typed(form: QTextBlockFormat) -> str:
    editor = QTextEdit()
    editor.textCursor().setBlockFormat(form)
    editor.show()
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "b")
    return editor.toPlainText()


plain, airy = QTextBlockFormat(), QTextBlockFormat()
airy.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
found = typed(plain), typed(airy)
print("PySide6", PySide6.__version__)
print("guess:", repr("a\n\nb"), "with and without a distance between lines")
print("seen:", *map(repr, found))
sys.exit(found != ("a\n\nb", "a\nb"))
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
