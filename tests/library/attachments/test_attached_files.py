"""Files of papers: they come in with an import, go with its undo, and are checked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import (
    Library,
    back_up,
    backup_folder,
    copy_library,
    restore_library,
)
from paperdesk.library.attachments.attachment_folder import AttachmentFolder, safe_name
from paperdesk.model import (
    AttachedFile,
    Attachment,
    ImportChoices,
    ImportedRecord,
    Item,
    LibraryError,
)
from paperdesk.model.backup_results import BackupReason
from paperdesk.paths import places
from tests.library.builders import ALL, arrivals, numbered

LID = AttachedFile("files/1/lid.pdf", "The lid", "application/pdf")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export of two entries with files of the same name."""
    folder = tmp_path / "export"
    for number in (1, 2):
        (folder / f"files/{number}").mkdir(parents=True)
        (folder / f"files/{number}/lid.pdf").write_bytes(b"%PDF-" + bytes([48 + number]))
    return folder / "mine.ris"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path / "home")) as opened:
        yield opened


def entries(export: Path, *files: tuple[AttachedFile, ...]) -> list[tuple[str, str, list[Item]]]:
    items: list[Item] = []
    for number, some in enumerate(files, 1):
        (record,) = arrivals(numbered(number))
        assert isinstance(record, ImportedRecord)
        items.append(ImportedRecord(record.paper, number, record.place, record.raw, files=some))
    return [(str(export), "ris", items)]


def kept(library: Library) -> list[Attachment]:
    found = library.attachments(list(library.keys(ALL)))
    return sorted((one for some in found.values() for one in some), key=lambda one: one.number)


def test_files_beside_the_entries_come_in_with_them(library: Library, export: Path) -> None:
    second = AttachedFile("files/2/lid.pdf")
    files = entries(export, (LID, second, LID), (second,), ())
    assert [(f.attached, f.attached_size) for f in library.preview(files).files] == [(3, 18)]
    assert not (library.places.data / "files").exists()
    library.add(files)
    first, other, third = kept(library)
    assert (first.name, first.title, first.size) == ("lid.pdf", "The lid", 6)
    assert Path(first.path).read_bytes() == b"%PDF-1"
    assert Path(other.path).name == "lid-2.pdf"
    assert other.media_type == "application/pdf"
    assert (other.key, third.key) == (first.key, first.key + 1)
    assert Path(third.path).parent != Path(first.path).parent
    shutil.rmtree(export.parent)
    assert Path(first.path).read_bytes() == b"%PDF-1"
    assert library.check().ok


def test_an_import_that_comes_again_brings_no_file_twice(library: Library, export: Path) -> None:
    library.add(entries(export, (LID,)))
    again = library.add(entries(export, (LID, AttachedFile("files/../files/1/lid.pdf"))))
    assert again.journal is None
    assert len(kept(library)) == 1
    assert len(list((library.places.data / "files").rglob("*.pdf"))) == 1


def test_undo_takes_the_files_away_and_redo_brings_them_back(
    library: Library, export: Path
) -> None:
    library.add(entries(export, ()))
    library.star(library.keys(ALL))  # it stays, whatever is undone
    library.add(entries(export, (LID,)))
    (one,) = kept(library)
    library.undo()
    assert not kept(library)
    assert not Path(one.path).exists()
    trash = (library.places.data / "files/trash").iterdir()
    assert [path.read_bytes() for path in trash] == [b"%PDF-1"]
    library.redo()
    assert kept(library) == [one]
    assert Path(one.path).read_bytes() == b"%PDF-1"
    assert library.check().ok


def test_without_files_nothing_is_copied_and_nothing_is_told(
    library: Library, export: Path
) -> None:
    choices = ImportChoices(takes_files=False)
    files = entries(export, (LID, AttachedFile("../secret.pdf")))
    outcome = library.add(files, choices=choices)
    assert not outcome.files[0].problems
    assert not outcome.files[0].attached
    assert not kept(library)


def test_what_is_not_taken_is_told_and_of_many_that_are_missing_their_number(
    library: Library, export: Path
) -> None:
    missing = tuple(AttachedFile(f"files/9/{number}.pdf") for number in range(30))
    files = entries(export, (AttachedFile("../secret.pdf"), *missing))
    problems = library.preview(files).files[0].problems
    assert [problem.message.key for problem in problems] == [
        "problem.file_outside",
        *["problem.file_missing"] * 20,
        "problem.files_missing",
    ]
    assert problems[-1].message.values["n"] == 10


