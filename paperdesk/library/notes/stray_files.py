"""Stray files of the notes folder: conflict copies, and what belongs to no paper.

Each was read once, when it came or was changed; after that its size and time
are enough. ``kind`` says what it is:

- ``copy``: another file with the id of a paper that has its note, or one that is
  called as a synchroniser calls a copy of it. It is shown at the note.
- ``blank``: of a known paper, without words: what another program emptied.
- ``headless``: no id in its front matter; ``unknown``: the id of a paper that is not here;
  ``unreadable``: no text. These are told to the reader, once.
- ``other``: nothing that concerns us, such as a picture.

Why the words of a copy are kept here: they were shown at the note, so they must
be had back when another program takes the file away.
"""

import contextlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from paperdesk.library.db.database import has_table
from paperdesk.library.notes.copy_names import original, stem
from paperdesk.library.notes.note_files import NoteFile, Seen
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.model import LibraryError
from paperdesk.model.frozen import Value

COPY, BLANK, OTHER = "copy", "blank", "other"
HEADLESS, UNKNOWN, UNREADABLE = "headless", "unknown", "unreadable"
TOLD = (HEADLESS, UNKNOWN, UNREADABLE)
"""Kinds that the reader is told of."""

_COLUMNS = "name, size, mtime_ns, inode, kind, id, key, text"


@dataclass(frozen=True, slots=True, repr=False)
class StrayFile(Value):
    """Row of the table ``strays``."""

    name: str
    size: int
    mtime_ns: int
    inode: int
    kind: str
    id: str = ""
    key: int | None = None
    text: str = ""

    @property
    def stamp(self) -> tuple[int, int, int]:
        """As :attr:`Seen.stamp`."""
        return self.size, self.mtime_ns, self.inode


def stamps(connection: sqlite3.Connection) -> dict[str, tuple[int, int, int]]:
    """(bytes, nanoseconds, inode) of each when it was read, by name."""
    if not has_table(connection, "strays"):
        return {}
    return {
        row[0]: row[1:]
        for row in connection.execute("SELECT name, size, mtime_ns, inode FROM strays")
    }


def one(connection: sqlite3.Connection, name: str) -> StrayFile | None:
    """The row of a file."""
    found = _rows(connection, "name = ?", name)
    return found[0] if found else None


def of_kinds(connection: sqlite3.Connection, *kinds: str) -> list[StrayFile]:
    """All of these kinds, by name."""
    return [stray for kind in kinds for stray in _rows(connection, "kind = ?", kind)]


def of_paper(connection: sqlite3.Connection, key: int, kind: str = COPY) -> list[StrayFile]:
    """Those of a paper, by name."""
    return [stray for stray in _rows(connection, "key = ?", key) if stray.kind == kind]


def put(connection: sqlite3.Connection, stray: StrayFile) -> None:
    """Write down what a file is; it is told anew only when it is another kind of thing now."""
    connection.execute(
        f"INSERT INTO strays ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns, "
        "inode = excluded.inode, id = excluded.id, key = excluded.key, text = excluded.text, "
        "told = CASE kind WHEN excluded.kind THEN told ELSE 0 END, kind = excluded.kind",
        tuple(getattr(stray, name) for name in _COLUMNS.split(", ")),
    )


def put_file(
    connection: sqlite3.Connection, file: NoteFile, kind: str, key: int | None = None
) -> None:
    """Write down what a file that was read is; the words of a copy are kept."""
    stamp = (file.size, file.mtime_ns, file.inode)
    text = file.text if kind == COPY else ""
    put(
        connection,
        StrayFile(file.name, *stamp, kind, file.front.id if file.front else "", key, text),
    )


def put_seen(connection: sqlite3.Connection, seen: Seen, kind: str, key: int | None = None) -> None:
    """Write down what a file is of which no words were read."""
    put(connection, StrayFile(seen.name, *seen.stamp, kind, "", key))


def drop(connection: sqlite3.Connection, name: str) -> None:
    """The file is gone, or is a paper's note now."""
    connection.execute("DELETE FROM strays WHERE name = ?", (name,))


def expect_again(connection: sqlite3.Connection) -> None:
    """Papers came: let files of papers that were not here be looked at."""
    connection.execute("UPDATE strays SET mtime_ns = -1 WHERE kind = ?", (UNKNOWN,))


def untold(connection: sqlite3.Connection) -> bool:
    """Whether there is a file of which the reader was not told."""
    sql = f"SELECT EXISTS (SELECT 1 FROM strays WHERE NOT told AND kind IN {TOLD})"
    return has_table(connection, "strays") and bool(connection.execute(sql).fetchone()[0])


def tell(connection: sqlite3.Connection) -> list[StrayFile]:
    """Stray files of which the reader was not told; they count as told from now on."""
    found = _rows(connection, f"NOT told AND kind IN {TOLD} AND ?", 1)
    connection.execute("UPDATE strays SET told = 1")
    return found


def copies(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, name: str
) -> list[tuple[str, str]]:
    """(file name, text) of each other copy of a paper's note, by name, as it is on the disk.

    Those are among them that came a moment ago and are known by their names only.
    """
    if not folder.is_there():
        return []
    names = {stray.name for stray in of_paper(connection, key)}
    beside = folder.names_beside(name)
    if name in beside:  # else one of them may be the note itself, moved
        stray_names, own_stem = stamps(connection), frozenset((stem(name),))
        new = (file for file in beside if file not in stray_names and original(file, own_stem))
        names.update(file for file in new if _free(connection, file))
    found = []
    for copy in sorted(names - {name}):
        with contextlib.suppress(LibraryError, OSError):
            if (read := folder.read(copy)) is not None:
                found.append((copy, read.text))
    return found


def _free(connection: sqlite3.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM notes WHERE name = ?", (name,)).fetchone() is None


def _rows(connection: sqlite3.Connection, where: str, value: str | int) -> list[StrayFile]:
    if not has_table(connection, "strays"):
        return []
    rows: Iterable[tuple[object, ...]] = connection.execute(
        f"SELECT {_COLUMNS} FROM strays WHERE {where} ORDER BY name", (value,)
    )
    return [StrayFile(*row) for row in rows]  # type: ignore[arg-type]  # typed by STRICT
