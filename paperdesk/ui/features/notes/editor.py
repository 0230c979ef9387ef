"""Note editor: Markdown as plain text, lightly coloured.

Why it says what it copies: Qt would put HTML beside the words, and a paste
would read that instead, in which the blanks before a line are nothing. What
was cut here comes back letter by letter, no-break spaces too; formatted words
are made Markdown only where they come from elsewhere.

Why no plain-text edit of Qt: in that lines stand as close as the letters allow. All blocks here
have one format, that of the distance between lines, and no other comes in.
"""

import re

from PySide6.QtCore import QByteArray, QKeyCombination, QMargins, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from paperdesk.ui.features.notes.markdown_highlighter import MarkdownHighlighter
from paperdesk.ui.features.notes.spelling_marks import SpellingMarks
from paperdesk.ui.kit import fonts, utf16
from paperdesk.ui.kit.design_tokens import READING_WIDTH

LONGEST, LONGEST_LINE = 200_000, 20_000
"""Characters of a note, and of a line in it, that can be edited here."""
SHOWN_OF_TOO_LONG = 5_000
MOST_COLOURED = 5_000
"""Lines of a text that is still coloured: colouring is Python's, 10 µs a line."""
_SIDE, _TOP = 32, 16
SIZE, AIR = 15, 113
"""Pixels of the letters, zoomed, and hundredths of a line's usual height: 1.43 times letters."""
_FOR_CURSOR = 4
"""Pixels beside the lines, in which the cursor stands at the end of one."""
_PASTE_PLAINLY = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_V
)
OWN_FORMAT = "application/x-paperdesk-markdown"
"""Stands beside words on the clipboard that are Markdown already."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif")
_ENDLESS = re.compile(r"\S{2000}")
_ITEM = re.compile(r"(\s{0,12})([-*+]|(\d{1,4})([.)]))(\s)(\[[ xX]\] )?(.*)", re.DOTALL)


def next_item(line: str) -> str | None:
    """Beginning of the list item after ``line``; None where no list goes on.

    ``"3. apples"`` gives ``"4. "``, ``"- [x] done"`` gives ``"- [ ] "``, an item
    without words gives ``""``: there the list ends.
    """
    match = _ITEM.fullmatch(line)
    if match is None:
        return None
    indent, sign, number, stop, space, task, words = match.groups()
    if not words.strip():
        return ""
    sign = f"{int(number) + 1}{stop}" if number else sign
    return f"{indent}{sign}{space}{'[ ] ' if task else ''}"


def is_too_long(text: str) -> bool:
    """Whether a text would hold the window up: in all, or by one endless line."""
    if len(text) > LONGEST:
        return True
    return len(text) > LONGEST_LINE and any(len(line) > LONGEST_LINE for line in text.split("\n"))


def changed_part(before: str, after: str) -> tuple[int, int]:
    """How many letters two texts share at their beginnings, and then at their ends."""
    start = _alike(before, after)
    return start, _alike(before[start:][::-1], after[start:][::-1])


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike; by halves, for texts may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one.startswith(other[:middle]) else (low, middle - 1)
    return low


def _as_markdown(html: str) -> str:
    # Late: the sanitiser is not needed to show a window.
    from paperdesk.text import markdown_of  # noqa: PLC0415

    return markdown_of(html) or ""


def _as_written(raw: str) -> str:
    """The letters of a document, with ends of lines instead of its signs between paragraphs."""
    return raw.replace("\u2029", "\n")


def _pictures_in(source: QMimeData) -> list[str]:
    """The local files of a paste or drop, if all of them look like pictures."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return paths if all(path.lower().endswith(_PICTURES) for path in paths) else []


