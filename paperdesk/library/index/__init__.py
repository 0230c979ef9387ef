"""Index maintenance: the queue of changed papers, and what brings the index after it.

Why a queue in the database: a paper is queued in the transaction that changes it, so
that no crash can make index and library disagree for good.

May import db, notes and papers of the library, and of imports what is staged and purged; search
and workers.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
