"""Alias filter: says at once of most things that no paper is known by them.

A bit array (Bloom, Space/time trade-offs in hash coding, 1970) of what the library has, and what
is put in after that: an import into a library that is small or new asks five times a paper for
what is not there, and each question to the database takes longer than all of these.
"""

import sqlite3

_BITS = 1 << 26
"""At three million papers, of two to three aliases each, one in thirty answers is in vain."""
_MOST = 300_000
"""Aliases of a library that are read to begin with; of a larger one everything may be known."""


class AliasFilter:
    """Filter of (kind, value) pairs; 8 MB. ``None`` in its place means that all may be known."""

    def __init__(self) -> None:
        self._bits = bytearray(_BITS >> 3)

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> "AliasFilter | None":
        """The filter of a library's aliases; None where they are many."""
        (count,) = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM aliases LIMIT ?)", (_MOST,)
        ).fetchone()
        if count >= _MOST:
            return None
        made = cls()
        for kind, value in connection.execute("SELECT kind, value FROM aliases"):
            made.add(kind, value)
        return made

    def add(self, kind: str, value: str) -> None:
        """Put an alias in."""
        bits, found = self._bits, hash((kind, value))
        one, other = found & (_BITS - 1), (found >> 32) & (_BITS - 1)
        bits[one >> 3] |= 1 << (one & 7)
        bits[other >> 3] |= 1 << (other & 7)

    def may_have(self, kind: str, value: str) -> bool:
        """Whether an alias may be there; False is certain."""
        bits, found = self._bits, hash((kind, value))
        one, other = found & (_BITS - 1), (found >> 32) & (_BITS - 1)
        return bool(bits[one >> 3] >> (one & 7) & 1 and bits[other >> 3] >> (other & 7) & 1)
