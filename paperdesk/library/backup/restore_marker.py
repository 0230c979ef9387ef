"""Marker of a restore that is unfinished: its files are still to be put in place.

Apart from what puts them there, since every start asks for it.
"""

import sqlite3

UNFINISHED = "restoring"
"""The fact that names the folder from which files are still to be taken."""


def unfinished(connection: sqlite3.Connection) -> str:
    """The name of that folder; ``""`` when no restore is under way."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (UNFINISHED,)).fetchone()
    return str(row[0]) if row else ""
