"""The bar to find words in a paper, and the walk through what was found."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.pages import TextSpan
from paperdesk.ui.features.reader.find_bar import FindBar
from paperdesk.ui.features.reader.paper_search import PaperSearch
from paperdesk.ui.features.reader.span_overlay import FoundOverlay

SPANS = (TextSpan(0, 5, 9), TextSpan(2, 1, 5), TextSpan(2, 30, 34), TextSpan(4, 0, 4))


class Pages:
    """A document that finds the same whatever is looked for; who asks is kept waiting."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool, bool]] = []
        self.waiting: list[Callable[[Sequence[TextSpan]], None]] = []
        self.page = 2

    def find(
        self,
        query: str,
        done: Callable[[Sequence[TextSpan]], None],
        *,
        whole_words: bool,
        case: bool,
    ) -> None:
        self.asked.append((query, whole_words, case))
        self.waiting.append(done)


@pytest.fixture
def search(qtbot: QtBot) -> PaperSearch:
    bar = FindBar()
    qtbot.addWidget(bar)
    made = PaperSearch(bar, FoundOverlay(lambda _span: ()))
    bar.setParent(None)
    made.pages = Pages()  # type: ignore[attr-defined]
    made.read(made.pages, lambda: made.pages.page)  # type: ignore[attr-defined]
    made.begin()
    return made


def _typed(search: PaperSearch, words: str, qtbot: QtBot) -> Pages:
    pages: Pages = search.pages  # type: ignore[attr-defined]
    before = len(pages.asked)
    QTest.keyClicks(search.bar.edit, words)
    qtbot.waitUntil(lambda: len(pages.asked) > before)
    return pages


def test_the_first_match_shown_is_the_one_from_here_on(search: PaperSearch, qtbot: QtBot) -> None:
    shown: list[TextSpan] = []
    search.shown.connect(shown.append)
    _typed(search, "sand", qtbot).waiting[-1](SPANS)
    assert shown == [SPANS[1]]
    assert search.bar.count.text() == "2 of 4"
    for keys, at in ((1, 3), (1, 4), (1, 1), (-1, 4)):
        more = Qt.KeyboardModifier.ShiftModifier if keys < 0 else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(search.bar.edit, Qt.Key.Key_Return, more)
        assert search.bar.count.text() == f"{at} of 4"


def test_a_longer_query_stays_where_one_stands(search: PaperSearch, qtbot: QtBot) -> None:
    pages = _typed(search, "sa", qtbot)
    pages.waiting[-1](SPANS)
    search.step(1)
    _typed(search, "nd", qtbot)
    assert pages.asked[-1][0] == "sand"
    pages.waiting[-1](SPANS[2:])
    assert search.overlay.spans[search.overlay.at] == SPANS[2]


def test_an_answer_that_comes_too_late_is_dropped(search: PaperSearch, qtbot: QtBot) -> None:
    pages = _typed(search, "a", qtbot)
    _typed(search, "b", qtbot)
    pages.waiting[1](())
    assert search.bar.count.text() == "No match"
    pages.waiting[0](SPANS)
    assert search.overlay.spans == ()
    search.leave()
    assert not search.walks()


def test_words_and_capitals_are_asked_for_at_once(search: PaperSearch, qtbot: QtBot) -> None:
    pages = _typed(search, "May", qtbot)
    search.bar.words.click()
    search.bar.case.click()
    assert pages.asked == [("May", False, False), ("May", True, False), ("May", True, True)]


def test_enter_before_the_pause_is_over_looks_at_once(search: PaperSearch) -> None:
    QTest.keyClicks(search.bar.edit, "quick")
    QTest.keyClick(search.bar.edit, Qt.Key.Key_Return)
    assert search.pages.asked == [("quick", False, False)]  # type: ignore[attr-defined]


def test_esc_leaves_and_nothing_stays_marked(search: PaperSearch, qtbot: QtBot) -> None:
    _typed(search, "sand", qtbot).waiting[-1](SPANS)
    with qtbot.waitSignal(search.left):
        QTest.keyClick(search.bar.edit, Qt.Key.Key_Escape)
    assert search.overlay.spans == ()
    assert search.bar.isHidden()


def test_words_of_a_selection_are_looked_for_in_one_line(search: PaperSearch) -> None:
    search.begin("two\n  lines")
    assert search.pages.asked == [("two lines", False, False)]  # type: ignore[attr-defined]
    asked: list[str] = []
    search.bar.everywhere_requested.connect(asked.append)
    search.bar.everywhere.click()
    assert asked == ["two lines"]
