from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QDrag, QImage, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Hit, Row, Snippet, State
from paperdesk.model.community import CommunityGlance
from paperdesk.ui.features.list import view as list_view
from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.kit import drag_data, theme
from tests.ui.features.list.rows import fetch, keys, row


@pytest.fixture
def papers(qtbot: QtBot) -> PaperList:
    view = PaperList(fetch)
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.show()
    return view


def picture(view: PaperList) -> QImage:
    return view.grab().toImage()


def colours(image: QImage, left: int, top: int, width: int, height: int) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(left, left + width)
        for y in range(top, top + height)
    }


def test_the_first_paper_of_a_new_list_is_current(qtbot: QtBot, papers: PaperList) -> None:
    with qtbot.waitSignal(papers.current_changed) as told:
        papers.show_papers(keys(10))
    assert told.args == [1]
    assert papers.selected_count() == 1


def test_a_refresh_keeps_paper_selection_and_place(papers: PaperList) -> None:
    papers.show_papers(keys(100))
    papers.go_to(50)
    papers.verticalScrollBar().setValue(50 * 92 - 30)
    top = papers.rowViewportPosition(papers.papers.place(51))
    told: list[object] = []
    papers.current_changed.connect(told.append)
    papers.show_papers(array("q", [200, 201, *range(1, 101)]), keep=True)
    assert papers.current_key() == 51
    assert list(papers.selected_keys()) == [51]
    assert papers.rowViewportPosition(papers.papers.place(51)) == top
    assert told == []


def test_when_the_current_paper_leaves_the_next_takes_its_place(papers: PaperList) -> None:
    papers.show_papers(keys(10))
    papers.go_to(4)
    papers.show_papers(array("q", [1, 2, 3, 4, 6, 7, 8]), keep=True)
    assert papers.current_key() == 6
    assert list(papers.selected_keys()) == [6]


def test_home_and_end_go_to_first_and_last(qtbot: QtBot, papers: PaperList) -> None:
    papers.show_papers(keys(30))
    papers.setFocus()
    QTest.keyClick(papers, Qt.Key.Key_End)
    assert papers.current_key() == 30
    QTest.keyClick(papers, Qt.Key.Key_Home)
    assert papers.current_key() == 1


