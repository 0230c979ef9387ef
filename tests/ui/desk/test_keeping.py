"""Saved searches at the desk: kept, opened, counted, watched."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Arrival, Paper, Scope, Watch
from paperdesk.ui.desk import Desk
from paperdesk.ui.desk.keeping import whole_query
from paperdesk.ui.desk.questions import Question
from paperdesk.ui.saved import SearchDialog
from paperdesk.ui.side_bar import SideRow
from tests.ui.desk.papers import TITLES
from tests.ui.desk.test_calling import called
from tests.ui.desk.test_desk import press, titles

Key = Qt.Key


def asked(desk: Desk, qtbot: QtBot) -> SearchDialog:
    """The dialog, once it knows what its query finds."""
    found = [each for each in desk.window.findChildren(SearchDialog) if each.isVisible()]
    (dialog,) = found
    qtbot.waitUntil(lambda: dialog.says != "Counting…")
    return dialog


def row(desk: Desk, name: str) -> SideRow | None:
    rows = desk.window.side.rows
    return next((row for row in rows if row.scope == Scope("search", name)), None)


def count(desk: Desk, name: str) -> str:
    found = row(desk, name)
    return found.count if found else "none"


def save(desk: Desk, qtbot: QtBot, query: str, name: str) -> None:
    press(desk, Key.Key_Slash)
    QTest.keyClicks(desk.window.list.search, query)
    qtbot.waitUntil(lambda: desk.listing.question.text == query)
    press(desk, Key.Key_D, ctrl=True)
    dialog = asked(desk, qtbot)
    dialog.name.setText(name)
    QTest.keyClick(dialog.name, Key.Key_Return)
    qtbot.waitUntil(lambda: row(desk, name) is not None)


def test_a_search_is_kept_by_key_and_found_again_in_the_side_bar(desk: Desk, qtbot: QtBot) -> None:
    save(desk, qtbot, "unlearning", "forgetting")
    qtbot.waitUntil(lambda: count(desk, "forgetting") == "2")
    assert desk.window.list.title == "forgetting"
    desk.listing.go(Scope())
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)
    desk.window.side.search_chosen.emit("forgetting")
    qtbot.waitUntil(lambda: len(titles(desk)) == 2)
    assert desk.window.list.search.text() == "unlearning"
    QTest.keyClicks(desk.window.list.search, " mirrors")
    qtbot.waitUntil(lambda: desk.window.list.title == "All papers")
    desk.acting.undo()
    qtbot.waitUntil(lambda: row(desk, "forgetting") is None)


def test_counts_follow_what_the_reader_does(desk: Desk, qtbot: QtBot) -> None:
    save(desk, qtbot, "unlearning", "u")
    qtbot.waitUntil(lambda: count(desk, "u") == "2")
    key = desk.window.list.papers.papers.keys[0]
    desk.acting.forget([key])
    qtbot.waitUntil(lambda: count(desk, "u") == "1")


def test_a_rule_says_before_what_it_would_do_and_mutes(desk: Desk, qtbot: QtBot) -> None:
    desk.listing.go(Scope("inbox"))
    save(desk, qtbot, "unlearning", "noise")
    desk.window.side.search_edited.emit("noise")
    dialog = asked(desk, qtbot)
    assert "2 of the" in dialog.says
    new = desk.listing.overview.counts.new
    dialog.mute.click()
    assert dialog.says == f"It would mute 2 of the {new} new papers."
    assert not dialog.now.isHidden()
    dialog.save.click()
    qtbot.waitUntil(lambda: desk.listing.overview.counts.muted == 2)
    desk.listing.go(Scope("inbox"))
    qtbot.waitUntil(lambda: len(titles(desk)) == new - 2)
    assert desk.window.list.foot == "2 papers muted by “noise”  ·  Show"
    desk.window.list.foot_pressed.emit()
    qtbot.waitUntil(lambda: len(titles(desk)) == new)
    papers = desk.window.list.papers.papers
    assert papers.full == new - 2
    last = papers.row(new - 1)
    assert last is not None
    assert last.muted_by == "noise"
    desk.acting.undo()
    qtbot.waitUntil(lambda: desk.window.list.foot == "")


def test_a_rule_that_tags_says_so_when_its_box_was_ticked_before_the_tag_is_typed(
    desk: Desk, qtbot: QtBot
) -> None:
    save(desk, qtbot, "unlearning", "forgetting")
    desk.window.side.search_edited.emit("forgetting")
    dialog = asked(desk, qtbot)
    QTest.keyClick(dialog.tag, Key.Key_Space)
    assert "It finds 2 of" in dialog.says
    QTest.keyClicks(dialog.tag_name, "topic")
    assert "It would tag 2 of" in dialog.says
    assert not dialog.now.isHidden()
    dialog.tag_name.clear()
    assert dialog.now.isHidden()


def test_what_arrives_is_watched_and_a_notice_offers_to_take_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    with Library.open(desk.door.places) as library:
        library.save_search("gardens", "gardening")
        library.watch("gardens", Watch(badge=True, tag="green"))
        more = Paper(title="Gardening at night", abstract="With lamps.")
        library.add([("more.jsonl", "jsonl", [Arrival(more, 1, "record 1")])])
    desk.following.look()
    told = "Tagged 1 paper 'green'"
    qtbot.waitUntil(lambda: desk.window.notice_bar.text() == told, timeout=20000)
    qtbot.waitUntil(lambda: [tag.name for tag in desk.listing.overview.tags] == ["green"])
    qtbot.waitUntil(lambda: count(desk, "gardens") == "2")
    found = row(desk, "gardens")
    assert found is not None
    assert found.badge
    desk.window.notice_bar.act()
    qtbot.waitUntil(lambda: not desk.listing.overview.tags)


def test_a_search_is_forgotten_and_its_list_left(desk: Desk, qtbot: QtBot) -> None:
    save(desk, qtbot, "sand", "s")
    desk.window.side.search_forgotten.emit("s")
    qtbot.waitUntil(lambda: row(desk, "s") is None)
    qtbot.waitUntil(lambda: titles(desk) == list(TITLES))


def test_a_search_is_found_in_the_palette_and_forgotten_in_its_dialog(
    desk: Desk, qtbot: QtBot
) -> None:
    save(desk, qtbot, "sand", "grains of it")
    desk.listing.go(Scope())
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    palette = called(desk, qtbot)
    QTest.keyClicks(palette.edit, "grains of")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.list.title == "grains of it")
    press(desk, Key.Key_D, ctrl=True)
    asked(desk, qtbot).forget.click()
    qtbot.waitUntil(lambda: row(desk, "grains of it") is None)


def test_the_place_is_part_of_a_query_that_is_kept() -> None:
    assert whole_query(Question(Scope("tag", "to read"), text="rain ")) == 'rain tag:"to read"'
    assert whole_query(Question(Scope("inbox"))) == "is:new"
    assert whole_query(Question(Scope("batch", "1"), text="rain")) == "rain"
