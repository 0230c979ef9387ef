"""Collections in the window: by key, by drag and drop, by the keys of the side bar, undone."""

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.ui.features.collections.collection_field import CollectionField
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.kit import drag_data
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.place_words import whole_query
from tests.ui.shell.test_session import titles
from tests.ui.six_papers import TITLES

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def rows(session: Session) -> list[SideRow]:
    return [row for row in session.window.side.rows if row.path]


def shown(session: Session) -> list[tuple[str, int, str]]:
    """Name, depth and number of each collection, as the side bar paints them."""
    return [(row.text, row.depth, row.count) for row in rows(session)]


def made(session: Session, qtbot: QtBot, *paths: str) -> None:
    for path in paths:
        session.services.commands.act(partial(Library.make_collection, path=path))
    qtbot.waitUntil(lambda: len(session.state.overview.collections) >= len(paths), timeout=5000)


def place(session: Session, path: str) -> int:
    return next(n for n, row in enumerate(session.window.side.rows) if row.path == path)


def stand_on(session: Session, path: str) -> None:
    side = session.window.side
    side.view.setFocus()
    side.view.setCurrentIndex(side.view.model().index(place(session, path), 0))


def drop(session: Session, row: int, data: QMimeData) -> None:
    view = session.window.side.view
    at = view.visualRect(view.model().index(row, 0)).center()
    action = Qt.DropAction.CopyAction
    view.dropEvent(QDropEvent(QPointF(at), action, data, Qt.MouseButton.LeftButton, NONE))


def test_papers_are_put_into_a_new_collection_by_key_and_out_again_by_undo(
    session: Session, qtbot: QtBot
) -> None:
    papers = session.window.list.papers
    qtbot.keyClick(papers, "t", SHIFT)
    qtbot.waitUntil(lambda: session.window.findChild(CollectionField) is not None, timeout=5000)
    field = session.window.findChild(CollectionField)
    assert field is not None
    QTest.keyClicks(field.edit, "Thesis/Methods")
    assert field.rows.item(0).text() == "New collection “Thesis/Methods”"
    QTest.keyClick(field.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: len(rows(session)) == 2, timeout=5000)
    assert shown(session) == [("Thesis", 0, "1"), ("Methods", 1, "1")]
    assert session.window.notice_bar.text() == f"Put “{TITLES[0]}” into “Methods”"
    QTest.keyClick(field.edit, Key.Key_Escape)
    qtbot.waitUntil(papers.hasFocus, timeout=5000)
    qtbot.keyClick(papers, "z", CONTROL)
    qtbot.waitUntil(lambda: not rows(session), timeout=5000)


def test_papers_are_dropped_into_a_collection_and_out_of_it(session: Session, qtbot: QtBot) -> None:
    made(session, qtbot, "Thesis")
    session.window.list.papers.selectAll()
    drop(session, place(session, "Thesis"), drag_data.papers())
    qtbot.waitUntil(lambda: shown(session) == [("Thesis", 0, "6")], timeout=5000)
    stand_on(session, "Thesis")
    qtbot.waitUntil(lambda: session.state.list_query.scope.kind == "collection", timeout=5000)
    qtbot.waitUntil(lambda: session.state.settled and len(titles(session)) == 6, timeout=5000)
    assert session.window.list.title == "Thesis"
    session.window.list.papers.go_to(2)
    home = next(n for n, row in enumerate(session.window.side.rows) if row.scope == Scope())
    drop(session, home, drag_data.papers())
    qtbot.waitUntil(lambda: len(titles(session)) == 5, timeout=5000)
    qtbot.waitUntil(lambda: shown(session) == [("Thesis", 0, "5")], timeout=5000)


def test_collections_are_dragged_into_one_another_and_between(
    session: Session, qtbot: QtBot
) -> None:
    made(session, qtbot, "A", "B", "C")
    model = session.window.side.view.model()
    dragged = model.mimeData([model.index(place(session, "C"), 0)])
    action = Qt.DropAction.CopyAction
    assert model.dropMimeData(dragged, action, place(session, "A"), 0, QModelIndex())
    qtbot.waitUntil(lambda: [row.text for row in rows(session)] == ["C", "A", "B"], timeout=5000)
    drop(session, place(session, "B"), drag_data.collection("C"))
    qtbot.waitUntil(
        lambda: shown(session) == [("A", 0, ""), ("B", 0, ""), ("C", 1, "")], timeout=5000
    )
    index = model.index(place(session, "B/C"), 0)
    assert not model.canDropMimeData(drag_data.collection("B"), action, -1, -1, index)
    tag_row = model.index(0, 0)
    assert not model.canDropMimeData(drag_data.collection("B"), action, -1, -1, tag_row)


def test_the_keys_of_a_collection_move_name_and_delete_it(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(session, qtbot, "A", "B", "C")
    view = session.window.side.view
    stand_on(session, "A")
    QTest.keyClick(view, Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: [row.text for row in rows(session)] == ["B", "A", "C"], timeout=5000)
    QTest.keyClick(view, Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: [row.text for row in rows(session)] == ["A", "B", "C"], timeout=5000)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Anew", True))
    QTest.keyClick(view, Key.Key_F2)
    qtbot.waitUntil(lambda: rows(session)[0].text == "Anew", timeout=5000)
    assert session.window.list.title == "Anew"
    QTest.keyClick(view, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(rows(session)) == 2, timeout=5000)
    qtbot.waitUntil(lambda: session.state.list_query.scope == Scope(), timeout=5000)
    qtbot.waitUntil(lambda: len(titles(session)) == 6, timeout=5000)
    qtbot.keyClick(session.window.list.papers, "z", CONTROL)
    qtbot.waitUntil(lambda: len(rows(session)) == 3, timeout=5000)


def test_collections_stay_in_sight_while_a_search_is_shown(session: Session, qtbot: QtBot) -> None:
    made(session, qtbot, "Thesis")
    session.state.search("in:thesis")
    qtbot.waitUntil(lambda: session.state.facets is not None, timeout=5000)
    assert [row.text for row in rows(session)] == ["Thesis"]
    assert titles(session) == []


def test_a_collection_is_a_place_that_can_be_saved_as_a_search(
    session: Session, qtbot: QtBot
) -> None:
    session.services.commands.collect([session.state.keys[0]], "To read")
    qtbot.waitUntil(lambda: len(rows(session)) == 1, timeout=5000)
    stand_on(session, "To read")
    qtbot.waitUntil(lambda: len(titles(session)) == 1, timeout=5000)
    asked = whole_query(session.state.list_query, session.state.overview)
    assert asked == 'in:"To read"'
