"""The open files of one segment: postings of each field (``.pdt``), documents (``.pdd``)."""

from typing import Any

from paperdesk.search.codec.array_file import ArrayFile
from paperdesk.search.codec.document_reader import DocumentReader
from paperdesk.search.codec.postings import EXTENSION, Postings
from paperdesk.search.codec.segment import PackedSegment


class SegmentFiles:
    """Both files of a segment, mapped; each field's arrays when they are first asked for.

    ``fields``: postings by the name of their field, in the order of the names;
    ``documents``: lengths, stored fields and columns. Raises
    :class:`~paperdesk.search.codec.array_file.DamagedFileError`, or OSError
    where a file is gone.
    """

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        self.file = ArrayFile(storage, segment.segment_id() + EXTENSION)
        max_doc = self.file.meta["papers"]
        names = sorted(self.file.meta["fields"])
        self.fields = {field: Postings(self.file, field, max_doc) for field in names}
        self.documents = DocumentReader(storage, segment)

    def drop_pages(self) -> None:
        """Drop the pages that were read; the system reads them again, or has them still."""
        self.file.drop_pages()
        self.documents.file.drop_pages()

    def verify(self) -> None:
        """Read every byte; DamagedFileError where one is not as it was written."""
        self.documents.file.verify()
        self.file.verify()
