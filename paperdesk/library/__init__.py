"""Keeps papers, and what the reader did and wrote: the truth, on disk.

The only importer of sqlite3. It may import search, formats, text, workers,
settings, log, paths and model. The facade is :class:`Library`; the main
thread of a window has :class:`Pages` besides, for one page of rows at a time.

Why three keepers: the reader's words are note files that any editor opens;
papers, tags, states and the journal are rows of ``library.db``; the index
only follows and can be made anew at any time. A folder for each subject: the
database (``db``), undo (``changes``), papers and what a reader does with them
(``papers``), notes and what other programs do to them (``notes``), import and
which records are one paper (``imports``), searching (``search``), what the index
has to follow (``index``) and backups (``backup``). Beside them stand a copy of all
in another folder (``library_copy``), what looks whether all agree
(``integrity_check``, ``damage_report``), and the two halves of the facade,
``reader`` and ``library``.

Why lazily: sqlite3 is not needed before the first paint is prepared.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperdesk.library.backup.comparison import compare_backup
    from paperdesk.library.backup.full_restore import restore_library
    from paperdesk.library.backup.shelf import (
        back_up,
        back_up_to,
        backup_folder,
        find_backup,
        list_backups,
    )
    from paperdesk.library.integrity_check import IntegrityReport
    from paperdesk.library.library import Library
    from paperdesk.library.library_copy import copy_library, is_free, is_library
    from paperdesk.library.papers.row_pages import Pages
    from paperdesk.model import LibraryBusyError, LibraryError

_HOMES = {
    "Library": "paperdesk.library.library",
    "LibraryBusyError": "paperdesk.model",
    "LibraryError": "paperdesk.model",
    "Pages": "paperdesk.library.papers.row_pages",
    "IntegrityReport": "paperdesk.library.integrity_check",
    "back_up": "paperdesk.library.backup.shelf",
    "back_up_to": "paperdesk.library.backup.shelf",
    "backup_folder": "paperdesk.library.backup.shelf",
    "compare_backup": "paperdesk.library.backup.comparison",
    "copy_library": "paperdesk.library.library_copy",
    "find_backup": "paperdesk.library.backup.shelf",
    "is_free": "paperdesk.library.library_copy",
    "is_library": "paperdesk.library.library_copy",
    "list_backups": "paperdesk.library.backup.shelf",
    "restore_library": "paperdesk.library.backup.full_restore",
}

__all__ = [
    "IntegrityReport",
    "Library",
    "LibraryBusyError",
    "LibraryError",
    "Pages",
    "back_up",
    "back_up_to",
    "backup_folder",
    "compare_backup",
    "copy_library",
    "find_backup",
    "is_free",
    "is_library",
    "list_backups",
    "restore_library",
]


def __getattr__(name: str) -> Any:
    """Import the module that has ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
