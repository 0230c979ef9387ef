"""Spelling underlines in the editor, and suggestions of what may have been meant.

What is right and wrong is told by whoever checks; words that are not known yet
are gathered while the text is coloured and asked for together, a moment after
the last key. The word one is just typing is left in peace.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from paperdesk.ui.features.notes.markdown_highlighter import MarkdownHighlighter
from paperdesk.ui.kit.timers import after

PAUSE = 400
"""Milliseconds after the last key until new words are asked for."""
MOST_ASKED = 300
_REMEMBERED = 20_000

_WORD = re.compile(r"(?<![\w@#/\\&.])[^\W\d_]{2,60}(?:['’][^\W\d_]{1,60}){0,3}(?![\w@/\\'’]|\.\w)")


@dataclass(frozen=True, slots=True)
class _CheckRequest:
    """A word that suggestions were asked for, where it stands, and where the menu goes."""

    word: str
    start: int
    at: QPoint


def words_in(line: str) -> Iterable[tuple[int, int, str]]:
    """Start, end and letters of the words worth checking: no names of files, no acronyms,
    nothing with capitals or digits inside."""
    for match in _WORD.finditer(line):
        word = match.group()
        if not any(letter.isupper() for letter in word[1:]):
            yield match.start(), match.end(), word


class SpellingMarks(QObject):
    """Spelling highlighter of the editor; off until it is turned on.

    ``check_requested(words)`` is answered by :meth:`told`, ``suggestions_requested(word)`` by
    :meth:`offer`; ``learn_requested(word)`` adds a word.
    """

    check_requested = Signal(tuple)
    suggestions_requested = Signal(str)
    learn_requested = Signal(str)

    def __init__(self, editor: QTextEdit, highlighter: MarkdownHighlighter) -> None:
        super().__init__(editor)
        self._editor, self._highlighter = editor, highlighter
        self._right: dict[str, bool] = {}
        self._waiting: dict[str, None] = {}
        self._typed_in = QTextBlock()
        self._asked: _CheckRequest | None = None
        self._timer = after(self, PAUSE, self._ask)
        editor.cursorPositionChanged.connect(self._moved)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)

    def turn(self, on: bool) -> None:
        """Mark misspelt words from now on, or no more."""
        if on != (self._highlighter.misspelt is not None):
            self._highlighter.misspelt = self._misspelt if on else None
            self._highlighter.rehighlight()

    def told(self, words: Collection[str], wrong: Collection[str]) -> None:
        """Know that of these words those are wrong and the others right."""
        if len(self._right) > _REMEMBERED:
            self._right.clear()
        wrong = set(wrong)
        changed = {word for word in words if (word not in wrong) != self._right.get(word, True)}
        self._right.update((word, word not in wrong) for word in words)
        block = self._editor.document().begin()
        while changed and block.isValid():
            if any(word in changed for _, _, word in words_in(block.text())):
                self._highlighter.rehighlightBlock(block)
            block = block.next()

    def offer(self, word: str, suggestions: Sequence[str]) -> None:
        """Open the menu on a word, with what may have been meant."""
        asked, self._asked = self._asked, None
        if asked is None or asked.word != word:
            return
        menu = self._editor.createStandardContextMenu()
        first = menu.actions()[0]
        for suggestion in suggestions:
            action = menu.addAction(suggestion.replace("&", "&&"))
            action.triggered.connect(lambda _=False, to=suggestion: self._replace(asked, to))
            menu.insertAction(first, action)
        if not suggestions:
            none = menu.addAction(self.tr("No suggestions"))
            none.setEnabled(False)
            menu.insertAction(first, none)
        learn = menu.addAction(self.tr("Add “{word}” to the dictionary").format(word=word))
        learn.triggered.connect(lambda: self.learn_requested.emit(word))
        menu.insertAction(first, learn)
        menu.insertSeparator(first)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(asked.at)

    def misspelt_words(self) -> list[str]:
        """The words of the text that are known to be wrong."""
        lines = self._editor.toPlainText().split("\n")
        found = (word for line in lines for _, _, word in words_in(line))
        return [word for word in found if not self._right.get(word, True)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu on a misspelt word waits for its suggestions."""
        if not isinstance(event, QContextMenuEvent) or self._editor.isReadOnly():
            return False
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cursor = self._editor.textCursor()
            under = self._editor.cursorRect(cursor).bottomLeft()
            at = self._editor.viewport().mapToGlobal(under)
        elif watched is self._editor.viewport():
            cursor, at = self._editor.cursorForPosition(event.pos()), event.globalPos()
        else:
            return False
        found = self._wrong_at(cursor)
        if found is None:
            return False
        self._asked = _CheckRequest(found[0], found[1], at)
        self.suggestions_requested.emit(found[0])
        return True

    def _misspelt(self, line: str, block: QTextBlock) -> list[tuple[int, int]]:
        """What is wrong in a line; for the highlighter. Unknown words are asked for soon."""
        found = []
        typed = self._typed_end(block)
        for start, end, word in words_in(line):
            right = self._right.get(word)
            if end == typed:
                self._typed_in = block
            elif right is None:
                self._waiting[word] = None
                self._timer.start()
            elif not right:
                found.append((start, end))
        return found

    def _typed_end(self, block: QTextBlock) -> int:
        """Where the word ends that is being typed in this block; -1: nowhere."""
        cursor = self._editor.textCursor()
        if not self._editor.hasFocus() or cursor.blockNumber() != block.blockNumber():
            return -1
        return cursor.positionInBlock()

    def _moved(self) -> None:
        """The cursor left the word that was typed: now it may be looked at."""
        block = self._typed_in
        if block.isValid() and self._highlighter.misspelt is not None:
            self._typed_in = QTextBlock()
            self._highlighter.rehighlightBlock(block)

    def _ask(self) -> None:
        words = tuple(self._waiting)[:MOST_ASKED]
        for word in words:
            del self._waiting[word]
        if words:
            self.check_requested.emit(words)
        if self._waiting:
            self._timer.start()

    def _wrong_at(self, cursor: QTextCursor) -> tuple[str, int] | None:
        """The misspelt word at a place, and where it starts in the document."""
        place, block = cursor.positionInBlock(), cursor.block()
        if self._highlighter.misspelt is None:
            return None
        for start, end, word in words_in(block.text()):
            if start <= place <= end and not self._right.get(word, True):
                return word, block.position() + start
        return None

    def _replace(self, asked: _CheckRequest, suggestion: str) -> None:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(asked.start)
        end = asked.start + len(asked.word)
        cursor.setPosition(min(end, self._editor.document().characterCount() - 1), _KEEP)
        if cursor.selectedText() == asked.word:
            cursor.insertText(suggestion)


_KEEP = QTextCursor.MoveMode.KeepAnchor
