import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Done, Scope, State
from paperdesk.paths import Places
from paperdesk.ui.desk import Desk
from paperdesk.ui.imports.pairs import PairQuestion
from tests.ui.desk.conftest import Open, close
from tests.ui.desk.papers import TITLES

Key = Qt.Key


def press(desk: Desk, key: Qt.Key, shift: bool = False, ctrl: bool = False) -> None:
    """Press a key where the keyboard is."""
    keys = Qt.KeyboardModifier.NoModifier
    keys |= Qt.KeyboardModifier.ShiftModifier if shift else keys
    keys |= Qt.KeyboardModifier.ControlModifier if ctrl else keys
    focus = desk.window.focusWidget() or desk.window.list.papers
    QTest.keyClick(focus, key, keys)


def titles(desk: Desk) -> list[str]:
    papers = desk.window.list.papers.papers
    rows = [papers.row(number) for number in range(papers.rowCount())]
    return [row.title for row in rows if row is not None]


def row_where(desk: Desk, test: Callable[[State, bool, tuple[str, ...]], bool]) -> bool:
    row = desk.window.list.papers.current_row()
    return row is not None and test(row.state, row.starred, row.tags)


def test_the_papers_stand_in_the_order_of_their_arrival(desk: Desk) -> None:
    assert titles(desk) == list(TITLES)
    assert desk.window.list.title == "All papers"
    assert desk.window.list.count == "6 papers"
    assert desk.reading.entry is not None
    assert desk.reading.entry.paper.title == TITLES[0]


def test_keys_walk_and_the_detail_follows(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_J)
    press(desk, Key.Key_J)
    press(desk, Key.Key_K)
    qtbot.waitUntil(
        lambda: desk.reading.entry is not None and desk.reading.entry.paper.title == TITLES[1]
    )


def test_numbers_that_come_while_a_paper_is_on_its_way_do_not_lose_it(
    desk: Desk, qtbot: QtBot
) -> None:
    first = desk.reading.entry
    desk.reading._leave_paper()
    desk.reading._fetch()
    desk.listing.overview_changed.emit()
    qtbot.waitUntil(lambda: desk.reading.entry == first)


def test_a_search_finds_as_one_types(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_Slash)
    QTest.keyClicks(desk.window.list.search, "unlear")
    qtbot.waitUntil(lambda: len(titles(desk)) == 2)
    assert "2 of 6" in desk.window.list.count
    papers = desk.window.list.papers.papers
    qtbot.waitUntil(lambda: papers.hit(0) is not None)
    hit = papers.hit(0)
    assert hit is not None
    assert hit.title_marks
    press(desk, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)


def test_a_search_that_finds_nothing_says_so_everywhere(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_F, ctrl=True)
    QTest.keyClicks(desk.window.list.search, "zyzzyva")
    qtbot.waitUntil(desk.window.list.empty.isVisible)
    assert "zyzzyva" in desk.window.list.empty.texts()[0]
    qtbot.waitUntil(lambda: desk.reading.entry is None)
    assert "zyzzyva" in desk.window.detail.blank.line()


def test_letters_typed_in_the_search_field_act_on_no_paper(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_F, ctrl=True)
    QTest.keyClicks(desk.window.list.search, "sand")
    qtbot.waitUntil(lambda: titles(desk) == [TITLES[1]])
    assert desk.window.list.search.text() == "sand"
    row = desk.window.list.papers.current_row()
    assert row is not None
    assert not row.starred


def test_star_and_undo(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_S)
    qtbot.waitUntil(lambda: row_where(desk, lambda _state, starred, _tags: starred))
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 1)
    press(desk, Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 0)
    assert row_where(desk, lambda _state, starred, _tags: not starred)


def test_a_dismissed_paper_leaves_and_undo_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_D)
    qtbot.waitUntil(lambda: titles(desk) == list(TITLES[1:]))
    assert desk.window.list.papers.current_row() is not None
    assert row_where(desk, lambda state, _starred, _tags: state != State.DISMISSED)
    assert desk.window.notice_bar.text()
    desk.window.notice_bar.act()
    qtbot.waitUntil(lambda: titles(desk) == list(TITLES))


def test_a_paper_shown_for_a_second_is_seen_and_stays_in_the_inbox(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.listing.go(Scope("inbox"))
    qtbot.waitUntil(lambda: desk.listing.overview.counts.new == 5, timeout=4000)
    assert len(titles(desk)) == 6
    assert row_where(desk, lambda state, _starred, _tags: state == State.SEEN)


def test_space_goes_to_the_next_unread_paper(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1280, 840)
    press(desk, Key.Key_Space)
    qtbot.waitUntil(lambda: desk.window.list.papers.currentIndex().row() == 1)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.new == 5)


def test_later_and_unread_by_key(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_L)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.later == 1)
    press(desk, Key.Key_L)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.later == 0)
    press(desk, Key.Key_U)
    qtbot.waitUntil(lambda: row_where(desk, lambda state, _s, _t: state == State.NEW))


