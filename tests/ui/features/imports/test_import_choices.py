"""What the reader chooses of an import: files, entries, tags, files beside the entries."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from paperdesk.model import FilePreview, FoundEntry, Preview, Problem
from paperdesk.model.messages import Message, verbatim
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.entry_choice import EntryChoice
from paperdesk.ui.features.imports.entry_model import EntryModel
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.shell.session import Session
from tests.places import line

ENTRIES = tuple(
    FoundEntry(f"On lids, part {number}", "Pot, Bo", number % 3, 2000 + number, number % 2 == 0)
    for number in range(6)
)
LIDS = FilePreview("/x/lids.ris", "ris", found=6, new=3, known=3, entries=ENTRIES)
SPOUTS = FilePreview(
    "/x/spouts.jsonl",
    "jsonl",
    found=2,
    new=2,
    attached=2,
    attached_size=12_300_000,
    problems=(Problem(line(4), Message("problem.file_missing", path="a.pdf")),),
)
BROKEN = FilePreview("/x/photo.png", error=verbatim("photo.png is a picture."))
CHECK = int(Qt.ItemDataRole.CheckStateRole)


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportDialog:
    made = ImportDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def _page(dialog: ImportDialog) -> EntryChoice:
    found = dialog.findChild(EntryChoice)
    assert found is not None
    return found


def test_one_file_of_several_can_be_left_out(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((LIDS, SPOUTS, BROKEN)))
    lids, spouts, broken = dialog._sections
    assert dialog.go.text() == "Import 5 new papers"
    assert lids.box is not None
    assert broken.box is None
    lids.box.click()
    assert dialog.go.text() == "Import 2 new papers"
    assert dialog.choices().without == {"/x/lids.ris", "/x/photo.png"}
    assert spouts.box is not None
    spouts.box.click()
    assert not dialog.go.isVisible()
    assert "Nothing is chosen" in dialog._line.text()
    dialog.show_preview(Preview((LIDS,)))
    assert dialog._sections[0].box is None


def test_entries_are_chosen_by_keys_and_counted(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((LIDS,)))
    assert dialog._sections[0].choose is not None
    dialog._sections[0].choose.click()
    page = _page(dialog)
    assert not dialog.options.isVisible()
    QTest.keyClicks(page.filter, "lids 2002")
    page._soon.timeout.emit()
    assert page.model.rowCount() == 1
    QTest.keyClick(page.filter, Qt.Key.Key_Down)
    page.list.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert page.left_out == {2}
    assert dialog.go.text() == "Import 2 new papers"
    QTest.keyClick(page.filter, Qt.Key.Key_Return)
    assert dialog.options.isVisible()
    assert dialog.isVisible()
    assert dialog.choices().left_out == {"/x/lids.ris": frozenset({2})}
    assert "5 of 6 taken" in dialog._sections[0]._taken.text()


def test_escape_leads_back_from_the_entries_to_the_files(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((LIDS,)))
    assert dialog._sections[0].choose is not None
    dialog._sections[0].choose.click()
    QTest.keyClick(_page(dialog).filter, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.options.isVisible()


def test_a_press_takes_an_entry_or_leaves_it_out(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((LIDS,)))
    assert dialog._sections[0].choose is not None
    dialog._sections[0].choose.click()
    page = _page(dialog)
    place = page.list.visualRect(page.model.index(1)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.left_out == {1}
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.left_out == frozenset()


def test_all_none_or_the_new_of_what_is_shown() -> None:
    model = EntryModel(ENTRIES)
    model.take_new()
    assert model.left_out == {1, 3, 5}
    model.filter("2005")
    model.take_all()
    assert model.left_out == {1, 3}
    model.filter("bo pot part")
    assert model.rowCount() == 6
    model.take_none()
    assert len(model.left_out) == 6
    assert model.data(model.index(0), CHECK) == Qt.CheckState.Unchecked
    heard = model.data(model.index(1), int(Qt.ItemDataRole.AccessibleTextRole))
    assert heard == "On lids, part 1, Bo Pot and 1 more · 2001 · in your library already"


def test_tags_and_files_are_part_of_the_choice(dialog: ImportDialog) -> None:
    dialog.show_preview(Preview((SPOUTS,)))
    assert dialog.options.files.isVisible()
    assert "2 files beside the entries" in dialog.options.files.text()
    assert "12.3 MB" in dialog.options.files.text()
    dialog.options.tags.setText(" thesis, #tea / kit ,thesis,")
    dialog.options.files.click()
    choices = dialog.choices()
    assert choices.tags == ("thesis", "tea/kit")
    assert not choices.takes_files
    dialog.show_preview(Preview((LIDS,)))
    assert not dialog.options.files.isVisible()
    assert not dialog.options.elsewhere.isVisible()
    assert not dialog.options.keep.isVisible()


def test_tags_are_completed_one_after_another(dialog: ImportDialog) -> None:
    dialog.options.set_known_tags(["thesis", "tea/kit"])
    completer = dialog.options.tags.completer()
    dialog.options.tags.setText("new, the")
    completer.setCompletionPrefix(completer.splitPath("new, the")[0])
    assert completer.pathFromIndex(completer.currentIndex()) == "new, thesis"


def test_what_was_found_is_told_by_format() -> None:
    assert imports_texts.kinds_line(Preview((LIDS,))) == ""
    said = imports_texts.kinds_line(Preview((LIDS, SPOUTS, BROKEN)))
    assert said == "RIS: 6 papers · JSON Lines: 2 papers"


def test_a_report_has_each_problem_with_file_and_place() -> None:
    rows = imports_texts.report(Preview((SPOUTS, BROKEN)))
    assert rows[1:] == [
        ["/x/spouts.jsonl", "line 4", "there is no file a.pdf"],
        ["/x/photo.png", "", "photo.png is a picture."],
    ]


def test_ten_thousand_entries_make_no_widgets(dialog: ImportDialog) -> None:
    many = tuple(FoundEntry(f"Part {number}", "Pot, Bo") for number in range(10_000))
    file = FilePreview("/x/many.ris", "ris", found=10_000, new=10_000, entries=many)
    dialog.show_preview(Preview((file,)))
    assert dialog._sections[0].choose is not None
    dialog._sections[0].choose.click()
    page = _page(dialog)
    assert page.model.rowCount() == 10_000
    assert len(page.findChildren(QObject)) < 100


def test_a_folder_comes_in_with_files_tags_and_without_what_is_left_out(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, elsewhere = tmp_path / "export", tmp_path / "pdfs"
    folder.mkdir()
    elsewhere.mkdir()
    (elsewhere / "lid.pdf").write_bytes(b"%PDF-1")
    entry = "TY  - JOUR\nTI  - Lids, part {}\nAU  - Pot, Bo\nL1  - lid.pdf\nER  - \n"
    (folder / "a.ris").write_text(entry.format(1) + entry.format(2))
    controller = session.of(ImportController)
    choose = [str(folder), str(elsewhere)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: choose.pop(0))
    controller.choose_folder()
    dialog = controller._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    assert not dialog.options.files.isVisible()
    dialog.options.elsewhere.click()
    qtbot.waitUntil(dialog.options.files.isVisible, timeout=20_000)
    dialog._sections[0].choose_entries(frozenset({1}))
    dialog.options.tags.setText("kettles")
    before = session.state.overview.counts.all
    dialog.go.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == before + 1, timeout=20_000)
    assert "kettles" in [tag.name for tag in session.state.overview.tags]
    kept = list((session.places.data / "files").rglob("*.pdf"))
    assert [path.read_bytes() for path in kept] == [b"%PDF-1"]
    assert list(session.places.cache.glob("import-*")) == []


def test_problems_are_kept_in_a_file(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, kept = tmp_path / "a.ris", tmp_path / "kept.csv"
    file.write_text("TY  - JOUR\nTI  - Lids\nL1  - lid.pdf\nER  - \n")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(kept), ""))
    controller = session.of(ImportController)
    controller.preview([str(file)])
    dialog = controller._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.options.keep.isVisible, timeout=20_000)
    dialog.options.keep.click()
    qtbot.waitUntil(kept.exists, timeout=20_000)
    assert "there is no file lid.pdf" in kept.read_text("utf-8-sig")
    dialog.cancel.click()
