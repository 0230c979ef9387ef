"""Undo and redo name what they change, and go there; what is out of sight is said to be."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.ui.shell.test_session import titles
from tests.ui.six_papers import TITLES

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def said(session: Session) -> str:
    return session.window.notice_bar.text()


def press(session: Session, qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        qtbot.keyClick(session.window.list.papers, key)


def take_back(session: Session, qtbot: QtBot, *, again: bool = False) -> None:
    qtbot.keyClick(session.window.list.papers, "z", CONTROL | SHIFT if again else CONTROL)
    words = "Did again" if again else "Took back"
    qtbot.waitUntil(lambda: said(session).startswith(words), timeout=5000)


def chosen(session: Session) -> list[str]:
    """The titles of the rows that are painted as selected, from top to bottom."""
    papers = session.window.list.papers
    rows = sorted(index.row() for index in papers.selectionModel().selectedRows())
    return [row.title for at in rows if (row := papers.papers.row(at)) is not None]


def is_seen(session: Session) -> bool:
    """Whether the current row stands in the part of the list that is painted."""
    papers = session.window.list.papers
    return papers.viewport().rect().contains(papers.visualRect(papers.currentIndex()))


def elsewhere(session: Session, qtbot: QtBot, job: object) -> None:
    """Something is done in another window."""
    heard: list[object] = []
    session.client.do(job, heard.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    session.changes.announce(ChangeOrigin.ELSEWHERE)


def test_a_paper_that_comes_back_is_named_selected_and_scrolled_to(
    session: Session, qtbot: QtBot
) -> None:
    session.window.resize(1100, 420)
    press(session, qtbot, "d")
    qtbot.waitUntil(lambda: len(titles(session)) == 5)
    assert said(session) == f"Dismissed “{TITLES[0]}”"
    session.window.list.papers.go_to(4)
    take_back(session, qtbot)
    assert said(session) == f"Took back: dismissed “{TITLES[0]}”"
    qtbot.waitUntil(lambda: chosen(session) == [TITLES[0]], timeout=5000)
    assert is_seen(session)


def test_papers_of_one_act_are_selected_together(session: Session, qtbot: QtBot) -> None:
    qtbot.keyClick(session.window.list.papers, Qt.Key.Key_Down, SHIFT)
    press(session, qtbot, "d")
    qtbot.waitUntil(lambda: len(titles(session)) == 4)
    press(session, qtbot, "j", "j")
    take_back(session, qtbot)
    qtbot.waitUntil(lambda: chosen(session) == list(TITLES[:2]), timeout=5000)


def test_what_is_not_in_the_list_is_said_not_to_be_and_shown_at_a_press(
    session: Session, qtbot: QtBot
) -> None:
    press(session, qtbot, "j", "s")
    qtbot.waitUntil(lambda: said(session) == f"Starred “{TITLES[1]}”")
    session.state.search("forecasting")
    qtbot.waitUntil(lambda: titles(session) == [TITLES[4]], timeout=15_000)
    take_back(session, qtbot)
    words = f"Took back: starred “{TITLES[1]}”. It is not in what is shown."
    assert said(session) == words
    assert chosen(session) == [TITLES[4]]
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: chosen(session) == [TITLES[1]], timeout=5000)


def test_words_taken_from_a_note_are_shown_where_they_stood(session: Session, qtbot: QtBot) -> None:
    def write(library: Library) -> None:
        keys = library.keys(Scope())
        first = library.save_note(keys[3], "one")
        library.save_note(keys[3], "one and two", first.version)

    elsewhere(session, qtbot, write)
    take_back(session, qtbot)
    assert TITLES[3][:20] in said(session)
    qtbot.waitUntil(lambda: session.window.notes.text() == "one", timeout=5000)
    assert session.window.notes.isVisible()
    assert chosen(session) == [TITLES[3]]
    assert session.window.list.papers.hasFocus()


def test_once_too_often_nothing_is_done_out_of_sight_without_a_word(
    session: Session, qtbot: QtBot
) -> None:
    elsewhere(session, qtbot, lambda library: library.save_note(library.keys(Scope())[3], "words"))
    session.state.go(Scope("starred"))
    qtbot.waitUntil(lambda: titles(session) == [])
    session.window.actions_of["undo"].trigger()
    qtbot.waitUntil(lambda: said(session).endswith("It is not in what is shown."), timeout=5000)
    assert TITLES[3][:20] in said(session)


def test_a_renamed_tag_that_is_shown_follows_undo_and_redo(session: Session, qtbot: QtBot) -> None:
    def tag(library: Library) -> None:
        keys = library.keys(Scope())
        library.tag(keys[:2], "ml")
        library.tag(keys[2:3], "ml/rl")

    elsewhere(session, qtbot, tag)
    session.state.go(Scope("tag", "ml"))
    qtbot.waitUntil(lambda: len(titles(session)) == 3, timeout=5000)
    session.window.side.tag_wishes.rename_requested.emit("ml", "machine")

    def shows(name: str) -> None:
        qtbot.waitUntil(lambda: session.window.list.title.endswith(name), timeout=5000)
        qtbot.waitUntil(lambda: len(titles(session)) == 3, timeout=5000)
        side = session.window.side.view
        qtbot.waitUntil(lambda: side.currentIndex().data() == name, timeout=5000)

    shows("machine")
    take_back(session, qtbot)
    assert "“ml” to “machine”" in said(session)
    shows("ml")
    take_back(session, qtbot, again=True)
    shows("machine")