def test_a_tag_is_given_by_key_and_found_in_the_side_bar(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_T)
    field = desk.window.detail._tag_field.edit
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "rl/offline")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: [tag.name for tag in desk.listing.overview.tags] == ["rl/offline"])
    desk.listing.go(Scope("tag", "rl"))
    qtbot.waitUntil(lambda: titles(desk) == [TITLES[0]])


def test_a_note_is_written_by_key_and_is_on_the_disk_after_closing(
    desk: Desk, qtbot: QtBot, home: Places
) -> None:
    press(desk, Key.Key_N)
    editor = desk.window.notes.editor
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, "sdul remember this")
    close(desk, qtbot)
    with Library.open(home) as library:
        key = library.key("arxiv:2604.00001")
        assert library.note(key).text.strip() == "sdul remember this"
        assert library.entry(key).state != State.DISMISSED
        assert not library.entry(key).starred


def test_several_selected_papers_are_acted_on_together(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        press(desk, Key.Key_Down, shift=True)
    qtbot.waitUntil(desk.window.detail.several.isVisible)
    press(desk, Key.Key_S)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 3)
    assert desk.window.notice_bar.text()
    assert desk.window.list.papers.selected_count() == 3


def test_place_order_and_paper_are_there_at_the_next_start(
    desk: Desk, open_desk: Open, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.listing.shown):
        desk.listing.go(Scope("inbox"))
    press(desk, Key.Key_J)
    press(desk, Key.Key_J)
    qtbot.waitUntil(
        lambda: desk.reading.entry is not None and desk.reading.entry.paper.title == TITLES[2]
    )
    desk.window.actions_of["theme_dark"].trigger()
    desk.window.actions_of["density_compact"].trigger()
    close(desk, qtbot)
    again = open_desk()
    assert again.window.list.title == "Inbox"
    assert again.window.actions_of["theme_dark"].isChecked()
    assert again.window.list.papers.rowHeight(0) == 68
    qtbot.waitUntil(
        lambda: again.reading.entry is not None and again.reading.entry.paper.title == TITLES[2]
    )


def test_search_and_tab_are_there_at_the_next_start(
    desk: Desk, open_desk: Open, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.listing.shown, timeout=30_000):
        desk.listing.search_everywhere("unlearning")
    qtbot.waitUntil(lambda: len(titles(desk)) == 2, timeout=30_000)
    desk.window.detail.set_tab("related")
    close(desk, qtbot)
    again = open_desk()
    qtbot.waitUntil(lambda: len(titles(again)) == 2, timeout=30_000)
    assert again.window.list.search.text() == "unlearning"
    assert again.window.detail.tab() == "related"
    qtbot.waitUntil(lambda: again.relating.page.rows.count() > 0, timeout=30_000)


def test_a_saved_search_is_chosen_again_at_the_next_start(
    home: Places, desk: Desk, open_desk: Open, qtbot: QtBot
) -> None:
    with Library.open(home) as library:
        library.save_search("rain", "rain")
    qtbot.waitUntil(lambda: bool(desk.listing.overview.saved), timeout=30_000)
    desk.listing.go(Scope("search", "rain"))
    qtbot.waitUntil(lambda: desk.listing.settled, timeout=30_000)
    close(desk, qtbot)
    again = open_desk()
    qtbot.waitUntil(lambda: again.window.list.title == "rain", timeout=30_000)
    side = again.window.side
    qtbot.waitUntil(
        lambda: side.rows[side.view.currentIndex().row()].scope == Scope("search", "rain"),
        timeout=30_000,
    )


