"""A start shows the list that was kept, when it still is the list, and the library's own anyway."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Order
from paperdesk.paths import Places
from paperdesk.ui.services.last_list import NAME
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open, close
from tests.ui.shell.test_session import titles
from tests.ui.six_papers import fill


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """Libraries that are to be opened, and are not until one calls these."""
    waiting: list[Callable[[], None]] = []
    usual = LibraryClient.open
    monkeypatch.setattr(LibraryClient, "open", lambda self: waiting.append(lambda: usual(self)))
    return waiting


def _left(home: Places, open_session: Open, qtbot: QtBot) -> list[str]:
    """The titles of a window that was closed just now."""
    fill(home)
    before = open_session()
    before.state.sort(Order.TITLE)
    qtbot.waitUntil(lambda: len(titles(before)) == 6 and titles(before) == sorted(titles(before)))
    shown = titles(before)
    close(before, qtbot)
    return shown


def _started(home: Places, qapp: QApplication) -> Session:
    made = Session(home, qapp)
    made.show()
    return made


def test_rows_are_there_before_the_library_is_and_stay_when_it_comes(
    home: Places,
    open_session: Open,
    qapp: QApplication,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
) -> None:
    shown = _left(home, open_session, qtbot)
    opening: list[Callable[[], None]] = request.getfixturevalue("opening")
    again = _started(home, qapp)
    assert titles(again) == shown
    assert again.state.settled
    qtbot.waitUntil(lambda: bool(opening))
    opening[0]()
    with qtbot.waitSignal(again.state.overview_changed, timeout=30_000):
        pass
    qtbot.waitUntil(lambda: again.state.entry is not None, timeout=30_000)
    assert titles(again) == shown
    close(again, qtbot)
    again.window.deleteLater()


@pytest.mark.parametrize("what", ["written", "cut"])
def test_a_list_that_may_have_changed_is_not_shown(
    home: Places,
    open_session: Open,
    qapp: QApplication,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    what: str,
) -> None:
    shown = _left(home, open_session, qtbot)
    kept: Path = home.cache / NAME
    if what == "cut":
        kept.write_bytes(kept.read_bytes()[:-40])
    else:
        with Library.open(home) as library:
            library.star([1], True)
    opening: list[Callable[[], None]] = request.getfixturevalue("opening")
    again = _started(home, qapp)
    assert titles(again) == []
    opening[0]()
    qtbot.waitUntil(lambda: titles(again) == shown, timeout=30_000)
    close(again, qtbot)
    again.window.deleteLater()


def test_a_window_that_is_closed_before_its_library_is_open_ends(
    home: Places,
    open_session: Open,
    qapp: QApplication,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
) -> None:
    _left(home, open_session, qtbot)
    request.getfixturevalue("opening")
    again = _started(home, qapp)
    close(again, qtbot)
    assert again.is_closed
    assert (home.cache / NAME).exists()
    again.window.deleteLater()
