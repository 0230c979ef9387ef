from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.check_box import CheckBox


def test_a_box_is_ticked_by_its_words_and_by_key_and_shows_it(qtbot: QtBot) -> None:
    box = CheckBox("Mute them")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    ground = box.grab().toImage()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()
    accent = theme.colour("accent").rgb()
    ticked = box.grab().toImage()
    assert ticked.pixel(6, box.height() // 2 - 4) == accent
    assert ground.pixel(6, box.height() // 2 - 4) != accent
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_it_mirrors_from_right_to_left(qtbot: QtBot) -> None:
    box = CheckBox("Mute")
    qtbot.addWidget(box)
    box.setChecked(True)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.resize(200, 26)
    picture = box.grab().toImage()
    assert picture.pixel(184, 8) == theme.colour("accent").rgb()
