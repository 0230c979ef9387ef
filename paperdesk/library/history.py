"""Takes back the last act, and does again what was taken back."""

import sqlite3

from paperdesk.library import journal, strokes
from paperdesk.library.strokes import Desk
from paperdesk.model import Undone


def undo(desk: Desk) -> Undone | None:
    """Take back the last act that stands; None when there is none."""
    act = journal.to_undo(desk.connection)
    if act is None:
        return None
    strokes.take_back(desk, act.stroke)
    journal.rewrite(desk.connection, act.number, act.stroke)
    journal.set_undone(desk.connection, act.number, undone=True)
    return Undone(f"Took back: {_lower(act.text)}", desk.changes())


def redo(desk: Desk) -> Undone | None:
    """Do again what was taken back last; None when there is nothing."""
    act = journal.to_redo(desk.connection)
    if act is None:
        return None
    strokes.repeat(desk, act.stroke)
    journal.set_undone(desk.connection, act.number, undone=False)
    return Undone(f"Did again: {_lower(act.text)}", desk.changes())


def undo_text(connection: sqlite3.Connection) -> str:
    """What :func:`undo` would take back, in words; ``""`` when there is nothing."""
    act = journal.to_undo(connection)
    return act.text if act else ""


def redo_text(connection: sqlite3.Connection) -> str:
    """What :func:`redo` would do again, in words; ``""`` when there is nothing."""
    act = journal.to_redo(connection)
    return act.text if act else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
