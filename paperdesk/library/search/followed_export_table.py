"""Table of followed exports: files that are written anew whenever what they hold has changed.

Why no entry in the undo log: a file beside the library is nothing that undo could take back.
"""

import json
import sqlite3

from paperdesk.library.db.message_column import packed, unpacked
from paperdesk.model.export_options import ExportOptions, FollowedExport

_COLUMNS = "path, format, query, own_words, digest, trouble"


def all_exports(connection: sqlite3.Connection) -> tuple[FollowedExport, ...]:
    """All followed exports, by their files."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM followed_exports ORDER BY path")
    return tuple(
        FollowedExport(
            path,
            query,
            ExportOptions(form, None if words is None else tuple(json.loads(words))),
            digest,
            unpacked(trouble),
        )
        for path, form, query, words, digest, trouble in rows
    )


def put(connection: sqlite3.Connection, export: FollowedExport) -> None:
    """Keep an export in the place of that of the same file, if there is one."""
    words = export.options.own_words
    connection.execute(
        f"INSERT OR REPLACE INTO followed_exports ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (
            export.path,
            export.options.format,
            export.query,
            None if words is None else json.dumps(words),
            export.digest,
            packed(export.trouble),
        ),
    )


def remove(connection: sqlite3.Connection, export: FollowedExport) -> None:
    """Follow a file no more."""
    connection.execute("DELETE FROM followed_exports WHERE path = ?", (export.path,))
