"""Mapper of arXiv's own metadata records, as in the snapshot of all its papers.

One object a line with ``id``, ``submitter``, ``authors``, ``title``, ``comments``,
``journal-ref``, ``doi``, ``report-no``, ``categories``, ``license``, ``abstract``, ``versions``,
``update_date`` and ``authors_parsed``. :mod:`jsonl` takes those that mean the same in any record;
here are the others. Each is looked at by itself, so that half a record is read by half.

Why ``authors_parsed`` decides: arXiv has taken affiliations and accents of TeX out of it.
"""

import re
from email.utils import parsedate
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.model import Contributor
from paperdesk.text import joined, told_name
from paperdesk.text.name_parser import is_body

SOURCE = "arXiv"

_MOST_VERSIONS = 1_000
_VERSION = re.compile(r"v?([1-9]\d{0,2})(?: +(\d{4}-\d\d-\d\d))?", re.ASCII)
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_DAY = re.compile(
    r"[A-Z][a-z]{2}, ([12]?[1-9]|[123]0|31) "
    rf"({'|'.join(re.findall('...', _MONTHS))}) ([12]\d{{3}}) \d\d:\d\d:\d\d GMT\Z",
    re.ASCII,
)
"""As arXiv writes it."""
_FAMILY_GIVEN_SUFFIX = 3


def is_one(fields: json_fields.Record) -> bool:
    """Whether this is a record of the snapshot: it has three keys that no other has together."""
    return "authors_parsed" in fields and "update_date" in fields and "versions" in fields


def authors(fields: json_fields.Record) -> tuple[Contributor, ...]:
    """The authors that arXiv has parted into family, given and suffix; none where it has not."""
    parsed = fields.get("authors_parsed")
    if not isinstance(parsed, list):
        return ()
    names = (_name(entry) for entry in parsed[: json_fields.MOST_NAMES])
    return tuple(name for name in names if name.written)


def versions(fields: json_fields.Record, *named: str) -> tuple[str, ...]:
    """``v1 2001-10-09`` of each version told, and ``v2`` of each that is only ``named``."""
    told = fields.get("versions")
    if not (told or named):
        return ()
    days = dict(map(_version, told[:_MOST_VERSIONS])) if isinstance(told, list) else {}
    for name in named:
        days.setdefault(name, "")
    days.pop("", None)
    numbered = sorted(days, key=lambda name: (len(name), name))
    return tuple(f"{name} {days[name]}".strip() for name in numbered)


def first_day(known: tuple[str, ...]) -> str:
    """The day of the first version, where it is known."""
    return known[0].removeprefix("v1 ") if known and known[0].startswith("v1 ") else ""


def last_day(known: tuple[str, ...]) -> str:
    """The day of the last version, where it is known."""
    return known[-1].partition(" ")[2] if known else ""


def day_of(created: str) -> str:
    """The day of ``Tue, 9 Oct 2001 23:41:59 GMT`` (RFC 5322), or of an ISO date."""
    if found := _DAY.match(created):
        return f"{found[3]}-{_MONTHS.index(found[2]) // 3 + 1:02}-{int(found[1]):02}"
    if parsed := parsedate(created):
        year, month, day = parsed[:3]
        return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
    return json_fields.date({"": created}, "")


def _name(entry: Any) -> Contributor:
    """An author in three parts; a collaboration, which arXiv parts as well, is whole."""
    if not isinstance(entry, list):
        return Contributor("")
    parts = [_text(part) for part in (*entry, "", "", "")[:_FAMILY_GIVEN_SUFFIX]]
    family, given, suffix = (" ".join(part.split()) for part in parts)
    written = json_fields.line({"": joined(*parts)}, "")
    whole = len(written.split()) < sum(len(part.split()) for part in parts) or is_body(written)
    return Contributor(written, None if whole else told_name(family, given, suffix=suffix))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _version(entry: Any) -> tuple[str, str]:
    """(name, day) of a version as arXiv writes it or as we do; ``("", "")`` of anything else."""
    if isinstance(entry, str):
        found = _VERSION.fullmatch(entry.strip())
        return (f"v{found[1]}", found[2] or "") if found else ("", "")
    if not isinstance(entry, dict) or not (
        found := _VERSION.fullmatch(_text(entry.get("version")))
    ):
        return "", ""
    return f"v{found[1]}", day_of(_text(entry.get("created")))
