"""Dates of a citation: in the words and the order of the style or of its language.

A date is that of CSL-JSON: ``date-parts`` with one day or two, ``season``, ``circa``, or a
``literal``. A range says once what both its ends have in common; one that is open, whose second
day is ``[0]``, ends in its dash, as in citeproc-js.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from paperdesk.formats.citation.csl_locale import CslLocale
from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.styled_text import Leaf, Styled, StyledGroup, dressed
from paperdesk.formats.citation.text_case import with_case

_PARTS = ("year", "month", "day")
_DASH = "–"
Day = tuple[int, ...]
OPEN: Day = ()
"""The end of a range that goes on."""


def days_of(date: object) -> list[Day]:
    """The one or two days of a date, each with one to three numbers; an open end has none."""
    if not isinstance(date, Mapping):
        return []
    given = date.get("date-parts")
    if not isinstance(given, Sequence) or isinstance(given, str):
        return []
    found = [_day(each) for each in given[:2] if isinstance(each, Sequence)]
    days = [day for day in found if day]
    return [*days, OPEN] if found[1:] == [OPEN] and days and _is_zero(given[1]) else days


def _is_zero(parts: Sequence[Any]) -> bool:
    return [str(part) for part in parts] == ["0"]


def _day(parts: Sequence[Any]) -> Day:
    numbers: list[int] = []
    for part, most in zip(parts, (9_999, 24, 31), strict=False):
        try:
            number = int(part)
        except (TypeError, ValueError):
            break
        if abs(number) > most or (numbers and number < 1) or not (numbers or number):
            break
        numbers.append(number)
    return tuple(numbers)


def is_set(date: object) -> bool:
    """Whether there is anything to say of a date."""
    return bool(days_of(date)) or bool(literal_of(date))


def literal_of(date: object) -> str:
    """The words that stand for a date: 'in press'."""
    if not isinstance(date, Mapping):
        return ""
    return str(date.get("literal") or date.get("raw") or "")


def sort_text(date: object) -> str:
    """A date as it is sorted by; ``""`` where it is none."""
    days = days_of(date)
    return "-".join(
        f"{10_000 + day[0]:05}{(*day, 0, 0)[1]:02}{(*day, 0, 0, 0)[2]:02}" for day in days if day
    )


def date_text(
    element: StyleElement, date: Mapping[str, Any], locale: CslLocale, letter: str = ""
) -> Styled | None:
    """A date as a ``date`` element says it, without that element's own affixes; ``letter`` stands
    behind its year."""
    days = days_of(date)
    parts, delimiter = _wanted_parts(element, locale)
    if not days:
        return _literal(literal_of(date), letter, parts)
    season = _season(date.get("season"))
    return _Date(parts, delimiter, locale, season, letter).text(days)


def says_year(element: StyleElement, locale: CslLocale) -> bool:
    """Whether a ``date`` element has a place for the year."""
    return any(part.get("name") == "year" for part in _wanted_parts(element, locale)[0])


def _literal(text: str, letter: str, parts: list[dict[str, str]]) -> Styled | None:
    """Words in the place of a date: in that of its year."""
    year = next((part for part in parts if part.get("name") == "year"), None)
    if not text or year is None:
        return None
    said = Leaf(f"{text}{letter}")
    return StyledGroup([said], "", year.get("prefix", ""), year.get("suffix", ""))


def _season(value: object) -> int:
    text = str(value or "").strip()
    return int(text) if text in ("1", "2", "3", "4") else 0


def _wanted_parts(element: StyleElement, locale: CslLocale) -> tuple[list[dict[str, str]], str]:
    """The parts of a date in their order, each with its attributes; and what is between them."""
    form = element.get("form")
    if not form:
        own = element.all("date-part")
        parts = [each.attributes for each in own if each.get("name") in _PARTS]
        return parts, element.get("delimiter")
    known = locale.dates.get(form)
    if known is None:
        return [{"name": "year"}], ""
    wanted = element.get("date-parts", "year-month-day").split("-")
    changed = {each.get("name"): each.attributes for each in element.all("date-part")}
    parts = [
        {**each.attributes, **changed.get(each.get("name"), {})}
        for each in known.all("date-part")
        if each.get("name") in wanted
    ]
    return parts, element.get("delimiter") or known.get("delimiter")


class _Date:
    def __init__(
        self,
        parts: list[dict[str, str]],
        delimiter: str,
        locale: CslLocale,
        season: int,
        letter: str,
    ) -> None:
        self._parts, self._delimiter = parts, delimiter
        self._locale, self._season, self._letter = locale, season, letter

    def text(self, days: list[Day]) -> Styled | None:
        if days[-1] == OPEN:
            goes_on = StyledGroup(self._said(days[0], self._parts), self._delimiter)
            return StyledGroup([goes_on, Leaf(_DASH)]) if goes_on.parts else None
        if len(days) == 1 or days[0] == days[1]:
            return self._group(self._said(days[0], self._parts))
        differing = next(
            (n for n, (a, b) in enumerate(zip(*days, strict=False)) if a != b),
            min(map(len, days)),
        )
        split = set(_PARTS[differing:])
        first_at = [n for n, part in enumerate(self._parts) if part["name"] in split]
        if not first_at:
            return self._group(self._said(days[0], self._parts))
        start, end = first_at[0], first_at[-1] + 1
        before = self._said(days[0], self._parts[:start])
        behind = self._said(days[0], self._parts[end:])
        one = self._said(days[0], self._parts[start:end], "")
        other = self._said(days[1], self._parts[start:end])
        if not one or not other:
            return self._group([*before, *(one or other), *behind])
        dash = self._parts[first_at[0]].get("range-delimiter", _DASH)
        last = one[-1]
        if isinstance(last, StyledGroup):
            last.suffix = ""
        if isinstance(other[0], StyledGroup):
            other[0].prefix = ""
        both = StyledGroup([StyledGroup(one, self._delimiter), Leaf(dash)])
        both.parts.append(StyledGroup(other, self._delimiter))
        return self._group([*before, both, *behind])

    def _group(self, parts: "list[Styled]") -> Styled | None:
        return StyledGroup(parts, self._delimiter) if parts else None

    def _said(
        self, day: Day, parts: list[dict[str, str]], letter: str | None = None
    ) -> "list[Styled]":
        said: list[Styled] = []
        for part in parts:
            if text := self._part(day, part):
                is_year = part["name"] == "year"
                leaf = Leaf(text + (self._letter if letter is None else letter) * is_year)
                if part.get("text-case"):
                    with_case(leaf, part["text-case"], self._locale.language)
                said.append(dressed(leaf, part))
        return said

    def _part(self, day: Day, part: dict[str, str]) -> str:
        place = _PARTS.index(part["name"])
        if place >= len(day):
            return self._season_text() if place == 1 and len(day) == 1 else ""
        if place == 0:
            return self._year(day[0], part.get("form", "long"))
        text = self._month(day[1], part) if place == 1 else self._day_text(day, part)
        return text.replace(".", "") if part.get("strip-periods") == "true" else text

    def _season_text(self) -> str:
        return self._locale.term(f"season-{self._season:02}") if self._season else ""

    def _year(self, year: int, form: str) -> str:
        if form == "short" and year > 999:
            return f"{year % 100:02}"
        if year < 0:
            return f"{-year}{self._locale.term('bc')}"
        return f"{year}{self._locale.term('ad')}" if year < 1000 else str(year)

    def _month(self, month: int, part: dict[str, str]) -> str:
        form = part.get("form", "long")
        if month > 12:
            return self._locale.term(f"season-{(month - 1) % 4 + 1:02}")
        if form == "numeric":
            return str(month)
        if form == "numeric-leading-zeros":
            return f"{month:02}"
        return self._locale.term(f"month-{month:02}", form)

    def _day_text(self, date: Day, part: dict[str, str]) -> str:
        day, month = date[2], f"month-{date[1]:02}"
        form = part.get("form", "numeric")
        if form == "numeric-leading-zeros":
            return f"{day:02}"
        first_only = self._locale.options.get("limit-day-ordinals-to-day-1") == "true"
        if form == "ordinal" and (day == 1 or not first_only):
            return f"{day}{self._locale.ordinal(day, month)}"
        return str(day)
