"""How each kind of act is taken back and done again.

A stroke is JSON with a ``kind`` and what that kind needs; an act makes one
(acts.py, notes.py, writing.py) and the journal keeps it. Undoing and
redoing meet the library as the act left it, for acts are taken back in
reverse order; only what is not in the journal (papers seen, files edited
outside) may differ.

Why a note is merged where it is not as the act left it: what another program
wrote there meanwhile stays in the note, beside what comes back, and whoever asked
is told. Texts that are nowhere whole after that are put into the trash.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from paperdesk.library.changes.undo_log import Stroke
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.imports.import_writer import set_added, set_fields
from paperdesk.library.index.queue import enqueue
from paperdesk.library.notes import note_store, note_table
from paperdesk.library.notes.front_matter import join, unified
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.notes.text_merge import holds, merged
from paperdesk.library.papers import tag_table
from paperdesk.library.search import saved_search_table
from paperdesk.model import Changes
from paperdesk.model.messages import Message

KEPT_BOTH = Message("undo.kept_both")
OVERWRITTEN_BACK = Message("undo.overwritten_back")
STAYS = Message("undo.note_stays")


@dataclass(slots=True)
class WriteContext:
    """What a stroke works on: an open transaction, the notes, and what changes by it."""

    connection: sqlite3.Connection
    folder: NotesFolder
    added: set[int] = field(default_factory=set)
    updated: set[int] = field(default_factory=set)
    removed: set[int] = field(default_factory=set)
    remarks: list[Message] = field(default_factory=list)
    """What is to be said of words that were met on the way."""

    def changes(self) -> Changes:
        """Which papers are other than before."""
        updated = self.updated - self.added - self.removed
        return Changes(
            tuple(sorted(self.added)), tuple(sorted(updated)), tuple(sorted(self.removed))
        )


def revert(context: WriteContext, stroke: Stroke) -> None:
    """Undo a stroke. May add to it what redoing needs."""
    _KINDS[stroke["kind"]](context, stroke, True)


def apply(context: WriteContext, stroke: Stroke) -> None:
    """Do a stroke again."""
    _KINDS[stroke["kind"]](context, stroke, False)


def noted(stroke: Stroke) -> set[int]:
    """The papers whose notes a stroke is about."""
    match stroke["kind"]:
        case "note":
            return {stroke["key"]}
        case "many":
            return {key for part in stroke["parts"] for key in noted(part)}
        case "import":
            return {key for key, _, (*_, note) in stroke["said"] if note}
        case _:
            return set()


def update_reading(
    connection: sqlite3.Connection, column: str, value: Any, keys: Iterable[int]
) -> None:
    """Set one column of ``reading`` for many papers."""
    for some in batches_of(keys):
        connection.execute(
            f"UPDATE reading SET {column} = ? WHERE key IN ({placeholders(some)})", (value, *some)
        )


def _state(context: WriteContext, stroke: Stroke, back: bool) -> None:
    for state, keys in stroke["from"].items():
        update_reading(context.connection, "state", state if back else stroke["to"], keys)
        _touched(context, keys)
    _spoken(context, stroke, back)


def _star(context: WriteContext, stroke: Stroke, back: bool) -> None:
    update_reading(context.connection, "starred", int(stroke["on"] is not back), stroke["keys"])
    context.updated.update(stroke["keys"])
    _spoken(context, stroke, back)


def _spoken(context: WriteContext, stroke: Stroke, back: bool) -> None:
    """``fresh`` are papers on which the reader had said nothing before."""
    update_reading(context.connection, "changed", None if back else stroke["at"], stroke["fresh"])


def _tag(context: WriteContext, stroke: Stroke, back: bool) -> None:
    for name, keys in stroke["tags"]:
        change = tag_table.attach if stroke["on"] is not back else tag_table.detach
        change(context.connection, name, keys)
        _touched(context, keys)


def _retag(context: WriteContext, stroke: Stroke, back: bool) -> None:
    away, here = ("after", "before") if back else ("before", "after")
    for name, _, keys in stroke[away]:
        context.connection.execute("DELETE FROM tags WHERE folded = ?", (tag_table.fold_tag(name),))
        _touched(context, keys)
    for name, colour, keys in stroke[here]:
        tag_table.attach(context.connection, name, keys)
        tag_table.set_colour(context.connection, name, colour)
        _touched(context, keys)


def _colour(context: WriteContext, stroke: Stroke, back: bool) -> None:
    tag_table.set_colour(context.connection, stroke["name"], stroke["from" if back else "to"])


def _gone(context: WriteContext, stroke: Stroke, back: bool) -> None:
    keys = stroke["keys"]
    away = bool(stroke["gone"]) is not back
    update_reading(context.connection, "gone", "trash" if away else None, keys)
    (context.removed if away else context.added).update(keys)


def _note(context: WriteContext, stroke: Stroke, back: bool) -> None:
    left, wanted = stroke["after"], stroke["before"]
    if not back:
        left, wanted = wanted, left
    _write_note(context, stroke["key"], left, wanted)
    if back and stroke.get("outside") and stroke["after"].strip():
        context.remarks.append(OVERWRITTEN_BACK)


def _write_note(context: WriteContext, key: int, left: str, wanted: str) -> None:
    """Put ``wanted`` in the place of ``left``, and keep what stands there besides."""
    context.updated.add(key)
    name, file = note_store.current(context.connection, context.folder, key)
    present = file.text if file is not None and file.text.strip() else ""
    if not present or present == left:
        note_store.replace(context.connection, context.folder, key, wanted)
        return
    text = unified(merged(left, wanted, present))
    context.folder.keep_in_trash(name, present)
    for other in (wanted, left):
        if not holds(text, other) and not holds(present, other):
            context.folder.keep_in_trash(name, other)
    note_store.replace(context.connection, context.folder, key, text)
    if present != wanted:
        context.remarks.append(KEPT_BOTH)


def _beside(context: WriteContext, stroke: Stroke, back: bool) -> None:
    """A copy of a note's former words beside it; taken back, it goes to the trash."""
    name, text = stroke["name"], stroke["text"]
    there = context.folder.read(name)
    if back and there is not None and there.text == text:
        context.folder.throw_away(name)
    elif not back and there is None:
        front = note_table.front_of(context.connection, stroke["key"])
        context.folder.write(name, join(front, text), new=True)
    context.updated.add(stroke["key"])


