"""One way by keys through collections, facts, marking, export, map, the order for the reader, pages
and a window of its own.

At each stop it is asked what a screen reader is told of the window that has come.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Order, State
from paperdesk.model.file_texts import FileText, TextState
from paperdesk.paths import Places
from paperdesk.ui.features.collections.collection_field import CollectionField
from paperdesk.ui.features.export.export_dialog import ExportDialog
from paperdesk.ui.features.facts.facts_dialog import FactsDialog
from paperdesk.ui.features.for_me.controller import ForMeController
from paperdesk.ui.features.for_me.words_dialog import WordsDialog
from paperdesk.ui.features.map.map_page import MapPage
from paperdesk.ui.features.palette.view import Palette
from paperdesk.ui.features.triage.seen_dialog import SeenDialog
from paperdesk.ui.shell.session import Session
from paperdesk.ui.shell.window_group import WindowGroup
from tests.documents.small_pdfs import SmallPage, written
from tests.ui import heard
from tests.ui.shell.test_session import press, titles
from tests.ui.six_papers import TITLES, fill

Key = Qt.Key
LONG = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def group(home: Places, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[WindowGroup]:
    """One window with six papers, the second of which has a PDF that was read."""
    fill(home)
    with Library.open(home) as library:
        text = "Gulls over the harbour"
        path = written(tmp_path / "gulls.pdf", [SmallPage([(72, 700, text)])])
        library.attach(2, path)
        digest = sha256(path.read_bytes()).hexdigest()
        library.keep_text(digest, FileText(TextState.READ, (text,)))
        while library.index_unindexed():
            pass
    made = WindowGroup(home, qapp)
    session = made.open()
    qtbot.waitUntil(lambda: session.is_furnished and session.state.entry is not None, timeout=LONG)
    yield made
    if made.sessions:
        with qtbot.waitSignal(made.closed, timeout=LONG):
            made.close()
    made.forget()


def _come(kind: type[Dialog], qtbot: QtBot) -> Dialog:
    """The dialog that a key has opened, told to those who hear it without a fault."""

    def there() -> list[Dialog]:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        return [one for one in shown if one.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=LONG)
    assert heard.faults(there()[0]) == []
    return there()[0]


def _back_in_the_list(session: Session, qtbot: QtBot) -> None:
    session.window.activateWindow()
    session.window.list.papers.setFocus()
    qtbot.waitUntil(session.window.isActiveWindow, timeout=LONG)


def _is_shown(session: Session, title: str) -> bool:
    entry = session.state.entry
    return entry is not None and entry.paper.title == title


def _typed(window: QWidget, text: str) -> None:
    QTest.keyClicks(window.focusWidget(), text)


def _over_the_map(session: Session, qtbot: QtBot) -> None:
    """The list becomes a map and a list again; what is stood on there is stood on here."""
    _back_in_the_list(session, qtbot)
    QTest.keyClick(session.window.list.papers, Key.Key_M, CONTROL | ALT)
    qtbot.waitUntil(lambda: session.window.findChild(MapPage) is not None, timeout=LONG)
    page = session.window.findChild(MapPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.shows_map and page.canvas.hasFocus(), timeout=60_000)
    assert heard.faults(page) == []
    assert "6" in page.canvas.accessibleName()
    first = session.state.current
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_Up, Key.Key_Down):
        if session.state.current == first:
            QTest.keyClick(page.canvas, key)
    qtbot.waitUntil(lambda: session.state.current != first, timeout=LONG)
    QTest.keyClick(page.canvas, Key.Key_Escape)
    qtbot.waitUntil(session.window.list.papers.hasFocus, timeout=LONG)
    assert session.window.list.papers.current_key() == session.state.current != first


def _in_the_order_for_me(session: Session, qtbot: QtBot) -> None:
    """The palette leads to the order, whose line is heard, and a key to its words."""
    press(session, Key.Key_K, ctrl=True)
    qtbot.waitUntil(lambda: bool(session.window.findChildren(Palette)), timeout=LONG)
    (palette,) = session.window.findChildren(Palette)
    QTest.keyClicks(palette.edit, "For me")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.list_query.order is Order.FOR_ME, timeout=LONG)
    bar = session.of(ForMeController).bar
    qtbot.waitUntil(lambda: bar.said() != "", timeout=LONG)
    assert heard.faults(bar) == []
    _back_in_the_list(session, qtbot)
    press(session, Key.Key_M, shift=True)
    words = _come(WordsDialog, qtbot)
    QTest.keyClick(words, Key.Key_Escape)


@pytest.mark.slow
def test_the_new_parts_are_reached_by_key_and_heard(group: WindowGroup, qtbot: QtBot) -> None:
    session = group.sessions[0]
    window, papers = session.window, session.window.list.papers
    papers.setFocus()

    press(session, Key.Key_T, shift=True)
    qtbot.waitUntil(lambda: window.findChild(CollectionField) is not None, timeout=LONG)
    field = window.findChild(CollectionField)
    assert field is not None
    QTest.keyClicks(field.edit, "Thesis")
    QTest.keyClick(field.edit, Key.Key_Return)
    qtbot.waitUntil(
        lambda: any((row.path, row.count) == ("Thesis", "1") for row in window.side.rows),
        timeout=LONG,
    )
    assert heard.faults(window.side) == []
    QTest.keyClick(field.edit, Key.Key_Escape)
    qtbot.waitUntil(papers.hasFocus, timeout=LONG)

    press(session, Key.Key_E, shift=True)
    facts = _come(FactsDialog, qtbot)
    title = facts.field("title").editor
    title.setFocus()
    QTest.keyClick(title, Key.Key_A, CONTROL)
    QTest.keyClicks(title, "My own title")
    QTest.keyClick(facts, Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: titles(session)[0] == "My own title", timeout=LONG)

    _back_in_the_list(session, qtbot)
    press(session, Key.Key_J)
    press(session, Key.Key_J)
    press(session, Key.Key_U, shift=True)
    seen = _come(SeenDialog, qtbot)
    QTest.keyClick(seen, Key.Key_Return)
    keys = list(session.state.keys[:3])
    qtbot.waitUntil(
        lambda: all(getattr(session.client.row(key), "state", "") == State.SEEN for key in keys),
        timeout=LONG,
    )

    _back_in_the_list(session, qtbot)
    press(session, Key.Key_E, shift=True, ctrl=True)
    export = _come(ExportDialog, qtbot)
    assert "'The list shown (6)'" in heard.tree(export)
    QTest.keyClick(export, Key.Key_Escape)

    _over_the_map(session, qtbot)
    _in_the_order_for_me(session, qtbot)

    _back_in_the_list(session, qtbot)
    press(session, Key.Key_Slash)
    _typed(window, "harbour")
    qtbot.waitUntil(lambda: titles(session) == [TITLES[1]], timeout=LONG)
    QTest.keyClick(window.search, Key.Key_Down)
    qtbot.waitUntil(lambda: papers.hasFocus() and _is_shown(session, TITLES[1]), timeout=LONG)
    QTest.keyClick(papers, Key.Key_W, CONTROL | ALT)
    qtbot.waitUntil(lambda: len(group.sessions) == 2, timeout=LONG)
    own = group.sessions[1]
    qtbot.waitUntil(lambda: own.is_furnished and own.state.entry is not None, timeout=LONG)
    assert own.window.windowTitle() == TITLES[1]
    assert heard.faults(own.window) == []
