"""Walking through a batch: what was seen, where one stopped, what came before."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import ActionKind, BatchHeader, Changes, ImportedRecord, Paper, Scope, State
from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.places import record
from tests.ui.session import Open, close
from tests.ui.shell.test_session import press, titles
from tests.ui.six_papers import TITLES, items

Key = Qt.Key
BATCH = Scope("batch", "1")


def see(session: Session, qtbot: QtBot, count: int) -> None:
    """The first papers are seen."""
    keys = session.window.list.papers.papers.keys[:count]
    session.client.do(
        lambda library: library.see(keys),
        lambda _done: session.changes.announce(ChangeOrigin.ELSEWHERE),
    )
    qtbot.waitUntil(lambda: session.state.overview.counts.new == len(TITLES) - count)


def test_a_batch_says_how_far_one_has_come(session: Session, qtbot: QtBot) -> None:
    session.state.go(BATCH)
    qtbot.waitUntil(lambda: session.state.list_query.scope == BATCH)
    see(session, qtbot, 2)
    press(session, Key.Key_L)
    qtbot.waitUntil(lambda: session.window.list.count == "6 papers, 2 seen, 1 kept")
    press(session, Key.Key_J)
    press(session, Key.Key_S)
    qtbot.waitUntil(lambda: session.window.list.count.endswith(" 2 kept"))
    press(session, Key.Key_D)  # what is dismissed is not kept, starred or not
    qtbot.waitUntil(lambda: session.window.list.count.endswith(" 1 kept"))


def test_the_inbox_has_the_number_of_the_side_bar_while_what_was_seen_stays(
    session: Session, qtbot: QtBot
) -> None:
    session.state.go(Scope("inbox"))
    qtbot.waitUntil(lambda: session.window.list.count == "6 papers")
    keys = session.window.list.papers.papers.keys[:2]
    session.client.do(
        lambda library: library.see(keys),
        lambda _done: session.changes.announce(ChangeOrigin.SEEN, Changes(updated=tuple(keys))),
    )
    qtbot.waitUntil(lambda: session.window.list.count == "4 papers")
    assert len(titles(session)) == 6


def test_a_paper_that_was_seen_in_the_inbox_stays_while_its_note_is_written(
    session: Session, qtbot: QtBot
) -> None:
    session.state.go(Scope("inbox"))
    qtbot.waitUntil(lambda: session.window.list.count == "6 papers")
    key = session.window.list.papers.papers.keys[0]
    told = Changes(updated=(key,))
    session.client.do(
        lambda library: library.see([key]),
        lambda _done: session.changes.announce(ChangeOrigin.SEEN, told),
    )
    qtbot.waitUntil(lambda: session.window.list.count == "5 papers")
    session.changes.announce(ActionKind.NOTE, told)
    session.changes.announce(ChangeOrigin.ELSEWHERE)  # another program changed the note
    qtbot.waitUntil(lambda: session.state.settled)
    qtbot.wait(50)
    assert session.window.list.papers.current_key() == key


def test_a_search_that_a_start_brings_back_says_of_how_many(
    session: Session, open_session: Open, qtbot: QtBot
) -> None:
    session.state.search("unlearning")
    qtbot.waitUntil(lambda: session.window.list.count.endswith("of 6 papers"))
    said = session.window.list.count
    close(session, qtbot)
    again = open_session()
    qtbot.waitUntil(lambda: "of" in again.window.list.count)
    assert again.window.list.count == said


def test_what_was_seen_is_hidden_and_shown_by_key(
    session: Session, open_session: Open, qtbot: QtBot
) -> None:
    see(session, qtbot, 2)
    press(session, Key.Key_H)
    qtbot.waitUntil(lambda: titles(session) == list(TITLES[2:]))
    assert session.window.list.count == "6 papers, 2 hidden"
    close(session, qtbot)
    again = open_session()
    qtbot.waitUntil(lambda: titles(again) == list(TITLES[2:]))
    assert again.window.actions_of["hide_seen"].isChecked()
    again.window.list.papers.setFocus()
    press(again, Key.Key_H)
    qtbot.waitUntil(lambda: len(titles(again)) == 6)


def test_when_all_was_seen_the_list_says_so_and_offers_it(session: Session, qtbot: QtBot) -> None:
    see(session, qtbot, 6)
    press(session, Key.Key_H)
    qtbot.waitUntil(session.window.list.empty.isVisible)
    assert session.window.list.empty.texts()[0] == "Nothing new here"
    session.window.list.empty.action_requested.emit("unhide")
    qtbot.waitUntil(lambda: len(titles(session)) == 6)
    assert not session.window.actions_of["hide_seen"].isChecked()


def test_what_is_kept_is_not_hidden_where_one_looks_for_it(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_L)
    qtbot.waitUntil(lambda: session.state.overview.counts.later == 1)
    session.window.actions_of["hide_seen"].trigger()
    session.state.go(Scope("later"))
    qtbot.waitUntil(lambda: titles(session) == [TITLES[0]])


def test_a_batch_goes_on_where_one_stopped(session: Session, qtbot: QtBot) -> None:
    see(session, qtbot, 3)
    session.state.go(BATCH)
    qtbot.waitUntil(lambda: session.window.list.papers.currentIndex().row() == 3)


def test_what_came_with_an_earlier_batch_and_was_seen_is_marked(
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    old = [one for one in items() if isinstance(one, ImportedRecord)][:2]
    fresh = ImportedRecord(Paper(title="A seventh paper", abstract="New."), 3, record(3))
    with Library.open(home) as library:
        library.add([("six.jsonl", "jsonl", items())])
        library.add([("next.jsonl", "jsonl", [BatchHeader("test", "2026-04-05"), *old, fresh])])
        library.see([library.key("arxiv:2604.00001")])
    session = open_session()
    papers = session.window.list.papers
    session.state.go(Scope("batch", "2"))
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 3)
    known = [papers._delegate.known_from(row) for n in range(3) if (row := papers.papers.row(n))]
    assert known == ["4 Apr 2026", "", ""]
    assert papers.current_row() is not None
    assert titles(session)[papers.currentIndex().row()] == TITLES[1]
    session.state.go(BATCH)
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6)
    assert papers._delegate.known_from(papers.papers.row(0)) == ""  # type: ignore[arg-type]


def test_every_act_says_what_it_did_and_offers_undo(session: Session, qtbot: QtBot) -> None:
    notice = session.window.notice_bar
    acts: tuple[Callable[[], None], ...] = (
        lambda: press(session, Key.Key_S),
        lambda: press(session, Key.Key_L),
        lambda: press(session, Key.Key_U),
        lambda: session.services.commands.tag(session.state.target_keys(), "sand"),
        lambda: session.services.commands.colour_tag("sand", "#3fa66b"),
    )
    for act in acts:
        notice.hide()
        act()
        qtbot.waitUntil(lambda: bool(notice.text()))
        assert notice._act.text() == "Undo"


def test_a_star_leaves_the_list_as_it_stands(session: Session, qtbot: QtBot) -> None:
    resets: list[int] = []
    session.window.list.papers.papers.modelReset.connect(lambda: resets.append(1))
    press(session, Key.Key_S)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1)
    row = session.window.list.papers.current_row()
    assert row is not None
    assert row.starred
    qtbot.wait(100)
    assert resets == []
    press(session, Key.Key_L)
    qtbot.waitUntil(lambda: bool(resets))


def test_space_finds_the_next_new_paper_also_behind_the_end(session: Session, qtbot: QtBot) -> None:
    papers = session.window.list.papers
    keys = papers.papers.keys
    session.client.do(
        lambda library: library.see(keys[1:]),
        lambda _done: session.changes.announce(ChangeOrigin.ELSEWHERE),
    )
    qtbot.waitUntil(lambda: session.state.overview.counts.new == 1)
    papers.go_to(3)
    qtbot.waitUntil(lambda: session.state.entry is not None and session.state.entry.key == keys[3])
    press(session, Key.Key_Space)
    qtbot.waitUntil(lambda: papers.currentIndex().row() == 0)
    session.services.commands.set_state([keys[0]], State.SEEN)
    qtbot.waitUntil(lambda: session.state.overview.counts.new == 0)
    press(session, Key.Key_Space)
    qtbot.waitUntil(lambda: "seen every paper" in session.window.notice_bar.text())
