"""The three panes beside one another, and the way of Tab through widgets."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

USUAL_PANES = (226, 430, 624)
"""Widths of side bar, list and paper in pixels."""


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


def lead_tab(*widgets: QWidget) -> None:
    """Have Tab go from each of these to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
