"""A whole desk on a library of hostile papers: each is shown or cut at once, in every tab.

No file is read and no connection made, as in ``tests/ui/test_hostile.py``, which
looks at the parts alone and at what no import lets in. Time is that of the
window's own thread, so that a busy machine does not decide.
"""

import time
from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import BatchHeader, ImportedRecord, Paper, Scope, contributors
from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from tests.hangs import HANG
from tests.places import record
from tests.ui.hostile import CASES
from tests.ui.session import Open
from tests.ui.watching import red_pixels, secret, watched

__all__ = ["secret", "watched"]

LONGEST = 1_000_000
"""Characters of one field: a line of papers that an import lets in holds four million."""
LOWEST = 620
"""Pixels that the window must fit into, whatever it shows."""
WORDS = 200_000
"""Characters of a note."""


def _fill(home: Places, texts: list[str]) -> None:
    papers = [
        Paper(
            title=text,
            abstract=text,
            authors=contributors(text[: LONGEST // 4], "Bo Writer"),
            venue=text,
            published="2026-04-04",
            arxiv_id=f"2604.{number:05d}",
        )
        for number, text in enumerate(texts, 1)
    ]
    arrivals = [ImportedRecord(paper, rank, record(rank)) for rank, paper in enumerate(papers, 1)]
    with Library.open(home) as library:
        library.add([("page.jsonl", "jsonl", [BatchHeader("test", "2026-04-04"), *arrivals])])
        for key in library.keys(Scope()):
            library.save_note(key, library.entry(key).paper.abstract[:WORDS])
        while library.index_unindexed():
            pass


def _show(session: Session, row: int, tab: str, qtbot: QtBot) -> None:
    """Go to a paper and paint the window, and ask what that took."""
    papers = session.window.list.papers
    wanted = papers.papers.keys[row]
    size = session.window.size()
    begun = time.thread_time()
    papers.go_to(row)
    session.window.detail.set_tab(tab)

    def is_shown() -> bool:
        return session.state.entry is not None and session.state.entry.key == wanted

    qtbot.waitUntil(is_shown, timeout=30_000)
    QTest.qWait(20)
    picture = session.window.grab().toImage()
    assert time.thread_time() - begun < HANG, f"{tab} of row {row}"
    assert red_pixels(picture) == 0
    assert session.window.size() == size, f"{tab} of row {row}"
    assert session.window.minimumSizeHint().height() <= LOWEST, f"{tab} of row {row}"


def test_hostile_papers_are_shown_or_cut_at_once(
    home: Places, open_session: Open, qtbot: QtBot, secret: Path, watched: list[str]
) -> None:
    texts = [make(str(secret))[:LONGEST] for make in CASES.values()]
    _fill(home, texts)
    session = open_session()
    rows = session.window.list.papers.papers
    qtbot.waitUntil(lambda: rows.rowCount() == len(texts), timeout=30_000)
    session.window.grab()  # the first picture of a process loads what all others need
    for row in range(len(texts)):
        for tab in ("abstract", "notes", "related"):
            _show(session, row, tab, qtbot)
    notes = str(home.data / "notes")  # a note's file is called after its title
    touched = [name for name in watched if not name.startswith(notes)]
    assert not [one for one in touched if "secret" in one or "/dev/" in one or "192.0.2" in one]
