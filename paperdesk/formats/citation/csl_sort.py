"""Order of a list of references, as the keys of a style say it."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cmp_to_key
from typing import Any

from paperdesk.formats.citation.cited_dates import sort_text
from paperdesk.formats.citation.cited_names import NameList
from paperdesk.formats.citation.cited_values import NUMBERS
from paperdesk.formats.citation.csl_conditions import DATES, NAMES
from paperdesk.formats.citation.csl_renderer import CitationRenderer
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.name_role import demotion
from paperdesk.formats.citation.styled_text import plain
from paperdesk.formats.citation.title_markup import marked_up

Items = Sequence[Mapping[str, Any]]
Key = tuple[str, ...]


def in_order(style: CslStyle, area: str, items: Items) -> list[int]:
    """The places of the references in the order of the style; as they are where it has none."""
    found = style.area(area)
    sort = found.first("sort") if found else None
    places = list(range(len(items)))
    if sort is None:
        return places
    keys = sort.all("key")
    down = [key.get("sort") == "descending" for key in keys]
    values = [
        [_value(style, area, key, item, place) for key in keys] for place, item in enumerate(items)
    ]

    def compare(one: int, other: int) -> int:
        for a, b, turned in zip(values[one], values[other], down, strict=True):
            if a == b:
                continue
            if not a or not b:  # what is missing comes last, whichever way
                return 1 if not a else -1
            return (1 if a > b else -1) * (-1 if turned else 1)
        return one - other

    return sorted(places, key=cmp_to_key(compare))


def _value(
    style: CslStyle, area: str, key: StyleElement, item: Mapping[str, Any], place: int
) -> Key:
    variable = key.get("variable")
    if not variable:
        renderer = CitationRenderer(style, item, area, sorting=key.attributes, number=place + 1)
        return collated(plain(renderer.macro(key.get("macro")), style.locale))
    if variable == "citation-number":
        return (f"{place:06}",)
    if variable in DATES:
        text = sort_text(item.get(variable))
        return (text,) if text else ()
    if variable in NAMES:
        return collated(_people(style, item.get(variable)))
    value = str(item.get(variable) or "")
    if variable in NUMBERS and value.strip().isdecimal():
        return (value.strip().zfill(12),)
    return collated(plain(marked_up(value), style.locale) if "<" in value else value)


def _people(style: CslStyle, people: object) -> str:
    if not isinstance(people, list):
        return ""
    options, demote = {"name-as-sort-order": "all"}, demotion(style, is_sorted=True)
    return plain(NameList(options, None, None, style.locale, demote).text(people), style.locale)


def collated(text: str) -> Key:
    """A text as it is sorted by: letters without marks and case first, then with their marks."""
    bare = "".join(
        sign
        for sign in unicodedata.normalize("NFKD", text.casefold())
        if sign.isalnum() or sign.isspace() or sign in ",;"
    )
    # A comma ends a name: 'Li, Wei' is before 'Lin, An', as a blank is before all letters.
    bare = " ".join(bare.replace(",", " \u0001 ").split()).replace("ø", "o").replace("ł", "l")
    return (bare, text) if bare else ()
