"""Spelling from the keyboard to the dictionary and back, with the system's own checker."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.model import silent
from paperdesk.settings import load
from paperdesk.tasks import spell_checker
from paperdesk.ui.features.notes.controller import NotesController
from paperdesk.ui.features.notes.spelling_controller import not_common, wanted
from paperdesk.ui.features.preferences.controller import PreferencesController
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.shell.session import Session

there = pytest.mark.skipif(
    not spell_checker.languages({"wanted": ["en"]}, silent)["languages"],
    reason="Enchant and an English dictionary are not installed here",
)


def _write(session: Session, text: str) -> None:
    session.window.actions_of["note"].trigger()
    session.window.notes.editor.insertPlainText(text)


def _preferences(session: Session) -> Preferences:
    session.of(PreferencesController).show()
    return session.window.findChildren(Preferences)[-1]


@there
def test_a_misspelt_word_is_found_and_can_be_added_and_taken_back(
    session: Session, qtbot: QtBot
) -> None:
    session.of(NotesController).spelling.look()
    marks = session.window.notes.editor.spelling
    _write(session, "We saw teh unlearning zyzzyvas ")
    qtbot.waitUntil(lambda: marks.misspelt_words() == ["teh", "zyzzyvas"], timeout=30_000)
    marks.learn_requested.emit("zyzzyvas")
    assert marks.misspelt_words() == ["teh"]
    assert session.settings.values.words == ("zyzzyvas",)
    qtbot.waitUntil(lambda: load(session.places).words == ("zyzzyvas",), timeout=30_000)
    session.window.notice_bar.act()
    assert marks.misspelt_words() == ["teh", "zyzzyvas"]
    assert not session.settings.values.words


@there
def test_the_words_of_the_papers_are_right(session: Session, qtbot: QtBot) -> None:
    session.of(NotesController).spelling.look()
    marks = session.window.notes.editor.spelling
    _write(session, "abtract lenght ")
    qtbot.waitUntil(lambda: marks.misspelt_words() == ["abtract", "lenght"], timeout=30_000)
    answers: list[list[str]] = []
    session.client.ask(lambda library: not_common(library, ["length", "lenght"]), answers.append)
    qtbot.waitUntil(lambda: answers == [["lenght"]], timeout=30_000)


@there
def test_suggestions_come_with_the_menu(session: Session, qtbot: QtBot) -> None:
    session.of(NotesController).spelling.look()
    editor = session.window.notes.editor
    _write(session, "wrold ")
    qtbot.waitUntil(lambda: editor.spelling.misspelt_words() == ["wrold"], timeout=30_000)
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(editor, event)
    qtbot.waitUntil(
        lambda: any(menu.isVisible() for menu in editor.findChildren(QMenu)), timeout=30_000
    )
    menu = next(menu for menu in editor.findChildren(QMenu) if menu.isVisible())
    assert "world" in [action.text() for action in menu.actions()]
    menu.close()


@there
def test_the_setting_turns_it_off(session: Session, qtbot: QtBot) -> None:
    assert "spelling" not in _preferences(session)._show  # not known yet whether there is any
    session.window.findChildren(Preferences)[-1].accept()
    session.of(NotesController).spelling.look()
    marks = session.window.notes.editor.spelling
    _write(session, "teh end")
    qtbot.waitUntil(lambda: marks.misspelt_words() == ["teh"], timeout=30_000)
    dialog = _preferences(session)
    assert "spelling" in dialog._show
    dialog.changed.emit("spelling", "off")
    dialog.accept()
    assert marks._highlighter.misspelt is None


def test_without_dictionaries_nothing_is_offered_or_marked(session: Session) -> None:
    session.of(NotesController).spelling._looked({"languages": []})
    dialog = _preferences(session)
    assert "spelling" not in dialog._show
    dialog.accept()
    _write(session, "teh end")
    assert session.window.notes.editor.spelling._highlighter.misspelt is None


def test_english_is_always_among_the_languages() -> None:
    assert wanted()[-1] == "en"
    assert not {"C", "POSIX"} & set(wanted())
