"""Conflict strip: a note exists twice, the other copy is shown, and the reader chooses."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins

_TALLEST = 220


class ConflictStrip(QWidget):
    """Strip above the editor; the other copy opens below it, beside the reader's own."""

    keep_mine_requested = Signal()
    keep_other_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other = ""
        self.setAccessibleName(self.tr("Two copies of this note"))
        self._sign = QLabel(self)
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._words = label("", self, size=12, wrap=True)
        self._show = self._button(self.tr("Show other copy"))
        self._show.setCheckable(True)
        self._mine = self._button(self.tr("Keep mine"))
        self._theirs = self._button(self.tr("Keep the other"))
        self._copies = QWidget(self)
        self._mine_text = self._copy(self.tr("Your text"))
        self._other_text = self._copy(self.tr("The other copy"))
        self._lay_out()
        self._show.toggled.connect(self._copies.setVisible)
        self._mine.clicked.connect(self._chose_mine)
        self._theirs.clicked.connect(lambda: self.keep_other_requested.emit(self._other))
        theme.changed.connect(self._colour)
        self._colour()
        self._copies.hide()
        self.hide()

    def show_copy(self, name: str, other: str, choose: bool) -> None:
        """Show the strip; ``choose`` when the reader's text waits for a choice."""
        self._other = other
        self._other_text.setPlainText(other)
        if choose:
            words = self.tr(
                "This note was changed outside while you wrote. Your text is kept in {}."
            ).format(name)
        else:
            words = self.tr("There is another copy of this note in the folder: {}.").format(name)
        self._words.setText(words)
        self._mine.setText(self.tr("Keep mine") if choose else self.tr("Leave it"))
        self.show()

    def compare(self, mine: str) -> None:
        """Learn the reader's own text, to show it beside the other."""
        if not self.isHidden():
            self._mine_text.setPlainText(mine)

    def hideEvent(self, _event: QHideEvent) -> None:
        """Fold the copies away with the strip."""
        self._show.setChecked(False)

    def showEvent(self, _event: QShowEvent) -> None:
        """Begin with the copies folded."""
        self._copies.setVisible(self._show.isChecked())

    def _chose_mine(self) -> None:
        self.hide()
        self.keep_mine_requested.emit()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFont(fonts.font(12))
        button.setAutoDefault(False)
        return button

    def _copy(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit(self._copies)
        field.setReadOnly(True)
        field.setFont(fonts.fixed(12))
        field.setAccessibleName(name)
        field.setProperty("look", "field")
        field.setMaximumHeight(_TALLEST)
        field.setTabChangesFocus(True)
        return field

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        for button in (self._show, self._mine, self._theirs):
            row.addWidget(button)
        sides = QHBoxLayout(self._copies)
        sides.setContentsMargins(0, 0, 0, 0)
        for name, field in (
            (self.tr("Your text"), self._mine_text),
            (self.tr("The other copy"), self._other_text),
        ):
            side = QVBoxLayout()
            side.addWidget(label(name, self._copies, size=11, weight="semibold", level="3"))
            side.addWidget(field)
            sides.addLayout(side, 1)
        column = QVBoxLayout(self)
        set_margins(column, 32, 8, 24, 8)
        column.addLayout(row)
        column.addWidget(self._copies)
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet("background: palette(mid);")
        column.addWidget(line)

    def _colour(self) -> None:
        colour = theme.colour("danger").name()
        self._sign.setPixmap(icons.pixmap("triangle-alert", 16, colour, self.devicePixelRatioF()))
        self._sign.setFixedSize(QSize(16, 16))