def test_several_papers_can_be_selected(qtbot: QtBot, papers: PaperList) -> None:
    papers.show_papers(keys(30))
    counts: list[int] = []
    papers.selection_changed.connect(counts.append)
    for _ in range(2):
        QTest.keyClick(papers, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert list(papers.selected_keys()) == [1, 2, 3]
    assert counts[-1] == 3


def test_all_of_a_large_list_are_selected_at_once(papers: PaperList) -> None:
    papers.show_papers(keys(100_000))
    papers.selectAll()
    assert papers.selected_count() == 100_000
    assert len(papers.selected_keys()) == 100_000


def test_letters_do_not_search_in_the_column(qtbot: QtBot, papers: PaperList) -> None:
    papers.show_papers(keys(30))
    QTest.keyClick(papers, Qt.Key.Key_O)
    assert papers.current_key() == 1


def test_selection_is_accent_with_the_keyboard_and_grey_without(
    qtbot: QtBot, papers: PaperList
) -> None:
    papers.show_papers(keys(3))
    papers.setFocus()
    papers.activateWindow()
    qtbot.waitUntil(papers.hasFocus)
    assert picture(papers).pixelColor(200, 5) == QColor(theme.current().accent)
    papers.clearFocus()
    assert picture(papers).pixelColor(200, 5) == QColor(theme.current().off)


def test_marks_are_painted_where_the_words_stand(papers: PaperList) -> None:
    papers.show_papers(keys(3), searching=True)
    papers.go_to(2)
    mark = theme.current().mark
    assert mark not in colours(picture(papers), 0, 0, 400, 92)
    papers.set_hits([Hit(1, 1.0, ("title",), (), ((0, 2),), Snippet("abstract", "We ask", ()))])
    image = picture(papers)
    assert mark in colours(image, 30, 8, 30, 24)
    assert mark not in colours(image, 80, 8, 300, 24)


def test_the_papers_with_most_of_the_words_are_set_apart(papers: PaperList) -> None:
    papers.show_papers(keys(10), full=2, searching=True)
    assert papers.rowHeight(1) == 92
    assert papers.rowHeight(2) > 92
    papers.show_papers(keys(10))
    assert papers.rowHeight(2) == 92


def test_a_row_mirrors_for_right_to_left_readers(qtbot: QtBot) -> None:
    def only(wanted: object) -> list[Row | None]:
        return [row(1, state=State.NEW)]

    dots = {}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view = PaperList(only)
        qtbot.addWidget(view)
        view.setLayoutDirection(direction)
        view.resize(400, 200)
        view.show()
        view.show_papers(keys(1))
        view.clearSelection()
        image = picture(view)
        link = theme.current().link
        dots[direction] = [x for x in range(400) if image.pixelColor(x, 19).name() == link]
    left, right = dots[Qt.LayoutDirection.LeftToRight], dots[Qt.LayoutDirection.RightToLeft]
    assert left
    assert max(left) < 30
    assert right
    assert min(right) > 370


def test_compact_rows_are_lower_and_keep_the_place(papers: PaperList) -> None:
    papers.show_papers(keys(50))
    papers.go_to(20)
    papers.set_compact(True)
    assert papers.rowHeight(0) == 68
    assert papers.current_key() == 21


@pytest.mark.parametrize("compact", [False, True])
def test_rows_with_everything_and_with_nothing_are_painted(qtbot: QtBot, compact: bool) -> None:
    full = row(
        1,
        title="שלום " + "long " * 80,
        authors=tuple(f"Author {n}" for n in range(9)),
        tags=("rl/offline", "a tag with a very long name indeed, longer than the row is wide"),
        noted=True,
        starred=True,
        rating=5,
        state=State.LATER,
        category="cs.LG",
        community=CommunityGlance(1_140, 11_184, 6, "House " * 40, "carla", gained=9),
    )
    told = CommunityGlance(3, comments=0)
    bare = row(2, title="", authors=(), year=None, lead="", community=told)
    view = PaperList(lambda _keys: [full, bare, None])
    qtbot.addWidget(view)
    view.resize(370, 300)
    view.set_compact(compact)
    view.show()
    view.show_papers(keys(3), searching=True)
    view.set_hits(
        [Hit(1, 1.0, ("note",), ("words",), ((0, 900),), Snippet("note", "x", ((0, 9),)))]
    )
    assert not picture(view).isNull()


def test_a_large_selection_is_carried_over_a_change_of_the_list(papers: PaperList) -> None:
    papers.show_papers(keys(50_000))
    papers.selectAll()
    papers.show_papers(keys(49_990), keep=True)
    assert papers.selected_count() == 49_990
    papers.go_to(3)
    for place in (5, 9, 10):
        papers.selectionModel().select(
            papers.papers.index(place, 0), papers.selectionModel().SelectionFlag.Select
        )
    papers.show_papers(keys(20), keep=True)
    assert list(papers.selected_keys()) == [4, 6, 10, 11]


def test_what_is_dragged_says_how_many_papers_of_a_selection_in_many_pieces(
    papers: PaperList, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def picture_of(words: str, _scale: float) -> QPixmap:
        said.append(words)
        return QPixmap(1, 1)

    monkeypatch.setattr(drag_data, "picture", picture_of)
    monkeypatch.setattr(QDrag, "exec", lambda *_: Qt.DropAction.IgnoreAction)
    monkeypatch.setattr(list_view, "MOST_RUNS", 1)
    papers.show_papers(keys(9))
    papers.choose_keys([keys(9)[at] for at in (0, 2, 4)])
    papers.startDrag(Qt.DropAction.CopyAction)
    assert said == ["3 papers"]


def test_titles_of_the_selected_papers_are_asked_to_be_copied(
    qtbot: QtBot, papers: PaperList
) -> None:
    papers.show_papers(keys(5))
    QTest.keyClick(papers, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(papers.copy_requested) as told:
        QTest.keyClick(papers, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert list(told.args[0]) == [1, 2]
