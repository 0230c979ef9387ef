"""What stands where in the window: notices hide nothing, rows stay, signs grow, ways lead back."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.notices import Notice
from paperdesk.ui.shell.main_window import USUAL_SIZE, MainWindow
from tests.ui.features.list.rows import fetch, keys
from tests.ui.papers import entry


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(fetch)
    qtbot.addWidget(made, before_close_func=MainWindow.let_close)
    made.show_first_run(False)
    made.resize(*USUAL_SIZE)
    made.show()
    made.list.show_papers(keys(50), "50 papers")
    made.detail.show_paper(entry())
    settle()
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


LONG = Notice("Moved the batch of the first of May with its 76 papers to the trash", "Undo")


@pytest.mark.parametrize("folded", [False, True])
def test_a_notice_hides_nothing(window: MainWindow, folded: bool) -> None:
    window.fold(side=folded)
    settle()
    pane = window.list if folded else window.side
    rows = window.list.papers if folded else window.side.view
    high, other = rows.height(), window.detail.abstract.size()
    window.notice_bar.say(LONG)
    settle()
    bar = place(window.notice_bar)
    assert place(pane).contains(bar)
    for shown in (rows, window.list.papers, window.detail.abstract):
        assert not bar.intersects(place(shown))
    assert window.detail.abstract.size() == other
    window.notice_bar.hide()
    settle()
    assert rows.height() == high


def test_a_notice_moves_when_its_pane_is_folded(window: MainWindow) -> None:
    high = window.side.view.height()
    window.notice_bar.say(LONG)
    window.fold(side=True)
    settle()
    assert place(window.list).contains(place(window.notice_bar))
    window.fold(side=False)
    settle()
    assert place(window.side).contains(place(window.notice_bar))
    window.notice_bar.hide()
    settle()
    assert window.side.view.height() == high
    assert place(window.list.papers).bottom() == place(window.list).bottom()


def test_two_rows_are_in_sight_beyond_the_current_one(window: MainWindow) -> None:
    papers = window.list.papers
    papers.setFocus()
    seen = papers.viewport().rect()
    for key, ahead in ((Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, -2)):
        for _ in range(20):
            QTest.keyClick(papers, key)
            row = papers.currentIndex().row() + ahead
            if 0 <= row < 50:
                assert seen.contains(papers.visualRect(papers.papers.index(row, 0)))


def test_a_click_on_the_last_row_moves_nothing(window: MainWindow) -> None:
    papers = window.list.papers
    at = QPoint(200, papers.viewport().height() - 4)
    row = papers.rowAt(at.y())
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert papers.currentIndex().row() == row
    assert papers.verticalScrollBar().value() == 0


def test_the_first_row_stays_whatever_is_said_of_a_search(window: MainWindow) -> None:
    tops = set()
    for flags, offered, years in (
        ((), "", ()),
        (("There is no field named titel.", "And another thing. " * 9), "", ()),
        ((), "quantum entanglement " * 9, ((2019, 3), (2020, 5))),
        (("No.",), "quantum", ((2020, 5),)),
    ):
        window.summary.say("has quantum and a good deal more " * 5, flags, offered)
        window.summary.show_years(years, None)
        settle()
        tops.add(place(window.list.papers).top())
        assert window.list.width() == 430
    assert len(tops) == 1


def test_icons_grow_with_the_text(qapp: QApplication, window: MainWindow) -> None:
    before = {one: one.iconSize() for one in _with_icons(window)}
    theme.set_type(qapp, "inter", 200)
    settle()
    for button, size in before.items():
        assert button.iconSize() == size * 2, button.accessibleName()
        assert button.width() >= 2 * size.width() + 4, button.accessibleName()
    assert len(before) > 8


def _with_icons(window: QWidget) -> list[QAbstractButton]:
    kinds = (QToolButton, QPushButton)
    found = [one for kind in kinds for one in window.findChildren(kind)]
    return [one for one in found if one.isVisible() and not one.icon().isNull()]


def test_a_button_leads_back_where_the_paper_hides_the_list(window: MainWindow) -> None:
    window.resize(640, 700)
    settle()
    window.to_detail()
    settle()
    (back,) = [one for one in window.findChildren(QPushButton) if one.text() == "Back to the list"]
    assert back.isVisible()
    assert not window.list.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.list.isVisible()
    assert not back.isVisible()
    window.resize(*USUAL_SIZE)
    settle()
    assert window.detail.isVisible()
    assert not back.isVisible()
