"""Columns of the library: all papers as numbers in memory, which follow the database.

``column_sync`` keeps them right, ``mark_bits`` says what a bit of the reader's doings means and
which bits the places of the side bar ask for; ``scope_sets`` are those places as sets,
``batch_counts`` the batches, ``tag_column`` which papers have which tags.

May import db and papers of the library, and search.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
