"""Tags by number keys, by drag and drop, merged, and on several papers."""

from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Scope
from paperdesk.ui.features.tags.controller import numbered
from paperdesk.ui.kit import drag_data
from paperdesk.ui.shell.session import Session
from tests.ui.shell.test_session import press, titles

Key = Qt.Key


def _tag_first(session: Session, qtbot: QtBot, *names: str) -> None:
    key = session.window.list.papers.current_key()
    assert key is not None
    for name in names:
        session.services.commands.tag([key], name)
    qtbot.waitUntil(lambda: len(session.state.overview.tags) == len(names), timeout=5000)
    qtbot.waitUntil(lambda: set(_tags(session)) == set(names), timeout=5000)


def _tags(session: Session) -> tuple[str, ...]:
    row = session.window.list.papers.current_row()
    return row.tags if row is not None else ()


def _drop(session: Session, scope: Scope, data: QMimeData) -> None:
    side = session.window.side
    place = next(n for n, row in enumerate(side.rows) if row.scope == scope)
    at = side.view.visualRect(side.view.model().index(place, 0)).center()
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    side.view.dropEvent(event)


def test_number_keys_put_tags_on_and_take_them_off(session: Session, qtbot: QtBot) -> None:
    _tag_first(session, qtbot, "beta", "alpha", "alpha/one")
    press(session, Key.Key_J)
    assert numbered(session.state.scopes, session.state.overview.tags)[1] == "alpha/one"
    press(session, Key.Key_2)
    qtbot.waitUntil(lambda: _tags(session) == ("alpha/one",), timeout=5000)
    press(session, Key.Key_3)
    qtbot.waitUntil(lambda: set(_tags(session)) == {"alpha/one", "beta"}, timeout=5000)
    press(session, Key.Key_2)
    qtbot.waitUntil(lambda: _tags(session) == ("beta",), timeout=5000)
    press(session, Key.Key_9)
    press(session, Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: set(_tags(session)) == {"alpha/one", "beta"}, timeout=5000)


def test_digits_in_the_search_field_are_text(session: Session, qtbot: QtBot) -> None:
    _tag_first(session, qtbot, "alpha")
    press(session, Key.Key_Slash)
    QTest.keyClicks(session.window.search, "1")
    assert session.window.search.text() == "1"
    assert _tags(session) in ((), ("alpha",))


def test_papers_are_dropped_on_a_tag_and_on_a_place(session: Session, qtbot: QtBot) -> None:
    _tag_first(session, qtbot, "alpha")
    session.window.list.papers.selectAll()
    _drop(session, Scope("tag", "alpha"), drag_data.papers())
    qtbot.waitUntil(lambda: session.state.overview.tags[0].papers == 6, timeout=5000)
    _drop(session, Scope("starred"), drag_data.papers())
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 6, timeout=5000)
    _drop(session, Scope("later"), drag_data.papers())
    qtbot.waitUntil(lambda: session.state.overview.counts.later == 6, timeout=5000)


def test_only_papers_and_only_places_that_take_them(session: Session, qtbot: QtBot) -> None:
    _tag_first(session, qtbot, "alpha")
    words = QMimeData()
    words.setText("paper")
    _drop(session, Scope("tag", "alpha"), words)
    _drop(session, Scope("inbox"), drag_data.papers())
    model = session.window.side.view.model()
    copy = Qt.DropAction.CopyAction
    assert not model.canDropMimeData(drag_data.papers(), copy, -1, -1, QModelIndex())
    qtbot.wait(50)
    assert session.state.overview.tags[0].papers == 1


def test_renaming_onto_another_tag_merges_says_so_and_can_be_undone(
    session: Session, qtbot: QtBot
) -> None:
    _tag_first(session, qtbot, "alpha", "beta")
    session.state.go(Scope("tag", "alpha"))
    qtbot.waitUntil(lambda: len(titles(session)) == 1, timeout=5000)
    session.window.side.tag_wishes.rename_requested.emit("alpha", "beta")
    qtbot.waitUntil(lambda: len(session.state.overview.tags) == 1, timeout=5000)
    assert "Merged the tag “alpha” into “beta”" in session.window.notice_bar.text()
    assert session.state.list_query.scope == Scope("tag", "beta")
    session.services.commands.undo()
    qtbot.waitUntil(lambda: len(session.state.overview.tags) == 2, timeout=5000)


def test_the_field_of_tags_stays_open_over_several_papers(session: Session, qtbot: QtBot) -> None:
    _tag_first(session, qtbot, "alpha")
    session.window.list.papers.selectAll()
    detail = session.window.detail
    qtbot.waitUntil(lambda: "6" in detail.several.line(), timeout=5000)
    press(session, Key.Key_T)
    field = detail.findChild(type(detail._tag_field))
    assert field is not None
    assert field.isVisible()
    QTest.keyClicks(field.edit, "alpha")
    QTest.keyClick(field.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.overview.tags[0].papers == 6, timeout=5000)
    qtbot.wait(100)
    assert field.isVisible()
    QTest.keyClicks(field.edit, "gamma")
    QTest.keyClick(field.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: len(session.state.overview.tags) == 2, timeout=5000)
