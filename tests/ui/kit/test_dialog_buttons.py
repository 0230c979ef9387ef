"""Buttons of Qt's own dialogs look as those of the others: words, and no icons."""

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme


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
