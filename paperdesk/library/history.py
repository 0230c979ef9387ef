"""Takes back the last act, and does again what was taken back.

What another program wrote in a note that the act is about is taken over first,
as an act of its own: a further undo brings back what was lost by it.
"""

import sqlite3

from paperdesk.library import journal, lost_words, outside, strokes
from paperdesk.library.strokes import Desk
from paperdesk.model import Undone


def undo(desk: Desk) -> Undone | None:
    """Take back the last act that stands; None when there is none."""
    act = journal.to_undo(desk.connection)
    if act is None:
        return None
    outside.catch_up(desk, strokes.noted(act.stroke), cuts=False)
    strokes.take_back(desk, act.stroke)
    journal.rewrite(desk.connection, act.number, act.stroke)
    journal.set_undone(desk.connection, act.number, undone=True)
    lost_words.taken_back(desk.connection, act.number)
    return Undone(f"Took back: {_lower(act.text)}", desk.changes(), _remark(desk))


def redo(desk: Desk) -> Undone | None:
    """Do again what was taken back last; None when there is nothing."""
    act = journal.to_redo(desk.connection)
    if act is None:
        return None
    outside.catch_up(desk, strokes.noted(act.stroke), cuts=False)
    strokes.repeat(desk, act.stroke)
    journal.set_undone(desk.connection, act.number, undone=False)
    return Undone(f"Did again: {_lower(act.text)}", desk.changes(), _remark(desk))


def undo_text(connection: sqlite3.Connection) -> str:
    """What :func:`undo` would take back, in words; ``""`` when there is nothing."""
    act = journal.to_undo(connection)
    return act.text if act else ""


def redo_text(connection: sqlite3.Connection) -> str:
    """What :func:`redo` would do again, in words; ``""`` when there is nothing."""
    act = journal.to_redo(connection)
    return act.text if act else ""


def _remark(desk: Desk) -> str:
    """The sentences about words that were met, each once, one a line."""
    return "\n".join(dict.fromkeys(desk.remarks))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
