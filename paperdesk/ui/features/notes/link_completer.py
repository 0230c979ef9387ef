"""Link completion in a note: papers for ``[[`` and a few letters of their titles or ids.

What begins with ``@`` is a citation: papers are offered by their citation keys, and behind a
semicolon one more (``[[@smith2020; @roe2021]]``).
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.suggestion_popup import VALUE, Index, SuggestionPopup, SuggestionRows
from paperdesk.ui.kit.timers import after

PAUSE = 60
"""Milliseconds after the last key until papers are asked for."""
_WIDTH, _ROW, _MOST_ROWS = 380, 30, 8
_AROUND = 30
"""Pixels beside the words of a row."""
_LONGEST_LABEL = 100
_OPEN = re.compile(r"\[\[([^\[\]|\n]{0,80})$")

Offered = tuple[str, str, int | None]
"""Id (or citation key), title and year of a paper that may be meant."""


def begun(before: str) -> str | None:
    """Prefix typed of a link that is not closed yet, given the line before the cursor."""
    match = _OPEN.search(before)
    return match[1] if match else None


def cited(typed: str) -> str | None:
    """What was typed of the last citation key; None where no paper is cited."""
    head, mark, last = typed.rpartition("@")
    return last if mark and (not head.strip() or head.rstrip().endswith(";")) else None


def citation_of(typed: str, key: str) -> str:
    """The citation with this key in the place of the last one typed."""
    return f"[[{typed.rpartition('@')[0]}@{key}]]"


def link_to(paper_id: str, title: str) -> str:
    """Markdown of a link with the title as its words, cut at a word where it is long."""
    label = " ".join(re.sub(r"[\[\]|]", " ", title).split())
    if len(label) > _LONGEST_LABEL:
        label = label[:_LONGEST_LABEL].rsplit(" ", 1)[0] + "…"
    return f"[[{paper_id}|{label}]]" if label else f"[[{paper_id}]]"


class LinkCompleter(SuggestionPopup):
    """Completion list below the cursor; ``links_requested(typed)`` is answered by :meth:`offer`."""

    rows: SuggestionRows
    links_requested = Signal(str)

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor, SuggestionRows(_ROW))
        self.rows.setAccessibleName(self.tr("Papers that fit"))
        self._editor = editor
        self._typed: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.rows)
        self._timer = after(self, PAUSE, self._ask)
        editor.textChanged.connect(self._look)
        editor.cursorPositionChanged.connect(self._moved)
        self.serve(editor)

    def offer(self, typed: str, papers: Sequence[Offered]) -> None:
        """Offer (id, title, year) of papers for what was typed; too late, they are dropped."""
        if typed != self._typed or not self._editor.hasFocus():
            return
        self.rows.clear()
        metrics, room = fonts.metrics(13), self._wide() - _AROUND
        for paper_id, title, year in papers[:_MOST_ROWS]:
            end = f"   {year}" if year is not None else ""
            left = room - metrics.horizontalAdvance(end)
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, left) + end
            if metrics.horizontalAdvance(f"{shown}   {paper_id}") <= room:
                shown = f"{shown}   {paper_id}"
            said = language.listed(part for part in (title, end.strip(), paper_id) if part)
            self.rows.add(shown, (paper_id, title), said)
        if not self.rows.count():
            self.hide()
            return
        self.rows.setCurrentRow(0)
        self._place()
        self.open()

    def leave(self) -> None:
        """Offer nothing until something else is typed."""
        self._timer.stop()
        self._typed = None
        self.hide()

    def take_key(self, event: QKeyEvent) -> bool:
        """Keys with Shift or Ctrl are the editor's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return super().take_key(event)

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

    def take(self, index: Index) -> None:
        """Write a link to the paper in the place of what was typed of it."""
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
        paper_id, title = index.data(VALUE)
        cites = cited(typed) is not None
        cursor.insertText(citation_of(typed, paper_id) if cites else link_to(paper_id, title))
        self._editor.setTextCursor(cursor)
        self.leave()

    def _wide(self) -> int:
        return min(fonts.zoomed(_WIDTH), self._editor.width() - 16)

    def _place(self) -> None:
        """Stand below the cursor, or above where there is no room, inside the editor."""
        height = self.rows.wanted_height()
        self.rows.setFixedHeight(height)
        room = self._editor.rect()
        width = self._wide()
        self.resize(width, height + 14)
        view = self._editor.viewport().pos()
        at = self._editor.cursorRect().translated(view)
        top = at.bottom() + 4
        if top + self.height() > room.height():
            top = max(4, at.top() - self.height() - 4)
        self.move(max(8, min(at.left() - 20, room.width() - width - 8)), top)
