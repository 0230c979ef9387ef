"""The SQLite database: connections, tables, migrations, the write lock, rows of papers.

Why below all else of the library: whoever reads or writes rows needs these, and
they need nothing of what the rows mean.

May import model, text and paths, and of the library only what stands here.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
