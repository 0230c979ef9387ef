"""The bar to find words in a paper, and the walk through what was found."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.pages import PageText, TextSpan
from paperdesk.ui.features.reader.find_bar import FindBar
from paperdesk.ui.features.reader.paper_finder import PaperFinder
from paperdesk.ui.features.reader.paper_search import PaperSearch
from paperdesk.ui.features.reader.span_overlay import FoundOverlay
from tests.ui.features.reader.test_text_pane import page_text

SAND = ("sand and sand", "nothing", "a sandy place", "Sand", "")
"""Texts of five pages."""


class Pages:
    """A document whose texts come when they are let."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts
        self.asked: list[int] = []
        self._waiting: list[Callable[[], None]] = []

    @property
    def pages(self) -> int:
        return len(self._texts)

    def text(
        self,
        page: int,
        done: Callable[[PageText], None],
        failed: Callable[[BaseException], None] | None = None,
        _priority: int = 0,
    ) -> None:
        self.asked.append(page)
        words = self._texts[page]
        assert failed is not None
        broken = partial(failed, ValueError())
        self._waiting.append(partial(done, page_text(words)) if words else broken)

    def let(self, count: int = 99) -> None:
        """Let so many texts come that were asked for."""
        while self._waiting and count:
            self._waiting.pop(0)()
            count -= 1


class Desk:
    """A search in a document; the reader is on the third page."""

    def __init__(self, qtbot: QtBot, *texts: str) -> None:
        bar = FindBar()
        qtbot.addWidget(bar)
        self.pages, self.page = Pages(*texts), 2
        finder = PaperFinder()
        finder.read(self.pages)
        self.search = PaperSearch(bar, FoundOverlay(lambda _span: ()), finder, lambda: self.page)
        self.shown: list[int] = []
        self.search.shown.connect(lambda span: self.shown.append(span.page))
        self.finder, self.bar, self.qtbot = finder, bar, qtbot

    def count(self, words: str) -> None:
        """Wait until the bar says so."""
        self.qtbot.waitUntil(lambda: self.bar.count.text() == words)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(qtbot, *SAND)
    made.search.begin()
    return made


def test_the_first_match_shown_is_the_one_from_here_on(desk: Desk) -> None:
    QTest.keyClicks(desk.bar.edit, "sand")
    desk.pages.let()
    desk.count("3 of 4")
    assert desk.shown == [2]
    for way, at in ((1, 4), (1, 1), (1, 2), (-1, 1), (-1, 4)):
        more = Qt.KeyboardModifier.ShiftModifier if way < 0 else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(desk.bar.edit, Qt.Key.Key_Return, more)
        assert desk.bar.count.text() == f"{at} of 4"
    assert desk.search.pages_beside() == {0, 2}


def test_texts_are_brought_from_here_on_and_matches_shown_as_they_come(desk: Desk) -> None:
    assert desk.pages.asked == [2, 3, 4, 0]
    QTest.keyClicks(desk.bar.edit, "sand")
    desk.pages.let(1)
    desk.count("1 of 1  ·  4 pages still to search")
    desk.pages.let()
    desk.count("3 of 4")
    assert desk.shown == [2]
    assert desk.pages.asked == [2, 3, 4, 0, 1]


def test_a_longer_query_stays_where_one_stands(desk: Desk) -> None:
    desk.pages.let()
    QTest.keyClicks(desk.bar.edit, "san")
    desk.count("3 of 4")
    desk.search.step(1)
    QTest.keyClicks(desk.bar.edit, "d")
    desk.count("4 of 4")
    QTest.keyClicks(desk.bar.edit, "y")
    desk.count("1 of 1")
    assert desk.shown[-1] == 2


def test_what_is_not_there_is_said_when_all_was_looked_through(desk: Desk) -> None:
    QTest.keyClicks(desk.bar.edit, "gravel")
    desk.pages.let(2)
    desk.qtbot.waitUntil(lambda: desk.finder.left == 3)
    assert desk.bar.count.text() != "No match"
    desk.pages.let()
    desk.count("No match")
    assert not desk.search.walks()


def test_once_all_pages_were_looked_through_each_question_finds_in_all_of_them(desk: Desk) -> None:
    desk.pages.let()
    for words, said in (("sand", "3 of 4"), ("gravel", "No match"), ("Sand", "3 of 4")):
        desk.bar.edit.clear()
        QTest.keyClicks(desk.bar.edit, words)
        desk.count(said)
    desk.search.step(1)
    assert desk.bar.count.text() == "4 of 4"
    assert desk.search.pages_beside() == {0, 2}


def test_words_and_capitals_change_what_is_found(desk: Desk) -> None:
    desk.pages.let()
    QTest.keyClicks(desk.bar.edit, "Sand")
    desk.count("3 of 4")
    desk.bar.words.click()
    desk.count("3 of 3")
    desk.bar.case.click()
    desk.count("1 of 1")


def test_enter_before_the_pause_is_over_looks_at_once(desk: Desk) -> None:
    desk.pages.let()
    QTest.keyClicks(desk.bar.edit, "sand")
    QTest.keyClick(desk.bar.edit, Qt.Key.Key_Return)
    desk.count("3 of 4")


def test_esc_leaves_nothing_marked_and_the_match_where_one_stood_selected(desk: Desk) -> None:
    desk.pages.let()
    QTest.keyClicks(desk.bar.edit, "sand")
    desk.count("3 of 4")
    stood = desk.search.overlay.spans[2]
    taken: list[TextSpan] = []
    desk.search.taken.connect(taken.append)
    with desk.qtbot.waitSignal(desk.search.left):
        QTest.keyClick(desk.bar.edit, Qt.Key.Key_Escape)
    assert taken == [stood]
    assert not desk.search.walks()
    assert desk.bar.isHidden()


def test_words_of_a_selection_are_looked_for_in_one_line(desk: Desk) -> None:
    desk.pages.let()
    desk.search.begin("sand\n  and")
    desk.count("1 of 1")
    asked: list[str] = []
    desk.bar.everywhere_requested.connect(asked.append)
    desk.bar.everywhere.click()
    assert asked == ["sand and"]


def test_words_that_stand_apart_are_looked_for_by_the_longest(desk: Desk) -> None:
    desk.pages.let()
    desk.search.look_for("place sandy")
    desk.count("1 of 1")
    assert desk.bar.query() == "place"
    desk.search.look_for("sandy place")
    desk.count("1 of 1")
    assert desk.bar.query() == "sandy place"


def test_a_document_that_was_left_finds_nothing_any_more(desk: Desk) -> None:
    QTest.keyClicks(desk.bar.edit, "sand")
    desk.finder.read(None)
    desk.search.forget()
    desk.pages.let()
    assert desk.finder.left == 0
    assert not desk.search.walks()
