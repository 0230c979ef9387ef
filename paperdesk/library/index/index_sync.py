"""Synchronisation of the index with the library: what is queued is indexed, then dequeued.

An entry is dequeued only by who indexed that very change: its stamp is read
before the words are, and removed after the index has committed. A crash in
between leaves work to do again, never a lie.

Why a lease: two processes that index the same papers at once could commit the
older words last. Who holds the lease reads and writes alone; it ends with its
time, or with its process.
"""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.library.db.database import Database, fact
from paperdesk.library.db.lean_texts import ABSTRACT_SQL, text_of
from paperdesk.library.db.paper_rows import batches_of, placeholders, read_keys
from paperdesk.library.db.write_lock import alive
from paperdesk.library.imports import rollback, staged_fills
from paperdesk.library.index import index_ahead, index_queue
from paperdesk.library.papers.queries import documents
from paperdesk.library.papers.scopes import key_bits
from paperdesk.library.texts import text_files
from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import Document, IndexStatus, LibraryBusyError, LibraryError, Progress
from paperdesk.model.messages import Message

if TYPE_CHECKING:
    from paperdesk.search import AheadSegment, SearchIndex

_LEASE = 120.0  # seconds for one portion
_LONG_LEASE = 3600.0  # for a whole rebuild
_FEW = 2_000  # papers whose acronyms are known a tenth of a second later
_OTHERS = 0.3  # seconds for what a killed import has left to be written
_AT_ONCE = 5_000
"""Papers that are queued or dequeued in one transaction."""
_LETTERS = 30_000_000
"""Letters of pages in one commit, at most about."""
_PRESENT = "SELECT key FROM reading WHERE gone IS NOT 'withdrawn'"
_DEQUEUE = (
    "DELETE FROM unindexed WHERE stamp IN "
    "(SELECT stamp FROM unindexed WHERE stamp <= ? ORDER BY stamp LIMIT ?)"
)


