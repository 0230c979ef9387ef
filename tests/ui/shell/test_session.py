import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import ActionResult, Scope, State
from paperdesk.paths import Places
from paperdesk.ui.features.detail.controller import DetailController
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.pair_question import PairQuestion
from paperdesk.ui.features.related.controller import RelatedController
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.ui.session import Open, close
from tests.ui.six_papers import TITLES

Key = Qt.Key


def press(session: Session, key: Qt.Key, shift: bool = False, ctrl: bool = False) -> None:
    """Press a key where the keyboard is."""
    keys = Qt.KeyboardModifier.NoModifier
    keys |= Qt.KeyboardModifier.ShiftModifier if shift else keys
    keys |= Qt.KeyboardModifier.ControlModifier if ctrl else keys
    focus = session.window.focusWidget() or session.window.list.papers
    QTest.keyClick(focus, key, keys)


def titles(session: Session) -> list[str]:
    papers = session.window.list.papers.papers
    rows = [papers.row(number) for number in range(papers.rowCount())]
    return [row.title for row in rows if row is not None]


def row_where(session: Session, test: Callable[[State, bool, tuple[str, ...]], bool]) -> bool:
    row = session.window.list.papers.current_row()
    return row is not None and test(row.state, row.starred, row.tags)


def test_the_papers_stand_in_the_order_of_their_arrival(session: Session) -> None:
    assert titles(session) == list(TITLES)
    assert session.window.list.title == "All papers"
    assert session.window.list.count == "6 papers"
    assert session.state.entry is not None
    assert session.state.entry.paper.title == TITLES[0]


def test_keys_walk_and_the_detail_follows(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_J)
    press(session, Key.Key_J)
    press(session, Key.Key_K)
    qtbot.waitUntil(
        lambda: session.state.entry is not None and session.state.entry.paper.title == TITLES[1]
    )


def test_numbers_that_come_while_a_paper_is_on_its_way_do_not_lose_it(
    session: Session, qtbot: QtBot
) -> None:
    first = session.state.entry
    session.of(DetailController)._leave_paper()
    session.of(DetailController)._fetch()
    session.state.overview_changed.emit()
    qtbot.waitUntil(lambda: session.state.entry == first)


def test_a_search_finds_as_one_types(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_Slash)
    QTest.keyClicks(session.window.search, "unlear")
    qtbot.waitUntil(lambda: len(titles(session)) == 2)
    assert "2 of 6" in session.window.list.count
    papers = session.window.list.papers.papers
    qtbot.waitUntil(lambda: papers.hit(0) is not None)
    hit = papers.hit(0)
    assert hit is not None
    assert hit.title_marks
    press(session, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(session)) == 6)


def test_a_search_that_finds_nothing_says_so_everywhere(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_F, ctrl=True)
    QTest.keyClicks(session.window.search, "zyzzyva")
    qtbot.waitUntil(session.window.list.empty.isVisible)
    assert "zyzzyva" in session.window.list.empty.texts()[0]
    qtbot.waitUntil(lambda: session.state.entry is None)
    assert "zyzzyva" in session.window.detail.blank.line()


def test_letters_typed_in_the_search_field_act_on_no_paper(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_F, ctrl=True)
    QTest.keyClicks(session.window.search, "sand")
    qtbot.waitUntil(lambda: titles(session) == [TITLES[1]])
    assert session.window.search.text() == "sand"
    row = session.window.list.papers.current_row()
    assert row is not None
    assert not row.starred


def test_star_and_undo(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_S)
    qtbot.waitUntil(lambda: row_where(session, lambda _state, starred, _tags: starred))
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1)
    press(session, Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 0)
    assert row_where(session, lambda _state, starred, _tags: not starred)


def test_a_dismissed_paper_leaves_and_undo_brings_it_back(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_D)
    qtbot.waitUntil(lambda: titles(session) == list(TITLES[1:]))
    assert session.window.list.papers.current_row() is not None
    assert row_where(session, lambda state, _starred, _tags: state != State.DISMISSED)
    assert session.window.notice_bar.text()
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: titles(session) == list(TITLES))


def test_a_paper_shown_for_a_second_is_seen_and_stays_in_the_inbox(
    session: Session, qtbot: QtBot
) -> None:
    session.state.go(Scope("inbox"))
    qtbot.waitUntil(lambda: session.state.overview.counts.new == 5, timeout=4000)
    assert len(titles(session)) == 6
    assert row_where(session, lambda state, _starred, _tags: state == State.SEEN)


def test_space_goes_to_the_next_unread_paper(session: Session, qtbot: QtBot) -> None:
    session.window.resize(1280, 840)
    press(session, Key.Key_Space)
    qtbot.waitUntil(lambda: session.window.list.papers.currentIndex().row() == 1)
    qtbot.waitUntil(lambda: session.state.overview.counts.new == 5)


