"""Dates of a bibliography: ``date`` of biblatex, or ``year``, ``month`` and ``day``.

Source: the manual of biblatex, section 2.3.8 (ISO 8601-2: ``2019-05/2019-07``, ``1931?``,
``2001-21``; ``2019/`` and ``/2019`` are open ranges); *BibTeXing* (``month = jan``,
``"10~" # jan``, ``"mar--may"``).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from paperdesk.formats.bibtex.latex_text import decode_latex
from paperdesk.formats.date_words import MONTH_OF, folded
from paperdesk.formats.dates import from_parts, parse_date
from paperdesk.formats.seasons import date_details, season_of
from paperdesk.model.messages import Message

_DOUBT = re.compile(r"\?(?=\s*(?:[~/]|$))")
_OPEN_START, _OPEN_END = re.compile(r"^\s*/\s*"), re.compile(r"\s*/\s*$")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_YEAR = re.compile(r"\d{4}|\d[\dXu]{3}")
_LONGEST = 200


class BibDate(NamedTuple):
    """A date as a paper has it, and what is to be told of it."""

    iso: str = ""
    season: str = ""
    circa: bool = False
    told: Message | None = None


@lru_cache(maxsize=2_048)
def bib_date(date: str, year: str, month: str, day: str) -> BibDate:
    """The date that these values of an entry say; ``date`` counts before ``year``."""
    date, year = date[:_LONGEST].strip("{} \n\t"), year.strip()
    date = decode_latex(date) if "\\" in date else date  # '~' is 'about'
    if date and year and not _YEAR.search(date) and not month:
        month = date  # 'Mar 3', as Bookends has it
    elif date and (found := _of_text(_plain(date))).iso:
        return found
    if len(year) == 4 and year.isdecimal() and year.isascii() and not month:
        return BibDate(*_checked(year))
    found = _of_year(decode_latex(year[:_LONGEST]).strip(), decode_latex(month[:_LONGEST]), day)
    return found if found.iso or found.told else found._replace(told=parse_date(date)[1])


def _checked(year: str) -> tuple[str, str, bool, Message | None]:
    iso, told = parse_date(year)
    return iso, "", False, told


def _of_text(text: str) -> BibDate:
    details = date_details(text)
    iso, told = parse_date(details.rest)
    return BibDate(iso, details.season, details.circa, told)


def _plain(date: str) -> str:
    """A date of biblatex in the signs of any other; that it is in doubt is not kept."""
    date = _DOUBT.sub("", date.replace("%", "~"))
    return _OPEN_START.sub("../", _OPEN_END.sub("/..", date))


def _of_year(year: str, month: str, day: str) -> BibDate:
    if not year:
        return BibDate()
    found = _of_text(year)
    if not month.strip() or len(found.iso) != 4:
        return found
    season = season_of(month.strip())
    if season and not month.strip().isdecimal():
        return found._replace(season=season)
    both, told = parse_date(f"{month} {found.iso}")  # 'mar--may'
    if "/" in both and not told and not day:
        return found._replace(iso=both)
    words = _WORD.findall(month)
    names = [MONTH_OF[word] for one in words if (word := folded(one)) in MONTH_OF]
    numbers = [one for one in words if one.isdecimal()]
    if len(names) == 1 and len(numbers) <= 1 and len(words) <= 2:
        iso, told = from_parts(found.iso, names[0], (day or "".join(numbers)).strip() or None)
    else:
        iso, told = from_parts(found.iso, month.strip(), day.strip() or None)
    return found._replace(iso=iso or found.iso, told=told)
