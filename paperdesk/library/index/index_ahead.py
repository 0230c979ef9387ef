"""Index ahead: the index of a large import is built beside it, by a process of its own.

::

    papers of the import, as they are committed -> segments in the folder of the next rebuild
    the import's end                            -> the rebuild takes those that are true still

The papers are hidden as yet, and so is this index: it becomes visible with the rebuild that follows
an import (:mod:`~paperdesk.library.index.index_sync`), which builds the rest and merges. Each paper
goes with the hash of its record (:mod:`~paperdesk.library.db.record_hashes`): one that was filled,
noted or taken back since is queued to be indexed again, and a segment with many of those is left
out. So nothing depends on this process: where it cannot be started, falls behind or is killed, the
rebuild makes all of it, as it does after any import.

Why it ends with the import and does not go on: the rebuild has two processes for the rest.
"""

import gc
import os
import sqlite3
import threading
import time
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk import log
from paperdesk.library.db.database import connect
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.imports import staged_import
from paperdesk.library.papers.queries import documents
from paperdesk.model import Document, PaperDeskError, Progress, silent
from paperdesk.workers import PortionStream

if TYPE_CHECKING:
    from paperdesk.search import AheadSegment

MANY = 20_000
"""Papers of an import from which on a process is worth its start."""
SIZE = 5_000
"""Papers of a segment. Not more, as two other processes have their memory meanwhile."""
_AT_ONCE = 100
"""Papers that are read at once: as long as that takes, the log of the import cannot begin anew."""
CORES = 3
"""Processors from which on there is one for it: two are busy with the import already, and then it
would only take of what that has."""
_PAUSE = 0.2
_WAIT = 5.0
_LONGEST = 120.0
"""Seconds for which the end of an import waits for the segment that is being built."""
_CHANGED = 10
"""One of so many papers of a segment may have changed since, or it is left out."""
_JOB = f"{__name__}:build"

_MARKS = (
    "SELECT key, paper FROM record_hashes JOIN reading USING (key) "
    "WHERE key BETWEEN ? AND ? AND gone IS NOT 'withdrawn' "
    "AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.key = reading.key) "
    "AND NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.key = reading.key)"
)
"""The hashes of papers of which nothing but their records is in an index."""


class IndexAhead:
    """The process that does so, for one import; it ends with it."""

    def __init__(self, library: Path, cache: Path) -> None:
        self._args: dict[str, Any] = {"library": str(library), "cache": str(cache)}
        self._stream: PortionStream | None = None
        self._tried = False

    def follow(self, number: int, count: int, before: int) -> None:
        """Follow an import that has put ``count`` papers in, if these are many, and more than
        there were ``before``: else the index is not made anew behind it."""
        if self._tried or count < max(MANY, before) or (os.cpu_count() or 1) < CORES:
            return
        self._tried = True
        try:
            self._stream = PortionStream(_JOB, {**self._args, "import": number, "size": SIZE})
        except PaperDeskError as error:
            log.imports.info("the index is built behind the import: %s", error)

    def finish(self) -> None:
        """Wait for the segment that is being built, behind the import's end."""
        if self._stream is None:
            return
        late = threading.Timer(_LONGEST, self.close)
        late.start()
        try:
            for _ in self._stream.portions(silent):
                pass
        except Exception as error:  # noqa: BLE001 - whatever it died of, the rebuild makes the rest
            log.imports.warning("the index was not built beside the import: %s", error)
        finally:
            late.cancel()
            self.close()

    def close(self) -> None:
        """End it, whatever it does. Safe to call twice."""
        if self._stream is not None:
            self._stream.close()


def build(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"library": database, "cache": folder, "import": number, "size": papers of a
    segment}`` -> ``{}`` once the import has ended."""
    # Late: whoosh and numpy, of which the import itself needs nothing.
    from paperdesk.search import SearchIndex, document_rows  # noqa: PLC0415

    gc.disable()
    size = args["size"]
    with (
        closing(connect(Path(args["library"]), wait=_WAIT, write=False)) as connection,
        closing(SearchIndex(Path(args["cache"]) / "index")) as index,
    ):
        segments, last = index.build_ahead(), 0
        while (ranges := staged_import.ranges_of(connection, args["import"])) is not None:
            keys = _next(ranges, last, size)
            if len(keys) < size:
                time.sleep(_PAUSE)
                continue
            last, marks = keys[-1], bytearray()
            rows = list(document_rows(_documents(connection, keys, marks)))
            segments.add(rows, bytes(marks))
    return {}


def _next(ranges: Iterable[staged_import.Range], last: int, size: int) -> list[int]:
    """The next keys behind the last one, so many at most."""
    left = (range(max(first, last + 1), end + 1) for first, end in ranges if end > last)
    return list(islice(chain.from_iterable(left), size))


def _documents(
    connection: sqlite3.Connection, keys: Sequence[int], marks: bytearray
) -> Iterator[Document]:
    """The papers, and their marks, as they stand together."""
    for batch in batches_of(keys, _AT_ONCE):
        connection.execute("BEGIN")
        sql = f"SELECT key, paper FROM record_hashes WHERE key IN ({placeholders(batch)})"
        hashes = dict(connection.execute(sql, batch).fetchall())
        found = documents(connection, batch)
        connection.execute("COMMIT")
        for document in found:
            marks += hashes[document.key]
            yield Document(document.key, document.paper)


def true_segments(
    connection: sqlite3.Connection, segments: Iterable["AheadSegment"]
) -> Iterator[tuple["AheadSegment", list[int]]]:
    """Those of the segments, by their first keys, that are true of the library, each with those
    of its papers that are not and have to be indexed again."""
    last = 0
    for segment in segments:
        keys = segment.keys
        if keys[0] <= last:
            continue
        now = dict(connection.execute(_MARKS, (keys[0], keys[-1])).fetchall())
        size = len(segment.marks) // len(keys)
        changed = [
            key
            for place, key in enumerate(keys)
            if now.get(key) != segment.marks[size * place : size * (place + 1)]
        ]
        if _CHANGED * len(changed) <= len(keys):
            last = keys[-1]
            yield segment, changed


def without(keys: "array[int]", segments: Iterable["AheadSegment"]) -> "array[int]":
    """The keys, which rise, that are in none of the segments."""
    left, place = array("q"), 0
    for segment in segments:
        begin, end = (bisect_left(keys, key) for key in (segment.keys[0], segment.keys[-1] + 1))
        held = set(segment.keys)
        left += keys[place:begin]
        left.extend(key for key in keys[begin:end] if key not in held)
        place = end
    return left + keys[place:]
