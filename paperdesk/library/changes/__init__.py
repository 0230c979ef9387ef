"""Undo: operations, each of which can be applied and reverted, and the log of them.

``operations`` is the registry of their kinds, each registered by the module that owns it;
``undo_log`` writes them down, ``undo_redo`` reverts the newest that stands and applies again
what was reverted.

Why a log and not copies of rows: a change of ten thousand papers is a few
kilobytes of keys and former values, and the log outlives the program.

May import db, index, notes and papers of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
