"""Text pane: the text of the page that is read, as a plain field with a caret.

It is what a screen reader reads, and what one reads who wants large letters. Caret and selection
are those of the page, by the numbers of its characters.

Why a field of Qt's own: a text interface written in Python ends the process when a screen reader
asks for it over AT-SPI.
"""

import re
from array import array
from bisect import bisect_left

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from paperdesk.documents.broken_words import BrokenWords
from paperdesk.documents.copied_text import ends_paragraph
from paperdesk.documents.text_rows import rows_of
from paperdesk.model.pages import BROKEN, RAISED, PageText
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins

_BREAK = re.compile(BROKEN + r"\n(\w+)")
_WORD_BEFORE = re.compile(r"\w+$")
_LONG_WORD = 80


def flowing(text: PageText) -> "tuple[str, array[int]]":
    """The text in paragraphs, with broken words made whole, and for each unit of 16 bits of it, as
    Qt counts, the number of its character on the page; one more at the end."""
    parts: list[str] = []
    numbers: array[int] = array("I")
    rows, compounds = rows_of(text), BrokenWords([text.text])
    letters, place = text.text, 0
    while place < len(letters):
        letter, skipped = letters[place], 1
        if letter == BROKEN:
            broken = _BREAK.match(letters, place)
            before = _WORD_BEFORE.search(letters, max(0, place - _LONG_WORD), place)
            kept = broken and before and compounds.is_compound(before[0], broken[1])
            letter, skipped = "-" if kept else "", 2 if broken else 1
        elif letter == RAISED:
            letter = ""
        elif letter == "\n":
            letter = "\n" if ends_paragraph(text, rows, place) else " "
        if letter:
            parts.append(letter)
            numbers.extend([text.index[place]] * (2 if letter > "\uffff" else 1))
        place += skipped
    numbers.append(text.count)
    return "".join(parts), numbers


class TextPane(QWidget):
    """Pane of one page's text. ``selected(page, first, end)`` tells what the reader did in it;
    without a selection ``first`` and ``end`` are the caret's character. ``turned(by)``: the caret
    left the text for the page before or behind."""

    selected = Signal(int, int, int)
    turned = Signal(int)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = -1
        self._numbers: array[int] = array("I", [0])
        self._told = False
        self.head = label("", self, size=11, weight="semibold", level="3")
        self.edit = _TextField(self)
        self.edit.setAccessibleName(self.tr("Text of this page"))
        self.edit.selectionChanged.connect(self._tell)
        self.edit.cursorPositionChanged.connect(self._tell)
        self.edit.turned.connect(self.turned)
        self.edit.left.connect(self.leave_requested)
        head = QVBoxLayout()
        set_margins(head, 16, 8, 16, 4)
        head.addWidget(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)

    def take_tools(self, tools: Overlay) -> None:
        """Let these have their letters while the text has the keyboard."""
        self.edit.tools = tools

    def page(self) -> int:
        """The page whose text is shown; -1: of none."""
        return self._page

    def show_text(self, page: int, title: str, text: PageText | None) -> None:
        """Show the text of a page; None: it is not there yet, or the page has none."""
        if page == self._page and text is not None and self.edit.property("whole"):
            return
        self._page = page
        self.head.setText(title)
        words, self._numbers = flowing(text) if text is not None else ("", array("I", [0]))
        if text is not None and not words.strip():
            self.edit.setPlaceholderText(self.tr("This page holds no text: it may be a picture."))
        elif text is not None and not text.readable:
            self.head.setText(
                self.tr("{page}: its fonts do not tell their letters").format(page=title)
            )
        else:
            self.edit.setPlaceholderText("")
        self._told = True
        self.edit.setPlainText(words)
        self._told = False
        self.edit.setProperty("whole", text is not None)
        self.edit.setAccessibleDescription(self.head.text())

    def select(self, page: int, first: int, end: int) -> None:
        """Select characters, as they are on the page; ``first == end`` sets the caret."""
        if page != self._page:
            return
        start, stop = self._place(first), self._place(end)
        cursor = self.edit.textCursor()
        if (cursor.anchor(), cursor.position()) == (start, stop):
            return
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        self._told = True
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()
        self._told = False

    def _place(self, number: int) -> int:
        return min(bisect_left(self._numbers, number), len(self._numbers) - 1)

    def _tell(self) -> None:
        if self._told or self._page < 0:
            return
        cursor = self.edit.textCursor()
        first, end = sorted((cursor.anchor(), cursor.position()))
        last = len(self._numbers) - 1
        self.selected.emit(
            self._page, self._numbers[min(first, last)], self._numbers[min(end, last)]
        )


class _TextField(QPlainTextEdit):
    """The field: read only, with a caret. Arrows at its ends turn the page, Esc leaves; keys that
    mark what is selected are those of the pages."""

    turned = Signal(int)
    left = Signal()
    tools: Overlay | None = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setCursorWidth(2)
        self.document().setDocumentMargin(16)
        fonts.wear(self, 14)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of tools from the window."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._of_tools(event):
            event.accept()
            return True
        return super().event(event)

    def _of_tools(self, event: QKeyEvent) -> bool:
        tools = self.tools
        return tools is not None and bool(event.text().strip()) and bool(tools.wants(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages at the ends; Page Up and Down always turn."""
        if self.tools is not None and self._of_tools(event):
            self.tools.key(event)
            return
        key, before = event.key(), self.textCursor().position()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
            return
        super().keyPressEvent(event)
        stays = self.textCursor().position() == before and not event.modifiers()
        if stays and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.turned.emit(1 if key == Qt.Key.Key_Down else -1)
