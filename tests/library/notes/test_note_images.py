"""Pictures of notes: kept whole, found by a plain name in one folder, and nothing else."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.notes.note_images import LARGEST
from paperdesk.model import LibraryError
from tests.library.builders import ALL, context

PNG = b"\x89PNG\r\n\x1a\n" + b"any picture" * 9


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path / "home", 3)
    with opened:
        yield opened


def _folder(library: Library) -> Path:
    return library.notes_folder / "images"


def test_a_picture_is_a_file_beside_the_notes_with_a_safe_name(library: Library) -> None:
    key = library.keys(ALL)[0]
    name = library.keep_picture(key, PNG)
    assert name.startswith("arxiv-2401-00001-")
    assert name.endswith(".png")
    assert (_folder(library) / name).read_bytes() == PNG
    assert library.picture(name) == PNG


def test_the_same_picture_has_one_file_and_a_damaged_one_is_put_right(library: Library) -> None:
    key = library.keys(ALL)[0]
    name = library.keep_picture(key, PNG)
    assert library.keep_picture(key, PNG) == name
    (_folder(library) / name).write_bytes(PNG[:20])
    (_folder(library) / ".paperdesk-half.png.tmp").write_bytes(b"of a crash")
    assert library.keep_picture(key, PNG) == name
    assert [path.name for path in _folder(library).iterdir()] == [name]
    assert library.picture(name) == PNG


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"BM bitmap", b"RIFF....WEBP", b"#!/bin/sh"])
def test_what_is_no_picture_of_ours_is_not_taken(library: Library, data: bytes) -> None:
    with pytest.raises(LibraryError, match="PNG, JPEG and GIF"):
        library.keep_picture(library.keys(ALL)[0], data)
    assert not _folder(library).exists()


def test_one_that_is_too_large_is_not_taken_and_not_read(library: Library) -> None:
    key = library.keys(ALL)[0]
    with pytest.raises(LibraryError, match="20 MB"):
        library.keep_picture(key, PNG + bytes(LARGEST))
    name = library.keep_picture(key, PNG)
    os.truncate(_folder(library) / name, LARGEST + 1)
    with pytest.raises(LibraryError, match="not there"):
        library.picture(name)


@pytest.mark.parametrize(
    "name", ["../x.png", "/etc/passwd", "a/x.png", ".x.png", "x.svg", "", "x.png/../../y.png"]
)
def test_no_name_leads_out_of_the_folder(library: Library, name: str) -> None:
    library.keep_picture(library.keys(ALL)[0], PNG)
    (library.notes_folder / "x.png").write_bytes(PNG)
    with pytest.raises(LibraryError, match="not there"):
        library.picture(name)


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise there")
def test_links_pipes_and_folders_are_not_opened(library: Library, tmp_path: Path) -> None:
    library.keep_picture(library.keys(ALL)[0], PNG)
    secret = tmp_path / "secret.png"
    secret.write_bytes(PNG)
    (_folder(library) / "link.png").symlink_to(secret)
    os.mkfifo(_folder(library) / "pipe.png")
    (_folder(library) / "folder.png").mkdir()
    (_folder(library) / "text.png").write_text("not a picture at all")
    for name in ("link.png", "pipe.png", "folder.png", "text.png"):
        with pytest.raises(LibraryError, match="not there"):
            library.picture(name)
    (_folder(library)).rename(tmp_path / "elsewhere")
    _folder(library).symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "real.png").write_bytes(PNG)
    with pytest.raises(LibraryError, match="not there"):
        library.picture("real.png")
    with pytest.raises(LibraryError, match="link to another place"):
        library.keep_picture(library.keys(ALL)[0], PNG)


def test_a_check_tells_which_are_missing_and_which_no_note_names(library: Library) -> None:
    key, other = library.keys(ALL)[:2]
    name = library.keep_picture(key, PNG)
    assert any(f"no note names: {name}" in line for line in library.check().lines)
    library.save_note(key, f"![a figure](images/{name})")
    library.save_note(other, "![gone](images/gone.png)")
    report = library.check()
    assert "Pictures: 1." in report.lines
    assert not any("no note names" in line for line in report.lines)
    assert [line for line in report.problems if "gone.png" in line and "missing" in line]


def test_a_picture_outlasts_the_note_that_named_it(library: Library) -> None:
    key = library.keys(ALL)[0]
    name = library.keep_picture(key, PNG)
    kept = library.save_note(key, f"![](images/{name})")
    library.save_note(key, "", kept.version)
    library.forget([key])
    assert library.picture(name) == PNG
    library.undo()
    library.undo()
    assert name in library.note(key).text
    assert library.check().problems == ()
