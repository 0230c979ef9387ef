"""Former notes: versions that are kept while the reader writes, and what lies in the trash.

Why versions beside the undo log: that has the last five hundred acts of everything, and a
note of last month is not among them. Why not each save: a note is saved twice a second. So a
note is kept as it stood before writing went on after :data:`APART` seconds, and before much
is taken out of it at once. What is removed or replaced otherwise goes to the trash.

Why no more than :data:`MOST` of a note: the first and the newest stay, and of those between
the ones go that stand closest in time, so that old ones become rarer and none is all that
there is of a month.

A file is known to be a paper's by the name of its note, by the id of the paper that its
name begins with, or by the id in its head; what was of a paper that was joined with another is
that one's.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from paperdesk.library.db.clock import now, stamp
from paperdesk.library.notes import charset, note_table
from paperdesk.library.notes.front_matter import join, split
from paperdesk.library.notes.notes_folder import LARGEST, NotesFolder, file_name, write_durably
from paperdesk.library.notes.text_merge import holds
from paperdesk.library.papers.queries import find_key
from paperdesk.model import LibraryError
from paperdesk.model.former_note import TRASH, VERSION, FormerNote
from paperdesk.model.messages import Message
from paperdesk.text import display

APART = 1800
"""Seconds between two versions of a note, unless much is taken away."""
MUCH = 200
"""Letters that are much to be taken away at once."""
MOST = 50
"""Versions of one note."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z-?(.*)", re.DOTALL)
_AGAIN = re.compile(r"-\d+$")
_COPY = re.compile(r" \(conflict [^()]*\)$")


def keep_version(
    connection: sqlite3.Connection, folder: NotesFolder, key: int, before: str, text: str
) -> None:
    """Keep a note as it stands before ``text`` is written, if it is time or much would go."""
    if not before.strip() or not text.strip():
        return
    place = folder.versions / _stem(_usual_name(connection, key))
    kept = _dated(place)
    much = len(before) - len(text) >= MUCH and not holds(text, before)
    path = place / f"{now().replace(':', '')}.md"
    # Among all, and either way: a clock that was put right must not end the keeping.
    if not much and any(abs(_seconds(one.stem, path.stem)) < APART for one in kept):
        return
    if path.exists():
        return
    front = note_table.front_of(connection, key)
    place.mkdir(parents=True, exist_ok=True)
    write_durably(path, join(front, before).encode(), exclusive=True)
    for spare in _spare(sorted([*kept, path])):
        spare.unlink(missing_ok=True)


def of_paper(connection: sqlite3.Connection, folder: NotesFolder, key: int) -> list[FormerNote]:
    """The former notes of a paper, the newest first."""
    return [one for one in every(connection, folder) if one.key == key]


def every(connection: sqlite3.Connection, folder: NotesFolder) -> list[FormerNote]:
    """All versions, and all that lies in the trash, the newest first."""
    found: list[tuple[str, str, str, str]] = []
    for path in _files(folder.trash, "*.md"):
        at, stem = _read_name(path)
        found.append((at, TRASH, path.name, stem))
    for path in _files(folder.versions, "*/*.md"):
        at, _ = _read_name(path)
        found.append((at, VERSION, f"{path.parent.name}/{path.name}", path.parent.name))
    owners = _owners(connection, {stem for *_, stem in found})
    joined = dict(connection.execute("SELECT key, paper FROM joined_papers").fetchall())
    former: list[FormerNote] = []
    for at, store, name, stem in sorted(found, reverse=True):
        key = owners.get(stem) or _by_head(connection, folder, store, name)
        key = joined.get(key, key)
        former.append(FormerNote(key, _title(connection, key) or stem, at, store, name))
    return former


