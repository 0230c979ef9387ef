"""Dialog of words: those for and against a paper, and those that the reader wants more or less of.

A word is chosen in the list and more or less of it asked for, by a button or its sign; what is
asked for counts at once, and can be taken back here or by Undo.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from paperdesk.model.search_results import TastedWord, TasteStatus
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.dialog_frame import frame
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow
from paperdesk.ui.texts import taste_words


class WordsDialog(QDialog):
    """Modal dialog. ``wish_requested(word, wanted)``: 1 for more of it, -1 for less, 0 for what is
    learned."""

    wish_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("More or less of a word"))
        self.setModal(True)
        self.resize(fonts.zoomed(560), fonts.zoomed(600))
        self._at: list[str] = []
        self._head = label("", self, size=17, weight="semibold", wrap=True)
        self._quiet = label("", self, level="2", wrap=True)
        self.list = TwoLineList(self.tr("Words"), self)
        self.list.removed.connect(lambda _row: self._wish(0))
        self.list.leave_requested.connect(self.reject)
        self.list.currentRowChanged.connect(self._stand)
        self.more = self._button(self.tr("More of it  (+)"), 1, "+", "=")
        self.less = self._button(self.tr("Less of it  (−)"), -1, "-")
        self.learned = self._button(self.tr("As learned  (Del)"), 0)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        wishes, done = (self.more, self.less, self.learned), (self.close_button,)
        frame(self, (self._head, self._quiet), self.list, wishes, done)

    def _button(self, text: str, wanted: int, *keys: str) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self._wish(wanted))
        for key in keys:
            QShortcut(QKeySequence(key), self, lambda: self._wish(wanted))
        return made

    def show_words(self, title: str, words: Sequence[TastedWord], status: TasteStatus) -> None:
        """Show the words of the paper of this title (``""``: of none), and those with a wish."""
        wishes = dict(status.wishes)
        folded = {word.casefold(): wish for word, wish in wishes.items()}
        rows: list[tuple[str, TwoLineRow]] = []
        for head, sign in ((self.tr("Speak for it"), 1), (self.tr("Speak against it"), -1)):
            said = [one.word for one in words if one.part * sign > 0]
            if said:
                rows.append(("", TwoLineRow(head)))
            for word in said:
                wish = taste_words.wish_name(folded.get(word.casefold(), 0))
                detail = taste_words.speaks(sign)
                rows.append((word, TwoLineRow(word, detail, wish, strong=bool(wish))))
        rows += self._wished(wishes)
        self._at = [word for word, _ in rows]
        self.list.show_rows(row for _, row in rows)
        self._say(title, bool(words), status)
        self._stand(self.list.currentRow())
        (self.list if any(self._at) else self.close_button).setFocus()

    def said(self) -> str:
        """What is said above the words."""
        return f"{self._head.text()} {self._quiet.text()}"

    def _wished(self, wishes: dict[str, int]) -> list[tuple[str, TwoLineRow]]:
        """The words with a wish, below a head."""
        if not wishes:
            return []
        rows = [("", TwoLineRow(self.tr("You asked for")))]
        for word, wish in wishes.items():
            name = taste_words.wish_name(wish)
            rows.append((word, TwoLineRow(word, name, strong=True)))
        return rows

    def _say(self, title: str, told: bool, status: TasteStatus) -> None:
        self._head.setText(short(title) or self.tr("Words of the order For me"))
        if told:
            line = self.tr("These words place it in the order For me. Ask for more or less of one.")
        elif status.learned:
            line = self.tr("No word speaks for or against a paper here.")
        else:
            line = taste_words.learned_from(status, "")
        self._quiet.setText(line)

    def _stand(self, row: int) -> None:
        there = 0 <= row < len(self._at) and bool(self._at[row])
        for button in (self.more, self.less, self.learned):
            button.setEnabled(there)

    def _wish(self, wanted: int) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._at) and self._at[row]:
            self.wish_requested.emit(self._at[row], wanted)
