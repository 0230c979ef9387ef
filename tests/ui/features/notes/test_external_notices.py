"""The window says what other programs did to notes, once, and offers to take it back."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import LostWords, OutsideNews, StrayNote
from paperdesk.paths import Places
from paperdesk.ui.features.note_history.controller import NoteHistoryController
from paperdesk.ui.features.notes.external_notices import _lost, _strays
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open
from tests.ui.six_papers import TITLES, fill

SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(session: Session, qtbot: QtBot, text: str) -> Path:
    """Write a note on the paper shown; its file."""
    entry = session.state.entry
    assert entry is not None
    heard: list[str] = []

    def job(library: Library) -> str:
        library.save_note(entry.key, text, library.note(entry.key).version)
        return library.note(entry.key).path

    session.client.do(job, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    session.services.monitor.look()
    qtbot.waitUntil(lambda: session.window.notes.text() == text, timeout=5000)
    return Path(heard[0])


def said(session: Session) -> str:
    return session.window.notice_bar.text()


def test_an_emptied_note_is_said_and_undo_brings_it_back(session: Session, qtbot: QtBot) -> None:
    path = write(session, qtbot, "a long evening of thoughts")
    path.write_text("")
    session.services.monitor.window_came_forward()
    qtbot.waitUntil(lambda: "emptied your note" in said(session), timeout=5000)
    assert TITLES[0][:20] in said(session)
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: "Took back" in said(session), timeout=5000)
    assert "in another program" in said(session)
    qtbot.waitUntil(
        lambda: session.window.notes.text() == "a long evening of thoughts", timeout=5000
    )


def test_what_a_command_took_over_at_night_is_said_by_the_next_window(
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    with Library.open(home) as library:
        key = library.key(library.entry(1).paper.id)
        library.save_note(key, "words")
        path = Path(library.note(key).path)
        path.write_text(path.read_text().replace("words", "others"))
        library.adopt_outside_edits()
        library.star([key])
    session = open_session()
    qtbot.waitUntil(lambda: "overwrote your note" in said(session), timeout=15_000)
    session.window.notice_bar.act()
    history = session.of(NoteHistoryController)
    qtbot.waitUntil(lambda: history._dialog is not None, timeout=5000)
    dialog = history._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pair.left.toPlainText() == "words", timeout=5000)


def test_undo_of_my_words_keeps_those_from_outside_and_says_so(
    session: Session, qtbot: QtBot
) -> None:
    path = write(session, qtbot, "mine")
    with path.open("a") as stream:
        stream.write("from outside\n")
    session.services.commands.undo()
    qtbot.waitUntil(lambda: "What another program wrote" in said(session), timeout=5000)
    qtbot.waitUntil(lambda: session.window.notes.text() == "from outside", timeout=5000)


def test_undo_and_redo_by_keys_leave_a_note_that_grew_outside_as_it_stood(
    session: Session, qtbot: QtBot
) -> None:
    notes, papers = session.window.notes, session.window.list.papers
    qtbot.keyClick(papers, "n")
    data = session.services.places.data
    qtbot.keyClicks(notes.editor, "mine")
    qtbot.waitUntil(lambda: any("mine" in one.read_text() for one in data.glob("notes/*.md")))
    qtbot.waitUntil(lambda: notes.status() == "Saved", timeout=5000)
    (path,) = data.glob("notes/*.md")
    with path.open("a") as stream:
        stream.write("a line from outside\n")
    session.services.monitor.look()
    stood = "mine\na line from outside"
    qtbot.waitUntil(lambda: notes.text() == stood, timeout=5000)
    qtbot.keyClick(notes.editor, Qt.Key.Key_Escape)
    for _ in range(2):
        qtbot.keyClick(papers, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: notes.text() == "a line from outside", timeout=5000)
        qtbot.keyClick(papers, "Z", Qt.KeyboardModifier.ControlModifier | SHIFT)
        qtbot.waitUntil(lambda: notes.text() == stood, timeout=5000)


def test_keeping_mine_says_that_the_other_text_is_in_the_trash(
    session: Session, qtbot: QtBot
) -> None:
    path = write(session, qtbot, "old")
    notes = session.window.notes
    session.window.actions_of["note"].trigger()
    path.write_text(path.read_text().replace("old", "theirs"))
    notes.editor.insertPlainText(" and mine")
    notes.blurred.emit()
    qtbot.waitUntil(notes.conflict.isVisible, timeout=5000)
    qtbot.waitUntil(lambda: notes.conflict._other == "theirs", timeout=5000)
    notes.conflict._mine.click()
    qtbot.waitUntil(lambda: "The other one is kept in the trash" in said(session), timeout=5000)
    assert "and mine" in notes.text()
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: notes.text() == "theirs", timeout=5000)


def test_a_note_in_a_folder_below_is_followed(session: Session, qtbot: QtBot) -> None:
    path = write(session, qtbot, "words")
    below = path.parent / "2026"
    below.mkdir()
    moved = path.rename(below / path.name)
    session.services.monitor.window_came_forward()
    qtbot.waitUntil(
        lambda: str(below) in session.services.monitor._watcher.directories(), timeout=5000
    )
    (below / "new.tmp").write_text("x")
    moved.write_text(moved.read_text().replace("words", "words and more"))
    qtbot.waitUntil(lambda: session.window.notes.text() == "words and more", timeout=5000)


def test_files_of_no_paper_are_said_once(session: Session, qtbot: QtBot) -> None:
    path = write(session, qtbot, "words")
    (path.parent / "shopping.md").write_text("milk\n")
    session.services.monitor.window_came_forward()
    qtbot.waitUntil(lambda: "shopping.md" in said(session), timeout=5000)
    assert "no paper" in said(session)
    assert session.window.notice_bar._act.text() == "Show the folder"


def test_a_note_that_cannot_be_read_shows_what_was_read_last(
    session: Session, qtbot: QtBot
) -> None:
    path = write(session, qtbot, "words")
    path.write_bytes(bytes(100))
    session.services.monitor.window_came_forward()
    qtbot.waitUntil(lambda: "cannot be read as text" in said(session), timeout=5000)
    assert session.window.notes.text() == "words"


def test_every_loss_and_every_stray_has_its_words() -> None:
    for how, word in (("emptied", "emptied"), ("removed", "removed"), ("overwritten", "overwrote")):
        assert word in _lost(LostWords(1, "‘A {} title’", how, "copy", undoable=True))
    many = tuple(StrayNote(f"{n}.md", "headless") for n in range(5))
    assert _strays(many).startswith("5 ")
    assert _strays(many).endswith("no paper: 0.md, 1.md, 2.md, …")
    assert OutsideNews(strays=many)
    assert not OutsideNews()
