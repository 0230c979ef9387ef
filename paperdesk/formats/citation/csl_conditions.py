"""Conditions of a style: which branch of a ``choose`` a reference takes."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from paperdesk.formats.citation.cited_dates import is_set
from paperdesk.formats.citation.cited_numbers import is_numeric
from paperdesk.formats.citation.csl_tree import StyleElement, table

DATES = table(
    """
accessed available-date container event-date issued original-date submitted
"""
)
NAMES = table(
    """
author chair collection-editor compiler composer container-author contributor curator director
editor editor-translator editorial-director executive-producer guest host illustrator
interviewer narrator organizer original-author performer producer recipient reviewed-author
script-writer series-creator translator
"""
)


DEEPEST = 40
"""Macros within macros; a style whose macros call each other ends there."""


class Situation(Protocol):
    """What a condition asks of what is being rendered."""

    item: Mapping[str, Any]
    ambiguous: bool
    in_bibliography: bool
    positions: frozenset[str]

    def has(self, variable: str) -> bool:
        """Whether the reference says anything of a variable."""


def holds(element: StyleElement, at: Situation) -> bool:
    """Whether an ``if`` or ``else-if`` is taken."""
    match = element.get("match", "all")
    results = _results(element, at)
    if match == "any":
        return any(results)
    if match == "none":
        return not any(results)
    return all(results)


def _results(element: StyleElement, at: Situation) -> Iterator[bool]:
    for attribute, value in element.attributes.items():
        if attribute == "type":  # a reference has one type, so several are meant one by one
            yield at.item.get("type") in value.split()
            continue
        test = _TESTS.get(attribute)
        if test is not None:
            for word in value.split():
                yield test(word, at)


def sound(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item without people and dates that are none."""
    found: dict[str, Any] = {}
    for variable, value in item.items():
        if variable in NAMES:
            people = value if isinstance(value, list) else ()
            found[variable] = [one for one in people if isinstance(one, Mapping)]
        elif variable not in DATES or isinstance(value, Mapping):
            found[variable] = value
    return found


def set_value(item: Mapping[str, Any], variable: str) -> bool:
    """Whether a reference has a value that is not empty."""
    value = item.get(variable)
    if variable in DATES:
        return is_set(value)
    return value not in (None, "", [], {})


def _uncertain(variable: str, at: Situation) -> bool:
    date = at.item.get(variable)
    return isinstance(date, Mapping) and bool(date.get("circa"))


def _position(position: str, at: Situation) -> bool:
    return position in at.positions and not at.in_bibliography


_TESTS: dict[str, Callable[[str, Situation], bool]] = {
    "variable": lambda word, at: at.has(word),
    "is-numeric": lambda word, at: is_numeric(str(at.item.get(word, ""))),
    "is-uncertain-date": _uncertain,
    "locator": lambda word, at: at.item.get("label", "page") == word and at.has("locator"),
    "position": _position,
    "disambiguate": lambda word, at: at.ambiguous == (word == "true"),
}


def variables_said(
    element: StyleElement,
    at: Situation,
    macros: Mapping[str, StyleElement],
    seen: set[str],
) -> list[str]:
    """The variables that an element says of the reference; ``macros`` are those of the style,
    of which those ``seen`` are not looked at again."""
    if element.name in ("if", "else-if") and not holds(element, at):
        return []
    called = element.get("macro") if element.name == "text" else ""
    if called:
        macro = macros.get(called)
        if macro is None or called in seen:
            return []
        seen.add(called)
        return variables_said(macro, at, macros, seen)
    if element.name in ("text", "number", "date", "names"):
        return [each for each in element.get("variable").split() if at.has(each)]
    found: list[str] = []
    for each in element.elements:
        found.extend(variables_said(each, at, macros, seen))
        if element.name == "choose" and each.name != "else" and holds(each, at):
            break
    return found