class IndexSync:
    """Synchroniser of this library's index, which is opened when it is first needed."""

    def __init__(self, database: Database, cache: Path, texts: TextCache) -> None:
        self._database = database
        self._texts = texts
        self._cache = cache
        self._folder = cache / "index"
        self._owner_file = cache / "index.library"
        self._owner = os.urandom(16).hex()
        self._index: SearchIndex | None = None
        self._lock = threading.Lock()
        self._compared = False

    @property
    def index(self) -> "SearchIndex":
        """The index. The first call takes 0.1 s and more."""
        with self._lock:
            if self._index is None:
                # Late: whoosh and numpy cost 130 ms, which no listing needs.
                from paperdesk.search import SearchIndex  # noqa: PLC0415

                self._folder.parent.mkdir(parents=True, exist_ok=True)
                self._index = SearchIndex(self._folder)
            return self._index

    def work(self, limit: int, progress: Progress) -> int:
        """Index at most ``limit`` queued papers; how many. 0 also while another process does."""
        rollback.purge_some(self._database)
        staged_fills.go_on(self._database, _OTHERS)
        self._compare()
        if not self._database.frozen:
            text_files.tell(self._database, self._texts)
        if not index_queue.pending(self._database.reader):
            return 0
        with self._lease(_LEASE) as held:
            if not held:
                return 0
            queued = self._database.reader.execute(
                "SELECT stamp, key FROM unindexed ORDER BY stamp LIMIT ?", (limit,)
            ).fetchall()
            keys = [key for _, key in queued]
            keys = list(text_files.portion(self._database.reader, self._texts, keys, _LETTERS))
            queued = queued[: len(keys)]
            found = self._documents(self._present(keys))
            gone = set(keys).difference(document.key for document in found)
            self.index.write(found, gone, progress=progress)
            with self._database.transaction() as connection:
                _clear(connection, queued)
        if not index_queue.pending(self._database.reader):
            self._know_acronyms_of_few()
        return len(queued)

    def rebuild(self, progress: Progress) -> int:
        """Make the whole index anew; the old one answers meanwhile. How many papers it holds.

        Raises LibraryBusyError while another process indexes.
        """
        self._compare()
        with self._lease(_LONG_LEASE) as held:
            if not held:
                raise LibraryBusyError(Message("index.indexing"))
            ask = self._database.reader.execute
            last = ask("SELECT coalesce(max(stamp), 0) FROM unindexed").fetchone()[0]
            keys = read_keys(self._database.reader, f"{_PRESENT} ORDER BY key")
            # Late: it pulls in whoosh and numpy.
            from paperdesk.library.index.row_stream import index_rows  # noqa: PLC0415

            segments, changed = self._ahead(keys)
            left = index_ahead.without(keys, segments)
            with contextlib.closing(
                index_rows(self._database, self._texts, left, self._cache)
            ) as rows:
                self.index.rebuild_of_rows(rows, len(keys), progress, segments)
            self._enqueue(sorted(changed))  # before, as these are behind the last
            self._dequeue_until(last)
        self._know_acronyms_of_few()
        return len(keys)

    def beside(self) -> index_ahead.IndexAhead:
        """What builds the index of an import beside it, as far as that is large."""
        return index_ahead.IndexAhead(self._database.path, self._cache)

    def _ahead(self, keys: Sequence[int]) -> tuple[list["AheadSegment"], list[int]]:
        """The segments that were built beside an import and are true still, and the papers in
        them that have to be indexed again. None where it is one that holds all: alone, it could
        not be asked."""
        segments: list[AheadSegment] = []
        changed: list[int] = []
        found = index_ahead.true_segments(self._database.reader, self.index.ahead())
        for segment, others in found:
            segments.append(segment)
            changed += others
        if len(segments) == 1 and len(segments[0].keys) >= len(keys):
            return [], []
        return segments, changed

    def is_worn(self) -> bool:
        """Whether :meth:`settle` has something to do."""
        index = self.index
        return index.needs_merge() or index.lacks_vectors() or index.lacking_acronyms() > 0

    def settle(self, progress: Progress) -> bool:
        """Merge the segments of the index if it is worth it, and have vectors and acronyms of its
        papers follow; whether anything was done."""
        merged = self.index.merge(progress)
        made = self.index.make_vectors(progress)
        made += self.index.make_acronyms(self._abstracts, progress)
        return made > 0 or merged

    def _know_acronyms_of_few(self) -> None:
        """Look at few new papers for acronyms at once; many wait for an idle moment."""
        try:
            if 0 < self.index.lacking_acronyms() <= _FEW:
                self.index.make_acronyms(self._abstracts)
        except LibraryError as error:  # the papers are indexed; this is tried again
            log.library.warning("acronyms of new papers are not known yet: %s", error)

    def status(self) -> IndexStatus:
        """Status of the index, and how much is queued."""
        return self.index.status(index_queue.pending(self._database.reader))

    def close(self) -> None:
        """Close the index, if it was opened."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None

    def _compare(self) -> None:
        """Enqueue what the index lacks: once, and whenever it is empty anew.

        An index that was filled from another library counts as empty: its
        papers have our numbers and other words.
        """
        if self._database.frozen or (self._compared and not self.index.fresh):
            return
        foreign = self._is_of_another()
        # Not under the lock: who brings, changes or deletes a paper meanwhile queues it as well.
        reader = self._database.reader
        present = key_bits(reader, _PRESENT)
        held = self.index.members()
        lacking = present.together(held) if foreign else present.apart(held)
        if not held:  # what is queued is so already, as all is behind a large first import
            lacking = lacking.without(key_bits(reader, "SELECT key FROM unindexed"))
        self._enqueue(lacking)
        if foreign:
            self._owner_file.write_text(self._own_name(), encoding="utf-8")
        self._compared = True

    def _enqueue(self, keys: Iterable[int]) -> None:
        """Enqueue papers, by rising keys, some at a time, between which others come to write."""
        for some in batches_of(keys, _AT_ONCE):
            begun = time.time()
            with self._database.transaction() as connection:
                index_queue.enqueue(connection, some)
            self._database.give_way(begun)

    def _dequeue_until(self, last: int) -> None:
        """Dequeue what was queued up to a stamp, some at a time; a crash leaves work to do anew."""
        rows, begun = _AT_ONCE, time.time()
        while rows == _AT_ONCE:
            self._database.give_way(begun)
            begun = time.time()
            with self._database.transaction() as connection:
                rows = connection.execute(_DEQUEUE, (last, _AT_ONCE)).rowcount

    def _is_of_another(self) -> bool:
        with contextlib.suppress(OSError):
            return self._owner_file.read_text(encoding="utf-8") != self._own_name()
        return True

    def _own_name(self) -> str:
        return fact(self._database.reader, "library")

    def _present(self, keys: list[int]) -> list[int]:
        found: set[int] = set()
        for batch in batches_of(keys):
            sql = f"{_PRESENT} AND key IN ({placeholders(batch)})"
            found.update(row[0] for row in self._database.reader.execute(sql, batch))
        return [key for key in keys if key in found]

    def _abstracts(self, keys: Sequence[int]) -> Iterator[str]:
        """The titles and abstracts of these papers."""
        for batch in batches_of(list(keys)):
            sql = f"SELECT title, {ABSTRACT_SQL} FROM papers WHERE key IN ({placeholders(batch)})"
            for title, abstract in self._database.reader.execute(sql, batch):
                yield f"{title}. {text_of(abstract)}"

    def _documents(self, keys: Sequence[int]) -> list[Document]:
        reader = self._database.reader
        return text_files.with_pages(reader, self._texts, documents(reader, keys))

    @contextlib.contextmanager
    def _lease(self, seconds: float) -> Iterator[bool]:
        """Hold the right to index; False while another process that lives has it."""
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT owner, pid, until FROM lease WHERE name = 'index'"
            ).fetchone()
            taken = row is not None and row[0] != self._owner
            if taken and row[2] > time.time() and alive(row[1]):
                held = False
            else:
                held = True
                connection.execute(
                    "INSERT OR REPLACE INTO lease (name, owner, pid, until) "
                    "VALUES ('index', ?, ?, ?)",
                    (self._owner, os.getpid(), time.time() + seconds),
                )
        if not held:
            log.library.info("another process is indexing")
            yield False
            return
        try:
            yield True
        finally:
            with self._database.transaction() as connection:
                connection.execute(
                    "DELETE FROM lease WHERE name = 'index' AND owner = ?", (self._owner,)
                )


def _clear(connection: sqlite3.Connection, indexed: list[tuple[int, int]]) -> None:
    """Dequeue what was indexed; what changed meanwhile keeps its newer entry.

    An entry that is gone was removed by somebody whose lease we outlived: which
    words were committed last is not known, so the paper is queued again.
    """
    for stamp, key in indexed:
        cleared = connection.execute(
            "DELETE FROM unindexed WHERE stamp = ? AND key = ?", (stamp, key)
        ).rowcount
        if not cleared:
            connection.execute("INSERT OR IGNORE INTO unindexed (key) VALUES (?)", (key,))
