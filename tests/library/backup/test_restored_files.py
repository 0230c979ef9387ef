"""Files of papers that a part of a backup, or an undo, brings back."""

from pathlib import Path

import pytest

from paperdesk.library import Library, back_up, backup_folder, compare_backup
from paperdesk.model import Attachment
from paperdesk.model.backup_results import BackupReason
from paperdesk.paths import Places, places
from tests.library.builders import ALL, context

PAPER = "2401.00001"


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """A library of two papers, the first with a copied file and a linked one."""
    library, keys = context(tmp_path / "home", 2)
    with library:
        (tmp_path / "lid.pdf").write_bytes(b"%PDF-lid")
        (tmp_path / "pot.pdf").write_bytes(b"%PDF-pot")
        library.attach(keys[0], tmp_path / "lid.pdf", "The lid")
        library.attach(keys[0], tmp_path / "pot.pdf", linked=True)
    return places(tmp_path / "home")


def made(where: Places) -> Path:
    found = back_up(where, backup_folder(where), reason=BackupReason.BY_HAND)
    assert found is not None
    return Path(found.path)


def kept(library: Library) -> list[Attachment]:
    """The files of the first paper, once they are where they belong."""
    while library.index_unindexed():
        pass
    key = library.key(PAPER)
    return list(library.attachments([key]).get(key, ()))


def contents(library: Library) -> list[tuple[str, bytes | None]]:
    return [(one.name, Path(one.path).read_bytes() if one.there else None) for one in kept(library)]


WHOLE: list[tuple[str, bytes | None]] = [("lid.pdf", b"%PDF-lid"), ("pot.pdf", b"%PDF-pot")]


def test_files_that_were_taken_off_come_back_with_their_paper(where: Places) -> None:
    path = made(where)
    with Library.open(where) as library:
        before = kept(library)
        library.detach([one.number for one in before])
        assert kept(library) == []
        (differs,) = compare_backup(where, path).papers
        assert differs.fields == ("files",)
        done = library.restore_some(path, [PAPER], [])
        assert done.changes.updated == (library.key(PAPER),)
        assert kept(library) == before
        assert not compare_backup(where, path)
        library.undo()
        assert kept(library) == []
        library.redo()
        assert contents(library) == WHOLE
        assert library.check().problems == ()
        assert library.restore_some(path, [PAPER], []).journal is None


@pytest.mark.parametrize("lies", ["in its place", "in the trash", "nowhere", "beside another"])
def test_files_of_a_paper_that_is_gone_for_good_come_back_as_far_as_they_lie_here(
    where: Places, tmp_path: Path, lies: str
) -> None:
    path = made(where)
    with Library.open(where) as library:
        lid, pot = kept(library)
    is_here = lies in ("in its place", "in the trash")
    library, _ = context(tmp_path / "empty", 0)
    with library:
        place = library.places.data / Path(lid.path).relative_to(where.data)
        trash = library.places.data / "files" / "trash" / f"{lid.number}-lid.pdf"
        spot = trash if lies == "in the trash" else place
        if lies != "nowhere":
            spot.parent.mkdir(parents=True)
            spot.write_bytes(b"%PDF-lid" if is_here else b"%PDF-pan")
        library.restore_some(path, [PAPER], [])
        found = kept(library)
        assert [(one.title, one.size, one.digest) for one in found] == [
            (one.title, one.size, one.digest) for one in (lid, pot)
        ]
        assert (found[0].path == str(place), found[1].path) == (lies != "beside another", pot.path)
        assert contents(library) == (WHOLE if is_here else [("lid.pdf", None), WHOLE[1]])
        library.undo()
        assert list(library.keys(ALL)) == []
        library.redo()
        assert [one.there for one in kept(library)] == [is_here, True]
        assert lies != "beside another" or place.read_bytes() == b"%PDF-pan"


def test_a_note_alone_brings_no_files(where: Places) -> None:
    with Library.open(where) as library:
        library.save_note(library.key(PAPER), "Words.", "")
        path = made(where)
        library.detach([one.number for one in kept(library)])
        library.save_note(library.key(PAPER), "Others.", library.note(library.key(PAPER)).version)
        library.restore_some(path, [], [PAPER])
        assert kept(library) == []


def test_the_undo_of_a_removal_brings_a_paper_with_its_files(where: Places) -> None:
    with Library.open(where) as library:
        library.forget([library.key(PAPER)])
        while library.index_unindexed():
            pass
        library.undo()
        assert contents(library) == WHOLE
