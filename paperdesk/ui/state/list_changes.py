"""List changes: whether what is shown may be another list after a change of the library."""

from paperdesk.model import ActionKind, Changes, Order, Scope
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_query import ListQuery

HANDLING = (ActionKind.STATE, ActionKind.FORGET, ActionKind.MERGE, ChangeOrigin.ELSEWHERE)
"""Changes that a paper may leave the inbox by; what happened elsewhere may be one of them."""


def renamed_place(scope: Scope, changes: Changes) -> Scope | None:
    """A tag's place under its new name, if changes gave it or one above it one."""
    if changes.renamed is None or scope.kind != "tag":
        return None
    old, new = changes.renamed
    if not f"{scope.value}/".casefold().startswith(f"{old}/".casefold()):
        return None
    return Scope("tag", new + scope.value[len(old) :])


def needs_new_list(asked: ListQuery, origin: Origin) -> bool:
    """Whether a list may have other papers, or another order, after a change of this origin.

    What was written into a note is found once the index has it, so a search waits for that.
    An import goes to its batch by itself.
    """
    if origin in (ChangeOrigin.SEEN, ChangeOrigin.IMPORTED, ChangeOrigin.NEWS):
        return False
    if origin == ChangeOrigin.INDEXED:
        return bool(asked.text)
    if origin == ActionKind.NOTE:
        return asked.scope.kind == "noted" and not asked.text
    return not isinstance(origin, ActionKind) or not _keeps_papers(asked, origin)


_ASKED_BY: dict[ActionKind, tuple[str, ...]] = {
    ActionKind.STAR: ("is:",),
    ActionKind.RATE: ("rating:", "has:"),
    ActionKind.COLOUR_TAG: (),
}
"""What stands in a query that asks for what an act changes; for other acts, it may be anything."""


_OF_TAGS = (
    ActionKind.TAG,
    ActionKind.UNTAG,
    ActionKind.RENAME_TAG,
    ActionKind.COLOUR_TAG,
    ActionKind.DELETE_TAG,
)


def _keeps_papers(asked: ListQuery, act: ActionKind) -> bool:
    if act == ActionKind.RATE and asked.order is Order.RATING:
        return False
    if act == ActionKind.WISH:
        return asked.taste is None
    if asked.text:
        text = asked.text.lower()
        return act in _ASKED_BY and not any(words in text for words in _ASKED_BY[act])
    kind = asked.scope.kind
    if act in _OF_TAGS:
        return kind != "tag"
    if act in (ActionKind.COLLECT, ActionKind.COLLECTION):
        return kind != "collection"
    return act == ActionKind.RATE or (act == ActionKind.STAR and kind != "starred")
