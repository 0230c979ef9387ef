"""Library: keeps papers, and what the reader did and wrote: the truth, on disk.

The only importer of sqlite3. It may import search, formats, text, workers,
settings, log, paths and model. The facade is :class:`Library`; the main
thread of a window has :class:`Pages` besides, for one page of rows at a time.

Why three keepers: the reader's words are note files that any editor opens;
papers, tags, states and the journal are rows of ``library.db``; the index
only follows and can be made anew at any time. A folder for each subject: the
database (``db``), all papers as ``columns`` in memory, undo (``changes``), papers and what a reader
does with them (``papers``), files that are kept for them (``attachments``), notes and what other
programs do to them (``notes``), import and which records are one paper (``imports``), papers that
are here twice (``duplicates``), what comes from the network (``follows``), digests
(``digests``), searching (``search``), what the index has to follow (``index``) and backups
(``backup``).
Beside them stand a copy of all in another folder (``library_copy``), what looks whether all
agree (``integrity_check``, ``damage_report``), and the parts of the facade: ``reader``,
``note_reader``, ``map_reader``, ``duplicate_acts``, ``file_acts``, ``network_acts``,
``digest_acts``, ``mark_acts``, ``fact_acts`` and ``library``.

Why lazily: sqlite3 is not needed before the first paint is prepared.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

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
    from paperdesk.library.imports.field_proposals import completion, field_values, is_same_paper
    from paperdesk.library.imports.held_record import (
        HeldItem,
        packed_items,
        pickled,
        unpacked_items,
        unpickled,
    )
    from paperdesk.library.imports.incoming_files import FileItems
    from paperdesk.library.imports.record_spool import (
        RecordSpool,
        SpoolError,
        new_spool,
        read_spool,
        sweep_spools,
    )
    from paperdesk.library.integrity_check import IntegrityReport
    from paperdesk.library.library import Library
    from paperdesk.library.library_copy import copy_library, is_free, is_library
    from paperdesk.library.papers.row_pages import Pages
else:
    __getattr__ = lazy_attributes(
        __name__,
        {
            "backup.comparison": "compare_backup",
            "backup.full_restore": "restore_library",
            "backup.shelf": "back_up back_up_to backup_folder find_backup list_backups",
            "imports.field_proposals": "completion field_values is_same_paper",
            "imports.held_record": "HeldItem packed_items pickled unpacked_items unpickled",
            "imports.incoming_files": "FileItems",
            "imports.record_spool": "RecordSpool SpoolError new_spool read_spool sweep_spools",
            "integrity_check": "IntegrityReport",
            "library": "Library",
            "library_copy": "copy_library is_free is_library",
            "papers.row_pages": "Pages",
        },
    )
