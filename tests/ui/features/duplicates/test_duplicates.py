"""Duplicates in the window: found by a worker, merged, told apart and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.paths import Places
from paperdesk.ui.features.duplicates.comparison_view import FieldChoice
from paperdesk.ui.features.duplicates.controller import DuplicatesController
from paperdesk.ui.features.duplicates.duplicates_dialog import DuplicatesDialog
from paperdesk.ui.shell.session import Session
from tests.library.builders import file, paper
from tests.library.duplicates.test_paper_merge import PREPRINT, PUBLISHED
from tests.ui import heard
from tests.ui.session import Open

LONG = 30_000
LONGER = paper(
    "Modeling the heat of kettles with lids of felt: a study of twelve households",
    authors=("Mei Tan", "Ida Lund"),
    abstract=PUBLISHED.abstract,
)


@pytest.fixture
def desk(home: Places, open_session: Open, qtbot: QtBot) -> Session:
    """A window over a library with two papers that are one, and one that may be."""
    with Library.open(home) as library:
        for number, one in enumerate((PREPRINT, PUBLISHED, LONGER)):
            library.add([file(one, path=f"{number}")])
        library.save_note(library.key("1907.00001"), "Mine, on the preprint.\n")
        library.tag([library.key("10.1000/lid")], "felt")
        while library.index_unindexed():
            pass
    session = open_session()
    papers = session.window.list.papers
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 3, timeout=LONG)
    return session


def _opened(session: Session, qtbot: QtBot) -> DuplicatesDialog:
    session.window.actions_of["find_duplicates"].trigger()
    dialog = session.window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    qtbot.waitUntil(lambda: dialog.comparison.found is not None, timeout=LONG)
    return dialog


def _words(dialog: DuplicatesDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel)]


def _sections(dialog: DuplicatesDialog) -> list[tuple[str, int]]:
    tops = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    return [(top.text(0), top.childCount()) for top in tops if top]


def _wait_for(dialog: DuplicatesDialog, left: int, qtbot: QtBot) -> None:
    """Wait until so many pairs are left."""
    qtbot.waitUntil(lambda: sum(count for _, count in _sections(dialog)) == left, timeout=LONG)


def _papers(session: Session) -> int:
    return session.state.overview.counts.all


def test_a_pair_is_shown_field_by_field_and_merged(desk: Session, qtbot: QtBot) -> None:
    dialog = _opened(desk, qtbot)
    assert _sections(dialog) == [("For sure the same paper", 1), ("Perhaps the same paper", 2)]
    words = _words(dialog)
    assert "3 pairs of papers that may be one" in words
    assert "What they have: the same authors; the same abstract; years close together" in words
    assert {"Mine, on the preprint.", "felt", "arxiv:1907.00001", "doi:10.1000/lid"} <= set(words)
    assert dialog.comparison.taken() == ["title", "published"]
    title = dialog.comparison.choices["title"][0]
    title.button.click()
    QTest.keyClick(dialog, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: _papers(desk) == 2, timeout=LONG)
    assert any("Merged two papers into “Modelling" in text for text in _words(dialog))
    assert _sections(dialog) == [("Perhaps the same paper", 1)]


def test_a_merge_is_taken_back_in_the_dialog(desk: Session, qtbot: QtBot) -> None:
    dialog = _opened(desk, qtbot)
    assert not dialog.undo.isEnabled()
    dialog.sure.click()
    qtbot.waitUntil(dialog.undo.isEnabled, timeout=LONG)
    qtbot.waitUntil(lambda: _papers(desk) == 2, timeout=LONG)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _papers(desk) == 3, timeout=LONG)
    assert _sections(dialog) == [("For sure the same paper", 1), ("Perhaps the same paper", 2)]
    assert not dialog.undo.isEnabled()
    assert any(text.startswith("Took back: merged") for text in _words(dialog))


def test_not_the_same_is_remembered(desk: Session, qtbot: QtBot) -> None:
    dialog = _opened(desk, qtbot)
    for left in (2, 1, 0):
        qtbot.waitUntil(dialog.apart.isEnabled, timeout=LONG)
        QTest.keyClick(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        _wait_for(dialog, left, qtbot)
    assert "No paper is here twice" in _words(dialog)
    dialog.reject()
    assert desk.window.findChild(DuplicatesDialog) is None or not dialog.isVisible()
    desk.window.actions_of["find_duplicates"].trigger()
    again = desk.window.findChildren(DuplicatesDialog)[-1]
    qtbot.waitUntil(lambda: "No paper is here twice" in _words(again), timeout=LONG)
    again.reject()


def test_the_other_paper_is_kept_after_a_swap(desk: Session, qtbot: QtBot) -> None:
    dialog = _opened(desk, qtbot)
    assert dialog.comparison.found is not None
    keys = dialog.comparison.found.keys
    dialog.swap.click()
    qtbot.waitUntil(lambda: dialog.comparison.found is not None, timeout=LONG)
    assert dialog.comparison.found.keys == keys[::-1]
    assert dialog.comparison.taken() == []
    dialog.merge.click()
    qtbot.waitUntil(lambda: _papers(desk) == 2, timeout=LONG)
    dialog.reject()


def test_a_press_on_the_words_of_a_value_chooses_it(desk: Session, qtbot: QtBot) -> None:
    dialog = _opened(desk, qtbot)
    first, second = dialog.comparison.choices["abstract"]
    assert isinstance(second, FieldChoice)
    assert first.button.isChecked()
    assert second.button.accessibleName().startswith("abstract: Kettles lose much")
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert "abstract" in dialog.comparison.taken()
    assert not first.button.isChecked()
    dialog.reject()


def test_two_selected_papers_are_put_side_by_side(desk: Session, qtbot: QtBot) -> None:
    desk.window.actions_of["merge_papers"].trigger()
    assert "Select two papers" in desk.window.notice_bar.text()
    desk.window.list.papers.selectAll()
    desk.window.actions_of["merge_papers"].trigger()
    assert desk.window.findChild(DuplicatesDialog) is None
    view = desk.window.list.papers
    view.clearSelection()
    for row in (0, 1):
        flag = view.selectionModel().SelectionFlag.Select
        view.selectionModel().select(view.model().index(row, 0), flag)
    qtbot.waitUntil(lambda: len(desk.state.target_keys()) == 2, timeout=LONG)
    desk.window.actions_of["merge_papers"].trigger()
    dialog = desk.window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    qtbot.waitUntil(lambda: dialog.comparison.found is not None, timeout=LONG)
    assert not dialog.sure.isVisible()
    dialog.reject()


def test_a_search_is_stopped_by_escape(desk: Session, qtbot: QtBot) -> None:
    desk.window.actions_of["find_duplicates"].trigger()
    dialog = desk.window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    with qtbot.waitSignal(dialog.finished, timeout=LONG):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    controller = desk.of(DuplicatesController)
    qtbot.waitUntil(lambda: controller._dialog is None, timeout=LONG)


def test_every_button_says_what_it_does(desk: Session, qtbot: QtBot) -> None:
    dialog = _opened(desk, qtbot)
    shown = {button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()}
    assert shown == {"Merge all that are sure", "Undo", "Swap", "Not the same", "Merge", "Close"}
    assert dialog.merge.toolTip() == "Merge (Alt+M)"
    assert heard.faults(dialog) == []
    way = heard.tab_order(dialog)
    assert way[0] == "Client 'The two papers, field by field'"
    assert way[-1] == "Tree 'Pairs of papers that may be one'"
    fields = [line.partition(":")[0] for line in way if line.startswith("RadioButton")]
    assert list(dict.fromkeys(fields)) == [
        *("RadioButton 'title", "RadioButton 'abstract", "RadioButton 'date"),
    ]
    assert "Button 'Not the same'" in way[len(fields) :]
    dialog.reject()
