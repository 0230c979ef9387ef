"""File followers: files that have to be written or moved after what was committed.

What is committed stays done when the disk refuses them; they follow with the next act, or when
the library is idle.
"""

from collections.abc import Callable

from paperdesk import log
from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.db.database import Database
from paperdesk.library.db.error_translation import translates_errors
from paperdesk.library.notes import front_matter_edits
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import LibraryError


def let_follow(
    database: Database, folder: NotesFolder, files: AttachmentFolder, limit: int
) -> None:
    """Write note files and move attached files that are due, at most so many of each."""
    _later("note files", lambda: front_matter_edits.flush_pending(database, folder, limit))
    _later("attached files", lambda: attachment_table.settle(database, files, limit))


def _later(what: str, work: Callable[[], object]) -> None:
    try:
        translates_errors(work)()
    except LibraryError as error:
        log.library.warning("%s will follow later: %s", what, error)
