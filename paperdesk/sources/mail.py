"""Mail: hands one message to a mail server, and knows how far it came.

Sources: RFC 5321 (SMTP), RFC 3207 (STARTTLS), RFC 8314 (TLS from the first byte), RFC 4954
(AUTH). Certificates are verified; a server that offers no encryption gets nothing, unless it is
this machine. The bytes go as they are, with dots doubled as RFC 5321 4.5.2 says.

Why the steps are taken here one by one and not by ``sendmail``: a server that dies before it was
given the mail has not sent it, one that dies while it answers for it may have, and the reader
must be told which it was. Why a watch beside the dialogue: the time limit of a socket begins
anew with each byte, and a server that drips would hold us for ever.
"""

import contextlib
import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

from paperdesk.formats.digest import check_route
from paperdesk.model import SourceError
from paperdesk.model.digests import MailRoute
from paperdesk.model.messages import Message
from paperdesk.sources.source_errors import OfflineError, RefusedAnswerError, TryLaterError

STEP = 30.0
"""Seconds for one answer of the server."""
WHOLE = 120.0
"""Seconds for the whole dialogue."""
_MOST_ANSWERED = 64_000
"""Bytes of all that a server says."""
_LONGEST_ANSWER = 4_096
_PARTING = 2.0
"""Seconds that a server has to say good-bye, when it has taken the mail."""
_HELLO = "[127.0.0.1]"
"""What we call ourselves: an address that tells nothing of this machine (RFC 5321 4.1.3)."""
_LINE = re.compile(rb"\r\n|\r|\n")


class MailUnsureError(SourceError):
    """The connection ended while the server took the mail: it may be sent, or not."""


class MailPasswordError(SourceError):
    """The server does not take the name and password."""


def send_mail(
    route: MailRoute,
    content: bytes,
    password: str = "",
    *,
    step: float = STEP,
    whole: float = WHOLE,
) -> None:
    """Hand a mail to the server of the route; on return the server has taken it on.

    ``content`` are its bytes as they are sent, ``step`` and ``whole`` seconds for one answer and
    for all. Raises PaperDeskError for a route that nothing may be sent on, OfflineError when the
    server cannot be reached, TryLaterError when it wants the mail later or ended the dialogue
    too early, MailPasswordError, RefusedAnswerError when it does not want the mail or is not who
    it should be, and MailUnsureError when nobody can tell.
    """
    check_route(route)
    handing = _Handing(route, content, password)
    try:
        with _connected(route, step, whole) as server:
            handing.run(server)
    except SourceError:
        raise
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise handing.told(error) from error


class _Handing:
    """Handing over of one mail; ``given`` once the server may have all of it."""

    def __init__(self, route: MailRoute, content: bytes, password: str) -> None:
        self._route, self._content, self._password = route, content, password
        self.given = False

    def run(self, server: "_MailConnection") -> None:
        """Take the steps of the dialogue; raises at the first that fails."""
        route = self._route
        server.reach()
        _expect(server.ehlo())
        if route.security == "starttls":
            self._encrypt(server)
        if route.user:
            self._log_in(server)
        _expect(server.mail(route.sender))
        for address in route.recipients:
            _expect(server.rcpt(address))
        _expect(server.docmd("DATA"), 354)
        server.send(_stuffed(self._content))
        self.given = True
        server.send(b".\r\n")
        _expect(server.getreply())
        server.part()

    def _encrypt(self, server: "_MailConnection") -> None:
        if not server.has_extn("starttls"):
            raise RefusedAnswerError(Message("mail.no_starttls", host=self._route.host))
        _expect(server.docmd("STARTTLS"), 220)
        server.encrypt()
        _expect(server.ehlo())  # what was offered in the clear counts no more (RFC 3207, 4.2)

    def _log_in(self, server: smtplib.SMTP) -> None:
        route = self._route
        try:
            server.login(route.user, self._password)
        except smtplib.SMTPAuthenticationError as error:
            if 400 <= error.smtp_code < 500:
                raise
            told = Message("mail.password_refused", host=route.host, user=route.user)
            raise MailPasswordError(told) from error
        except smtplib.SMTPNotSupportedError as error:
            raise RefusedAnswerError(Message("mail.no_login", host=route.host)) from error

    def told(self, error: Exception) -> SourceError:
        """What an error of the dialogue means."""
        host = self._route.host
        if isinstance(error, smtplib.SMTPResponseException):
            reason = _words(error)
            if 400 <= error.smtp_code < 500:
                return TryLaterError(Message("mail.later", host=host, reason=reason))
            if error.smtp_code > 0:
                return RefusedAnswerError(Message("mail.refused", host=host, reason=reason))
        if self.given:
            return MailUnsureError(Message("mail.unsure", host=host))
        if isinstance(error, ssl.SSLCertVerificationError):
            reason = error.verify_message
            return RefusedAnswerError(Message("mail.certificate", host=host, reason=reason))
        if isinstance(error, ssl.SSLError):
            reason = error.reason or type(error).__name__
            return RefusedAnswerError(Message("mail.certificate", host=host, reason=reason))
        if isinstance(error, _NotReachedError):
            return OfflineError(Message("mail.unreachable", host=host, reason=str(error)))
        if isinstance(error, smtplib.SMTPServerDisconnected | OSError):
            return TryLaterError(Message("mail.broke_off", host=host))
        return RefusedAnswerError(Message("mail.odd_answer", host=host))


