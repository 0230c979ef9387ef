"""Digests: what arrived, told every day, week or month as a page in a folder or as a mail."""

from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any, Literal

from paperdesk.model.follows import Rhythm
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.model.paper import Paper

MailSecurity = Literal["tls", "starttls", "none"]
"""How a connection to a mail server is made safe: from its first byte, after a word in the
clear, or not at all, which is for a server on this very machine."""

USUAL_PORTS: dict[MailSecurity, int] = {"tls": 465, "starttls": 587, "none": 25}
"""RFC 8314, RFC 6409, RFC 5321."""


class DigestForm(StrEnum):
    """Form of a digest in a folder."""

    HTML = "html"
    MARKDOWN = "markdown"
    RSS = "rss"
    EML = "eml"


class DigestOf(StrEnum):
    """Kind of what a digest is of: a follow, a saved search, or what a watching search found."""

    FOLLOW = "follow"
    SEARCH = "search"
    WATCH = "watch"


@dataclass(frozen=True, slots=True, repr=False)
class MailRoute(Value):
    """Mail route: the server that takes a mail, and from whom to whom it goes.

    ``user`` is the account's name (``""``: the server asks for none); its password is in the
    system's keyring or asked for, and never here. ``unsubscribe`` is an https address that
    one click tells to send no more (``""``: a mail to the sender asks for that).
    """

    host: str
    sender: str
    recipients: tuple[str, ...]
    security: MailSecurity = "tls"
    port: int = 0
    user: str = ""
    unsubscribe: str = ""

    @property
    def at_port(self) -> int:
        """The port, by the kind of security where none was given."""
        return self.port or USUAL_PORTS[self.security]


@dataclass(frozen=True, slots=True, repr=False)
class Digest(Value):
    """Digest: what it is of, how often it comes, and where to.

    ``value`` is the number of a follow (``""``: all of them), or the name of a saved search
    (``""``, of a watch: all that watch). It goes by ``mail``, or into ``folder`` in its
    ``form``. Papers that arrived from ``since`` on are told of (UTC, to the second);
    ``looked`` is when one was last made, ``sent`` when one last held anything (``""``:
    never); ``tried`` and ``problem`` are when the last try was, and why it failed. ``number``
    0: not kept yet.
    """

    title: str
    of: DigestOf = DigestOf.FOLLOW
    value: str = ""
    rhythm: Rhythm = Rhythm.DAILY
    form: DigestForm = DigestForm.HTML
    folder: str = ""
    mail: MailRoute | None = None
    number: int = 0
    since: str = ""
    looked: str = ""
    sent: str = ""
    tried: str = ""
    problem: Message | None = None

    def as_dict(self) -> dict[str, Any]:
        """As it goes through a pipe; the task of digests reads it."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {**values, "mail": asdict(self.mail) if self.mail else None}


@dataclass(frozen=True, slots=True, repr=False)
class DigestPaper(Value):
    """A paper in an issue of a digest; ``why`` says through what it came in."""

    key: int
    paper: Paper
    why: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class DigestIssue(Value):
    """Issue of a digest: its papers, as they stand on the page of ``day`` (ISO 8601).

    ``further`` papers found no room and come in the next one.
    """

    title: str
    day: str
    papers: tuple[DigestPaper, ...] = ()
    further: int = 0

    def first(self, count: int) -> "DigestIssue":
        """The issue with so many of its papers; the others are further ones."""
        left = max(0, len(self.papers) - count)
        return replace(self, papers=self.papers[:count], further=self.further + left)


@dataclass(frozen=True, slots=True, repr=False)
class OutgoingMail(Value):
    """A mail of a digest on its way: kept from before it is handed over until it is known to be.

    ``papers`` are told of in it. ``tries`` counts how often it was begun; above 1, it may
    have arrived already.
    """

    digest: int
    content: bytes
    papers: tuple[int, ...]
    tries: int = 1
