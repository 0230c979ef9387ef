"""Related papers, pages of a PDF, the palette and dialogs can be read: at any zoom, in every
language, in a narrow window and a wide one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.features.palette.view import Palette
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.features.related.controller import RelatedController
from paperdesk.ui.i18n import language
from paperdesk.ui.shell.session import Session
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.features.reader.test_controller import attach
from tests.ui.readable import unreadable
from tests.ui.session import Open
from tests.ui.six_papers import fill
from tests.ui.test_readable import NARROW, WIDE, resize, settle, spoken

__all__ = ["spoken"]

WAIT = 60_000
DIALOGS = (
    "add_pasted",
    "cite_as",
    "digests",
    "edit_facts",
    "export_papers",
    "find_duplicates",
    "follow",
    "network",
    "note_versions",
    "notes_trash",
    "write_paper",
)
"""The actions that open a dialog without asking for a file or of a host."""


@pytest.fixture
def desk(spoken: str, home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot) -> Session:
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
@pytest.mark.parametrize("spoken", sorted(language.SPOKEN), indirect=True)
def test_places_and_dialogs_of_a_library_can_be_read(
    spoken: str, desk: Session, qtbot: QtBot
) -> None:
    found: dict[str, tuple[int, int]] = {}
    for zoom in (100, 150, 200):
        for width in (NARROW, WIDE):
            resize(desk.window, width, zoom)
            said = _look_at_related(desk, qtbot)
            said += _look_at_pages(desk, qtbot)
            said += _look_at_palette(desk)
            found.update(dict.fromkeys(said, (zoom, width)))
        for name in DIALOGS:
            said = [f"{name}: {one}" for one in _look_at_dialog(desk, qtbot, name)]
            found.update(dict.fromkeys(said, (zoom, 0)))
    assert not found


def _look_at_dialog(desk: Session, qtbot: QtBot, name: str) -> list[str]:
    """What of a dialog cannot be read that an action of the window opens."""
    desk.window.to_list()
    desk.window.actions_of[name].trigger()
    qtbot.waitUntil(lambda: bool(_dialogs()), timeout=WAIT)
    settle()
    found = [one for dialog in _dialogs() for one in unreadable(dialog)]
    for dialog in _dialogs():
        dialog.reject()
    qtbot.waitUntil(lambda: not _dialogs(), timeout=WAIT)
    return found


def _dialogs() -> list[QDialog]:
    """The dialogs that are open."""
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, QDialog) and one.isVisible()]


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
