"""Commands on collections: making, naming, moving and deleting them, papers in and out.

A record ``collect`` is ``{"kind", "on", "name", "sets": [[number, keys], ...]}``; one of
``collections`` holds the rows that were and those that are now, and with ``held`` the papers
of those that went.
"""

from collections.abc import Iterable, Sequence

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, SteppedAct, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.papers import collection_table
from paperdesk.library.papers.collection_table import (
    CollectionRow,
    CollectionTree,
    collection_name,
    names_of,
)
from paperdesk.library.papers.reading_state import values_of
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.messages import Message, MessageValue
from paperdesk.model.paper_collection import DEEPEST


def collect(context: WriteContext, keys: Iterable[int], path: str) -> ActionResult:
    """Put papers into a collection, which is made, with those above it, if there is none."""
    path = "/".join(names_of(path))
    act = SteppedAct(context)
    if made := collection_table.new_rows(context.connection, (path,)):
        act.do(_structure([], made))
    found = _there(context, keys)
    number = _find(collection_table.tree(context.connection), path)
    inside = set(collection_table.members(context.connection, (number,)).get(number, ()))
    if fresh := [key for key in found if key not in inside]:
        act.do({"kind": "collect", "on": True, "name": path, "sets": [[number, fresh]]})
    name = names_of(path)[-1]
    told = operations.named(context.connection, fresh)
    text = Message("action.collected", papers=told, name=name)
    if not fresh and made:
        text = Message("action.collection_made", name=name)
    return act.close(ActionKind.COLLECT, text)


def uncollect(context: WriteContext, keys: Iterable[int], path: str) -> ActionResult:
    """Take papers out of a collection and of all within it."""
    known = collection_table.tree(context.connection)
    number = _find(known, path)
    wanted = set(_there(context, keys))
    inside = collection_table.members(context.connection, known.within(number))
    sets = [[one, [k for k in held if k in wanted]] for one, held in inside.items()]
    record: UndoRecord = {
        "kind": "collect",
        "on": False,
        "name": known.path(number),
        "sets": [one for one in sets if one[1]],
    }
    return operations.perform(context, ActionKind.COLLECT, record, changes=bool(record["sets"]))


def make_collection(context: WriteContext, path: str) -> ActionResult:
    """Make a collection, and those above it that are missing.

    Raises LibraryError when there is one.
    """
    made = collection_table.new_rows(context.connection, (path,))
    if not made:
        raise LibraryError(Message("collection.there", name="/".join(names_of(path))))
    text = Message("action.collection_made", name=made[-1][3])
    return _perform(context, [], made, text)


def rename_collection(context: WriteContext, path: str, name: str) -> ActionResult:
    """Give a collection another name; a path moves it as well.

    Raises LibraryError when another within the same one has that name.
    """
    known = collection_table.tree(context.connection)
    row = known.rows[_find(known, path)]
    name = collection_name(name.replace("/", "∕"))
    if (other := known.child(row[1] or 0, name)) not in (None, row[0]):
        raise LibraryError(Message("collection.there", name=known.path(other or 0)))
    text = Message("action.collection_renamed", old=row[3], new=name)
    return _perform(context, [row], [[*row[:3], name]], text, changes=name != row[3])


def move_collection(
    context: WriteContext, path: str, above: str = "", before: str = ""
) -> ActionResult:
    """Put a collection within another (``""``: at the top), before one there or as the last.

    Raises LibraryError when it would lie within itself, too deep, or beside one of its name.
    """
    known = collection_table.tree(context.connection)
    row = known.rows[_find(known, path)]
    target = _find(known, above) if above else 0
    _require_room(known, row, target)
    siblings = [known.rows[n] for n in known.below.get(target, ()) if n != row[0]]
    at = len(siblings)
    if before:
        mark = _find(known, before)
        at = next((i for i, one in enumerate(siblings) if one[0] == mark), at)
    siblings.insert(at, row)
    after = [[one[0], target or None, place, one[3]] for place, one in enumerate(siblings)]
    changed = [(was, now) for was, now in zip(siblings, after, strict=True) if was != now]
    order = [known.rows[n] for n in known.below.get(target, ())]
    moves = (row[1] or 0) != target or [one[0] for one in order] != [one[0] for one in siblings]
    text = Message("action.collection_moved", name=row[3])
    rows = [was for was, _ in changed], [now for _, now in changed]
    return _perform(context, *rows, text, changes=moves)


