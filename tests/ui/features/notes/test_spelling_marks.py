"""Misspelt words are underlined where they are words, and put right from the menu."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.notes.editor import NoteEditor
from paperdesk.ui.features.notes.spelling_marks import words_in

WRONG = {"wrold", "teh"}


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    marks = made.spelling
    marks.check_requested.connect(lambda words: marks.told(words, WRONG & set(words)))
    marks.turn(True)
    return made


def _underlined(editor: NoteEditor) -> list[str]:
    found = []
    block = editor.document().begin()
    while block.isValid():
        for part in block.layout().formats():
            if part.format.fontUnderline() or part.format.underlineStyle().value:
                found.append(block.text()[part.start : part.start + part.length])
        block = block.next()
    return found


def test_what_is_worth_checking_are_words() -> None:
    line = "See the few-shot `cat`, don't x86, GPT, arXiv, foo.py, a_b, me@host, C++ naïve."
    words = [word for _, _, word in words_in(line)]
    assert words == ["See", "the", "few", "shot", "cat", "don't", "naïve"]


def test_misspelt_words_are_underlined_but_not_in_code_links_and_formulas(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.setPlainText(
        "# teh head\n\nhello wrold `wrold` $teh$ [[wrold]] https://wrold.example/teh\n"
        "```\nwrold\n```\n- **teh** list"
    )
    qtbot.waitUntil(lambda: len(_underlined(editor)) == 3, timeout=20_000)
    assert _underlined(editor) == ["teh", "wrold", "teh"]
    editor.spelling.turn(False)
    assert _underlined(editor) == []


def test_the_word_one_is_typing_is_left_in_peace(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    asked: list[tuple[str, ...]] = []
    editor.spelling.check_requested.connect(asked.append)
    QTest.keyClicks(editor, "hello teh")
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert asked == [("hello",)]
    assert _underlined(editor) == []
    QTest.keyClicks(editor, " ")
    qtbot.waitUntil(lambda: _underlined(editor) == ["teh"], timeout=20_000)


def _menu(editor: NoteEditor) -> QMenu:
    return next(menu for menu in editor.findChildren(QMenu) if menu.isVisible())


def _ask_for_menu(editor: NoteEditor, place: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(place)
    editor.setTextCursor(cursor)
    at = editor.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.viewport().mapToGlobal(at))
    QApplication.sendEvent(editor.viewport(), event)


def test_the_menu_offers_what_was_meant_and_one_undo_takes_it_back(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.setPlainText("hello wrold again")
    qtbot.waitUntil(lambda: _underlined(editor) == ["wrold"], timeout=20_000)
    wished: list[str] = []
    editor.spelling.suggestions_requested.connect(wished.append)
    _ask_for_menu(editor, 8)
    assert wished == ["wrold"]
    editor.spelling.offer("other", ["late"])  # of a menu that was left
    _ask_for_menu(editor, 8)
    editor.spelling.offer("wrold", ["world", "wold"])
    menu = _menu(editor)
    assert [action.text() for action in menu.actions()[:2]] == ["world", "wold"]
    assert "Add “wrold” to the dictionary" in [action.text() for action in menu.actions()]
    menu.actions()[0].trigger()
    menu.close()
    assert editor.toPlainText() == "hello world again"
    editor.undo()
    assert editor.toPlainText() == "hello wrold again"


def test_the_menu_of_the_keyboard_is_the_same(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.setPlainText("teh")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: editor.spelling.misspelt_words() == ["teh"], timeout=20_000)
    learnt: list[str] = []
    editor.spelling.learn_requested.connect(learnt.append)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(editor, event)
    editor.spelling.offer("teh", ())
    menu = _menu(editor)
    assert menu.actions()[0].text() == "No suggestions"
    menu.actions()[1].trigger()
    menu.close()
    assert learnt == ["teh"]
    editor.spelling.told(("teh",), ())
    assert _underlined(editor) == []


def test_a_word_that_was_changed_meanwhile_is_not_replaced(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.setPlainText("wrold")
    qtbot.waitUntil(lambda: editor.spelling.misspelt_words() == ["wrold"], timeout=20_000)
    _ask_for_menu(editor, 2)
    editor.spelling.offer("wrold", ["world"])
    editor.setPlainText("another text")
    _menu(editor).actions()[0].trigger()
    _menu(editor).close()
    assert editor.toPlainText() == "another text"
