"""Field choice: what each of two records of a paper says, and the record made of both.

What one lacks the other fills; where both say something else one is taken, by default the
kept one's. Of a preprint and what was published of it, title, date and all that belongs to the
publication are the published one's, so that a citation is of one publication.
"""

import sqlite3
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from paperdesk.library.db.paper_columns import FIELDS
from paperdesk.library.imports.compared_words import words
from paperdesk.library.imports.record_comparison import is_preprint_doi
from paperdesk.library.imports.record_evidence import is_preprint_venue
from paperdesk.library.imports.record_merge import (
    OF_PUBLICATION,
    is_nothing,
    means_the_same,
    merge,
)
from paperdesk.library.papers import own_fact_table
from paperdesk.model import Paper
from paperdesk.model.duplicates import FieldPair

_NO_CHOICE = frozenset(("id", "source", "upvotes", "versions", "submitter"))
"""Fields that are the kept paper's, or both papers' together."""
_OF_PUBLISHED = OF_PUBLICATION | {"title", "published", "season", "circa", "venue", "doi"}
_LONGEST = 20_000

OwnFields = tuple[frozenset[str], frozenset[str]]
"""What the reader wrote of the kept paper, and of the other."""
NO_OWN: OwnFields = (frozenset(), frozenset())


def own_fields(connection: sqlite3.Connection, kept: int, other: int) -> OwnFields:
    """What the reader wrote of the two papers with these keys."""
    own = own_fact_table.fields_of(connection, (kept, other))
    return own.get(kept, frozenset()), own.get(other, frozenset())


def field_pairs(kept: Paper, other: Paper, own: OwnFields = NO_OWN) -> tuple[FieldPair, ...]:
    """Every field of which one of the two says something, side by side."""
    taken = default_fields(kept, other, own)
    found = []
    for name in FIELDS:
        ours, theirs = getattr(kept, name), getattr(other, name)
        if name != "id" and not (is_nothing(ours) and is_nothing(theirs)):
            differ = _differ(name, ours, theirs)
            found.append(FieldPair(name, _text(ours), _text(theirs), differ, name in taken))
    return tuple(found)


def default_fields(kept: Paper, other: Paper, own: OwnFields = NO_OWN) -> frozenset[str]:
    """The fields that are taken from the other record where both say something else: never what
    the reader wrote of the kept one, and always what they wrote of the other alone."""
    ours, theirs = own
    names = theirs if publication_rank(other) <= publication_rank(kept) else _OF_PUBLISHED | theirs
    return frozenset(
        name for name in names - ours if _differ(name, getattr(kept, name), getattr(other, name))
    )


def publication_rank(paper: Paper) -> int:
    """2: it says where it was published; 1: it has a publisher's DOI; 0: a preprint, or unknown."""
    if paper.venue.strip() and not is_preprint_venue(words(paper.venue)):
        return 2
    return int(bool(paper.doi) and not is_preprint_doi(paper.doi) and "arxiv" not in paper.doi)


def joined_paper(
    kept: Paper,
    other: Paper,
    taken: Collection[str] | None = None,
    own: OwnFields = NO_OWN,
) -> Paper:
    """One paper of two; ``taken`` names fields with the other's value (None: by default)."""
    merged = merge(kept, other, own[0])
    names = default_fields(kept, other, own) if taken is None else taken
    changes: dict[str, Any] = {
        name: getattr(other, name)
        for name in names
        if name in FIELDS and name not in _NO_CHOICE and not is_nothing(getattr(other, name))
    }
    if kept.upvotes is not None and other.upvotes is not None:
        changes["upvotes"] = max(kept.upvotes, other.upvotes)
    return replace(merged, **changes)


def _differ(name: str, ours: Any, theirs: Any) -> bool:
    """Whether one of two values has to be chosen."""
    if name in _NO_CHOICE or is_nothing(ours) or is_nothing(theirs) or ours == theirs:
        return False
    return not means_the_same(name, ours, theirs)


def _text(value: Any) -> str:
    if is_nothing(value):
        return ""
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return text[:_LONGEST]
