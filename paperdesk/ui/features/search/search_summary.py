"""Search summary below the field: how a query was read, and the years of what it finds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.features.search.year_histogram import YearHistogram
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label, tip
from paperdesk.ui.kit.rtl_margins import set_margins


class SearchSummary(QWidget):
    """Strip of a query as understood; ``search_requested`` tells the spelling the reader took."""

    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._spelling = ""
        self._understood = label("", self, size=12, level="2")
        self._understood.setMinimumWidth(1)
        self._flags = label("", self, size=12, level="danger", wrap=True)
        self._suggestion = QPushButton()
        self._suggestion.setProperty("look", "link")
        self._suggestion.clicked.connect(lambda: self.search_requested.emit(self._spelling))
        self.years = YearHistogram()
        words = QVBoxLayout()
        set_margins(words, 18, 0, 16, 0)
        words.setSpacing(2)
        words.addWidget(self._understood)
        words.addWidget(self._flags)
        words.addWidget(self._suggestion, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self.years)
        self.years.hide()
        self.hide()

    def say(self, understood: str, flags: Sequence[str] = (), suggestion: str = "") -> None:
        """Say how a search was read; ``""``: no search is shown."""
        if understood and self.isHidden():
            # Their room is there from the first, so that the list need not make it later.
            self.years.show_years((), None)
            self.years.show()
        self.setVisible(bool(understood))
        self._words = understood[:1].upper() + understood[1:]
        self._cut()
        self._flags.setText("\n".join(flags))
        self._flags.setVisible(bool(flags))
        self._spelling = suggestion
        shown = suggestion if len(suggestion) <= 60 else suggestion[:59] + "…"
        self._suggestion.setText(self.tr("Did you mean “{text}”?").format(text=shown))
        self._suggestion.setVisible(bool(suggestion))

    def show_years(self, years: Sequence[tuple[int, int]], kept: tuple[int, int] | None) -> None:
        """The years of what was found, whichever the query is kept to."""
        self.years.show_years(years, kept)
        self.years.setVisible(self.years.worth_showing)

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads to in here, one after another."""
        return self._suggestion, self.years

    @property
    def understood(self) -> str:
        """How the search was read, in full."""
        return self._words

    @property
    def flags(self) -> str:
        """Remarks on the query, a line each."""
        return self._flags.text()

    @property
    def suggestion(self) -> str:
        """The spelling that is offered; ``""``: none."""
        return self._spelling

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line is cut to its room."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(self.width() - 34, 40)
        cut = fonts.metrics(12).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # A line stands where the window's lines do, and runs as its own letters run.
        self._understood.setText(f"\u200f\u2068{cut}\u2069" if mirrored and cut else cut)
        self._understood.setAccessibleName(self._words)
        self._understood.setToolTip(tip(self._words) if cut != self._words else "")
