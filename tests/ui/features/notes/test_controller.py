"""A note reaches the other papers: links are completed and followed, notes link back."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.paths import Places
from paperdesk.tasks.note_templates import template_names
from paperdesk.ui.features.notes.controller import offers
from paperdesk.ui.kit.suggestion_popup import VALUE
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open
from tests.ui.six_papers import TITLES, fill

WAIT = 20_000


def _shown(session: Session) -> str:
    return session.state.entry.paper.title if session.state.entry else ""


def test_papers_are_offered_by_words_and_by_id(home: Places) -> None:
    fill(home)
    with Library.open(home) as library:
        keys = [library.key(one.paper.id) for one in library.entries(range(1, 7))]
        assert len(keys) == 6
        first = library.entry(keys[0])
        assert (first.paper.id, TITLES[0], 2026) in offers(library, TITLES[0].split()[0].lower())
        assert offers(library, "")
        assert offers(library, "zyzzyva") == []
        library.save_note(keys[3], "noted")
        assert offers(library, "")[0][0] == library.entry(keys[3]).paper.id


def test_a_link_written_with_the_keyboard_leads_there_and_back(
    session: Session, qtbot: QtBot
) -> None:
    notes = session.window.notes
    session.window.actions_of["note"].trigger()
    QTest.keyClicks(notes.editor, "see [[" + TITLES[2].split()[0].lower())
    qtbot.waitUntil(notes.completer.isVisible, timeout=5000)
    rows = [notes.completer.rows.item(n).text() for n in range(notes.completer.rows.count())]
    notes.completer.rows.setCurrentRow(
        next(place for place, row in enumerate(rows) if row.startswith(TITLES[2]))
    )
    QTest.keyClick(notes.editor, Qt.Key.Key_Return)
    assert f"|{TITLES[2]}]]" in notes.text()
    link = notes.text().removeprefix("see [[").partition("|")[0]
    notes.blurred.emit()
    qtbot.waitUntil(lambda: notes.status() == "Saved", timeout=5000)
    notes.preview.anchorClicked.emit(QUrl(f"paper:{link}"))
    qtbot.waitUntil(lambda: _shown(session) == TITLES[2], timeout=5000)
    qtbot.waitUntil(lambda: notes.mentions.titles() == (TITLES[0],), timeout=5000)
    notes.mentions.open_requested.emit(f"paper:{notes.mentions._mentions[0].id}")
    qtbot.waitUntil(lambda: _shown(session) == TITLES[0], timeout=5000)
    assert notes.mentions.titles() == ()


def test_a_citation_is_completed_by_its_key_and_another_behind_a_semicolon(
    session: Session, qtbot: QtBot
) -> None:
    notes = session.window.notes
    session.window.actions_of["note"].trigger()
    QTest.keyClicks(notes.editor, "as [[@" + TITLES[2].split()[0].lower())
    qtbot.waitUntil(notes.completer.isVisible, timeout=10_000)
    key, title = notes.completer.rows.item(0).data(VALUE)
    QTest.keyClick(notes.editor, Qt.Key.Key_Return)
    assert notes.text() == f"as [[@{key}]]"
    notes.editor.moveCursor(QTextCursor.MoveOperation.Left)
    notes.editor.moveCursor(QTextCursor.MoveOperation.Left)
    QTest.keyClicks(notes.editor, "; @" + key[:4])
    qtbot.waitUntil(notes.completer.isVisible, timeout=10_000)
    QTest.keyClick(notes.editor, Qt.Key.Key_Return)
    assert notes.text().startswith(f"as [[@{key}; @{key[:4]}")
    notes.preview.anchorClicked.emit(QUrl(f"paper:@{key}"))
    qtbot.waitUntil(lambda: _shown(session) == title, timeout=10_000)


def test_a_template_is_chosen_from_a_menu(session: Session, qtbot: QtBot) -> None:
    session.window.actions_of["template"].trigger()
    notes = session.window.notes
    qtbot.waitUntil(lambda: bool(notes.foot.findChildren(QMenu)), timeout=5000)
    menu = notes.foot.findChildren(QMenu)[0]
    assert [action.text() for action in menu.actions()] == ["Reading note"]
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: TITLES[0] in notes.text(), timeout=5000)


def test_a_template_is_filled_in(session: Session, qtbot: QtBot) -> None:
    notes = session.window.notes
    session.window.detail.set_tab("notes")
    with qtbot.waitSignal(session.window.notes.typed, timeout=5000):
        session.client.do(
            lambda library: template_names(library.places),
            lambda names: notes.template_requested.emit(names[0]),
        )
    assert TITLES[0] in notes.text()


def _noted(home: Places) -> Path:
    """Six papers, of which the first has a note: its file."""
    fill(home)
    with Library.open(home) as library:
        library.save_note(1, "mine")
        return Path(library.note(1).path)


def _keep_mine(session: Session, qtbot: QtBot) -> None:
    strip = session.window.notes.conflict
    qtbot.waitUntil(lambda: not strip.isHidden(), timeout=WAIT)
    buttons = {one.text(): one for one in strip.findChildren(QAbstractButton)}
    QTest.mouseClick(buttons["Keep mine"], Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def _at_first_note(open_session: Open, qtbot: QtBot) -> Session:
    session = open_session()
    session.state.open_paper(1)
    session.window.actions_of["note"].trigger()
    qtbot.waitUntil(lambda: session.window.notes.text() == "mine", timeout=WAIT)
    return session


def test_the_copy_that_was_not_chosen_lies_in_the_trash_and_undo_brings_it_back(
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    note = _noted(home)
    copy = note.with_name(f"{note.stem} (Ann's conflicted copy 2026-04-04).md")
    copy.write_text(note.read_text().replace("mine", "theirs"))
    session = _at_first_note(open_session, qtbot)
    _keep_mine(session, qtbot)
    qtbot.waitUntil(lambda: not copy.exists(), timeout=WAIT)
    with Library.open(home) as library:
        (former,) = library.former_notes(1)
        assert library.former_words(former).strip() == "theirs"
        assert library.note(1).conflicts == ()
        assert library.note(1).text == "mine"
    session.window.actions_of["undo"].trigger()
    qtbot.waitUntil(copy.exists, timeout=WAIT)
    with Library.open(home) as library:
        assert library.note(1).conflicts == ((copy.name, "theirs"),)
    session.window.actions_of["redo"].trigger()
    qtbot.waitUntil(lambda: not copy.exists(), timeout=WAIT)


def test_the_file_of_my_text_goes_when_it_is_the_note_and_undo_brings_the_other_back(
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    note = _noted(home)
    session = _at_first_note(open_session, qtbot)
    note.write_text(note.read_text().replace("mine", "theirs"))
    session.window.notes.focus_editor()
    QTest.keyClicks(session.window.notes.editor, ", longer")
    session.window.notes.blurred.emit()
    qtbot.waitUntil(lambda: len(list(note.parent.glob("*conflict*"))) == 1, timeout=WAIT)
    _keep_mine(session, qtbot)
    qtbot.waitUntil(lambda: not list(note.parent.glob("*conflict*")), timeout=WAIT)
    with Library.open(home) as library:
        assert library.note(1).text == "mine, longer"
        words = [library.former_words(one) for one in library.former_notes(1)]
        assert "theirs" in [one.strip() for one in words]
    session.window.actions_of["undo"].trigger()
    qtbot.waitUntil(lambda: "theirs" in note.read_text(), timeout=WAIT)
