"""An import in the window: what was previewed comes in, and nothing is left in the cache."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.shell.session import Session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "more.jsonl"
    made.write_text('{"title": "A seventh paper", "abstract": "It is new here."}\n')
    return made


def _previewed(session: Session, qtbot: QtBot, file: Path) -> ImportDialog:
    session.of(ImportController).preview([str(file)])
    dialog = session.of(ImportController)._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isVisible, timeout=20_000)
    return dialog


def _spools(session: Session) -> list[Path]:
    return list(session.places.cache.glob("import-*"))


def test_a_previewed_file_is_not_read_again_and_its_spool_goes_with_the_dialog(
    session: Session, qtbot: QtBot, file: Path
) -> None:
    dialog = _previewed(session, qtbot, file)
    assert len(_spools(session)) == 1
    file.unlink()
    dialog.go.click()
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 7, timeout=20_000)
    assert _spools(session) == []


def test_a_preview_that_is_left_leaves_no_spool(session: Session, qtbot: QtBot, file: Path) -> None:
    _previewed(session, qtbot, file).cancel.click()
    assert _spools(session) == []


def test_a_window_that_closes_over_a_preview_leaves_no_spool(
    session: Session, qtbot: QtBot, file: Path
) -> None:
    _previewed(session, qtbot, file)
    session.close()
    qtbot.waitUntil(lambda: session.is_closed, timeout=20_000)
    assert _spools(session) == []


def test_the_choice_of_files_begins_in_the_downloads(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kinds: str = "") -> tuple[list[str], str]:
        begun.append(start)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    session.of(ImportController).choose_files()
    assert begun == [str(tmp_path)]
