"""News lines: what became of the paper since it came, each until the reader has read it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from paperdesk.model.follows import PaperNotice
from paperdesk.ui.kit import icons, theme
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.texts.paper_news_words import news_day, news_line

_SIGN = 15


class NewsLines(QWidget):
    """Lines of news; hidden where there are none. ``dismiss_requested(number)``."""

    dismiss_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PaperNotice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._colour)
        self.hide()

    def show_news(self, notices: Sequence[PaperNotice]) -> None:
        """Show these; the same stay as they are."""
        if tuple(notices) == self._shown:
            return
        self._shown = tuple(notices)
        while (item := self._column.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for notice in self._shown:
            self._column.addWidget(self._line(notice))
        self._colour()
        self.setVisible(bool(self._shown))

    def buttons(self) -> list[QWidget]:
        """The buttons, in their order."""
        return [one for one in self.findChildren(LinkButton) if not one.isHidden()]

    def _line(self, notice: PaperNotice) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel(line)
        sign.setTextFormat(Qt.TextFormat.PlainText)
        sign.setObjectName("withdrawn" if notice.kind == "withdrawn" else "news")
        said = self.tr("{news} ({day})").format(news=news_line(notice), day=news_day(notice))
        level = "danger" if notice.kind == "withdrawn" else ""
        words = label(said, line, size=12, weight="medium", level=level, wrap=True)
        button = LinkButton(self.tr("Dismiss"), line, size=12, level="text2")
        explain(button, self.tr("I have read this; it is told no more"))
        button.clicked.connect(partial(self._dismiss, notice.number))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _dismiss(self, number: int, _on: bool = False) -> None:
        self.dismiss_requested.emit(number)

    def _colour(self) -> None:
        """The signs in the colours of the theme."""
        for name, icon, role in (
            ("withdrawn", "triangle-alert", "danger"),
            ("news", "sparkles", "link"),
        ):
            for sign in self.findChildren(QLabel, name):
                sign.setPixmap(icons.icon(icon, role).pixmap(QSize(_SIGN, _SIGN)))
