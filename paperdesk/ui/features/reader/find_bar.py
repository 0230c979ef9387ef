"""Find bar above the pages: a query as one types it, how many matches there are, and the way
through them.

Enter and Shift+Enter walk, Esc leaves; the matches stay marked until the bar is left.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import accessibility, icons
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.timers import after

PAUSE = 80
"""Milliseconds after the last key until matches are looked for."""
LONGEST = 500


class FindBar(QWidget):
    """Bar that asks ``wanted(query, whole words, case)``, ``stepped(+1 or -1)``,
    ``everywhere_requested(query)`` (in all papers) and ``left()``."""

    wanted = Signal(str, bool, bool)
    stepped = Signal(int)
    everywhere_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Find in this paper"))
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(LONGEST)
        self.edit.setPlaceholderText(self.tr("Find in this paper"))
        self.edit.setAccessibleName(self.tr("Find in this paper"))
        self.edit.setMinimumWidth(120)
        self.edit.setMaximumWidth(360)
        self.count = label("", self, size=12, level="2")
        self.before = self._button("chevron-up", self.tr("Previous match (Shift+Enter)"))
        self.after = self._button("chevron-down", self.tr("Next match (Enter)"))
        self.words = self._button("whole-word", self.tr("Whole words only"), toggles=True)
        self.case = self._button("case-sensitive", self.tr("Match capital letters"), toggles=True)
        self.everywhere = LinkButton(self.tr("In all papers"), self, size=12, icon="search", pad=4)
        self.close_button = self._button("x", self.tr("Leave (Esc)"))
        self._timer = after(self, PAUSE, self._ask)
        self._lay_out()
        self._connect()
        self.show_count(0, 0, searched=False)

    def _button(self, icon: str, words: str, *, toggles: bool = False) -> QToolButton:
        made = QToolButton(self)
        made.setIcon(icons.icon(icon))
        made.setCheckable(toggles)
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(made, words)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        set_margins(row, 12, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.edit, 3)
        row.addWidget(self.count)
        for button in (self.before, self.after, self.words, self.case):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.everywhere)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.edit.textEdited.connect(lambda _text: self._timer.start())
        self.words.toggled.connect(lambda _on: self._ask())
        self.case.toggled.connect(lambda _on: self._ask())
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.everywhere.clicked.connect(lambda: self.everywhere_requested.emit(self.query()))
        self.close_button.clicked.connect(self.left)

    # What it is told

    def begin(self, words: str = "") -> None:
        """Show the bar and give it the keyboard, with these words if there are any."""
        self.look_for(words)
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_for(self, words: str) -> None:
        """Show the bar with these words, or with those of before, and look for them."""
        self.show()
        if words := " ".join(words.split())[:LONGEST]:
            self.edit.setText(words)
        if self.query():
            self._ask()

    def show_count(self, at: int, count: int, *, searched: bool = True, more: str = "") -> None:
        """Show that the reader stands at match ``at`` (from 1; 0: at none) of so many;
        not ``searched``: it is not known yet. ``more``: what is to be said beside it."""
        words = ""
        if searched and self.query():
            if count and at:
                words = self.tr("{at} of {count}").format(at=number(at), count=number(count))
            else:
                words = self.tr("%Ln match(es)", "", count) if count else self.tr("No match")
        words = "  ·  ".join(part for part in (words, more) if part)
        heard = words != self.count.text()
        self.count.setText(words)
        for button in (self.before, self.after):
            button.setEnabled(count > 0)
        self.everywhere.setVisible(bool(self.query()))
        if heard and searched:
            accessibility.announce(self, words)

    def query(self) -> str:
        """What is looked for."""
        return " ".join(self.edit.text().split())

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter walk, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go on to the next match, or back; what was just typed is looked for first."""
        if self._timer.isActive():
            self._timer.stop()
            self._ask()
        else:
            self.stepped.emit(by)

    def _ask(self) -> None:
        self._timer.stop()
        self.everywhere.setVisible(bool(self.query()))
        self.wanted.emit(self.query(), self.words.isChecked(), self.case.isChecked())
