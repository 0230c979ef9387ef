"""Date parser: from what people and programs write to ISO 8601; what is certain, and what was not.

Read are ISO 8601 and its compact form, also with times, zones, slashes, dots
or short months and days; RFC 5322 and ``asctime``; dates in words (English,
German, French, Spanish, Italian, Portuguese, Dutch; Chinese, Japanese and
Korean with 年 月 日); month and year; the ``date-parts`` of CSL and objects of
``year``, ``month``, ``day``; and the seconds of Unix.

Why a part and not the whole: a paper of spring 2024 is of 2024, one of 31 June
2026 is of June. What is certain is kept, never a day or month that was
guessed; what was not kept is told, so that nobody takes a cut date for one
that its source wrote so. A range whose two ends are certain is kept whole
(:mod:`date_range`), of any other what both share, or else the year in which it begins.

Why nothing is told of 1999a: the letter was given by a list of references to tell two of one year
apart, and each list gives its own.

Why 06/07/2024 is 2024: half of the world reads it as June, the other half as
July. 06.07.2024 is written only where days come first.

Why seconds only from 1990 to 2035, and not where their digits are a day and an
hour as well: any number that is a little wrong would be a date otherwise.
"""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from paperdesk.formats import date_range
from paperdesk.formats.date_parts import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST,
    Dated,
    dated,
    is_day,
    nothing,
    only,
    short,
    spoken,
    whole_number,
)
from paperdesk.formats.date_words import DAY_NAMES, MONTH_OF, NO_YEAR, QUIET, folded

_FIRST_SECOND, _LAST_SECOND = 631_152_000, 2_051_222_400  # 1990 and 2035
_DEEPEST = 4
"""Objects and lists within each other that a date can be."""
_TIME = re.compile(
    r"(?:(?<=\d)t|\b)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\b\.?)?\s*"
    r"(?:z\b|(?:utc|gmt)?\s*[+-]\d\d:?\d\d|\([a-z]{2,5}\))*"
)
_COLONS = re.compile(r"^(\d{4}):(\d\d):(\d\d)\b")  # as cameras and scanners write it
_ZONE = re.compile(r"(?<=-\d\d)\s*[+-]\d\d:\d\d$")
_IDEOGRAPHS = re.compile(r"\s*([年月日]|년|월|일)\s*")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T\d\d:\d\d:\d\d[\d.:+Z-]{0,16})?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(?:\d\d){0,2})?z?")
_LETTERED = re.compile(r"(\d{4})[a-rt-z]")  # the 1870s are ten years
_UNKNOWN_PLACES = re.compile(r"(\d{4})(?:-(\d\d))?(?:-[xu]{2}){1,2}")
_ORDERS: dict[str, tuple[int, int | None, int | None]] = {
    "Y": (0, None, None),
    "MY": (1, 0, None),
    "YM": (0, 1, None),
    "NMY": (2, 1, 0),
    "MNY": (2, 0, 1),
    "YMN": (0, 1, 2),
    "YNM": (0, 2, 1),
    "YNN": (0, 1, 2),
}
"""Where year, month and day stand among years, months in words and other numbers."""
_PARTS = ("date-parts", "date_parts", "dateParts")
_WHOLE = ("date-time", "$date", "date", "value", "raw", "literal", "dateTime", "timestamp")


def parse_date(value: object) -> Dated:
    """The date that ``value`` is, and a sentence about what was cut of it.

    Never raises. ``None``, ``""`` and empty lists are no date and nothing to tell.
    """
    return _parsed(value, _DEEPEST)


def _parsed(value: object, deep: int) -> Dated:
    if not deep:
        return "", nothing(spoken(value))
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    if isinstance(value, bool):
        return "", nothing(str(value))
    if isinstance(value, int):
        return _of_text(str(value)) if 0 <= value < 10**14 else ("", nothing(spoken(value)))
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, Mapping):
        return _of_object(value, deep - 1)
    if isinstance(value, list | tuple):
        return _of_list(value, deep - 1)
    return "", (None if value is None else nothing(spoken(value)))


def from_parts(year: object, month: object = None, day: object = None) -> Dated:
    """The date of separate values; months may be names, all may be texts."""
    shown = short(" ".join(spoken(part) for part in (year, month, day) if part not in (None, "")))
    iso, _ = parse_date(year)
    if len(iso) != 4:
        return "", nothing(shown) if shown else None
    number = whole_number(month)
    if number is None and isinstance(month, str):
        number = MONTH_OF.get(folded(month).strip(" ."))
    if month in (None, "") or (number is None and day in (None, "") and not month):
        return iso, None
    if number is None:
        return iso, only(shown, iso)
    which = whole_number(day)
    if which is None and day not in (None, ""):
        kept = dated(int(iso), number, None, shown)[0]
        return kept, only(shown, kept)
    return dated(int(iso), number, which, shown)


