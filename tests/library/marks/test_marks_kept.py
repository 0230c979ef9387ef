"""Marks outlive joins, the trash and backups, and ``check`` looks at them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from paperdesk.library import Library, back_up, backup_folder
from paperdesk.model.backup_results import BackupReason
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.model.reading_place import ReadingPlace
from tests.library.builders import context

FILE, OTHER = "a" * 64, "b" * 64


def mark(key: int, name: str) -> Mark:
    """A highlight."""
    return Mark(key, FILE, 0, MarkKind.HIGHLIGHT, ((1.0, 2.0, 3.0, 4.0),), name=name)


def names(library: Library, key: int) -> list[str]:
    """The names of the marks of a paper."""
    return [one.name for one in library.marks(key)]


def test_a_paper_that_is_joined_with_another_brings_its_marks_and_places(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 2)
    with library:
        for key, name in ((1, "of both"), (1, "kept"), (2, "of both"), (2, "other")):
            library.save_mark(mark(key, name))
        library.keep_place(2, FILE, ReadingPlace(5))
        library.merge(1, 2)
        assert names(library, 1) == ["of both", "kept", "other"]
        assert library.reading_place(1, FILE) == ReadingPlace(5)
        library.undo()
        assert names(library, 1) == ["of both", "kept"]
        assert names(library, 2) == ["of both", "other"]
        assert library.reading_place(1, FILE) is None
        assert library.reading_place(2, FILE) == ReadingPlace(5)


def test_a_paper_with_marks_stays_when_its_batch_goes_into_the_trash(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 2)
    with library:
        library.save_mark(mark(1, "one"))
        (batch,) = library.batches()
        library.forget_batch(batch.key)
        assert library.counts().trash == 1
        assert names(library, 1) == ["one"]


def test_marks_of_a_paper_come_back_from_a_backup_and_those_of_today_stay(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 1)
    with library:
        gone, changed = (library.save_mark(mark(1, name)).mark for name in ("gone", "changed"))
        where = library.places
        made = back_up(where, backup_folder(where), reason=BackupReason.BY_HAND)
        assert made is not None
        library.forget_marks([gone.number])
        library.save_mark(replace(changed, comment="later"))
        assert "Marks on pages: 1." in library.check().lines
        library.restore_some(Path(made.path), [library.entry(1).paper.id], [])
        assert {one.name: one.comment for one in library.marks(1)} == {
            "gone": "",
            "changed": "later",
        }
        library.undo()
        assert names(library, 1) == ["changed"]


def test_a_mark_whose_place_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 1)
    with library:
        library.save_mark(mark(1, "one"))
        with closing(sqlite3.connect(library.places.data / "library.db")) as connection, connection:
            connection.execute("UPDATE marks SET quads = '[[1,2'")
        assert "1 rows of 'marks' cannot be read." in library.check().problems
