"""Text cache: the database of page texts in the cache folder, by the content of their file.

A file is *begun* before anybody opens it and *kept* when its pages were read; so one whose
reader died is known, and after two deaths it is left alone. It is *told* when the papers that
have it are queued for the index: a crash in between leaves work to do again. Files that hold no
text (scans) or cannot be read are kept without pages, with the reason.

Why a row a page, by a number alone: what is shown of a hit is one page of one file, 3 kB of text
in 1.3 kB. Rows of a table with a key of two columns would stand in its inner nodes too, four in
each, and to find one would take ten reads.
Why no durable commits: what a power cut takes is read from the files again.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.library.db.database import connect
from paperdesk.model import file_texts, search_results

if TYPE_CHECKING:
    from paperdesk.model.file_texts import FileText, TextPage, TextState

NAME = "texts.db"
RULES = 2
"""Counted up when the texts of files are read in another way: they are all read anew."""

MOST_DEATHS = 2
"""Deaths of readers after which a file is left alone."""

_WAIT = 5.0
_EACH = 1 << 24  # places that a file has for its pages
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS files (
        number INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE,
        state TEXT NOT NULL DEFAULT 'begun',
        deaths INTEGER NOT NULL DEFAULT 0,
        pages INTEGER NOT NULL DEFAULT 0,
        letters INTEGER NOT NULL DEFAULT 0,
        told INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS pages (
        place INTEGER PRIMARY KEY,
        label TEXT NOT NULL DEFAULT '',
        text BLOB NOT NULL
    ) STRICT""",
)


_OF_FILE = "WHERE place >= ? AND place < ?"
_PAGE_OF_FILE = (  # in one read: how many pages the file has, and the page
    "SELECT f.pages, p.label, p.text FROM files f LEFT JOIN pages p "
    f"ON p.place = f.number * {_EACH} + min(?, f.pages) WHERE f.digest = ?"
)


