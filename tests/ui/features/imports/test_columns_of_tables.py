"""Columns of a table are mapped by boxes, and that is remembered for the next table."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import FilePreview
from paperdesk.model.table_columns import ColumnMapping, TableColumn
from paperdesk.ui.features.imports.column_choice import ColumnChoice
from paperdesk.ui.features.imports.column_memory import MOST, mapping_for, remembered, to_keep
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.shell.session import Session

ROWS = "Überschrift;Wer;Wann;Regal\nDer Deckel;Bo Pot;2020;Q 7\nDie Tülle;Ida Lund;2021;Q 8\n"


def _previewed(session: Session, qtbot: QtBot, file: Path) -> ImportDialog:
    session.of(ImportController).preview([str(file)])
    dialog = session.of(ImportController)._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog._sections), timeout=20_000)
    return dialog


@pytest.fixture
def table(tmp_path: Path) -> Path:
    made = tmp_path / "regal.csv"
    made.write_text(ROWS, encoding="utf-8")
    return made


def test_a_table_is_mapped_read_and_known_again(
    session: Session, qtbot: QtBot, table: Path
) -> None:
    dialog = _previewed(session, qtbot, table)
    (section,) = dialog._sections
    assert section.file.error
    assert section.columns is not None
    section.columns.click()
    page = dialog.findChild(ColumnChoice)
    assert page is not None
    assert [one.name for one in page.columns] == ["Überschrift", "Wer", "Wann", "Regal"]
    for box, field in zip(page.boxes, ("title", "authors", "date", ""), strict=True):
        box.setCurrentIndex(box.findData(field))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    assert dialog.go.text() == "Import 2 new papers"
    entry = dialog._sections[0].file.entries[0]
    assert (entry.title, entry.author, entry.year) == ("Der Deckel", "Bo Pot", 2020)
    dialog.cancel.click()
    again = _previewed(session, qtbot, table)
    qtbot.waitUntil(again.go.isVisible, timeout=20_000)
    assert again.go.text() == "Import 2 new papers"
    assert [one.field for one in again._sections[0].file.columns] == [
        "title",
        "authors",
        "date",
        "",
    ]
    before = session.state.overview.counts.all
    again.go.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == before + 2, timeout=20_000)


def test_what_was_said_of_columns_is_kept_the_last_first() -> None:
    kept = to_keep({"Titel": "title", "a=b": ""}, ("titel=venue", "Wer=authors", "odd"))
    assert kept == ("Titel=title", "a=b=", "Wer=authors", "odd")
    assert remembered(kept) == {"titel": "title", "a=b": "", "wer": "authors"}
    assert remembered(["x=nonsense"]) == {}
    assert len(to_keep({str(n): "" for n in range(MOST + 5)}, ())) == MOST


def test_a_mapping_names_all_columns_and_is_none_where_nothing_changes() -> None:
    columns = (TableColumn("Title", "title"), TableColumn("Wer"), TableColumn("Note", "note"))
    file = FilePreview("x.csv", "csv", columns=columns)
    assert mapping_for([file], {}) is None
    assert mapping_for([file], {"wer": "authors", "note": ""}) == ColumnMapping(
        (("Title", "title"), ("Wer", "authors"), ("Note", ""))
    )
