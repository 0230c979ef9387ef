"""The three panes beside one another, and the way of Tab through widgets."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from paperdesk.ui.features.list.pane import ListPane

USUAL_PANES = (226, 430, 624)
"""Widths of side bar, list and paper in pixels."""
_BEFORE = "partOfTheRows"
"""The part that the rows had before a page covered them; the splitter keeps it."""
_ROOMY = 0.62
"""Part of the room beside the side bar that the list has for what is no list."""


def split(*panes: QWidget) -> QSplitter:
    """Panes beside one another; the last one takes the room that is left."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for pane in panes:
        made.addWidget(pane)
    # A splitter puts what is new below the rest, which would be read from the end.
    for pane in panes:
        pane.raise_()
    for place in range(made.count()):
        made.handle(place).raise_()
        made.setStretchFactor(place, int(place == made.count() - 1))
    made.setSizes(list(USUAL_PANES))
    return made


def cover_list(made: QSplitter, pane: ListPane, page: QWidget | None) -> None:
    """Show a page in the place of the list's rows, with most of the room that list and paper
    share, or (None) the rows again, with the part that they had."""
    pane.cover(page)
    side, middle, paper = made.sizes()
    if middle and paper:
        both, usual = middle + paper, USUAL_PANES[1] / sum(USUAL_PANES[1:])
        if page is None:
            share = made.property(_BEFORE) or usual
        else:
            share, now = _ROOMY, middle / both
            made.setProperty(_BEFORE, now if now < _ROOMY - 0.02 else made.property(_BEFORE))
        width = round(both * share)
        made.setSizes([side, width, both - width])


def lead_tab(*widgets: QWidget) -> None:
    """Have Tab go from each of these to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
