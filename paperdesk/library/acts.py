"""What the reader does with papers: states, stars, tags, trash.

Each act is one transaction and one entry in the journal, whether it concerns
one paper or ten thousand; papers that are as wished already are left alone,
and an act that changes none leaves no trace.
"""

import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from paperdesk.library import journal, strokes, tagging
from paperdesk.library.clock import now
from paperdesk.library.journal import Stroke
from paperdesk.library.rows import marks, portions
from paperdesk.library.strokes import Desk
from paperdesk.model import Act, Done, LibraryError, State

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_STATES = {
    State.NEW: "Marked {} as new",
    State.SEEN: "Marked {} as seen",
    State.LATER: "Put {} aside for later",
    State.READ: "Marked {} as read",
    State.DISMISSED: "Dismissed {}",
}


def set_state(desk: Desk, keys: Iterable[int], state: State) -> Done:
    """Put papers into a state."""
    before = {key: was for key, (was, _, _) in _reading(desk, keys).items() if was != state}
    stroke = {"kind": "state", "to": str(state), "from": _grouped(before)}
    return _do(desk, Act.STATE, _STATES[state].format(papers(len(before))), stroke, before)


def see(desk: Desk, keys: Iterable[int]) -> Done:
    """Papers were shown: new ones are seen. Not an act of the reader, so not in the journal."""
    found = [key for key, (was, _, _) in _reading(desk, keys).items() if was == State.NEW]
    stroke: Stroke = {
        "kind": "state",
        "to": str(State.SEEN),
        "from": {"new": found},
        "fresh": [],
        "at": None,
    }
    strokes.repeat(desk, stroke)
    return Done(Act.STATE, f"Saw {papers(len(found))}", desk.changes())


def see_as_asked(desk: Desk, keys: Iterable[int]) -> Done:
    """The reader says that new papers are seen; others keep their state."""
    new = [key for key, (was, _, _) in _reading(desk, keys).items() if was == State.NEW]
    return set_state(desk, new, State.SEEN)


def star(desk: Desk, keys: Iterable[int], *, on: bool) -> Done:
    """Star papers, or take the star off."""
    found = [key for key, (_, has, _) in _reading(desk, keys).items() if bool(has) is not on]
    stroke = {"kind": "star", "on": on, "keys": found}
    text = f"{'Starred' if on else 'Took the star off'} {papers(len(found))}"
    return _do(desk, Act.STAR, text, stroke, found)


def tag(desk: Desk, keys: Iterable[int], name: str, *, on: bool) -> Done:
    """Give papers a tag, or take it off."""
    name = tagging.spelled(desk.connection, tagging.tag_name(name))
    number = tagging.find_tag(desk.connection, name)
    has = set(tagging.papers_of(desk.connection, number)) if number is not None else set()
    found = [key for key in _reading(desk, keys) if (key in has) is not on]
    stroke = {"kind": "tag", "on": on, "tags": [[name, found]]}
    if on:
        return _do(desk, Act.TAG, f"Tagged {papers(len(found))} '{name}'", stroke, found)
    return _do(desk, Act.UNTAG, f"Took '{name}' off {papers(len(found))}", stroke, found)


def rename_tag(desk: Desk, old: str, new: str) -> Done:
    """Give a tag, and with it all its children, another name; an existing one takes it in.

    Raises LibraryError when there is no such tag, or when the new name lies
    within the old one's own children.
    """
    old, new = tagging.tag_name(old), tagging.tag_name(new)
    ask = desk.connection
    moved = tagging.family(ask, old)
    if not moved:
        raise LibraryError(f"There is no tag called '{old}'.")
    if old == new:
        return Done(Act.RENAME_TAG, f"'{old}' has that name", desk.changes())
    if tagging.fold_tag(new).startswith(tagging.fold_tag(old) + "/"):
        raise LibraryError(f"'{new}' lies within '{old}', so that cannot be its new name.")
    merges = tagging.find_tag(ask, new) not in (None, *(number for number, _ in moved))
    targets = {tagging.tag_name(new + name[len(old) :]): number for number, name in moved}
    before = dict(moved)
    for name in targets:
        if (there := tagging.find_tag(ask, name)) is not None and there not in before:
            before[there] = name
    was = [_as_it_is(ask, number) for number in before]
    will: list[list[Any]] = []
    for name, number in targets.items():
        there = tagging.find_tag(ask, name)
        keys = set(tagging.papers_of(ask, number))
        keys.update(tagging.papers_of(ask, there) if there is not None else ())
        _, colour, _ = _as_it_is(ask, number if there is None else there)
        will.append([name, colour, sorted(keys)])
    stroke = {"kind": "retag", "before": was, "after": will}
    verb = "Merged the tag" if merges else "Renamed the tag"
    joint = "into" if merges else "to"
    return _do(desk, Act.RENAME_TAG, f"{verb} '{old}' {joint} '{new}'", stroke, will)


