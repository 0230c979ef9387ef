import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from paperdesk.model import (
    Citation,
    DoubtfulPair,
    FilePreview,
    Preview,
    Problem,
    UnreadKey,
    Untaken,
)
from paperdesk.model.messages import Message, verbatim
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.imports.pair_question import PairQuestion
from tests.places import line

PAGE = FilePreview(
    "/somewhere/page.txt",
    "papers-page",
    found=76,
    new=70,
    known=6,
    missing=(("authors", 76), ("abstract", 2)),
    problems=(Problem(line(11), verbatim("no abstract after this title")),),
    titles=("Slow rivers", "<b>Maps</b>"),
)
PHOTO = FilePreview(
    "/somewhere/photo.png", error=verbatim("photo.png is a picture. PaperDesk reads JSON.")
)


PAIRS = tuple(
    DoubtfulPair(
        record=f"record:list.jsonl#{number}",
        paper=paper,
        place=line(number),
        incoming=Citation("Editorial", ("Mei Tan", "Ida Lund"), 2021, "Kettle World"),
        known=Citation("Editorial", (), None, ""),
        evidence=("no people", "usual title"),
    )
    for number, paper in ((2, "paper:local:0123"), (3, "record:list.jsonl#2"))
)
LIST = FilePreview("/somewhere/list.jsonl", "jsonl", found=3, new=3, doubtful=PAIRS)


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportDialog:
    made = ImportDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def _said(dialog: ImportDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def test_files_are_put_into_words() -> None:
    assert imports_texts.found_line(PAGE) == "76 papers: 70 new, 6 in your library already"
    assert imports_texts.missing_line(PAGE) == "No paper has authors; 2 without an abstract"
    assert imports_texts.headline(Preview((PAGE, PHOTO))) == "70 new papers"
    assert imports_texts.button(Preview((PAGE,))) == "Import 70 new papers"
    assert imports_texts.headline(Preview((PHOTO,))) == "Nothing here can be read"
    assert imports_texts.button(Preview((PHOTO,))) == ""
    again = FilePreview("x", "jsonl", found=2, known=2)
    assert imports_texts.headline(Preview((again,))) == "You have all of these already"
    assert imports_texts.found_line(FilePreview("x", found=1, new=1)) == "1 paper, new"


def test_what_was_not_understood_is_named_with_an_example(dialog: ImportDialog) -> None:
    keys = (UnreadKey("wer", 12, "<b>Ida</b>"), UnreadKey("ids.shelf", 1, "Q 7"))
    dialog.show_preview(Preview((FilePreview("x.json", "jsonl", found=12, new=12, unread=keys),)))
    said = _said(dialog)
    assert "Not understood" in said
    assert "wer in 12 paper" in said
    assert "for instance <b>Ida</b>" in said
    assert "ids.shelf in 1 paper" in said
    many = tuple(UnreadKey(f"key{number}", 1, "x") for number in range(11))
    dialog.show_preview(Preview((FilePreview("x.json", "jsonl", found=1, new=1, unread=many),)))
    assert "and 3 more key" in _said(dialog)
    dialog.show_preview(Preview((PAGE,)))
    assert "Not understood" not in _said(dialog)


def test_a_preview_shows_each_file_with_problems_and_places(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((PAGE, PHOTO)))
    said = _said(dialog)
    for part in (
        "page.txt",
        "saved papers page",
        "<b>Maps</b>",
        "and 74 more",
        "photo.png is a picture",
        "PaperDesk reads",
    ):
        assert part in said
    problems = dialog.findChild(QPlainTextEdit)
    assert problems is not None
    assert problems.toPlainText() == "line 11: no abstract after this title"


def test_enter_imports_and_once_only(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((PAGE,)))
    wishes: list[int] = []
    dialog.import_requested.connect(lambda: wishes.append(1))
    assert dialog.go.text() == "Import 70 new papers"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert wishes == [1]


def test_nothing_readable_leaves_only_a_way_out(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((PHOTO,)))
    assert not dialog.go.isVisible()
    assert dialog.cancel.text() == "Close"


def test_progress_is_shown_and_escape_stops_the_work(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_progress(30, 120, Message("step.reading", path="page.txt"))
    assert "Reading page.txt · 30 of 120" in _said(dialog)
    with qtbot.waitSignal(dialog.cancel_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Stopping…" in _said(dialog)


def test_an_import_rests_and_goes_on_at_a_key(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((PAGE,)))
    assert not dialog.pause.isVisible()
    dialog.show_importing()
    heard: list[bool] = []
    dialog.pause_requested.connect(heard.append)
    QTest.keyClick(dialog.cancel, Qt.Key.Key_P)
    assert dialog.pause.text() == "Continue"
    dialog.show_progress(30, 120, Message("step.paused"))
    assert {"Paused", "30 of 120"} <= set(_said(dialog).split("\n"))
    QTest.keyClick(dialog.cancel, Qt.Key.Key_P)
    assert (heard, dialog.pause.text()) == ([True, False], "Pause")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.pause.isEnabled()


def test_escape_leaves_a_preview(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((PAGE,)))
    with qtbot.waitSignal(dialog.cancel_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_late_progress_does_not_hide_the_preview(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((PAGE,)))
    dialog.show_progress(120, 120, Message("step.reading", path=""))
    assert dialog.go.isVisible()
    dialog.show_importing()
    dialog.show_progress(1, 2, Message("step.writing"))
    assert not dialog.go.isVisible()
    assert dialog.cancel.isEnabled()


def test_a_failure_is_told_in_its_own_words(dialog: ImportDialog) -> None:
    dialog.show_failure("Another process holds the library.")
    assert "Nothing was imported" in _said(dialog)
    assert "Another process holds the library." in _said(dialog)


def test_doubtful_pairs_stand_side_by_side_and_are_two_papers_at_first(
    dialog: ImportDialog,
) -> None:
    dialog.show_preview(Preview((LIST,)))
    said = _said(dialog)
    for part in (
        "of papers with the same title may be one: see below",
        "In the file, line 2",
        "In your library",
        "Earlier in this import",
        "Mei Tan, Ida Lund",
        "2021 · Kettle World",
        "no authors",
        "no year",
        "Why it is doubtful: authors are not named by both; a title that many papers have",
    ):
        assert part in said
    assert dialog.answers() == {pair.record: "" for pair in PAIRS}
    assert dialog.go.text() == "Import 3 new papers"


def test_the_keyboard_says_that_two_are_the_same_paper(dialog: ImportDialog) -> None:
    dialog.activateWindow()
    dialog.show_preview(Preview((LIST,)))
    first, _second = dialog.findChildren(PairQuestion)
    assert first.same.accessibleName() == "The same paper: Editorial"
    assert "In your library: no authors, no year." in first.same.accessibleDescription()
    first.two.setFocus()
    QTest.keyClick(first.two, Qt.Key.Key_Right)
    assert first.same.isChecked()
    assert not first.two.isChecked()
    assert dialog.answers() == {PAIRS[0].record: PAIRS[0].paper, PAIRS[1].record: ""}
    assert dialog.go.text() == "Import 2 new papers"
    assert "2 new papers" in _said(dialog)
    QTest.keyClick(first.same, Qt.Key.Key_Left)
    assert dialog.answers()[PAIRS[0].record] == ""


def test_more_pairs_than_anybody_reads_stay_two(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((FilePreview("x.jsonl", "jsonl", 200, 200, doubtful=PAIRS * 50),)))
    assert ", which stay two papers each" in _said(dialog)


def test_values_that_are_not_taken_are_listed(dialog: ImportDialog) -> None:
    values = (("published", "2021", "2020"), ("citation_key", "pots", "lids"))
    untaken = (Untaken(line(4), "Slow rivers", values),)
    dialog.show_preview(
        Preview((FilePreview("x.jsonl", "jsonl", 2, known=2, untaken=2, untaken_values=untaken),))
    )
    assert " with other values than yours, which are kept:" in _said(dialog)
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    assert field.toPlainText() == (
        "line 4: Slow rivers\n    date: 2021 (kept: 2020)\n"
        "    citation key: pots (kept: lids)\nand 1 more"
    )
