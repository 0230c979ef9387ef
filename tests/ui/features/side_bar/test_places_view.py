"""The frame of a place that takes what is dragged is the theme's."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import Counts, Scope, Tag
from paperdesk.ui.features.side_bar.pane import SideBar
from paperdesk.ui.kit import drag_data, theme
from paperdesk.ui.state.list_query import LibraryOverview


def _dragged_over(side: SideBar, text: str) -> QImage:
    """The row of a place, with papers dragged over its middle."""
    row = next(number for number, one in enumerate(side.rows) if one.text == text)
    rect = side.view.visualRect(side.view.model().index(row, 0))
    data, action = drag_data.papers(), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = side.view.viewport()
    at: QPoint = rect.center()
    QApplication.sendEvent(over, QDragEnterEvent(at, action, data, button, keys))
    move = QDragMoveEvent(at, action, data, button, keys, QEvent.Type.DragMove)
    QApplication.sendEvent(over, move)
    return over.grab(rect).toImage()


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_tag_that_takes_papers_has_a_frame_of_the_theme(qtbot: QtBot, mirrored: bool) -> None:
    side = SideBar()
    qtbot.addWidget(side)
    if mirrored:
        side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    side.resize(226, 700)
    side.show()
    side.show_library(LibraryOverview(Counts(all=76), tags=(Tag("theory", "#c9a227", 4),)))
    side.choose(Scope())
    accent, text = theme.current().accent, theme.current().text
    image = _dragged_over(side, "theory")
    assert accent in _colours(image)
    edge = image.copy(0, 0, image.width(), 3)
    assert text not in _colours(edge)
    assert accent not in _colours(_dragged_over(side, "Tags"))  # takes nothing
