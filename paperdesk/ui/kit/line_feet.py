"""Feet of the lines of a plain text, as Qt sets them.

Why not a multiple of the font's line spacing: Qt rounds that to the nearest pixel and each line up
to a whole one, so that of many lines the last is cut.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QPlainTextEdit


def line_feet(edit: QPlainTextEdit) -> Iterator[float]:
    """Pixels from the top of a text to the foot of each of its lines."""
    edit.document().size()  # breaks it into lines, where that has not been done
    top, block = 0.0, edit.document().begin()
    while block.isValid():
        layout = block.layout()
        yield from (top + layout.lineAt(at).rect().bottom() for at in range(layout.lineCount()))
        top += layout.boundingRect().height()
        block = block.next()
