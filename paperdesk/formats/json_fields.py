"""Typed access to the fields of a JSON record: any value may be missing, odd or hostile."""

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from paperdesk.formats.dates import parse_date
from paperdesk.model.messages import Message
from paperdesk.text import author_names, identifier, safe_link, single_spaced, unwrap
from paperdesk.text.identifiers import ARCHIVES
from paperdesk.text.markup import publisher_markup

Record = Mapping[str, Any]

_LONGEST_TEXT = 200_000
_LONGEST_LINE = 4_000
MOST_NAMES = 10_000
"""Names of a paper that are taken."""
_CATEGORY = re.compile(r"([a-z]{1,8}(?:-[a-z]{2,4})?)(?:\.[A-Za-z-]{2,9})?")
_IN_BRACKETS = re.compile(r"[(\[]([a-z][a-z-]{1,12}(?:\.[A-Za-z-]{2,9})?)[)\]]")
_PARTED = re.compile(r"\s*[,;|，；、]\s*")
_BETWEEN_NAMES = re.compile(r"[,;&|<\\，；、]|\s(?:and|und|et)\s", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DECODER = json.JSONDecoder(parse_constant=lambda _name: None)


class NotJsonError(ValueError):
    """A text is not JSON, or none that can be read; ``reason`` tells why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def parse(text: str) -> Any:
    """The JSON value ``text``; NaN and infinities, which JSON has not, become null.

    Raises NotJsonError, for numbers of more than 4,300 digits and for values
    nested too deeply as well.
    """
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise NotJsonError(Message("problem.no_json", reason=error.msg, n=error.pos + 1)) from error
    except RecursionError as error:
        raise NotJsonError(Message("problem.too_deep")) from error
    except ValueError as error:
        raise NotJsonError(Message("problem.long_number")) from error


def dump(record: Any) -> str:
    """``record`` as one line of JSON that can be stored and sent anywhere."""
    return encodable(json.dumps(record, ensure_ascii=False))


def storable(text: str) -> str:
    """A reader's own text as it stands: line ends made Unix's, nothing unstorable in it."""
    return encodable(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))


def encodable(text: str) -> str:
    """The text with U+FFFD for lone surrogates, which no encoding has."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def words(record: Record, *names: str) -> str:
    """The first text under ``names`` that is not empty, unwrapped; ``""`` without one."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and (found := unwrap(value[:_LONGEST_TEXT])):
            return found
    return ""


def line(record: Record, *names: str) -> str:
    """Like :func:`words`, on one line and at most 4,000 characters."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value and (found := text_line(value)):
            return found
    return ""


def _on_one_line(found: str) -> str:
    if "\n" in found:
        found = " ".join(found.split())
    if len(found) > _LONGEST_LINE and "<" in found:  # a short title may have much MathML in it
        found = publisher_markup.unmarked(found)
    return found[:_LONGEST_LINE].strip()


def text_line(value: str) -> str:
    """A text as :func:`line` has it."""
    is_plain = value.isascii() and value.isprintable() and "\\" not in value
    if is_plain and len(value) <= _LONGEST_LINE:  # only its spaces may change, as of most
        return single_spaced(value)
    return _on_one_line(unwrap(value[:_LONGEST_TEXT]))


def lines(record: Record, *names: str) -> tuple[str, ...]:
    """A list of texts, each on one line; a lone text is a list of one."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str):
            value = [value]
        if isinstance(value, list):
            if _are_lines(value):
                return tuple(value)
            texts = [text_line(one) for one in value[:MOST_NAMES] if isinstance(one, str)]
            return tuple([text for text in texts if text])
    return ()


def _are_lines(values: list[Any]) -> bool:
    """Whether :func:`text_line` leaves each of some texts as it is: most lists are looked at as a
    whole. Where there is no telling so, False."""
    try:
        whole = "|".join(values)
    except TypeError:
        return False
    if "\\" in whole or not (whole.isascii() and whole.isprintable()):
        return False
    inner = f"|{whole}|"
    edges = any(sign in inner for sign in ("  ", "| ", " |", "||"))
    return not edges and len(whole) <= _LONGEST_LINE


def people(record: Record, *names: str) -> tuple[str, ...]:
    """Names of people: texts, or records with a name of which none is hidden.

    Many names in one text are parted, see :func:`~paperdesk.text.split_authors`.
    """
    for name in names:
        value = record.get(name)
        if isinstance(value, str):
            return _one_a_line(value) or _parted(words(record, name))
        if isinstance(value, list):
            if _are_lines(value):
                return tuple(value)
            return tuple(found for entry in value[:MOST_NAMES] if (found := _person(entry)))
    return ()


def _parted(text: str) -> tuple[str, ...]:
    plain = publisher_markup.unmarked(text)  # '&iacute;' has a ;
    parted = author_names.split_authors(plain)[:MOST_NAMES]
    return tuple(person[:_LONGEST_LINE] for person in parted)


def _one_a_line(text: str) -> tuple[str, ...]:
    """The names of a text whose only separators are its lines, each with a whole name."""
    names = text.split("\n") if "\n" in text and not _BETWEEN_NAMES.search(text) else []
    found = tuple(name for name in (line({"": one}, "") for one in names[:MOST_NAMES]) if name)
    return found if len(found) > 1 and all(" " in name for name in found) else ()


def _person(entry: Any) -> str:
    if isinstance(entry, str):
        return text_line(entry)
    if isinstance(entry, Mapping) and entry.get("hidden") is not True:
        return line(entry, "name", "fullname")
    return ""


def categories(record: Record, name: str) -> tuple[tuple[str, ...], str]:
    """(categories, the first of them where they stand in one text, which is how arXiv means it).

    In one text they are parted by commas, semicolons, and, where all are categories of
    arXiv, by spaces: ``math.GT cs.CG``. Of ``Machine Learning (cs.LG)`` the code is taken.
    """
    value = record.get(name)
    if not isinstance(value, str):
        return lines(record, name), ""
    text = line(record, name)
    if "&" in text:  # '&amp;' has a semicolon
        text = publisher_markup.unmarked(text)
    text = text.strip("[] ")
    coded = [code for code in _IN_BRACKETS.findall(text) if is_category(code)]
    parts = coded or text.split()
    if not all(map(is_category, parts)):
        parts = _PARTED.split(text)
        if all(is_category(code) for part in parts for code in part.split()):
            parts = [code for part in parts for code in part.split()]
    found = tuple(dict.fromkeys(part for part in (part.strip("'\" ") for part in parts) if part))
    return found, found[0] if found else ""


def is_category(text: str) -> bool:
    """Whether ``text`` is a category of arXiv by its archive: ``math.GT``, ``hep-th``."""
    found = _CATEGORY.fullmatch(text)
    return found is not None and found[1] in ARCHIVES


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
    return _value("arxiv", texts)


def doi(*texts: str) -> str:
    """The first DOI, in lower case and without a resolver's address; none of arXiv's own."""
    return _value("doi", texts)


def _value(kind: str, texts: tuple[str, ...]) -> str:
    for text in texts:
        if text and (found := identifier(text)) and found.kind == kind:
            return found.value
    return ""
