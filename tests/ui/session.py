"""A desk with a real library, as the program builds it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from tests.ui.six_papers import fill

Open = Callable[[], Session]


@pytest.fixture
def open_session(home: Places, qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Opens desks on this test's library, and closes those that are still open."""
    sessions: list[Session] = []

    def opened() -> Session:
        session = Session(home, qapp)
        sessions.append(session)
        session.show()
        session.window.activateWindow()
        with qtbot.waitSignal(session.state.overview_changed, timeout=30_000):
            pass
        return session

    yield opened
    for session in sessions:
        close(session, qtbot)
        session.window.deleteLater()


@pytest.fixture
def session(home: Places, open_session: Open, qtbot: QtBot) -> Session:
    """A desk with six papers, shown and ready."""
    fill(home)
    made = open_session()
    papers = made.window.list.papers
    qtbot.waitUntil(
        lambda: papers.papers.rowCount() == 6 and made.state.entry is not None,
        timeout=30_000,
    )
    papers.setFocus()
    return made


def close(session: Session, qtbot: QtBot) -> None:
    """Close a desk as the reader would, and wait until all is saved."""
    if not session.is_closed:
        with qtbot.waitSignal(session.closed, timeout=30_000):
            session.window.close()
