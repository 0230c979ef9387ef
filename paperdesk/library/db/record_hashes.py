"""Record hashes: of each paper's record and each note's file, as they were last written.

SQLite keeps no checksum of its pages: of 25 pages with 512 random bytes over
them its own checks noticed 9, and no file system of a desktop looks after
notes. So every writer leaves a hash, and ``check`` tells what the disk has
changed since: a record whose hash is another one, or that is gone.

A record is what ``papers`` and ``shown`` say of a paper, in the order of the
columns' names and without empty values: a column that a later version adds
changes no hash while it is empty. What an index of SQLite repeats (states, tags, aliases)
is compared by SQLite itself, and ``raws`` are packed with a sum of their own. The values are
those of whole rows (:mod:`~paperdesk.library.db.lean_texts`), however they are stored.

The hash is BLAKE2b (RFC 7693) with 8 bytes. It is there against a failing disk,
not against people. Why a table of its own: an import writes 100,000 of them in
a moment, and what reads papers never meets them.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter

from paperdesk.library.db.database import has_table
from paperdesk.library.db.lean_texts import whole_paper, whole_shown
from paperdesk.library.db.paper_rows import batches_of
from paperdesk.library.db.row_columns import COLUMNS, SHOWN
from paperdesk.library.db.row_inserts import insert_rows

SIZE = 8
"""Bytes of a hash."""
_TABLES = ("papers", "shown")
_PACKED = ("papers", "packed")
_MOST_GONE = 1_000_000
"""Keys behind the last one that is seen which may have been given."""


class RecordHash:
    """Hash function of records with values in the order of ``names``, pairs of table and column."""

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        kept = [place for place, name in enumerate(names) if name != _PACKED]
        self._pick = itemgetter(*sorted(kept, key=names.__getitem__))

    def __call__(self, values: Sequence[object]) -> bytes:
        """The hash of one record."""
        filled = [
            value if value.__class__ is str else str(value)
            for value in filter(None, self._pick(values))
            if value != "[]"
        ]
        return hashlib.blake2b("\0".join(filled).encode(), digest_size=SIZE).digest()


def of_file(data: bytes) -> bytes:
    """The hash of a note's file."""
    return hashlib.blake2b(data, digest_size=SIZE).digest()


def insert(connection: sqlite3.Connection, hashes: Sequence[tuple[int, bytes]]) -> None:
    """Keep the hashes of papers that are new."""
    insert_rows(connection, "INSERT INTO record_hashes (key, paper) VALUES (?, ?)", hashes)


def renew(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Keep the hashes of papers as their rows stand now."""
    for batch in batches_of(list(keys)):
        connection.executemany(
            "INSERT INTO record_hashes (key, paper) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET paper = excluded.paper",
            list(_now(connection, batch)),
        )


def renew_all(connection: sqlite3.Connection, *, but: Iterable[int] = ()) -> None:
    """Keep the hashes of all papers as their rows stand now; ``but`` of those that are damaged."""
    left = set(but)
    keys = [row[0] for row in connection.execute("SELECT key FROM papers")]
    renew(connection, (key for key in keys if key not in left))


def note_written(connection: sqlite3.Connection, key: int, digest: bytes | None) -> None:
    """Keep the hash of the file of a paper's note; None: it has none, or none is known."""
    connection.execute("UPDATE record_hashes SET note = ? WHERE key = ?", (digest, key))


def of_notes(connection: sqlite3.Connection) -> dict[int, bytes]:
    """The hash of each note's file, by the paper's key, where it is known."""
    rows = connection.execute("SELECT key, note FROM record_hashes WHERE note IS NOT NULL")
    return dict(rows.fetchall())


def is_kept(connection: sqlite3.Connection) -> bool:
    """Whether this database has hashes: those of earlier versions have none."""
    return has_table(connection, "record_hashes")


def changed(connection: sqlite3.Connection, keys: Sequence[int] | None = None) -> list[int]:
    """The keys of papers whose record is not as it was written, or cannot be read, or is gone;
    of all that were ever given, or of these.

    Why one by one: among many keys SQLite steps on from row to row, and so finds, or passes
    over, rows of a damaged table for which a look-up by key says otherwise.
    """
    names = _columns(connection)
    digest, record = _stored_hash(names), f"{_record_of(names)} WHERE papers.key = ?"
    found: list[int] = []
    for key in _keys(connection) if keys is None else keys:
        try:
            row = connection.execute(record, (key,)).fetchone()
            expected = connection.execute(
                "SELECT paper FROM record_hashes WHERE key = ?", (key,)
            ).fetchone()
            differs = (expected and expected[0]) != (row and digest(row[1:]))
            if expected is None and row is None:  # forgotten, or lost with its hash
                differs = bool(connection.execute(_TRACE, {"key": key}).fetchone()[0])
        except (sqlite3.DatabaseError, UnicodeError) as error:
            _unless_stopped(error)
            differs = True
        if differs:
            found.append(key)
    return found


_TRACE = "SELECT " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE key = :key)" for table in ("papers", "shown", "reading")
)
"""Whether anything is left of a paper, all of which goes when one is forgotten."""


