"""Import: from records of files to a plan, and from the plan to rows.

``identity`` and ``namesakes`` say which paper a record is, ``joined_records`` keeps those that
were found to be one by their title, ``record_merge`` says what a record adds,
``planner`` plans without writing anything, ``import_writer`` writes a plan in one
transaction, ``importer`` does both, ``portioned_import`` does it for many papers in portions
(``import_portion``) that are hidden until the last (``staged_import``), ``record_spool`` keeps
what was read from a preview to its import, ``rollback`` ends what an undone import left.

Why planned first: what a reader sees in a preview and what is written are made by one planner
from the same records.

May import db, changes, index, notes and papers of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