class TextCache:
    """Cache of page texts, for any thread; there is no file before something is kept.

    A file that is none of ours, or damaged, is thrown away. ``digest`` is the SHA-256 of a file.
    """

    def __init__(self, cache: Path) -> None:
        self._path = cache / NAME
        self._connections = threading.local()
        self._open: list[sqlite3.Connection] = []

    @property
    def exists(self) -> bool:
        """Whether anything was ever kept."""
        return self._reader() is not None

    def known(self) -> dict[bytes, TextState]:
        """The files that need not be read: those that were, or that nobody can read."""
        connection = self._reader()
        if connection is None:
            return {}
        rows = connection.execute(
            "SELECT digest, state FROM files WHERE state <> 'begun' OR deaths >= ?",
            (MOST_DEATHS,),
        )
        return {digest: _state(state) for digest, state in rows}

    def begin(self, digest: bytes) -> None:
        """Remember that a file is about to be opened: who dies of it never says so."""
        with self._changing() as connection:
            connection.execute(
                "INSERT INTO files (digest, deaths) VALUES (?, 1) "
                "ON CONFLICT (digest) DO UPDATE SET state = 'begun', deaths = deaths + 1",
                (digest,),
            )

    def put_off(self, digest: bytes) -> None:
        """Nothing was wrong with a file that was begun; it is to be read another time."""
        with self._changing() as connection:
            connection.execute(
                "UPDATE files SET deaths = max(0, deaths - 1) WHERE digest = ?", (digest,)
            )

    def keep(self, digest: bytes, text: FileText) -> None:
        """Keep the pages of a file, in place of what was kept before."""
        with self._changing() as connection:
            connection.execute("INSERT OR IGNORE INTO files (digest) VALUES (?)", (digest,))
            (number,) = connection.execute(
                "UPDATE files SET state = ?, deaths = 0, pages = ?, letters = ?, told = 0 "
                "WHERE digest = ? RETURNING number",
                (str(text.state), len(text.pages), sum(map(len, text.pages)), digest),
            ).fetchall()[0]
            _forget_pages(connection, number)
            labels = text.labels or ("",) * len(text.pages)
            connection.executemany(
                "INSERT INTO pages (place, label, text) VALUES (?, ?, ?)",
                (
                    (
                        number * _EACH + page,
                        label,
                        zlib.compress(words.encode("utf-8", "replace"), 6),
                    )
                    for page, (words, label) in enumerate(zip(text.pages, labels, strict=True))
                ),
            )

    def untold(self) -> tuple[bytes, ...]:
        """The files whose papers are not queued for the index yet."""
        connection = self._reader()
        if connection is None:
            return ()
        rows = connection.execute("SELECT digest FROM files WHERE state <> 'begun' AND NOT told")
        return tuple(digest for (digest,) in rows)

    def tell(self, digests: Iterable[bytes]) -> None:
        """The papers of these files are queued."""
        with self._changing() as connection:
            connection.executemany(
                "UPDATE files SET told = 1 WHERE digest = ?", ((one,) for one in digests)
            )

    def letters(self, digests: Sequence[bytes]) -> int:
        """How many letters the pages of some files have together."""
        return sum(letters for _, _, letters in self._files(digests))

    def pages(self, digests: Sequence[bytes]) -> tuple[str, ...]:
        """The texts of all pages of some files, file after file."""
        connection = self._reader()
        found: list[str] = []
        for number, _, _ in self._files(digests) if connection else ():
            rows = connection.execute(  # type: ignore[union-attr]
                f"SELECT text FROM pages {_OF_FILE} ORDER BY place", _places(number)
            )
            found += [_text(packed) for (packed,) in rows]
        return tuple(found)

    def page(self, digests: Sequence[bytes], ordinal: int) -> TextPage | None:
        """A page of some files, counted from 0 through all of them."""
        connection = self._reader()
        for digest in digests if connection and ordinal >= 0 else ():
            row = connection.execute(  # type: ignore[union-attr]
                _PAGE_OF_FILE, (ordinal, digest)
            ).fetchone()
            if row is not None and row[2] is not None:
                place = search_results.PageHit(digest.hex(), ordinal, row[1])
                return search_results.TextPage(place, _text(row[2]))
            ordinal -= row[0] if row is not None else 0
            if ordinal < 0:
                break
        return None

    def state(self, digest: bytes) -> TextState | None:
        """What is known of a file's text; None where nothing is."""
        return self.known().get(digest)

    def forget(self, kept: Iterable[bytes]) -> None:
        """Forget all files but these."""
        gone = set(self.known()) - set(kept)
        if not gone:
            return
        with self._changing() as connection:
            for digest in gone:
                rows = connection.execute(
                    "DELETE FROM files WHERE digest = ? RETURNING number", (digest,)
                )
                for (number,) in rows.fetchall():
                    _forget_pages(connection, number)

    def close(self) -> None:
        """Close all connections."""
        while self._open:
            self._open.pop().close()
        self._connections = threading.local()

    def _files(self, digests: Sequence[bytes]) -> Iterator[tuple[int, int, int]]:
        """Number, pages and letters of those files that have pages."""
        connection = self._reader()
        for digest in digests if connection else ():
            yield from connection.execute(  # type: ignore[union-attr]
                "SELECT number, pages, letters FROM files WHERE digest = ? AND pages", (digest,)
            )

    def _reader(self) -> sqlite3.Connection | None:
        """This thread's connection; None where there is no file."""
        found: sqlite3.Connection | None = getattr(self._connections, "own", None)
        if found is None and self._path.exists():
            found = self._connect()
        return found

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        connection = self._reader() or self._connect()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.rollback()
            raise

    def _connect(self) -> sqlite3.Connection:
        try:
            connection = self._prepared()
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (
                sqlite3.SQLITE_NOTADB,
                sqlite3.SQLITE_CORRUPT,
            ):
                raise
            log.library.warning("the texts of files are damaged, and read anew: %s", error)
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(NAME + suffix).unlink(missing_ok=True)
            connection = self._prepared()
        self._connections.own = connection
        self._open.append(connection)
        return connection

    def _prepared(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(self._path, wait=_WAIT, write=True)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            if connection.execute("PRAGMA user_version").fetchone()[0] != RULES:
                connection.execute("BEGIN IMMEDIATE")
                for table in ("files", "pages"):
                    connection.execute(f"DROP TABLE IF EXISTS {table}")
                for sql in _SCHEMA:
                    connection.execute(sql)
                connection.execute(f"PRAGMA user_version={RULES}")
                connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection


def _places(number: int) -> tuple[int, int]:
    """The places of a file's pages: from the first to behind the last."""
    return number * _EACH, (number + 1) * _EACH


def _forget_pages(connection: sqlite3.Connection, number: int) -> None:
    connection.execute(f"DELETE FROM pages {_OF_FILE}", _places(number))


def _text(packed: bytes) -> str:
    return zlib.decompress(packed).decode("utf-8")


def _state(name: str) -> TextState:
    """The state of a name; a file that is only begun, too often, is one that kills."""
    states = file_texts.TextState
    return states.DEADLY if name == "begun" else states(name)
