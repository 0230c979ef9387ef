"""The facade: what the rest of the program can ask the library for.

A table of contents; each method is a line, and the work is in the module of
its section. Every method raises LibraryError, with a sentence for the reader,
and nothing else that is not a bug.

One Library may be used from two threads: acts, notes, undo and indexing from
one at a time (the library lane), everything under 'find' from any other as
well (the search lane).
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from paperdesk import log
from paperdesk.library import (
    acts,
    arriving,
    checking,
    history,
    listing,
    marking,
    notes,
    outside,
    reading,
    tagging,
)
from paperdesk.library.checking import Report
from paperdesk.library.finding import Finder
from paperdesk.library.following import Follower
from paperdesk.library.notes_folder import NotesFolder
from paperdesk.library.opening import open_database
from paperdesk.library.planning import FileItems
from paperdesk.library.spoken import speaking
from paperdesk.library.strokes import Desk
from paperdesk.model import (
    Answer,
    Batch,
    Changes,
    Counts,
    Document,
    Done,
    Entry,
    Hit,
    ImportOutcome,
    IndexStatus,
    LibraryError,
    Note,
    NoteSaved,
    Order,
    Preview,
    Progress,
    Scope,
    State,
    Tag,
    Undone,
    silent,
)
from paperdesk.model.query import Query
from paperdesk.paths import Places

T = TypeVar("T")

_HEADS_AT_ONCE = 20
"""Heads of note files that are written within an act; the others follow with the index."""


class Library:
    """Papers, the reader's acts and notes, and the index that follows them."""

    def __init__(self, places: Places, *, wait: float, role: str) -> None:
        self.places = places
        self._database = open_database(places.data, wait=wait, role=role)
        self._folder = NotesFolder(places.data)
        self._follower = Follower(self._database, places.cache)
        self._finder = Finder(self._database, self._follower)

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
        library = cls(places, wait=wait, role=role)
        try:
            library.adopt_outside_edits()
        except LibraryError as error:
            # Healing can wait; the reader's library opens.
            log.library.warning("notes could not be looked through: %s", error)
        return library

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
        self._follower.close()
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
        outcome = arriving.add(self._database, files, progress)
        self._let_files_follow(_HEADS_AT_ONCE)
        return outcome

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

    @speaking
    def search(
        self, query: Query, scope: Scope | None = None, order: Order = Order.RELEVANCE
    ) -> Answer:
        """All papers that a query finds, in the scope (``all`` when none is given)."""
        return self._finder.search(query, scope or Scope(), order)

    @speaking
    def explain(self, query: Query, keys: Sequence[int]) -> list[Hit]:
        """Why the query finds these papers (about 64 at a time), in their order."""
        # Late: search pulls in whoosh and numpy, which no listing needs.
        from paperdesk.search import explain  # noqa: PLC0415

        return explain(query, self.documents(keys))

    # Act: acts.py

    @speaking
    def set_state(self, keys: Iterable[int], state: State) -> Done:
        """Put papers into a state."""
        return self._act(lambda desk: acts.set_state(desk, keys, state))

    @speaking
    def see(self, keys: Iterable[int], *, asked_by_reader: bool = False) -> Done:
        """New papers are seen now; undone by :meth:`undo` only when the reader asked for it."""
        if not asked_by_reader:
            return self._act(lambda desk: acts.see(desk, keys))
        return self._act(lambda desk: acts.see_as_asked(desk, keys))

    @speaking
    def star(self, keys: Iterable[int], on: bool = True) -> Done:
        """Star papers, or take the star off."""
        return self._act(lambda desk: acts.star(desk, keys, on=on))

    @speaking
    def tag(self, keys: Iterable[int], name: str) -> Done:
        """Give papers a tag, which is made if there is none of that name."""
        return self._act(lambda desk: acts.tag(desk, keys, name, on=True))

    @speaking
    def untag(self, keys: Iterable[int], name: str) -> Done:
        """Take a tag off papers."""
        return self._act(lambda desk: acts.tag(desk, keys, name, on=False))

    @speaking
    def rename_tag(self, old: str, new: str) -> Done:
        """Give a tag and its children another name; an existing one takes it in."""
        return self._act(lambda desk: acts.rename_tag(desk, old, new))

    @speaking
    def colour_tag(self, name: str, colour: str) -> Done:
        """Give a tag another colour, ``#rrggbb``."""
        return self._act(lambda desk: acts.colour_tag(desk, name, colour))

    @speaking
    def forget(self, keys: Iterable[int]) -> Done:
        """Put papers into the trash."""
        return self._act(lambda desk: acts.forget(desk, keys))

    @speaking
    def forget_batch(self, batch: int) -> Done:
        """Put a batch into the trash, but for papers that are kept or in another batch."""
        return self._act(lambda desk: acts.forget_batch(desk, batch))

    @speaking
    def restore(self, keys: Iterable[int]) -> Done:
        """Take papers out of the trash."""
        return self._act(lambda desk: acts.restore(desk, keys))

    # Notes: notes.py, outside.py

    @property
    def notes_folder(self) -> Path:
        """The folder of the note files; it is there from the first note on."""
        return self._folder.path

    @speaking
    def note(self, key: int) -> Note:
        """The reader's words on a paper, and their conflict copies."""
        return notes.read(self._database.reader, self._folder, key)

    @speaking
    def save_note(
        self, key: int, text: str, version: str = "", *, going_on: bool = False
    ) -> NoteSaved:
        """Put the note on the disk; blank text removes it.

        ``version`` is that of the note the editor had read. ``going_on``: one
        of many saves while the reader types, which are undone as one.
        """
        return self._act(lambda desk: notes.save(desk, key, text, version, going_on=going_on))

    @speaking
    def append_note(self, key: int, text: str) -> NoteSaved:
        """Add a paragraph to the note."""
        return self._act(lambda desk: notes.append(desk, key, text))

    @speaking
    def drop_conflict(self, key: int, name: str) -> Done:
        """Move a conflict copy, which the reader has dealt with, to the trash."""
        return self._act(lambda desk: notes.drop_conflict(desk, key, name))

    @speaking
    def adopt_outside_edits(self) -> Changes:
        """Take over what other programs changed in the notes folder; quick when they did not."""
        if self.read_only:
            return Changes()
        changes = outside.adopt(self._database, self._folder)
        self._let_files_follow(limit=200)
        return changes

    # Undo: history.py

    @speaking
    def undo(self) -> Undone | None:
        """Take back the last act, of whichever process; None when there is none."""
        return self._act(history.undo)

    @speaking
    def redo(self) -> Undone | None:
        """Do again what was taken back last; None when there is nothing."""
        return self._act(history.redo)

    @speaking
    def undo_text(self) -> str:
        """What :meth:`undo` would take back; ``""`` when there is nothing."""
        return history.undo_text(self._database.reader)

    @speaking
    def redo_text(self) -> str:
        """What :meth:`redo` would do again; ``""`` when there is nothing."""
        return history.redo_text(self._database.reader)

    # Follow: following.py, checking.py

    @speaking
    def unindexed(self) -> int:
        """How many papers the index does not have as they are now."""
        return marking.waiting(self._database.reader)

    @speaking
    def index_unindexed(self, limit: int = 200, progress: Progress = silent) -> int:
        """Index some of them; how many were done. Repeat while it is more than 0."""
        if self.read_only:
            return 0
        self._let_files_follow(limit)
        return self._follower.work(limit, progress)

    @speaking
    def rebuild_index(self, progress: Progress = silent) -> int:
        """Make the index anew while the old one answers; how many papers it holds."""
        return self._follower.rebuild(progress)

    @speaking
    def index_status(self) -> IndexStatus:
        """How much the index holds, and how much waits."""
        return self._follower.status()

    @speaking
    def check(self, progress: Progress = silent) -> Report:
        """Whether database, notes and index agree. Writes nothing."""
        return checking.check(self._database, self._folder, self._follower, progress)

    @speaking
    def data_version(self) -> int:
        """Another number after any process, this one too, has changed the library."""
        return self._database.version()

    def _act(self, act: Callable[[Desk], T]) -> T:
        """Do an act in one transaction; heads of note files follow where they can at once."""
        with self._database.transaction() as connection:
            done = act(Desk(connection, self._folder))
        self._let_files_follow(_HEADS_AT_ONCE)
        return done

    def _let_files_follow(self, limit: int) -> None:
        """Write files that are due. What is committed stays done when the disk refuses them."""
        try:
            speaking(outside.settle)(self._database, self._folder, limit)
        except LibraryError as error:
            log.library.warning("note files will be written later: %s", error)
