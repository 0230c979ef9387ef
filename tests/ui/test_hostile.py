"""Whatever a stranger writes into title, abstract or note is shown as text or cut, at once.

No file is read, no connection made: watched by an audit hook, and by the
pixels of a red picture that every address points to. Time is that of the
processor, so that a busy machine does not decide.
"""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.text import display, note_html
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.notes.pane import NotesPane
from tests.hangs import HANG
from tests.ui.hostile import CASES
from tests.ui.papers import entry
from tests.ui.watching import red_pixels, secret, watched

__all__ = ["secret", "watched"]


@pytest.fixture(params=CASES)
def hostile(request: pytest.FixtureRequest, secret: Path) -> str:
    return CASES[request.param](str(secret))


def _looked_at(widget: QWidget, seen: list[str], begun: float) -> None:
    """Paint the widget, and ask what that took and touched."""
    QApplication.processEvents()
    picture = widget.grab().toImage()
    assert time.process_time() - begun < HANG
    assert red_pixels(picture) == 0
    assert not [one for one in seen if "secret" in one or "/dev/" in one or "192.0.2" in one]


def test_in_an_abstract(qtbot: QtBot, hostile: str, watched: list[str]) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    begun = time.process_time()
    pane.show_paper(entry(abstract=hostile, summary=hostile[:2_000]))
    _looked_at(pane, watched, begun)
    assert pane.abstract.toPlainText()


def test_in_a_title(qtbot: QtBot, hostile: str, watched: list[str]) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    begun = time.process_time()
    pane.show_paper(entry(title=hostile, authors=(hostile[:500],), venue=hostile[:500]))
    _looked_at(pane, watched, begun)
    assert pane.header.title.toPlainText()[:20] == display(hostile)[:20]


def test_in_a_note(qtbot: QtBot, hostile: str, watched: list[str]) -> None:
    pane = NotesPane()
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    asked: list[int] = []
    pane.html_requested.connect(lambda ticket, _text: asked.append(ticket))
    begun = time.process_time()
    pane.show_note(1, hostile)
    QApplication.processEvents()
    assert time.process_time() - begun < HANG
    begun = time.process_time()
    html = note_html(hostile)  # in the program, a worker does this
    assert time.process_time() - begun < HANG
    begun = time.process_time()
    pane.set_html(asked[-1], html)
    _looked_at(pane, watched, begun)
    assert pane.text() == hostile
    assert pane.preview.toPlainText()
