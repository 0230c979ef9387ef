"""Search index: the facade that the library sees, and nothing of Whoosh.

The index follows the library and can be thrown away at any time. A folder that its manifest does
not prove to be ours and whole is removed unopened; the library fills an empty one in its place.

One writer at a time, across processes, by a lock file beside the folder; readers never wait for
it. A reader looks before each search for a newer table of contents than it has.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
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
from paperdesk.model.search_results import TextMatch
from paperdesk.search import schema
from paperdesk.search.acronyms.acronym_files import AcronymFiles, Texts
from paperdesk.search.answers import Answers, BesideIndex, SearchGround
from paperdesk.search.indexing.bulk_build import BATCH, LETTERS, build_index
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.key_bits import KeyBits
from paperdesk.search.meaning.vector_files import VectorFiles
from paperdesk.search.more_like_this import related
from paperdesk.search.query.leaf_preparer import is_written
from paperdesk.search.query.page_finder import find_pages
from paperdesk.search.query.plan import make_query_plan
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.query.term_resolver import title_counts
from paperdesk.search.store import background_merge, corruption
from paperdesk.search.store.ahead_segments import AheadBuild, AheadSegment, ahead_segments
from paperdesk.search.store.directory import IndexDirectory, refused
from paperdesk.search.store.durable_storage import cancelling
from paperdesk.search.store.reader_pool import SnapshotGuard, SnapshotOpener

_TRIES = 4  # a commit of another process may pass between looking and opening
_PAUSE = 0.05
_DAMAGED = Message("index.damaged")


class SearchIndex:
    """Index of the words of all papers, in a folder of its own.

    ``fresh`` is True after an empty index had to be made, until something was
    written. Several threads may search while one writes. Raises LibraryError
    for what the disk refuses and LibraryBusyError when another process has
    been writing for longer than five seconds.
    """

    def __init__(self, folder: Path) -> None:
        self.fresh = False
        self._schema = schema.make_schema()
        self._directory = IndexDirectory(Path(folder), self._schema)
        self.vectors = VectorFiles(folder.with_name(f"{folder.name}.vectors"))
        self.acronyms = AcronymFiles(folder.with_name(f"{folder.name}.acronyms"))
        self._opener = SnapshotOpener(self._schema)
        self._lock = threading.Lock()
        self._current_state: tuple[Snapshot, tuple[str, ...]] | None = None
        self._answers = Answers()
        self._closed = False
        if not self._directory.is_ours:
            with self._directory.write_lock(), refused("opened"):
                self._recreate_if_foreign()

    def write(
        self,
        documents: Iterable[Document],
        gone: Iterable[int] = (),
        *,
        progress: Progress = silent,
    ) -> None:
        """Index ``documents``, replacing those of the same key, and delete ``gone``. One commit,
        durable when it returns; nothing is changed if it raises. Of one key the last counts."""
        newest = {document.key: document for document in documents}
        leaving = set(gone)
        if not newest and not leaving:
            return
        with self._directory.write_lock(), refused("written"):
            self._recreate_if_foreign()
            writer = self._directory.writer()
            with self._recreating_if_damaged(), cancelling(writer):
                transaction = IndexTransaction(writer)
                snapshot, _ = self._current()
                replaced = snapshot.mask(leaving | newest.keys())
                transaction.delete(np.flatnonzero(replaced & snapshot.live_docs).tolist())
                kept = [document for key, document in newest.items() if key not in leaving]
                for batch in schema.row_batches(kept, BATCH, LETTERS, progress):
                    transaction.add(batch)
                transaction.commit()
        self.fresh = False

    def rebuild(
        self, documents: Iterable[Document], total: int, progress: Progress = silent
    ) -> None:
        """Rebuild the index of ``documents``; until it is ready the old one answers. Nothing is
        changed if it raises. Of two with one key the first counts. Other writers wait."""
        self.rebuild_of_rows(schema.document_rows(documents), total, progress)

    def rebuild_of_rows(
        self,
        rows: Iterable[schema.Row],
        total: int,
        progress: Progress = silent,
        ahead: Sequence[AheadSegment] = (),
    ) -> None:
        """The same, of what :func:`~paperdesk.search.schema.document_rows` made of documents, and
        of those of :meth:`ahead` that are true: with ``rows`` two segments at least."""
        segments = [segment.packed() for segment in ahead]
        with self._directory.write_lock(), refused("rebuilt"):
            writer = self._directory.writer_anew()
            with cancelling(writer):
                build_index(writer, rows, total, progress=progress, ahead=segments)
            self._directory.swap_in()
        self.fresh = False

    def build_ahead(self) -> AheadBuild:
        """A builder of segments for the next rebuild, of papers that are there before others."""
        return AheadBuild(self._directory, self._schema)

    def ahead(self) -> list[AheadSegment]:
        """What was built so, by the first key."""
        return ahead_segments(self._directory)

    def needs_merge(self) -> bool:
        """Whether a full merge is worth it (:meth:`merge`): for many segments or much deleted."""
        with refused("read"):
            return background_merge.needs_merge(self._directory, self._schema)

    def merge(self, progress: Progress = silent) -> bool:
        """Merge all segments into one, while others search and write; whether there was need.

        Nothing is changed if it raises, nor if it must give way to another commit.
        """
        return background_merge.merge_all(self._directory, self._schema, progress)

    def search(
        self,
        query: Query,
        *,
        sets: Mapping[Filter, Set[int]],
        within: Set[int] | None = None,
        without: Set[int] = frozenset(),
        limit_ms: float = 2000,
        by_meaning: bool = True,
    ) -> SearchResults:
        """Search: all papers that ``query`` finds, best first; none for a query without a word.

        ``sets`` holds the papers of each filter in the query (a missing one passes nobody);
        ``within`` restricts everything to these papers, and those of ``without`` are not
        found. After ``limit_ms`` it stops with what it has and says ``too_broad``.
        ``by_meaning``: those of a sentence are put in order by what they mean as well.
        """
        ground = SearchGround(sets, within, without)
        beside = BesideIndex(self.acronyms, self.vectors, by_meaning)
        with self.reading() as snapshot:
            return self._answers.search(snapshot, query, ground, beside, limit_ms)

    def ready_one(self) -> bool:
        """Do a part of what the next letter or question asks for; whether all is done."""
        with self.reading(again=True) as snapshot:
            self._answers.read_ahead(snapshot)
            return snapshot.ready_one()

    def score_parts(self, query: Query, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
        """The score breakdown of these papers: each clause, field and contribution; in step. Of
        the index as read last; quick for the query that was searched last."""
        with self.reading(again=True) as snapshot:
            return self._answers.score_parts(snapshot, query, keys)

    def pages(self, query: Query, wanted: Mapping[int, Set[str]]) -> Mapping[int, TextMatch]:
        """The pages of these papers (by key) on which clauses (as written) of the query stand."""
        with self.reading(again=True) as snapshot:
            return find_pages(snapshot, make_query_plan(query), wanted)

    def known_words(self, words: Set[str]) -> Set[str]:
        """Those of the words that stand, so written, in what is said about any paper."""
        with self.reading(again=True) as snapshot:
            return {word for word in words if is_written(snapshot.lookup, word)}

    def related(
        self,
        documents: Sequence[Document],
        *,
        within: Set[int] | None = None,
        without: Set[int] = frozenset(),
        limit: int = 50,
    ) -> tuple[Related, ...]:
        """Those of ``within`` (None: all) but not ``without`` that are most like all of these."""
        with self.reading() as snapshot:
            vectors = self.vectors.of(snapshot.generation)
            return related(documents, snapshot, vectors, within, limit, without)

    def lacks_vectors(self) -> bool:
        """Whether papers have no vector yet (:meth:`make_vectors`)."""
        with self.reading() as snapshot:
            return self.vectors.lacking(snapshot.generation) > 0

    def lacking_acronyms(self) -> int:
        """Of how many papers no file says which acronyms they introduce (:meth:`make_acronyms`)."""
        with self.reading() as snapshot:
            return self.acronyms.lacking(snapshot.generation)

    def make_acronyms(self, texts: Texts, progress: Progress = silent) -> int:
        """Make those files, from ``texts``; for how many papers."""
        with self.reading() as snapshot, refused("written"):
            return self.acronyms.follow(snapshot.generation, texts, progress)

    def make_vectors(self, progress: Progress = silent) -> int:
        """Make the vectors of papers that lack them, beside the index; for how many."""
        with self.reading() as snapshot:
            generation = snapshot.generation
        with refused("written"):
            return self.vectors.follow(generation, progress)

    def title_counts(self, words: Iterable[str]) -> dict[str, int]:
        """In how many titles each of the words stands, in any of its forms."""
        with self.reading() as snapshot:
            return title_counts(snapshot.lookup, words)

    def keys(self) -> set[int]:
        """The keys of all papers in the index."""
        return set(self.members())

    def members(self) -> KeyBits:
        """The same as bits, which take little memory."""
        with self.reading() as snapshot:
            return KeyBits(snapshot.keys[snapshot.live_docs & (snapshot.keys >= 0)])

    @property
    def papers(self) -> int:
        """The number of papers in the index."""
        with self.reading() as snapshot:
            return snapshot.doc_count

    def status(self, waiting: int = 0) -> IndexStatus:
        """The status of the index: papers, bytes, segments; ``waiting`` is passed through."""
        with self.reading() as snapshot:
            papers, segments = snapshot.doc_count, len(snapshot.generation.segments)
        return IndexStatus(papers, waiting, self._directory.size(), schema.VERSION, segments)

    def close(self) -> None:
        """Close all files; twice does nothing."""
        with self._lock:
            self._closed = True
            self._forget()

    def reading(self, *, again: bool = False) -> SnapshotGuard:
        """The newest state, or what was read last ``again``; damage found removes the index."""
        if self._closed:
            raise LibraryError(Message("index.closed"))
        current = self._current_state
        if again and current is not None:
            return SnapshotGuard(lambda: current, self._recreate_after)
        return SnapshotGuard(self._current, self._recreate_after)

    def _recreate_after(self, error: corruption.DamagedError, state: tuple[str, ...]) -> NoReturn:
        """Remove the index that turned out to be damaged, unless it is another by now."""
        with self._directory.write_lock(), refused("renewed"):
            if state in ((), self._directory.state()):
                self._recreate()
        raise LibraryError(_DAMAGED) from error

    @contextmanager
    def _recreating_if_damaged(self) -> Iterator[None]:
        """Remove the index if it turns out to be damaged while the lock is held."""
        try:
            yield
        except corruption.DamagedError as error:
            self._recreate()
            raise LibraryError(_DAMAGED) from error

    def _current(self) -> tuple[Snapshot, tuple[str, ...]]:
        """The newest snapshot, and the state of the folder that it shows."""
        for _ in range(_TRIES):
            state = self._directory.state()
            current = self._current_state
            if current is not None and current[1] == state:
                return current
            if state and self._directory.is_ours:
                try:
                    return self._open(state)
                except FileNotFoundError:
                    pass  # a commit passed by
            time.sleep(_PAUSE)
        with self._directory.write_lock():
            self._recreate_if_foreign()
        return self._open(self._directory.state())

    def _open(self, state: tuple[str, ...]) -> tuple[Snapshot, tuple[str, ...]]:
        with self._lock:
            if self._current_state is None or self._current_state[1] != state:
                self._current_state = self._opener.open(self._directory.storage(), state[0]), state
            return self._current_state

    def _forget(self) -> None:
        self._current_state = None
        self._answers.clear()
        self._opener.clear()

    def _recreate_if_foreign(self) -> None:
        if not self._directory.is_ours:
            self._recreate()

    def _recreate(self) -> None:
        """Throw the index away and have an empty one; hold the lock."""
        if self._directory.path.exists():
            log.search.warning("The search index is not ours or not whole; it is made anew")
        with self._lock:
            self._forget()
        self.fresh = self._directory.recreate()
