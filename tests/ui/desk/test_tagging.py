"""Tags by number keys, by drag and drop, merged, and on several papers."""

from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Scope
from paperdesk.ui import dragging
from paperdesk.ui.desk import Desk
from paperdesk.ui.desk.tagging import numbered
from tests.ui.desk.test_desk import press, titles

Key = Qt.Key


def _tag_first(desk: Desk, qtbot: QtBot, *names: str) -> None:
    key = desk.window.list.papers.current_key()
    assert key is not None
    for name in names:
        desk.acting.tag([key], name)
    qtbot.waitUntil(lambda: len(desk.listing.overview.tags) == len(names), timeout=5000)
    qtbot.waitUntil(lambda: set(_tags(desk)) == set(names), timeout=5000)


def _tags(desk: Desk) -> tuple[str, ...]:
    row = desk.window.list.papers.current_row()
    return row.tags if row is not None else ()


def _drop(desk: Desk, scope: Scope, data: QMimeData) -> None:
    side = desk.window.side
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


def test_number_keys_put_tags_on_and_take_them_off(desk: Desk, qtbot: QtBot) -> None:
    _tag_first(desk, qtbot, "beta", "alpha", "alpha/one")
    press(desk, Key.Key_J)
    assert numbered(desk.window.side.rows, desk.listing.overview.tags)[1] == "alpha/one"
    press(desk, Key.Key_2)
    qtbot.waitUntil(lambda: _tags(desk) == ("alpha/one",), timeout=5000)
    press(desk, Key.Key_3)
    qtbot.waitUntil(lambda: set(_tags(desk)) == {"alpha/one", "beta"}, timeout=5000)
    press(desk, Key.Key_2)
    qtbot.waitUntil(lambda: _tags(desk) == ("beta",), timeout=5000)
    press(desk, Key.Key_9)
    press(desk, Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: set(_tags(desk)) == {"alpha/one", "beta"}, timeout=5000)


def test_digits_in_the_search_field_are_text(desk: Desk, qtbot: QtBot) -> None:
    _tag_first(desk, qtbot, "alpha")
    press(desk, Key.Key_Slash)
    QTest.keyClicks(desk.window.list.search, "1")
    assert desk.window.list.search.text() == "1"
    assert _tags(desk) in ((), ("alpha",))


def test_papers_are_dropped_on_a_tag_and_on_a_place(desk: Desk, qtbot: QtBot) -> None:
    _tag_first(desk, qtbot, "alpha")
    desk.window.list.papers.selectAll()
    _drop(desk, Scope("tag", "alpha"), dragging.papers())
    qtbot.waitUntil(lambda: desk.listing.overview.tags[0].papers == 6, timeout=5000)
    _drop(desk, Scope("starred"), dragging.papers())
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 6, timeout=5000)
    _drop(desk, Scope("later"), dragging.papers())
    qtbot.waitUntil(lambda: desk.listing.overview.counts.later == 6, timeout=5000)


def test_only_papers_and_only_places_that_take_them(desk: Desk, qtbot: QtBot) -> None:
    _tag_first(desk, qtbot, "alpha")
    words = QMimeData()
    words.setText("paper")
    _drop(desk, Scope("tag", "alpha"), words)
    _drop(desk, Scope("inbox"), dragging.papers())
    model = desk.window.side.view.model()
    copy = Qt.DropAction.CopyAction
    assert not model.canDropMimeData(dragging.papers(), copy, -1, -1, QModelIndex())
    qtbot.wait(50)
    assert desk.listing.overview.tags[0].papers == 1


def test_renaming_onto_another_tag_merges_says_so_and_can_be_undone(
    desk: Desk, qtbot: QtBot
) -> None:
    _tag_first(desk, qtbot, "alpha", "beta")
    desk.listing.go(Scope("tag", "alpha"))
    qtbot.waitUntil(lambda: len(titles(desk)) == 1, timeout=5000)
    desk.window.side.tag_renamed.emit("alpha", "beta")
    qtbot.waitUntil(lambda: len(desk.listing.overview.tags) == 1, timeout=5000)
    assert "Merged the tag 'alpha' into 'beta'" in desk.window.notice_bar.text()
    assert desk.listing.question.scope == Scope("tag", "beta")
    desk.acting.undo()
    qtbot.waitUntil(lambda: len(desk.listing.overview.tags) == 2, timeout=5000)


def test_the_field_of_tags_stays_open_over_several_papers(desk: Desk, qtbot: QtBot) -> None:
    _tag_first(desk, qtbot, "alpha")
    desk.window.list.papers.selectAll()
    detail = desk.window.detail
    qtbot.waitUntil(lambda: "6" in detail.several.line(), timeout=5000)
    press(desk, Key.Key_T)
    field = detail.findChild(type(detail._tag_field))
    assert field is not None
    assert field.isVisible()
    QTest.keyClicks(field.edit, "alpha")
    QTest.keyClick(field.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.listing.overview.tags[0].papers == 6, timeout=5000)
    qtbot.wait(100)
    assert field.isVisible()
    QTest.keyClicks(field.edit, "gamma")
    QTest.keyClick(field.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.listing.overview.tags) == 2, timeout=5000)
