"""Title view: large, selectable, with the highlights of a search.

Why not a label: a label can show marks only by reading its text as HTML.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from paperdesk.model import Span
from paperdesk.ui.kit import fonts, near_edge, theme, utf16
from paperdesk.ui.kit.accessibility import listened
from paperdesk.ui.kit.line_feet import line_feet
from paperdesk.ui.kit.rich_text.heard_page import HeardPage

LONGEST = 600
"""Characters of a title that are shown; the rest of a longer one is cut with ``…``."""


def mark_selections(
    editor: QPlainTextEdit | QTextEdit, marks: Sequence[Span]
) -> list[QTextEdit.ExtraSelection]:
    """Extra selections of highlights (spans in UTF-16 units) in the colours of the theme."""
    form = QTextCharFormat()
    form.setBackground(theme.colour("mark"))
    form.setForeground(theme.colour("mark_text"))
    made = []
    last = editor.document().characterCount() - 1
    for start, end in marks:
        if start < 0 or end > last:
            continue
        cursor = editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = form
        made.append(selection)
    return made


class TitleText(QPlainTextEdit):
    """Read-only text widget, as tall as its lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Span, ...] = ()
        self.setObjectName("paperTitle")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        fonts.wear(self, 22, "semibold")
        self.setAccessibleName(self.tr("Title"))
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        near_edge.begin_there(self)
        theme.changed.connect(self._draw_marks)

    def show_title(self, text: str, marks: Sequence[Span] = ()) -> None:
        """Show a title with marks, in characters of the text."""
        cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        self._marks = utf16.spans(cut, (mark for mark in marks if mark[1] < LONGEST))
        if cut != self.toPlainText():
            self.setPlainText(cut)
            heard = HeardPage().title(cut) if listened() else cut
            self.setAccessibleDescription(heard if heard != cut else "")
            self._fit()
        self._draw_marks()

    def marked(self) -> tuple[str, ...]:
        """Give the passages that are marked, as shown."""
        chosen = (selection.cursor for selection in self.extraSelections())
        return tuple(cursor.selectedText() for cursor in chosen)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words only; Qt would give them a typeface and a size."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def sizeHint(self) -> QSize:
        """Ask for the height of the lines."""
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width with the height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Stand at the near edge, also when the window is mirrored."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            near_edge.begin_there(self)
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(ceil(max(line_feet(self), default=0)) + 2)

    def _draw_marks(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(palette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.setExtraSelections(mark_selections(self, self._marks))
