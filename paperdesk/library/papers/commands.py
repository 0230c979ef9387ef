"""Commands on papers: seeing them, the trash, and taking papers out of it.

Each is one transaction and one entry in the undo log, whether it concerns
one paper or ten thousand; papers that are as wished already are left alone,
and a command that changes none leaves no trace. The reader's own fields have
theirs in ``reading_state``, tags in ``tag_commands``.
"""

from collections.abc import Iterable

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.reading_columns import KEPT, NO_TAG_OR_NOTE
from paperdesk.library.papers import reading_state
from paperdesk.library.papers.reading_state import papers, values_of
from paperdesk.model import ActionKind, ActionResult, State
from paperdesk.model.messages import Message, MessageValue


def see(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """Papers were shown: new ones are seen. Not an act of the reader, so not in the undo log."""
    found = _new(context, keys)
    record: UndoRecord = {
        "kind": "state",
        "to": State.SEEN.value,
        "from": {State.NEW.value: found},
        "fresh": [],
        "at": None,
    }
    operations.apply(context, record)
    return ActionResult(
        ActionKind.STATE, Message("action.saw", papers=papers(len(found))), context.changes()
    )


def forget(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """Put papers into the trash, with all that the reader said of them."""
    return _move(context, keys, gone=True)


def forget_batch(context: WriteContext, batch: int) -> ActionResult:
    """Put the papers of a batch into the trash, but for those that the reader kept.

    Kept are papers for later, read, starred, tagged or noted, and those that
    are in another batch, too.
    """
    rows = context.connection.execute(
        "SELECT key FROM batch_papers AS b JOIN reading USING (key) WHERE batch = ? "
        f"AND NOT withdrawn AND gone IS NULL AND NOT {KEPT} "
        f"AND {NO_TAG_OR_NOTE} "
        "AND NOT EXISTS (SELECT 1 FROM batch_papers AS o WHERE o.key = b.key "
        "AND o.batch <> b.batch AND NOT o.withdrawn)",
        (batch,),
    )
    return forget(context, [row[0] for row in rows.fetchall()])


def restore(context: WriteContext, keys: Iterable[int]) -> ActionResult:
    """Take papers out of the trash."""
    return _move(context, keys, gone=False)


def _new(context: WriteContext, keys: Iterable[int]) -> list[int]:
    states = values_of(context.connection, keys, "state")
    return [key for key, state in states.items() if state == State.NEW]


def _move(context: WriteContext, keys: Iterable[int], *, gone: bool) -> ActionResult:
    """Move papers into the trash or out of it."""
    where = values_of(context.connection, keys, "gone")
    found = [key for key, is_gone in where.items() if (is_gone is not None) is not gone]
    record: UndoRecord = {"kind": "gone", "gone": gone, "keys": found}
    return operations.perform(context, ActionKind.FORGET, record, changes=bool(found))


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    keys = record["keys"]
    away = bool(record["gone"]) is not back
    reading_state.update(context.connection, "gone", "trash" if away else None, keys)
    (context.removed if away else context.added).update(keys)


def _describe(record: UndoRecord, moved: MessageValue) -> Message:
    return Message("action.trashed" if record["gone"] else "action.untrashed", papers=moved)


register(Operation("gone", _change, _describe, papers=lambda record: list(record["keys"])))
