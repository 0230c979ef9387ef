"""Search summary below the field: how a query was read, and the years of what it finds.

Why it is of one height, whatever it says, and there before the first letter: the papers stand
below it, and would move under the reader's eyes with every letter.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.features.search.year_histogram import YearHistogram
from paperdesk.ui.kit import fonts, zoomed_size
from paperdesk.ui.kit.labels import label, short, tip
from paperdesk.ui.kit.rtl_margins import set_margins

LINE = 24
"""Height of the line of words in pixels."""
OFFERED = 0.75
"""The part of the line that another spelling may take."""
ALSO = 0.4
"""The part of the line that what was looked for as well may take."""


class SearchSummary(QWidget):
    """Strip of a query as understood; ``search_requested`` tells the spelling the reader took, or
    the query without an alternative that was taken off. ``room_changes`` tells, before (False)
    and after (True), that it takes its room or gives it back: the reader came to the field, or
    went."""

    search_requested = Signal(str)
    room_changes = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._flags = self._spelling = self._also = self._without = ""
        self._keeps_room = False
        self._understood = label("", self, size=12, level="2")
        self._understood.setMinimumWidth(1)
        self._suggestion = QPushButton()
        self._suggestion.setProperty("look", "link")
        self._suggestion.clicked.connect(lambda: self.search_requested.emit(self._spelling))
        self._chip = QPushButton()
        self._chip.setProperty("look", "link")
        self._chip.hide()
        self._chip.clicked.connect(lambda: self.search_requested.emit(self._without))
        self.years = YearHistogram()
        words = QHBoxLayout()
        set_margins(words, 18, 0, 16, 0)
        words.setSpacing(8)
        words.addWidget(self._understood, 1)
        words.addWidget(self._chip)
        words.addWidget(self._suggestion)
        line = QWidget(self)
        line.setLayout(words)
        zoomed_size.wear(line, high=LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.years)
        room = self.years.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.years.setSizePolicy(room)
        self.years.hide()
        self.hide()

    def say(self, understood: str, flags: Sequence[str] = (), suggestion: str = "") -> None:
        """Say how a search was read; ``""``: no search is shown."""
        self.setVisible(bool(understood) or self._keeps_room)
        self._words = understood[:1].upper() + understood[1:]
        self._flags = "\n".join(flags)
        level = "danger" if flags else "2"
        if self._understood.property("level") != level:
            self._understood.setProperty("level", level)
            self._understood.style().unpolish(self._understood)
            self._understood.style().polish(self._understood)
        if not understood:
            self.years.hide()
        self._spelling = suggestion
        self._suggestion.setVisible(bool(suggestion))
        self._cut()

    def keep_room(self, wanted: bool) -> None:
        """Be there also while nothing is searched, and say what can be typed."""
        self._keeps_room = wanted
        self.room_changes.emit(False)
        self.setVisible(wanted or bool(self._words))
        self.room_changes.emit(True)
        if not self._words:
            self.years.hide()  # those of another place, perhaps
        self._cut()

    def offer_without(self, also: str, without: str = "") -> None:
        """Tell what words were looked for as well; ``without`` is the query that does not."""
        self._also, self._without = also, without
        self._chip.setVisible(bool(also))
        self._cut()

    def show_years(self, years: Sequence[tuple[int, int]], kept: tuple[int, int] | None) -> None:
        """The years of what was found, whichever the query is kept to."""
        self.years.show_years(years, kept)
        self.years.setVisible(self.years.worth_showing)

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads to in here, one after another."""
        return self._chip, self._suggestion, self.years

    @property
    def keeps_room(self) -> bool:
        """Whether it is there also while nothing is searched."""
        return self._keeps_room

    @property
    def understood(self) -> str:
        """How the search was read, in full."""
        return self._words

    @property
    def also(self) -> str:
        """What was looked for as well, which one press takes off; ``""``: nothing."""
        return self._also

    @property
    def flags(self) -> str:
        """Remarks on the query, a line each."""
        return self._flags

    @property
    def suggestion(self) -> str:
        """The spelling that is offered; ``""``: none."""
        return self._spelling

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line is cut to its room."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics, right = fonts.metrics(12), Qt.TextElideMode.ElideRight
        room = max(self.width() - 34, 40)
        if self._spelling:
            asked = self.tr("Did you mean “{text}”?").format(text=short(self._spelling))
            offer = fonts.metrics(13).elidedText(asked, right, room * OFFERED)
            self._suggestion.setText(offer.replace("&", "&&"))
            self._suggestion.setToolTip(tip(asked) if offer != asked else "")
            room -= self._suggestion.sizeHint().width() + 8
        if self._also:
            asked = self.tr("Also: {words}").format(words=self._also)
            told = fonts.metrics(13).elidedText(asked, right, room * ALSO)
            self._chip.setText(f"{told.replace('&', '&&')} \u00d7")
            self._chip.setAccessibleName(asked)
            self._chip.setToolTip(
                tip(f"{asked}\n" + self.tr("Press to look only for what is typed, in quotes."))
            )
            room -= self._chip.sizeHint().width() + 8
        # What could not be understood is told first: without it the rest reads as if all was.
        hint = self.tr('Words, "a phrase", author:name, tag:name, -without')
        whole = "\n".join(one for one in (self._flags, self._words or hint) if one)
        cut = metrics.elidedText(" · ".join(whole.split("\n")), right, max(room, 1))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # A line stands where the window's lines do, and runs as its own letters run.
        self._understood.setText(f"\u200f\u2068{cut}\u2069" if mirrored and cut else cut)
        self._understood.setAccessibleName(whole)
        self._understood.setToolTip(tip(whole) if cut.endswith("…") else "")
