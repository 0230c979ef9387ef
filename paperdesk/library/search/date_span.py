"""Date span: which dates a filter such as ``published:2026-06`` or ``added:<7d`` means."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

COLUMNS = {"added": "added", "published": "published", "year": "published"}
"""The column of dates that each filter asks."""

_NOW = {"added": "%Y-%m-%dT%H:%M:%SZ", "published": "%Y-%m-%d"}
END = "\U0010ffff"
"""It sorts behind all that goes on."""
COMPARED = re.compile(r"([<>]=?)(.+)")
"""A value that is compared: the sign, and with what."""
_AGE = re.compile(r"(\d{1,5})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


def span(name: str, text: str) -> tuple[str, str]:
    """From which text to before which a filter's value means: a date as precise as given, a range
    ``a..b`` with both ends, ``<`` and ``>``, or an age."""
    value, today = text.lower(), datetime.now(UTC).strftime(_NOW[COLUMNS[name]])
    first, dots, last = value.partition("..")
    if dots:
        return _from(first), _until(last) + END if last else END
    match = COMPARED.fullmatch(value)
    if match is None:
        return value, value + END
    sign, point = match.groups()
    if age := _AGE.fullmatch(point):
        then = _before(today, int(age[1]) * _DAYS[age[2]])
        return (then, END) if sign[0] == "<" else ("", then)
    if sign[0] == "<":
        return "", _until(point) + END if sign == "<=" else point
    return _from(point) if sign == ">=" else point + END, END


def _from(point: str) -> str:
    """A first day as the month or year that it begins, so that these are found as well."""
    return point.removesuffix("-01").removesuffix("-01")


def _until(point: str) -> str:
    """A last day as the month or year that it ends."""
    if len(point) == len("2026-04-04"):
        year, month, day = map(int, point.split("-"))
        last = monthrange(year, month)[1] if year and 1 <= month <= 12 else 31
        point = point[:7] if day >= last else point
    return point.removesuffix("-12") if len(point) == len("2026-12") else point


def as_sql(column: str, first: str, end: str) -> tuple[str, tuple[object, ...]]:
    """From ``first`` to before ``end``; an unknown date is in no range.

    Why a paper known only by its year is not in one of its months, nor before
    or after it: a date is as long as what is known of it, and what is found has
    all of it in the range. So ``published:2026-06`` finds 2026-06 and 2026-06-30
    and not 2026, which ``published:2026`` finds; ``<2026-06`` does not either.
    """
    return (
        f"SELECT key FROM shown WHERE {column} >= ? AND {column} < ? AND {column} <> '' "
        f"AND {column} || ? <= ?",
        (first, end, END, end),
    )


def _before(today: str, days: int) -> str:
    """The moment or day that lies ``days`` back, written like ``today``."""
    try:
        then = date.fromisoformat(today[:10]) - timedelta(days=days)
    except OverflowError:
        return ""
    return then.isoformat() + today[10:]
