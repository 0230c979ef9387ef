"""The menu of a paper, by mouse and key: over the list, over the paper, on several."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import State
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.session import Session
from tests.ui.menus import right_click, used
from tests.ui.shell.test_session import press

Key = Qt.Key


def _row(session: Session, row: int) -> QPoint:
    papers = session.window.list.papers
    return papers.visualRect(papers.papers.index(row, 0)).center()


def test_a_right_click_offers_acts_with_their_keys_and_goes_nowhere(
    session: Session,
) -> None:
    papers = session.window.list.papers
    stood, other = papers.current_key(), papers.papers.keys[2]
    offered = used(lambda: right_click(papers.viewport(), _row(session, 2)))
    assert {"Star\tS", "Read later\tL", "Dismiss\tD", "Copy citation\tC"} <= set(offered)
    assert any(one.startswith("Move to trash") for one in offered)
    assert papers.current_key() == stood
    assert list(papers.selected_keys()) == [stood]
    row = session.services.client.row(other)
    assert row is not None
    assert row.state == State.NEW


def test_an_act_of_the_menu_is_done_to_the_paper_under_the_pointer_from_afar(
    session: Session, qtbot: QtBot
) -> None:
    papers, client = session.window.list.papers, session.services.client
    stood, other = papers.current_key(), papers.papers.keys[2]
    used(lambda: right_click(papers.viewport(), _row(session, 2)), choose="Star")

    def starred(key: int | None) -> bool:
        row = client.row(key)
        return row is not None and row.starred

    qtbot.waitUntil(lambda: starred(other), timeout=5000)
    assert not starred(stood)
    assert papers.current_key() == stood
    used(lambda: right_click(papers.viewport(), _row(session, 2)), choose="Write a note")
    qtbot.waitUntil(session.window.detail.tabs.isVisible, timeout=5000)
    notes = session.window.notes.editor
    qtbot.waitUntil(lambda: session.window.focusWidget() is notes, timeout=5000)
    assert papers.current_key() == other


def test_several_papers_have_one_menu_and_the_key_opens_it_too(
    session: Session, qtbot: QtBot
) -> None:
    papers = session.window.list.papers
    press(session, Key.Key_Down, shift=True)
    press(session, Key.Key_Down, shift=True)
    chosen = list(papers.selected_keys())
    offered = used(lambda: press(session, Key.Key_F10, shift=True), choose="Read later")
    assert not [one for one in offered if one.startswith(("Write a note", "Merge"))]

    def states() -> set[State]:
        return {row.state for row in session.services.client.rows(chosen) if row is not None}

    qtbot.waitUntil(lambda: states() == {State.LATER}, timeout=5000)
    assert list(papers.selected_keys()) == chosen


def test_the_menu_key_opens_the_menu_at_the_row_which_has_a_ring(session: Session) -> None:
    papers = session.window.list.papers
    by_key = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), papers.mapToGlobal(QPoint(3, 3))
    )
    places: list[QPoint] = []
    session.state.menu_requested.connect(lambda _key, at: places.append(at))
    assert used(lambda: QApplication.sendEvent(papers, by_key))
    row = papers.visualRect(papers.currentIndex())
    assert row.contains(papers.viewport().mapFromGlobal(places[0]))
    accent = theme.colour("accent").name()

    def ring() -> bool:
        at = papers.visualRect(papers.papers.index(2, 0))
        image = papers.viewport().grab(at).toImage()
        return any(image.pixelColor(x, 40).name() == accent for x in range(image.width()))

    assert not ring()
    seen: list[bool] = []
    session.state.menu_requested.connect(lambda *_: seen.append(ring()))
    used(lambda: right_click(papers.viewport(), _row(session, 2)))
    assert seen == [True]
    assert not ring()


def test_the_paper_has_the_same_menu_and_its_words_keep_theirs(
    session: Session, qtbot: QtBot
) -> None:
    abstract = session.window.detail.abstract
    qtbot.waitUntil(abstract.isVisible, timeout=5000)
    offered = used(lambda: right_click(abstract.viewport(), QPoint(30, 20)), choose="Copy ident")
    assert "Star\tS" in offered
    assert session.state.entry is not None
    wanted = session.state.entry.paper.id
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == wanted, timeout=5000)
    abstract.selectAll()
    words = used(lambda: right_click(abstract.viewport(), QPoint(30, 20)))
    assert "Star\tS" not in words
    assert [one for one in words if "Copy" in one.replace("&", "")]
    QTest.keyClick(abstract, Key.Key_Escape)
    assert session.window.focusWidget() is session.window.list.papers
