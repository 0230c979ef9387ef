"""A box of choices looks like the fields beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.choice_box import ChoiceBox


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_box_of_choices_has_ground_border_and_ink_of_a_field(
    qapp: QApplication, qtbot: QtBot, name: str, side: Qt.LayoutDirection
) -> None:
    theme.apply(qapp, name)
    page = QWidget()
    qtbot.addWidget(page)
    box, field = ChoiceBox(), QLineEdit()
    column = QVBoxLayout(page)
    for one in (field, box):
        column.addWidget(one)
    box.addItems(["", "Every week"])
    page.setLayoutDirection(side)
    page.resize(300, 120)
    page.show()
    page.setFocus()
    shown = box.grab().toImage()
    beside = field.grab().toImage()
    middle = box.height() // 2
    assert shown.pixelColor(150, 0) == beside.pixelColor(150, 0)
    assert shown.pixelColor(150, middle) == beside.pixelColor(150, field.height() // 2)
    arrow = range(274, 300) if side == Qt.LayoutDirection.LeftToRight else range(26)
    ground, ink = QColor(theme.current().field), QColor(theme.current().text2)
    columns = [at for at in range(2, box.width() - 2) if shown.pixelColor(at, middle) != ground]
    assert columns
    assert {at + 300 - box.width() if at > 150 else at for at in columns} <= set(arrow)
    contrast = max(
        abs(shown.pixelColor(at, middle).lightness() - ground.lightness()) for at in columns
    )
    assert contrast > abs(ink.lightness() - ground.lightness()) / 2


def test_every_choice_is_whole_when_it_folds_out(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["Every day", "Every week", "Every month"])
    box.show()
    box.showPopup()
    view = box.view()
    last = view.visualRect(view.model().index(2, 0))
    assert view.viewport().rect().contains(last)
    box.hidePopup()
