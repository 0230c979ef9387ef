"""Documents on their way into the index, as rows of fields."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from paperdesk.model import Document, Progress
from paperdesk.model.messages import Message
from paperdesk.search import schema
from paperdesk.search.indexing.bulk_build import PAPERS
from paperdesk.search.indexing.segment_builder import Row

_STEP = 50  # papers between two words of progress
_TOGETHER = 500  # documents that are read at once


def pieces(documents: Sequence[Document], progress: Progress) -> Iterator[list[Row]]:
    """The rows of some papers, as many at a time as make a segment."""
    rows: list[Row] = []
    for done, document in enumerate(documents, 1):
        rows.append(schema.row(document))
        if done % _STEP == 0:
            progress(done, len(documents), Message("step.indexing"))
        if len(rows) == PAPERS:
            yield rows
            rows = []
    yield rows
    progress(len(documents), len(documents), Message("step.indexing"))


def rows(documents: Iterable[Document]) -> Iterator[Row]:
    """The rows of the documents; of two with one key that of the first.

    Read some hundred at a time, since reading one and making its row in turn takes longer.
    """
    rest = each_once(documents)
    while some := list(islice(rest, _TOGETHER)):
        yield from list(map(schema.row, some))


def each_once(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents; of two with one key the first."""
    seen: set[int] = set()
    for document in documents:
        if document.key not in seen:
            seen.add(document.key)
            yield document
