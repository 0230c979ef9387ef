"""Commit: built segments become part of the index, in one transaction under its lock.

Why build *and* commit while a writer holds the lock: each commit of any
writer deletes the files of every segment that its table of contents does not
name, so a finished segment that waits uncommitted is lost to another's
commit. A :class:`IndexTransaction` holds the lock from its beginning to its end.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.merge_policy import merge_limit, select_merges
from paperdesk.search.indexing.segment_builder import Row, SegmentBuilder
from paperdesk.search.indexing.segment_merger import merge


class IndexTransaction:
    """Transaction of the index, on a Whoosh writer that holds the lock.

    Make the writer with ``codec=packed_codec()``; end with :meth:`commit` or
    :meth:`cancel`. Until the commit nothing of it is seen by anybody.
    """

    def __init__(self, writer: Any, builder: SegmentBuilder | None = None) -> None:
        if not isinstance(writer.newsegment, PackedSegment):
            raise TypeError("The writer must be made with codec=packed_codec()")
        self._writer = writer
        self._builder = builder or SegmentBuilder(writer.storage, writer.schema, writer.indexname)
        self._built: list[PackedSegment] = []

    @property
    def segments(self) -> Sequence[PackedSegment]:
        """The segments of the index as it was, with the deletions of this transaction."""
        segments: Sequence[PackedSegment] = self._writer.segments
        return segments

    def delete(self, doc_ids: Iterable[int]) -> None:
        """Delete documents by their doc ids in the newest generation."""
        for doc_id in doc_ids:
            self._writer.delete_document(doc_id)

    def add(self, rows: Sequence[Row]) -> None:
        """Build a segment of these documents; call it once per few ten thousand."""
        if rows:
            self._built.append(self._builder.build(rows))

    def add_built(self, segments: Iterable[PackedSegment]) -> None:
        """Add segments built elsewhere; their files are in the folder of the index."""
        self._built.extend(segments)

    def commit(self, merged: Collection[PackedSegment] | None = None) -> None:
        """Commit. ``merged``: the segments to merge; None: those that the merge policy selects."""
        self._writer.commit(mergetype=lambda _, before: self._final(before, merged))

    def commit_replacing_all(self, *, merge_all: bool = False) -> None:
        """Commit what was built and drop every segment that was there: the index made anew."""
        merged = list(self._built) if merge_all else []
        self._writer.commit(mergetype=lambda _writer, _before: self._final([], merged))

    def replace_segments(self, parts: Iterable[PackedSegment], merged: PackedSegment) -> None:
        """Commit ``merged``, whose files are in the folder, in the place of its parts."""
        replaced = {segment.segid for segment in parts}

        def final(_writer: Any, before: Sequence[Any]) -> list[Any]:
            rest = [segment for segment in before if segment.segid not in replaced]
            return [segment for segment in (merged, *rest) if segment.doc_count()]

        self._writer.commit(mergetype=final)

    def cancel(self) -> None:
        """Roll back and give the lock back; files already built go with anybody's next commit."""
        self._writer.cancel()

    def _final(
        self, before: Sequence[Any], merged: Collection[PackedSegment] | None
    ) -> list[PackedSegment]:
        """The segments of the new generation, merges done."""
        live = [segment for segment in (*before, *self._built) if segment.doc_count()]
        if merged is None:
            sizes = [(segment.doc_count(), segment.doc_count_all()) for segment in live]
            limit = merge_limit(sum(segment.doc_count() for segment in self._built))
            selected = [live[n] for n in sorted(select_merges(sizes, limit))]
            selected = [segment for segment in selected if isinstance(segment, PackedSegment)]
        else:
            selected = [segment for segment in live if segment in merged]
        if len(selected) + sum(segment.has_deletions() for segment in selected) < 2:
            return live
        new = merge(self._writer.storage, self._writer.schema, selected, self._writer.indexname)
        first = live.index(selected[0])
        rest = [segment for segment in live if segment not in selected]
        rest.insert(sum(segment not in selected for segment in live[:first]), new)
        return rest
