"""Incoming files: what is read from files, item by item, and held.

Why a file is planned while it is read: reading is the longest part of an import, and may be done
by another process (:mod:`~paperdesk.tasks.read_ahead`), beside whoever compares and makes rows.

Why it is held all the same: a plan is made again when another process wrote meanwhile, and a
stream can be read only once. A portioned import (:mod:`portioned_import`), whose files may be
larger than the memory, plans nothing again: it lets go of what it has taken.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library.imports.held_record import HeldItem, HeldRecord, taken_in
from paperdesk.model import BadFileError, Item, Progress
from paperdesk.model.messages import Message

_EVERY = 500
_LARGE = 4 << 20
"""Bytes of files from which their papers are surely many."""

FileItems = tuple[str, str, Iterable[Item | HeldRecord]]
"""A file's path, its format and what stands in it."""


@dataclass(slots=True)
class IncomingFile:
    """One file, held as far as it was read; ``error`` when it could not be read: then nothing of
    it is taken."""

    path: str
    format: str
    _left: Iterator[Item | HeldRecord] | None
    _progress: Progress
    _raws: bool
    _items: list[HeldItem]
    error: Message | None = None
    holds: bool = True
    _number: int = 0

    @property
    def is_read(self) -> bool:
        """Whether it was read to its end."""
        return self._left is None

    def __iter__(self) -> Iterator[HeldItem]:
        """Its items in their order; they are read when this is done for the first time, and the
        rest of them where it was broken off."""
        held = iter(self._items)
        if not self.holds:
            self._items = []
        yield from held
        if self._left is not None:
            yield from self._read(self._left)

    def __len__(self) -> int:
        """How many items are held."""
        return len(self._items)

    def _read(self, items: Iterator[Item | HeldRecord]) -> Iterator[HeldItem]:
        try:
            for item in items:
                found = taken_in(item)
                if not self._raws and isinstance(found, HeldRecord):
                    found = HeldRecord(found.arrival, b"", found.numbers)
                if self.holds:
                    self._items.append(found)
                # Where it is long, who reads the file tells the bytes of it, and so the time left.
                if self.holds and self._number % _EVERY == 0:
                    self._progress(self._number, 0, Message("step.reading", path=self.path))
                self._number += 1
                yield found
        except BadFileError as error:
            self._items.clear()
            self.error = error.message
        self._left = None


class IncomingFiles:
    """Files of an import, each opened when the one before was read, and held.

    ``raws=False`` leaves the raw records out (a preview).
    """

    def __init__(
        self, files: Iterable[FileItems], progress: Progress, *, raws: bool = True
    ) -> None:
        self._left = iter(files)
        self._progress, self._raws = progress, raws
        self._held: list[IncomingFile] = []
        self._sizes: list[int] = []
        self._holds = True

    def __iter__(self) -> Iterator[IncomingFile]:
        """All files in their order."""
        yield from self._held
        while (file := self._next()) is not None:
            yield file

    def are_large(self, size: int | None = None) -> bool:
        """Whether the files opened so far, of which the first is one, have so many bytes together;
        or so many that their papers surely are many."""
        if not self._held:
            self._next()
        return bool(self._sizes) and sum(self._sizes) >= (_LARGE if size is None else size)

    def let_go(self) -> None:
        """Hold nothing more: all is taken once, from the beginning on."""
        self._holds = False
        for file in self._held:
            file.holds = False

    def want_held(self) -> None:
        """See to it that all can be taken again. Raises BadFileError, that of a file which ends
        in an error, where it cannot."""
        for file in self._held:
            if file.error and not self._holds:
                raise BadFileError(file.error)

    def _next(self) -> IncomingFile | None:
        for path, kind, items in self._left:
            some = iter(items)
            made = IncomingFile(path, kind, some, self._progress, self._raws, [], holds=self._holds)
            self._held.append(made)
            with suppress(OSError):
                self._sizes.append(Path(path).stat().st_size)
            return made
        return None
