"""Mapper of CSL-JSON items, as Zotero, pandoc, citation-js and doi.org write them.

Source: CSL 1.0.2, appendix 'Variables', and its schema ``csl-data.json``. Nearly all variables
mean what they do in any record. What is not: ``note``, which holds remarks and what Zotero calls
'Extra'; ``number``, which is that of a report; ``custom``, where our own export keeps what CSL
has no variable for (:mod:`csl_writer`).
"""

import re
from collections.abc import Mapping
from typing import Any

from paperdesk.formats.publication_types import CSL_TYPES
from paperdesk.formats.reader_fields import KEYS

Record = Mapping[str, Any]

OWN = "paperdesk"
"""The key in ``custom`` that our own export has."""
CITATION_KEY, READERS_WORDS = "citation_key", "readers_words"
_VARIABLES = frozenset(
    """issued container-title collection-title DOI URL ISBN ISSN publisher-place page
    citation-key event-title title-short original-date accessed custom""".split()  # noqa: SIM905
)
NUMBERED = frozenset(("report", "standard", "patent", "article", "legislation", "manuscript"))
"""Types whose ``number`` is that of a report; of any other it is an issue, or none of a paper."""
_EXTRA = re.compile(r"(?im)^\s*(arxiv|doi|eprint)\s*:\s*(\S+)(?:\s*\[[\w.-]+\])?\s*$")
_KEY = re.compile(r"(?!arxiv:|doi:|local:|10\.)(?=.*[^\W\d])[\w:.+-]{1,100}")
"""What a citation key may be; other ids are addresses, numbers, or our own."""
_BETWEEN = re.compile(r"[;,]")
_ARXIV = re.compile(r"(?i)\barxiv\b")


def is_csl(record: Record) -> bool:
    """Whether this is an item of CSL-JSON: of one of its types, with variables that are its own."""
    kind = record.get("type")
    return (
        isinstance(kind, str)
        and kind in CSL_TYPES
        and (not _VARIABLES.isdisjoint(record) or _has_csl_names(record))
    )


def csl_fields(record: Record) -> Record:
    """The item in keys that are known."""
    fields = dict(record)
    note = fields.pop("note", None)
    if isinstance(note, str):
        said = {key.lower(): value for key, value in _EXTRA.findall(note)}
        if arxiv := said.get("arxiv") or said.get("eprint"):
            fields.setdefault("arxiv_id", arxiv)
        if doi := said.get("doi"):
            fields.setdefault("DOI", doi)
        fields["comments"] = _EXTRA.sub("", note).strip()
    if isinstance(words := fields.get("keyword"), str):
        fields["keyword"] = [word.strip() for word in _BETWEEN.split(words)]
    number = fields.get("number")
    is_number = isinstance(number, str | int) and not _ARXIV.search(str(number))
    if fields.get("type") in NUMBERED and is_number:
        fields["report_number"] = str(fields.pop("number"))
    location = fields.get("archive_location")
    if _ARXIV.search(str(fields.get("archive", ""))) and isinstance(location, str):
        fields.setdefault("arxiv_id", location)
    own = dict(_own(fields.pop("custom", None)))
    words = {key: own.pop(key) for key in KEYS & own.keys()}
    key = _citation_key(fields)
    return {**fields, CITATION_KEY: key, **own, READERS_WORDS: words}


def _citation_key(fields: dict[str, Any]) -> str:
    """The key by which the item is cited: its own, or an id that may be one."""
    own = fields.pop("citation-key", None)
    found = own if isinstance(own, str) else fields.get("id")
    return found if isinstance(found, str) and _KEY.fullmatch(found) else ""


def _has_csl_names(record: Record) -> bool:
    people = record.get("author") or record.get("editor")
    first = people[0] if isinstance(people, list) and people else None
    return isinstance(first, Mapping) and ("family" in first or "literal" in first)


def _own(custom: Any) -> Record:
    """What our own export said besides; another program's words are told of."""
    if not isinstance(custom, Mapping):
        return {} if custom is None else {"custom": custom}
    mark = custom.get(OWN)
    if not isinstance(mark, Mapping):
        return {"custom": custom}
    return mark
