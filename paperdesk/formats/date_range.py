"""Date ranges: both ends of a date that has two, as an interval of ISO 8601-2.

``2019-03/2020-05``; ``2019/..`` goes on, of ``../2019`` nobody says when it began. An end may be a
season (``2019-21/2020-23``). A range that ends before it begins is none.

Source: https://www.loc.gov/standards/datetime/, levels 0 and 1; biblatex's manual, section 2.3.8,
which takes ``199X`` for ``1990/1999``, and ``2019/`` for ``2019/..``.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from paperdesk.formats.date_parts import whole_number

OPEN = ".."
_SIDES = re.compile(r"\s*/\s*|\s+-\s+|(?<!/)\.\.(?!/)|\s+(?:to|until|bis|au|hasta)\s+")
_OPEN_END = re.compile(r"(\d{4}[\d-]*)\s*/\s*(?:\.\.|open|unknown)")
_OPEN_START = re.compile(r"(?:\.\.|open|unknown)\s*/\s*(\d{4}[\d-]*)")
_DIGITS_UNKNOWN = re.compile(r"(\d{2,3})[xu]{1,2}")
_SEASONS = (*range(13, 17), *range(21, 25))
"""Seasons in the place of months, as citeproc-js counts them, and as ISO 8601-2 does."""
_SEASON = re.compile(r"\d{4}-2[1-4]")
Places = tuple[int, ...]
ENDS: dict[str, tuple[Places, Places]] = {
    "YY": ((0,), (1,)),
    "MMY": ((2, 0), (2, 1)),
    "YMM": ((0, 1), (0, 2)),
    "MYMY": ((1, 0), (3, 2)),
    "YMYM": ((0, 1), (2, 3)),
    "NNMY": ((3, 2, 0), (3, 2, 1)),
    "MNNY": ((3, 0, 1), (3, 0, 2)),
    "YMNN": ((0, 1, 2), (0, 1, 3)),
    "NMNMY": ((4, 1, 0), (4, 3, 2)),
    "MNMNY": ((4, 0, 1), (4, 2, 3)),
    "YMNMN": ((0, 1, 2), (0, 3, 4)),
}
"""Where year, month and day of both ends stand among years, months in words and other numbers."""


def range_of(first: str, last: str) -> str:
    """The range of two dates; one date where they are the same, ``""`` where it is no range."""
    if first == last:
        return first
    parts = list(zip(_numbers(first), _numbers(last), strict=False))
    differing = next((pair for pair in parts if pair[0] != pair[1]), (0, 0))
    return f"{first}/{last}" if differing[0] < differing[1] else ""


def _numbers(iso: str) -> list[int]:
    """Year, month and day as numbers; a season is as late as its first month."""
    numbers = [int(part) for part in iso.split("-")]
    if len(numbers) > 1 and numbers[1] > 20:
        numbers[1] = (numbers[1] - 20) * 3
    return numbers


def shared(first: str, last: str) -> str:
    """The date as far as both have the same parts."""
    parts = zip(first.split("-"), last.split("-"), strict=False)
    return "-".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], parts))


def sides(text: str) -> list[str] | None:
    """What stands on both sides of the sign between two dates, where there is one such sign."""
    found = _SIDES.split(text)
    return found if len(found) == 2 and all(len(side) >= 4 for side in found) else None


def open_range(text: str) -> tuple[str, str] | None:
    """The date of a range with one end, and how the range is written with ``{}`` for it."""
    if found := _OPEN_END.fullmatch(text):
        return found[1], f"{{}}/{OPEN}"
    if found := _OPEN_START.fullmatch(text):
        return found[1], f"{OPEN}/{{}}"
    return None


def years_of(text: str) -> str:
    """The years that one with unknown digits may be: ``199x`` is 1990 to 1999."""
    if (found := _DIGITS_UNKNOWN.fullmatch(text)) is None or len(text) != 4:
        return ""
    return f"{found[1].ljust(4, '0')}/{found[1].ljust(4, '9')}"


def is_season(text: str) -> bool:
    """Whether this is the season of a year in numbers, which is a date only within a range."""
    return _SEASON.fullmatch(text) is not None


def season_month(parts: Sequence[object]) -> str:
    """``2019-21`` of CSL's ``[2019, 21]`` or ``[2019, 13]``; ``""`` for a month that is one."""
    year, month = map(whole_number, parts) if len(parts) == 2 else (None, None)
    if year is None or month is None or month not in _SEASONS:
        return ""
    return f"{year:04}-{20 + (month - 1) % 4 + 1}"
