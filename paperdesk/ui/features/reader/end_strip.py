"""End strip: below the last page, the offer to mark the paper as read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.services import shortcuts


class EndStrip(QFrame):
    """Strip that is shown at the end of a paper that is not read. ``read_requested()``."""

    read_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("endStrip")
        row = QHBoxLayout(self)
        set_margins(row, 16, 6, 12, 6)
        row.addWidget(label(self.tr("You are at the end of this paper."), self, level="2"), 1)
        words = self.tr("Mark as read")
        self.button = QPushButton(shortcuts.named(words, "read"), self)
        shortcuts.changed.connect(lambda: self.button.setText(shortcuts.named(words, "read")))
        self.button.clicked.connect(self.read_requested)
        row.addWidget(self.button)
        self.hide()
