"""Completes ``[[`` in a note: papers of the library, by a few letters of their titles or ids.

Why no pop-up window: as with tags, a frame inside the window leaves the
keyboard where it is and needs no window manager.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout

from paperdesk.ui.kit import accessibility, fonts, theme
from paperdesk.ui.kit.timers import after

PAUSE = 60
"""Milliseconds after the last key until papers are asked for."""
_WIDTH, _ROW, _MOST_ROWS = 380, 30, 8
_LONGEST_LABEL = 100
_OPEN = re.compile(r"\[\[([^\[\]|\n]{0,80})$")
_ID = Qt.ItemDataRole.UserRole
_TITLE = _ID + 1


def begun(before: str) -> str | None:
    """What is typed of a link that is not closed yet, given the line before the cursor."""
    match = _OPEN.search(before)
    return match[1] if match else None


def link_to(paper_id: str, title: str) -> str:
    """A link with the title as its words, cut at a word where it is long."""
    label = " ".join(re.sub(r"[\[\]|]", " ", title).split())
    if len(label) > _LONGEST_LABEL:
        label = label[:_LONGEST_LABEL].rsplit(" ", 1)[0] + "…"
    return f"[[{paper_id}|{label}]]" if label else f"[[{paper_id}]]"


class LinkCompleter(QFrame):
    """Completion list below the cursor; ``links_requested(typed)`` is answered by :meth:`offer`."""

    links_requested = Signal(str)

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._typed: str | None = None
        self.setObjectName("linkCompleter")
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Papers that fit"))
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setUniformItemSizes(True)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.rows)
        self._timer = after(self, PAUSE, self._ask)
        editor.textChanged.connect(self._look)
        editor.cursorPositionChanged.connect(self._moved)
        editor.installEventFilter(self)
        theme.changed.connect(self._colour)
        self._colour()
        self.hide()

    def offer(self, typed: str, papers: Sequence[tuple[str, str]]) -> None:
        """Offer (id, title) of papers for what was typed; too late, they are dropped."""
        if typed != self._typed or not self._editor.hasFocus():
            return
        self.rows.clear()
        for paper_id, title in papers[:_MOST_ROWS]:
            item = QListWidgetItem(f"{title}   {paper_id}")
            item.setData(_ID, paper_id)
            item.setData(_TITLE, title)
            item.setSizeHint(QSize(_WIDTH - 20, fonts.zoomed(_ROW)))
            item.setFont(fonts.font(13))
            self.rows.addItem(item)
        if not self.rows.count():
            self.hide()
            return
        self.rows.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()
        accessibility.announce(
            self, self.tr("Completion: {}").format(self.rows.currentItem().text())
        )

    def leave(self) -> None:
        """Offer nothing until something else is typed."""
        self._timer.stop()
        self._typed = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, Enter, Tab and Esc are for the list while it is open."""
        if watched is not self._editor:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        if self.isVisible() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _KEYS:
                event.accept()
                return True
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() not in _KEYS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.rows.setCurrentRow((self.rows.currentRow() + step) % self.rows.count())
            accessibility.announce(self, self.rows.currentItem().text())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            self._take(self.rows.currentItem())
        return True

    def _look(self) -> None:
        """The text is another: see whether a link is being typed."""
        typed = self._begun()
        if typed == self._typed:
            return
        self._typed = typed
        if typed is None:
            self.leave()
        else:
            self._timer.start()

    def _moved(self) -> None:
        """The cursor went out of the link, without a key that writes."""
        if self._typed is not None and self._begun() is None:
            self.leave()

    def _begun(self) -> str | None:
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return None
        return begun(cursor.block().text()[: cursor.positionInBlock()][-90:])

    def _ask(self) -> None:
        if self._typed is not None and self._editor.hasFocus():
            self.links_requested.emit(self._typed)

    def _take(self, item: QListWidgetItem) -> None:
        typed = self._begun()
        if typed is None:
            self.leave()
            return
        cursor = self._editor.textCursor()
        back = QTextCursor.MoveOperation.PreviousCharacter
        cursor.movePosition(back, QTextCursor.MoveMode.KeepAnchor, len(typed) + 2)
        closing = self._editor.textCursor()
        closing.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, 2
        )
        if closing.selectedText() == "]]":
            start = cursor.position()
            cursor.setPosition(closing.position())
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(link_to(str(item.data(_ID)), str(item.data(_TITLE))))
        self._editor.setTextCursor(cursor)
        self.leave()

    def _place(self) -> None:
        """Stand below the cursor, or above where there is no room, inside the editor."""
        height = self.rows.count() * fonts.zoomed(_ROW)
        self.rows.setFixedHeight(height)
        room = self._editor.rect()
        width = min(_WIDTH, room.width() - 16)
        self.resize(width, height + 14)
        view = self._editor.viewport().pos()
        at = self._editor.cursorRect().translated(view)
        top = at.bottom() + 4
        if top + self.height() > room.height():
            top = max(4, at.top() - self.height() - 4)
        self.move(max(8, min(at.left() - 20, room.width() - width - 8)), top)

    def _colour(self) -> None:
        tokens = theme.current()
        self.setStyleSheet(
            f"QFrame#linkCompleter {{ background: {tokens.ground};"
            f" border: 1px solid {tokens.scroll}; border-radius: 9px; }}"
            "QListWidget { background: transparent; }"
            f"QListWidget::item {{ border-radius: 6px; padding-left: 6px; color: {tokens.text}; }}"
            f"QListWidget::item:hover {{ background: {tokens.chip}; }}"
            f"QListWidget::item:selected {{ background: {tokens.accent};"
            f" color: {tokens.accent_text}; }}"
        )


_KEYS = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Escape,
)
