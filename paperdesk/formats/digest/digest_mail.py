"""A digest as a mail: the bytes that are sent, or lie in a folder as ``.eml``.

Sources: RFC 5322, RFC 2045 to 2047, RFC 2046 5.1.4 (text and HTML side by side), RFC 2369 and
RFC 8058 (one click ends a subscription), RFC 3834 (mail that no person wrote).

Why quoted-printable, or base64 where that is shorter: the lines are short and of plain
letters, so that no server has a reason to change one. Why the boundary and the id are made of
what the mail holds: the same issue is the same mail, byte for byte, and a mail program that gets
it twice may show it once.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from paperdesk.formats.digest.digest_page import digest_page
from paperdesk.formats.digest.digest_size import encoding_of
from paperdesk.formats.digest.digest_text import digest_text
from paperdesk.formats.digest.digest_words import heading, one_line
from paperdesk.formats.json_fields import encodable
from paperdesk.model import PaperDeskError
from paperdesk.model.digests import DigestIssue, MailRoute
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.text import safe_link

MOST_RECIPIENTS = 50
_POLICY = SMTP.clone(max_line_length=998)
"""Long heads stay one line: folded, an address of :rfc:`8058` would be encoded and useless."""
_PART = SMTP.clone(max_line_length=76)
"""Lines of quoted-printable are as long as their policy says, and may be no longer than this."""
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_LONGEST_LINK = 900


@dataclass(frozen=True, slots=True, repr=False)
class MailEnvelope(Value):
    """From whom and to whom a mail goes, when it was written, and what ends it."""

    sender: str
    recipients: tuple[str, ...]
    written: datetime
    unsubscribe: str = ""


def check_route(route: MailRoute) -> None:
    """Raises PaperDeskError for a route that nothing may be sent on: an address that is none, or
    that holds a line's end; a server that is no host; no security beyond this machine."""
    for address in (route.sender, *route.recipients):
        _checked(address)
    if not route.recipients or len(route.recipients) > MOST_RECIPIENTS:
        raise PaperDeskError(Message("mail.recipients", n=MOST_RECIPIENTS))
    if not _HOST.fullmatch(route.host) or not 0 <= route.port <= 65_535:
        raise PaperDeskError(Message("mail.no_host", host=one_line(route.host)))
    if not route.user.isprintable() or not route.user.isascii():
        raise PaperDeskError(Message("mail.odd_user"))
    if route.security == "none" and (route.host not in _THIS_MACHINE or route.user):
        raise PaperDeskError(Message("mail.insecure", host=route.host))
    if route.unsubscribe:
        _click(route.unsubscribe)


def digest_mail(issue: DigestIssue, envelope: MailEnvelope) -> bytes:
    """The issue as a mail, in the bytes that go over the wire.

    Raises PaperDeskError for an address that is none.
    """
    text, page = encodable(digest_text(issue)), digest_page(issue)
    parts = [*map(_checked, (envelope.sender, *envelope.recipients)), heading(issue), text, page]
    mark = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address("PaperDesk", addr_spec=envelope.sender)
    mail["To"] = ", ".join(envelope.recipients)
    mail["Subject"] = one_line(encodable(heading(issue)))[:200]
    mail["Date"] = format_datetime(envelope.written)
    mail["Message-ID"] = f"<{mark}@{envelope.sender.rpartition('@')[2]}>"
    mail["MIME-Version"] = "1.0"
    mail["Auto-Submitted"] = "auto-generated"
    for name, value in _unsubscribing(envelope, issue.title):
        mail[name] = value
    mail.make_alternative()
    mail.attach(_part(text, "plain"))
    mail.attach(_part(page, "html"))
    mail.set_boundary(f"=_{mark}")
    return mail.as_bytes()


def _part(text: str, kind: str) -> EmailMessage:
    part = EmailMessage(policy=_PART)
    part.set_content(text, subtype=kind, cte=encoding_of(text))
    del part["MIME-Version"]
    return part


def _checked(address: str) -> str:
    if not _ADDRESS.fullmatch(address) or ".." in address:
        raise PaperDeskError(Message("mail.no_address", address=one_line(address)[:100]))
    return address


def _unsubscribing(envelope: MailEnvelope, title: str) -> list[tuple[str, str]]:
    if envelope.unsubscribe:
        return [
            ("List-Unsubscribe", f"<{_click(envelope.unsubscribe)}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
    words = quote(encodable(f"unsubscribe {one_line(title)}")[:60], safe="")
    return [("List-Unsubscribe", f"<mailto:{envelope.sender}?subject={words}>")]


def _click(address: str) -> str:
    """The https address that a click tells, in letters that stand in a head as they are."""
    good = safe_link(address)
    if not good or not good.startswith("https://") or not good.isascii():
        raise PaperDeskError(Message("mail.unsubscribe"))
    if len(good) > _LONGEST_LINK or any(sign in good for sign in '<>,"'):
        raise PaperDeskError(Message("mail.unsubscribe"))
    return good
