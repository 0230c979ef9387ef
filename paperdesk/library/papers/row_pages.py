"""Row pages for the list on the main thread: a page at a time, read only, under 3 ms.

Why a connection of its own: the list must paint while the library lane
imports; under WAL a reader never waits for the writer, and a short wait is
set so that even a locked file cannot hold up a frame.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from paperdesk.library.db.database import connect, lockable
from paperdesk.library.db.error_translation import facade, translates_errors
from paperdesk.library.papers.queries import read_rows
from paperdesk.model import Row

LARGEST = 64
_PATIENCE = 0.05  # seconds


class HasData(Protocol):
    """Something that knows the data folder (``paths.Places``)."""

    @property
    def data(self) -> Path:
        """The folder with ``library.db``."""


@facade
class Pages:
    """Reader of row pages from the library of ``places``, which must have been opened before."""

    @translates_errors
    def __init__(self, places: HasData) -> None:
        path = places.data / "library.db"
        self._connection: sqlite3.Connection = connect(
            path, wait=_PATIENCE, write=False, frozen=not lockable(path)
        )

    def rows(self, keys: Sequence[int]) -> list[Row | None]:
        """The rows of at most 64 papers, in step with ``keys``; None where a paper is gone.

        Authors are the first twelve. Raises ValueError for more keys.
        """
        if len(keys) > LARGEST:
            raise ValueError(f"a page has at most {LARGEST} rows, not {len(keys)}")
        return read_rows(self._connection, keys)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