class NoteEditor(QTextEdit):
    """Plain-text editor in a reading column. Enter goes on with a list, Tab leaves the field."""

    leave_requested = Signal()
    blurred = Signal()
    preview_requested = Signal()
    picture_given = Signal(object)
    """A picture was pasted (a QImage), or the file of one dropped (its path)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note in Markdown. It is saved as you type."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        fonts.wear(self, SIZE)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_in_column)
        self.document().setDocumentMargin(_FOR_CURSOR)
        self.setCursorWidth(2)
        self._whole: str | None = None
        self._highlighter = MarkdownHighlighter(self.document())
        self.spelling = SpellingMarks(self, self._highlighter)
        self._give_air()

    def show_text(self, text: str) -> None:
        """Show another text, with an undo history of its own.

        Of a text that would hold the window up only the beginning is shown, and it
        cannot be changed here: what is not shown must not be lost.
        """
        self._whole = text if is_too_long(text) else None
        self.setReadOnly(self._whole is not None)
        if self._whole is not None:
            text = text[:SHOWN_OF_TOO_LONG] + " …"
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._make_ready(text, instead=True)
        self.setPlainText(text)
        self._give_air()

    def text(self) -> str:
        """The whole text, also where only the beginning is shown."""
        return _as_written(self.document().toRawText()) if self._whole is None else self._whole

    def replace_text(self, text: str) -> None:
        """Show a text that came from elsewhere, as one step that undo takes back."""
        if text == self.text():
            return
        if self._whole is not None or is_too_long(text):
            self.show_text(text)
            return
        self._make_ready(text, instead=True)
        here, top = self.text(), self.verticalScrollBar().value()
        start, end = changed_part(here, text)
        first, last = utf16.units(here, start), utf16.units(here, len(here) - end)
        place = self.textCursor().position()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        # Only what differs: the cursor and what one looks at stay where they are.
        cursor.insertText(text[start : len(text) - end])
        if place > first:
            place = max(first, cursor.position() + place - last)
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Esc, Ctrl+Enter and Enter in lists; the rest is Qt's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif enter and control:
            self.preview_requested.emit()
        elif event.keyCombination() == _PASTE_PLAINLY:
            self.paste_plainly()
        elif enter and not event.modifiers() and self._go_on_with_list():
            pass
        elif enter and not self.isReadOnly():
            # Qt's own Enter makes no second empty line, and with Shift no line of a text file.
            cursor = self.textCursor()
            cursor.insertBlock()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.blurred.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words and pictures; leave other files to the window, which imports them."""
        if any(url.isLocalFile() for url in source.urls()):
            return bool(_pictures_in(source))
        return source.hasText() or source.hasImage()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words that are selected, as they are written."""
        words = _as_written(self.textCursor().selectedText())
        data = QMimeData()
        data.setText(words)
        data.setData(OWN_FORMAT, QByteArray(words.encode("utf-8", "surrogatepass")))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste formatted words as Markdown, others as they are; tell of pictures."""
        if files := _pictures_in(source):
            for path in files:
                self.picture_given.emit(path)
            return
        # Many programs put a picture of copied words beside the words.
        if source.hasImage() and not source.text().strip():
            self.picture_given.emit(source.imageData())
            return
        formatted = source.hasHtml() and not source.hasFormat(OWN_FORMAT)
        words = _as_markdown(source.html()) if formatted else ""
        words = words or source.text()
        self._make_ready(words)
        self.insertPlainText(words)

    def paste_plainly(self) -> None:
        """Paste words only, also where the clipboard has formatted ones."""
        words = QGuiApplication.clipboard().text()
        self._make_ready(words)
        self.insertPlainText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at most as wide as it is comfortable to read."""
        super().resizeEvent(event)
        side = _SIDE - _FOR_CURSOR
        near, far = side, side + max(0, self.width() - 2 * _SIDE - fonts.zoomed(READING_WIDTH))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        if self.viewportMargins() != (margins := QMargins(near, _TOP - _FOR_CURSOR, far, 0)):
            self.setViewportMargins(margins)
            # Qt has laid out for the width that was, and tells nobody of this one: lines would
            # run on below the edge, and the text slide sideways after the cursor.
            super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))

    def _stay_in_column(self, _first: int, last: int) -> None:
        """Never slide sideways after the cursor, not for a blank at the end of a full line."""
        if last:
            self.horizontalScrollBar().setRange(0, 0)

    def _give_air(self) -> None:
        """Set the distance between lines of a text that has just come, as no step of undo."""
        form = QTextBlockFormat()
        form.setLineHeight(AIR, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.document().setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(form)
        self.document().setUndoRedoEnabled(True)

    def _make_ready(self, text: str, *, instead: bool = False) -> None:
        """Before a text comes (``instead`` of what is here): do without what would take long.

        Once there is an endless word lines break anywhere: at words it takes Qt half a minute.
        """
        if _ENDLESS.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        lines = text.count("\n") + (0 if instead else self.document().blockCount())
        coloured = lines <= MOST_COLOURED
        if coloured != self.is_coloured():
            self._highlighter.setDocument(self.document() if coloured else None)

    def is_coloured(self) -> bool:
        """Whether the Markdown of this text is coloured."""
        return self._highlighter.document() is not None

    def _go_on_with_list(self) -> bool:
        """Begin the next item of a list at the end of one; True when that was done."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.atBlockEnd():
            return False
        start = next_item(cursor.block().text())
        if start is None:
            return False
        cursor.beginEditBlock()
        if start:
            cursor.insertText("\n" + start)
        else:
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.removeSelectedText()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True