def _of_object(value: Mapping[object, object], deep: int) -> Dated:
    uncertain = value.get("circa") not in (None, False, 0, "", "false")
    for name in _PARTS:
        if value.get(name):
            found, told = _parsed(value[name], deep)
            if found and not told and (uncertain or (value.get("season") and len(found) == 4)):
                told = only(short(_said(value)), found)
            return found, told
    if value.get("year") not in (None, ""):
        return from_parts(value["year"], value.get("month"), value.get("day"))
    for name in _WHOLE:
        if value.get(name) not in (None, "", [], {}):
            return _parsed(value[name], deep)
    return "", (nothing(short(_said(value))) if any(value.values()) else None)


def _of_list(value: Sequence[object], deep: int) -> Dated:
    """``[2022, 5, 9]``, or dates: one, or the two ends of a range."""
    if not value or all(part is None for part in value):
        return "", None
    if isinstance(value[0], list | tuple | Mapping):
        if len(value) == 1 or value[1] in ([0, 0, 0], [], None):
            return _parsed(value[0], deep)
        return _of_two(value[0], value[1], spoken(list(value)))
    if len(value) == 1:
        return _parsed(value[0], deep)
    return from_parts(*value[:3])


def _of_two(one: object, other: object, shown: str) -> Dated:
    """The range of two ends in numbers; ``[0]`` is an end that is open."""
    first, told = _of_end(one)
    if other == [0]:
        return (f"{first}/{date_range.OPEN}" if first and not told else first), told
    last, told_of_last = _of_end(other)
    found = date_range.range_of(first, last) if first and last and not told else ""
    if found and not told_of_last:
        return found, None
    kept = date_range.shared(first, last) or first
    return kept, only(shown, kept)


def _of_end(value: object) -> Dated:
    if not isinstance(value, list) or not value:
        return "", None
    season = date_range.season_month(value)
    return (season, None) if season else from_parts(*value[:3])


def _of_text(text: str) -> Dated:
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part or 0) for part in found.groups())
        return dated(year, month, day, short(text))
    shown = short(text)
    plain = folded(text[: 2 * LONGEST])
    if not plain:
        return "", None
    if len(plain) > LONGEST or plain.startswith("-") or plain.strip("0-/.t:z ") == "":
        return "", nothing(shown)
    if plain.isdigit() and len(plain) != 4:
        return _of_digits(plain, shown)
    if found := _COMPACT.fullmatch(plain):
        return dated(int(found[1]), int(found[2]), int(found[3]), shown)
    if found := _LETTERED.fullmatch(plain):
        return dated(int(found[1]), None, None, shown)
    if found := _UNKNOWN_PLACES.fullmatch(plain):  # the unspecified digits of ISO 8601-2
        return dated(int(found[1]), int(found[2]) if found[2] else None, None, shown)
    if years := date_range.years_of(plain):
        return years, None
    bare = _IDEOGRAPHS.sub(r"-", plain).rstrip("-") if _IDEOGRAPHS.search(plain) else plain
    bare = _COLONS.sub(r"\1-\2-\3", bare)
    bare = _TIME.sub(" ", _ZONE.sub("", bare)).strip()
    return _of_ends(bare, shown) or _of_tokens(_TOKEN.findall(bare), shown)


