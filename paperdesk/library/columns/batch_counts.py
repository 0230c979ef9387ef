"""Batches and how many of their papers were seen and kept, from the columns."""

from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.library.papers import queries
from paperdesk.model import Batch

_ROWS = (
    "SELECT key, source, date, title, curators, arrived, origin, listing FROM batches "
    "ORDER BY key DESC"
)


def batches(columns: ColumnSync) -> tuple[Batch, ...]:
    """The batches that still have papers, newest first."""
    reader = columns.database.reader
    counts = columns.by_batch(mark_bits.BATCH_TESTS)
    if counts is None:
        return queries.batches(reader)
    found = []
    for key, source, date, title, curators, arrived, origin, listing in reader.execute(_ROWS):
        papers, new, kept = counts.get(key, (0, 0, 0))
        if papers:
            of_batch = (papers, papers - new, kept, listing)
            found.append(Batch(key, source, date, title, curators, arrived, origin, *of_batch))
    return tuple(found)
