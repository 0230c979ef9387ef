"""The watched folder tells of PDF files that appear in it, until they are dealt with."""

import os
from pathlib import Path

from paperdesk.model import silent
from paperdesk.paths import Places
from paperdesk.tasks import watched_folder


def _look(home: Places, folder: Path, *handled: Path) -> list[str]:
    args = {"home": home.as_dict(), "folder": str(folder), "handled": list(map(str, handled))}
    return [Path(one).name for one in watched_folder.look(args, silent)["appeared"]]


def test_what_lay_there_before_is_left_alone_and_what_appears_is_told_until_it_is_dealt_with(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    (folder / "old.pdf").write_bytes(b"%PDF-1")
    assert _look(home, folder) == []
    new = folder / "new.PDF"
    new.write_bytes(b"%PDF-2")
    for name in ("song.mp3", ".hidden.pdf", "empty.pdf"):
        (folder / name).write_bytes(b"x" if "empty" not in name else b"")
    (folder / "within.pdf").mkdir()
    assert _look(home, folder) == ["new.PDF"]
    assert _look(home, folder) == ["new.PDF"]
    assert _look(home, folder, new, folder / "gone.pdf") == []
    assert _look(home, folder) == []
    new.write_bytes(b"%PDF-2 and more")
    assert _look(home, folder) == ["new.PDF"]
    new.unlink()
    assert _look(home, folder) == []


def test_another_folder_begins_anew_and_one_that_is_away_tells_nothing(
    home: Places, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    assert _look(home, first) == []
    (first / "a.pdf").write_bytes(b"%PDF-1")
    args = {"home": home.as_dict(), "folder": str(second)}
    assert watched_folder.look(args, silent) == {"appeared": [], "there": False}
    assert _look(home, first) == ["a.pdf"]
    second.mkdir()
    (second / "b.pdf").write_bytes(b"%PDF-1")
    assert _look(home, second) == []
    (home.cache / "watched-folder.json").write_text("{broken")
    assert _look(home, first) == []
    os.utime(first / "a.pdf", ns=(1, 1))
    assert _look(home, first) == ["a.pdf"]
