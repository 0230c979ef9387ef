"""Filters of a query as sets of papers: ``tag:``, ``is:``, ``has:``, dates, numbers.

The reader's tags, states and dates are not in the index; what is asked of
them is answered here and joined by the search. A value that means nothing
gives the empty set. Papers that were withdrawn are in no set.
"""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.library.db.paper_rows import ABSTRACT, CODE, DOI, PDF, PROJECT, read_keys
from paperdesk.library.marks import mark_table
from paperdesk.library.papers import citation_keys, collection_table
from paperdesk.library.papers.scopes import as_bits
from paperdesk.library.papers.tag_table import asked_tags
from paperdesk.library.search import date_span as dates
from paperdesk.model import Related, State
from paperdesk.model.query.ast import Filter
from paperdesk.text.citation_key import fold_key

if TYPE_CHECKING:
    from paperdesk.search import KeyBits, PaperColumns

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

    def __init__(self, columns: ColumnSync, like: Callable[[str], Sequence[Related]]) -> None:
        self._database = columns.database
        self._columns = columns
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
                columns = self._columns.soon()
                found = _of_columns(columns, clause) if columns else None
                if found is None:
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


def _of_columns(columns: "PaperColumns", clause: Filter) -> "KeyBits | None":
    """The papers for which a filter holds; None where the columns cannot tell."""
    value = clause.value.strip()
    match clause.name:
        case "is" if asked := mark_bits.IS.get(value.lower()):
            return columns.marked_bits(*asked)
        case "has" if asked := mark_bits.HAS.get(value.lower()):
            return columns.marked_bits(*asked)
        case "has" if bits := _HAS_BITS.get(value.lower()):
            return columns.with_bits("has", bits)
        case name if column := dates.COLUMNS.get(name):
            return columns.between(column, *dates.span(name, value))
        case _:
            return None


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


def _dates(name: str) -> Resolver:
    """The resolver of a column of dates."""

    def resolve(_connection: sqlite3.Connection, value: str) -> Sql | None:
        return dates.as_sql(dates.COLUMNS[name], *dates.span(name, value))

    return resolve


def _numbers(column: str, table: str) -> Resolver:
    """The resolver of a column of whole numbers."""

    def resolve(_connection: sqlite3.Connection, value: str) -> Sql | None:
        limits = _limits(value)
        return limits and (f"SELECT key FROM {table} WHERE {column} BETWEEN ? AND ?", limits)

    return resolve


def _limits(value: str) -> tuple[int, int] | None:
    """The least and the greatest number that a value such as ``>50`` or ``2..4`` means."""
    first, dots, last = value.partition("..")
    match = dates.COMPARED.fullmatch(value)
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
    return sql, (begins, begins + dates.END)


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
    **{name: _dates(name) for name in dates.COLUMNS},
    "upvotes": _numbers("upvotes", "papers"),
    "rating": _rating,
    "key": _citation_key,
    "mark": _mark,
    "order": lambda _connection, _value: (_THERE, ()),
    "forme": lambda connection, value: (_THERE, ()) if asked_tags(connection, value) else None,
}
"""How each filter of the registry of query fields becomes SQL; ``like`` is asked elsewhere,
``order`` holds for every paper, and ``forme`` where there is such a tag."""
