"""Season and circa parser: what a date may say besides, for which ISO 8601 has no place.

Read are the ``season`` and ``circa`` of CSL-JSON, the seasons of ISO 8601-2 (``2021-23`` is
autumn, https://www.loc.gov/standards/datetime/) and its ``~``, and both in words: 'Spring 2021',
'ca. 1871'. What is left of the date is for :mod:`dates` to read.

Why only with a year beside it: 'fall' and 'about' are words of many sentences.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from paperdesk.formats.date_range import season_month
from paperdesk.formats.date_words import folded

SEASONS = ("spring", "summer", "autumn", "winter")
_WORDS = """
spring fruhling fruhjahr printemps primavera lente
summer sommer ete verano estate verao zomer
autumn fall herbst automne otono autunno outono herfst
winter hiver invierno inverno
""".strip()
_SEASON_OF = {
    word: season
    for season, line in zip(SEASONS, _WORDS.splitlines(), strict=True)
    for word in line.split()
}
_IN_WORDS = re.compile(rf"\b(?:{'|'.join(_SEASON_OF)})\b")
_CODE = re.compile(r"(\d{4})-(2[1-4])")
_CIRCA = re.compile(
    r"^(?:(?:circa|approximately|about|etwa|ca\.?)\s+(?=\w)|(?:ca?\.?|um|vers|hacia)\s*(?=\d{4}))"
)
_BARE = re.compile(r"\d{4}(?:-[01]\d(?:-\d\d)?)?(?:T[\d:.+Z-]*)?", re.ASCII)
_YEAR = re.compile(r"\d{4}")
_LONGEST = 120


class DateDetails(NamedTuple):
    """``rest`` is the date without its season (``""``: none is told) and without 'circa'."""

    rest: Any
    season: str = ""
    circa: bool = False


def season_of(value: object) -> str:
    """One of :data:`SEASONS` that a word, a number from 1 to 4 or one from 21 to 24 means."""
    text = folded(str(value)[:_LONGEST]) if isinstance(value, str | int) else ""
    if text.isdigit():
        number = int(text) - 20 if len(text) == 2 else int(text)
        return SEASONS[number - 1] if 1 <= number <= len(SEASONS) else ""
    return _SEASON_OF.get(text, "")


def date_details(value: Any) -> DateDetails:
    """A date taken apart. Never raises."""
    if isinstance(value, str):
        is_bare = len(value) > _LONGEST or _BARE.fullmatch(value)
        return DateDetails(value) if is_bare else _of_text(value)
    if isinstance(value, Mapping):
        season, circa = season_of(value.get("season")), value.get("circa")
        taken = {"season"} if season else set()
        taken |= {"circa"} if circa in (True, 1, "true", "1") else set()
        rest = {key: part for key, part in value.items() if key not in taken}
        if not season and (found := _of_month(value.get("date-parts"))):
            season = season_of(found[5:])
            rest["date-parts"] = [[int(found[:4])]]
            return DateDetails(rest, season, "circa" in taken)
        return DateDetails(rest if taken else value, season, "circa" in taken)
    return DateDetails(value)


def _of_month(parts: Any) -> str:
    """The season in the place of the month of a single date, as ``2019-21``."""
    alone = isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], list)
    return season_month(parts[0]) if alone else ""


def _of_text(text: str) -> DateDetails:
    plain = folded(text)
    if found := _CODE.fullmatch(plain):
        return DateDetails(found[1], season_of(found[2]))
    circa = bool(_CIRCA.match(plain)) or plain.endswith("~") or "~/" in plain
    rest = _CIRCA.sub("", plain).removesuffix("~").replace("~/", "/") if circa else text
    seasons = {_SEASON_OF[word] for word in _IN_WORDS.findall(folded(rest))}
    if len(seasons) != 1 or not _YEAR.search(rest):
        return DateDetails(rest, circa=circa)
    return DateDetails(_IN_WORDS.sub(" ", folded(rest)).strip(" ,"), seasons.pop(), circa)
