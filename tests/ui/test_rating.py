"""Papers are rated in the window: by key, by pointer, several at once, and the list follows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.shell.session import Session

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(session: Session, key: Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(session.window.list.papers, key, held)


def ratings(session: Session) -> list[int]:
    """The stars of the list's rows, from the first to the last."""
    model = session.window.list.papers.papers
    rows = [model.row(number) for number in range(model.rowCount())]
    return [row.rating if row is not None else -1 for row in rows]


def test_a_key_rates_the_paper_and_the_list_stays_as_it_is(session: Session, qtbot: QtBot) -> None:
    resets: list[int] = []
    session.window.list.papers.papers.modelReset.connect(lambda: resets.append(1))
    press(session, Key.Key_4, ALT)
    qtbot.waitUntil(lambda: ratings(session) == [4, 0, 0, 0, 0, 0])
    rating = session.window.detail.state_buttons.rating
    qtbot.waitUntil(lambda: rating.accessibleName() == "Rated with 4 stars")
    assert resets == []
    press(session, Key.Key_0, ALT)
    qtbot.waitUntil(lambda: ratings(session) == [0] * 6)


def test_a_star_that_is_pressed_rates_the_paper_shown(session: Session, qtbot: QtBot) -> None:
    rating = session.window.detail.state_buttons.rating
    QTest.mouseClick(rating.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ratings(session)[0] == 3)
    qtbot.waitUntil(lambda: rating.accessibleName() == "Rated with 3 stars")
    QTest.mouseClick(rating.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ratings(session)[0] == 0)


def test_several_papers_are_rated_and_undone_together(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_2, ALT)
    qtbot.waitUntil(lambda: ratings(session)[0] == 2)
    session.window.list.papers.selectAll()
    qtbot.waitUntil(session.window.detail.several.isVisible)
    stars = session.window.detail.several.rating.buttons
    QTest.mouseClick(stars[4], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ratings(session) == [5] * 6)
    press(session, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: ratings(session) == [2, 0, 0, 0, 0, 0])


def test_a_list_by_rating_follows_a_rating(session: Session, qtbot: QtBot) -> None:
    papers = session.window.list.papers
    session.window.actions_of["order_rating"].trigger()
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6)
    papers.go_to(4)
    key = papers.current_key()
    press(session, Key.Key_3, ALT)
    qtbot.waitUntil(lambda: ratings(session) == [3, 0, 0, 0, 0, 0])
    assert papers.papers.keys[0] == key


def test_the_menu_of_papers_has_the_ratings(session: Session) -> None:
    actions = [session.window.actions_of[f"rate_{stars}"] for stars in range(6)]
    assert [action.text() for action in actions][:3] == ["No rating", "One star", "Two stars"]
    assert [action.shortcut().toString() for action in actions] == [f"Alt+{n}" for n in range(6)]
