"""Codec: tells Whoosh which of our classes write and read a packed segment.

Give it to every writer: ``index.writer(codec=PackedCodec())``. A writer
without it silently adds a segment of Whoosh's own kind; the index works all
the same, and the next merge turns that segment into a packed one.
"""

from collections.abc import Sequence
from typing import Any

from whoosh.codec import base
from whoosh.reading import SegmentReader

from paperdesk.search.codec.document_reader import DocumentReader
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.whoosh_compat.per_document_writer import DocumentWriter
from paperdesk.search.whoosh_compat.term_writer import TermWriter
from paperdesk.search.whoosh_compat.terms_reader import TermsReader


class PackedCodec(base.Codec):
    """Codec of packed segments: two mapped files each (``codec``)."""

    def per_document_writer(self, storage: Any, segment: PackedSegment) -> DocumentWriter:
        """The writer of lengths, stored fields and columns."""
        return DocumentWriter(storage, segment)

    def field_writer(self, storage: Any, segment: PackedSegment) -> TermWriter:
        """The writer of terms and postings."""
        return TermWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: PackedSegment) -> TermsReader:
        """The reader of terms and postings."""
        return TermsReader(storage, segment)

    def per_document_reader(self, storage: Any, segment: PackedSegment) -> DocumentReader:
        """The reader of lengths, stored fields and columns."""
        return DocumentReader(storage, segment)

    def new_segment(self, storage: Any, indexname: str) -> PackedSegment:  # noqa: ARG002
        """A segment yet to be written."""
        return PackedSegment(indexname)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """Not there: only Whoosh's own codec writes postings by themselves."""
        raise NotImplementedError("A packed segment keeps no separate postings file")

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> Any:
        """Not there: only Whoosh's own codec reads postings by themselves."""
        raise NotImplementedError("A packed segment keeps no separate postings file")


def convert(writer: Any) -> int:
    """Convert all segments that are not packed, in one commit; how many there were.

    ``writer`` is made with ``codec=PackedCodec()``.
    """
    foreign = [segment for segment in writer.segments if not isinstance(segment, PackedSegment)]

    def rewrite(writing: Any, segments: Sequence[Any]) -> list[Any]:
        for segment in foreign:
            with SegmentReader(writing.storage, writing.schema, segment) as reader:
                writing.add_reader(reader)
        return [segment for segment in segments if segment not in foreign]

    if foreign:
        writer.commit(mergetype=rewrite)
    else:
        writer.cancel()
    return len(foreign)
