"""Edits of a query's text by a clause; the rest stays as the reader typed it.

New clauses are put in front, so that a last word that is still being typed
stays the last one.
"""

import re

from paperdesk.model.query.ast import Filter, Node, Query, printed
from paperdesk.model.query.clause_sign import ClauseSign
from paperdesk.model.query.fields import FIELD_NAMES, FIELDS, TEXT_FIELDS
from paperdesk.model.query.lexer import TokenKind, cleaned, in_capitals, tokenize
from paperdesk.model.query.parser import parse

_OF_WORDS = {name for name, field in FIELD_NAMES.items() if field in TEXT_FIELDS}
_YEARS = re.compile(r"(?<!\S)[+-]*year:\S+", re.IGNORECASE)
_RANGE = re.compile(r"(\d{4})?(\.\.)?(\d{4})?")
_OPERATOR = re.compile(r"(?<![^\s()])(?:(?:(AND)|(OR))(?![^\s()])|NOT(?![^\s()])\s*)")


_A_WORD = r"([^\s()\":+-][^\s()\":]*)(?![^\s()])"
_BEFORE_WORD = re.compile(rf"(?<![^\s()])(AND|OR|NOT)\s+(?!(?:AND|OR|NOT)\b){_A_WORD}")
_BEHIND_WORD = re.compile(rf"(?<![^\s()]){_A_WORD}\s+(AND|OR|NOT)(?=\s*\Z)")


def clause(field: str, value: str) -> str:
    """A field or filter with a value, as one types it: ``tag:"to read"``."""
    if field in TEXT_FIELDS:
        name = FIELDS[field].spelling
        quoted = value.replace('"', "")
        return f'{name}:"{quoted}"' if re.search(r"[\s()]", value) else f"{name}:{value}"
    return printed(Filter(field, value))


def sign(text: str, clause_text: str) -> ClauseSign:
    """What the query says of a clause that :func:`clause` made."""
    found = _occurrence(clause_text).search(text)
    if found is None:
        return ClauseSign.OFF
    return ClauseSign.EXCLUDED if "-" in found[1] else ClauseSign.INCLUDED


def cycled(text: str, clause_text: str) -> str:
    """The query with a clause included, if it was off; then excluded; then off again."""
    now, rest = sign(text, clause_text), _tidy(_occurrence(clause_text).sub("", text), text)
    if now is ClauseSign.EXCLUDED:
        return rest
    if now is ClauseSign.INCLUDED:
        return _before("-" + clause_text, rest)
    words = clause_text.partition(":")[0] in _OF_WORDS
    return _before(("+" if words else "") + clause_text, rest)


def years(text: str) -> tuple[int, int] | None:
    """First and last year a query is kept to; None when it is kept to none."""
    for found in parse(text).filters:
        if found.name == "year" and (match := _RANGE.fullmatch(found.value)):
            first, dots, last = match.groups()
            if first or last:
                return int(first or 0), int((last or 9999) if dots else first)
    return None


def with_years(text: str, first: int, last: int) -> str:
    """The query kept to these years instead of others."""
    wanted = f"year:{first}" if first == last else f"year:{first}..{last}"
    return _before(wanted, without_years(text))


def without_years(text: str) -> str:
    """The query, of any year."""
    return _tidy(_YEARS.sub("", text), text)


def with_signs(text: str) -> str:
    """A query of capitals with ``&&``, ``||``, ``-`` where AND, OR, NOT were operators once."""
    if not in_capitals(cleaned(text)):
        return text
    parts = text.split('"')  # every second one is a phrase

    def written(found: re.Match[str]) -> str:
        return "&&" if found[1] else "||" if found[2] else "-"

    return '"'.join(
        part if position % 2 else _OPERATOR.sub(written, part)
        for position, part in enumerate(parts)
    )


def operators(text: str) -> tuple[str, ...]:
    """The words of a query that are read as operators, each once."""
    kinds = (TokenKind.AND, TokenKind.OR, TokenKind.NOT)
    taken = (token.text for token in tokenize(cleaned(text)) if token.kind in kinds)
    return tuple(dict.fromkeys(word for word in taken if word.isalpha()))


def with_operators_as_words(text: str) -> str:
    """The query whose operators are words, each in one phrase with its neighbour."""
    parts = text.split('"')  # every second one is a phrase

    def quoted(part: str) -> str:
        part = _BEFORE_WORD.sub(r'"\1 \2"', part)
        return _BEHIND_WORD.sub(r'"\1 \2"', part)

    return '"'.join(part if n % 2 else quoted(part) for n, part in enumerate(parts))


def without(query: Query, dropped: str) -> str:
    """The query, printed, without one clause of its top, named as it is printed."""

    def kept(nodes: tuple[Node, ...], *leads: str) -> tuple[Node, ...]:
        return tuple(
            node for node in nodes if dropped not in [lead + printed(node) for lead in leads]
        )

    return str(
        Query(kept(query.wanted, ""), kept(query.demanded, "", "+"), kept(query.refused, "-"))
    )


def _occurrence(clause_text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)([+-]*){re.escape(clause_text)}(?!\S)", re.IGNORECASE)


def _tidy(changed: str, before: str) -> str:
    """Single blanks where something was taken out; what was untouched stays."""
    if changed == before:
        return before
    end = " " if before.endswith(" ") and changed.strip() else ""
    return " ".join(changed.split()) + end


def _before(first: str, rest: str) -> str:
    return f"{first} {rest}" if rest.strip() else f"{first} "
