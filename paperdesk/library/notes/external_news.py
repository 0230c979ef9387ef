"""News of external edits, told to the reader once.

Why it is written down and not only said: whoever meets it may be a command at
night. The window that opens next says it, and ``check`` as long as it stands.
"""

from paperdesk.library.db.database import Database
from paperdesk.library.notes import lost_words, stray_files
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import OutsideNews, StrayNote


def tell(database: Database, folder: NotesFolder, *, terminal: bool) -> OutsideNews:
    """Untold news; they count as told from now on.

    Files wait for the next time where words were lost: a window has room for one notice.
    """
    whom = lost_words.TERMINAL if terminal else lost_words.WINDOW
    reader = database.reader
    files = not terminal and stray_files.untold(reader)
    if database.frozen or not (files or lost_words.untold(reader, whom)):
        return OutsideNews()
    with database.transaction() as connection:
        lost = lost_words.tell(connection, folder, whom)
        found = stray_files.tell(connection) if files and not lost else []
    strays = (StrayNote(stray.name, stray.kind, stray.id) for stray in found)
    return OutsideNews(tuple(lost), tuple(strays))


def expect_notes(database: Database) -> None:
    """Papers came: files that waited for them are looked at again."""
    if stray_files.of_kinds(database.reader, stray_files.UNKNOWN):
        with database.transaction() as connection:
            stray_files.expect_again(connection)
