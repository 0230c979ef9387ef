"""Table of collections: a tree of names in the reader's order, and which papers are in each.

Within one collection two names differ in more than case. There are few of them, so the
tree is read whole whenever it is asked for.

Why a paper that is in a collection is shown in those above it as well: a reader who parted a
collection finds its papers where they were.
"""

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from paperdesk.library.db.database import next_key
from paperdesk.library.db.paper_rows import batches_of, changed_keys, placeholders, storable
from paperdesk.model import LibraryError, PaperCollection
from paperdesk.model.messages import Message
from paperdesk.model.paper_collection import DEEPEST, LONGEST_NAME
from paperdesk.text import fold

CollectionRow = list[Any]
"""number, above (None at the top), place, name: a collection as an undo record keeps it."""

_THERE = "WHERE key NOT IN (SELECT key FROM reading WHERE gone IS NOT NULL)"
"""Why not joined: papers in the trash are few, and those in collections may be all."""


def collection_name(text: str) -> str:
    """A name as it is kept: single spaces, nothing invisible.

    Raises LibraryError when nothing is left, or when it is longer than a name may be.
    """
    shown = str(storable(unicodedata.normalize("NFC", text)))
    plain = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in shown)
    name = " ".join(plain.split())
    if not name:
        raise LibraryError(Message("collection.unnamed"))
    if len(name) > LONGEST_NAME:
        raise LibraryError(Message("collection.too_long", most=LONGEST_NAME, n=len(name)))
    return name


def names_of(path: str) -> tuple[str, ...]:
    """The names of a path ``Above/Below``, as they are kept."""
    names = tuple(collection_name(part) for part in path.split("/") if part.strip())
    if not names:
        raise LibraryError(Message("collection.unnamed"))
    if len(names) > DEEPEST:
        raise LibraryError(Message("collection.too_deep", most=DEEPEST))
    return names


def fold_collection(name: str) -> str:
    """Fold a name: two spellings of one name are equal then."""
    return unicodedata.normalize("NFC", name.casefold())


@dataclass(slots=True)
class CollectionTree:
    """All collections: ``rows`` by number, ``below`` the numbers within each (0: at the top)."""

    rows: dict[int, CollectionRow]
    below: dict[int, list[int]]

    def walk(self, above: int = 0) -> Iterator[int]:
        """The numbers within a collection, each before those within it, in the reader's order."""
        for number in self.below.get(above, ()):
            yield number
            yield from self.walk(number)

    def path(self, number: int) -> str:
        """The names of a collection and of those above it."""
        _, above, _, name = self.rows[number]
        return f"{self.path(above)}/{name}" if above else str(name)

    def within(self, number: int) -> list[int]:
        """A collection and all within it; none where there is no such collection."""
        return [number, *self.walk(number)] if number in self.rows else []

    def child(self, above: int, name: str) -> int | None:
        """The collection of that name within another."""
        wanted = fold_collection(name)
        return next(
            (n for n in self.below.get(above, ()) if fold_collection(self.rows[n][3]) == wanted),
            None,
        )

    def find(self, path: str) -> int | None:
        """The collection with exactly this path."""
        number: int | None = 0
        for name in names_of(path):
            number = self.child(number, name) if number is not None else None
        return number

    def named(self, text: str) -> list[int]:
        """The collections whose path is this or ends with it; accents count where one has
        exactly that name."""
        for folded in (fold_collection, fold):
            ends = "/" + folded(text.strip().strip("/ "))
            found = [n for n in self.walk() if ("/" + folded(self.path(n))).endswith(ends)]
            if found:
                return found
        return []

    def asked(self, value: str) -> list[int]:
        """The collections that ``in:value`` means, with all within them."""
        inside = (one for number in self.named(value) for one in self.within(number))
        return list(dict.fromkeys(inside))


def tree(connection: sqlite3.Connection) -> CollectionTree:
    """All collections as they are now."""
    found = CollectionTree({}, {})
    sql = "SELECT number, above, place, name FROM collections ORDER BY place, number"
    for row in connection.execute(sql):
        found.rows[row[0]] = list(row)
        found.below.setdefault(row[1] or 0, []).append(row[0])
    return found


def all_collections(connection: sqlite3.Connection) -> tuple[PaperCollection, ...]:
    """All collections in the reader's order, each before those within it."""
    known = tree(connection)
    counts = dict(
        connection.execute(f"SELECT collection, count(*) FROM collected {_THERE} GROUP BY 1")
    )
    many = f"SELECT count(DISTINCT key) FROM collected {_THERE} AND collection IN "
    for number in known.below:
        if number:
            among = known.within(number)
            sql = f"{many}({placeholders(among)})"
            counts[number] = connection.execute(sql, among).fetchone()[0]
    return tuple(
        PaperCollection(
            number, known.path(number), known.rows[number][1] or 0, counts.get(number, 0)
        )
        for number in known.walk()
    )


