"""Losses of words that another program overwrote: copies in the trash, and who was told.

Words that were read once can be had back, whoever overwrote them. The act in
the journal that undo takes back is one way; the copy in the trash is the other,
and stays when the journal has forgotten the act.

Why a loss ends after 30 days: by then nobody looks for it, and the copy stays in
the trash all the same. Before that it is over when the words are in the note
again, when the reader has taken the act back or written in the note since, or
when they have taken the copy out of the trash.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from paperdesk.library.changes import undo_log
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import has_table
from paperdesk.library.notes import note_table
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.notes.text_merge import holds
from paperdesk.model import LostWords
from paperdesk.model.frozen import Value

EMPTIED, OVERWRITTEN, REMOVED = "emptied", "overwritten", "removed"

DAYS = 30
WINDOW, TERMINAL = 1, 2
"""Bits of ``told``."""


@dataclass(frozen=True, slots=True, repr=False)
class _Loss(Value):
    number: int
    key: int
    how: str
    copy: str
    act: int


def keep(
    connection: sqlite3.Connection, folder: NotesFolder, row: note_table.NoteRow, how: str
) -> None:
    """Put the words of a note, which another program has overwritten, into the trash."""
    copy = folder.keep_in_trash(row.name, row.text)
    if copy:
        connection.execute(
            "INSERT INTO lost_words (key, at, how, copy) VALUES (?, ?, ?, ?)",
            (row.key, now(), how, copy),
        )


def belong_to(connection: sqlite3.Connection, act: int, *, again: bool) -> None:
    """The losses that were just written down are taken back with this act of the journal.

    ``again``: it was there, and told, before; who writes on in another editor is not told of
    each save.
    """
    if again:
        connection.execute(
            "UPDATE lost_words SET told = ? WHERE act = 0 AND how = ?",
            (WINDOW | TERMINAL, OVERWRITTEN),
        )
    connection.execute("UPDATE lost_words SET act = ? WHERE act = 0", (act,))


def dismiss(connection: sqlite3.Connection, key: int) -> None:
    """The reader has written in the note since: what was lost of it before is dealt with."""
    connection.execute("DELETE FROM lost_words WHERE key = ? AND told", (key,))


def taken_back(connection: sqlite3.Connection, act: int) -> None:
    """The reader has the words of this act of the journal back, whatever they do with them then."""
    connection.execute("DELETE FROM lost_words WHERE act = ?", (act,))


def renumbered(connection: sqlite3.Connection, acts: Mapping[int, int]) -> None:
    """These acts of the journal have other numbers now."""
    for was, now_called in acts.items():
        connection.execute("UPDATE lost_words SET act = ? WHERE act = ?", (now_called, was))


def open_losses(connection: sqlite3.Connection, folder: NotesFolder) -> list[LostWords]:
    """Open losses, the last first; of each note and kind of loss the last."""
    if not has_table(connection, "lost_words"):
        return []
    last = {(loss.key, loss.how): loss for loss in reversed(_open(connection, folder, told_to=0))}
    return [_value(connection, folder, loss) for loss in reversed(last.values())]


def tell(connection: sqlite3.Connection, folder: NotesFolder, whom: int) -> list[LostWords]:
    """Untold losses, the last first, of each note the last; they count as told then.

    ``whom`` is WINDOW or TERMINAL; the terminal is not told what a window has said.
    """
    seen = WINDOW if whom == WINDOW else WINDOW | TERMINAL
    last = {loss.key: loss for loss in reversed(_open(connection, folder, told_to=seen))}
    found = [_value(connection, folder, loss) for loss in reversed(last.values())]
    connection.execute("UPDATE lost_words SET told = told | ?", (whom,))
    connection.execute("DELETE FROM lost_words WHERE at < ?", (_oldest(),))
    return found


def untold(connection: sqlite3.Connection, whom: int) -> bool:
    """Whether there may be something to tell."""
    if not has_table(connection, "lost_words"):
        return False
    seen = WINDOW if whom == WINDOW else WINDOW | TERMINAL
    sql = "SELECT EXISTS (SELECT 1 FROM lost_words WHERE told & ? = 0)"
    return bool(connection.execute(sql, (seen,)).fetchone()[0])


def _open(connection: sqlite3.Connection, folder: NotesFolder, told_to: int) -> list[_Loss]:
    rows = connection.execute(
        "SELECT number, key, how, copy, act FROM lost_words "
        "WHERE at >= ? AND told & ? = 0 ORDER BY number DESC",
        (_oldest(), told_to),
    )
    return [loss for row in rows.fetchall() if _stands(connection, folder, loss := _Loss(*row))]


def _stands(connection: sqlite3.Connection, folder: NotesFolder, loss: _Loss) -> bool:
    """Whether the copy is in the trash still, and its words not in the note again."""
    try:
        words = (folder.trash / loss.copy).read_text("utf-8", "replace")
    except OSError:
        return False
    row = note_table.one(connection, loss.key)
    return row is None or not holds(row.text, words)


def _value(connection: sqlite3.Connection, folder: NotesFolder, loss: _Loss) -> LostWords:
    last = undo_log.to_undo(connection)
    return LostWords(
        loss.key,
        note_table.shown_title(connection, loss.key),
        loss.how,
        str(folder.trash / loss.copy),
        undoable=last is not None and last.number == loss.act,
    )


def _oldest() -> str:
    return (datetime.now(UTC) - timedelta(days=DAYS)).strftime("%Y-%m-%dT%H:%M:%SZ")