def colour_tag(desk: Desk, name: str, colour: str) -> Done:
    """Give a tag another colour, ``#rrggbb``."""
    name, colour = tagging.tag_name(name), colour.lower()
    if not _COLOUR.fullmatch(colour):
        raise LibraryError(f"'{colour}' is not a colour; write it like #3466c9.")
    number = tagging.find_tag(desk.connection, name)
    if number is None:
        raise LibraryError(f"There is no tag called '{name}'.")
    _, was, _ = _as_it_is(desk.connection, number)
    stroke = {"kind": "colour", "name": name, "from": was, "to": colour}
    return _do(desk, Act.COLOUR_TAG, f"Coloured the tag '{name}'", stroke, was != colour)


def forget(desk: Desk, keys: Iterable[int]) -> Done:
    """Put papers into the trash, with all that the reader said of them."""
    found = [key for key, (_, _, gone) in _reading(desk, keys).items() if gone is None]
    stroke = {"kind": "gone", "gone": True, "keys": found}
    return _do(desk, Act.FORGET, f"Put {papers(len(found))} into the trash", stroke, found)


def forget_batch(desk: Desk, batch: int) -> Done:
    """Put the papers of a batch into the trash, but for those that the reader kept.

    Kept are papers for later, read, starred, tagged or noted, and those that
    are in another batch, too.
    """
    rows = desk.connection.execute(
        "SELECT key FROM batch_papers AS b JOIN reading USING (key) WHERE batch = ? "
        "AND NOT withdrawn AND gone IS NULL AND state NOT IN ('later', 'read') AND NOT starred "
        "AND key NOT IN (SELECT key FROM paper_tags) AND key NOT IN (SELECT key FROM notes) "
        "AND NOT EXISTS (SELECT 1 FROM batch_papers AS o WHERE o.key = b.key "
        "AND o.batch <> b.batch AND NOT o.withdrawn)",
        (batch,),
    )
    return forget(desk, [row[0] for row in rows.fetchall()])


def restore(desk: Desk, keys: Iterable[int]) -> Done:
    """Take papers out of the trash."""
    found = [key for key, (_, _, gone) in _reading(desk, keys).items() if gone is not None]
    stroke = {"kind": "gone", "gone": False, "keys": found}
    return _do(desk, Act.FORGET, f"Took {papers(len(found))} out of the trash", stroke, found)


def papers(count: int) -> str:
    """'1 paper', '1,200 papers'."""
    return f"{count:,} paper{'s' * (count != 1)}"


def fresh(connection: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """Those papers on whose state and star the reader has not spoken yet."""
    found: list[int] = []
    for some in portions(keys):
        rows = connection.execute(
            f"SELECT key FROM reading WHERE key IN ({marks(some)}) AND changed IS NULL", some
        )
        found += [row[0] for row in rows]
    return found


def _do(desk: Desk, act: Act, text: str, stroke: Stroke, what: Any) -> Done:
    """Do a stroke and write it down, if there is anything to do."""
    if not what:
        return Done(act, text, desk.changes())
    if stroke["kind"] in ("state", "star"):
        stroke["at"], stroke["fresh"] = now(), fresh(desk.connection, what)
    strokes.repeat(desk, stroke)
    number = journal.write(desk.connection, act, text, stroke)
    return Done(act, text, desk.changes(), number)


def _reading(desk: Desk, keys: Iterable[int]) -> dict[int, tuple[str, int, str | None]]:
    """State, star and gone of the papers that are there, each once, in order."""
    found = {}
    for some in portions(dict.fromkeys(keys)):
        for key, state, starred, gone in desk.connection.execute(
            "SELECT key, state, starred, gone FROM reading "
            f"WHERE key IN ({marks(some)}) AND gone IS NOT 'withdrawn'",
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
    return [name, colour, tagging.papers_of(connection, number)]
