"""The text of a page as a field with a caret, by the numbers of the page's characters."""

from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.pages import BROKEN, PageText
from paperdesk.ui.features.reader.page_texts import KEPT, PageTexts
from paperdesk.ui.features.reader.text_pane import TextPane, flowing


def page_text(text: str, *, readable: bool = True) -> PageText:
    """A text each letter of which is a character, without boxes."""
    return PageText(text, array("I", range(len(text))), array("f", bytes(16 * len(text))), readable)


@pytest.fixture
def pane(qtbot: QtBot) -> TextPane:
    made = TextPane()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    made.show_text(3, "Page 4", page_text(f"un{BROKEN}\nbroken 𝔸B\nend"))
    return made


def test_broken_words_are_whole_and_letters_keep_their_numbers() -> None:
    words, numbers = flowing(page_text(f"un{BROKEN}\nbroken 𝔸B"))
    assert words == "unbroken 𝔸B"
    assert list(numbers) == [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 11, 12, 13]


def test_a_selection_is_the_same_here_and_there(pane: TextPane) -> None:
    told: list[tuple[int, int, int]] = []
    pane.selected.connect(lambda *where: told.append(where))
    pane.select(3, 4, 10)
    assert pane.edit.textCursor().selectedText() == "broken"
    pane.select(3, 11, 13)
    assert pane.edit.textCursor().selectedText() == "𝔸B"
    assert told == []
    QTest.keyClick(pane.edit, Qt.Key.Key_End)
    assert told[-1] == (3, 17, 17)
    QTest.keyClick(pane.edit, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == (3, 16, 17)


def test_the_caret_of_another_page_is_not_taken(pane: TextPane) -> None:
    pane.select(3, 4, 4)
    pane.select(5, 9, 9)
    assert pane.edit.textCursor().position() == 2


def test_arrows_at_the_ends_turn_the_page(pane: TextPane) -> None:
    turned: list[int] = []
    pane.turned.connect(turned.append)
    QTest.keyClick(pane.edit, Qt.Key.Key_Up)
    QTest.keyClick(pane.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane.edit, Qt.Key.Key_Down)
    QTest.keyClick(pane.edit, Qt.Key.Key_PageDown)
    assert turned == [-1, 1, 1]


def test_a_page_without_text_and_one_that_cannot_be_read_say_so(pane: TextPane) -> None:
    pane.show_text(4, "Page 5", page_text(""))
    assert "no text" in pane.edit.placeholderText()
    pane.show_text(5, "Page 6", page_text("+LGGHQ", readable=False))
    assert "fonts" in pane.head.text()


class Slow:
    """A document whose texts come when they are told to."""

    def __init__(self) -> None:
        self.asked: list[
            tuple[int, Callable[[PageText], None], Callable[[BaseException], None]]
        ] = []

    def text(
        self,
        page: int,
        done: Callable[[PageText], None],
        failed: Callable[[BaseException], None],
        _priority: int,
    ) -> None:
        self.asked.append((page, done, failed))


def test_a_text_is_asked_for_once_and_told_to_all_who_wait(qtbot: QtBot) -> None:
    slow, texts = Slow(), PageTexts()
    texts.read(slow)
    told: list[PageText] = []
    assert texts.get(1) is None
    texts.ask(1, told.append)
    texts.ask(1, told.append)
    assert [page for page, _, _ in slow.asked] == [1]
    with qtbot.waitSignal(texts.came):
        slow.asked[0][1](page_text("one"))
    assert [text.text for text in told] == ["one", "one"]
    texts.ask(1, told.append)
    assert len(told) == 3


def test_a_page_whose_text_cannot_be_read_is_asked_for_once() -> None:
    slow, texts = Slow(), PageTexts()
    texts.read(slow)
    texts.get(1)
    slow.asked[0][2](ValueError())
    assert texts.get(1) == page_text("")
    assert len(slow.asked) == 1


def test_texts_of_a_document_that_was_left_are_dropped() -> None:
    slow, texts = Slow(), PageTexts()
    texts.read(slow)
    texts.get(1)
    texts.read(Slow())
    slow.asked[0][1](page_text("late"))
    assert texts.have(1) is None


def test_no_more_texts_are_kept_than_were_said() -> None:
    slow, texts = Slow(), PageTexts()
    texts.read(slow)
    for page in range(KEPT + 5):
        texts.get(page)
        slow.asked[-1][1](page_text("x"))
    assert texts.have(4) is None
    assert texts.have(5) is not None
