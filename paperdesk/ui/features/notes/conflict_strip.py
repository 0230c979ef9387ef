"""Conflict strip: a note exists twice; where the copies differ is shown, and the reader chooses.

Why the words stand above the buttons: beside them a narrow pane has room for a letter a line.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.difference_pair import BESIDE, DifferencePair
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.timers import after

_TALL_BESIDE, _TALL_BELOW = 200, 250
"""Pixels of the two copies, beside and above one another."""
PAUSE = 200
"""Milliseconds after the last key until the copies are compared anew."""


class ConflictStrip(QWidget):
    """Strip above the editor; the copies open below it, with what differs marked.

    Beside or above one another, as there is room; scrolled together.
    """

    keep_mine_requested = Signal(str, bool)
    """The name of the copy's file, and whether the reader's text, which waits, is in it."""
    keep_other_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._other = self._text = ""
        self._waits = False
        self.setAccessibleName(self.tr("Two copies of this note"))
        self._sign = QLabel(self)
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._words = label("", self, size=12, wrap=True)
        self._show = self._button(self.tr("Show other copy"))
        self._show.setCheckable(True)
        self._mine = self._button(self.tr("Keep mine"))
        self._theirs = self._button(self.tr("Keep the other"))
        self._copies = DifferencePair(self.tr("Your text"), self.tr("The other copy"), self)
        self._timer = after(self, PAUSE, self._compare)
        self._lay_out()
        self._show.toggled.connect(self._fold)
        self._mine.clicked.connect(self._chose_mine)
        self._theirs.clicked.connect(lambda: self.keep_other_requested.emit(self._other))
        theme.changed.connect(self._colour)
        self._colour()
        self._copies.hide()
        self.hide()

    def show_copy(self, name: str, other: str, choose: bool, mine: str) -> None:
        """Show the strip; ``choose`` when the reader's text ``mine`` waits for a choice."""
        self._name, self._other, self._text, self._waits = name, other, mine, choose
        if choose:
            words = self.tr(
                "This note was changed outside while you wrote. Your text is kept in {}."
            ).format(name)
        else:
            words = self.tr("There is another copy of this note in the folder: {}.").format(name)
        self._words.setText(words)
        self.show()
        self._compare()

    def compare(self, mine: str) -> None:
        """Learn the reader's own text, to show it beside the other."""
        self._text = mine
        if not self.isHidden():
            self._timer.start()

    def hideEvent(self, _event: QHideEvent) -> None:
        """Fold the copies away with the strip."""
        self._show.setChecked(False)

    def showEvent(self, _event: QShowEvent) -> None:
        """Begin with the copies folded."""
        self._copies.setVisible(self._show.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the height to the note, and more of it where the copies stand below
        one another."""
        super().resizeEvent(event)
        beside = self.width() >= fonts.zoomed(BESIDE)
        self._copies.setFixedHeight(fonts.zoomed(_TALL_BESIDE if beside else _TALL_BELOW))

    def _fold(self, shown: bool) -> None:
        self._copies.setVisible(shown)
        if shown:
            self._compare()
            self._copies.show_first_difference()

    def _compare(self) -> None:
        """Show the copies as they are; while they are folded nobody sees them."""
        self._timer.stop()
        if self._show.isChecked():
            self._copies.show_texts(self._text, self._other)

    def _chose_mine(self) -> None:
        self.hide()
        self.keep_mine_requested.emit(self._name, self._waits)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFont(fonts.font(12))
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._words, 1)
        choices = FlowLayout(gap=8)
        for button in (self._show, self._mine, self._theirs):
            choices.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        set_margins(column, 32, 8, 24, 8)
        column.addLayout(words)
        column.addLayout(choices)
        column.addWidget(self._copies)
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet("background: palette(mid);")
        column.addWidget(line)

    def _colour(self) -> None:
        colour = theme.colour("danger").name()
        self._sign.setPixmap(icons.pixmap("triangle-alert", 16, colour, self.devicePixelRatioF()))
        self._sign.setFixedSize(QSize(16, 16))
