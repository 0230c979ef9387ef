"""Tags with others below them fold by mouse and key, and stay so."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Counts, Scope, Tag
from paperdesk.ui.features.side_bar.pane import SideBar
from paperdesk.ui.state.list_query import LibraryOverview

TAGS = (
    Tag("rl/offline", "#e0773c", 3),
    Tag("rl/online", "#e0773c", 2),
    Tag("theory", "#c9a227", 4),
)


@pytest.fixture
def side(qtbot: QtBot) -> SideBar:
    made = SideBar()
    qtbot.addWidget(made)
    made.resize(226, 700)
    made.show()
    made.activateWindow()
    made.view.setFocus()
    made.show_library(LibraryOverview(Counts(all=76), tags=TAGS, tag_totals={"rl": 4}))
    made.choose(Scope("tag", "rl"))
    return made


def _tags(side: SideBar) -> list[str]:
    return [row.spoken for row in side.rows if row.scope and row.scope.kind == "tag"]


UNFOLDED = [
    "rl, 4 papers, unfolded",
    "rl/offline, 3 papers",
    "rl/online, 2 papers",
    "theory, 4 papers",
]
FOLDED = ["rl, 4 papers, folded", "theory, 4 papers"]


@pytest.mark.parametrize("mirrored", [False, True])
def test_keys_fold_and_unfold_and_stay_where_they_are(side: SideBar, mirrored: bool) -> None:
    fold, unfold = Qt.Key.Key_Left, Qt.Key.Key_Right
    if mirrored:
        side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        fold, unfold = unfold, fold
    assert _tags(side) == UNFOLDED
    QTest.keyClick(side.view, fold)
    assert _tags(side) == FOLDED
    assert side.view.currentIndex().data() == "rl"
    side.show_library(LibraryOverview(Counts(all=77), tags=TAGS, tag_totals={"rl": 4}))
    assert _tags(side) == FOLDED
    QTest.keyClick(side.view, unfold)
    assert _tags(side) == UNFOLDED


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_click_on_the_triangle_folds_and_goes_nowhere(side: SideBar, mirrored: bool) -> None:
    if mirrored:
        side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    side.choose(Scope())
    gone: list[Scope] = []
    side.chosen.connect(gone.append)
    row = next(number for number, one in enumerate(side.rows) if one.text == "rl")
    rect = side.view.visualRect(side.view.model().index(row, 0))
    across = rect.right() - 13 if mirrored else rect.left() + 13
    QTest.mouseClick(
        side.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(across, rect.center().y())
    )
    assert (_tags(side), gone) == (FOLDED, [])
