"""Filters of a query as sets of papers: ``tag:``, ``is:``, ``has:``, dates, numbers.

The reader's tags, states and dates are not in the index; what is asked of
them is answered here and joined by the search. A value that means nothing
gives the empty set. Papers that were withdrawn are in no set.
"""

import re
import sqlite3
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import ABSTRACT, CODE, DOI, PDF, PROJECT, read_keys
from paperdesk.library.marks import mark_table
from paperdesk.library.papers import citation_keys, collection_table
from paperdesk.library.papers.scopes import as_bits
from paperdesk.library.papers.tag_table import asked_tags
from paperdesk.model import Related, State
from paperdesk.model.query.ast import Filter
from paperdesk.text.citation_key import fold_key

if TYPE_CHECKING:
    from paperdesk.search import KeyBits

_END = "\U0010ffff"  # sorts behind every date that goes on
_COMPARED = re.compile(r"([<>]=?)(.+)")
_AGE = re.compile(r"(\d{1,5})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_THERE = "SELECT key FROM reading WHERE gone IS NOT 'withdrawn'"
_HAS_BITS = {"pdf": PDF, "code": CODE, "project": PROJECT, "abstract": ABSTRACT, "doi": DOI}
_HAS = {
    "note": "SELECT key FROM notes",
    "tag": "SELECT DISTINCT key FROM paper_tags",
    "tags": "SELECT DISTINCT key FROM paper_tags",
    "collection": "SELECT DISTINCT key FROM collected",
    "rating": f"{_THERE} AND rating > 0",
    "file": "SELECT DISTINCT key FROM attachments WHERE NOT gone",
    "mark": "SELECT DISTINCT key FROM marks WHERE NOT gone",
    "marks": "SELECT DISTINCT key FROM marks WHERE NOT gone",
}
_IS = {
    "starred": f"{_THERE} AND starred",
    "trash": "SELECT key FROM reading WHERE gone = 'trash'",
    "dup": "SELECT key FROM aliases WHERE kind = 'title' AND value IN "
    "(SELECT value FROM aliases WHERE kind = 'title' GROUP BY value HAVING count(*) > 1)",
}

Sql = tuple[str, tuple[object, ...]]
Resolver = Callable[[sqlite3.Connection, str], Sql | None]
"""Makes SQL for the keys of papers from a filter's value; None: the value means nothing."""


REMEMBERED = 8_000_000
"""Bytes of all sets that are remembered; a larger set is remembered alone."""


class FilterSets:
    """Cache of the sets of filters, valid while nothing in the library changes; those that were
    asked for last, up to :data:`REMEMBERED` bytes."""

    def __init__(self, database: Database, like: Callable[[str], Sequence[Related]]) -> None:
        self._database = database
        self._like = like
        self._version: tuple[int, date] = (-1, date.min)
        self._known: dict[Filter, KeyBits] = {}

    def get(self, clause: Filter) -> "KeyBits":
        """The papers for which a filter holds; for ``like:`` those that ``like`` names."""
        version = (self._database.version(), datetime.now(UTC).date())
        if version != self._version:
            self._known, self._version = {}, version
        found = self._known.pop(clause, None)
        if found is None:
            if clause.name == "like":
                found = as_bits([paper.key for paper in self._like(clause.value)])
            else:
                found = _keys(self._database.reader, clause)
        self._known[clause] = found
        self._forget()
        return found

    def _forget(self) -> None:
        """Forget the sets that were asked for longest ago, but never the last one."""
        held = sum(known.nbytes for known in list(self._known.values()))
        for clause in list(self._known)[:-1]:
            if held <= REMEMBERED:
                return
            held -= self._known[clause].nbytes
            del self._known[clause]


def _keys(connection: sqlite3.Connection, clause: Filter) -> "KeyBits":
    resolve = RESOLVERS.get(clause.name)
    sql = resolve(connection, clause.value.strip()) if resolve else None
    return as_bits(read_keys(connection, *sql) if sql else ())


def _tag(connection: sqlite3.Connection, value: str) -> Sql:
    """``x`` and ``x/*`` alike: the tag with all its children."""
    name = value.removesuffix("*")
    if not name.strip("#/ "):
        return "SELECT DISTINCT key FROM paper_tags", ()
    tags = asked_tags(connection, name)
    return "SELECT key FROM paper_tags WHERE tag IN (SELECT value FROM json_each(?))", (str(tags),)


def _in(connection: sqlite3.Connection, value: str) -> Sql:
    """A collection by name or path, with all within it; ``*``: any."""
    name = value.removesuffix("*").strip("/ ")
    if not name:
        return _HAS["collection"], ()
    numbers = str(collection_table.tree(connection).asked(name))
    return (
        "SELECT key FROM collected WHERE collection IN (SELECT value FROM json_each(?))",
        (numbers,),
    )


def _is(_connection: sqlite3.Connection, value: str) -> Sql | None:
    value = value.lower()
    if value in {str(state) for state in State}:
        return f"{_THERE} AND state = ?", (value,)
    return (_IS[value], ()) if value in _IS else None


def _has(_connection: sqlite3.Connection, value: str) -> Sql | None:
    value = value.lower()
    if value in _HAS_BITS:
        return "SELECT key FROM shown WHERE has & ?", (_HAS_BITS[value],)
    return (_HAS[value], ()) if value in _HAS else None


def _dates(column: str, now: str) -> Resolver:
    """The resolver of a column of dates; ``now`` is the form in which it tells the present."""

    def resolve(_connection: sqlite3.Connection, value: str) -> Sql | None:
        return _of_dates(column, value.lower(), datetime.now(UTC).strftime(now))

    return resolve


def _of_dates(column: str, value: str, today: str) -> Sql | None:
    """A date as precise as given, a range ``a..b`` with both ends, ``<`` and ``>``, or an age."""
    first, dots, last = value.partition("..")
    if dots:
        return _between(column, _from(first), _until(last) + _END if last else _END)
    match = _COMPARED.fullmatch(value)
    if match is None:
        return _between(column, value, value + _END)
    sign, point = match.groups()
    if age := _AGE.fullmatch(point):
        then = _before(today, int(age[1]) * _DAYS[age[2]])
        return _between(column, then, _END) if sign[0] == "<" else _between(column, "", then)
    if sign[0] == "<":
        return _between(column, "", _until(point) + _END if sign == "<=" else point)
    return _between(column, _from(point) if sign == ">=" else point + _END, _END)


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


def _between(column: str, first: str, end: str) -> Sql:
    """From ``first`` to before ``end``; an unknown date is in no range.

    Why a paper known only by its year is not in one of its months, nor before
    or after it: a date is as long as what is known of it, and what is found has
    all of it in the range. So ``published:2026-06`` finds 2026-06 and 2026-06-30
    and not 2026, which ``published:2026`` finds; ``<2026-06`` does not either.
    """
    return (
        f"SELECT key FROM shown WHERE {column} >= ? AND {column} < ? AND {column} <> '' "
        f"AND {column} || ? <= ?",
        (first, end, _END, end),
    )


def _before(today: str, days: int) -> str:
    """The moment or day that lies ``days`` back, written like ``today``."""
    try:
        then = date.fromisoformat(today[:10]) - timedelta(days=days)
    except OverflowError:
        return ""
    return then.isoformat() + today[10:]


def _numbers(column: str, table: str) -> Resolver:
    """The resolver of a column of whole numbers."""

    def resolve(_connection: sqlite3.Connection, value: str) -> Sql | None:
        limits = _limits(value)
        return limits and (f"SELECT key FROM {table} WHERE {column} BETWEEN ? AND ?", limits)

    return resolve


def _limits(value: str) -> tuple[int, int] | None:
    """The least and the greatest number that a value such as ``>50`` or ``2..4`` means."""
    first, dots, last = value.partition("..")
    match = _COMPARED.fullmatch(value)
    try:
        if dots:
            low, high = int(first or 0), int(last) if last else 2**62
        elif match:
            sign, number = match[1], int(match[2])
            low = {">": number + 1, ">=": number}.get(sign, -(2**62))
            high = {"<": number - 1, "<=": number}.get(sign, 2**62)
        else:
            low = high = int(value)
    except ValueError:
        return None
    return low, high


def _citation_key(_connection: sqlite3.Connection, value: str) -> Sql:
    """Citation keys that begin so."""
    begins = fold_key(value.removesuffix("*").lstrip("@"))
    sql = f"SELECT paper AS key FROM ({citation_keys.HELD}) WHERE folded >= ? AND folded < ?"
    return sql, (begins, begins + _END)


def _mark(_connection: sqlite3.Connection, value: str) -> Sql:
    """Marks with words that begin as all of these, in quote or comment; ``*``: any mark."""
    where, words = mark_table.asked(value)
    return f"SELECT DISTINCT key FROM marks WHERE {where}", words


def _rating(_connection: sqlite3.Connection, value: str) -> Sql | None:
    """Stars as numbers; ``none`` is a paper that is not rated, which no other value but 0 finds."""
    limits = (0, 0) if value == "none" else _limits(value)
    if limits is None:
        return None
    low, high = limits
    least = low if high == 0 else max(low, 1)
    return f"{_THERE} AND rating BETWEEN ? AND ?", (least, high)


RESOLVERS: dict[str, Resolver] = {
    "tag": _tag,
    "in": _in,
    "is": _is,
    "has": _has,
    "added": _dates("added", "%Y-%m-%dT%H:%M:%SZ"),
    "published": _dates("published", "%Y-%m-%d"),
    "year": _dates("published", "%Y-%m-%d"),
    "upvotes": _numbers("upvotes", "papers"),
    "rating": _rating,
    "key": _citation_key,
    "mark": _mark,
    "order": lambda _connection, _value: (_THERE, ()),
    "forme": lambda connection, value: (_THERE, ()) if asked_tags(connection, value) else None,
}
"""How each filter of the registry of query fields becomes SQL; ``like`` is asked elsewhere,
``order`` holds for every paper, and ``forme`` where there is such a tag."""
