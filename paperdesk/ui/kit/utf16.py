"""UTF-16 places: letters of a text as Qt counts them, those beyond 16 bits twice."""

from bisect import bisect_left
from collections.abc import Iterable

from paperdesk.model import Span


def units(text: str, letters: int) -> int:
    """How many of Qt's places the first letters of a text are."""
    return letters + sum(letter > "\uffff" for letter in text[:letters])


def spans(text: str, found: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in characters as spans in UTF-16 code units, as Qt counts them."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return tuple(found)
    wide = [place for place, letter in enumerate(text) if letter >= "\U00010000"]
    return tuple(
        (start + bisect_left(wide, start), end + bisect_left(wide, end)) for start, end in found
    )
