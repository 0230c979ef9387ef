"""Digest jobs: an issue is made and brought to where it goes, and how that went.

What was told is written down when a file lies whole on the disk or a server has taken the mail,
not before; what fails is made anew the next time. Nothing here stops at one digest that fails.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from paperdesk.formats.digest import MailEnvelope, digest_mail, digest_markdown, digest_page
from paperdesk.formats.digest.digest_text import digest_text
from paperdesk.library import Library
from paperdesk.model import PaperDeskError, Progress, silent
from paperdesk.model.digests import (
    Digest,
    DigestIssue,
    MailRoute,
    OutgoingMail,
)
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.settings import load
from paperdesk.sources.mail import MailPasswordError, MailUnsureError, send_mail
from paperdesk.sources.secrets import keep_secret, keyring_name, secret
from paperdesk.sources.source_errors import OfflineError, TryLaterError
from paperdesk.tasks.digest_calendar import digest_of, is_due, local_now
from paperdesk.tasks.digest_folder import write_issue
from paperdesk.tasks.digest_issues import issue_of
from paperdesk.tasks.request_work import RequestOutcome, RequestWork
from paperdesk.text import clean_html

Clock = Callable[[], datetime]


class PasswordWantedError(PaperDeskError):
    """A mail needs a password that nobody has given."""


@dataclass(frozen=True, slots=True, repr=False)
class DigestOutcome(Value):
    """How an issue fared: in words, with how many papers, and whether it is where it goes.

    ``wants_password``: it is tried again with one. ``is_news``: it was not so before.
    """

    number: int
    title: str
    text: Message
    papers: int = 0
    done: bool = True
    wants_password: bool = False
    is_news: bool = True
    remarks: tuple[Message, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """As it goes through a pipe."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def send(
    library: Library,
    digest: Digest,
    moment: datetime,
    password: str | None = None,
    progress: Progress = silent,
    *,
    waits: bool = False,
) -> DigestOutcome:
    """Make an issue and bring it to where it goes; a failure is kept, and told of.

    ``waits``: what the network is in the way of waits in its queue.
    """
    try:
        return _brought(library, digest, moment, password, progress)
    except PaperDeskError as error:
        if waits and isinstance(error, OfflineError | TryLaterError):
            asked = QueuedRequest("digest", {"number": digest.number}, digest.title)
            library.enqueue((asked,))
        return DigestOutcome(
            *(digest.number, digest.title, error.message),
            done=False,
            wants_password=isinstance(error, PasswordWantedError | MailPasswordError),
            is_news=error.message != digest.problem,
        )


