"""Files that stay where they lie: linked, moved and found again, and known by their content."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import AttachedFile, Attachment, ImportChoices, ImportedRecord, LibraryError
from paperdesk.paths import places
from tests.library.builders import ALL, arrivals, numbered

LID = b"%PDF-1.4 a lid"
DIGEST = hashlib.sha256(LID).hexdigest()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path / "home")) as opened:
        opened.add([("mine.ris", "ris", arrivals(numbered(1), numbered(2)))])
        yield opened


@pytest.fixture
def lid(tmp_path: Path) -> Path:
    path = tmp_path / "papers/2026/lid.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(LID)
    return path


def kept(library: Library) -> list[Attachment]:
    found = library.attachments(list(library.keys(ALL)))
    return sorted((one for some in found.values() for one in some), key=lambda one: one.number)


def test_a_linked_file_stays_where_it_lies_and_undo_leaves_it_there(
    library: Library, lid: Path
) -> None:
    key = library.keys(ALL)[0]
    assert str(library.attach(key, lid, linked=True).text) == "Linked the file 'lid.pdf'"
    (one,) = kept(library)
    assert (one.path, one.linked, one.digest, one.size) == (str(lid), True, DIGEST, len(LID))
    assert one.media_type == "application/pdf"
    assert not (library.places.data / "files").exists()
    assert library.links() == (one,)
    library.undo()
    assert not kept(library)
    library.redo()
    library.index_unindexed()
    assert kept(library) == [one]
    assert lid.read_bytes() == LID
    report = library.check()
    assert report.ok
    assert "Files that lie elsewhere: 1." in report.lines


def test_the_same_file_is_taken_once_whether_copied_or_linked(library: Library, lid: Path) -> None:
    key, other = library.keys(ALL)[:2]
    library.attach(key, lid)
    copy = lid.with_name("lid (2).pdf")
    copy.write_bytes(LID)
    assert library.attach(key, copy).journal is None
    assert library.attach(key, copy, linked=True).journal is None
    (one,) = kept(library)
    assert not one.linked
    assert library.files_of_content([DIGEST, "00" * 32]) == {DIGEST: (one,)}
    library.attach(other, copy)  # a paper of its own may have it, too
    assert [held.key for held in library.files_of_content([DIGEST])[DIGEST]] == [key, other]
    library.forget([key])
    assert [held.key for held in library.files_of_content([DIGEST])[DIGEST]] == [other]
    assert library.papers_with_files() == [other]


def test_a_linked_file_that_was_moved_is_found_again_by_its_content(
    library: Library, lid: Path, tmp_path: Path
) -> None:
    first, second = library.keys(ALL)[:2]
    library.attach(first, lid, linked=True)
    library.attach(second, lid, linked=True)
    same_size = lid.with_name("other.pdf")
    same_size.write_bytes(LID[::-1])
    moved = lid.parent.parent / "read" / "the lid.pdf"
    moved.parent.mkdir()
    lid.rename(moved)
    assert library.check().ok
    assert any("Not where they were" in line for line in library.check().lines)
    search = library.find_links([tmp_path / "nowhere"])
    assert [len(search.found), len(search.missed)] == [0, 2]
    search = library.find_links([lid.parent.parent])
    assert [(one.key, place) for one, place in search.found] == [
        (first, str(moved)),
        (second, str(moved)),
    ]
    assert not search.missed
    assert [one.path for one in kept(library)] == [str(moved)] * 2
    assert not library.find_links().found


def test_a_file_is_found_around_where_it_lay_without_a_word(library: Library, lid: Path) -> None:
    library.attach(library.keys(ALL)[0], lid, linked=True)
    moved = lid.with_name("renamed.pdf")
    lid.rename(moved)
    assert [place for _, place in library.find_links().found] == [str(moved)]
    moved.rename(lid)
    assert library.attach(library.keys(ALL)[0], lid, linked=True).journal is None
    assert [one.path for one in kept(library)] == [str(lid)]


def test_an_import_may_link_its_files_and_bring_files_to_a_paper_that_is_named(
    library: Library, lid: Path
) -> None:
    key = library.keys(ALL)[1]
    (record,) = arrivals(numbered(9))
    assert isinstance(record, ImportedRecord)
    item = ImportedRecord(record.paper, 1, record.place, files=(AttachedFile(str(lid)),), key=key)
    outcome = library.add([(str(lid), "pdf", [item])], choices=ImportChoices(links_files=True))
    assert len(library.keys(ALL)) == 2
    (one,) = kept(library)
    assert (one.key, one.path, one.linked) == (key, str(lid), True)
    assert outcome.journal is not None
    assert str(library.undo_text()) == "Attached 1 file"
    library.undo()
    assert not kept(library)
    again = library.add([(str(lid), "pdf", [item])])
    assert again.journal is not None
    assert [one.linked for one in kept(library)] == [False]
    assert library.add([(str(lid), "pdf", [item])]).journal is None


def test_what_cannot_be_linked_is_said(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"gone\.pdf was not attached"):
        library.attach(library.keys(ALL)[0], tmp_path / "gone.pdf", linked=True)
    assert not kept(library)
