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

from paperdesk.library import note_rows, note_words, saved, tagging
from paperdesk.library.front_matter import join, unified
from paperdesk.library.journal import Stroke
from paperdesk.library.marking import mark
from paperdesk.library.notes_folder import NotesFolder
from paperdesk.library.rows import marks, portions
from paperdesk.library.text_merge import holds, merged
from paperdesk.library.writing import set_added, set_fields
from paperdesk.model import Changes

KEPT_BOTH = "What another program wrote in the note in between was kept in it."
OVERWRITTEN_BACK = "What the other program had written there is in the trash folder."
STAYS = "A note that the import brought was changed since, so it was kept."


@dataclass(slots=True)
class Desk:
    """What a stroke works on: an open transaction, the notes, and what changes by it."""

    connection: sqlite3.Connection
    folder: NotesFolder
    added: set[int] = field(default_factory=set)
    updated: set[int] = field(default_factory=set)
    removed: set[int] = field(default_factory=set)
    remarks: list[str] = field(default_factory=list)
    """What is to be said of words that were met on the way."""

    def changes(self) -> Changes:
        """Which papers are other than before."""
        updated = self.updated - self.added - self.removed
        return Changes(
            tuple(sorted(self.added)), tuple(sorted(updated)), tuple(sorted(self.removed))
        )


def take_back(desk: Desk, stroke: Stroke) -> None:
    """Undo a stroke. May add to it what redoing needs."""
    _KINDS[stroke["kind"]](desk, stroke, True)


def repeat(desk: Desk, stroke: Stroke) -> None:
    """Do a stroke again."""
    _KINDS[stroke["kind"]](desk, stroke, False)


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
    for some in portions(keys):
        connection.execute(
            f"UPDATE reading SET {column} = ? WHERE key IN ({marks(some)})", (value, *some)
        )


def _state(desk: Desk, stroke: Stroke, back: bool) -> None:
    for state, keys in stroke["from"].items():
        update_reading(desk.connection, "state", state if back else stroke["to"], keys)
        _touched(desk, keys)
    _spoken(desk, stroke, back)


def _star(desk: Desk, stroke: Stroke, back: bool) -> None:
    update_reading(desk.connection, "starred", int(stroke["on"] is not back), stroke["keys"])
    desk.updated.update(stroke["keys"])
    _spoken(desk, stroke, back)


def _spoken(desk: Desk, stroke: Stroke, back: bool) -> None:
    """``fresh`` are papers on which the reader had said nothing before."""
    update_reading(desk.connection, "changed", None if back else stroke["at"], stroke["fresh"])


def _tag(desk: Desk, stroke: Stroke, back: bool) -> None:
    for name, keys in stroke["tags"]:
        change = tagging.attach if stroke["on"] is not back else tagging.detach
        change(desk.connection, name, keys)
        _touched(desk, keys)


def _retag(desk: Desk, stroke: Stroke, back: bool) -> None:
    away, here = ("after", "before") if back else ("before", "after")
    for name, _, keys in stroke[away]:
        desk.connection.execute("DELETE FROM tags WHERE folded = ?", (tagging.fold_tag(name),))
        _touched(desk, keys)
    for name, colour, keys in stroke[here]:
        tagging.attach(desk.connection, name, keys)
        tagging.set_colour(desk.connection, name, colour)
        _touched(desk, keys)


def _colour(desk: Desk, stroke: Stroke, back: bool) -> None:
    tagging.set_colour(desk.connection, stroke["name"], stroke["from" if back else "to"])


def _gone(desk: Desk, stroke: Stroke, back: bool) -> None:
    keys = stroke["keys"]
    away = bool(stroke["gone"]) is not back
    update_reading(desk.connection, "gone", "trash" if away else None, keys)
    (desk.removed if away else desk.added).update(keys)


def _note(desk: Desk, stroke: Stroke, back: bool) -> None:
    left, wanted = stroke["after"], stroke["before"]
    if not back:
        left, wanted = wanted, left
    _write_note(desk, stroke["key"], left, wanted)
    if back and stroke.get("outside") and stroke["after"].strip():
        desk.remarks.append(OVERWRITTEN_BACK)


def _write_note(desk: Desk, key: int, left: str, wanted: str) -> None:
    """Put ``wanted`` in the place of ``left``, and keep what stands there besides."""
    desk.updated.add(key)
    name, file = note_words.current(desk.connection, desk.folder, key)
    present = file.text if file is not None and file.text.strip() else ""
    if not present or present == left:
        note_words.replace(desk.connection, desk.folder, key, wanted)
        return
    text = unified(merged(left, wanted, present))
    desk.folder.keep_in_trash(name, present)
    for other in (wanted, left):
        if not holds(text, other) and not holds(present, other):
            desk.folder.keep_in_trash(name, other)
    note_words.replace(desk.connection, desk.folder, key, text)
    if present != wanted:
        desk.remarks.append(KEPT_BOTH)


