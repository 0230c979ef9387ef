#!/bin/sh
# SVG without outlines, painted by Qt into a PDF: stroke="none" gets an outline all the same.
#
# Good guess: what QSvgRenderer shows on the screen is what it writes into a PDF, so a formula
# whose letters have no stroke (ziamath, MathJax) looks there as it does here.
# Seen: on the screen there is no outline; in the PDF every shape gets one, a user unit wide, as
# shapes of its own, and letters look bold. stroke="none" does not help, stroke-width="0" does.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1 pypdfium2==5.15.2
cat >"$here/look.py" <<'PYTHON'
import sys

import PySide6
from pypdfium2 import PdfDocument
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

app = QGuiApplication([])


def renderer(attributes):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" {attributes}>'
    return QSvgRenderer(QByteArray((svg + '<path d="M20 20H80V80H20Z" fill="#f00"/></svg>').encode()))


def on_screen(attributes):
    """How many of 100 pixels in a row are red."""
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer(attributes).render(painter, QRectF(0, 0, 100, 100))
    painter.end()
    return sum(image.pixelColor(x, 50) != QColor("white") for x in range(100))


def in_pdf(attributes):
    """How many shapes are in the PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.scale(10, 10)
    renderer(attributes).render(painter, QRectF(0, 0, 100, 100))
    painter.end()
    del painter, writer
    return sum(1 for _ in PdfDocument(bytes(buffer.data().data()))[0].get_objects([2]))


print("PySide6", PySide6.__version__)
print("guess: 60 red pixels of 100 on the screen, 1 shape in the PDF, whatever is said of no stroke")
seen = {}
for said in ("", 'stroke="none"', 'stroke-width="0"'):
    seen[said] = (on_screen(said), in_pdf(said))
    print(f"seen with {said or 'nothing said':16}: {seen[said][0]} pixels, {seen[said][1]} shapes")
sys.exit(seen != {"": (60, 2), 'stroke="none"': (60, 2), 'stroke-width="0"': (60, 1)})
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py"
