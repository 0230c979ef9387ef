"""Taste order of a list: where its papers stand while the reader walks through it.

Each judgement teaches something, but nothing moves under the reader's hands: while they stay at a
list its papers stand where they stood, until a word is wished more or less of, or they come again.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.model.frozen import Value, late_dataclass

if TYPE_CHECKING:
    from array import array

    from paperdesk.library import Library

Wishes = tuple[tuple[str, int], ...]


@late_dataclass(frozen=True, slots=True, repr=False)
class TasteOrder(Value):
    """Papers in the order for their reader; ``unsure`` are those that stand there to learn from,
    ``wishes`` the words that counted, ``tag`` that by whose taste it is (``""``: none)."""

    keys: "array[int]"
    unsure: frozenset[int]
    wishes: Wishes
    tag: str


def taste_order(
    library: "Library", keys: "array[int]", tag: str, before: TasteOrder | None
) -> TasteOrder:
    """Papers that are in this order already, with those to learn from. ``before``: how they stand
    now, where the reader stays."""
    wishes = library.taste(tag).wishes
    if before is not None and (before.wishes, before.tag) == (wishes, tag):
        return TasteOrder(in_place(keys, before.keys), before.unsure, wishes, tag)
    placed, unsure = library.with_unsure(keys, tag)
    return TasteOrder(placed, unsure, wishes, tag)


def in_place(keys: "array[int]", before: Sequence[int]) -> "array[int]":
    """The papers where they stood before; those that are new where they stand by now."""
    there, stood = set(keys), set(before)
    placed = [key for key in before if key in there]
    for place, key in enumerate(keys):
        if key not in stood:
            placed.insert(place, key)
    found = keys[:0]
    found.extend(placed)
    return found