def _keys(connection: sqlite3.Connection) -> list[int]:
    """Every key that was ever given, in order; most are those of papers that there are.

    Why not a list of the table's rows: walking through a damaged table passes over
    rows without a word, also sound ones, that a look-up by key still finds.
    """
    found: set[int] = set()
    for table in ("record_hashes", "papers"):
        try:
            found.update(row[0] for row in connection.execute(f"SELECT key FROM {table}"))
        except sqlite3.DatabaseError as error:
            _unless_stopped(error)
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'papers'").fetchone()
    given, last = int(row[0]) if row else 0, max(found, default=0)
    # A number that is beyond belief is itself damaged.
    beyond_belief = bool(found) and given > last + _MOST_GONE
    found.update(range(1, (last if beyond_belief else given) + 1))
    return sorted(key for key in found if key > 0)


def _unless_stopped(error: Exception) -> None:
    """Raise an error that is none of the disk: the reader stopped the work."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_INTERRUPT:
        raise error


def _now(connection: sqlite3.Connection, keys: list[int]) -> Iterator[tuple[int, bytes]]:
    names = _columns(connection)
    rows = connection.execute(
        f"{_record_of(names)} WHERE papers.key IN (SELECT value FROM json_each(?))", (str(keys),)
    )
    digest = _stored_hash(names)
    for row in rows:
        yield row[0], digest(row[1:])


def _stored_hash(names: Sequence[tuple[str, str]]) -> Callable[[Sequence[object]], bytes]:
    """The hash function of records as they are stored, lean or whole."""
    digest = RecordHash(names)
    if _PACKED not in names:  # a library of before, which a migration is just at
        return digest
    papers = [names.index(("papers", column)) for column in COLUMNS]
    shown = [names.index(("shown", column)) for column in SHOWN]

    def of_stored(values: Sequence[object]) -> bytes:
        whole = list(values)
        paper = whole_paper([values[place] for place in papers])
        for place, value in zip(papers, paper, strict=True):
            whole[place] = value
        row = whole_shown([values[place] for place in shown], paper, 0)
        for place, value in zip(shown, row, strict=True):
            whole[place] = value
        return digest(whole)

    return of_stored


def _record_of(names: Sequence[tuple[str, str]]) -> str:
    """The question for a paper's key and its record, without a condition."""
    listed = ", ".join(f"{table}.{column}" for table, column in names)
    return f"SELECT papers.key, {listed} FROM papers JOIN shown ON shown.key = papers.key"


def _columns(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    found = []
    for table in _TABLES:
        rows = connection.execute(f"SELECT name FROM pragma_table_info('{table}')")
        found += [(table, row[0]) for row in rows]
    return found
