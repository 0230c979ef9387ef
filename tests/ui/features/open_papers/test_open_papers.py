"""Words are looked for in all papers that were read, and a page of one is opened by keys alone."""

from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model.file_texts import FileText, TextState
from paperdesk.paths import Places
from paperdesk.ui.features.open_papers.open_papers_dialog import OpenPapersDialog
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.open_papers import MOST, OpenPapers
from paperdesk.ui.state.reading_target import ReadingTarget
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.session import Open
from tests.ui.six_papers import fill

WAIT = 30_000
TEXTS = {
    1: ("Gulls over the harbour", "Nothing here"),
    2: ("Sand and wind", "A gull and two gulls"),
    3: ("Gulls that nobody opened",),
}


@pytest.fixture
def desk(home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot) -> Session:
    """A desk with three papers that have a PDF, of which the first two were read."""
    fill(home)
    with Library.open(home) as library:
        for key, texts in TEXTS.items():
            pages = [SmallPage([(72, 700, text)]) for text in texts]
            path = written(tmp_path / f"{key}.pdf", pages)
            library.attach(key, path)
            digest = sha256(path.read_bytes()).hexdigest()
            library.keep_text(digest, FileText(TextState.READ, texts))
    session = open_session()
    reader = session.of(ReaderController)
    qtbot.waitUntil(lambda: session.window.list.papers.papers.rowCount() == 6, timeout=WAIT)
    for key in (1, 2):
        session.state.open_at(ReadingTarget(key))
        opened = partial(_is_open, session, key)
        qtbot.waitUntil(opened, timeout=WAIT)
    qtbot.waitUntil(lambda: reader.view.pages == 2, timeout=WAIT)
    return session


def _is_open(session: Session, key: int) -> bool:
    return session.state.open_papers.keys[:1] == (key,)


def ask(session: Session, qtbot: QtBot, words: str, said: str) -> OpenPapersDialog:
    session.window.actions_of["find_in_open_papers"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OpenPapersDialog)
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, words)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.line.text().startswith(said), timeout=WAIT)
    return dialog


def rows(dialog: OpenPapersDialog) -> list[str]:
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    return [dialog.list.item(n).data(role) for n in range(dialog.list.count())]


def test_pages_are_listed_by_paper_and_enter_opens_one_with_its_matches(
    desk: Session, qtbot: QtBot
) -> None:
    dialog = ask(desk, qtbot, "gull", "3 match")
    said = rows(dialog)
    assert [row.split(". ") for row in said if row.startswith("p. ")] == [
        ["p", "2", said[1].split(". ")[2], "A gull and two gulls"],
        ["p", "1", said[3].split(". ")[2], "Gulls over the harbour"],
    ]
    assert said[1].split(". ")[2].startswith("2 match")
    assert len(said) == 4
    assert said[0].endswith(" · 2")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    reader = desk.of(ReaderController)
    qtbot.waitUntil(lambda: len(reader.tools.search.overlay.spans) == 2, timeout=WAIT)
    assert desk.state.entry is not None
    assert desk.state.entry.key == 2
    assert reader.view.current == 1
    dialog = ask(desk, qtbot, "volcano", "No match")
    assert rows(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_paper_read_last_comes_first_and_only_so_many_count_as_open() -> None:
    papers = OpenPapers()
    for key in (*range(MOST + 5), 20):
        papers.opened(key)
    assert papers.keys[:3] == (20, MOST + 4, MOST + 3)
    assert len(papers.keys) == MOST
    assert 4 not in papers.keys
