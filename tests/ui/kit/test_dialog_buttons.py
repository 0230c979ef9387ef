"""Buttons of Qt's own dialogs look as those of the others: words, and no icons."""

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from tests.ui.readable import unreadable


def test_no_dialog_has_icons_on_its_buttons(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    both = QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    question = QMessageBox(QMessageBox.Icon.NoIcon, "A question", "Is it so?", both)
    dialogs: tuple[QDialog, ...] = (question, QInputDialog(), files)
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        buttons = dialog.findChildren(QPushButton)
        assert len(buttons) >= 2
        assert [one.text() for one in buttons if not one.icon().isNull()] == []


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_words_of_buttons_are_whole_where_there_is_hardly_room(
    qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    theme.set_type(qapp, "inter", zoom)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for words in ("Export…", "Jagging", "Ängste"):
        column.addWidget(QPushButton(words, page))
    page.show()
    page.resize(page.minimumSizeHint())
    QApplication.processEvents()
    assert not unreadable(page)
