"""Duplicates in the library: pairs of papers that may be one, and their merge.

``title_blocks`` names pairs worth a look among all papers, ``duplicate_verdict`` says which of
them are one, ``duplicate_search`` does both for a library. ``side_by_side`` and ``field_choice``
compare two; ``paper_merge`` makes one paper of two, ``distinct_papers`` remembers which are two.
What was joined tells ``papers/joined_papers``.

Why pairs and not groups: a reader compares two papers at a time, and three versions of one are
two merges.

May import db, changes, index, imports, notes and papers of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
