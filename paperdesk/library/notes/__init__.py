"""Notes: files of Markdown that any editor opens, and rows that say which paper each is of.

``notes_folder`` and ``note_files`` know files, ``note_table`` rows, ``note_store`` writes both,
the file first; ``note_edits`` is what a reader does; ``external_edits`` and its helpers
notice what other programs did, and ``lost_words`` keeps what they overwrote.

Why files: the reader's words must be readable without this program.

May import db, changes and papers of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
