"""Whatever a paper holds, the window keeps its size, and could be made small."""

import time

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from paperdesk.model import Entry
from paperdesk.ui.features.detail.head_area import SHARE
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.main_window import USUAL_SIZE, MainWindow
from tests.hangs import HANG
from tests.ui.features.list.rows import fetch
from tests.ui.papers import entry

SMALL = QSize(1000, 620)
"""A small screen has more than this; the window must fit into it at the usual zoom."""

PAPERS: dict[str, Entry] = {
    "97 authors": entry(authors=tuple(f"Author {at}" for at in range(97))),
    "3,000 authors": entry(authors=tuple(f"Author {at}" for at in range(3_000))),
    "30,000 authors": entry(authors=tuple(f"Author {at}" for at in range(30_000))),
    "a name of a million letters": entry(authors=("a" * 1_000_000, "b " * 500_000) * 8),
    "a title of a million letters": entry(title="w" * 1_000_000),
    "a title of a million words": entry(title="w " * 1_000_000),
    "a title of many lines": entry(title="w\n" * 100_000),
    "3,000 tags": entry(tags=tuple(f"tag{at}" for at in range(3_000))),
    "tags of a thousand letters": entry(tags=tuple(f"{'t' * 1_000}{at}" for at in range(60))),
    "long facts": entry(
        venue="v " * 9_000,
        comment="c" * 90_000,
        organisation="o " * 9_000,
        submitter="s\n" * 900,
        doi="10.1000/" + "d" * 9_000,
    ),
    "3,000 categories": entry(categories=tuple(f"c.{at}" for at in range(3_000))),
    "categories of many letters": entry(categories=("c" * 90_000,) * 3, primary_category=""),
    "long addresses": entry(
        url="https://" + "u" * 60 + ".org/" + "x" * 90_000,
        pdf_url="https://example.org/" + "x" * 90_000,
    ),
    "a summary of a million letters": entry(summary="s" * 1_000_000, abstract="a " * 500_000),
}


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(fetch)
    qtbot.addWidget(made, before_close_func=MainWindow.let_close)
    made.show_first_run(False)
    assert made.notes is not None  # with all its tabs
    made.resize(*USUAL_SIZE)
    made.show()
    return made


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("tab", ["abstract", "notes"])
def test_a_paper_never_decides_how_large_the_window_is(
    window: MainWindow, name: str, tab: str
) -> None:
    begun = time.thread_time()
    window.detail.show_paper(PAPERS[name])
    window.detail.set_tab(tab)
    _settle()
    window.detail.header.authors.unfold()
    _settle()
    assert time.thread_time() - begun < HANG
    assert window.size() == QSize(*USUAL_SIZE)
    wish = window.minimumSizeHint()
    assert wish.width() <= SMALL.width()
    assert wish.height() <= SMALL.height()
    assert window.detail.abstract.height() > 200 or tab == "notes"
    window.detail.header.authors.fold()
    window.detail.show_paper(entry(key=99))
    _settle()
    assert window.size() == QSize(*USUAL_SIZE)


@pytest.mark.parametrize("zoom", [150, 200])
def test_nor_when_all_is_written_larger(qapp: QApplication, window: MainWindow, zoom: int) -> None:
    theme.set_type(qapp, "inter", zoom)
    _settle()
    size, wish = window.size(), window.minimumSizeHint()
    for paper in PAPERS.values():
        window.detail.show_paper(paper)
        _settle()
        assert window.size() == size
        assert window.minimumSizeHint().height() <= wish.height() + 60


def test_the_head_leaves_room_to_read_and_scrolls(window: MainWindow) -> None:
    window.detail.show_paper(PAPERS["tags of a thousand letters"])
    _settle()
    head = window.detail.header.parentWidget()
    assert head is not None
    assert head.height() <= window.detail.height() * SHARE + 1
    assert window.detail.header.height() > head.height()
    window.detail.show_paper(entry(key=2))
    _settle()
    assert window.detail.header.height() == head.height()  # all of an ordinary one is seen
    window.resize(1280, 480)
    window.detail.show_paper(PAPERS["a title of a million words"])
    _settle()
    assert window.height() == 480
    assert window.detail.abstract.height() > 60


def test_many_selected_papers_with_many_tags_leave_the_window_as_it_is(window: MainWindow) -> None:
    window.detail.show_many(range(9_000), [f"tag {at}" for at in range(9_000)])
    _settle()
    assert window.size() == QSize(*USUAL_SIZE)
    assert window.minimumSizeHint().height() <= SMALL.height()


@pytest.mark.parametrize("panes", [(226, 500, 552), (300, 600, 378)])
def test_the_panes_are_as_before_when_the_zoom_is(
    qapp: QApplication, window: MainWindow, panes: tuple[int, int, int]
) -> None:
    splitter = window.detail.window().findChild(QSplitter)
    assert splitter is not None
    splitter.setSizes(list(panes))
    _settle()
    before, rows = splitter.sizes(), window.detail.state_buttons.geometry()
    for zoom in (125, 200, 100):
        theme.set_type(qapp, "inter", zoom)
        _settle()
    assert splitter.sizes() == before
    assert window.detail.state_buttons.geometry() == rows
