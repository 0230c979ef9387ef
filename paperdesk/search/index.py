"""The index as the library sees it: write, rebuild, search, and nothing of Whoosh.

The index follows the library and can be thrown away at any time. A folder
that its stamp does not prove to be ours and whole is removed without being
opened, and an empty index takes its place; the library then fills it anew.

One writer at a time, across processes, by a lock file beside the folder;
readers never wait for a writer. A reader looks at the name of the newest
table of contents before each search and takes up what others committed.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import os
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

import numpy as np

from paperdesk import log
from paperdesk.model import (
    Document,
    IndexStatus,
    LibraryError,
    Progress,
    Related,
    ScorePart,
    SearchResults,
    silent,
)
from paperdesk.model.messages import Message
from paperdesk.model.query.ast import Filter, Query
from paperdesk.search import schema
from paperdesk.search.explain.query_text import describe
from paperdesk.search.explain.score_breakdown import score_parts
from paperdesk.search.indexing.bulk_build import PAPERS, build_index
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.more_like_this import related
from paperdesk.search.query.executor import QueryExecutor
from paperdesk.search.query.plan import QueryPlan, make_query_plan
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.query.spellcheck import did_you_mean
from paperdesk.search.query.term_resolver import Deadline
from paperdesk.search.store import background_merge, corruption
from paperdesk.search.store.directory import IndexDirectory, refused
from paperdesk.search.store.durable_storage import DurableWriter
from paperdesk.search.store.reader_pool import SnapshotGuard, SnapshotOpener

_TRIES = 4  # a commit of another process may pass between looking and opening
_PAUSE = 0.05
_DAMAGED = Message("index.damaged")


@lru_cache(maxsize=256)
def _planned(query: Query) -> tuple[QueryPlan, str]:
    """What to look for, and the query read back."""
    return make_query_plan(query), describe(query)


class SearchIndex:
    """The words of all papers, in a folder of their own.

    ``fresh`` is True after an empty index had to be made, until something was
    written. Several threads may search while one writes. Raises LibraryError
    for what the disk refuses and LibraryBusyError when another process has
    been writing for longer than five seconds.
    """

    def __init__(self, folder: Path) -> None:
        self.fresh = False
        self._schema = schema.make_schema()
        self._folder = IndexDirectory(Path(folder), self._schema)
        self._opener = SnapshotOpener(self._schema)
        self._gate = threading.Lock()
        self._known: tuple[Snapshot, tuple[str, ...]] | None = None
        self._last: tuple[Query, QueryExecutor] | None = None
        self._closed = False
        if not self._folder.is_ours:
            with self._folder.alone(), refused("opened"):
                self._renew_if_foreign()

    def write(
        self,
        documents: Iterable[Document],
        gone: Iterable[int] = (),
        *,
        progress: Progress = silent,
    ) -> None:
        """Add ``documents``, replacing those of the same key, and forget ``gone``.

        One commit, durable when it returns; nothing is changed if it raises.
        Of two documents with one key the later counts.
        """
        newest = {document.key: document for document in documents}
        leaving = set(gone)
        if not newest and not leaving:
            return
        with self._folder.alone(), refused("written"):
            self._renew_if_foreign()
            writer = self._folder.writer()
            with self._throwing_away(), _cancelling(writer):
                change = IndexTransaction(writer)
                snapshot, _ = self._current()
                gone = np.isin(snapshot.keys, list(leaving | newest.keys())) & snapshot.live
                change.delete(np.flatnonzero(gone).tolist())
                kept = [document for key, document in newest.items() if key not in leaving]
                for some in schema.row_batches(kept, PAPERS, progress):
                    change.add(some)
                change.commit()
        self.fresh = False

    def rebuild(
        self, documents: Iterable[Document], total: int, progress: Progress = silent
    ) -> None:
        """Make the index anew of ``documents``; until it is ready the old one answers.

        Nothing is changed if it raises. Of two documents with one key the
        first counts. Other writers wait, or are told that the index is busy.
        """
        with self._folder.alone(), refused("rebuilt"):
            writer = self._folder.writer_anew()
            with _cancelling(writer):
                build_index(writer, schema.rows(documents), total, progress=progress)
            self._folder.swap()
        self.fresh = False

    def is_worn(self) -> bool:
        """Whether there are so many segments or deleted papers that :meth:`settle` is worth it."""
        with refused("read"):
            return background_merge.needs_merge(self._folder, self._schema)

    def settle(self, progress: Progress = silent) -> bool:
        """Make one segment of all, while others search and write; whether there was need.

        Nothing is changed if it raises, nor if it must give way to another commit.
        """
        return background_merge.merge_all(self._folder, self._schema, progress)

    def search(
        self,
        query: Query,
        *,
        sets: Mapping[Filter, Set[int]],
        within: Set[int] | None = None,
        without: Set[int] = frozenset(),
        limit_ms: float = 2000,
    ) -> SearchResults:
        """All papers that ``query`` finds, best first; nothing for a query without a word.

        ``sets`` holds the papers of each filter in the query (a missing one
        passes nobody); ``within`` restricts everything to these papers, and
        those of ``without`` are not found. After ``limit_ms`` it stops with
        what it has and says ``too_broad``.
        """
        began = time.perf_counter()
        steps, understood = _planned(query)
        if not steps:
            return SearchResults(query, understood=understood, too_broad=steps.cut)
        with self._reading() as snapshot:
            clock = Deadline(limit_ms)
            matcher = QueryExecutor(snapshot, sets, clock)
            ranked = matcher.rank(steps, within, without)
            self._last = (query, matcher)
            instead = "" if ranked.full else did_you_mean(query, matcher.terms)
        return SearchResults(
            query,
            ranked.ranking,
            ranked.full,
            understood,
            (time.perf_counter() - began) * 1000,
            suggestion=instead,
            too_broad=ranked.cut,
        )

    def score_parts(self, query: Query, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
        """Which clause stands in which field of these papers, and what it brought; in step.

        Of the index as it was read last, when the papers were found. Quick for
        the query that was searched last; another is searched again.
        """
        with self._reading(again=True) as snapshot:
            last, matcher = self._last or (None, None)
            same = last is query or last == query
            if matcher is None or not same or matcher.snapshot is not snapshot:
                matcher = QueryExecutor(snapshot, {}, Deadline(2000))
                matcher.rank(make_query_plan(query))
            return score_parts(matcher, keys)

    def related(
        self,
        documents: Sequence[Document],
        *,
        within: Set[int] | None = None,
        limit: int = 50,
    ) -> tuple[Related, ...]:
        """The papers of ``within`` (None: all) most like these together, but not these."""
        with self._reading() as snapshot:
            return related(documents, snapshot, within, limit)

    def keys(self) -> set[int]:
        """The papers in the index."""
        with self._reading() as snapshot:
            return set(snapshot.keys[snapshot.live].tolist())

    @property
    def papers(self) -> int:
        """How many papers the index holds."""
        with self._reading() as snapshot:
            return snapshot.papers

    def status(self, waiting: int = 0) -> IndexStatus:
        """How much the index holds; ``waiting`` is passed through."""
        with self._reading() as snapshot:
            papers, segments = snapshot.papers, len(snapshot.generation.segments)
        with refused("read"):
            size = sum(entry.stat().st_size for entry in os.scandir(self._folder.path))
        return IndexStatus(papers, waiting, size, schema.VERSION, segments)

    def close(self) -> None:
        """Let go of all files. Doing it twice does nothing."""
        with self._gate:
            self._closed = True
            self._forget()

    def _reading(self, *, again: bool = False) -> SnapshotGuard:
        """The newest state, or the one that was read last ``again``; damage found in it removes
        the index."""
        if self._closed:
            raise LibraryError(Message("index.closed"))
        known = self._known
        if again and known is not None:
            return SnapshotGuard(lambda: known, self._renew_after)
        return SnapshotGuard(self._current, self._renew_after)

    def _renew_after(self, error: corruption.DamagedError, state: tuple[str, ...]) -> NoReturn:
        """Remove the index that turned out to be damaged, unless it is another by now."""
        with self._folder.alone(), refused("renewed"):
            if state in ((), self._folder.state()):
                self._renew()
        raise LibraryError(_DAMAGED) from error

    @contextmanager
    def _throwing_away(self) -> Iterator[None]:
        """Remove the index if it turns out to be damaged while the lock is held."""
        try:
            yield
        except corruption.DamagedError as error:
            self._renew()
            raise LibraryError(_DAMAGED) from error

    def _current(self) -> tuple[Snapshot, tuple[str, ...]]:
        """The newest snapshot, and the state of the folder that it shows."""
        for _ in range(_TRIES):
            state = self._folder.state()
            known = self._known
            if known is not None and known[1] == state:
                return known
            if state and self._folder.is_ours:
                try:
                    return self._open(state)
                except FileNotFoundError:
                    pass  # a commit passed by
            time.sleep(_PAUSE)
        with self._folder.alone():
            self._renew_if_foreign()
        return self._open(self._folder.state())

    def _open(self, state: tuple[str, ...]) -> tuple[Snapshot, tuple[str, ...]]:
        with self._gate:
            if self._known is None or self._known[1] != state:
                self._known = (self._opener.open(self._folder.storage(), state[0]), state)
            return self._known

    def _forget(self) -> None:
        self._known = self._last = None
        self._opener.forget()

    def _renew_if_foreign(self) -> None:
        if not self._folder.is_ours:
            self._renew()

    def _renew(self) -> None:
        """Throw the index away and have an empty one; hold the lock."""
        if self._folder.path.exists():
            log.search.warning("The search index is not ours or not whole; it is made anew")
        with self._gate:
            self._forget()
        self.fresh = self._folder.renew()


@contextmanager
def _cancelling(writer: DurableWriter) -> Iterator[None]:
    """Take back what ``writer`` began if anything goes wrong, a wish to stop included."""
    try:
        yield
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
