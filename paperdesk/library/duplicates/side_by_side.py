"""Two papers side by side: their fields with what a merge takes, and what the reader did."""

from collections.abc import Callable

from paperdesk.library.duplicates.field_choice import field_pairs
from paperdesk.model import Entry, Note
from paperdesk.model.duplicates import DuplicateComparison


def compare(kept: Entry, other: Entry, note: Callable[[int], Note]) -> DuplicateComparison:
    """Put two entries side by side; ``note`` reads the note of a paper."""
    return DuplicateComparison(
        keys=(kept.key, other.key),
        ids=(kept.paper.id, other.paper.id),
        fields=field_pairs(kept.paper, other.paper),
        states=(kept.state, other.state),
        starred=(kept.starred, other.starred),
        ratings=(kept.rating, other.rating),
        tags=(kept.tags, other.tags),
        notes=(note(kept.key).text, note(other.key).text),
    )
