"""Marks of a paper stand below its note, and become quotes of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.paths import Places
from paperdesk.ui.features.notes.controller import NotesController, quotes_said
from paperdesk.ui.features.notes.pane import NotesPane
from tests.ui.session import Open
from tests.ui.six_papers import fill


def _mark(page: int, quote: str) -> Mark:
    place = ((10, 10, 90, 20),)
    return Mark(1, "ab" * 32, page, MarkKind.HIGHLIGHT, place, quote=quote, progress=page / 9)


def test_marks_stand_below_the_note_lead_to_their_pages_and_become_quotes(
    home: Places, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    with Library.open(home) as library:
        for page, words in ((4, "second"), (1, "first")):
            library.save_mark(_mark(page, words))
    session = open_session()
    session.state.open_paper(1)
    notes = session.window.findChild(NotesPane)
    assert notes is not None
    session.window.detail.set_tab("notes")
    qtbot.waitUntil(notes.marks.isVisible, timeout=20_000)
    assert notes.marks.head.text() == "2 marks"
    notes.marks.head.click()
    assert [notes.marks.rows.row_at(row).quote for row in (0, 1)] == ["first", "second"]
    asked: list[tuple[int, int]] = []
    session.state.reading_requested.connect(lambda to: asked.append((to.key, to.page)))
    QTest.keyClick(notes.marks.rows, Qt.Key.Key_Down)
    QTest.keyClick(notes.marks.rows, Qt.Key.Key_Return)
    assert asked == [(1, 4)]
    session.of(NotesController).quote_marks()
    qtbot.waitUntil(lambda: "second" in notes.text(), timeout=20_000)
    assert notes.text().index("> first") < notes.text().index("> second")
    before = notes.text()
    notes.marks.quotes.click()
    notes.open_requested.emit("paper:arxiv:2604.00001#page=3")
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=20_000)
    assert asked[1] == (1, 2)
    assert notes.text() == before


def test_it_is_said_why_nothing_was_written() -> None:
    assert quotes_said(0, 0) != quotes_said(0, 3)
    assert quotes_said(2, 3).startswith("2 marks")
