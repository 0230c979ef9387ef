"""Hostile files as a window opens them: it goes on, and says what became of each."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from paperdesk.model.errors import PaperDeskError
from paperdesk.paths import Places
from paperdesk.ui.services.document_service import DocumentService
from paperdesk.ui.services.open_document import OpenDocument
from tests.documents.hostile_pdfs import HOSTILE
from tests.documents.small_pdfs import SmallPage, written

pytestmark = pytest.mark.slow

SOON = 120_000
TICK = 10
"""Milliseconds between two signs of life of the window."""
STANDSTILL = 5.0
"""Seconds on the clock that a window may stand still, on a machine that does much else."""


class Window:
    """Stands for a window: opens a file, asks for its first page, and notes how long it stood
    still."""

    def __init__(self, service: DocumentService, qtbot: QtBot) -> None:
        self.service, self.qtbot = service, qtbot
        self.standstill = 0.0
        self._last = time.monotonic()
        self.timer = QTimer()
        self.timer.timeout.connect(self._tick)
        self.timer.start(TICK)

    def _tick(self) -> None:
        now = time.monotonic()
        self.standstill = max(self.standstill, now - self._last)
        self._last = now

    def look_at(self, path: Path) -> str:
        """What became of the file: shown, a page left out, refused, or set aside."""
        heard: list[Any] = []
        self.service.open(str(path), heard.append, heard.append)
        self._until(lambda: bool(heard))
        if not isinstance(heard[0], OpenDocument):
            assert isinstance(heard[0], PaperDeskError)
            return str(heard[0])
        document: OpenDocument = heard[0]
        died: list[object] = []
        document.died.connect(died.append)
        document.tile(0, 1.0, 0, 0)
        document.thumbnail(0)
        self._until(
            lambda: bool(
                died
                or document.why_left_out(0)
                or (document.tile(0, 1.0, 0, 0) and document.thumbnail(0))
            )
        )
        why = died[0] if died else document.why_left_out(0)
        document.close()
        return "shown" if why is None else str(why)

    def _until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=SOON)


@pytest.fixture
def window(home: Places, qtbot: QtBot) -> Iterator[Window]:
    service = DocumentService(home.cache)
    made = Window(service, qtbot)
    yield made
    made.timer.stop()
    service.stop()


@pytest.mark.parametrize("name", HOSTILE)
def test_the_window_goes_on_whatever_is_opened(tmp_path: Path, window: Window, name: str) -> None:
    path = tmp_path / "hostile.pdf"
    path.write_bytes(HOSTILE[name]())
    good = written(tmp_path / "good.pdf", [SmallPage(lines=[(50, 700, "kettles")])])
    begun = time.monotonic()
    became = window.look_at(path)
    print(f"{name}: {became}; {time.monotonic() - begun:.1f} s; still {window.standstill:.3f} s")
    assert became.startswith(("shown", "Page 1 ", "hostile.pdf ", "The process doing this"))
    assert window.standstill < STANDSTILL
    again = window.look_at(path)  # left out at once, if it was
    assert again == became or "hostile.pdf ended the process" in again
    assert window.look_at(good) == "shown"
