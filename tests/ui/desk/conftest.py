"""A desk with a real library, as the program builds it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.desk import Desk
from tests.ui.desk.papers import fill

Open = Callable[[], Desk]


@pytest.fixture
def open_desk(home: Places, qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Opens desks on this test's library, and closes those that are still open."""
    desks: list[Desk] = []

    def opened() -> Desk:
        desk = Desk(home, qapp)
        desks.append(desk)
        desk.show()
        desk.window.activateWindow()
        with qtbot.waitSignal(desk.listing.overview_changed, timeout=30_000):
            pass
        return desk

    yield opened
    for desk in desks:
        close(desk, qtbot)
        desk.window.deleteLater()


@pytest.fixture
def desk(home: Places, open_desk: Open, qtbot: QtBot) -> Desk:
    """A desk with six papers, shown and ready."""
    fill(home)
    made = open_desk()
    papers = made.window.list.papers
    qtbot.waitUntil(
        lambda: papers.papers.rowCount() == 6 and made.reading.entry is not None, timeout=30_000
    )
    papers.setFocus()
    return made


def close(desk: Desk, qtbot: QtBot) -> None:
    """Close a desk as the reader would, and wait until all is saved."""
    if not desk.is_closed:
        with qtbot.waitSignal(desk.closed, timeout=30_000):
            desk.window.close()