def _search(context: WriteContext, stroke: Stroke, back: bool) -> None:
    away, here = ("after", "before") if back else ("before", "after")
    saved_search_table.replace(context.connection, stroke[away], stroke[here])


def _mute(context: WriteContext, stroke: Stroke, back: bool) -> None:
    saved_search_table.mute(
        context.connection, stroke["search"], stroke["keys"], on=stroke["on"] is not back
    )
    context.updated.update(stroke["keys"])


def _many(context: WriteContext, stroke: Stroke, back: bool) -> None:
    parts = stroke["parts"]
    for part in reversed(parts) if back else parts:
        _KINDS[part["kind"]](context, part, back)


def _import(context: WriteContext, stroke: Stroke, back: bool) -> None:
    (_withdraw if back else _bring_back)(context, stroke)


def _withdraw(context: WriteContext, stroke: Stroke) -> None:
    """Take an import back: its papers that the reader did nothing with, and what it filled."""
    ask = context.connection.execute
    for key, before, after in stroke["said"]:
        _unsay(context, key, before, after)
    for key, changes in stroke["filled"]:
        set_fields(context.connection, key, {name: was for name, (was, _) in changes.items()})
        context.updated.add(key)
    for key, was, _ in stroke.get("earlier", ()):  # not in journals of earlier versions
        set_added(context.connection, key, was)
        context.updated.add(key)
    context.connection.executemany(
        "DELETE FROM aliases WHERE kind = ? AND value = ? AND key = ?", stroke["aliases"]
    )
    first, count = stroke["added"]
    gone = [
        row[0]
        for row in ask(
            "SELECT key FROM reading WHERE key >= ? AND key < ? AND gone IS NULL "
            "AND state IN ('new', 'seen') AND NOT starred "
            "AND key NOT IN (SELECT key FROM paper_tags) AND key NOT IN (SELECT key FROM notes) "
            "ORDER BY key",
            (first, first + count),
        )
    ]
    ask("UPDATE batch_papers SET withdrawn = 1 WHERE import = ?", (stroke["number"],))
    update_reading(context.connection, "gone", "withdrawn", gone)
    kept = set(range(first, first + count)).difference(gone)
    for some in batches_of(kept):
        ask(
            "UPDATE batch_papers SET withdrawn = 0"
            f" WHERE import = ? AND key IN ({placeholders(some)})",
            (stroke["number"], *some),
        )
    stroke["withdrawn"] = _as_ranges(gone)
    enqueue(context.connection, [*gone, *(key for key, _ in stroke["filled"])])
    context.removed.update(gone)


