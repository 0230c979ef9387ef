"""Reader of what the readers of Hugging Face did with a paper, from a record of its API.

Source: the records of ``/api/daily_papers``, ``/api/papers/search`` and ``/api/papers/ID``; the
wrapper of the first two has the comments and the thumbnail, the last has linked repositories,
of which it lists the first and counts all. Every key may be missing or odd.
"""

from collections.abc import Iterator
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.model.community import Community, LinkedRepository

SITE = "https://huggingface.co"

_MOST = 20
"""Linked repositories of a kind, and pictures, that are taken."""
_LINKED = (
    ("model", "linkedModels", "numTotalModels"),
    ("dataset", "linkedDatasets", "numTotalDatasets"),
    ("space", "linkedSpaces", "numTotalSpaces"),
)
KEYS = frozenset(
    """upvotes githubStars numComments thumbnail mediaUrls ai_summary_model withdrawnAt upvoted
    discussionId isAuthorParticipating githubRepoAddedBy highlightedTitle highlightedSummary
    linkedModels linkedDatasets linkedSpaces numTotalModels numTotalDatasets
    numTotalSpaces""".split()  # noqa: SIM905
)
"""Keys that are about the site and not about the paper."""


def community(item: json_fields.Record, paper: json_fields.Record) -> Community | None:
    """What a record says of it: ``item`` is the whole of it, ``paper`` its inner part.

    None where it says nothing.
    """
    found = Community(
        upvotes=json_fields.count(paper, "upvotes"),
        stars=json_fields.count(paper, "githubStars"),
        comments=json_fields.count(item, "numComments"),
        media=tuple(dict.fromkeys([*_addresses(paper), *_addresses(item)]))[:_MOST],
        thumbnail=_address(item.get("thumbnail")),
        summary_by=json_fields.line(paper, "ai_summary_model"),
        linked=tuple(_linked(paper)),
        linked_total=_totals(paper),
        withdrawn=json_fields.date(paper, "withdrawnAt"),
    )
    return None if found == Community() else found


def _addresses(record: json_fields.Record) -> Iterator[str]:
    media = record.get("mediaUrls")
    for value in media[:_MOST] if isinstance(media, list) else ():
        if found := _address(value):
            yield found


def _address(value: Any) -> str:
    """An address, also one of the site's own without its host."""
    if not isinstance(value, str):
        return ""
    own = value.startswith("/") and not value.startswith("//")
    return json_fields.link({"": SITE + value if own else value}, "")


def _linked(paper: json_fields.Record) -> Iterator[LinkedRepository]:
    for kind, name, _ in _LINKED:
        listed = paper.get(name)
        for one in listed[:_MOST] if isinstance(listed, list) else ():
            if isinstance(one, dict) and (repository := json_fields.line(one, "id")):
                yield LinkedRepository(
                    kind,
                    repository,
                    json_fields.count(one, "likes"),
                    json_fields.count(one, "downloads"),
                )


def _totals(paper: json_fields.Record) -> tuple[int, int, int]:
    """How many there are of each kind: as many as are told of, or as are listed."""
    models, datasets, spaces = (
        json_fields.count(paper, total) or _length(paper.get(name)) for _, name, total in _LINKED
    )
    return models, datasets, spaces


def _length(listed: Any) -> int:
    return len(listed) if isinstance(listed, list) else 0
