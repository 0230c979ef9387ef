"""Walking through a batch: what was seen, where one stopped, what came before."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Arrival, BatchHeader, Paper, Scope, State
from paperdesk.paths import Places
from paperdesk.ui.desk import Desk
from tests.ui.desk.conftest import Open, close
from tests.ui.desk.papers import TITLES, items
from tests.ui.desk.test_desk import press, titles

Key = Qt.Key
BATCH = Scope("batch", "1")


def see(desk: Desk, qtbot: QtBot, count: int) -> None:
    """The first papers are seen."""
    keys = desk.window.list.papers.papers.keys[:count]
    desk.door.do(lambda library: library.see(keys), lambda _done: desk.listing.look_again())
    qtbot.waitUntil(lambda: desk.listing.overview.counts.new == len(TITLES) - count)


def test_a_batch_says_how_far_one_has_come(desk: Desk, qtbot: QtBot) -> None:
    desk.listing.go(BATCH)
    qtbot.waitUntil(lambda: desk.listing.question.scope == BATCH)
    see(desk, qtbot, 2)
    press(desk, Key.Key_L)
    qtbot.waitUntil(lambda: desk.window.list.count == "6 papers, 2 seen, 1 kept")


def test_what_was_seen_is_hidden_and_shown_by_key(
    desk: Desk, open_desk: Open, qtbot: QtBot
) -> None:
    see(desk, qtbot, 2)
    press(desk, Key.Key_H)
    qtbot.waitUntil(lambda: titles(desk) == list(TITLES[2:]))
    assert desk.window.list.count == "6 papers, 2 hidden"
    close(desk, qtbot)
    again = open_desk()
    qtbot.waitUntil(lambda: titles(again) == list(TITLES[2:]))
    assert again.window.actions_of["hide_seen"].isChecked()
    again.window.list.papers.setFocus()
    press(again, Key.Key_H)
    qtbot.waitUntil(lambda: len(titles(again)) == 6)


def test_when_all_was_seen_the_list_says_so_and_offers_it(desk: Desk, qtbot: QtBot) -> None:
    see(desk, qtbot, 6)
    press(desk, Key.Key_H)
    qtbot.waitUntil(desk.window.list.empty.isVisible)
    assert desk.window.list.empty.texts()[0] == "Nothing new here"
    desk.window.list.empty.acted.emit("unhide")
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)
    assert not desk.window.actions_of["hide_seen"].isChecked()


def test_what_is_kept_is_not_hidden_where_one_looks_for_it(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_L)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.later == 1)
    desk.window.actions_of["hide_seen"].trigger()
    desk.listing.go(Scope("later"))
    qtbot.waitUntil(lambda: titles(desk) == [TITLES[0]])


def test_a_batch_goes_on_where_one_stopped(desk: Desk, qtbot: QtBot) -> None:
    see(desk, qtbot, 3)
    desk.listing.go(BATCH)
    qtbot.waitUntil(lambda: desk.window.list.papers.currentIndex().row() == 3)


def test_what_came_with_an_earlier_batch_and_was_seen_is_marked(
    home: Places, open_desk: Open, qtbot: QtBot
) -> None:
    old = [one for one in items() if isinstance(one, Arrival)][:2]
    fresh = Arrival(Paper(title="A seventh paper", abstract="New."), 3, "record 3")
    with Library.open(home) as library:
        library.add([("six.jsonl", "jsonl", items())])
        library.add([("next.jsonl", "jsonl", [BatchHeader("test", "2026-04-05"), *old, fresh])])
        library.see([library.key("arxiv:2604.00001")])
    desk = open_desk()
    papers = desk.window.list.papers
    desk.listing.go(Scope("batch", "2"))
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 3)
    known = [papers._delegate.known_from(row) for n in range(3) if (row := papers.papers.row(n))]
    assert known == ["4 Apr 2026", "", ""]
    assert papers.current_row() is not None
    assert titles(desk)[papers.currentIndex().row()] == TITLES[1]
    desk.listing.go(BATCH)
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6)
    assert papers._delegate.known_from(papers.papers.row(0)) == ""  # type: ignore[arg-type]


def test_every_act_says_what_it_did_and_offers_undo(desk: Desk, qtbot: QtBot) -> None:
    notice = desk.window.notice_bar
    acts: tuple[Callable[[], None], ...] = (
        lambda: press(desk, Key.Key_S),
        lambda: press(desk, Key.Key_L),
        lambda: press(desk, Key.Key_U),
        lambda: desk.acting.tag(desk.reading.keys(), "sand"),
        lambda: desk.acting.colour_tag("sand", "#3fa66b"),
    )
    for act in acts:
        notice.hide()
        act()
        qtbot.waitUntil(lambda: bool(notice.text()))
        assert notice._act.text() == "Undo"


def test_a_star_leaves_the_list_as_it_stands(desk: Desk, qtbot: QtBot) -> None:
    resets: list[int] = []
    desk.window.list.papers.papers.modelReset.connect(lambda: resets.append(1))
    press(desk, Key.Key_S)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 1)
    row = desk.window.list.papers.current_row()
    assert row is not None
    assert row.starred
    qtbot.wait(100)
    assert resets == []
    press(desk, Key.Key_L)
    qtbot.waitUntil(lambda: bool(resets))


def test_space_finds_the_next_new_paper_also_behind_the_end(desk: Desk, qtbot: QtBot) -> None:
    papers = desk.window.list.papers
    keys = papers.papers.keys
    desk.door.do(lambda library: library.see(keys[1:]), lambda _done: desk.listing.look_again())
    qtbot.waitUntil(lambda: desk.listing.overview.counts.new == 1)
    papers.go_to(3)
    qtbot.waitUntil(lambda: desk.reading.entry is not None and desk.reading.entry.key == keys[3])
    press(desk, Key.Key_Space)
    qtbot.waitUntil(lambda: papers.currentIndex().row() == 0)
    desk.acting.set_state([keys[0]], State.SEEN)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.new == 0)
    press(desk, Key.Key_Space)
    qtbot.waitUntil(lambda: "seen every paper" in desk.window.notice_bar.text())
