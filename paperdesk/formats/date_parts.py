"""Date parts: year, month and day in numbers, as far as the calendar has them, and what is told.

What is told of a date are sentences that show how it was written, cut short.
"""

import math
from datetime import UTC, datetime

from paperdesk.formats.date_words import folded
from paperdesk.model.messages import Message

FIRST_YEAR, LAST_YEAR = 1000, 2199
LONGEST = 120
"""Characters of a text that may be a date."""

Dated = tuple[str, Message | None]
"""The date as ISO 8601, as precise as known (or ``""``), and what is to be told of it, if any."""


def dated(year: int, month: int | None, day: int | None, shown: str) -> Dated:
    """The date as far as the calendar has it; zeros are parts that are not known."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return "", nothing(shown)
    if not month:
        return f"{year:04}", None
    if month > 12:
        return f"{year:04}", _impossible(shown, f"{year:04}")
    kept = f"{year:04}-{month:02}"
    if not day:
        return kept, None
    return (f"{kept}-{day:02}", None) if is_day(year, month, day) else (
        kept, _impossible(shown, kept)
    )  # fmt: skip


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return False
    return True


def whole_number(value: object) -> int | None:
    """A part of a date that is a number or the text of one, of at most four digits."""
    if isinstance(value, str):
        bare = folded(value[:LONGEST]).removesuffix(".0")
        return int(bare) if bare.isdigit() and len(bare) <= 4 else None
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and 0 <= value < 10_000 else None  # type: ignore[operator,return-value]


def spoken(value: object) -> str:
    """A value of any kind as it is shown."""
    try:
        return short(str(value))
    except (RecursionError, ValueError):  # nested too deeply; more digits than Python prints
        return "…"


def short(text: str) -> str:
    """A text in one line, cut short."""
    text = " ".join(text[:400].split())
    return text if len(text) <= 60 else text[:59] + "…"


def nothing(shown: str) -> Message:
    """Tell that a date names no certain year."""
    return Message("problem.date_without_year", date=shown)


def only(shown: str, kept: str) -> Message:
    """Tell what of a date was kept, since only that is certain."""
    return Message("problem.date_in_part", date=shown, kept=kept)


def _impossible(shown: str, kept: str) -> Message:
    """Tell what was kept of a date that the calendar has not."""
    return Message("problem.date_impossible", date=shown, kept=kept)
