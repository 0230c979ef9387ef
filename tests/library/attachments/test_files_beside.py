"""Where a path that an entry names leads, and which it may not."""

from pathlib import Path

import pytest

from paperdesk.library.attachments.files_beside import FileBeside, FilesBeside
from paperdesk.model.messages import Message


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An export with files, beside a folder that is none of its business."""
    export = tmp_path / "export"
    for name in ("export/files/12/a.pdf", "export/b c.pdf", "elsewhere/secret.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"%PDF-")
    return export


def told(found: FileBeside | Message) -> str:
    return found.key.removeprefix("problem.file_") if isinstance(found, Message) else "found"


@pytest.mark.parametrize(
    "written",
    [
        "files/12/a.pdf",
        "./files/12/a.pdf",
        "files/13/../12/a.pdf",
        "files\\12\\a.pdf",
        "b c.pdf",
        "b%20c.pdf",
        "{}/files/12/a.pdf",
        "file://{}/b%20c.pdf",
        "file://localhost{}/files/12/a.pdf",
    ],
)
def test_what_lies_beside_the_entries_is_found(folder: Path, written: str) -> None:
    (folder / "files/13").mkdir()
    assert told(FilesBeside(folder / "x.ris").find(written.format(folder))) == "found"


@pytest.mark.parametrize(
    "written",
    [
        "../elsewhere/secret.pdf",
        "files/../../elsewhere/secret.pdf",
        "{}/../elsewhere/secret.pdf",
        "file://{}/../elsewhere/secret.pdf",
        "C:\\Users\\me\\a.pdf",
        "\\\\server\\share\\a.pdf",
        "file://server/share/a.pdf",
        "~/a.pdf",
        "/etc/passwd",
        "a\0.pdf",
        "x" * 5_000,
    ],
)
def test_a_path_that_leads_out_of_the_folder_is_refused(folder: Path, written: str) -> None:
    assert told(FilesBeside(folder / "x.ris").find(written.format(folder))) == "outside"


def test_a_link_that_leads_out_is_refused_and_one_that_stays_is_followed(folder: Path) -> None:
    (folder / "out.pdf").symlink_to(folder.parent / "elsewhere/secret.pdf")
    (folder / "out").symlink_to(folder.parent / "elsewhere")
    (folder / "in.pdf").symlink_to("files/12/a.pdf")
    beside = FilesBeside(folder / "x.ris")
    assert told(beside.find("out.pdf")) == told(beside.find("out/secret.pdf")) == "outside"
    assert beside.find("in.pdf") == FileBeside((folder / "files/12/a.pdf").resolve(), 5)


def test_hidden_files_folders_and_what_is_not_there_are_told_apart(folder: Path) -> None:
    (folder / ".keys").mkdir()
    (folder / ".keys/id").write_text("secret")
    beside = FilesBeside(folder / "x.ris")
    assert told(beside.find(".keys/id")) == "hidden"
    assert told(beside.find("files")) == "irregular"
    assert told(beside.find("files/99/a.pdf")) == "missing"


def test_another_folder_counts_once_the_reader_has_chosen_it(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere"
    beside = FilesBeside(folder / "x.ris", [elsewhere])
    assert told(beside.find("secret.pdf")) == "found"
    assert told(beside.find(str(elsewhere / "secret.pdf"))) == "found"
    assert told(beside.find(str(elsewhere / "secret.pdf").lstrip("/"))) == "found"  # Mendeley's
    assert told(beside.find("../x.pdf")) == "outside"


def test_endnote_keeps_its_files_in_a_folder_of_its_own(folder: Path) -> None:
    (folder / "Lids.Data/PDF/0123").mkdir(parents=True)
    (folder / "Lids.Data/PDF/0123/a b.pdf").write_bytes(b"%PDF-")
    beside = FilesBeside(folder / "x.xml")
    assert told(beside.find("internal-pdf://0123/a b.pdf")) == "found"
    assert told(beside.find("internal-pdf://0123/a%20b.pdf")) == "found"
    assert told(beside.find("internal-pdf://../../../elsewhere/secret.pdf")) == "outside"