def _unsay(context: WriteContext, key: int, before: Sequence[Any], after: Sequence[Any]) -> None:
    state, starred, tags, note = after
    if state:
        update_reading(context.connection, "state", before[0], (key,))
    if starred:
        update_reading(context.connection, "starred", before[1], (key,))
    for name in tags:
        tag_table.detach(context.connection, name, (key,))
    row = note_table.one(context.connection, key)
    if note and row is not None and row.text == unified(note):
        note_store.replace(context.connection, context.folder, key, "")
    elif note and row is not None:
        context.remarks.append(STAYS)
    _touched(context, (key,))


def _bring_back(context: WriteContext, stroke: Stroke) -> None:
    for first, last in stroke["withdrawn"]:
        keys = range(first, last + 1)
        context.connection.execute(
            "UPDATE reading SET gone = NULL WHERE key BETWEEN ? AND ?", (first, last)
        )
        enqueue(context.connection, keys)
        context.added.update(keys)
    context.connection.execute(
        "UPDATE batch_papers SET withdrawn = 0 WHERE import = ?", (stroke["number"],)
    )
    context.connection.executemany(
        "INSERT OR IGNORE INTO aliases (kind, value, key) VALUES (?, ?, ?)", stroke["aliases"]
    )
    for key, changes in stroke["filled"]:
        set_fields(context.connection, key, {name: now for name, (_, now) in changes.items()})
        enqueue(context.connection, (key,))
        context.updated.add(key)
    for key, _, added in stroke.get("earlier", ()):
        set_added(context.connection, key, added)
        context.updated.add(key)
    for key, _, after in stroke["said"]:
        _say_again(context, key, after)


def _say_again(context: WriteContext, key: int, after: Sequence[Any]) -> None:
    state, starred, tags, note = after
    if state:
        update_reading(context.connection, "state", state, (key,))
    if starred:
        update_reading(context.connection, "starred", 1, (key,))
    for name in tags:
        tag_table.attach(context.connection, name, (key,))
    row = note_table.one(context.connection, key)
    if note and row is None:
        note_table.plan_text(context.connection, key, note)
    elif note and row is not None and not holds(row.text, note):
        _write_note(context, key, "", note)
    _touched(context, (key,))


def _touched(context: WriteContext, keys: Iterable[int]) -> None:
    """Tags or state changed, which the heads of note files repeat."""
    note_table.front_matter_stale(context.connection, keys)
    context.updated.update(keys)


def _as_ranges(keys: Sequence[int]) -> list[list[int]]:
    """[[first, last], ...] of ascending keys: 100,000 of them in a few bytes."""
    ranges: list[list[int]] = []
    for key in keys:
        if ranges and ranges[-1][1] == key - 1:
            ranges[-1][1] = key
        else:
            ranges.append([key, key])
    return ranges


_KINDS: dict[str, Callable[[WriteContext, Stroke, bool], None]] = {
    "state": _state,
    "star": _star,
    "tag": _tag,
    "retag": _retag,
    "colour": _colour,
    "gone": _gone,
    "note": _note,
    "beside": _beside,
    "search": _search,
    "mute": _mute,
    "many": _many,
    "import": _import,
}
