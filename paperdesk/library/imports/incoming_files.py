"""Incoming files: what is read from files, item by item, and held.

Why a file is planned while it is read: reading is the longest part of an import, and may be done
by another process (:mod:`~paperdesk.tasks.read_ahead`), beside whoever compares and makes rows.

Why it is held all the same: a plan is made again when another process wrote meanwhile, and a
stream can be read only once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from paperdesk.library.imports.held_record import HeldItem, HeldRecord, taken_in
from paperdesk.model import BadFileError, Item, Progress
from paperdesk.model.messages import Message

_EVERY = 500

FileItems = tuple[str, str, Iterable[Item | HeldRecord]]
"""A file's path, its format and what stands in it."""


@dataclass(slots=True)
class IncomingFile:
    """One file, held as far as it was read; ``error`` when it could not be read: then nothing of
    it is taken."""

    path: str
    format: str
    _left: Iterable[Item | HeldRecord] | None
    _progress: Progress
    _raws: bool
    _items: list[HeldItem]
    error: Message | None = None

    @property
    def is_read(self) -> bool:
        """Whether it was read to its end."""
        return self._left is None

    def __iter__(self) -> Iterator[HeldItem]:
        """Its items in their order; they are read when this is done for the first time."""
        return self._read(self._left) if self._left is not None else iter(self._items)

    def __len__(self) -> int:
        """How many items are held."""
        return len(self._items)

    def _read(self, items: Iterable[Item | HeldRecord]) -> Iterator[HeldItem]:
        try:
            for number, item in enumerate(items):
                found = taken_in(item)
                if not self._raws and isinstance(found, HeldRecord):
                    found = HeldRecord(found.arrival, b"", found.numbers)
                self._items.append(found)
                if number % _EVERY == 0:
                    self._progress(number, 0, Message("step.reading", path=self.path))
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

    def __iter__(self) -> Iterator[IncomingFile]:
        """All files in their order."""
        yield from self._held
        for path, kind, items in self._left:
            self._held.append(IncomingFile(path, kind, items, self._progress, self._raws, []))
            yield self._held[-1]