def send_queued(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request of the queue: an issue of the digest with the ``number`` of its subject."""
    digest = work.library.digest(str(request.subject["number"]))
    try:
        made = _brought(work.library, digest, local_now(), None, work.progress)
    except OfflineError as error:  # one mail server, and not the network
        raise TryLaterError(error.message) from error
    return RequestOutcome(remarks=(*made.remarks, made.text), values={"papers": made.papers})


def send_due(
    library: Library, clock: Clock = local_now, progress: Progress = silent
) -> list[DigestOutcome]:
    """Make the issues that are due."""
    due = [digest for digest in library.digests() if is_due(digest, clock())]
    return [send(library, digest, clock(), None, progress) for digest in due]


def shown(library: Library, digest: Digest, moment: datetime, form: str) -> tuple[DigestIssue, str]:
    """What the next issue would hold, and how it looks as ``html``, ``markdown`` or ``text``."""
    issue = issue_of(library, digest, moment)
    makers = {"markdown": digest_markdown, "text": digest_text}
    return issue, makers.get(form, digest_page)(issue)


def preview_digest(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home", "digest": values}`` -> ``{"papers", "further", "page"}``: the next
    issue as safe HTML without styles, which wears those of the window."""
    with Library.open(Places.from_dict(args["home"])) as library:
        issue, page = shown(library, digest_of(args["digest"]), local_now(), "html")
    body = page.partition("</head>")[2]
    return {"papers": len(issue.papers), "further": issue.further, "page": clean_html(body)}


def send_digest(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home", "number", "password", "keep"}`` -> ``{"outcomes": [...]}``.

    Without a ``number`` those that are due. With ``keep`` a password that was taken goes into
    the keyring.
    """
    password, number = args.get("password"), args.get("number")
    with Library.open(Places.from_dict(args["home"])) as library:
        if number is None:
            outcomes = send_due(library, progress=progress)
        else:
            digest = library.digest(str(number))
            outcomes = [send(library, digest, local_now(), password, progress, waits=True)]
            route = digest.mail
            if outcomes[0].done and password and route is not None and args.get("keep"):
                keep_secret(route.host, route.user, password)
    return {"outcomes": [outcome.as_dict() for outcome in outcomes]}


def keyring_in_use(_args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: -> ``{"name": what the keyring is called, "" where there is none}``."""
    return {"name": keyring_name()}


def _brought(
    library: Library,
    digest: Digest,
    moment: datetime,
    password: str | None,
    progress: Progress,
) -> DigestOutcome:
    """An issue where it goes. What was in the way is kept, and raised."""
    try:
        if digest.mail is not None:
            return _by_mail(library, digest, digest.mail, moment, password, progress)
        return _into_folder(library, digest, moment)
    except PaperDeskError as error:
        library.digest_failed(digest.number, error.message)
        raise


def _by_mail(
    library: Library,
    digest: Digest,
    route: MailRoute,
    moment: datetime,
    password: str | None,
    progress: Progress,
) -> DigestOutcome:
    post = _Post(library, digest, route, password, progress)
    remarks = (Message("digest.mailed_again", name=digest.title),) if post.send_left_over() else ()
    issue = issue_of(library, digest, moment)
    if not issue.papers:
        if not remarks:
            return _nothing_new(library, digest)
        return DigestOutcome(digest.number, digest.title, remarks[0])
    envelope = MailEnvelope(route.sender, route.recipients, moment, route.unsubscribe)
    post.send(OutgoingMail(digest.number, digest_mail(issue, envelope), _keys(issue)))
    text = Message("digest.mailed", name=digest.title, n=len(issue.papers))
    return DigestOutcome(digest.number, digest.title, text, len(issue.papers), remarks=remarks)


class _Post:
    """The way of a digest's mails: each is kept until its fate is known."""

    def __init__(
        self,
        library: Library,
        digest: Digest,
        route: MailRoute,
        password: str | None,
        progress: Progress,
    ) -> None:
        self._library, self._digest, self._route = library, digest, route
        self._given, self._progress = password, progress

    def send_left_over(self) -> bool:
        """Send a mail once more that may have arrived; whether there was one."""
        mail = self._library.claim_mail(self._digest)
        if mail is None:
            return False
        self._hand_over(mail)
        return True

    def send(self, mail: OutgoingMail) -> None:
        """Send a mail for the first time."""
        self._library.begin_mail(self._digest, mail)
        self._hand_over(mail)

    def _hand_over(self, mail: OutgoingMail) -> None:
        self._progress(0, 0, Message("step.mailing", host=self._route.host))
        try:
            if load(self._library.places).network == "off":
                raise OfflineError(Message("digest.network_off", name=self._digest.title))
            password = _password(self._digest, self._route, self._given)
            send_mail(self._route, mail.content, password)
        except PaperDeskError as error:
            # An earlier try may have arrived, whatever became of this one.
            unsure = isinstance(error, MailUnsureError) or mail.tries > 1
            settle = self._library.leave_mail if unsure else self._library.drop_mail
            settle(mail.digest)
            raise
        self._library.mail_taken(mail.digest)


def _password(digest: Digest, route: MailRoute, given: str | None) -> str:
    if not route.user:
        return ""
    found = given if given is not None else secret(route.host, route.user)
    if found is None:
        raise PasswordWantedError(
            Message("digest.password_wanted", name=digest.title, user=route.user, host=route.host)
        )
    return found


def _into_folder(library: Library, digest: Digest, moment: datetime) -> DigestOutcome:
    issue = issue_of(library, digest, moment)
    if not issue.papers:
        return _nothing_new(library, digest)
    path = write_issue(library, digest, issue, moment)
    library.digest_sent(digest.number, _keys(issue))
    text = Message("digest.written", name=digest.title, n=len(issue.papers), path=path)
    return DigestOutcome(digest.number, digest.title, text, len(issue.papers))


def _nothing_new(library: Library, digest: Digest) -> DigestOutcome:
    library.digest_sent(digest.number, ())
    return DigestOutcome(
        digest.number, digest.title, Message("digest.nothing_new", name=digest.title)
    )


def _keys(issue: DigestIssue) -> tuple[int, ...]:
    return tuple(one.key for one in issue.papers)
