"""Marker of a restore that is unfinished: its files are still to be put in place.

Apart from what puts them there, since every start asks for it.
"""

import sqlite3

from paperdesk.library.db.database import fact

UNFINISHED = "restoring"
"""The fact that names the folder from which files are still to be taken."""


def unfinished(connection: sqlite3.Connection) -> str:
    """The name of that folder; ``""`` when no restore is under way."""
    return fact(connection, UNFINISHED)
