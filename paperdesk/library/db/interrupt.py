"""Lets a question that nobody waits for be broken off in favour of one that somebody does."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_OFTEN = 5_000
"""Steps of SQLite between two looks: half a millisecond."""


@contextmanager
def giving_way(connection: sqlite3.Connection, awaited: Callable[[], bool]) -> Iterator[None]:
    """Break off what is asked of this connection once ``awaited`` answers True; ``spoken``
    makes Cancelled of it."""
    connection.set_progress_handler(awaited, _OFTEN)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