def test_later_and_unread_by_key(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_L)
    qtbot.waitUntil(lambda: session.state.overview.counts.later == 1)
    press(session, Key.Key_L)
    qtbot.waitUntil(lambda: session.state.overview.counts.later == 0)
    press(session, Key.Key_U)
    qtbot.waitUntil(lambda: row_where(session, lambda state, _s, _t: state == State.NEW))


def test_a_tag_is_given_by_key_and_found_in_the_side_bar(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_T)
    field = session.window.detail._tag_field.edit
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "rl/offline")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: [tag.name for tag in session.state.overview.tags] == ["rl/offline"])
    session.state.go(Scope("tag", "rl"))
    qtbot.waitUntil(lambda: titles(session) == [TITLES[0]])


def test_a_note_is_written_by_key_and_is_on_the_disk_after_closing(
    session: Session, qtbot: QtBot, home: Places
) -> None:
    press(session, Key.Key_N)
    editor = session.window.notes.editor
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, "sdul remember this")
    close(session, qtbot)
    with Library.open(home) as library:
        key = library.key("arxiv:2604.00001")
        assert library.note(key).text.strip() == "sdul remember this"
        assert library.entry(key).state != State.DISMISSED
        assert not library.entry(key).starred


def test_several_selected_papers_are_acted_on_together(session: Session, qtbot: QtBot) -> None:
    for _ in range(2):
        press(session, Key.Key_Down, shift=True)
    qtbot.waitUntil(session.window.detail.several.isVisible)
    press(session, Key.Key_S)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 3)
    assert session.window.notice_bar.text()
    assert session.window.list.papers.selected_count() == 3


def test_place_order_and_paper_are_there_at_the_next_start(
    session: Session, open_session: Open, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.state.results_changed):
        session.state.go(Scope("inbox"))
    press(session, Key.Key_J)
    press(session, Key.Key_J)
    qtbot.waitUntil(
        lambda: session.state.entry is not None and session.state.entry.paper.title == TITLES[2]
    )
    session.window.actions_of["theme_dark"].trigger()
    session.window.actions_of["density_compact"].trigger()
    close(session, qtbot)
    again = open_session()
    assert again.window.list.title == "Inbox"
    assert again.window.actions_of["theme_dark"].isChecked()
    assert again.window.list.papers.rowHeight(0) == 68
    qtbot.waitUntil(
        lambda: again.state.entry is not None and again.state.entry.paper.title == TITLES[2]
    )


def test_search_and_tab_are_there_at_the_next_start(
    session: Session, open_session: Open, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.state.results_changed, timeout=30_000):
        session.state.search_everywhere("unlearning")
    qtbot.waitUntil(lambda: len(titles(session)) == 2, timeout=30_000)
    session.window.detail.set_tab("related")
    close(session, qtbot)
    again = open_session()
    qtbot.waitUntil(lambda: len(titles(again)) == 2, timeout=30_000)
    assert again.window.search.text() == "unlearning"
    assert again.window.detail.tab() == "related"
    qtbot.waitUntil(lambda: again.of(RelatedController).page.rows.count() > 0, timeout=30_000)


def test_a_saved_search_is_chosen_again_at_the_next_start(
    home: Places, session: Session, open_session: Open, qtbot: QtBot
) -> None:
    with Library.open(home) as library:
        library.save_search("rain", "rain")
    qtbot.waitUntil(lambda: bool(session.state.overview.saved), timeout=30_000)
    session.state.go(Scope("search", "rain"))
    qtbot.waitUntil(lambda: session.state.settled, timeout=30_000)
    close(session, qtbot)
    again = open_session()
    qtbot.waitUntil(lambda: again.window.list.title == "rain", timeout=30_000)
    side = again.window.side
    qtbot.waitUntil(
        lambda: side.rows[side.view.currentIndex().row()].scope == Scope("search", "rain"),
        timeout=30_000,
    )


