"""Every place and dialog of a library can be read: related papers, pages of a PDF, the map, the
order for the reader, collections, a window of its own, imports and all that opens by an action; at
any zoom, in every language, in a narrow window and a wide one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.model import Order, Scope, State
from paperdesk.paths import Places
from paperdesk.ui.features.for_me.controller import ForMeController
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.map.controller import MapController
from paperdesk.ui.features.palette.view import Palette
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.features.related.controller import RelatedController
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs
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
    "find_in_open_papers",
    "follow",
    "help",
    "network",
    "note_versions",
    "notes_trash",
    "paper_news",
    "preferences",
    "save_search",
    "seen_all",
    "seen_older",
    "taste_words",
    "write_paper",
)
"""The actions that open a dialog without asking for a file or of a host."""


@pytest.fixture
def desk(spoken: str, home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot) -> Session:
    """A window that stands on a paper with a PDF."""
    fill(home)
    attach(home, written(tmp_path / "one.pdf", [SmallPage([(72, 700, "Page one of one")])]))
    with Library.open(home) as library:
        for path in ("Thesis", "Thesis/Methods", "A collection with a name that is long " * 3):
            library.make_collection(path)
        library.collect([1, 2], "Thesis/Methods")
        library.tag([1, 2], "a tag/of a name that goes on and on and on for ever")
        library.star([1, 4])
        library.set_state([5], State.DISMISSED)
    settings.save(home, settings.Settings(language=spoken))  # type: ignore[arg-type]
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
            said += _look_at_map(desk, qtbot)
            said += _look_at_order(desk, qtbot)
            said += _look_at_collections(desk, qtbot)
            found.update(dict.fromkeys(said, (zoom, width)))
        for name in DIALOGS:
            said = [f"{name}: {one}" for one in _look_at_dialog(desk, qtbot, name)]
            found.update(dict.fromkeys(said, (zoom, 0)))
        found.update(dict.fromkeys(_look_at_import(desk, qtbot), (zoom, 0)))
    for one in list(found):
        if "NoticeBar" in one:  # it comes by itself, and goes
            del found[one]
    if found:
        pytest.fail("\n".join(f"{one} {at}" for one, at in found.items()))


def _look_at_dialog(desk: Session, qtbot: QtBot, name: str) -> list[str]:
    """What of a dialog cannot be read that an action of the window opens."""
    desk.window.to_list()
    desk.window.actions_of[name].trigger()
    qtbot.waitUntil(lambda: bool(_dialogs()), timeout=WAIT)
    settle()
    found = [one for dialog in _dialogs() for one in _looked_at(dialog)]
    for dialog in _dialogs():
        dialog.reject()
    qtbot.waitUntil(lambda: not _dialogs(), timeout=WAIT)
    return found


def _looked_at(dialog: QDialog) -> list[str]:
    """What of a dialog cannot be read as it comes, and as narrow and as wide as a window."""
    found = unreadable(dialog)
    for tabs in dialog.findChildren(SegmentedTabs):
        for page in range(tabs.count()):
            tabs.setCurrentIndex(page)
            settle()
            found += unreadable(dialog)
    for width in (NARROW, WIDE):
        if width >= dialog.minimumSizeHint().width():
            dialog.resize(width, dialog.height())
            settle()
            found += [f"{width}: {one}" for one in unreadable(dialog)]
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


def _look_at_map(desk: Session, qtbot: QtBot) -> list[str]:
    desk.window.to_list()
    desk.window.actions_of["map"].trigger()
    page = desk.of(MapController)._page
    assert page is not None
    qtbot.waitUntil(lambda: page.shows_map, timeout=5 * WAIT)
    settle()
    found = [f"map: {one}" for one in unreadable(desk.window)]
    desk.window.actions_of["map"].trigger()
    return found


def _look_at_order(desk: Session, qtbot: QtBot) -> list[str]:
    bar = desk.of(ForMeController).bar
    before = desk.state.list_query.order
    desk.state.sort(Order.FOR_ME)
    qtbot.waitUntil(lambda: bar.said() != "" and desk.state.settled, timeout=WAIT)
    settle()
    found = [f"for me: {one}" for one in unreadable(desk.window)]
    desk.state.sort(before)
    return found


def _look_at_collections(desk: Session, qtbot: QtBot) -> list[str]:
    desk.window.fold(side=False)
    (methods,) = [one for one in desk.state.overview.collections if one.path == "Thesis/Methods"]
    desk.state.go(Scope("collection", str(methods.number)))
    qtbot.waitUntil(lambda: len(desk.state.keys) == 2, timeout=WAIT)
    settle()
    found = [f"collection: {one}" for one in unreadable(desk.window)]
    desk.state.go(Scope())
    qtbot.waitUntil(lambda: len(desk.state.keys) > 2, timeout=WAIT)
    return found


def _look_at_import(desk: Session, qtbot: QtBot) -> list[str]:
    """The preview of a file that can be read and of one that cannot."""
    folder = Path(desk.places.cache)
    photo, table = folder / "holidays.jpg", folder / "a list of a name that is long.csv"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    table.write_text("title,authors\n" + "A title of sand,Ada Author\n" * 9, encoding="utf-8")
    desk.of(ImportController).preview([str(photo), str(table)])
    (dialog,) = [one for one in _dialogs() if isinstance(one, ImportDialog)]
    qtbot.waitUntil(dialog.go.isVisible, timeout=WAIT)
    settle()
    found = [f"import: {one}" for one in _looked_at(dialog)]
    dialog.cancel.click()
    qtbot.waitUntil(lambda: not _dialogs(), timeout=WAIT)
    return found
