"""The dialog of PDF files: what is recognised is listed, corrected, and left out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.document_facts import PaperFacts
from paperdesk.model.found_documents import DocumentFate, DocumentsTaken, FoundDocument
from paperdesk.model.messages import Message
from paperdesk.ui.features.documents import texts as documents_texts
from paperdesk.ui.features.documents.documents_dialog import DocumentsDialog

RIVERS = FoundDocument(
    "/in/rivers.pdf",
    1_200_000,
    "aa",
    PaperFacts("Slow rivers", ("Mei Tan", "Ida Lund"), "", "10.1000/rivers", 2024, 14),
)
LIDS = FoundDocument(
    "/in/lids.pdf",
    digest="bb",
    facts=PaperFacts("On lids"),
    fate=DocumentFate.MATCHED,
    key=7,
    paper="On Lids",
    how="arxiv",
)
HELD = FoundDocument("/in/held.pdf", fate=DocumentFate.HELD, key=8, paper="Kettles", how="content")
BROKEN = FoundDocument(
    "/in/broken.pdf",
    fate=DocumentFate.REFUSED,
    reason=Message("document.damaged", name="broken.pdf"),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> DocumentsDialog:
    made = DocumentsDialog()
    qtbot.addWidget(made)
    made.offer_paper(9, "Maps")
    made.show()
    return made


def _stand_on(dialog: DocumentsDialog, name: str) -> None:
    place = next(n for n, one in enumerate(dialog.documents) if one.path.endswith(name))
    dialog.list.setCurrentRow(dialog._rows.index(place))


def _fate(dialog: DocumentsDialog) -> DocumentFate:
    return dialog.documents[0].fate


def test_files_are_listed_by_what_becomes_of_them_with_new_ones_first(
    dialog: DocumentsDialog,
) -> None:
    dialog.show_found([BROKEN, HELD, LIDS, RIVERS])
    rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert rows[1::2] == ["Slow rivers", "On Lids", "Kettles", "broken.pdf"]
    assert "1 new paper" in dialog.said()[0]
    assert dialog.take.text().startswith("Take in 2 file")
    assert dialog.facts.title.toPlainText() == "Slow rivers"
    _stand_on(dialog, "broken.pdf")
    assert not dialog.facts.new.isVisible()
    assert dialog.facts._why.text() == "broken.pdf is no PDF file, or it is damaged."
    _stand_on(dialog, "held.pdf")
    assert dialog.facts._why.text() == "“Kettles” has this file already."


def test_what_was_read_can_be_corrected(dialog: DocumentsDialog, qtbot: QtBot) -> None:
    dialog.show_found([RIVERS])
    facts = dialog.facts
    facts.title.setPlainText("Slow  rivers,\nanew")
    facts.authors.setPlainText("Tan, Mei; Ida Lund")
    for box, text in ((facts.year, "2025"), (facts.arxiv, "arXiv:2304.15004v2"), (facts.doi, "x")):
        box.clear()
        QTest.keyClicks(box, text)
    assert dialog.list.item(1).text() == "Slow rivers, anew"
    with qtbot.waitSignal(dialog.take_requested) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args is not None
    (document,), linked = told.args
    assert linked is False
    assert document.facts == PaperFacts(
        "Slow rivers, anew", ("Tan, Mei", "Ida Lund"), "2304.15004", "", 2025, 14
    )


def test_a_file_goes_to_the_paper_shown_becomes_one_or_is_left_out(
    dialog: DocumentsDialog,
) -> None:
    dialog.show_found([LIDS])
    facts = dialog.facts
    assert facts.known.isChecked()
    assert not facts.title.isVisible()
    facts.shown.click()
    (one,) = dialog.documents
    assert (one.fate, one.key, one.how) == (DocumentFate.MATCHED, 9, "reader")
    facts.new.click()
    assert _fate(dialog) is DocumentFate.NEW
    assert facts.title.isVisible()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert _fate(dialog) is DocumentFate.LEFT
    assert not dialog.take.isEnabled()
    facts.known.click()
    assert dialog.documents == [LIDS]


def test_esc_stops_what_is_under_way_and_leaves_the_dialog_to_whoever_stops_it(
    dialog: DocumentsDialog, qtbot: QtBot
) -> None:
    dialog.show_progress(3, 1000, Message("step.reading", path="rivers.pdf"))
    assert "3 of 1,000" in dialog.said()[1]
    with qtbot.waitSignal(dialog.cancel_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.cancel.isEnabled()
    dialog.show_found([RIVERS])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_came_of_it_is_said() -> None:
    taken = DocumentsTaken(1, 3, (Message("files.no_such", path="/x"),), (), 4)
    assert documents_texts.outcome(taken).endswith("There is no file or folder /x.")
    assert documents_texts.outcome(DocumentsTaken()) == "All of these files were here already."