def test_a_file_that_cannot_be_read_is_told_and_the_others_come(
    library: Library, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = AttachmentFolder.keep

    def refuse(self, source, *rest):  # type: ignore[no-untyped-def]
        if source.parent.name == "2":
            raise PermissionError(13, "Permission denied", str(source))
        return keep(self, source, *rest)

    monkeypatch.setattr(AttachmentFolder, "keep", refuse)
    outcome = library.add(entries(export, (LID,), (AttachedFile("files/2/lid.pdf"),)))
    assert [str(problem.message) for problem in outcome.files[0].problems] == [
        "the file lid.pdf could not be read: Permission denied"
    ]
    assert len(kept(library)) == 1


def test_an_import_that_fails_leaves_no_file(
    library: Library, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("paperdesk.library.imports.importer.write", full)
    with pytest.raises(LibraryError):
        library.add(entries(export, (LID,)))
    assert not list((library.places.data / "files").rglob("*.pdf"))
    assert not len(library.keys(ALL))


def test_a_reader_attaches_a_file_takes_it_off_and_undoes_both(
    library: Library, export: Path
) -> None:
    library.add(entries(export, ()))
    (key,) = library.keys(ALL)
    library.attach(key, export.parent / LID.path)
    (one,) = kept(library)
    assert (one.key, one.name) == (key, "lid.pdf")
    assert library.attach(key, export.parent / LID.path).journal is None
    library.detach([one.number])
    assert not kept(library)
    assert not Path(one.path).exists()
    library.undo()
    assert kept(library) == [one]
    assert Path(one.path).exists()
    library.undo()
    assert not kept(library)
    library.undo()
    assert not len(library.keys(ALL))


def test_a_paper_with_a_file_of_the_reader_stays_when_its_import_is_undone(
    library: Library, export: Path
) -> None:
    library.add(entries(export, (LID,), ()))
    first, second = sorted(library.keys(ALL))
    library.attach(second, export.parent / "files/2/lid.pdf")
    with library._database.transaction() as connection:  # as an older act it could be
        connection.execute("DELETE FROM journal WHERE act = 'files'")
    library.undo()
    assert list(library.keys(ALL)) == [second]
    assert [one.key for one in kept(library)] == [second]
    assert first != second


def test_what_cannot_be_attached_is_refused_and_leaves_nothing(
    library: Library, export: Path
) -> None:
    library.add(entries(export, ()))
    (key,) = library.keys(ALL)
    for path in (export.parent, export.parent / "nothing.pdf"):
        with pytest.raises(LibraryError, match="not attached"):
            library.attach(key, path)
    with pytest.raises(LibraryError, match="no longer"):
        library.attach(key + 1, export.parent / LID.path)
    assert not kept(library)


def test_a_check_tells_of_files_that_are_missing_altered_or_nobodys(
    library: Library, export: Path
) -> None:
    library.add(entries(export, (LID,), (AttachedFile("files/2/lid.pdf"),)))
    first, second = kept(library)
    Path(first.path).unlink()
    Path(second.path).write_bytes(b"%PDF-X")
    (library.places.data / "files/stray.pdf").write_bytes(b"x")
    report = library.check()
    assert [line for line in report.problems if "file" in line] == [
        f"The file {Path(first.path).parent.name}/lid.pdf is missing.",
        f"The file {Path(second.path).parent.name}/lid.pdf is not as it was taken in.",
    ]
    assert "Files that belong to no paper: stray.pdf." in report.lines


def test_a_library_that_moves_takes_its_files_with_it(
    library: Library, export: Path, tmp_path: Path
) -> None:
    library.add(entries(export, (LID,)))
    target = tmp_path / "elsewhere"
    copy_library(library.places.data, target)
    assert [path.read_bytes() for path in target.rglob("lid.pdf")] == [b"%PDF-1"]


def test_a_backup_names_the_files_and_a_restore_finds_those_that_were_taken_off(
    tmp_path: Path, export: Path
) -> None:
    where = places(tmp_path / "home")
    with Library.open(where) as library:
        library.add(entries(export, (LID,)))
        (one,) = kept(library)
        backup = back_up(where, backup_folder(where), reason=BackupReason.BY_HAND)
        assert backup is not None
        library.detach([one.number])
        assert not Path(one.path).exists()
    restore_library(where, Path(backup.path), backup_folder(where))
    with Library.open(where) as library:
        library.index_unindexed()
        assert kept(library) == [one]
        assert Path(one.path).read_bytes() == b"%PDF-1"
        assert library.check().ok


@pytest.mark.parametrize(
    ("name", "kept_as"),
    [
        ("Attention is all.pdf", "Attention is all.pdf"),
        ("../../a:b?.pdf", "a b.pdf"),
        ("CON.pdf", "_CON.pdf"),
        (".hidden", "hidden"),
        ("...", "file"),
        ("x" * 300 + ".pdf", "x" * 100 + ".pdf"),
        ("a\ud800.pdf", "a.pdf"),
        ("Café \u202e.pdf", "Café.pdf"),
    ],
)
def test_a_name_is_kept_as_far_as_every_system_takes_it(name: str, kept_as: str) -> None:
    assert safe_name(name) == kept_as
