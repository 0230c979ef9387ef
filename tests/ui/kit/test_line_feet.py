"""Texts that are as high as their lines show each of them whole, at any zoom."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.detail.names_view import NamesView
from paperdesk.ui.features.detail.title_view import TitleText
from paperdesk.ui.kit import theme
from tests.ui.readable import unreadable

WORDS = "A title of five hundred letters that never ends " * 11


@pytest.mark.parametrize("zoom", [90, 100, 110, 125, 150, 200])
def test_no_line_of_a_long_title_or_of_names_is_cut(
    qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    theme.set_type(qapp, "inter", zoom)
    title, names = TitleText(), NamesView()
    shown: tuple[QPlainTextEdit, ...] = (title, names)
    for one in shown:
        qtbot.addWidget(one)
        one.resize(560, 20)
        one.show()
    title.show_title(WORDS)
    names.show_names([f"Author Number{at}" for at in range(25)])
    QApplication.processEvents()
    for one in shown:
        assert not unreadable(one)