def _beside(desk: Desk, stroke: Stroke, back: bool) -> None:
    """A copy of a note's former words beside it; taken back, it goes to the trash."""
    name, text = stroke["name"], stroke["text"]
    there = desk.folder.read(name)
    if back and there is not None and there.text == text:
        desk.folder.throw_away(name)
    elif not back and there is None:
        front = note_rows.front_of(desk.connection, stroke["key"])
        desk.folder.write(name, join(front, text), new=True)
    desk.updated.add(stroke["key"])


def _search(desk: Desk, stroke: Stroke, back: bool) -> None:
    away, here = ("after", "before") if back else ("before", "after")
    saved.replace(desk.connection, stroke[away], stroke[here])


def _mute(desk: Desk, stroke: Stroke, back: bool) -> None:
    saved.mute(desk.connection, stroke["search"], stroke["keys"], on=stroke["on"] is not back)
    desk.updated.update(stroke["keys"])


def _many(desk: Desk, stroke: Stroke, back: bool) -> None:
    parts = stroke["parts"]
    for part in reversed(parts) if back else parts:
        _KINDS[part["kind"]](desk, part, back)


def _import(desk: Desk, stroke: Stroke, back: bool) -> None:
    (_withdraw if back else _bring_back)(desk, stroke)


def _withdraw(desk: Desk, stroke: Stroke) -> None:
    """Take an import back: its papers that the reader did nothing with, and what it filled."""
    ask = desk.connection.execute
    for key, before, after in stroke["said"]:
        _unsay(desk, key, before, after)
    for key, changes in stroke["filled"]:
        set_fields(desk.connection, key, {name: was for name, (was, _) in changes.items()})
        desk.updated.add(key)
    for key, was, _ in stroke.get("earlier", ()):  # not in journals of earlier versions
        set_added(desk.connection, key, was)
        desk.updated.add(key)
    desk.connection.executemany(
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
    update_reading(desk.connection, "gone", "withdrawn", gone)
    kept = set(range(first, first + count)).difference(gone)
    for some in portions(kept):
        ask(
            f"UPDATE batch_papers SET withdrawn = 0 WHERE import = ? AND key IN ({marks(some)})",
            (stroke["number"], *some),
        )
    stroke["withdrawn"] = _as_ranges(gone)
    mark(desk.connection, [*gone, *(key for key, _ in stroke["filled"])])
    desk.removed.update(gone)


def _unsay(desk: Desk, key: int, before: Sequence[Any], after: Sequence[Any]) -> None:
    state, starred, tags, note = after
    if state:
        update_reading(desk.connection, "state", before[0], (key,))
    if starred:
        update_reading(desk.connection, "starred", before[1], (key,))
    for name in tags:
        tagging.detach(desk.connection, name, (key,))
    row = note_rows.one(desk.connection, key)
    if note and row is not None and row.text == unified(note):
        note_words.replace(desk.connection, desk.folder, key, "")
    elif note and row is not None:
        desk.remarks.append(STAYS)
    _touched(desk, (key,))


def _bring_back(desk: Desk, stroke: Stroke) -> None:
    for first, last in stroke["withdrawn"]:
        keys = range(first, last + 1)
        desk.connection.execute(
            "UPDATE reading SET gone = NULL WHERE key BETWEEN ? AND ?", (first, last)
        )
        mark(desk.connection, keys)
        desk.added.update(keys)
    desk.connection.execute(
        "UPDATE batch_papers SET withdrawn = 0 WHERE import = ?", (stroke["number"],)
    )
    desk.connection.executemany(
        "INSERT OR IGNORE INTO aliases (kind, value, key) VALUES (?, ?, ?)", stroke["aliases"]
    )
    for key, changes in stroke["filled"]:
        set_fields(desk.connection, key, {name: now for name, (_, now) in changes.items()})
        mark(desk.connection, (key,))
        desk.updated.add(key)
    for key, _, added in stroke.get("earlier", ()):
        set_added(desk.connection, key, added)
        desk.updated.add(key)
    for key, _, after in stroke["said"]:
        _say_again(desk, key, after)


def _say_again(desk: Desk, key: int, after: Sequence[Any]) -> None:
    state, starred, tags, note = after
    if state:
        update_reading(desk.connection, "state", state, (key,))
    if starred:
        update_reading(desk.connection, "starred", 1, (key,))
    for name in tags:
        tagging.attach(desk.connection, name, (key,))
    row = note_rows.one(desk.connection, key)
    if note and row is None:
        note_rows.plan_text(desk.connection, key, note)
    elif note and row is not None and not holds(row.text, note):
        _write_note(desk, key, "", note)
    _touched(desk, (key,))


def _touched(desk: Desk, keys: Iterable[int]) -> None:
    """Tags or state changed, which the heads of note files repeat."""
    note_rows.heads_are_old(desk.connection, keys)
    desk.updated.update(keys)


def _as_ranges(keys: Sequence[int]) -> list[list[int]]:
    """[[first, last], ...] of ascending keys: 100,000 of them in a few bytes."""
    ranges: list[list[int]] = []
    for key in keys:
        if ranges and ranges[-1][1] == key - 1:
            ranges[-1][1] = key
        else:
            ranges.append([key, key])
    return ranges


_KINDS: dict[str, Callable[[Desk, Stroke, bool], None]] = {
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
