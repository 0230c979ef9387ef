"""Value readers of JSON records: lines, prose, lists, links, ids, pages, ISBNs.

Each takes any value and answers with nothing where it cannot be understood, so that the
caller can tell of it. Sources: ISBN as of ISO 2108 (its check digit is not asked, as books
are sold under wrong ones), ISSN as of ISO 3297.
"""

import re
from collections.abc import Mapping
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.known_keys import empty
from paperdesk.formats.publication_types import csl_type
from paperdesk.text import identifier, identifiers_in

_MOST_WORDS = 50_000
_NAMES = (
    "text", "value", "name", "display_name", "title", "term", "literal", "journal_title",
    "journal", "$t", "#text", "fullname", "label",
)  # fmt: skip
_LINKS = ("href", "url", "value", "html", "URL")
_HOST = re.compile(r"\s*(?:[\w-]+\.)+[a-z]{2,}/", re.IGNORECASE | re.ASCII)
_MOST_NUMBERS = 20
_DASH = r"[-‐‑‒–—−]"
_BETWEEN_PAGES = re.compile(rf"(?<=\w)\s*{_DASH}+\s*(?=\w)")
_ISBN = re.compile(r"(?<!\d)(?:97[89])?\d{9}[\dX](?!\w)", re.ASCII)
_ISSN = re.compile(
    rf"(?<!\w)(?<!\d{_DASH})(\d{{4}}){_DASH}?(\d{{3}}[\dX])(?!\w|{_DASH}[\dX])", re.ASCII
)


def single(value: Any) -> Any:
    """The text, list or number that an object with one meaning holds, or the first of a list."""
    if isinstance(value, str):
        return value
    for _ in range(3):
        if isinstance(value, list):
            value = next((entry for entry in value if not empty(entry)), "")
        if not isinstance(value, Mapping):
            return value
        value = next((value[name] for name in _NAMES if not empty(value.get(name))), "")
    return value


def line_of(value: Any) -> str:
    """One line of text."""
    if isinstance(value, str):
        return json_fields.text_line(value)
    return json_fields.line({"": single(value)}, "")


def prose(value: Any) -> str:
    """Text of one paragraph a line."""
    if isinstance(value, str):
        return json_fields.words({"": value}, "")
    if isinstance(value, Mapping) and value and all(isinstance(at, list) for at in value.values()):
        return json_fields.words({"": _uninverted(value)}, "")
    return json_fields.words({"": single(value)}, "")


def _uninverted(index: Mapping[str, Any]) -> str:
    """The text whose words are listed with their places, as OpenAlex gives abstracts."""
    placed = [
        (place, word)
        for word, places in index.items()
        for place in places
        if isinstance(place, int) and 0 <= place < _MOST_WORDS
    ]
    return " ".join(word for _, word in sorted(placed)[:_MOST_WORDS])


def texts(value: Any) -> tuple[str, ...]:
    """Several texts, each on one line."""
    if isinstance(value, Mapping):
        value = value.get("value")
    if isinstance(value, list) and any(isinstance(entry, Mapping) for entry in value):
        value = [line_of(entry) for entry in value]
    return json_fields.lines({"": value}, "")


def link(value: Any) -> str:
    """The first http(s) address."""
    for entry in value[:20] if isinstance(value, list) else [value]:
        inner = entry
        if not isinstance(entry, str) and isinstance(entry, Mapping):
            inner = next((entry[name] for name in _LINKS if isinstance(entry.get(name), str)), "")
        if found := json_fields.link({"": inner}, ""):
            return found
    return ""


def link_or_id(value: Any) -> str:
    """A link, or the address of an id that is written without ``https://``."""
    if found := link(value):
        return found
    inner = single(value)
    bare = identifier(inner) if isinstance(inner, str) else None
    if bare is None:
        return ""
    site = "arxiv.org/abs" if bare.kind == "arxiv" else "doi.org"
    address = inner.strip() if _HOST.match(inner) else f"{site}/{bare.value}"
    return json_fields.link({"": f"https://{address}"}, "")


def categories_of(value: Any) -> tuple[str, ...]:
    """Categories, each by itself."""
    if isinstance(value, str):
        return json_fields.categories({"": value}, "")[0]
    # A list may hold what one text of arXiv held: ["math.GT cs.CG"].
    found = texts(value)
    parted = tuple(dict.fromkeys(code for text in found for code in text.split()))
    as_one = any(" " in text for text in found) and all(map(json_fields.is_category, parted))
    return parted if as_one else found


def licence(value: Any) -> str:
    """The name of a licence, or its address."""
    return line_of(value) or link(value)


def doi_text(value: Any) -> str:
    """A text that names a DOI, arXiv's own too, whole: it may name several."""
    inner = single(value)
    text = inner if isinstance(inner, str) else ""
    return text if next(iter(identifiers_in(text)), None) else ""


def arxiv_text(value: Any) -> str:
    """A text that is an arXiv id, in whatever clothes, with its version."""
    inner = single(value)
    found = identifier(inner) if isinstance(inner, str) and inner else None
    return inner if found and found.kind == "arxiv" else ""


def short(value: Any) -> str:
    """A volume, an issue, an edition: a text or a number."""
    found = single(value)
    is_number = isinstance(found, int | float) and not isinstance(found, bool)
    return f"{found:.15g}" if is_number else line_of(found)


def pages(value: Any) -> str:
    """``12-34`` in whatever dashes, or what else stands in the place of pages."""
    return _BETWEEN_PAGES.sub("-", short(value))


def page_range(first: str, last: str) -> str:
    """Both in one, or the first where it is alone."""
    return f"{first}-{last}" if first and last and first != last else first


def pubmed_page(number: str) -> str:
    """The address of the paper that PubMed has under a number."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{number}/"


def isbns(value: Any) -> tuple[str, ...]:
    """All ISBNs of ten or thirteen signs, without hyphens."""
    found: list[str] = []
    for text in _plain_texts(value):
        whole = re.sub(_DASH, "", text)
        found += _ISBN.findall(whole) or _ISBN.findall("".join(whole.split()))
    return tuple(dict.fromkeys(found))[:_MOST_NUMBERS]


def issns(value: Any) -> tuple[str, ...]:
    """All ISSNs, as ``1234-567X``."""
    found = (one for text in _plain_texts(value) for one in _ISSN.findall(text))
    return tuple(dict.fromkeys(f"{first}-{last}" for first, last in found))[:_MOST_NUMBERS]


def type_of(value: Any) -> str:
    """The type of CSL that a value means, or the first of a list that can be understood.

    Semantic Scholar's ``["Review", "JournalArticle"]`` is an article, and a survey by its subject.
    """
    entries = value if isinstance(value, list) else [value]
    kinds = [kind for entry in entries[:20] if (kind := csl_type(line_of(entry)))]
    return next((kind for kind in kinds if kind != "review"), kinds[0] if kinds else "")


def _plain_texts(value: Any) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    return [short(entry).upper() for entry in entries[:_MOST_NUMBERS]]
