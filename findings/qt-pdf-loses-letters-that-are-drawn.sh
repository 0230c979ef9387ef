#!/bin/sh
# A PDF that Qt writes: letters that stand on the page and are in no text of it.
#
# Good guess: what QPainter.drawText draws with an embedded font is found in the PDF as it was
# given, as by other programs that write PDF: each glyph has its letters in the font's table
# (ToUnicode).
# Seen: the table is made of the font's own table of letters up to U+FFFF, read backwards. So a
# letter beyond, such as a double-struck A or an emoji, is drawn and has no text.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1 pypdfium2==5.12.1
cat >"$here/look.py" <<'PYTHON'
import sys
from pathlib import Path

import pypdfium2
import PySide6
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPdfWriter, QRawFont

app = QGuiApplication([])
letter = "\U0001d538"
path = Path(sys.argv[1])
writer = QPdfWriter(str(path))
painter = QPainter(writer)
font = QFont("DejaVu Sans", 20)
painter.setFont(font)
painter.drawText(100, 600, f"before{letter}after \u211d")
painter.end()
has = QRawFont.fromFont(font).supportsCharacter(ord(letter))
text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_bounded()
print("PySide6", PySide6.__version__, "the font has the letter:", has)
print("guess:", ascii(f"before{letter}after \u211d"))
print("seen:", ascii(text))
sys.exit(letter in text or "\u211d" not in text)
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py" "$here/page.pdf"