def paths_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The collections of each of these papers by path; papers in none are left out."""
    found = {key: numbers for key, numbers in numbers_of(connection, keys).items() if numbers}
    if not found:
        return {}
    known = tree(connection)
    order = [(number, known.path(number)) for number in known.walk()]
    return {
        key: tuple(path for number, path in order if number in numbers)
        for key, numbers in found.items()
    }


def shared(connection: sqlite3.Connection, keys: Sequence[int]) -> tuple[str, ...]:
    """The paths of the collections that all of these papers are in."""
    known = tree(connection)
    wanted, many = str(list(keys)), len(set(keys))
    rows = connection.execute(
        "SELECT collection FROM json_each(?) AS j CROSS JOIN collected ON collected.key = j.value "
        "GROUP BY collection HAVING count(DISTINCT collected.key) = ?",
        (wanted, many),
    )
    found = {row[0] for row in rows}
    return tuple(known.path(number) for number in known.walk() if number in found)


def paths_by_id(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """The collections of every paper that is in one, by its id; paths by letters."""
    known = tree(connection)
    paths = {number: known.path(number) for number in known.walk()}
    found: dict[str, list[str]] = {}
    for paper, number in connection.execute(
        "SELECT id, collection FROM collected JOIN papers USING (key)"
    ):
        found.setdefault(paper, []).append(paths[number])
    return {paper: tuple(sorted(names)) for paper, names in found.items()}


def numbers_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, set[int]]:
    """The collections that each of these papers is in itself, by number."""
    found: dict[int, set[int]] = {key: set() for key in keys}
    for batch in batches_of(found):
        sql = f"SELECT key, collection FROM collected WHERE key IN ({placeholders(batch)})"
        for key, number in connection.execute(sql, batch):
            found[key].add(number)
    return found


def members(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[int]]:
    """The papers that are in each of these collections itself, those in the trash too."""
    found: dict[int, list[int]] = {}
    for batch in batches_of(numbers):
        sql = f"SELECT collection, key FROM collected WHERE collection IN ({placeholders(batch)})"
        for number, key in connection.execute(f"{sql} ORDER BY collection, key", batch):
            found.setdefault(number, []).append(key)
    return found


def attach(connection: sqlite3.Connection, number: int, keys: Iterable[int]) -> list[int]:
    """Put papers into a collection; those that were not in it, by key."""
    return changed_keys(
        connection,
        "INSERT OR IGNORE INTO collected (collection, key) SELECT ?, reading.key "
        "FROM json_each(?) AS j CROSS JOIN reading ON reading.key = j.value RETURNING key",
        number,
        keys,
    )


def detach(connection: sqlite3.Connection, number: int, keys: Iterable[int]) -> list[int]:
    """Take papers out of a collection; those that were in it, by key."""
    return changed_keys(
        connection,
        "DELETE FROM collected WHERE collection = ? AND key IN (SELECT value FROM json_each(?)) "
        "RETURNING key",
        number,
        keys,
    )


def put(connection: sqlite3.Connection, rows: Iterable[CollectionRow]) -> None:
    """Let collections be as these rows say; what is in them stays. Those above come first."""
    connection.executemany(
        "INSERT INTO collections (number, above, place, name, folded) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (number) DO UPDATE SET above = excluded.above, place = excluded.place, "
        "name = excluded.name, folded = excluded.folded",
        ([*row, fold_collection(row[3])] for row in rows),
    )


def delete(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Delete collections and all within them; their papers stay."""
    connection.executemany("DELETE FROM collections WHERE number = ?", [(n,) for n in numbers])


def delete_empty(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Delete those of the collections that hold nothing, one after another."""
    connection.executemany(
        "DELETE FROM collections WHERE number = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM collected WHERE collection = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM collections WHERE above = ?1)",
        [(number,) for number in numbers],
    )


def new_rows(connection: sqlite3.Connection, paths: Iterable[str]) -> list[CollectionRow]:
    """The rows that are missing for there to be collections of these paths, last in their order."""
    known, made = tree(connection), []
    free = next_key(connection, "collections")
    for path in paths:
        above = 0
        for name in names_of(path):
            number = known.child(above, name)
            if number is None:
                number, free = free, free + 1
                siblings = known.below.setdefault(above, [])
                last = max((known.rows[one][2] for one in siblings), default=-1)
                known.rows[number] = [number, above or None, last + 1, name]
                siblings.append(number)
                made.append(known.rows[number])
            above = number
    return made
