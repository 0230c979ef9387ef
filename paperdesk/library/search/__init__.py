"""Search in the library: the index's answer joined with what only the database knows.

``library_search`` asks the index and the ``filters``, ``facet_counts`` counts,
``completion_values`` completes, ``related_papers`` compares; ``saved_searches`` and
their table keep queries and rules.

May import db, papers, index and changes of the library, and search.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
