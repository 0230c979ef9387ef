"""Difference pair: two texts beside or above one another, with what differs marked.

Both have the same number of lines, with empty ones where the other has more, and are
scrolled together, line for line. What only one of them has is marked by colour and by a line
below it. Where there is no room for both beside one another they stand above one another.
"""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from paperdesk.model import Span
from paperdesk.ui.kit import fonts, theme, utf16
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.line_differences import LinePair, line_pairs

BESIDE = 520
"""Pixels, zoomed, from which on the texts stand beside one another."""
_SHADE = 46
"""How much of its colour a mark has, of 255."""


class DifferencePair(QWidget):
    """Pair of texts that are only read; each is called as it is heard."""

    def __init__(self, left: str, right: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[LinePair] = []
        self._leading = False
        self.left, self.right = _Text(left, self), _Text(right, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for text, name in ((self.left, left), (self.right, right)):
            side = QVBoxLayout()
            side.setSpacing(3)
            side.addWidget(label(name, self, size=11, weight="semibold", level="3"))
            side.addWidget(text, 1)
            self._row.addLayout(side, 1)
        self.left.verticalScrollBar().valueChanged.connect(
            lambda: self._follow(self.left, self.right)
        )
        self.right.verticalScrollBar().valueChanged.connect(
            lambda: self._follow(self.right, self.left)
        )
        theme.changed.connect(self._mark)

    def show_texts(self, left: str, right: str) -> None:
        """Show two texts; the place of scrolling stays as far as it can."""
        self._pairs = line_pairs(left, right)
        at = self.left.verticalScrollBar().value()
        self._leading = True
        self.left.setPlainText("\n".join(pair.left or "" for pair in self._pairs))
        self.right.setPlainText("\n".join(pair.right or "" for pair in self._pairs))
        self._leading = False
        self._mark()
        self.left.verticalScrollBar().setValue(at)

    def show_first_difference(self) -> None:
        """Scroll to the first line that differs, with a line before it."""
        different = (n for n, pair in enumerate(self._pairs) if pair.left != pair.right)
        line = self.left.document().findBlockByNumber(max(next(different, 0) - 1, 0))
        self.left.verticalScrollBar().setValue(line.firstLineNumber())

    def differs(self) -> bool:
        """Whether the texts have other words."""
        return any(pair.left != pair.right for pair in self._pairs)

    def is_beside(self) -> bool:
        """Whether the texts stand beside one another."""
        return self._row.direction() != QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside one another where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= fonts.zoomed(BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)

    def _mark(self) -> None:
        self.left.mark([pair.left_only for pair in self._pairs], "danger")
        self.right.mark([pair.right_only for pair in self._pairs], "green")

    def _follow(self, one: "_Text", other: "_Text") -> None:
        """Scroll the other text to the line that is at the top of the one."""
        if self._leading:
            return
        self._leading = True
        value = one.verticalScrollBar().value()
        line = one.document().findBlockByLineNumber(value)
        peer: QTextBlock = other.document().findBlockByNumber(line.blockNumber())
        if peer.isValid():
            within = min(value - line.firstLineNumber(), max(peer.lineCount() - 1, 0))
            other.verticalScrollBar().setValue(peer.firstLineNumber() + within)
        self._leading = False


class _Text(QPlainTextEdit):
    """One of the texts."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        fonts.wear(self, 13)
        self.setMinimumHeight(fonts.zoomed(64))
        self.setMinimumWidth(1)

    def mark(self, lines: Sequence[Sequence[Span]], role: str) -> None:
        """Mark what only this text has."""
        form = QTextCharFormat()
        shade = QColor(theme.colour(role))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(shade)
        shade.setAlpha(_SHADE)
        form.setBackground(shade)
        marked = []
        for number, spans in enumerate(lines):
            if not spans:
                continue
            block = self.document().findBlockByNumber(number)
            for start, end in utf16.spans(block.text(), spans):
                one = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                one.cursor, one.format = cursor, form
                marked.append(one)
        self.setExtraSelections(marked)
