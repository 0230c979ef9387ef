"""Mail servers on this machine: one that keeps what it is given, one that follows a script."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from paperdesk.model.digests import MailRoute, MailSecurity

ACCOUNT, PASSWORD = "ada", "enigma 12"
_STEPS = ("connect", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "mail", "QUIT")
STEPS = tuple(step for step in _STEPS if step != "STARTTLS")
"""The steps of a dialogue, as a server sees them; ``mail`` is the end of the message."""


@dataclass
class MailServer:
    """A mail server in a thread. ``mails`` are what it took; at the step ``dies`` it closes the
    connection, and ``answers`` are said at steps in the place of the usual ones."""

    security: MailSecurity = "none"
    context: ssl.SSLContext | None = None
    dies: str = ""
    takes_before_dying: bool = False
    answers: dict[str, bytes] = field(default_factory=dict)
    mails: list[bytes] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    port: int = 0

    def route(self, *, user: str = "", **more: object) -> MailRoute:
        """The way to it."""
        given: dict[str, object] = {
            "host": "127.0.0.1",
            "sender": "desk@example.org",
            "recipients": ("ada@example.org",),
            "security": self.security,
            "port": self.port,
            "user": user,
        }
        return MailRoute(**{**given, **more})  # type: ignore[arg-type]


@contextlib.contextmanager
def running(server: MailServer) -> Iterator[MailServer]:
    """The server, listening, until the test is done with it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server.port = listening.getsockname()[1]
        thread = threading.Thread(target=_serve, args=(server, listening))
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def _serve(server: MailServer, listening: socket.socket) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        client.settimeout(5)
        with contextlib.suppress(OSError, _DiedError):
            _talk(server, client)
        client.close()


class _DiedError(Exception):
    pass


def _talk(server: MailServer, client: socket.socket) -> None:
    if server.context is not None and server.security == "tls":
        client = server.context.wrap_socket(client, server_side=True)
    lines = client.makefile("rb")
    with contextlib.ExitStack() as closing:
        closing.enter_context(client)
        _answer(server, client, "connect", b"220 here\r\n")
        while line := lines.readline():
            word = line.decode("latin-1").split()[0].upper()
            server.heard.append(line.decode("latin-1").strip())
            if word == "STARTTLS" and server.context is not None:
                client.sendall(b"220 go on\r\n")
                client = server.context.wrap_socket(client, server_side=True)
                closing.enter_context(client)
                lines = client.makefile("rb")
                continue
            if word == "DATA":
                _answer(server, client, "DATA", b"354 go on\r\n")
                _take(server, client, lines)
            else:
                _answer(server, client, word, _usual(server, word))
            if word == "QUIT":
                return


def _take(server: MailServer, client: socket.socket, lines: object) -> None:
    taken: list[bytes] = []
    for line in lines:  # type: ignore[attr-defined]
        if line == b".\r\n":
            break
        taken.append(line[1:] if line.startswith(b".") else line)
    if server.dies != "mail" or server.takes_before_dying:
        server.mails.append(b"".join(taken))
    _answer(server, client, "mail", b"250 taken\r\n")


def _usual(server: MailServer, word: str) -> bytes:
    if word == "EHLO":
        more = b"250-STARTTLS\r\n" if server.security == "starttls" else b""
        return b"250-here\r\n" + more + b"250-AUTH PLAIN\r\n250 SIZE 1000000\r\n"
    return b"235 welcome\r\n" if word == "AUTH" else b"250 well\r\n"


def _answer(server: MailServer, client: socket.socket, step: str, usual: bytes) -> None:
    if server.dies == step:
        raise _DiedError
    client.sendall(server.answers.get(step, usual))
