"""Spelling from the keyboard to the dictionary and back, with the system's own checker."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.model import silent
from paperdesk.settings import load
from paperdesk.tasks import spelling
from paperdesk.ui.desk import Desk
from paperdesk.ui.desk.spelling import not_common, wanted
from paperdesk.ui.preferences import Preferences

there = pytest.mark.skipif(
    not spelling.languages({"wanted": ["en"]}, silent)["languages"],
    reason="Enchant and an English dictionary are not installed here",
)


def _write(desk: Desk, text: str) -> None:
    desk.window.actions_of["note"].trigger()
    desk.window.notes.editor.insertPlainText(text)


def _preferences(desk: Desk) -> Preferences:
    desk.preferring.show()
    return desk.window.findChildren(Preferences)[-1]


@there
def test_a_misspelt_word_is_found_and_can_be_added_and_taken_back(desk: Desk, qtbot: QtBot) -> None:
    desk.spelling.look()
    marks = desk.window.notes.editor.spelling
    _write(desk, "We saw teh unlearning zyzzyvas ")
    qtbot.waitUntil(lambda: marks.misspelt_words() == ["teh", "zyzzyvas"], timeout=30_000)
    marks.wish_learn.emit("zyzzyvas")
    assert marks.misspelt_words() == ["teh"]
    assert desk.preferring.settings.words == ("zyzzyvas",)
    qtbot.waitUntil(lambda: load(desk.places).words == ("zyzzyvas",), timeout=30_000)
    desk.window.notice_bar.act()
    assert marks.misspelt_words() == ["teh", "zyzzyvas"]
    assert not desk.preferring.settings.words


@there
def test_the_words_of_the_papers_are_right(desk: Desk, qtbot: QtBot) -> None:
    desk.spelling.look()
    marks = desk.window.notes.editor.spelling
    _write(desk, "abtract lenght ")
    qtbot.waitUntil(lambda: marks.misspelt_words() == ["abtract", "lenght"], timeout=30_000)
    answers: list[list[str]] = []
    desk.door.ask(lambda library: not_common(library, ["length", "lenght"]), answers.append)
    qtbot.waitUntil(lambda: answers == [["lenght"]], timeout=30_000)


@there
def test_suggestions_come_with_the_menu(desk: Desk, qtbot: QtBot) -> None:
    desk.spelling.look()
    editor = desk.window.notes.editor
    _write(desk, "wrold ")
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
def test_the_setting_turns_it_off(desk: Desk, qtbot: QtBot) -> None:
    assert "spelling" not in _preferences(desk)._show  # not known yet whether there is any
    desk.window.findChildren(Preferences)[-1].accept()
    desk.spelling.look()
    marks = desk.window.notes.editor.spelling
    _write(desk, "teh end")
    qtbot.waitUntil(lambda: marks.misspelt_words() == ["teh"], timeout=30_000)
    dialog = _preferences(desk)
    assert "spelling" in dialog._show
    dialog.changed.emit("spelling", "off")
    dialog.accept()
    assert marks._highlighter.misspelt is None


def test_without_dictionaries_nothing_is_offered_or_marked(desk: Desk) -> None:
    desk.spelling._looked({"languages": []})
    dialog = _preferences(desk)
    assert "spelling" not in dialog._show
    dialog.accept()
    _write(desk, "teh end")
    assert desk.window.notes.editor.spelling._highlighter.misspelt is None


def test_english_is_always_among_the_languages() -> None:
    assert wanted()[-1] == "en"
    assert not {"C", "POSIX"} & set(wanted())