class _NotReachedError(OSError):
    """No connection was made."""


class _BoundedAnswers:
    """Stream of a server's answers that ends when they, or one of them, become too long."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._left = stream, _MOST_ANSWERED

    def readline(self, _size: int = -1) -> bytes:
        """The next line; nothing at the end."""
        line = self._stream.readline(_LONGEST_ANSWER)
        self._left -= len(line)
        return line if line.endswith(b"\n") and self._left > 0 else b""

    def close(self) -> None:
        """Close the stream."""
        self._stream.close()


class _MailConnection(smtplib.SMTP):
    """Connection to a mail server: what it says is bounded, and it can be given up at any time.

    Why not ``SMTP_SSL`` and ``starttls``: during their handshake nobody holds the socket.
    """

    def __init__(self, route: MailRoute, step: float) -> None:
        super().__init__(local_hostname=_HELLO, timeout=step)
        self._route = route
        self.sock: Any = None
        self.file: Any = None

    def reach(self) -> None:
        """Connect, and hear the greeting."""
        route = self._route
        try:
            self.sock = socket.create_connection((route.host, route.at_port), self.timeout)
        except OSError as error:
            raise _NotReachedError(error.strerror or str(error)) from error
        if route.security == "tls":
            self.encrypt()
        _expect(self.getreply())

    def encrypt(self) -> None:
        """Speak TLS from now on, with a server that has proved to be the one."""
        self.sock = ssl.create_default_context().wrap_socket(
            self.sock, server_hostname=self._route.host, do_handshake_on_connect=False
        )
        self.file = None
        self.sock.do_handshake()

    def getreply(self) -> tuple[int, bytes]:
        """The next answer, as ``smtplib`` reads it, from the bounded stream."""
        if self.file is None:
            self.file = _BoundedAnswers(self.sock.makefile("rb"))
        return super().getreply()

    def part(self) -> None:
        """Say good-bye; what comes of it means nothing."""
        with contextlib.suppress(smtplib.SMTPException, OSError):
            self.sock.settimeout(_PARTING)
            self.docmd("QUIT")

    def give_up(self) -> None:
        """End the connection, from any thread."""
        with contextlib.suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def _connected(route: MailRoute, step: float, whole: float) -> Iterator[_MailConnection]:
    """A connection to be made, given up when the time is over; closed in any case."""
    server = _MailConnection(route, step)
    watch = threading.Timer(whole, server.give_up)
    watch.daemon = True
    watch.start()
    try:
        yield server
    finally:
        watch.cancel()
        watch.join()
        server.close()


def _expect(answer: tuple[int, bytes], wanted: int = 0) -> None:
    """Raises SMTPResponseException for an answer that is not ``wanted``, or none of success."""
    code, words = answer
    if code != wanted if wanted else not 200 <= code < 300:
        raise smtplib.SMTPResponseException(code, words)


def _stuffed(content: bytes) -> bytes:
    """The mail as it goes over the wire: lines end in CRLF, dots at their beginning doubled."""
    lines = _LINE.sub(b"\r\n", content)
    lines = re.sub(rb"(?m)^\.", b"..", lines)
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def _words(error: smtplib.SMTPResponseException) -> str:
    words = error.smtp_error
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return f"{error.smtp_code} {plain}"[:200].strip()