def _of_digits(digits: str, shown: str) -> Dated:
    """Digits alone: a day, a month of a year, or seconds, where only one of them fits."""
    found = _COMPACT.fullmatch(digits)
    if found and len(digits) in (8, 12, 14):
        return dated(int(found[1]), int(found[2]), int(found[3]), shown)
    if len(digits) == 6:
        as_day = is_day(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
        kept, told = dated(int(digits[:4]), int(digits[4:]), None, shown)
        return (kept, None) if len(kept) == 7 and not told and not as_day else ("", nothing(shown))
    seconds = int(digits[:10]) if len(digits) in (10, 13) else 0
    hour = found and int(found[1]) >= 1900 and int(found[4] or 24) < 24
    both = hour and found and is_day(*(int(part) for part in found.groups()[:3]))
    if _FIRST_SECOND <= seconds < _LAST_SECOND and not (both and len(digits) == 10):
        return datetime.fromtimestamp(seconds, UTC).date().isoformat(), None
    return "", nothing(shown)


def _of_ends(text: str, shown: str) -> Dated | None:
    """A range whose two ends are whole dates of their own."""
    if is_open := date_range.open_range(text):
        found = _of_side(is_open[0])
        return (is_open[1].format(found), None) if found else None
    sides = date_range.sides(text)
    first, last = (_of_side(side) for side in sides) if sides else ("", "")
    if not first or not last:
        return None
    if found := date_range.range_of(first, last):
        return found, None
    kept = date_range.shared(first, last) or first[:4]
    return kept, only(shown, kept)


def _of_side(text: str) -> str:
    """One end of a range, where it is certain."""
    if date_range.is_season(text):
        return text
    found, told = _of_tokens(_TOKEN.findall(text), "")
    return "" if told else found


def _of_tokens(tokens: Sequence[str], shown: str) -> Dated:
    """Numbers, names of months and what stands between them."""
    if not NO_YEAR.isdisjoint(tokens):
        return "", nothing(shown)
    kinds, numbers, signs = _kinds(tokens)
    clean = "?" not in signs
    years = [number for kind, number in zip(kinds, numbers, strict=True) if kind == "Y"]
    if not years:
        return "", nothing(shown)
    if clean and signs & {"-", "/"} and (whole := _of_both(kinds, numbers)):
        return whole, None
    found = _by_kinds(kinds, numbers, signs) if clean else None
    if found is not None:
        return dated(*found, shown)
    kept = f"{years[0]:04}"
    if len(set(years)) > 1 and not (clean and kinds.startswith("Y") and set(kinds) == {"Y"}):
        begins = clean and len(years) == 2 and years[0] < years[1]
        return (kept, only(shown, kept)) if begins else ("", nothing(shown))
    if clean and sorted(kinds) == sorted("NNMY"):  # 12 and 15 March 2026
        kept = dated(years[0], numbers[kinds.index("M")], None, shown)[0]
    return kept, only(shown, kept)


def _kinds(tokens: Sequence[str]) -> tuple[str, list[int], set[str]]:
    """The parts of a date by what each may be, their numbers, and the signs between them."""
    kinds, numbers, signs = "", [], set()
    for token in tokens:
        kind, number = _kind(token)
        if kind and kind in "YNM":
            kinds += kind
            numbers.append(number)
        elif kind:
            signs.add(kind)
    return kinds, numbers, signs


def _of_both(kinds: str, numbers: Sequence[int]) -> str:
    """The range that the parts of two dates are, which may share a year or a month."""
    ends = date_range.ENDS.get(kinds, ())
    read = [from_parts(*(numbers[at] for at in end)) for end in ends]
    if not read or any(told for _, told in read):
        return ""
    return date_range.range_of(read[0][0], read[1][0])


def _by_kinds(
    kinds: str, numbers: Sequence[int], signs: set[str]
) -> tuple[int, int | None, int | None] | None:
    """(year, month, day) of an order of parts that means one thing; None for any other."""
    if kinds in _ORDERS:
        year, month, day = (None if at is None else numbers[at] for at in _ORDERS[kinds])
        return year or 0, month, day
    if kinds == "NY" and 1 <= numbers[0] <= 12:
        return numbers[1], numbers[0], None
    if kinds == "YN" and numbers[1] <= 12:
        may_be_years = "/" in signs and numbers[1] == (numbers[0] + 1) % 100
        return None if may_be_years else (numbers[0], numbers[1], None)
    if kinds == "NNY":
        return _three(numbers[0], numbers[1], numbers[2], dotted=signs == {"."})
    return None


def _three(one: int, two: int, year: int, *, dotted: bool) -> tuple[int, int, int] | None:
    """Two numbers before a year, where only one of them can be the month."""
    if one == two or dotted or (one > 12 and two <= 12):
        return year, two, one
    return (year, one, two) if two > 12 and one <= 12 else None


def _kind(token: str) -> tuple[str, int]:
    """Year, number of two digits, month, ``?`` for what is not known, a sign, or nothing."""
    if token.isdigit():
        number = int(token) if len(token) <= 4 else 0
        if len(token) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
            return "Y", number
        return ("N", number) if len(token) <= 2 else ("?", 0)
    if token in MONTH_OF:
        return "M", MONTH_OF[token]
    if token in QUIET or token in DAY_NAMES or token in ",;:":
        return "", 0
    return (token, 0) if token in "-/." else ("?", 0)


def _said(value: Mapping[object, object]) -> str:
    parts = [(str(name), part) for name, part in value.items() if part not in (None, "")]
    return ", ".join(f"{name} {spoken(part)}" for name, part in parts[:5])
