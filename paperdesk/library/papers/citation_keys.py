"""Citation keys of papers: given once, never changed, no two alike but for capitals.

A paper keeps the key that it came with, or is given one by a pattern when it is first cited or
exported. Where another paper has that key, letters follow it: ``smith2020a``, ``b``, ``z``, ``aa``.

Why no entry in the undo log: a key is not the reader's act, and a text that cites it has to find
the same paper for ever.
"""

import sqlite3
from collections.abc import Callable, Iterable

from paperdesk.library.db.paper_rows import batches_of, placeholders, read_papers
from paperdesk.model import Paper
from paperdesk.text.citation_key import KeyRegister, fold_key, plain_key

MakeKey = Callable[[Paper], str]
"""Makes the key that a paper is given, as far as it is free."""


class CitationKeys:
    """Citation keys of the library, and those that are about to be written to it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._claimed: dict[int, str] = {}
        self.go_on()

    def go_on(self) -> None:
        """Forget what was claimed and is written by now."""
        last = self._connection.execute("SELECT max(key) FROM citation_keys").fetchone()[0]
        self._last: int = last or 0  # no paper behind it has one, nor has any if it is 0
        self._register = KeyRegister(
            lambda folded: bool(self._last) and holder(self._connection, folded) is not None
        )
        for text in self._claimed.values():
            self._register.free(text)

    def claim(self, key: int, wanted: str) -> str:
        """The citation key of a paper: the one that it has, else the first free one from
        ``wanted`` on; ``""`` where that holds no sign of a key."""
        had = self._claimed.get(key)
        if had is None and key <= self._last:
            had = key_of(self._connection, key)
        if had:
            return had
        wanted = plain_key(wanted)
        if not wanted:
            return ""
        self._claimed[key] = self._register.free(wanted)
        return self._claimed[key]

    def write(self) -> None:
        """Write what was claimed."""
        insert(self._connection, self._claimed.items())

    @property
    def claimed(self) -> dict[int, str]:
        """What was claimed and is not written yet, by paper."""
        return self._claimed


def give(connection: sqlite3.Connection, keys: Iterable[int], make: MakeKey) -> dict[int, str]:
    """Give a key to those of the papers that have none; the new ones. Writes."""
    claims = CitationKeys(connection)
    for batch in batches_of(without(connection, keys)):
        papers = read_papers(connection, batch)
        for key in batch:
            if key in papers:
                claims.claim(key, make(papers[key]))
    claims.write()
    return claims.claimed


def without(connection: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """Those of the papers that have no key yet, in their order."""
    found: list[int] = []
    for batch in batches_of(keys):
        sql = f"SELECT key FROM citation_keys WHERE key IN ({placeholders(batch)})"
        has = {row[0] for row in connection.execute(sql, batch)}
        found += [key for key in batch if key not in has]
    return found


def key_of(connection: sqlite3.Connection, key: int) -> str:
    """The citation key of a paper; ``""`` where it has none."""
    row = connection.execute("SELECT text FROM citation_keys WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def holder(connection: sqlite3.Connection, text: str) -> int | None:
    """The paper that a citation key means, or the one that it was joined with, if there is one."""
    sql = (
        "SELECT coalesce(paper, citation_keys.key) FROM citation_keys "
        "LEFT JOIN joined_papers ON joined_papers.key = citation_keys.key WHERE folded = ?"
    )
    row = connection.execute(sql, (fold_key(text),)).fetchone()
    return int(row[0]) if row else None


def beginning(connection: sqlite3.Connection, text: str, most: int) -> list[int]:
    """The papers whose citation keys begin so, by their keys."""
    first = fold_key(text)
    sql = (
        "SELECT citation_keys.key FROM citation_keys JOIN reading USING (key) "
        "WHERE gone IS NULL AND folded >= ? AND folded < ? ORDER BY folded LIMIT ?"
    )
    return [int(row[0]) for row in connection.execute(sql, (first, first + "\U0010ffff", most))]


def insert(connection: sqlite3.Connection, keys: Iterable[tuple[int, str]]) -> None:
    """Write keys of papers that have none; one that another paper has is left out."""
    connection.executemany(
        "INSERT OR IGNORE INTO citation_keys (key, text, folded) VALUES (?, ?, ?)",
        [(key, text, fold_key(text)) for key, text in keys],
    )


def delete(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Take the keys off papers."""
    connection.executemany("DELETE FROM citation_keys WHERE key = ?", [(key,) for key in keys])
