"""Commands on tags: giving them to papers, renaming, merging, colouring and deleting them."""

import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.paper_rows import Span, keys_of, spans_of, spans_without
from paperdesk.library.papers import tag_table
from paperdesk.library.papers.reading_state import present, present_spans
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.messages import Message, MessageValue

_MANY = 1_000
"""Papers of one act from which on they are written down as spans of keys that follow each other."""
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def tag(context: WriteContext, keys: Iterable[int], name: str, *, on: bool) -> ActionResult:
    """Give papers a tag, or take it off."""
    name = tag_table.spelled(context.connection, tag_table.tag_name(name))
    number = tag_table.find_tag(context.connection, name)
    asked = keys if isinstance(keys, Collection) else list(keys)
    record: UndoRecord = {"kind": "tag", "on": on, "tags": []}
    found: Sequence[object]
    if len(asked) > _MANY:
        found = _spans_changed(context.connection, asked, number, on=on)
        record["spans"] = [[name, found]]
    else:
        found = _changed(context.connection, asked, number, on=on)
        record["tags"] = [[name, found]]
    if on and number is None:
        record["made"] = [name]
    act = ActionKind.TAG if on else ActionKind.UNTAG
    return operations.perform(context, act, record, changes=bool(found))


def _changed(
    connection: sqlite3.Connection, asked: Collection[int], number: int | None, *, on: bool
) -> Sequence[int]:
    """Those of the papers that are there and have a tag not yet, or still."""
    there = present(connection, asked)
    has = set() if number is None else tag_table.having(connection, number, there)
    return [key for key in there if (key in has) is not on]


def _spans_changed(
    connection: sqlite3.Connection, asked: Collection[int], number: int | None, *, on: bool
) -> Sequence[Span]:
    """The same of many papers, which are perhaps all there are."""
    there = present_spans(connection, asked)
    has = () if number is None else tag_table.papers_of(connection, number)
    if not on and has:
        having = set(has)
        return spans_of(key for key in keys_of(there) if key in having)
    return spans_without(there, has) if on else ()


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
        if (existing := tag_table.find_tag(ask, name)) is not None and existing not in before:
            before[existing] = name
    former = [_row_of(ask, number) for number in before]
    renamed: list[list[Any]] = []
    for name, number in targets.items():
        existing = tag_table.find_tag(ask, name)
        keys = set(tag_table.papers_of(ask, number))
        keys.update(tag_table.papers_of(ask, existing) if existing is not None else ())
        _, colour, _ = _row_of(ask, number if existing is None else existing)
        renamed.append([name, colour, sorted(keys)])
    record: UndoRecord = {"kind": "retag", "before": former, "after": renamed, "names": [old, new]}
    text = Message("action.tag_merged" if merges else "action.tag_renamed", old=old, new=new)
    return operations.perform(context, ActionKind.RENAME_TAG, record, text)


def colour_tag(context: WriteContext, name: str, colour: str) -> ActionResult:
    """Give a tag, or a name that only stands above others, another colour, ``#rrggbb``."""
    name, colour = tag_table.tag_name(name), colour.lower()
    if not _COLOUR.fullmatch(colour):
        raise LibraryError(Message("tag.no_colour", colour=colour))
    number = tag_table.find_tag(context.connection, name)
    if number is None and not tag_table.subtree(context.connection, name):
        raise LibraryError(Message("tag.unknown", name=name))
    was = "" if number is None else _row_of(context.connection, number)[1]
    record: UndoRecord = {"kind": "colour", "name": name, "from": was, "to": colour}
    return operations.perform(context, ActionKind.COLOUR_TAG, record, changes=was != colour)


def delete_tag(context: WriteContext, name: str) -> ActionResult:
    """Take a tag, and with it all its children, off every paper. The papers stay.

    Raises LibraryError when there is no such tag.
    """
    name = tag_table.tag_name(name)
    gone = tag_table.subtree(context.connection, name)
    if not gone:
        raise LibraryError(Message("tag.unknown", name=name))
    former = [_row_of(context.connection, number) for number, _ in gone]
    count = len({key for _, _, keys in former for key in keys})
    record: UndoRecord = {"kind": "retag", "before": former, "after": []}
    text = Message("action.tag_deleted", tag=name, papers=Message("papers", n=count))
    return operations.perform(context, ActionKind.DELETE_TAG, record, text)


def _row_of(connection: sqlite3.Connection, number: int) -> list[Any]:
    name, colour = connection.execute(
        "SELECT name, colour FROM tags WHERE number = ?", (number,)
    ).fetchone()
    return [name, colour, tag_table.papers_of(connection, number)]


def _change_tag(context: WriteContext, record: UndoRecord, back: bool) -> None:
    change = tag_table.give_spans if record["on"] is not back else tag_table.detach_spans
    for name, spans in _tags(record):
        context.wrote(change(context.connection, name, spans), restate=True)
    for name in record.get("made", ()) if back else ():
        tag_table.drop_unused(context.connection, name)


def _change_names(context: WriteContext, record: UndoRecord, back: bool) -> None:
    removed, restored = ("after", "before") if back else ("before", "after")
    for name, _, keys in record[removed]:
        context.connection.execute("DELETE FROM tags WHERE folded = ?", (tag_table.fold_tag(name),))
        context.restate(keys)
    for name, colour, keys in record[restored]:
        tag_table.give(context.connection, name, keys)
        tag_table.set_colour(context.connection, name, colour)
        context.restate(keys)
    if names := record.get("names"):  # not in journals of earlier versions
        was, name = reversed(names) if back else names
        if not tag_table.subtree(context.connection, was):
            context.renamed = (was, name)


def _change_colour(context: WriteContext, record: UndoRecord, back: bool) -> None:
    colour = record["from" if back else "to"]
    if not colour:  # it only stood above others
        tag_table.drop_unused(context.connection, record["name"])
        return
    tag_table.make_tag(context.connection, record["name"])
    tag_table.set_colour(context.connection, record["name"], colour)


def _tagged(record: UndoRecord) -> list[int]:
    lists = [keys for _, keys in record["tags"]]
    lists += [keys_of(spans) for _, spans in record.get("spans", ())]
    return lists[0] if len(lists) == 1 else list(dict.fromkeys(chain.from_iterable(lists)))


def _tags(record: UndoRecord) -> Iterator[tuple[str, Sequence[Span]]]:
    """Tags, and the papers that they are given to or taken off."""
    for name, keys in record["tags"]:
        yield name, spans_of(keys)
    yield from record.get("spans", ())  # not in journals of earlier versions


def _describe_tag(record: UndoRecord, changed: MessageValue) -> Message:
    ((name, _spans),) = _tags(record)
    how = "action.tagged" if record["on"] else "action.untagged"
    return Message(how, papers=changed, tag=name)


def _describe_colour(record: UndoRecord, _papers: MessageValue) -> Message:
    return Message("action.tag_coloured", tag=record["name"])


register(Operation("tag", _change_tag, _describe_tag, papers=_tagged))
register(Operation("retag", _change_names))
register(Operation("colour", _change_colour, _describe_colour))
