"""The facade: what the rest of the program can ask the library for.

A table of contents; each method is a line, and the work is in the module of
its section. Every method raises LibraryError, with a sentence for the reader,
and nothing else that is not a bug.

One Library may be used from two threads: acts, notes, undo and indexing from
one at a time (the library lane), everything under 'find' from any other as
well (the search lane).
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Self

from paperdesk.library import arriving, listing, reading, tagging
from paperdesk.library.opening import open_database
from paperdesk.library.planning import FileItems
from paperdesk.library.spoken import speaking
from paperdesk.model import (
    Batch,
    Counts,
    Document,
    Entry,
    ImportOutcome,
    Order,
    Preview,
    Progress,
    Scope,
    Tag,
    silent,
)
from paperdesk.paths import Places


class Library:
    """Papers, the reader's acts and notes, and the index that follows them."""

    def __init__(self, places: Places, *, wait: float, role: str) -> None:
        self.places = places
        self._database = open_database(places.data, wait=wait, role=role)

    @classmethod
    @speaking
    def open(cls, places: Places, *, wait: float = 5.0, role: str = "PaperDesk") -> "Library":
        """Open the library of ``places``; make it when there is none.

        ``wait`` (seconds) is how long a change waits for another process;
        ``role`` is how this process is called when another waits for it. A
        library of a newer version, or in a folder that cannot be written to,
        opens read only. Heals what a crash left. Raises LibraryError when it
        is damaged or not ours.
        """
        return cls(places, wait=wait, role=role)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed; :attr:`why_read_only` says why."""
        return bool(self._database.frozen)

    @property
    def why_read_only(self) -> str:
        """A sentence for the reader; ``""`` when the library can be changed."""
        return self._database.frozen

    @speaking
    def close(self) -> None:
        """Close the database and the index."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Arrive: arriving.py

    @speaking
    def preview(self, files: Sequence[FileItems], *, progress: Progress = silent) -> Preview:
        """What :meth:`add` would do with (path, format, items) of each file. Writes nothing."""
        return arriving.preview(self._database, files, progress)

    @speaking
    def add(self, files: Sequence[FileItems], *, progress: Progress = silent) -> ImportOutcome:
        """Add what stands in the files, all in one transaction, undone by one :meth:`undo`."""
        return arriving.add(self._database, files, progress)

    # Find: reading.py, listing.py, finding.py

    @speaking
    def key(self, text: str) -> int:
        """The paper that an alias or an unambiguous beginning of one means."""
        return reading.find_key(self._database.reader, text)

    @speaking
    def entry(self, key: int) -> Entry:
        """Everything known of one paper."""
        return reading.read_entry(self._database.reader, key)

    def entries(self, keys: Iterable[int]) -> Iterator[Entry]:
        """The entries with these keys, in their order; those that are gone are left out."""
        return reading.read_entries(self._database.reader, keys)

    @speaking
    def documents(self, keys: Sequence[int]) -> list[Document]:
        """The words of these papers, as the index holds them."""
        return reading.documents(self._database.reader, keys)

    @speaking
    def keys(self, scope: Scope, order: Order = Order.RELEVANCE) -> "array[int]":
        """All papers of a scope, in order."""
        return listing.keys(self._database.reader, scope, order)

    @speaking
    def counts(self) -> Counts:
        """The numbers of the side bar."""
        return reading.count(self._database.reader)

    @speaking
    def tags(self) -> tuple[Tag, ...]:
        """The tags in use, by name."""
        return tagging.all_tags(self._database.reader)

    @speaking
    def batches(self) -> tuple[Batch, ...]:
        """The batches that have papers, newest first."""
        return reading.batches(self._database.reader)

    # Follow: following.py, checking.py

    @speaking
    def data_version(self) -> int:
        """Another number after any process, this one too, has changed the library."""
        return self._database.version()
