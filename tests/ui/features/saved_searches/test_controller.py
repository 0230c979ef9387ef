"""Saved searches at the desk: kept, opened, counted, watched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import ImportedRecord, Paper, Scope, WatchRule
from paperdesk.ui.features.saved_searches.search_dialog import SearchDialog
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.list_query import LibraryOverview, ListQuery
from paperdesk.ui.state.place_words import whole_query
from tests.places import record
from tests.ui.features.palette.test_controller import called
from tests.ui.shell.test_session import press, titles
from tests.ui.six_papers import TITLES

Key = Qt.Key


@pytest.fixture(autouse=True)
def _nothing_is_seen_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that is looked at stays new, however long a dialog takes to open."""
    monkeypatch.setattr("paperdesk.ui.features.detail.controller.SEEN_AFTER", 10_000_000)


def asked(session: Session, qtbot: QtBot) -> SearchDialog:
    """The dialog, once it knows what its query finds."""
    found = [each for each in session.window.findChildren(SearchDialog) if each.isVisible()]
    (dialog,) = found
    qtbot.waitUntil(lambda: dialog.says != "Counting…")
    return dialog


def row(session: Session, name: str) -> SideRow | None:
    rows = session.window.side.rows
    return next((row for row in rows if row.scope == Scope("search", name)), None)


def count(session: Session, name: str) -> str:
    found = row(session, name)
    return found.count if found else "none"


def save(session: Session, qtbot: QtBot, query: str, name: str) -> None:
    press(session, Key.Key_Slash)
    QTest.keyClicks(session.window.search, query)
    qtbot.waitUntil(lambda: session.state.list_query.text == query)
    press(session, Key.Key_D, ctrl=True)
    dialog = asked(session, qtbot)
    dialog.name.setText(name)
    QTest.keyClick(dialog.name, Key.Key_Return)
    qtbot.waitUntil(lambda: row(session, name) is not None)


def test_a_search_is_kept_by_key_and_found_again_in_the_side_bar(
    session: Session, qtbot: QtBot
) -> None:
    save(session, qtbot, "unlearning", "forgetting")
    qtbot.waitUntil(lambda: count(session, "forgetting") == "2")
    assert session.window.list.title == "forgetting"
    session.state.go(Scope())
    qtbot.waitUntil(lambda: len(titles(session)) == 6)
    session.window.side.chosen.emit(Scope("search", "forgetting"))
    qtbot.waitUntil(lambda: len(titles(session)) == 2)
    assert session.window.search.text() == "unlearning"
    QTest.keyClicks(session.window.search, " mirrors")
    qtbot.waitUntil(lambda: session.window.list.title == "All papers")
    session.services.commands.undo()
    qtbot.waitUntil(lambda: row(session, "forgetting") is None)


def test_counts_follow_what_the_reader_does(session: Session, qtbot: QtBot) -> None:
    save(session, qtbot, "unlearning", "u")
    qtbot.waitUntil(lambda: count(session, "u") == "2")
    key = session.window.list.papers.papers.keys[0]
    session.services.commands.forget([key])
    qtbot.waitUntil(lambda: count(session, "u") == "1")


def test_a_rule_says_before_what_it_would_do_and_mutes(session: Session, qtbot: QtBot) -> None:
    session.state.go(Scope("inbox"))
    save(session, qtbot, "unlearning", "noise")
    session.window.side.search_edit_requested.emit("noise")
    dialog = asked(session, qtbot)
    assert "2 of the" in dialog.says
    new = session.state.overview.counts.new
    dialog.mute.click()
    assert dialog.says == f"It would mute 2 of the {new} new papers."
    assert not dialog.now.isHidden()
    dialog.save.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.muted == 2)
    session.state.go(Scope("inbox"))
    qtbot.waitUntil(lambda: len(titles(session)) == new - 2)
    assert session.window.list.foot == "2 papers muted by “noise”  ·  Show"
    session.window.list.foot_pressed.emit()
    qtbot.waitUntil(lambda: len(titles(session)) == new)
    papers = session.window.list.papers.papers
    assert papers.full == new - 2
    last = papers.row(new - 1)
    assert last is not None
    assert last.muted_by == "noise"
    session.services.commands.undo()
    qtbot.waitUntil(lambda: session.window.list.foot == "")


def test_a_rule_that_tags_says_so_when_its_box_was_ticked_before_the_tag_is_typed(
    session: Session, qtbot: QtBot
) -> None:
    save(session, qtbot, "unlearning", "forgetting")
    session.window.side.search_edit_requested.emit("forgetting")
    dialog = asked(session, qtbot)
    QTest.keyClick(dialog.tag, Key.Key_Space)
    assert "It finds 2 of" in dialog.says
    QTest.keyClicks(dialog.tag_name, "topic")
    assert "It would tag 2 of" in dialog.says
    assert not dialog.now.isHidden()
    dialog.tag_name.clear()
    assert dialog.now.isHidden()


def test_what_arrives_is_watched_and_a_notice_offers_to_take_it_back(
    session: Session, qtbot: QtBot
) -> None:
    with Library.open(session.client.places) as library:
        library.save_search("gardens", "gardening")
        library.watch("gardens", WatchRule(badge=True, tag="green"))
        more = Paper(title="Gardening at night", abstract="With lamps.")
        library.add([("more.jsonl", "jsonl", [ImportedRecord(more, 1, record(1))])])
    session.services.monitor.look()
    told = "Tagged 1 paper “green”"
    qtbot.waitUntil(lambda: session.window.notice_bar.text() == told, timeout=20000)
    qtbot.waitUntil(lambda: [tag.name for tag in session.state.overview.tags] == ["green"])
    qtbot.waitUntil(lambda: count(session, "gardens") == "2")
    found = row(session, "gardens")
    assert found is not None
    assert found.badge
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: not session.state.overview.tags)


def test_a_search_is_forgotten_and_its_list_left(session: Session, qtbot: QtBot) -> None:
    save(session, qtbot, "sand", "s")
    session.window.side.search_forget_requested.emit("s")
    qtbot.waitUntil(lambda: row(session, "s") is None)
    qtbot.waitUntil(lambda: titles(session) == list(TITLES))


def test_a_search_is_found_in_the_palette_and_forgotten_in_its_dialog(
    session: Session, qtbot: QtBot
) -> None:
    save(session, qtbot, "sand", "grains of it")
    session.state.go(Scope())
    qtbot.waitUntil(lambda: len(titles(session)) == 6)
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    palette = called(session, qtbot)
    QTest.keyClicks(palette.edit, "grains of")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: session.window.list.title == "grains of it")
    press(session, Key.Key_D, ctrl=True)
    asked(session, qtbot).forget.click()
    qtbot.waitUntil(lambda: row(session, "grains of it") is None)


def test_the_place_is_part_of_a_query_that_is_kept() -> None:
    tag, there = ListQuery(Scope("tag", "to read"), text="rain "), LibraryOverview()
    assert whole_query(tag, there) == 'rain tag:"to read"'
    assert whole_query(ListQuery(Scope("inbox")), there) == "is:new"
    assert whole_query(ListQuery(Scope("batch", "1"), text="rain"), there) == "rain"
