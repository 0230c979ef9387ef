"""Related papers, pages of a PDF and the palette can be read in a narrow window and a wide one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.features.palette.view import Palette
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.features.related.controller import RelatedController
from paperdesk.ui.shell.session import Session
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.features.reader.test_controller import attach
from tests.ui.readable import unreadable
from tests.ui.session import Open
from tests.ui.six_papers import fill
from tests.ui.test_readable import NARROW, WIDE, resize, settle

WAIT = 60_000


@pytest.fixture
def desk(home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot) -> Session:
    """A window that stands on a paper with a PDF."""
    fill(home)
    attach(home, written(tmp_path / "one.pdf", [SmallPage([(72, 700, "Page one of one")])]))
    session = open_session()
    qtbot.waitUntil(lambda: session.is_furnished, timeout=WAIT)
    session.state.open_paper(1)
    reader = session.of(ReaderController)
    qtbot.waitUntil(lambda: reader.file is not None, timeout=WAIT)
    return session


@pytest.mark.slow
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_places_of_a_library_can_be_read(desk: Session, qtbot: QtBot, width: int) -> None:
    resize(desk.window, width, 100)
    assert not _look_at_related(desk, qtbot)
    assert not _look_at_pages(desk, qtbot)
    assert not _look_at_palette(desk)


def _look_at_related(desk: Session, qtbot: QtBot) -> list[str]:
    desk.window.actions_of["related"].trigger()
    rows = desk.of(RelatedController).page.rows
    qtbot.waitUntil(lambda: rows.count() > 0, timeout=WAIT)
    settle()
    return unreadable(desk.window)


def _look_at_pages(desk: Session, qtbot: QtBot) -> list[str]:
    reader = desk.of(ReaderController)
    desk.window.actions_of["read_pages"].trigger()
    qtbot.waitUntil(lambda: reader.view.pages == 1, timeout=WAIT)
    settle()
    found = unreadable(desk.window)
    desk.window.to_list()
    settle()
    return found


def _look_at_palette(desk: Session) -> list[str]:
    desk.window.actions_of["palette"].trigger()
    (palette,) = desk.window.findChildren(Palette)
    QTest.keyClicks(palette.edit, "s")
    settle()
    found = unreadable(palette)
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    settle()
    return found