def forget_collection(context: WriteContext, path: str) -> ActionResult:
    """Delete a collection and all within it. Its papers stay."""
    known = collection_table.tree(context.connection)
    number = _find(known, path)
    rows = [known.rows[one] for one in known.within(number)]
    held = collection_table.members(context.connection, [row[0] for row in rows])
    text = Message("action.collection_deleted", name=known.rows[number][3])
    return _perform(context, rows, [], text, held=[[n, keys] for n, keys in held.items()])


def _require_room(known: CollectionTree, row: CollectionRow, target: int) -> None:
    inside = known.within(row[0])
    if target in inside:
        raise LibraryError(Message("collection.within_itself", name=row[3]))
    if (other := known.child(target, row[3])) not in (None, row[0]):
        raise LibraryError(Message("collection.there", name=known.path(other or 0)))
    tall = max(known.path(one).count("/") for one in inside) - known.path(row[0]).count("/")
    if target and known.path(target).count("/") + 2 + tall > DEEPEST:
        raise LibraryError(Message("collection.too_deep", most=DEEPEST))


def _there(context: WriteContext, keys: Iterable[int]) -> list[int]:
    return list(values_of(context.connection, keys, "gone"))


def _find(known: CollectionTree, path: str) -> int:
    """The number of a collection by its path, or by a name that only one has."""
    number = known.find(path)
    if number is None and len(named := known.named(path)) == 1:
        (number,) = named
    if number is None:
        raise LibraryError(Message("collection.unknown", name=path))
    return number


def _perform(
    context: WriteContext,
    before: Sequence[CollectionRow],
    after: Sequence[CollectionRow],
    text: Message,
    *,
    held: Sequence[object] = (),
    changes: bool = True,
) -> ActionResult:
    record = _structure(before, after, held)
    return operations.perform(context, ActionKind.COLLECTION, record, text, changes=changes)


def _structure(
    before: Sequence[CollectionRow], after: Sequence[CollectionRow], held: Sequence[object] = ()
) -> UndoRecord:
    return {"kind": "collections", "before": before, "after": after, "held": list(held)}


def _change_papers(context: WriteContext, record: UndoRecord, back: bool) -> None:
    change = collection_table.attach if record["on"] is not back else collection_table.detach
    for number, keys in record["sets"]:
        change(context.connection, number, keys)
        context.updated.update(keys)


def _change_rows(context: WriteContext, record: UndoRecord, back: bool) -> None:
    was, now = ("after", "before") if back else ("before", "after")
    left = {row[0] for row in record[now]}
    gone = [row[0] for row in record[was] if row[0] not in left]
    collection_table.delete(context.connection, gone)
    collection_table.put(context.connection, record[now])
    for number, keys in record["held"]:
        if back:
            collection_table.attach(context.connection, number, keys)
        context.updated.update(keys)


def _papers_put(record: UndoRecord) -> list[int]:
    return sorted({key for _, keys in record["sets"] for key in keys})


def _papers_held(record: UndoRecord) -> list[int]:
    return sorted({key for _, keys in record["held"] for key in keys})


def _describe_papers(record: UndoRecord, told: MessageValue) -> Message:
    key = "action.collected" if record["on"] else "action.uncollected"
    return Message(key, papers=told, name=names_of(record["name"])[-1])


register(Operation("collect", _change_papers, _describe_papers, papers=_papers_put))
register(Operation("collections", _change_rows, papers=_papers_held))
