"""Makes built segments part of the index, in one commit under Whoosh's own lock.

Why build *and* publish while a writer holds the lock: each commit of any
writer deletes the files of every segment that its table of contents does not
name, so a finished segment that waits unpublished is lost to another's
commit. A :class:`IndexTransaction` holds the lock from its beginning to its end.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.merge_policy import limit, select_merges
from paperdesk.search.indexing.segment_builder import Row, SegmentBuilder
from paperdesk.search.indexing.segment_merger import merge


class IndexTransaction:
    """One change of the index, on a Whoosh writer that holds the lock.

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
        """The segments of the index as it was, with the deletions of this change."""
        segments: Sequence[PackedSegment] = self._writer.segments
        return segments

    def delete(self, papers: Iterable[int]) -> None:
        """Delete papers by their numbers in the newest generation."""
        for paper in papers:
            self._writer.delete_document(paper)

    def add(self, rows: Sequence[Row]) -> None:
        """Build a segment of these papers; call it once per few ten thousand."""
        if rows:
            self._built.append(self._builder.build(rows))

    def adopt(self, segments: Iterable[PackedSegment]) -> None:
        """Take segments built elsewhere into the index; their files are in its folder."""
        self._built.extend(segments)

    def commit(self, merged: Collection[PackedSegment] | None = None) -> None:
        """Publish. ``merged`` names the segments to make one of; None: those of a full tier."""
        self._writer.commit(mergetype=lambda _, before: self._final(before, merged))

    def commit_alone(self, *, merge_all: bool = False) -> None:
        """Publish what was built and drop every segment that was there: the index made anew."""
        merged = list(self._built) if merge_all else []
        self._writer.commit(mergetype=lambda _writer, _before: self._final([], merged))

    def exchange(self, parts: Iterable[PackedSegment], one: PackedSegment) -> None:
        """Publish ``one``, whose files are in the folder, in the place of what it was made of."""
        gone = {segment.segid for segment in parts}

        def exchanged(_writer: Any, before: Sequence[Any]) -> list[Any]:
            rest = [segment for segment in before if segment.segid not in gone]
            return [segment for segment in (one, *rest) if segment.doc_count()]

        self._writer.commit(mergetype=exchanged)

    def cancel(self) -> None:
        """Give the lock back; files already built go with the next commit of anybody."""
        self._writer.cancel()

    def _final(
        self, before: Sequence[Any], merged: Collection[PackedSegment] | None
    ) -> list[PackedSegment]:
        living = [segment for segment in (*before, *self._built) if segment.doc_count()]
        if merged is None:
            sizes = [(segment.doc_count(), segment.doc_count_all()) for segment in living]
            most = limit(sum(segment.doc_count() for segment in self._built))
            chosen = [living[n] for n in sorted(select_merges(sizes, most)) if _is_ours(living[n])]
        else:
            chosen = [segment for segment in living if segment in merged]
        if len(chosen) + sum(segment.has_deletions() for segment in chosen) < 2:
            return living
        one = merge(self._writer.storage, self._writer.schema, chosen, self._writer.indexname)
        first = living.index(chosen[0])
        rest = [segment for segment in living if segment not in chosen]
        rest.insert(sum(segment not in chosen for segment in living[:first]), one)
        return rest


def _is_ours(segment: Any) -> bool:
    return isinstance(segment, PackedSegment)
