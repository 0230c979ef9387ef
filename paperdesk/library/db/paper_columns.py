"""Columns of ``papers`` and ``shown``, the two tables that hold what is said of a paper."""

from dataclasses import fields

from paperdesk.model import Paper

FIELDS = tuple(field.name for field in fields(Paper))
"""What a Paper says of itself; each is a column of ``papers``."""

COLUMNS = (*FIELDS, "author_parts", "packed")
"""The columns of ``papers`` that make a Paper; names of authors are apart from their parts, and
a long abstract stands in the last one (:mod:`~paperdesk.library.db.lean_texts`)."""

SHOWN = (
    *("title", "authors", "year", "lead", "category", "has", "published", "sort", "folded"),
    "author",
)
"""The columns of ``shown`` that are made of a paper, behind the key."""

LEAD = 320
"""Characters of the abstract that a list may show."""
NAMES = 12
"""Authors that a list may show; a collaboration has thousands."""
