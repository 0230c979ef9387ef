"""Text view of a long list of names, which scrolls: thousands, at once.

Why text and not a button for each: a hundred buttons take Qt a second, and
their height would become that of the window. Where a name stands is known by
its letters; a press on it, or Enter where the cursor stands, chooses it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, near_edge, theme, utf16
from paperdesk.ui.kit.labels import short
from paperdesk.ui.kit.line_feet import line_feet

LINES = 8
"""Lines that are seen at once."""
MOST = 10_000
"""Names of one list; Qt breaks them into lines in a fifth of a second."""
_SURELY_SCROLLS = 200


class NamesView(QPlainTextEdit):
    """Flowing names. ``chosen(place)`` tells which of them is pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._over = -1
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        fonts.wear(self, 13)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._dress()
        theme.changed.connect(self._dress)

    def show_names(self, names: Sequence[str], after: str = "") -> None:
        """Show these names, at most ``MOST``, from the first one, and ``after`` behind them."""
        said = [" ".join(short(name).split()) or "…" for name in names[:MOST]]
        spans, at, between = [], 0, language.comma()
        for name in said:
            spans.append((at, at + len(name)))
            at += len(name) + len(between)
        text = between.join(said)
        marks = utf16.spans(text, spans)
        self._starts, self._ends = [one[0] for one in marks], [one[1] for one in marks]
        if after:
            text += between + after
        # A bar that comes after the first look makes Qt break all lines once more.
        bar = Qt.ScrollBarPolicy
        always = len(said) > _SURELY_SCROLLS
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOn if always else bar.ScrollBarAsNeeded)
        self.setPlainText(text)
        self._point_at(-1)
        self._fit()

    def name_at(self, position: int) -> int:
        """The place of the name with this letter; -1 between two."""
        place = bisect_right(self._starts, position) - 1
        return place if place >= 0 and position < self._ends[place] else -1

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words only; Qt would give them a typeface and a size."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def sizeHint(self) -> QSize:
        """As high as the lines that are seen."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need more lines in a narrower place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Stand at the near edge, and follow the reader's zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which name would be chosen."""
        super().mouseMoveEvent(event)
        self._point_at(self._under(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Show none."""
        super().leaveEvent(event)
        self._point_at(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a name, unless words were selected."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose(self._under(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the name at the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._choose(self.name_at(self.textCursor().position()))
            return
        super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.chosen.emit(place)

    def _under(self, event: QMouseEvent) -> int:
        """The name beneath the pointer."""
        point = event.position().toPoint()
        cursor = self.cursorForPosition(point)
        line = self.cursorRect(cursor)
        if not line.top() <= point.y() <= line.bottom() or abs(point.x() - line.x()) > 20:
            return -1  # beside the end of a line
        return self.name_at(cursor.position())

    def _point_at(self, place: int) -> None:
        if place == self._over:
            return
        self._over = place
        shape = Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        marks = []
        if place >= 0:
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setFontUnderline(True)
            form.setForeground(theme.colour("link"))
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._starts[place])
            cursor.setPosition(self._ends[place], QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.setExtraSelections(marks)

    def _fit(self) -> None:
        self.setFixedHeight(ceil(max(islice(line_feet(self), LINES), default=0)) + 2)

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(palette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(palette.ColorRole.Text, theme.colour("text"))
        self.setPalette(palette)
        near_edge.begin_there(self)
