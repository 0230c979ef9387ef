"""Two papers side by side: their fields with what a merge takes, and what the reader did."""

from collections.abc import Callable

from paperdesk.library.duplicates.field_choice import OwnFields, field_pairs
from paperdesk.model import Entry, Note
from paperdesk.model.duplicates import DuplicateComparison


def compare(
    kept: Entry, other: Entry, note: Callable[[int], Note], own: OwnFields
) -> DuplicateComparison:
    """Put two entries side by side; ``note`` reads the note of a paper,
    and ``own`` names what the reader wrote of each."""
    return DuplicateComparison(
        keys=(kept.key, other.key),
        ids=(kept.paper.id, other.paper.id),
        fields=field_pairs(kept.paper, other.paper, own),
        states=(kept.state, other.state),
        starred=(kept.starred, other.starred),
        ratings=(kept.rating, other.rating),
        tags=(kept.tags, other.tags),
        notes=(note(kept.key).text, note(other.key).text),
    )
