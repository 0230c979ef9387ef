#!/bin/sh
# QTextDocument.print_ into a PDF: where a paragraph goes on on the next page, its last line of
# the page before is written there once more.
#
# Good guess: the pages of a printed document, read one after another, are its text.
# Seen: the line stands on both pages. The second one lies above what is painted, so nobody sees
# it, but whoever reads the text of the page without asking where it stands finds it twice.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1 pypdfium2==5.15.2
cat >"$here/look.py" <<'PYTHON'
import re
import sys
from collections import Counter

import PySide6
from pypdfium2 import PdfDocument
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

app = QGuiApplication([])
document = QTextDocument()
document.setPlainText(" ".join(f"word{number:04}" for number in range(2000)))
document.print_(QPdfWriter(sys.argv[1]))
pages = [page.get_textpage().get_text_range() for page in PdfDocument(sys.argv[1])]
words = [re.findall(r"word\d{4}", page) for page in pages]
counts = Counter(word for page in words for word in page)
twice = sorted(word for word, count in counts.items() if count > 1)
print("PySide6", PySide6.__version__)
print(f"guess: 2000 words, each once, on {len(pages)} pages")
print(f"seen: {len(counts)} words, {len(twice)} of them twice:", *twice[:3], "…", *twice[-1:])
again = all(page[0] in before for before, page in zip(words, words[1:]))
sys.exit(not (len(counts) == 2000 and len(pages) > 1 and twice and again))
PYTHON
QT_QPA_PLATFORM=offscreen "$here/venv/bin/python" "$here/look.py" "$here/page.pdf"