def test_the_note_opens_in_another_editor_with_all_that_was_typed(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "paperdesk.ui.features.notes.controller.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    session.window.actions_of["note_outside"].trigger()
    qtbot.waitUntil(lambda: "no note" in session.window.notice_bar.text(), timeout=30_000)
    session.window.actions_of["note"].trigger()
    session.window.notes.editor.insertPlainText("typed just now")
    session.window.actions_of["note_outside"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert "typed just now" in Path(opened[0]).read_text()


def test_an_act_that_takes_long_is_shown_and_can_be_stopped(session: Session, qtbot: QtBot) -> None:
    strip, stopped = session.window.side.progress, threading.Event()
    keys = session.state.target_keys()

    def slow(library: Library) -> ActionResult:
        stopped.wait(60)
        return library.tag(keys, "slow")

    session.services.commands.act(slow)
    qtbot.waitUntil(lambda: strip.isVisible() and strip.text == "Changing papers", timeout=30_000)
    strip._stop.click()
    stopped.set()
    qtbot.waitUntil(
        lambda: "Nothing was changed" in session.window.notice_bar.text(), timeout=30_000
    )
    assert strip.isHidden()
    session.services.commands.tag(keys, "quick")
    qtbot.waitUntil(
        lambda: [tag.name for tag in session.state.overview.tags] == ["quick"], timeout=30_000
    )


def test_several_faults_are_told_in_one_dialog(session: Session) -> None:
    from paperdesk.ui.shell.bug_dialog import BugDialog

    for error in (ZeroDivisionError("first"), KeyError("second"), KeyError("second")):
        session.notices.failed(error)
    (dialog,) = session.window.findChildren(BugDialog)
    told = dialog.details.toPlainText()
    assert told.index("first") < told.index("second")
    assert told.count("KeyError") == 1
    dialog.accept()


def test_the_change_of_another_process_is_shown_within_two_seconds(
    session: Session, qtbot: QtBot, home: Places
) -> None:
    with Library.open(home) as other:
        other.star([other.key("arxiv:2604.00002")], True)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1, timeout=2000)


def test_an_empty_library_opens_with_the_first_run(open_session: Open, qtbot: QtBot) -> None:
    session = open_session()
    assert session.window.first_run.isVisible()
    session.window.first_run.choices[2].click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 12, timeout=20_000)
    assert not session.window.first_run.isVisible()
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 0, timeout=5000)


def test_a_file_is_previewed_and_then_imported(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "more.jsonl"
    file.write_text('{"title": "A seventh paper", "abstract": "It is new here."}\n')
    session.of(ImportController).preview([str(file)])
    dialog = session.of(ImportController)._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    assert len(titles(session)) == 6
    dialog.go.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 7, timeout=20_000)
    qtbot.waitUntil(lambda: titles(session) == ["A seventh paper"], timeout=20_000)


def test_the_answer_on_a_doubtful_pair_is_what_the_import_does(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "more.jsonl"
    file.write_text(
        '{"title": "Editorial"}\n'
        '{"title": "Editorial", "authors": ["Mei Tan"], "date": "2021"}\n'
        '{"title": "Editorial", "authors": ["Bo Ek"], "date": "2023"}\n'
    )
    session.of(ImportController).preview([str(file)])
    dialog = session.of(ImportController)._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    first, _second = dialog.findChildren(PairQuestion)
    first.same.click()
    dialog.go.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 8, timeout=20_000)
    qtbot.waitUntil(lambda: titles(session)[:2] == ["Editorial"] * 2, timeout=20_000)
    qtbot.waitUntil(lambda: session.window.list.papers.current_row() is not None, timeout=5000)
    row = session.window.list.papers.current_row()
    assert row is not None
    assert row.namesake is not None
    assert row.namesake.author == "Bo Ek"


def test_looking_again_on_the_way_to_a_place_still_arrives_at_its_first_paper(
    session: Session, qtbot: QtBot
) -> None:
    session.state.go(Scope("starred"))
    qtbot.waitUntil(lambda: session.state.entry is None, timeout=5000)
    session.state.go(Scope())
    session.changes.announce(ChangeOrigin.ELSEWHERE)
    qtbot.waitUntil(lambda: session.window.list.papers.current_row() is not None, timeout=5000)
    assert row_where(session, lambda *_: True)


def test_taking_back_keeps_what_was_only_seen_in_the_inbox(session: Session, qtbot: QtBot) -> None:
    session.state.go(Scope("inbox"))
    qtbot.waitUntil(lambda: session.window.list.title == "Inbox" and len(titles(session)) >= 4)
    before = titles(session)
    session.services.commands.see(session.window.list.papers.papers.keys[0])
    qtbot.waitUntil(lambda: session.state.overview.counts.new == len(before) - 1)
    session.window.list.papers.go_to(2)
    press(session, Key.Key_D)
    qtbot.waitUntil(lambda: titles(session) == before[:2] + before[3:])
    press(session, Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: titles(session) == before)


def test_a_citation_goes_to_the_clipboard(session: Session, qtbot: QtBot) -> None:
    press(session, Key.Key_C)
    qtbot.waitUntil(lambda: "itation copied" in session.window.notice_bar.text(), timeout=30_000)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().startswith("Author, A., & Writer, B. (2026). Machine unlearning by")
    assert "<i>" in copied.html()
    assert "<i>" not in copied.text()


def test_citations_of_several_papers_go_there_line_by_line(session: Session, qtbot: QtBot) -> None:
    session.window.list.papers.selectAll()
    qtbot.waitUntil(lambda: session.state.entry is None)
    press(session, Key.Key_C)
    qtbot.waitUntil(lambda: "6 citations" in session.window.notice_bar.text(), timeout=30_000)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert sorted(title for title in TITLES if any(title in line for line in lines)) == sorted(
        TITLES
    )
    assert len(lines) == 6


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "paper:none"])
def test_a_link_that_is_none_of_the_web_is_not_opened(
    session: Session, qtbot: QtBot, address: str
) -> None:
    session.services.links.open(address)
    qtbot.waitUntil(lambda: bool(session.window.notice_bar.text()))
