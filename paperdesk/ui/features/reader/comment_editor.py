"""Comment editor: a small field beside a mark, for what the reader has to say of it, in Markdown.

It keeps what was written when it is left, in whatever way, and when one pauses; there is nothing
to confirm.
"""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.marks import Mark
from paperdesk.ui.features.reader.colour_row import ColourRow
from paperdesk.ui.kit import fonts, icons
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.timers import after
from paperdesk.ui.texts.mark_words import kind_name

LONGEST = 20_000
PAUSE = 700
"""Milliseconds after the last key until what was written is kept."""
_WIDTH, _HEIGHT = 300, 150
_AWAY = 8


class CommentEditor(QFrame):
    """Field for the comment of one mark. ``written(mark, comment)`` tells what it says when it is
    left with other words; ``coloured(mark, colour)`` and ``removed(mark)`` what was pressed."""

    written = Signal(object, str)
    coloured = Signal(object, str)
    removed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("suggestions")  # the look of what hangs over a pane
        self.setAccessibleName(self.tr("Comment"))
        self._mark: Mark | None = None
        self.head = label("", self, size=11, weight="semibold", level="3")
        self.colours = ColourRow(self)
        self.edit = _CommentField(self)
        self.edit.left.connect(self.leave)
        self._timer = after(self, PAUSE, self.keep)
        self.edit.textChanged.connect(self._timer.start)
        self.remove = QToolButton(self)
        self.remove.setIcon(icons.icon("trash-2"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.setAccessibleName(self.tr("Remove this mark"))
        explain(self.remove, self.tr("Remove this mark"))
        self.remove.clicked.connect(self._remove)
        self.colours.chosen.connect(self._colour)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.colours)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)

    def mark(self) -> Mark | None:
        """The mark that is written to."""
        return self._mark

    def open_at(self, mark: Mark, place: QRect, *, own: bool = True) -> None:
        """Write to a mark that lies at a place of the parent; one written to before is kept.

        A mark of the file itself, not the reader's ``own``, can be read here and not changed.
        """
        if self._mark is not None and self._mark.name == mark.name and self.isVisible():
            self.edit.setFocus()
            return
        self.keep()
        self._mark = mark
        who = () if not mark.author else (mark.author[:60],)
        self.head.setText("  ·  ".join((kind_name(mark.kind), *who)))
        self.edit.setPlainText(mark.comment)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.edit.setReadOnly(not own)
        self.colours.setVisible(own)
        self.remove.setVisible(own)
        self.colours.show_colour(mark.colour)
        self._timer.stop()
        self.setGeometry(_beside(place, self._around.rect()))
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_mark(self, mark: Mark) -> None:
        """The mark that is written to is another now, as with a number: its words stay as typed."""
        self._mark = mark
        self.colours.show_colour(mark.colour)

    def keep(self) -> None:
        """Tell what was written, if it is other than before."""
        self._timer.stop()
        if self._mark is not None and not self.is_kept():
            self.written.emit(self._mark, self._words())

    def is_kept(self) -> bool:
        """Whether what is written is what the mark says."""
        mark = self._mark
        return mark is None or self.edit.isReadOnly() or self._words() == mark.comment.strip()

    def _words(self) -> str:
        return self.edit.toPlainText().strip()[:LONGEST]

    def leave(self) -> None:
        """Keep and close."""
        if self._mark is None:
            return
        self.keep()
        self._mark = None
        self.hide()
        self.left.emit()

    def forget(self) -> None:
        """Close and keep nothing: the mark is gone."""
        self._mark = None
        self._timer.stop()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hidden by what is around it, it keeps what was written."""
        super().hideEvent(event)
        if not self._around.isVisible():
            self.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed with the window, it keeps what was written."""
        self.keep()
        super().closeEvent(event)

    def _colour(self, colour: str) -> None:
        if self._mark is not None:
            self.coloured.emit(self._mark, colour)

    def _remove(self) -> None:
        mark = self._mark
        if mark is not None:
            self.forget()
            self.removed.emit(mark)
            self.left.emit()


class _CommentField(QPlainTextEdit):
    """The words. Esc and Ctrl+Enter leave; Tab goes on to the colours."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "field")
        self.setAccessibleName(self.tr("Comment, in Markdown"))
        self.setPlaceholderText(self.tr("Comment, in Markdown"))
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        fonts.wear(self, 13)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Esc and Ctrl+Enter; the rest is Qt's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _beside(place: QRect, room: QRect) -> QRect:
    """Where the field goes: below a place, or above it where there is no room, inside the room."""
    width = min(fonts.zoomed(_WIDTH), max(room.width() - 2 * _AWAY, 1))
    height = min(fonts.zoomed(_HEIGHT), max(room.height() - 2 * _AWAY, 1))
    top = place.bottom() + _AWAY
    if top + height > room.bottom() - _AWAY:
        top = place.top() - _AWAY - height
    left = place.center().x() - width // 2
    corner = QPoint(
        min(max(left, room.left() + _AWAY), room.right() - _AWAY - width),
        min(max(top, room.top() + _AWAY), room.bottom() - _AWAY - height),
    )
    return QRect(corner.x(), corner.y(), width, height)
