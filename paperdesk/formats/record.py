"""Fields of a JSON record, taken with care: any value may be missing, odd or hostile."""

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from paperdesk.formats.dates import parse_date
from paperdesk.text import safe_link, unwrap

Record = Mapping[str, Any]

_LONGEST_TEXT = 200_000
_LONGEST_LINE = 4_000
_MOST_NAMES = 10_000
_ARXIV_NEW = re.compile(r"(\d{4}\.\d{4,5})(?:v\d+)?")
_ARXIV_OLD = re.compile(r"([a-z-]+(?:\.[A-Za-z]{2})?/\d{7})(?:v\d+)?", re.IGNORECASE)
_ARXIV_PLACE = re.compile(
    r"^(?:arxiv:|https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf)/)\s*", re.IGNORECASE
)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_DOI_PLACE = re.compile(r"^(?:doi:|https?://(?:dx\.)?doi\.org/)\s*", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(text: str) -> Any:
    """The JSON value ``text``; NaN and infinities, which JSON has not, become null.

    Raises ValueError, for numbers of more than 4,300 digits and for values
    nested too deeply as well; its message is for the reader.
    """
    try:
        return json.loads(text, parse_constant=lambda _name: None)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg}, character {error.pos + 1})") from error
    except RecursionError as error:
        raise ValueError("this JSON is nested too deeply") from error
    except ValueError as error:
        raise ValueError("a number in this JSON is too long") from error


def dump(record: Any) -> str:
    """``record`` as one line of JSON that can be stored and sent anywhere."""
    return _SURROGATE.sub("\ufffd", json.dumps(record, ensure_ascii=False))


def storable(text: str) -> str:
    """A reader's own text as it stands: line ends made Unix's, nothing unstorable in it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return _SURROGATE.sub("\ufffd", text)


def words(record: Record, *names: str) -> str:
    """The first text under ``names`` that is not empty, unwrapped; ``""`` without one."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and (found := unwrap(value[:_LONGEST_TEXT])):
            return found
    return ""


def line(record: Record, *names: str) -> str:
    """Like :func:`words`, on one line and at most 4,000 characters."""
    return " ".join(words(record, *names).split())[:_LONGEST_LINE].strip()


def lines(record: Record, *names: str) -> tuple[str, ...]:
    """A list of texts, each on one line; a lone text is a list of one."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str):
            value = [value]
        if isinstance(value, list):
            texts = (line({"": entry}, "") for entry in value[:_MOST_NAMES])
            return tuple(text for text in texts if text)
    return ()


def people(record: Record, *names: str) -> tuple[str, ...]:
    """Names of people: texts, or records with a name of which none is hidden."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str):
            return _split_names(line(record, name))
        if isinstance(value, list):
            return tuple(found for entry in value[:_MOST_NAMES] if (found := _person(entry)))
    return ()


def _person(entry: Any) -> str:
    if isinstance(entry, str):
        return line({"": entry}, "")
    if isinstance(entry, Mapping) and entry.get("hidden") is not True:
        return line(entry, "name", "fullname")
    return ""


def _split_names(text: str) -> tuple[str, ...]:
    parts = text.split(";") if ";" in text else re.split(r"\s+and\s+", text)
    if len(parts) == 1 and text.count(",") > 1:
        parts = text.split(",")
    return tuple(part.strip() for part in parts if part.strip())


def date(record: Record, *names: str) -> str:
    """The first date with a certain year, ISO 8601 and as precise as known (``2026-04``)."""
    return next((iso for name in names if (iso := parse_date(record.get(name))[0])), "")


def count(record: Record, *names: str) -> int | None:
    """A whole number of zero or more that fits into 63 bits."""
    for name in names:
        value = record.get(name)
        if isinstance(value, float) and math.isfinite(value):
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63:
            return value
    return None


def link(record: Record, *names: str) -> str:
    """The first http or https address."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and (found := safe_link(value)) and found.startswith("http"):
            return found
    return ""


def arxiv_id(*texts: str) -> str:
    """The arXiv id (no version, no prefix) that the first fitting text is or links to."""
    for text in texts:
        bare = _ARXIV_PLACE.sub("", text.strip()).removesuffix(".pdf")
        if found := _ARXIV_NEW.fullmatch(bare) or _ARXIV_OLD.fullmatch(bare):
            return found.group(1)
    return ""


def doi(*texts: str) -> str:
    """The DOI, in lower case and without a resolver's address."""
    for text in texts:
        bare = _DOI_PLACE.sub("", text.strip()).lower()
        if _DOI.fullmatch(bare):
            return bare
    return ""