def test_the_note_opens_in_another_editor_with_all_that_was_typed(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "paperdesk.ui.desk.commands.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    desk.window.actions_of["note_outside"].trigger()
    qtbot.waitUntil(lambda: "no note" in desk.window.notice_bar.text(), timeout=30_000)
    desk.window.actions_of["note"].trigger()
    desk.window.notes.editor.insertPlainText("typed just now")
    desk.window.actions_of["note_outside"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert "typed just now" in Path(opened[0]).read_text()


def test_an_act_that_takes_long_is_shown_and_can_be_stopped(desk: Desk, qtbot: QtBot) -> None:
    strip, stopped = desk.window.side.progress, threading.Event()
    keys = desk.reading.keys()

    def slow(library: Library) -> Done:
        stopped.wait(60)
        return library.tag(keys, "slow")

    desk.acting.act(slow)
    qtbot.waitUntil(lambda: strip.isVisible() and strip.text == "Changing papers", timeout=30_000)
    strip._stop.click()
    stopped.set()
    qtbot.waitUntil(lambda: "Nothing was changed" in desk.window.notice_bar.text(), timeout=30_000)
    assert strip.isHidden()
    desk.acting.tag(keys, "quick")
    qtbot.waitUntil(
        lambda: [tag.name for tag in desk.listing.overview.tags] == ["quick"], timeout=30_000
    )


def test_several_faults_are_told_in_one_dialog(desk: Desk) -> None:
    from paperdesk.ui.bug_dialog import BugDialog

    for error in (ZeroDivisionError("first"), KeyError("second"), KeyError("second")):
        desk.notices.failed(error)
    (dialog,) = desk.window.findChildren(BugDialog)
    told = dialog.details.toPlainText()
    assert told.index("first") < told.index("second")
    assert told.count("KeyError") == 1
    dialog.accept()


def test_the_change_of_another_process_is_shown_within_two_seconds(
    desk: Desk, qtbot: QtBot, home: Places
) -> None:
    with Library.open(home) as other:
        other.star([other.key("arxiv:2604.00002")], True)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 1, timeout=2000)


def test_an_empty_library_opens_with_the_first_run(open_desk: Open, qtbot: QtBot) -> None:
    desk = open_desk()
    assert desk.window.first_run.isVisible()
    desk.window.first_run.choices[1].click()
    qtbot.waitUntil(lambda: desk.listing.overview.counts.all == 12, timeout=20_000)
    assert not desk.window.first_run.isVisible()
    desk.window.notice_bar.act()
    qtbot.waitUntil(lambda: desk.listing.overview.counts.all == 0, timeout=5000)


def test_a_file_is_previewed_and_then_imported(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "more.jsonl"
    file.write_text('{"title": "A seventh paper", "abstract": "It is new here."}\n')
    desk.importing.preview([str(file)])
    dialog = desk.importing._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    assert len(titles(desk)) == 6
    dialog.go.click()
    qtbot.waitUntil(lambda: desk.listing.overview.counts.all == 7, timeout=20_000)
    qtbot.waitUntil(lambda: titles(desk) == ["A seventh paper"], timeout=20_000)


def test_the_answer_on_a_doubtful_pair_is_what_the_import_does(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "more.jsonl"
    file.write_text(
        '{"title": "Editorial"}\n'
        '{"title": "Editorial", "authors": ["Mei Tan"], "date": "2021"}\n'
        '{"title": "Editorial", "authors": ["Bo Ek"], "date": "2023"}\n'
    )
    desk.importing.preview([str(file)])
    dialog = desk.importing._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    first, _second = dialog.findChildren(PairQuestion)
    first.same.click()
    dialog.go.click()
    qtbot.waitUntil(lambda: desk.listing.overview.counts.all == 8, timeout=20_000)
    qtbot.waitUntil(lambda: titles(desk)[:2] == ["Editorial"] * 2, timeout=20_000)
    qtbot.waitUntil(lambda: desk.window.list.papers.current_row() is not None, timeout=5000)
    row = desk.window.list.papers.current_row()
    assert row is not None
    assert row.namesake is not None
    assert row.namesake.author == "Bo Ek"


def test_looking_again_on_the_way_to_a_place_still_arrives_at_its_first_paper(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.listing.go(Scope("starred"))
    qtbot.waitUntil(lambda: desk.reading.entry is None, timeout=5000)
    desk.listing.go(Scope())
    desk.listing.look_again()
    qtbot.waitUntil(lambda: desk.window.list.papers.current_row() is not None, timeout=5000)
    assert row_where(desk, lambda *_: True)


def test_taking_back_keeps_what_was_only_seen_in_the_inbox(desk: Desk, qtbot: QtBot) -> None:
    desk.listing.go(Scope("inbox"))
    qtbot.waitUntil(lambda: desk.window.list.title == "Inbox" and len(titles(desk)) >= 4)
    before = titles(desk)
    desk.acting.see(desk.window.list.papers.papers.keys[0])
    qtbot.waitUntil(lambda: desk.listing.overview.counts.new == len(before) - 1)
    desk.window.list.papers.go_to(2)
    press(desk, Key.Key_D)
    qtbot.waitUntil(lambda: titles(desk) == before[:2] + before[3:])
    press(desk, Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: titles(desk) == before)


def test_a_citation_goes_to_the_clipboard(desk: Desk) -> None:
    press(desk, Key.Key_C)
    assert QGuiApplication.clipboard().text() == (
        "Ada Author and Bo Writer (2026). Machine unlearning by mirrors. arXiv:2604.00001. "
        "https://example.org/1"
    )


def test_citations_of_several_papers_go_there_line_by_line(desk: Desk, qtbot: QtBot) -> None:
    desk.window.list.papers.selectAll()
    qtbot.waitUntil(lambda: desk.reading.entry is None)
    press(desk, Key.Key_C)
    qtbot.waitUntil(lambda: "6 citations" in desk.window.notice_bar.text())
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [title in line for title, line in zip(TITLES, lines, strict=True)] == [True] * 6


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "paper:none"])
def test_a_link_that_is_none_of_the_web_is_not_opened(
    desk: Desk, qtbot: QtBot, address: str
) -> None:
    desk.commands.open_link(address)
    qtbot.waitUntil(lambda: bool(desk.window.notice_bar.text()))
