"""Completion of a query at the cursor: names of fields, and their values.

Offered is only what can stand there; the values of tags, collections, authors,
categories and sources come from the library.
"""

import re

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.query import clause_edit
from paperdesk.model.query.fields import FIELD_NAMES, FIELDS, QUERY_FIELDS

NAMES = tuple(one.spelling for one in QUERY_FIELDS)
"""Fields as readers write them."""

OF_LIBRARY = ("tag", "forme", "in", "authors", "category", "source")
"""Fields whose values the library knows."""

LEAST = 2
"""Letters of a name that must stand there before it is offered."""

_AT_END = re.compile(
    r"(?:^|(?<=[\s(]))[+-]*(?:(?P<field>[A-Za-z]+):(?:\"(?P<quoted>[^\"]*)|(?P<plain>[^\s()\"]*))"
    r"|(?P<name>[A-Za-z]+))\Z"
)


@late_dataclass(frozen=True, slots=True, repr=False)
class CompletionPoint(Value):
    """Where something can be completed: ``typed`` stands from ``begin`` to ``end``.

    ``field`` is the field whose value it is; ``""``: it is the name of one.
    """

    field: str
    typed: str
    begin: int
    end: int


def completion_point(text: str, cursor: int) -> CompletionPoint | None:
    """Completion point at the cursor, if any. Only where a word ends there."""
    before, after = text[:cursor], text[cursor : cursor + 1]
    if after and not (after.isspace() or after == ")"):
        return None
    found = _AT_END.search(before)
    if found is None or _in_quotes(before[: found.start()]):
        return None
    if (name := found["name"]) is not None:
        return (
            CompletionPoint("", name, found.start("name"), cursor) if len(name) >= LEAST else None
        )
    field = FIELD_NAMES.get(found["field"].lower())
    if field is None:
        return None
    quoted = found["quoted"]
    typed = found["plain"] if quoted is None else quoted
    return CompletionPoint(field, typed, found.end("field") + 1, cursor)


def fixed_offers(point: CompletionPoint) -> tuple[str, ...] | None:
    """Offers of the language itself at that point; None: the library knows."""
    typed = point.typed.lower()
    if not point.field:
        return tuple(f"{name}:" for name in NAMES if name.startswith(typed) and name != typed)
    if point.field in OF_LIBRARY:
        return None
    field = FIELDS[point.field]
    known = (*field.values, *field.offers)
    return tuple(value for value in known if value.startswith(typed) and value != typed)


def completed(text: str, point: CompletionPoint, offer: str) -> tuple[str, int]:
    """The text with an offer in its place, and where the cursor stands then."""
    written = (
        offer if not point.field else clause_edit.clause(point.field, offer).partition(":")[2] + " "
    )
    rest = text[point.end :].lstrip(" ") if written.endswith(" ") else text[point.end :]
    return text[: point.begin] + written + rest, point.begin + len(written)


def _in_quotes(text: str) -> bool:
    return text.count('"') % 2 == 1
