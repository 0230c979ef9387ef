"""Acts on marks: the part of the facade with what a reader set upon pages, and where they left off.

What is only read here may be asked from any thread. ``file`` is always the SHA-256 (hex) of a
file's content. Nothing here opens a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from paperdesk.library.collection_acts import CollectionActs
from paperdesk.library.db.error_translation import facade
from paperdesk.library.marks import mark_commands, mark_table, reading_places

if TYPE_CHECKING:
    from paperdesk.model import ActionResult
    from paperdesk.model.marks import Mark, MarkSaved
    from paperdesk.model.reading_place import ReadingPlace


@facade
class MarkActs(CollectionActs):
    """Open library, as far as papers are read and marked in it."""

    def marks(self, key: int, file: str = "") -> tuple[Mark, ...]:
        """The marks of a paper, by page and then as its text goes.

        With a ``file``, those that stand in it or are adrift there and stand nowhere else;
        :meth:`unplaced` are missing. Without, all: each in the file that it was set in while the
        paper has that, else where it was found in another, else adrift.
        """
        if file:
            return mark_table.in_file(self._database.reader, key, file)
        return mark_table.of_paper(self._database.reader, key)

    def unplaced(self, key: int, file: str) -> tuple[Mark, ...]:
        """The marks of a paper that were set in other files and not yet looked for in this one."""
        return mark_table.unplaced(self._database.reader, key, file)

    def unknown_marks(self, key: int, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        """Those of the marks, by name, that a paper neither has nor had."""
        known = mark_table.names_known(self._database.reader, key)
        return tuple(mark for mark in marks if mark.name not in known)

    def marks_to_write(self, key: int, file: str) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
        """What a marked copy of a file is made of: the marks of a paper that stand in the file, and
        the names of those that the paper had."""
        from paperdesk.model.marks import MarkPlace  # noqa: PLC0415 - not needed to open the window

        there = (mark for mark in self.marks(key, file) if mark.place is not MarkPlace.ADRIFT)
        gone = mark_table.names_known(self._database.reader, key, gone=True)
        return tuple(there), tuple(sorted(gone))

    def save_mark(self, mark: Mark, *, going_on: bool = False) -> MarkSaved:
        """Keep a mark: a new one (number 0), or a changed one.

        It stands in ``mark.file``; where that is not the file that it was set in, its place in
        that one stays. ``going_on``: one of many saves while a comment is typed, undone as one.
        """
        return self._act(lambda context: mark_commands.save(context, mark, going_on=going_on))

    def bring_marks(self, key: int, marks: Iterable[Mark]) -> ActionResult:
        """Keep many marks of a paper in one act; those that it has by name are changed."""
        return self._act(lambda context: mark_commands.bring(context, key, marks))

    def forget_marks(self, numbers: Sequence[int]) -> ActionResult:
        """Take marks off their pages, with the answers to them."""
        return self._act(lambda context: mark_commands.forget(context, numbers))

    def anchored(self, marks: Iterable[Mark]) -> None:
        """Remember where :meth:`unplaced` marks stand in a file, or that they are adrift there;
        ``file`` of each is that file. No act, so not undone."""
        self._act(lambda context: mark_commands.anchored(context, marks))

    def reading_place(self, key: int, file: str) -> ReadingPlace | None:
        """Where a file of a paper was left, or an earlier version that the paper has no more."""
        return reading_places.find(self._database.reader, key, file)

    def file_read_last(self, key: int) -> str:
        """The file of a paper that was left last; ``""`` without one."""
        return reading_places.file_read_last(self._database.reader, key)

    def keep_place(self, key: int, file: str, place: ReadingPlace) -> None:
        """Remember where a file of a paper was left; no act, so not undone."""
        if self.read_only:
            return
        with self._database.transaction() as connection:
            reading_places.keep(connection, key, file, place)
