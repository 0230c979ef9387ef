"""Inventory of a library's files, and a fingerprint that changes with it.

Why not the time of ``library.db``: reading and indexing touch it, too. What
the reader does is in the journal, whose numbers only grow; what the journal
does not tell of (papers that were seen) shows in the numbers of each state.
Of files, sizes and times are compared, and nothing is read.
"""

import hashlib
import json
import os
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from paperdesk import settings
from paperdesk.library.backup.archive import DATABASE
from paperdesk.library.db.database import has_table
from paperdesk.library.notes.note_files import TEMP
from paperdesk.paths import Places

INSIDE = ("notes", "templates", "trash")
"""Folders of a library whose files are in a backup."""
BACKUPS = "backups"
STAGE = ".restore-"
"""How a folder begins in which a restore puts together what it will put in place."""
_NOT_OURS = {
    *(DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", "library.holder", BACKUPS, *INSIDE),
    *(settings.FILE_NAME, "library.json"),
}
_PASSING = frozenset(
    {
        *("order", "window_geometry", "splitters", "scope_kind", "scope_value", "paper_id"),
        *("side_bar_folded", "detail_folded", "hide_seen", "search_text", "search_name", "tab"),
        *("folded_tags", "recent_files", "search_history", "export_folder", "export_format"),
    }
)
"""Settings that say where one stood, and change whenever the window is closed."""
_FACTS = (
    "PRAGMA user_version",
    "SELECT value FROM facts WHERE name = 'library'",
    "SELECT name, seq FROM sqlite_sequence WHERE name <> 'unindexed' AND name <> 'network_queue' "
    "ORDER BY name",
    "SELECT count(*), coalesce(max(number), 0), coalesce(sum(undone), 0) FROM journal",
    "SELECT gone, state, starred, count(*) FROM reading GROUP BY gone, state, starred",
    "SELECT count(*) FROM notes",
)


@dataclass(frozen=True, slots=True)
class Surveyed:
    """File metadata: path, bytes, modification time in nanoseconds."""

    path: Path
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Survey:
    """File inventory of a library by names in a backup; ``attached`` are only named there."""

    files: dict[str, Surveyed] = field(default_factory=dict)
    attached: dict[str, Surveyed] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes of the files that go into a backup."""
        return sum(file.size for file in self.files.values())


def survey(places: Places) -> Survey:
    """List the files of a library. Reads none."""
    found = Survey()
    for name in INSIDE:
        _walk(places.data / name, name, found.files, found.left_out, ())
    leave = (places.cache, places.config, places.log)
    for entry in sorted(places.data.iterdir()):
        if entry.name in _NOT_OURS or entry.name.startswith((TEMP, STAGE)) or entry in leave:
            continue
        if entry.is_dir():
            _walk(entry, entry.name, found.attached, found.left_out, leave)
        else:
            _take(entry, entry.name, found.attached, found.left_out)
    _take(places.config / settings.FILE_NAME, "settings/settings.json", found.files, [])
    return found


def state_of(connection: sqlite3.Connection, found: Survey, places: Places) -> str:
    """Fingerprint of a library; the same as long as nothing of the reader's changed."""
    facts = [connection.execute(sql).fetchall() for sql in _FACTS]
    files = {
        name: (file.size, file.mtime_ns)
        for name, file in {**found.attached, **found.files}.items()
        if not name.startswith("settings/")
    }
    document = json.dumps([facts, files, lasting_settings(places)], sort_keys=True)
    return hashlib.sha256(document.encode()).hexdigest()


def lasting_settings(places: Places) -> dict[str, Any]:
    """Settings by name, but for those that say where the reader stood."""
    chosen = asdict(settings.load(places))
    return {name: value for name, value in chosen.items() if name not in _PASSING}


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """The numbers that a reader knows a library by."""
    queries = {
        "papers": "SELECT count(*) FROM reading WHERE gone IS NULL",
        "trash": "SELECT count(*) FROM reading WHERE gone = 'trash'",
        "tags": "SELECT count(DISTINCT tag) FROM paper_tags",
        "notes": "SELECT count(*) FROM notes",
        "searches": "SELECT count(*) FROM searches",
        "marks": "SELECT count(*) FROM marks WHERE NOT gone",
    }
    for name in ("searches", "marks"):
        if not has_table(connection, name):  # of an earlier version
            del queries[name]
    return {name: int(connection.execute(sql).fetchone()[0]) for name, sql in queries.items()}


def _walk(
    top: Path, name: str, into: dict[str, Surveyed], left_out: list[str], leave: tuple[Path, ...]
) -> None:
    """Everything below a folder, which may be a link itself; links within are looked through
    where they lead to a file of the same folder."""
    for folder, folders, names in os.walk(top, onerror=lambda error: _unread(error, left_out)):
        directory = Path(folder)
        folders[:] = sorted(entry for entry in folders if directory / entry not in leave)
        for entry in sorted(names):
            path = directory / entry
            if entry.startswith(TEMP):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(top.resolve()):
                left_out.append(f"{name}/{path.relative_to(top).as_posix()}")
                continue
            _take(path, f"{name}/{path.relative_to(top).as_posix()}", into, left_out)


def _unread(error: OSError, left_out: list[str]) -> None:
    if not isinstance(error, FileNotFoundError):
        left_out.append(str(error.filename))


def _take(path: Path, name: str, into: dict[str, Surveyed], left_out: list[str]) -> None:
    try:
        about = path.stat()
        name.encode()
    except FileNotFoundError:
        return
    except (OSError, UnicodeError):  # no right to look, or a name that is no text
        left_out.append(name.encode("utf-8", "replace").decode())
        return
    if "\\" in name:
        left_out.append(name)
    elif stat.S_ISREG(about.st_mode):
        into[name] = Surveyed(path, about.st_size, about.st_mtime_ns)


def each_in_order(found: Survey) -> Iterator[tuple[str, Surveyed]]:
    """The files that go into a backup, settings first, then by name."""
    yield from sorted(found.files.items(), key=lambda item: (item[0].split("/")[0], item[0]))
