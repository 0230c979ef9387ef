"""Stars that show a rating and set another: by pointer, by keyboard, for several papers."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.detail.rating_stars import StarRating
from tests.ui.papers import entry

Key = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane()
    qtbot.addWidget(made)
    made.resize(720, 640)
    made.show()
    made.activateWindow()
    return made


def press(button: QToolButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def filled(rating: StarRating) -> list[bytes]:
    """How each star looks."""
    images = [button.icon().pixmap(14, 14).toImage() for button in rating.buttons]
    return [bytes(image.constBits()) for image in images]


def test_a_star_that_is_pressed_asks_for_that_many_stars(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(key=7))
    with qtbot.waitSignal(pane.rating_requested) as asked:
        press(pane.state_buttons.rating.buttons[3])
    assert asked.args == [(7,), 4]
    assert not any(button.isChecked() for button in pane.state_buttons.rating.buttons)


def test_the_star_that_holds_takes_the_rating_off(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(key=7, rating=4))
    with qtbot.waitSignal(pane.rating_requested) as asked:
        press(pane.state_buttons.rating.buttons[3])
    assert asked.args == [(7,), 0]


def test_a_rating_is_seen_and_heard(pane: DetailPane) -> None:
    rating = pane.state_buttons.rating
    pane.show_paper(entry(key=7))
    assert rating.accessibleName() == "Not rated"
    assert len(set(filled(rating))) == 1
    pane.show_paper(entry(key=7, rating=3))
    assert rating.accessibleName() == "Rated with 3 stars"
    looks = filled(rating)
    assert looks[0] == looks[1] == looks[2]
    assert looks[2] != looks[3] == looks[4]
    assert [button.isChecked() for button in rating.buttons] == [False, False, True, False, False]
    assert rating.buttons[2].accessibleName() == "Rate with 3 stars"
    assert rating.buttons[2].toolTip() == "Rate with 3 stars (Alt+3)"


def test_stars_are_filled_up_to_the_pointer_and_then_as_they_were(pane: DetailPane) -> None:
    pane.show_paper(entry(key=7, rating=1))
    rating = pane.state_buttons.rating
    before = filled(rating)
    point = QPointF(1, 1)
    QApplication.sendEvent(rating.buttons[3], QEnterEvent(point, point, point))
    over = filled(rating)
    assert over[0] == over[3] != over[4]
    QApplication.sendEvent(rating.buttons[3], QEvent(QEvent.Type.Leave))
    assert filled(rating) == before


@pytest.mark.parametrize("mirrored", [False, True])
def test_tab_comes_to_the_stars_once_and_the_arrow_keys_walk(
    qtbot: QtBot, pane: DetailPane, mirrored: bool
) -> None:
    if mirrored:
        pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.show_paper(entry(key=7, rating=2))
    rating = pane.state_buttons.rating
    stops = [b for b in rating.buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rating.buttons[1]]
    rating.buttons[1].setFocus()
    on, back = (Key.Key_Left, Key.Key_Right) if mirrored else (Key.Key_Right, Key.Key_Left)
    QTest.keyClick(rating.buttons[1], on)
    assert rating.buttons[2].hasFocus()
    with qtbot.waitSignal(pane.rating_requested) as asked:
        QTest.keyClick(rating.buttons[2], Key.Key_Space)
    assert asked.args == [(7,), 3]
    for place in (2, 1, 0):
        QTest.keyClick(rating.buttons[place], back)
    assert rating.buttons[0].hasFocus()


def test_several_papers_are_rated_together(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_many((3, 4))
    with qtbot.waitSignal(pane.rating_requested) as asked:
        press(pane.several.rating.buttons[4])
    assert asked.args == [(3, 4), 5]
