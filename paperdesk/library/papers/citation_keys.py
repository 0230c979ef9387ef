"""Citation keys of papers: given once, never changed, no two alike but for capitals.

A paper keeps the key that it came with, or is given one by a pattern when it is first cited or
exported. Where another paper has that key, letters follow it: ``smith2020a``, ``b``, ``z``, ``aa``.
Further keys, by which other files cite a paper that has one already, find it as well.

Why no entry in the undo log: a key is not the reader's act, and a text that cites it has to find
the same paper for ever.
"""

import sqlite3
from collections.abc import Callable, Iterable

from paperdesk.library.db.paper_rows import batches_of, placeholders, read_papers
from paperdesk.library.db.row_inserts import insert_rows
from paperdesk.model import Paper
from paperdesk.text.citation_key import KeyRegister, fold_key, plain_key

MakeKey = Callable[[Paper], str]
"""Makes the key that a paper is given, as far as it is free."""


HELD = (
    "SELECT folded, coalesce(joined_papers.paper, held.key) AS paper FROM (SELECT folded, key FROM "
    "citation_keys UNION ALL SELECT folded, key FROM further_citation_keys) AS held "
    "LEFT JOIN joined_papers ON joined_papers.key = held.key"
)
"""Every key, with the paper that it means."""

_IN_ORDER = (
    " UNION ALL ".join(
        f"SELECT folded, reading.key FROM {table} AS held "
        "LEFT JOIN joined_papers ON joined_papers.key = held.key "
        "JOIN reading ON reading.key = coalesce(joined_papers.paper, held.key) "
        "WHERE gone IS NULL AND folded >= ?1 AND folded < ?2"
        for table in ("citation_keys", "further_citation_keys")
    )
    + " ORDER BY 1"
)


class CitationKeys:
    """Citation keys of the library, and those that are about to be written to it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._claimed: dict[int, str] = {}
        self._further: dict[str, int] = {}
        self._register = KeyRegister()
        self._last = 0
        self.begin()

    def begin(self) -> None:
        """Ask the library of every key from now on, unless it has none."""
        self._last = self._newest()
        self._asks = bool(self._last)
        self._look_anew()

    def go_on(self) -> None:
        """Forget what was claimed and is written by now; where nobody else gives keys meanwhile
        and there was none at the beginning, all are known without asking."""
        self._last = self._newest()
        if self._asks:
            self._look_anew()

    def _newest(self) -> int:
        """The last paper that has one; 0: none has."""
        row = self._connection.execute("SELECT max(key) FROM citation_keys").fetchone()
        return int(row[0] or 0)

    def _look_anew(self) -> None:
        self._register = KeyRegister(
            lambda folded: self._asks and holder(self._connection, folded) is not None
        )
        for text in (*self._claimed.values(), *self._further):
            self._register.free(text)

    def claim(self, key: int, wanted: str) -> str:
        """The citation key of a paper: ``wanted`` or the first free one from there on, where it
        has none; else the one that it has, or ``wanted``, if that finds it from now on as well.
        ``""`` where ``wanted`` holds no sign of a key."""
        had = self._claimed.get(key)
        if had is None and key <= self._last:
            had = key_of(self._connection, key)
        wanted = plain_key(wanted)
        if had:
            return wanted if self._find_by(wanted, key, had) else had
        if not wanted:
            return ""
        self._claimed[key] = self._register.free(wanted)
        return self._claimed[key]

    def _find_by(self, wanted: str, key: int, had: str) -> bool:
        """Whether a paper that has a key is found by another from now on."""
        folded = fold_key(wanted)
        if not wanted or folded == fold_key(had):
            return wanted == had
        if self._register.is_free(wanted):
            self._further[self._register.free(wanted)] = key
            return True
        mine = {fold_key(text) for text, holder in self._further.items() if holder == key}
        return folded in mine or holder(self._connection, folded) == key

    def write(self) -> None:
        """Write what was claimed."""
        insert(self._connection, self._claimed.items())
        insert_further(self._connection, self._further.items())

    @property
    def claimed(self) -> dict[int, str]:
        """What was claimed and is not written yet, by paper."""
        return self._claimed

    @property
    def further(self) -> dict[str, int]:
        """Keys that find papers which have one, and are not written yet."""
        return self._further


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
    row = connection.execute(f"{HELD} WHERE folded = ?", (fold_key(text),)).fetchone()
    return int(row[1]) if row else None


def names_of(connection: sqlite3.Connection, key: int) -> list[str]:
    """All citation keys that mean a paper, folded."""
    mine = "(SELECT ?1 UNION ALL SELECT key FROM joined_papers WHERE paper = ?1)"
    sql = (
        f"SELECT folded FROM citation_keys WHERE key IN {mine} "
        f"UNION ALL SELECT folded FROM further_citation_keys WHERE key IN {mine}"
    )
    return [str(row[0]) for row in connection.execute(sql, (key,))]


def further_of(connection: sqlite3.Connection, key: int) -> list[str]:
    """The keys that find a paper beside its own, by their signs."""
    sql = "SELECT text FROM further_citation_keys WHERE key = ? ORDER BY folded"
    return [str(row[0]) for row in connection.execute(sql, (key,))]


def beginning(connection: sqlite3.Connection, text: str, most: int) -> list[int]:
    """The papers whose citation keys begin so, by their keys."""
    first = fold_key(text)
    found: dict[int, None] = {}
    for _, key in connection.execute(_IN_ORDER, (first, first + "\U0010ffff")):
        found[key] = None
        if len(found) >= most:
            break
    return list(found)


def insert(connection: sqlite3.Connection, keys: Iterable[tuple[int, str]]) -> None:
    """Write keys of papers that have none; one that another paper has is left out."""
    insert_rows(
        connection,
        "INSERT OR IGNORE INTO citation_keys (key, text, folded) VALUES (?, ?, ?)",
        [(key, text, fold_key(text)) for key, text in keys],
    )


def insert_further(connection: sqlite3.Connection, keys: Iterable[tuple[str, int]]) -> None:
    """Write further keys; one that a paper has is left out."""
    connection.executemany(
        "INSERT OR IGNORE INTO further_citation_keys (folded, text, key) SELECT ?1, ?2, ?3 "
        "WHERE NOT EXISTS (SELECT 1 FROM citation_keys WHERE folded = ?1)",
        [(fold_key(text), text, key) for text, key in keys],
    )


def delete_further(connection: sqlite3.Connection, keys: Iterable[tuple[str, int]]) -> None:
    """Take further keys off papers."""
    connection.executemany(
        "DELETE FROM further_citation_keys WHERE folded = ? AND key = ?",
        [(fold_key(text), key) for text, key in keys],
    )


def delete(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Take the keys off papers."""
    connection.executemany("DELETE FROM citation_keys WHERE key = ?", [(key,) for key in keys])
