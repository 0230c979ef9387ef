"""Community of a paper: what the readers of a site did with it, by the day it was looked at."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class LinkedRepository(Value):
    """A model, data set or space that a site links with a paper. ``kind`` is one of these."""

    kind: str
    id: str
    likes: int | None = None
    downloads: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
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


@dataclass(frozen=True, slots=True, repr=False)
class CommunityCapture(Value):
    """The numbers of a paper at one time (UTC, to the second)."""

    at: str
    upvotes: int | None = None
    stars: int | None = None
    comments: int | None = None
