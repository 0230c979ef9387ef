"""Opening of a library's database: new, as it is, migrated, or for reading only."""

import os
from pathlib import Path

from paperdesk.library.db import database_schema, migrations
from paperdesk.library.db.database import Database, stamp
from paperdesk.library.db.error_translation import READ_ONLY
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message

NEWER = Message("library.newer")


def open_database(data: Path, *, wait: float, role: str) -> Database:
    """Open ``library.db``, make or migrate it where needed. Never deletes anything.

    Raises LibraryError when the file is damaged or another program's, when there
    is none and none can be made, or when it is of an earlier version and cannot be written.
    """
    path = data / "library.db"
    if not path.exists() and not os.access(data, os.W_OK):
        raise LibraryError(Message("library.unmakeable", path=data, why=READ_ONLY))
    _, version = stamp(path)
    frozen = NEWER if version > database_schema.newest() else None
    if path.exists() and not (os.access(data, os.W_OK) and os.access(path, os.W_OK)):
        if version < database_schema.newest():
            raise LibraryError(Message("library.upgrade_unwritable", path=data))
        frozen = frozen or READ_ONLY
    database = Database(path, wait=wait, role=role, frozen=frozen)
    try:
        if not frozen:
            migrations.migrate(database, data / "backups")
    except BaseException:
        database.close()
        raise
    return database
