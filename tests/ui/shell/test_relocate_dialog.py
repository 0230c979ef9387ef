"""A library moves in sight, and one that is not there is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library, library_copy
from paperdesk.paths import LibraryAwayError, Places, places
from paperdesk.settings import choose_library
from paperdesk.tasks.relocate_library import LibraryTarget
from paperdesk.ui.shell.missing_library_dialog import MissingLibraryDialog
from paperdesk.ui.shell.relocate_dialog import RelocateDialog


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The system's own places, with a library."""
    monkeypatch.delenv("PAPERDESK_HOME")
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    found = places()
    Library.open(found).close()
    return found


def going(qtbot: QtBot, where: Places, folder: Path) -> RelocateDialog:
    dialog = RelocateDialog(where, LibraryTarget(folder, moves=True))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.begin()
    return dialog


def test_a_move_ends_by_itself_and_says_where_all_is(
    usual: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = going(qtbot, usual, tmp_path / "disk")
    qtbot.waitUntil(dialog.isHidden, timeout=10_000)
    assert dialog.arrival.places == places()
    assert dialog.arrival.old == usual.data
    assert str(tmp_path / "disk") in dialog.arrival.text


def test_esc_stops_a_move_and_all_stays_as_it_was(
    usual: Places, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_copy, "_CHUNK", 64)  # many steps
    (usual.data / "large.pdf").write_bytes(b"x" * 16_000_000)
    dialog = going(qtbot, usual, tmp_path / "disk")
    qtbot.waitUntil(lambda: "MB copied" in dialog.quiet.text())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(dialog.isHidden, timeout=10_000)
    assert dialog.arrival.places == usual == places()
    assert dialog.arrival.text.startswith("Stopped. The library is where it was")
    assert not (tmp_path / "disk").exists()


def test_a_move_that_fails_says_why(usual: Places, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_bytes(b"")
    dialog = going(qtbot, usual, tmp_path / "file" / "below")
    qtbot.waitUntil(dialog.isHidden, timeout=10_000)
    assert dialog.arrival.places == usual
    assert "could not be copied" in dialog.arrival.text


@pytest.fixture
def away(usual: Places, tmp_path: Path, qtbot: QtBot) -> MissingLibraryDialog:
    """The dialog of a start whose library is not there."""
    choose_library(tmp_path / "disk")
    with pytest.raises(LibraryAwayError) as error:
        places()
    dialog = MissingLibraryDialog(error.value)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_disk_that_is_connected_again_goes_on(
    away: MissingLibraryDialog, usual: Places, tmp_path: Path
) -> None:
    assert str(tmp_path / "disk") in away.told.text()
    away.again.click()
    assert away.isVisible()
    usual.data.rename(tmp_path / "disk")
    away.again.click()
    assert away.isHidden()
    assert away.found is not None
    assert away.found.data == tmp_path / "disk"


def test_another_library_is_opened_instead_and_a_wrong_folder_is_refused(
    away: MissingLibraryDialog, usual: Places, tmp_path: Path
) -> None:
    away.use(tmp_path)
    assert "There is no library" in away.told.text()
    assert away.isVisible()
    away.use(usual.data)
    assert away.found == usual == places()


def test_quitting_makes_no_library_and_forgets_no_choice(
    away: MissingLibraryDialog, tmp_path: Path
) -> None:
    away.quit.click()
    assert away.found is None
    assert not (tmp_path / "disk").exists()
    with pytest.raises(LibraryAwayError):
        places()
