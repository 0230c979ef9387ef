"""A library is copied whole, and proved, or not at all."""

import os
import shutil
import sqlite3
from pathlib import Path
from typing import NamedTuple

import pytest

from paperdesk.library import Library, copy_library, is_free, is_library
from paperdesk.model import Cancelled, LibraryBusyError, LibraryError
from paperdesk.model.messages import Message
from paperdesk.paths import places
from tests.library.builders import ALL, context


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A library with papers, a note, a tag and things beside them."""
    library, keys = context(tmp_path / "old", 12)
    with library:
        library.tag(keys[:3], "swarm")
        library.save_note(keys[0], "Words of my own.\n", "")
    folder = tmp_path / "old" / "data"
    (folder / "templates").mkdir()
    (folder / "templates" / "mine.md").write_bytes(b"x" * 3_000_000)
    (folder / "empty").mkdir()
    return folder


def content(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder but the database's own."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if not path.name.startswith("library.")
    }


def whole(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def test_a_copy_has_every_paper_tag_note_and_file(data: Path, tmp_path: Path) -> None:
    before = content(data)
    (tmp_path / "new").mkdir()
    copy_library(data, tmp_path / "new" / "data")
    assert content(tmp_path / "new" / "data") == content(data) == before
    with Library.open(places(tmp_path / "new")) as library:
        keys = library.keys(ALL)
        assert len(keys) == 12
        assert sum("swarm" in library.entry(key).tags for key in keys) == 3
        assert "Words of my own.\n" in [library.note(key).text for key in keys]


def test_steps_are_counted_up_to_the_whole(data: Path, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    copy_library(data, tmp_path / "new", lambda done, total, _what: steps.append((done, total)))
    assert len(steps) > 5
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1][0] == steps[-1][1] > 6000


@pytest.mark.parametrize("after", [0, 2, 5, -1])
def test_a_copy_that_is_stopped_leaves_nothing_and_the_old_one_whole(
    data: Path, tmp_path: Path, after: int
) -> None:
    count = [0]
    copy_library(data, tmp_path / "probe", lambda *_: count.__setitem__(0, count[0] + 1))
    last = count[0] - 1 if after < 0 else after
    seen = [0]

    def stop(_done: int, _total: int, _what: Message) -> None:
        if seen[0] == last:
            raise Cancelled
        seen[0] += 1

    before = content(data)
    target = tmp_path / "made" / "for it"
    with pytest.raises(Cancelled):
        copy_library(data, target, stop)
    assert not target.parent.exists()
    assert content(data) == before
    with Library.open(places(data.parent)) as library:
        assert len(library.keys(ALL)) == 12


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_a_disk_without_room_is_found_before_anything_is_copied(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10, 9, 1))
    with pytest.raises(LibraryError, match=r"could not be copied .* No space left.* stays where"):
        copy_library(data, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_disk_that_fills_up_half_way_leaves_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = os.fsync, [0]

    def full(handle: int) -> None:
        calls[0] += 1
        if calls[0] == 3:
            raise OSError(28, "No space left on device")
        real(handle)

    target = tmp_path / "new"
    target.mkdir()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LibraryError, match="what was copied has been removed again"):
        copy_library(data, target)
    monkeypatch.undo()
    assert target.is_dir()
    assert is_free(target)


def test_a_disk_that_lies_about_what_it_wrote_is_found_out(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def lie(handle: int) -> None:
        real(handle)
        written = Path(f"/proc/self/fd/{handle}").resolve()
        if written.name == "mine.md":
            written.write_bytes(b"y" * 3_000_000)

    if not Path("/proc/self/fd").exists():
        pytest.skip("no /proc here")
    monkeypatch.setattr(os, "fsync", lie)
    with pytest.raises(LibraryError, match=r"mine\.md came out different"):
        copy_library(data, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_nobody_else_writes_meanwhile_and_an_editor_s_change_is_noticed(
    data: Path, tmp_path: Path
) -> None:
    busy: list[bool] = []

    def change(_done: int, _total: int, _what: Message) -> None:
        if not busy:
            with (
                Library.open(places(data.parent), wait=0.05) as other,
                pytest.raises(LibraryBusyError, match="moves the library"),
            ):
                other.star(other.keys(ALL)[:1])
            busy.append(True)
            (data / "notes" / "by-an-editor.md").write_text("mine", encoding="utf-8")

    with pytest.raises(LibraryError, match="Another program changed files"):
        copy_library(data, tmp_path / "new", change)
    assert busy
    assert not (tmp_path / "new").exists()


def test_a_folder_with_anything_in_it_is_refused_and_left_alone(data: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "thesis.tex").write_text("mine", encoding="utf-8")
    before = whole(tmp_path / "taken")
    for target, why in (
        (tmp_path / "taken", "not empty"),
        (data / "within", "inside the library's own folder"),
        (data, "inside the library's own folder"),
    ):
        with pytest.raises(LibraryError, match=why):
            copy_library(data, target)
    assert whole(tmp_path / "taken") == before
    assert not (data / "within").exists()


def test_what_lies_there_but_is_no_part_of_the_library_stays_behind(
    data: Path, tmp_path: Path
) -> None:
    (data / "Cache").mkdir()
    (data / "Cache" / "index").write_bytes(b"i")
    (data / "settings.json").write_bytes(b"{}")
    copy_library(data, tmp_path / "new", leave=(data / "Cache", data / "settings.json"))
    assert not (tmp_path / "new" / "Cache").exists()
    assert not (tmp_path / "new" / "settings.json").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_notes_folder_that_is_a_link_leads_to_the_same_notes(data: Path, tmp_path: Path) -> None:
    (data / "notes").rename(tmp_path / "synchronised")
    (data / "notes").symlink_to(Path("..", "..", "synchronised"))
    (data / "templates" / "same.md").symlink_to("mine.md")
    copy_library(data, tmp_path / "deep" / "er" / "new")
    new = tmp_path / "deep" / "er" / "new"
    assert (new / "notes").resolve() == (tmp_path / "synchronised").resolve()
    assert (new / "templates" / "same.md").resolve() == new / "templates" / "mine.md"


def test_a_folder_without_the_database_is_no_library(data: Path, tmp_path: Path) -> None:
    assert is_library(data)
    (tmp_path / "half").mkdir()
    sqlite3.connect(tmp_path / "half" / "library.db.part").close()
    assert not is_library(tmp_path / "half")
