"""Undo and redo: the last act is reverted, or what was reverted is applied again.

What another program wrote in a note that the act is about is taken over first,
as an act of its own: a further undo brings back what was lost by it.
"""

from paperdesk.library.changes import operations, undo_log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import Recorded
from paperdesk.library.notes import external_edits, lost_words
from paperdesk.model import ActionKind, UndoResult
from paperdesk.model.messages import Message

_OF_PLACES = frozenset(
    {
        *(ActionKind.RENAME_TAG, ActionKind.COLOUR_TAG, ActionKind.DELETE_TAG),
        *(ActionKind.SEARCH, ActionKind.WATCH, ActionKind.FOLLOW, ActionKind.DIGEST),
        ActionKind.WISH,
    }
)
"""Acts on what stands in the side bar, or on words, and on no paper."""


def undo(context: WriteContext) -> UndoResult | None:
    """Take back the last act that stands; None when there is none."""
    act = undo_log.to_undo(context.connection)
    if act is None:
        return None
    undo_log.set_undone(context.connection, act.number, undone=True)
    act = _caught_up(context, act)
    operations.revert(context, act.record)
    undo_log.rewrite(context.connection, act.number, act.record)
    lost_words.taken_back(context.connection, act.number)
    return _result(context, act, Message("undo.took_back", what=act.text))


def redo(context: WriteContext) -> UndoResult | None:
    """Do again what was taken back last; None when there is nothing."""
    act = undo_log.to_redo(context.connection)
    if act is None:
        return None
    act = _caught_up(context, act)
    operations.apply(context, act.record)
    undo_log.rewrite(context.connection, act.number, act.record)
    undo_log.set_undone(context.connection, act.number, undone=False)
    return _result(context, act, Message("undo.did_again", what=act.text))


def _caught_up(context: WriteContext, act: Recorded) -> Recorded:
    """The first undone act, once what other programs did to its notes stands before it."""
    external_edits.catch_up(context, operations.noted(act.record), cuts=False)
    lost_words.renumbered(context.connection, undo_log.put_undone_last(context.connection))
    return undo_log.to_redo(context.connection) or act


def _result(context: WriteContext, act: Recorded, text: Message) -> UndoResult:
    changes = context.changes()
    about = operations.about(act.record) or [*changes.added, *changes.updated]
    papers = () if act.act in _OF_PLACES else tuple(about)
    return UndoResult(text, changes, _remarks(context), act.act, papers)


def _remarks(context: WriteContext) -> tuple[Message, ...]:
    """The sentences about words that were met, each once."""
    return tuple(dict.fromkeys(context.remarks))
