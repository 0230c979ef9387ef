"""Damage report: papers, notes and names that the disk has changed since they were written.

Everything here compares what is read with a hash or a second copy that was
written with it. A note that another program changed is no damage: its file
looks other than when it was last seen (size, time, number), and its words are
taken over. A failing disk changes bytes and nothing else.
"""

import sqlite3
import zlib
from collections.abc import Iterator

from paperdesk.library.db import record_hashes
from paperdesk.library.db.paper_rows import batches_of, placeholders, read_papers
from paperdesk.library.db.raw_records import unpack_raw
from paperdesk.library.notes import note_table
from paperdesk.library.notes.note_files import NoteFile
from paperdesk.library.notes.note_table import NoteRow, version_of
from paperdesk.library.papers import tag_table
from paperdesk.library.search import saved_search_table
from paperdesk.model import Paper

_NAMED = 20
"""Papers that are named one by one."""
_AWAY = "'paperdesk restore --only ID' brings it back from a backup."


def of_records(ask: sqlite3.Connection) -> Iterator[str]:
    """Papers that are not as they were written."""
    changed = record_hashes.changed(ask)
    for key in changed[:_NAMED]:
        yield f"The disk has changed what the library says of {_name(ask, key)}. {_AWAY}"
    if len(changed) > _NAMED:
        yield f"The disk has changed {len(changed) - _NAMED:,} more papers like these."
    torn = _torn_records(ask, set(changed))
    if torn:
        yield f"The disk has changed the source's record of {torn:,} papers."


def of_names(ask: sqlite3.Connection) -> Iterator[str]:
    """Tags and saved searches whose name does not fit the key it was written with."""
    for table, fold in (("tags", tag_table.fold_tag), ("searches", saved_search_table.fold_name)):
        for name, folded in ask.execute(f"SELECT name, folded FROM {table}"):
            if fold(name) != folded:
                yield f"The disk has changed a name in '{table}': it reads '{name}' now."


def of_note(row: NoteRow, file: NoteFile, digest: bytes | None) -> str:
    """What the disk did to a note's file, which another program has not touched; or ``""``."""
    touched = (file.size, file.mtime_ns, file.inode) != (row.size, row.mtime_ns, row.inode)
    if touched or row.due == note_table.TEXT:
        return ""
    if version_of(file.text) == row.version and digest in (None, file.digest):
        return ""
    return f"The disk has changed the note file {row.name}. {_AWAY}"


def of_note_copies(rows: list[NoteRow]) -> Iterator[str]:
    """Notes whose copy in the database is not as it was written."""
    for row in rows:
        if version_of(row.text) != row.version:
            yield (
                f"The disk has changed the database's copy of {row.name}. The note file itself is "
                "the truth; saving the note renews the copy."
            )


def _name(ask: sqlite3.Connection, key: int) -> str:
    """An id of a paper whose own row may be damaged."""
    try:
        row = ask.execute(
            "SELECT kind, value FROM aliases WHERE key = ? ORDER BY kind = 'title', kind", (key,)
        ).fetchone()
    except sqlite3.DatabaseError:
        row = None
    if row is None:
        return f"paper number {key}"
    kind, value = row
    return f"'{value}'" if kind in ("id", "title") else f"{kind}:{value}"


def _torn_records(ask: sqlite3.Connection, but: set[int]) -> int:
    """How many records are not as they were packed; those of papers that are told of aside."""
    torn = 0
    keys = [row[0] for row in ask.execute("SELECT key FROM raws")]
    for some in batches_of(key for key in keys if key not in but):
        papers, marks = read_papers(ask, some), placeholders(some)
        for key, record in ask.execute(
            f"SELECT key, record FROM raws WHERE key IN ({marks})", some
        ):
            torn += key in papers and not _unpacks(record, papers[key])
    return torn


def _unpacks(record: bytes, paper: Paper) -> bool:
    try:
        unpack_raw(record, paper)
    except zlib.error:
        return False
    return True
