import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import near_edge

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit])
def test_lines_begin_where_the_window_does_whatever_their_script(
    kind: type[QPlainTextEdit | QTextEdit], qtbot: QtBot
) -> None:
    view = kind()
    qtbot.addWidget(view)
    view.setPlainText("Rivers")
    for direction, side in (
        (Qt.LayoutDirection.RightToLeft, RIGHT),
        (Qt.LayoutDirection.LeftToRight, LEFT),
    ):
        view.setLayoutDirection(direction)
        near_edge.begin_there(view)
        assert near_edge.side(view) == side | Qt.AlignmentFlag.AlignAbsolute
        assert view.document().defaultTextOption().alignment() == near_edge.side(view)
