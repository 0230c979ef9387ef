"""Mapper of DBLP's records, as its search gives them.

Source: https://dblp.org/faq (*How to use the dblp search API*). Titles end in a full stop,
namesakes have a number behind their name, and a paper of arXiv stands in the journal ``CoRR``
with its id for a volume. There are no abstracts.
"""

import re
from collections.abc import Mapping
from typing import Any

from paperdesk.formats.json_fields import MOST_NAMES

Record = Mapping[str, Any]

_NUMBER = re.compile(r"\s+\d{4}$")
_OF_ARXIV = re.compile(r"abs/(\S+)")
_QUIET = frozenset(("key", "access", "ee", "url", "authors", "crossref", "stream"))


def is_of_dblp(record: Record) -> bool:
    """Whether DBLP wrote this: its own key and address of a record stand there."""
    url = record.get("url")
    return "key" in record and isinstance(url, str) and "dblp" in url and "/rec/" in url


def dblp_fields(record: Record) -> Record:
    """The work in keys that are known."""
    fields = {key: value for key, value in record.items() if key not in _QUIET}
    title = record.get("title")
    fields["title"] = title.removesuffix(".") if isinstance(title, str) else title
    fields["authors"] = _people(record.get("authors"))
    links = record.get("ee")
    fields["url"] = (links[0] if isinstance(links, list) and links else links) or record["url"]
    volume = record.get("volume")
    if record.get("venue") == "CoRR" and isinstance(volume, str):
        if found := _OF_ARXIV.fullmatch(volume):
            fields["arxiv_id"] = found[1]
        fields.pop("volume", None)
        fields.pop("venue", None)
    if isinstance(venue := fields.get("venue"), list):
        fields["venue"] = venue[0] if venue else ""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _people(told: Any) -> list[Any]:
    """Names without the numbers of namesakes; one author alone is no list."""
    listed = told.get("author") if isinstance(told, Mapping) else None
    people = listed if isinstance(listed, list) else [listed]
    texts = (one.get("text") if isinstance(one, Mapping) else one for one in people[:MOST_NAMES])
    return [_NUMBER.sub("", text) for text in texts if isinstance(text, str)]
