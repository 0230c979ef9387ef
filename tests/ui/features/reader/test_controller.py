"""A paper's PDF is read in the window: opened by a key, left and found again at its place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.paths import Places
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.reading_target import ReadingTarget
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.session import Open
from tests.ui.six_papers import fill

PAGES = 5
WAIT = 30_000


def attach(home: Places, path: Path, key: int = 1) -> None:
    """Give a paper of the library a file."""
    with Library.open(home) as library:
        library.attach(key, path)


@pytest.fixture
def reader(home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot) -> Session:
    """A desk whose first paper has a PDF of five pages."""
    fill(home)
    pages = [SmallPage([(72, 700, f"Page {number} of five")]) for number in range(1, PAGES + 1)]
    attach(home, written(tmp_path / "five.pdf", pages))
    session = open_session()
    papers = session.window.list.papers
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6, timeout=WAIT)
    key = 1
    session.state.open_paper(key)
    qtbot.waitUntil(
        lambda: session.state.entry is not None and session.state.entry.key == key, timeout=WAIT
    )
    controller = session.of(ReaderController)
    qtbot.waitUntil(lambda: controller.file is not None, timeout=WAIT)
    papers.setFocus()
    return session


def _read(session: Session, qtbot: QtBot) -> ReaderController:
    controller = session.of(ReaderController)
    QTest.keyClick(session.window.list.papers, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: controller.view.pages == PAGES, timeout=WAIT)
    return controller


def test_a_key_opens_the_paper_in_all_of_the_window_and_esc_leads_back(
    reader: Session, qtbot: QtBot
) -> None:
    controller = _read(reader, qtbot)
    window = reader.window
    assert window.detail.tab() == "paper"
    assert controller.view.hasFocus()
    assert window.list.isHidden()
    assert window.side.isHidden()
    assert window.detail.tabs.isHidden()
    QTest.keyClick(controller.view, Qt.Key.Key_Escape)
    assert window.list.isVisible()
    assert window.side.isVisible()
    assert window.detail.tabs.isVisible()
    assert controller.view.hasFocus()
    QTest.keyClick(controller.view, Qt.Key.Key_Escape)
    assert window.list.papers.hasFocus()


def test_the_pages_come_as_tiles_and_the_bar_says_which_is_shown(
    reader: Session, qtbot: QtBot
) -> None:
    controller = _read(reader, qtbot)
    document = controller.document
    assert document is not None
    scale = controller.view.painter.layout.scale
    qtbot.waitUntil(lambda: document.tile(0, scale, 0, 0) is not None, timeout=WAIT)
    bar = controller.pane.bar
    assert (bar.page.text(), bar.count.text()) == ("1", "of 5")
    QTest.keyClick(controller.view, Qt.Key.Key_End)
    assert bar.page.text() == "5"
    assert "Page 5 of 5" in controller.view.accessibleName()


def test_it_opens_where_it_was_left(
    reader: Session, home: Places, open_session: Open, qtbot: QtBot
) -> None:
    controller = _read(reader, qtbot)
    controller.walk.go_to_page(3)
    controller.commands.turn(1)
    before = controller.view.place()
    document = controller.document
    assert document is not None
    with qtbot.waitSignal(reader.closed, timeout=WAIT):
        reader.window.close()
    with Library.open(home) as library:
        place = library.reading_place(1, document.digest)
    assert place is not None
    assert (place.page, place.mode) == (3, "width one 1")
    again = open_session()
    qtbot.waitUntil(lambda: again.state.entry is not None, timeout=WAIT)
    again.state.open_at(ReadingTarget(1))
    after = again.of(ReaderController)
    qtbot.waitUntil(lambda: after.view.pages == PAGES and after.view.current == 3, timeout=WAIT)
    assert after.view.turn == 1
    assert after.view.place()[0] == before[0]


def test_a_jump_can_be_gone_back_and_forward(reader: Session, qtbot: QtBot) -> None:
    controller = _read(reader, qtbot)
    actions = reader.window.actions_of
    assert not actions["place_back"].isEnabled()
    controller.pane.bar.page.setText("4")
    QTest.keyClick(controller.pane.bar.page, Qt.Key.Key_Return)
    assert controller.view.current == 3
    QTest.keyClick(controller.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert controller.view.current == 0
    actions["place_forward"].trigger()
    assert controller.view.current == 3
    assert not actions["place_forward"].isEnabled()


def test_a_place_that_is_asked_for_is_opened_and_told(reader: Session, qtbot: QtBot) -> None:
    controller = reader.of(ReaderController)
    target = ReadingTarget(1, page=2, words="five")
    with qtbot.waitSignal(controller.reached, timeout=WAIT) as told:
        reader.state.open_at(target)
    assert told.args == [target]
    assert controller.view.current == 2


def test_a_paper_without_a_file_has_no_tab_for_it(reader: Session, qtbot: QtBot) -> None:
    controller = _read(reader, qtbot)
    tabs = reader.window.detail.tabs
    assert tabs.isTabVisible(3)
    reader.state.open_paper(2)
    qtbot.waitUntil(lambda: controller.file is None, timeout=WAIT)
    assert not tabs.isTabVisible(3)
    assert reader.window.detail.tab() == "abstract"
    assert reader.window.list.isVisible()
    assert controller.document is None


def test_at_the_end_it_offers_to_mark_the_paper_as_read(reader: Session, qtbot: QtBot) -> None:
    controller = _read(reader, qtbot)
    assert controller.pane.end.isHidden()
    QTest.keyClick(controller.view, Qt.Key.Key_End)
    assert controller.pane.end.isVisible()
    controller.pane.end.button.click()
    assert controller.pane.end.isHidden()
    qtbot.waitUntil(
        lambda: reader.state.entry is not None and reader.state.entry.state == "read", timeout=WAIT
    )


def test_a_file_that_is_no_pdf_is_said_to_be_none(
    home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7 torn")
    attach(home, tmp_path / "torn.pdf")
    session = open_session()
    controller = session.of(ReaderController)
    session.state.open_at(ReadingTarget(1))
    notice = controller.pane.notice
    qtbot.waitUntil(lambda: "torn.pdf cannot be shown" in notice.words(), timeout=WAIT)
    assert not controller.pane.shows_pages
    assert not session.window.actions_of["pages_larger"].isEnabled()