def words(folder: NotesFolder, store: str, name: str) -> str:
    """The words of a former note. Raises LibraryError where they cannot be read."""
    parts = PurePosixPath(name)
    root = folder.versions if store == VERSION else folder.trash
    try:
        if parts.is_absolute() or ".." in parts.parts:
            raise FileNotFoundError(name)
        data = (root / name).read_bytes()
    except OSError as error:
        raise LibraryError(Message("note.former_gone", name=name)) from error
    decoded = charset.decode(data[: LARGEST + 1]) if len(data) <= LARGEST else None
    if decoded is None:
        raise LibraryError(Message("note.former_unreadable", name=name))
    return split(decoded[0])[1]


def _usual_name(connection: sqlite3.Connection, key: int) -> str:
    paper_id, title = connection.execute(
        "SELECT id, title FROM papers WHERE key = ?", (key,)
    ).fetchone()
    return file_name(paper_id, display(title))


def _stem(name: str) -> str:
    return name.removesuffix(".md").replace("/", "-")


def _dated(place: Path) -> list[Path]:
    """The versions in a folder, the oldest first."""
    return [path for path in sorted(_files(place, "*.md")) if _NAME.fullmatch(path.stem)]


def _files(place: Path, pattern: str) -> Iterator[Path]:
    return (path for path in place.glob(pattern) if not path.name.startswith("."))


def _seconds(first: str, second: str) -> float:
    """Seconds between two moments as they stand in names of files."""
    before, after = map(datetime.fromisoformat, (_moment(first), _moment(second)))
    return (after - before).total_seconds()


def _spare(versions: list[Path]) -> list[Path]:
    """Those of too many versions that stand closest between two others."""
    gone = []
    while len(versions) > MOST:
        gaps = [
            (_seconds(versions[at - 1].stem, versions[at + 1].stem), at)
            for at in range(1, len(versions) - 1)
        ]
        gone.append(versions.pop(min(gaps)[1]))
    return gone


def _moment(name: str) -> str:
    match = _NAME.fullmatch(name)
    return f"{match[1]}T{match[2]}:{match[3]}:{match[4]}Z" if match else ""


def _read_name(path: Path) -> tuple[str, str]:
    """When the words of a file were put there, and the name of the note."""
    match = _NAME.fullmatch(path.stem)
    if match is None:  # a file of somebody else
        return stamp(datetime.fromtimestamp(path.stat().st_mtime, UTC)), path.stem
    return _moment(path.stem), match[5]


def _owners(connection: sqlite3.Connection, stems: Iterable[str]) -> dict[str, int]:
    """The papers of notes by what these are called, as far as names tell."""
    notes = connection.execute("SELECT name, key FROM notes").fetchall()
    named = {_stem(name): int(key) for name, key in notes}
    bare = {stem: _COPY.sub("", stem) for stem in stems}
    found = {
        stem: named[name]
        for stem, plain in bare.items()
        if (name := plain if plain in named else _AGAIN.sub("", plain)) in named
    }
    rest = {stem: plain for stem, plain in bare.items() if stem not in found}
    if not rest:
        return found
    papers = connection.execute("SELECT id, key FROM papers").fetchall()
    slugs = {_stem(file_name(paper_id, "")): int(key) for paper_id, key in papers}
    for stem, plain in rest.items():
        ends = [place for place, sign in enumerate(f"{plain}-") if sign == "-"]
        beginnings = (plain[:end] for end in reversed(ends))
        key = next((slugs[begun] for begun in beginnings if begun in slugs), None)
        if key is not None:
            found[stem] = key
    return found


def _by_head(
    connection: sqlite3.Connection, folder: NotesFolder, store: str, name: str
) -> int | None:
    """The paper whose id stands in the head of a file."""
    root = folder.versions if store == VERSION else folder.trash
    try:
        decoded = charset.decode((root / name).read_bytes()[:LARGEST])
        front = split(decoded[0])[0] if decoded else None
        return find_key(connection, front.id) if front is not None and front.id else None
    except (LibraryError, OSError):
        return None


def _title(connection: sqlite3.Connection, key: int | None) -> str:
    row = connection.execute("SELECT title FROM papers WHERE key = ?", (key,)).fetchone()
    return display(row[0]) if row else ""
