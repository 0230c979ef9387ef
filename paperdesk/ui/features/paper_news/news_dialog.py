"""Dialog of news: papers of which something is new, newest first, until they are dismissed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from paperdesk.model.follows import PaperNotice
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow
from paperdesk.ui.texts.paper_news_words import news_day, news_line

_WIDE, _HIGH = 620, 480
"""Pixels of the dialog, before zoom; without news it is as high as its words."""


class NewsDialog(QDialog):
    """Modal dialog. Enter opens a paper (``open_requested(key)``), Delete dismisses what is
    new of it (``dismiss_requested(numbers)``). Where there is nothing new it offers to ask
    (``ask_requested``)."""

    open_requested = Signal(int)
    dismiss_requested = Signal(tuple)
    ask_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("News of papers"))
        self.setModal(True)
        self._notices: tuple[PaperNotice, ...] = ()
        self._line = label("", self, size=17, weight="semibold")
        self._quiet = label("", self, level="2", wrap=True)
        self.list = TwoLineList(self.tr("News"), self)
        self.list.opened.connect(lambda place: self.open_requested.emit(self._notices[place].key))
        self.list.removed.connect(lambda place: self._dismiss(self._notices[place : place + 1]))
        self.list.leave_requested.connect(self.reject)
        self.dismiss_all = QPushButton(self.tr("Dismiss all"), self)
        self.dismiss_all.setAutoDefault(False)
        self.dismiss_all.clicked.connect(lambda: self._dismiss(self._notices))
        self.ask = QPushButton(self.tr("Ask arXiv"), self)
        self.ask.setAutoDefault(False)
        self.ask.clicked.connect(self.ask_requested)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.dismiss_all)
        row.addWidget(self.ask)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        for widget in (self._line, self._quiet):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(row)

    def show_news(self, notices: Sequence[PaperNotice]) -> None:
        """Show these."""
        self._notices = tuple(notices)
        self.list.show_rows(TwoLineRow(one.title, news_line(one), news_day(one)) for one in notices)
        if notices:
            self._line.setText(self.tr("%Ln piece(s) of news", "", len(notices)))
            self._quiet.setText(self.tr("Enter opens a paper, Delete dismisses what is new of it."))
        else:
            self._line.setText(self.tr("No news of your papers"))
            self._quiet.setText(
                self.tr("arXiv can say which have a new version, were withdrawn or are published.")
            )
        for shown in (self.list, self.dismiss_all):
            shown.setVisible(bool(notices))
        self.ask.setVisible(not notices)
        wide = fonts.zoomed(_WIDE)
        self.setMinimumHeight(0)
        high = fonts.zoomed(_HIGH) if notices else self._column.totalHeightForWidth(wide)
        self.resize(wide, high)
        (self.list if notices else self.ask).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its words have the lines that they need in this width."""
        super().resizeEvent(event)
        high = 0 if self._notices else self._column.totalHeightForWidth(self.width())
        self.setMinimumHeight(max(high, 0))

    def said(self) -> str:
        """What is said above."""
        return self._line.text()

    def _dismiss(self, notices: Sequence[PaperNotice]) -> None:
        self.dismiss_requested.emit(tuple(one.number for one in notices))
