"""The reader's bar can be read after the zoom of the window has changed."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.reader.tool_bar import ReaderToolBar
from paperdesk.ui.kit import theme
from tests.ui.readable import unreadable


@pytest.mark.parametrize("zoom", [150, 200])
def test_what_the_bar_says_is_whole_after_another_zoom(
    qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    actions = [QAction("Palette") for _ in range(6)]
    for action in actions:
        action.setObjectName("palette")
    bar = ReaderToolBar(actions)
    qtbot.addWidget(bar)
    bar.resize(1200, bar.height())
    bar.show()
    bar.show_zoom(1.0)
    bar.show_page("3", 3, 12)
    theme.set_type(qapp, "inter", zoom)
    QApplication.processEvents()
    assert not unreadable(bar)
