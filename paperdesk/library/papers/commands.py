"""What the reader does with papers: states, stars, tags, trash.

Each act is one transaction and one entry in the journal, whether it concerns
one paper or ten thousand; papers that are as wished already are left alone,
and an act that changes none leaves no trace.
"""

import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from paperdesk.library.changes import operations, undo_log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import Stroke
from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.papers import tag_table
from paperdesk.model import ActionKind, ActionResult, LibraryError, State
from paperdesk.model.messages import Message

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_STATES = {
    State.NEW: "action.marked_new",
    State.SEEN: "action.marked_seen",
    State.LATER: "action.put_aside",
    State.READ: "action.marked_read",
    State.DISMISSED: "action.dismissed",
}


def set_state(context: WriteContext, keys: Iterable[int], state: State) -> ActionResult:
    """Put papers into a state."""
    before = {key: was for key, (was, _, _) in _reading(context, keys).items() if was != state}
    stroke = {"kind": "state", "to": str(state), "from": _grouped(before)}
    text = Message(_STATES[state], papers=papers(len(before)))
    return _do(context, ActionKind.STATE, text, stroke, before)


def see(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """Papers were shown: new ones are seen. Not an act of the reader, so not in the journal."""
    found = [key for key, (was, _, _) in _reading(context, keys).items() if was == State.NEW]
    stroke: Stroke = {
        "kind": "state",
        "to": str(State.SEEN),
        "from": {"new": found},
        "fresh": [],
        "at": None,
    }
    operations.apply(context, stroke)
    return ActionResult(
        ActionKind.STATE, Message("action.saw", papers=papers(len(found))), context.changes()
    )


def see_as_asked(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """The reader says that new papers are seen; others keep their state."""
    new = [key for key, (was, _, _) in _reading(context, keys).items() if was == State.NEW]
    return set_state(context, new, State.SEEN)


def star(context: WriteContext, keys: Iterable[int], *, on: bool) -> ActionResult:
    """Star papers, or take the star off."""
    found = [key for key, (_, has, _) in _reading(context, keys).items() if bool(has) is not on]
    stroke = {"kind": "star", "on": on, "keys": found}
    text = Message("action.starred" if on else "action.unstarred", papers=papers(len(found)))
    return _do(context, ActionKind.STAR, text, stroke, found)


def tag(context: WriteContext, keys: Iterable[int], name: str, *, on: bool) -> ActionResult:
    """Give papers a tag, or take it off."""
    name = tag_table.spelled(context.connection, tag_table.tag_name(name))
    number = tag_table.find_tag(context.connection, name)
    has = set(tag_table.papers_of(context.connection, number)) if number is not None else set()
    found = [key for key in _reading(context, keys) if (key in has) is not on]
    stroke = {"kind": "tag", "on": on, "tags": [[name, found]]}
    if on:
        return _do(
            context,
            ActionKind.TAG,
            Message("action.tagged", papers=papers(len(found)), tag=name),
            stroke,
            found,
        )
    return _do(
        context,
        ActionKind.UNTAG,
        Message("action.untagged", tag=name, papers=papers(len(found))),
        stroke,
        found,
    )


def rename_tag(context: WriteContext, old: str, new: str) -> ActionResult:
    """Give a tag, and with it all its children, another name; an existing one takes it in.

    Raises LibraryError when there is no such tag, or when the new name lies
    within the old one's own children.
    """
    old, new = tag_table.tag_name(old), tag_table.tag_name(new)
    ask = context.connection
    moved = tag_table.subtree(ask, old)
    if not moved:
        raise LibraryError(Message("tag.unknown", name=old))
    if old == new:
        text = Message("action.tag_has_name", name=old)
        return ActionResult(ActionKind.RENAME_TAG, text, context.changes())
    if tag_table.fold_tag(new).startswith(tag_table.fold_tag(old) + "/"):
        raise LibraryError(Message("tag.within_itself", new=new, old=old))
    merges = tag_table.find_tag(ask, new) not in (None, *(number for number, _ in moved))
    targets = {tag_table.tag_name(new + name[len(old) :]): number for number, name in moved}
    before = dict(moved)
    for name in targets:
        if (there := tag_table.find_tag(ask, name)) is not None and there not in before:
            before[there] = name
    was = [_as_it_is(ask, number) for number in before]
    will: list[list[Any]] = []
    for name, number in targets.items():
        there = tag_table.find_tag(ask, name)
        keys = set(tag_table.papers_of(ask, number))
        keys.update(tag_table.papers_of(ask, there) if there is not None else ())
        _, colour, _ = _as_it_is(ask, number if there is None else there)
        will.append([name, colour, sorted(keys)])
    stroke = {"kind": "retag", "before": was, "after": will}
    text = Message("action.tag_merged" if merges else "action.tag_renamed", old=old, new=new)
    return _do(context, ActionKind.RENAME_TAG, text, stroke, will)


def colour_tag(context: WriteContext, name: str, colour: str) -> ActionResult:
    """Give a tag another colour, ``#rrggbb``."""
    name, colour = tag_table.tag_name(name), colour.lower()
    if not _COLOUR.fullmatch(colour):
        raise LibraryError(Message("tag.no_colour", colour=colour))
    number = tag_table.find_tag(context.connection, name)
    if number is None:
        raise LibraryError(Message("tag.unknown", name=name))
    _, was, _ = _as_it_is(context.connection, number)
    stroke = {"kind": "colour", "name": name, "from": was, "to": colour}
    return _do(
        context,
        ActionKind.COLOUR_TAG,
        Message("action.tag_coloured", tag=name),
        stroke,
        was != colour,
    )


def forget(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """Put papers into the trash, with all that the reader said of them."""
    found = [key for key, (_, _, gone) in _reading(context, keys).items() if gone is None]
    stroke = {"kind": "gone", "gone": True, "keys": found}
    return _do(
        context,
        ActionKind.FORGET,
        Message("action.trashed", papers=papers(len(found))),
        stroke,
        found,
    )


def forget_batch(context: WriteContext, batch: int) -> ActionResult:
    """Put the papers of a batch into the trash, but for those that the reader kept.

    Kept are papers for later, read, starred, tagged or noted, and those that
    are in another batch, too.
    """
    rows = context.connection.execute(
        "SELECT key FROM batch_papers AS b JOIN reading USING (key) WHERE batch = ? "
        "AND NOT withdrawn AND gone IS NULL AND state NOT IN ('later', 'read') AND NOT starred "
        "AND key NOT IN (SELECT key FROM paper_tags) AND key NOT IN (SELECT key FROM notes) "
        "AND NOT EXISTS (SELECT 1 FROM batch_papers AS o WHERE o.key = b.key "
        "AND o.batch <> b.batch AND NOT o.withdrawn)",
        (batch,),
    )
    return forget(context, [row[0] for row in rows.fetchall()])


def restore(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """Take papers out of the trash."""
    found = [key for key, (_, _, gone) in _reading(context, keys).items() if gone is not None]
    stroke = {"kind": "gone", "gone": False, "keys": found}
    return _do(
        context,
        ActionKind.FORGET,
        Message("action.untrashed", papers=papers(len(found))),
        stroke,
        found,
    )


def papers(count: int) -> Message:
    """'1 paper', '1,200 papers'."""
    return Message("papers", n=count)


def fresh(connection: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """Those papers on whose state and star the reader has not spoken yet."""
    found: list[int] = []
    for some in batches_of(keys):
        rows = connection.execute(
            f"SELECT key FROM reading WHERE key IN ({placeholders(some)}) AND changed IS NULL", some
        )
        found += [row[0] for row in rows]
    return found


def _do(
    context: WriteContext, act: ActionKind, text: Message, stroke: Stroke, what: Any
) -> ActionResult:
    """Do a stroke and write it down, if there is anything to do."""
    if not what:
        return ActionResult(act, text, context.changes())
    if stroke["kind"] in ("state", "star"):
        stroke["at"], stroke["fresh"] = now(), fresh(context.connection, what)
    operations.apply(context, stroke)
    number = undo_log.write(context.connection, act, text, stroke)
    return ActionResult(act, text, context.changes(), number)


def _reading(context: WriteContext, keys: Iterable[int]) -> dict[int, tuple[str, int, str | None]]:
    """State, star and gone of the papers that are there, each once, in order."""
    found = {}
    for some in batches_of(dict.fromkeys(keys)):
        for key, state, starred, gone in context.connection.execute(
            "SELECT key, state, starred, gone FROM reading "
            f"WHERE key IN ({placeholders(some)}) AND gone IS NOT 'withdrawn'",
            some,
        ):
            found[key] = (state, starred, gone)
    return found


def _grouped(before: dict[int, str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for key, state in before.items():
        groups.setdefault(state, []).append(key)
    return groups


def _as_it_is(connection: sqlite3.Connection, number: int) -> list[Any]:
    name, colour = connection.execute(
        "SELECT name, colour FROM tags WHERE number = ?", (number,)
    ).fetchone()
    return [name, colour, tag_table.papers_of(connection, number)]
