"""Bar above a list in the order for its reader: what is learned from, words wished for, or what is
needed before there is an order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from paperdesk.model.search_results import TasteStatus
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.services.shortcuts import tip as key_tip
from paperdesk.ui.texts import taste_words


class TasteBar(QWidget):
    """A line, and a button that asks for the words (``words_requested()``)."""

    words_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the order For me is learned from"))
        self._line = label("", self, size=12, level="2", wrap=True)
        self.words = LinkButton(self.tr("Words…"), self, size=12, level="link", pad=4)
        key_tip(self.words, self.tr("More or less of a word"), "taste_words")
        self.words.clicked.connect(self.words_requested)
        row = QHBoxLayout(self)
        set_margins(row, 16, 0, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_status(self, status: TasteStatus, tag: str) -> None:
        """Say what is learned from; ``tag``: what belongs to it is asked for."""
        parts = [taste_words.learned_from(status, tag)]
        if not tag:
            parts.append(taste_words.wished(status.wishes))
        said = " ".join(part for part in parts if part)
        self._line.setText(said)
        self.setAccessibleDescription(said)
        self.words.setVisible(status.learned and not tag)
        self.show()

    def said(self) -> str:
        """What is said; ``""`` while the list stands in another order."""
        return "" if self.isHidden() else self._line.text()
