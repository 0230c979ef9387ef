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

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path

from whoosh.index import TOC
from whoosh.reading import SegmentReader

from paperdesk import log
from paperdesk.model import (
    Answer,
    Document,
    IndexStatus,
    LibraryError,
    Progress,
    silent,
)
from paperdesk.model.query import Filter, Query
from paperdesk.search import damage, schema, stamp
from paperdesk.search.folder import INDEX_NAME, IndexFolder, refused
from paperdesk.search.matching import Matcher, keys_of
from paperdesk.search.merging import policy
from paperdesk.search.plan import plan
from paperdesk.search.reading_back import read_back
from paperdesk.search.snapshot import Part, Snapshot
from paperdesk.search.storage import DurableWriter
from paperdesk.search.suggesting import suggestion
from paperdesk.search.terms import Clock

_TRIES = 4  # a commit of another process may pass between looking and opening
_PAUSE = 0.05
_DAMAGED = (
    "The search index was damaged and has been thrown away. Papers and notes are safe; it is "
    "filled again from them."
)
_STEP = 50  # papers between two words of progress


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
        self._folder = IndexFolder(Path(folder), self._schema)
        self._gate = threading.RLock()
        self._parts: dict[str, Part] = {}
        self._snapshot: Snapshot | None = None
        self._state: tuple[str, ...] = ()
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
                _delete(writer, leaving | newest.keys())
                kept = [document for key, document in newest.items() if key not in leaving]
                _add(writer, kept, len(kept), progress)
                writer.commit(mergetype=policy(len(kept)))
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
                _add(writer, _each_once(documents), total, progress)
                writer.commit()
            self._folder.swap()
        self.fresh = False

    def search(
        self,
        query: Query,
        *,
        sets: Mapping[Filter, Set[int]],
        within: Set[int] | None = None,
        limit_ms: float = 2000,
    ) -> Answer:
        """All papers that ``query`` finds, best first; nothing for a query without a word.

        ``sets`` holds the papers of each filter in the query (a missing one
        passes nobody); ``within`` restricts everything to these papers. After
        ``limit_ms`` it stops with what it has and says ``too_broad``.
        """
        began = time.perf_counter()
        steps = plan(query)
        understood = read_back(query)
        if not steps:
            return Answer(query, understood=understood, too_broad=steps.cut)
        with self._reading() as snapshot:
            clock = Clock(limit_ms)
            ranked = Matcher(snapshot, sets, clock).rank(steps, within)
            instead = "" if ranked.full else suggestion(query, snapshot, clock)
        return Answer(
            query,
            ranked.keys,
            ranked.scores,
            ranked.full,
            understood,
            (time.perf_counter() - began) * 1000,
            suggestion=instead,
            too_broad=ranked.cut,
        )

    def keys(self) -> set[int]:
        """The papers in the index."""
        with self._reading() as snapshot:
            return keys_of(snapshot.keys[snapshot.live])

    def status(self, waiting: int = 0) -> IndexStatus:
        """How much the index holds; ``waiting`` is passed through."""
        with self._reading() as snapshot:
            papers, segments = int(snapshot.live.sum()), len(self._parts)
        with refused("read"):
            files = [path for path in self._folder.path.iterdir() if path.is_file()]
            size = sum(path.stat().st_size for path in files)
        return IndexStatus(papers, waiting, size, schema.VERSION, segments)

    def close(self) -> None:
        """Let go of all files. Doing it twice does nothing."""
        with self._gate:
            self._closed = True
            self._forget_parts()

    @contextmanager
    def _reading(self) -> Iterator[Snapshot]:
        """The newest state, held while it is read; damage found in it removes the index."""
        with self._gate, refused("read"):
            if self._closed:
                raise LibraryError("The search index is closed.")
            try:
                yield self._current()
            except damage.DamagedError as error:
                with self._folder.alone():
                    self._renew()
                raise LibraryError(_DAMAGED) from error

    @contextmanager
    def _throwing_away(self) -> Iterator[None]:
        """Remove the index if it turns out to be damaged while the lock is held."""
        try:
            yield
        except damage.DamagedError as error:
            self._renew()
            raise LibraryError(_DAMAGED) from error

    def _current(self) -> Snapshot:
        for _ in range(_TRIES):
            state = self._folder.state()
            if self._snapshot is not None and state == self._state:
                return self._snapshot
            if state and self._folder.is_ours:
                try:
                    snapshot = self._open(state[0])
                except FileNotFoundError:
                    snapshot = None
                if snapshot is not None:
                    self._snapshot, self._state = snapshot, state
                    return snapshot
            time.sleep(_PAUSE)
        with self._folder.alone():
            self._renew_if_foreign()
        return self._open(self._folder.state()[0])

    def _open(self, toc_name: str) -> Snapshot:
        """Read the table of contents just proved to be ours; keep the parts that stay."""
        storage = self._folder.storage()
        match = stamp.TOC_NAME.fullmatch(toc_name)
        generation = int(match[1]) if match else 0
        made: dict[str, Part] = {}
        try:
            with damage.seen():
                contents = TOC.read(storage, INDEX_NAME, gen=generation, schema=self._schema)
                names = [segment.segment_id() for segment in contents.segments]
                for name, segment in zip(names, contents.segments, strict=True):
                    if name not in self._parts:
                        made[name] = Part(SegmentReader(storage, self._schema, segment))
        except BaseException:
            for part in made.values():
                part.reader.close()
            storage.close_opened()
            raise
        known = self._parts | made
        self._parts = {name: known[name] for name in names}
        for name in known.keys() - self._parts.keys():
            known[name].reader.close()
        deleted = [segment.deleted_docs() for segment in contents.segments]
        return Snapshot(self._parts.values(), deleted)

    def _forget_parts(self) -> None:
        for part in self._parts.values():
            part.reader.close()
        self._parts, self._snapshot, self._state = {}, None, ()

    def _renew_if_foreign(self) -> None:
        if not self._folder.is_ours:
            self._renew()

    def _renew(self) -> None:
        """Throw the index away and have an empty one; hold the lock."""
        if self._folder.path.exists():
            log.search.warning("The search index is not ours or not whole; it is made anew")
        with self._gate:
            self._forget_parts()
            self.fresh = self._folder.renew()


def _delete(writer: DurableWriter, keys: Set[int]) -> None:
    with damage.seen():
        reader = writer.reader()
        try:
            for key in sorted(keys):
                if ("key", key) in reader:
                    for number in list(reader.postings("key", key).all_ids()):
                        writer.delete_document(number)
        finally:
            reader.close()


def _add(
    writer: DurableWriter, documents: Iterable[Document], total: int, progress: Progress
) -> None:
    done = 0
    for done, document in enumerate(documents, 1):
        writer.add_document(**schema.row(document))
        if done % _STEP == 0:
            progress(done, total, "Indexing")
    progress(done, total, "Indexing")


def _each_once(documents: Iterable[Document]) -> Iterator[Document]:
    seen: set[int] = set()
    for document in documents:
        if document.key not in seen:
            seen.add(document.key)
            yield document


@contextmanager
def _cancelling(writer: DurableWriter) -> Iterator[None]:
    """Take back what ``writer`` began if anything goes wrong, a wish to stop included."""
    try:
        yield
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
