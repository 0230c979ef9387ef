"""Selection bar: hangs beside words that were selected with the mouse, with what can be done."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from paperdesk.ui.features.reader.colour_row import ColourRow
from paperdesk.ui.kit import icons
from paperdesk.ui.kit.labels import explain

_AWAY = 10


class SelectionBar(QFrame):
    """Bar of the four colours and of underline, comment and copy. It never takes the keyboard:
    each has its key on the page."""

    coloured = Signal(str)
    underline_requested = Signal()
    comment_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("suggestions")  # the look of what hangs over a pane
        self.setAccessibleName(self.tr("Selected words"))
        self.colours = ColourRow(self)
        self.colours.chosen.connect(self.coloured)
        for dot in self.colours.dots.values():
            dot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.colours)
        for icon, words, signal in (
            ("underline", self.tr("Underline (U)"), self.underline_requested),
            ("message-square", self.tr("Comment (C)"), self.comment_requested),
            ("copy", self.tr("Copy (Ctrl+C)"), self.copy_requested),
        ):
            button = QToolButton(self)
            button.setIcon(icons.icon(icon))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(words)
            explain(button, words)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    def show_at(self, place: QRect, colour: str) -> None:
        """Show the bar above a place of the parent, or below it where there is no room."""
        self.colours.show_colour(colour)
        self.adjustSize()
        room, size = self._around.rect(), self.size()
        top = place.top() - _AWAY - size.height()
        if top < room.top():
            top = min(place.bottom() + _AWAY, room.bottom() - size.height())
        left = place.center().x() - size.width() // 2
        self.move(max(4, min(left, room.right() - size.width() - 4)), max(4, top))
        self.show()
        self.raise_()
