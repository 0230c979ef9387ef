"""Follows and the queue of the network: what the reader wants to come, and what is to be asked.

A source is a place on the network that is asked for papers: ``huggingface``, ``arxiv``,
``crossref``, ``semantic-scholar``, ``openalex``, ``dblp``, ``openreview``, ``acl``, ``feed``.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message


class Rhythm(StrEnum):
    """Rhythm of a follow: how often it is asked while the window is open or by ``refresh``."""

    BY_HAND = "by-hand"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@late_dataclass(frozen=True, slots=True, repr=False)
class SourceQuery(Value):
    """One question to a source. ``kind`` is one that the source's line in its table names.

    ``value`` is what is asked for: a day ``2026-04-04``, a week ``2026-W14``, a month
    ``2026-04`` (``""``: the newest), a category, words, an address, ids separated by blanks.
    ``options`` are further parameters by name, all text.
    """

    source: str
    kind: str
    value: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@late_dataclass(frozen=True, slots=True, repr=False)
class Follow(Value):
    """A source that is followed: a query and a rhythm.

    ``number`` 0: not kept yet. ``asked`` is when it was last answered, ``changed`` when that
    last brought something, ``tried`` when it was last asked, were it in vain (UTC, to the
    second, ``""``: never); ``problem`` is why the last try failed. ``tag`` is what its papers
    are given (``""``: none). ``new`` counts the papers of its batches in the inbox.
    """

    query: SourceQuery
    title: str
    rhythm: Rhythm = Rhythm.DAILY
    number: int = 0
    tag: str = ""
    asked: str = ""
    changed: str = ""
    problem: Message | None = None
    new: int = 0
    tried: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class QueuedRequest(Value):
    """Work that waits for the network, kept until it is done, also over a restart.

    ``kind`` is ``refresh``, ``add``, ``complete``, ``fetch``, ``thumbnails``, ``around`` or
    ``digest``; ``subject`` are its arguments as values of JSON; ``title`` is what the reader
    calls it.
    ``not_before`` (UTC, ``""``: now) is when a host wants to be asked again.
    """

    kind: str
    subject: Mapping[str, object]
    title: str
    number: int = 0
    asked: str = ""
    tries: int = 0
    not_before: str = ""
    problem: Message | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class PaperNotice(Value):
    """News of a paper that a refresh of its record brought.

    ``kind`` is ``new-version``, ``withdrawn`` or ``published``; ``value`` the version (``v3``),
    the reason or where it was published.
    """

    key: int
    kind: str
    value: str
    at: str
    number: int = 0
    title: str = ""
