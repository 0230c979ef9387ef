"""Page around a paper: papers like it, those it cites, those that cite it, one at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from paperdesk.model.surroundings import Direction
from paperdesk.ui.features.related import texts as related_texts
from paperdesk.ui.features.related.near_page import NearPage
from paperdesk.ui.features.related.view import RelatedPage
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs

ALIKE = ""
"""The name of the page of papers like the one shown; the others have their direction's."""


class AroundPage(QWidget):
    """Page with three in it; ``chosen(name)`` tells which is shown."""

    chosen = Signal(str)

    def __init__(self, alike: RelatedPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alike = alike
        self.near = {direction: NearPage(direction, self) for direction in Direction}
        self._names = (ALIKE, *map(str, Direction))
        self.tabs = SegmentedTabs(self, name=self.tr("Papers around this one"), small=True)
        self._pages = QStackedWidget(self)
        titles = (self.tr("Alike"), *map(related_texts.direction_name, Direction))
        for title, page in zip(titles, (alike, *self.near.values()), strict=True):
            self.tabs.addTab(title)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._changed)
        head = QHBoxLayout()
        set_margins(head, 32, 10, 24, 0)
        head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeading)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(alike)

    def scrolled(self) -> tuple[QAbstractScrollArea, ...]:
        """What scrolls in it: the rows of each page."""
        return self.alike.rows, *(page.rows for page in self.near.values())

    def show_page(self, name: str) -> None:
        """Show one of the pages: ``""`` papers alike, else those of a direction."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def shows(self, page: QWidget) -> bool:
        """Whether this is the page that is chosen, here and among the tabs of the paper; the
        window around it may be on its way yet."""
        return not (page.isHidden() or self.isHidden())

    def _changed(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self.setFocusProxy((self.alike, *self.near.values())[index])
        self.chosen.emit(self._names[index])
