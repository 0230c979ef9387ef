"""What a question to a source says, read: ids of papers, and what day it is."""

import re
from datetime import UTC, date, datetime

from paperdesk.model import SourceError
from paperdesk.model.messages import Message
from paperdesk.text import Identifier, identifier

_PARTED = re.compile(r"[\s,;]+")
_LONGEST_SHOWN = 200


def utc_today() -> date:
    """The day that it is in UTC, by which sites with lists date them."""
    return datetime.now(UTC).date()


def arxiv_ids(value: str) -> tuple[Identifier, ...]:
    """The ids of arXiv in ``value``, in whatever form, each once; what is none is passed over.

    Raises SourceError where there is none.
    """
    found: dict[str, Identifier] = {}
    for part in _PARTED.split(value):
        one = identifier(part) if part else None
        if one and one.kind == "arxiv":
            found.setdefault(one.value, one)
    if not found:
        raise SourceError(Message("source.no_ids", value=value[:_LONGEST_SHOWN]))
    return tuple(found.values())


def shown(ids: list[str]) -> str:
    """The first ids, for a sentence."""
    return ", ".join(ids[:10]) + (" …" if len(ids) > 10 else "")
