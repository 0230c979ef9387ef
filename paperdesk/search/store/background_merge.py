"""Background merge: one segment of many in an idle moment, while others search and write.

Single changes leave small segments, which become larger ones as they are
committed (``merge_policy``); what those commits have no time for is done here:
every segment is a look more for each search, and a deleted paper still takes
room.

Why beside the index and without the writer's lock: a note that is saved
meanwhile must not wait for a hundred thousand papers. The new segment is
written into a folder of its own and only moved in under the lock, with what
was deleted in the meantime deleted in it, too. If one of the segments it was
made of is gone by then (another commit merged it, or a rebuild took the place
of all), the work is thrown away: the next idle moment begins anew. A crash
leaves that folder, which nobody reads and the next one clears.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.index import TOC
from whoosh.util.filelock import FileLock

from paperdesk.model import Progress
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.indexing.merge_policy import needs_full_merge
from paperdesk.search.indexing.segment_merger import merge
from paperdesk.search.store import integrity
from paperdesk.search.store.directory import INDEX_NAME, IndexDirectory, refused
from paperdesk.search.store.durable_storage import DurableStorage


def needs_merge(directory: IndexDirectory, schema: Any) -> bool:
    """Whether :func:`merge_all` would have something to do; False where the index is not ours."""
    segments = _segments(directory, schema)
    return needs_full_merge([(part.doc_count(), part.doc_count_all()) for part in segments])


def merge_all(directory: IndexDirectory, schema: Any, progress: Progress) -> bool:
    """Merge all segments into one if they are many or much is deleted; whether that was done.

    Nothing is changed if it raises, or if another process does the same.
    """
    if not needs_merge(directory, schema):
        return False
    side = directory.path.with_name(f"{directory.path.name}.settling")
    lock = FileLock(f"{side}.lock")
    if not lock.acquire():
        return False
    try:
        with refused("tidied"):
            _clear(side)
            side.mkdir(mode=0o700)
            return _merge(directory, schema, side, progress)
    finally:
        _clear(side)
        lock.release()


def _merge(directory: IndexDirectory, schema: Any, side: Path, progress: Progress) -> bool:
    before = _segments(directory, schema)
    try:
        merged = merge(
            directory.storage(), schema, before, INDEX_NAME, DurableStorage(side), progress=progress
        )
    except FileNotFoundError:
        return False  # a commit of another process passed by
    with directory.write_lock():
        writer = directory.writer()
        now = {segment.segid: segment for segment in writer.segments}
        if any(segment.segid not in now for segment in before):
            writer.cancel()
            return False
        _delete(merged, before, [now[segment.segid] for segment in before])
        for file in side.iterdir():
            file.replace(directory.path / file.name)
        IndexTransaction(writer).replace_segments(before, merged)
    return True


def _delete(merged: Any, before: Sequence[Any], now: Sequence[Any]) -> None:
    """Delete in the merged segment what was deleted in its parts since they were read."""
    base = 0
    for then, segment in zip(before, now, strict=True):
        live = np.setdiff1d(np.arange(then.doc_count_all()), list(then.deletions()))
        deleted = np.isin(live, list(segment.deletions()))
        for doc_id in np.flatnonzero(deleted).tolist():
            merged.delete_document(base + doc_id)
        base += len(live)


def _segments(directory: IndexDirectory, schema: Any) -> list[Any]:
    """The segments of the newest table of contents; none where they are not all ours."""
    name = integrity.newest_toc(directory.path) if directory.is_ours else None
    match = integrity.TOC_NAME.fullmatch(name or "")
    if match is None:
        return []
    storage = directory.storage()
    try:
        found = TOC.read(storage, INDEX_NAME, gen=int(match[1]), schema=schema).segments
    except FileNotFoundError:
        return []
    finally:
        storage.close_opened()
    return list(found) if all(isinstance(segment, PackedSegment) for segment in found) else []


def _clear(side: Path) -> None:
    shutil.rmtree(side, ignore_errors=True)
