"""A paper's PDF is read in the window: opened by a key, left and found again at its place."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.paths import Places
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.reading_target import ReadingTarget
from tests.documents.small_pdfs import SmallPage, made, written
from tests.ui.session import Open
from tests.ui.six_papers import fill

PAGES = 5
WAIT = 30_000
OPENING = "Opening the file…"


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


def test_the_keyboard_goes_from_words_that_stand_for_pages_to_the_pages(
    reader: Session, qtbot: QtBot
) -> None:
    controller = _read(reader, qtbot)
    pane = controller.pane
    pane.show_notice()
    assert pane.notice.hasFocus()
    pane.notice.ask_password("locked", "")
    assert pane.notice.password.hasFocus()
    pane.show_pages()
    assert controller.view.hasFocus()


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
    controller.view.set_zoom(3)
    controller.view.horizontalScrollBar().setValue(200)
    before = controller.view.place(), controller.view.left_edge()
    document = controller.document
    assert document is not None
    with qtbot.waitSignal(reader.closed, timeout=WAIT):
        reader.window.close()
    with Library.open(home) as library:
        place = library.reading_place(1, document.digest)
    assert place is not None
    assert (place.page, place.mode) == (3, "free one 1")
    again = open_session()
    qtbot.waitUntil(lambda: again.state.entry is not None, timeout=WAIT)
    again.state.open_at(ReadingTarget(1))
    after = again.of(ReaderController)
    qtbot.waitUntil(lambda: after.view.pages == PAGES and after.view.current == 3, timeout=WAIT)
    assert after.view.turn == 1
    assert after.view.zoom == pytest.approx(3)
    assert after.view.place()[0] == before[0][0]
    assert after.view.place()[1] == pytest.approx(before[0][1], abs=1)
    assert after.view.left_edge() == pytest.approx(before[1], abs=1)


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
    bar = controller.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=WAIT)
    controller.pane.end.button.click()
    assert controller.pane.end.isHidden()
    qtbot.waitUntil(
        lambda: reader.state.entry is not None and reader.state.entry.state == "read", timeout=WAIT
    )


def test_a_locked_file_asks_for_its_password_once(
    home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    locked = pikepdf.Encryption(owner="o", user="sesame")
    attach(home, written(tmp_path / "locked.pdf", [SmallPage()] * PAGES, locked))
    session = open_session()
    controller = session.of(ReaderController)
    session.state.open_at(ReadingTarget(1))
    notice = controller.pane.notice
    qtbot.waitUntil(lambda: "locked.pdf is locked" in notice.words(), timeout=WAIT)
    assert notice.password.hasFocus()
    said = notice.words()
    notice.password.setText("simsalabim")
    QTest.keyClick(notice.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: notice.words() not in (said, OPENING), timeout=WAIT)
    assert notice.password.text() == ""
    notice.password.setText("sesame")
    QTest.keyClick(notice.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.view.pages == PAGES, timeout=WAIT)
    session.state.open_paper(2)
    qtbot.waitUntil(lambda: controller.document is None, timeout=WAIT)
    session.state.open_at(ReadingTarget(1))
    qtbot.waitUntil(lambda: controller.view.pages == PAGES, timeout=WAIT)
    assert controller.pane.shows_pages


def test_a_page_is_gone_to_by_its_label_and_pictures_are_said_to_hold_no_text(
    home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    with made([SmallPage(drawing=b"0 0 9 9 re f")] * PAGES) as pdf:
        roman = pikepdf.Dictionary(S=pikepdf.Name.r)
        arabic = pikepdf.Dictionary(S=pikepdf.Name.D)
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, roman, 2, arabic]))
        pdf.save(tmp_path / "labels.pdf")
    attach(home, tmp_path / "labels.pdf")
    session = open_session()
    controller = session.of(ReaderController)
    session.state.open_at(ReadingTarget(1))
    qtbot.waitUntil(lambda: controller.view.pages == PAGES, timeout=WAIT)
    page = controller.pane.bar.page
    page.setText("II")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert controller.view.current == 1
    assert (page.text(), controller.pane.bar.count.text()) == ("ii", "2 of 5")
    page.setText("1")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert controller.view.current == 2
    qtbot.waitUntil(controller.pane.no_text.isVisible, timeout=WAIT)
    controller.pane.no_text.button.click()
    assert controller.pane.no_text.isHidden()


@pytest.mark.slow
def test_another_file_of_the_paper_is_one_press_away(
    reader: Session, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    controller = _read(reader, qtbot)
    assert controller.pane.bar.files.isHidden()
    attach(home, written(tmp_path / "more.pdf", [SmallPage()] * 2))
    reader.state.open_paper(2)
    qtbot.waitUntil(lambda: controller.file is None, timeout=WAIT)
    reader.state.open_at(ReadingTarget(1))
    qtbot.waitUntil(lambda: controller.view.pages == PAGES, timeout=WAIT)
    menu = controller.pane.bar.files.menu()
    assert [action.text() for action in menu.actions()] == ["five.pdf", "more.pdf"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: controller.view.pages == 2, timeout=WAIT)
    assert reader.window.paper_alone


def test_a_place_in_a_supplement_is_opened_there_and_one_without_a_file_in_the_first(
    reader: Session, home: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    attach(home, written(tmp_path / "more.pdf", [SmallPage()] * 2))
    with Library.open(home) as library:
        digest = library.attachments([1])[1][1].digest
    controller = reader.of(ReaderController)
    reader.state.open_paper(2)
    qtbot.waitUntil(lambda: controller.file is None, timeout=WAIT)
    reader.state.open_at(ReadingTarget(1, 1, digest=digest))
    qtbot.waitUntil(lambda: controller.view.pages == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: controller.view.current == 1, timeout=WAIT)
    reader.state.open_at(ReadingTarget(1))  # which goes on where one reads
    assert controller.view.pages == 2
    reader.window.notes.open_requested.emit("paper:arxiv:2604.00001#page=4")
    qtbot.waitUntil(lambda: controller.view.pages == PAGES, timeout=WAIT)
    qtbot.waitUntil(lambda: controller.view.current == 3, timeout=WAIT)
    reader.window.notes.open_requested.emit(f"paper:arxiv:2604.00001#page=2&file={digest[:16]}")
    qtbot.waitUntil(lambda: controller.view.pages == 2, timeout=WAIT)


@pytest.mark.slow
def test_full_screen_leaves_only_the_pages_and_esc_ends_it(reader: Session, qtbot: QtBot) -> None:
    controller = _read(reader, qtbot)
    QTest.keyClick(controller.view, Qt.Key.Key_F11)
    window = reader.window
    assert window.isFullScreen()
    assert controller.pane.bar.isHidden()
    assert window.menuBar().height() == 0
    QTest.keyClick(controller.view, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert controller.pane.bar.isVisible()
    assert window.paper_alone


def test_outline_and_small_pages_stand_beside_the_pages_while_they_have_the_window(
    reader: Session, qtbot: QtBot
) -> None:
    controller = _read(reader, qtbot)
    pane, view = controller.pane, controller.view
    QTest.keyClick(view, Qt.Key.Key_F9)
    assert pane.panel() == "outline"
    pane.show_panel("pages")
    assert pane.thumbnails.hasFocus()
    for _ in range(2):
        QTest.keyClick(pane.thumbnails, Qt.Key.Key_Down)
    QTest.keyClick(pane.thumbnails, Qt.Key.Key_Return)
    assert view.current == 2
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert pane.side.isHidden()
    reader.window.actions_of["pages_room"].trigger()
    assert pane.panel() == "pages"
    QTest.keyClick(view, Qt.Key.Key_F9)
    assert pane.panel() == ""
    assert controller.commands.side() == ""


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
