"""Marks come to a file as it is opened: those of a marked copy, and those of an earlier version."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.documents.annotation_writer import write_copy
from paperdesk.library import Library
from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.paths import Places
from paperdesk.ui.features.reader.controller import ReaderController
from tests.documents.small_pdfs import SmallPage, written
from tests.ui.session import Open
from tests.ui.six_papers import fill

WAIT = 30_000
WORDS = "Swarms that fly over the old town come back at night"
QUAD = (72.0, 697.0, 220.0, 711.0)


def test_opening_a_file_brings_its_own_marks_and_places_those_of_the_file_before(
    home: Places, tmp_path: Path, open_session: Open, qtbot: QtBot
) -> None:
    fill(home)
    source = written(tmp_path / "paper.pdf", [SmallPage(lines=((72, 700, WORDS),))])
    mark = Mark(1, "", 0, MarkKind.HIGHLIGHT, (QUAD,), quote=WORDS[:30], name="in the copy")
    write_copy(source, tmp_path / "copy.pdf", [mark])
    with Library.open(home) as library:
        library.attach(1, tmp_path / "copy.pdf")
        earlier = replace(mark, file="f" * 64, name="earlier", quote="come back at night")
        earlier = replace(earlier, before="oldtown", progress=0.6)
        library.save_mark(earlier)
    session = open_session()
    papers = session.window.list.papers
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6, timeout=WAIT)
    session.state.open_paper(1)
    controller = session.of(ReaderController)
    qtbot.waitUntil(lambda: controller.file is not None, timeout=WAIT)
    papers.setFocus()
    QTest.keyClick(papers, Qt.Key.Key_O)

    def arrived() -> bool:
        return {one.name for one in controller.marks.marks if one.number} == {
            *("in the copy", "earlier")
        }

    qtbot.waitUntil(arrived, timeout=WAIT)
    there = {one.name: one for one in controller.marks.marks}["earlier"]
    assert there.place is MarkPlace.SURE
    assert there.quads[0][0] > QUAD[0]
