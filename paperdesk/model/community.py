"""Community of a paper: what the readers of a site did with it, by the day it was looked at."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from paperdesk.model.frozen import Value, late_dataclass


@late_dataclass(frozen=True, slots=True, repr=False)
class LinkedRepository(Value):
    """A model, data set or space that a site links with a paper. ``kind`` is one of these."""

    kind: str
    id: str
    likes: int | None = None
    downloads: int | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class Community(Value):
    """What a site said of a paper besides its record, at one time.

    ``linked`` are the first ones, ``linked_total`` how many models, data sets and spaces
    there are. ``media`` and ``thumbnail`` are addresses of pictures and films. ``summary_by``
    is the model that wrote the summary in a sentence. ``rank`` counts from 1 in its list.
    """

    upvotes: int | None = None
    stars: int | None = None
    comments: int | None = None
    media: tuple[str, ...] = ()
    thumbnail: str = ""
    summary_by: str = ""
    linked: tuple[LinkedRepository, ...] = ()
    linked_total: tuple[int, int, int] = (0, 0, 0)
    withdrawn: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class CommunityCapture(Value):
    """The numbers of a paper at one time (UTC, to the second)."""

    at: str
    upvotes: int | None = None
    stars: int | None = None
    comments: int | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class CommunityGlance(Value):
    """What a list says of a paper's community; each ``""`` or None where unknown.

    ``gained`` are the upvotes that came lately (:func:`gained`), 0 where they do not count
    as rising. ``thumbnail`` is the address of its small picture.
    """

    upvotes: int | None = None
    stars: int | None = None
    comments: int | None = None
    organisation: str = ""
    submitter: str = ""
    gained: int = 0
    thumbnail: str = ""


THUMBNAILS = "thumbnails"
"""The folder of the cache that small pictures of papers lie in."""

THUMBNAIL_PIXELS = 16_000_000
"""Pixels of a picture that is kept and opened: a small file may claim to have very many."""


def thumbnail_name(address: str) -> str:
    """The name of the file that the small picture of an address lies in."""
    # Late: OpenSSL costs 5 ms of a start.
    import hashlib  # noqa: PLC0415

    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:32]


LATELY = timedelta(days=7)
"""How far back from the last capture upvotes count as new."""
_LEAST_GAIN = 5
_LEAST_SHARE = 0.1


def gained(captures: Sequence[CommunityCapture]) -> int:
    """Upvotes of the last capture beyond those of the first one within :data:`LATELY` before it.

    0 where they are too few to call a paper rising: less than five, or less than a tenth of
    what it had. Captures stand in the order of their times.
    """
    counted = [(one.at, one.upvotes) for one in captures if one.upvotes is not None]
    if len(counted) < 2:
        return 0
    now, last = counted[-1]
    since = datetime.fromisoformat(now) - LATELY
    first = next(votes for at, votes in counted if datetime.fromisoformat(at) >= since)
    return rise(first, last)


def rise(first: int, last: int) -> int:
    """How many upvotes came between two numbers; 0 where :func:`gained` calls it no rising."""
    more = last - first
    return more if more >= max(_LEAST_GAIN, first * _LEAST_SHARE) else 0
