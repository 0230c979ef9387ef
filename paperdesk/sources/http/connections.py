"""Connections that are watched: where they lead, and how long all of an exchange may take.

A :class:`Watch` is set anew before each exchange. Its sockets look at it whenever bytes are
waited for, so that a host that sends one byte a second, in a header or a body, ends with the
whole time and not with the last byte; and they connect to no private address when the exchange
must stay in the public network, with the address they looked at.

Behind a proxy it is the proxy that looks a name up and connects; then only the name is looked
at, and which of its networks may be reached is for whoever keeps the proxy to say.

Why sockets and no timer in a thread: a socket's own limit counts from byte to byte, a thread
that closes the socket of another is a race.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from paperdesk.model.messages import Message
from paperdesk.sources.http.addresses import is_public
from paperdesk.sources.http.stand_ins import StandIns
from paperdesk.sources.source_errors import RefusedAnswerError

CONNECTING = 15.0
"""Seconds to reach a host."""
SILENCE = 30.0
"""Seconds from byte to byte."""


class Watch:
    """Watch over one exchange at a time: the end of its time and where it may lead."""

    def __init__(self, stand_ins: StandIns, clock: Callable[[], float] = time.monotonic) -> None:
        self.stand_ins = stand_ins
        self.public = False
        self._clock = clock
        self._ends = float("inf")

    def begin(self, seconds: float, *, public: bool) -> None:
        """Begin an exchange that may take so many seconds, within the ``public`` network only."""
        self._ends = self._clock() + seconds
        self.public = public

    def left(self, most: float = SILENCE) -> float:
        """Seconds that may still be waited, ``most`` at most. Raises TimeoutError after the end."""
        left = self._ends - self._clock()
        if left <= 0:
            raise TimeoutError("the whole time of the exchange is over")
        return min(left, most)


class WatchedSocket(socket.socket):
    """A socket that waits for bytes no longer than its watch lets it."""

    watch: Watch | None = None

    def recv_into(self, *arguments: Any, **more: Any) -> int:
        """As every socket does, within the time that is left."""
        if self.watch is not None:
            self.settimeout(self.watch.left())
        return super().recv_into(*arguments, **more)


class WatchedTlsSocket(WatchedSocket, ssl.SSLSocket):
    """The same over TLS."""


class WatchedConnection(HTTPConnection):
    """A connection without TLS: to a proxy or to a server on this machine."""

    watch: Watch

    def _new_conn(self) -> socket.socket:
        return _connect(self, self.watch)


class WatchedTlsConnection(WatchedConnection, HTTPSConnection):
    """A connection with TLS."""

    def connect(self) -> None:
        """Connect, and watch over the encrypted socket too."""
        super().connect()
        if isinstance(self.sock, WatchedTlsSocket):
            self.sock.watch = self.watch


class WatchedPool(HTTPConnectionPool):
    """Connections to one host."""

    ConnectionCls = WatchedConnection

    def __init__(self, *arguments: Any, watch: Watch, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._watch = watch

    def _new_conn(self) -> Any:
        connection: Any = super()._new_conn()
        connection.watch = self._watch
        return connection


class WatchedTlsPool(WatchedPool, HTTPSConnectionPool):
    """Connections to one host by TLS."""

    ConnectionCls = WatchedTlsConnection


def resolve(host: str, port: int) -> list[Any]:
    """What the system knows of a host: its socket addresses, as ``getaddrinfo`` gives them."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def _connect(connection: Any, watch: Watch) -> socket.socket:
    proxied = connection.proxy is not None
    server = None if proxied else watch.stand_ins.of(connection.host)
    host, port = (
        (server.address, server.port) if server else (connection._dns_host, connection.port)
    )
    try:
        found = resolve(host, port)
    except (socket.gaierror, UnicodeError) as error:
        raise NameResolutionError(host, connection, error) from error  # type: ignore[arg-type]
    if watch.public and not proxied and not server:
        _check(host, found)
    last: OSError | None = None
    for family, kind, protocol, _, address in found:
        try:
            return _socket(connection, watch, (family, kind, protocol), address)
        except TimeoutError as error:
            raise ConnectTimeoutError(connection, f"{host} did not answer in time") from error
        except OSError as error:
            last = error
    raise NewConnectionError(connection, f"{host} cannot be reached: {last}") from last


def _check(host: str, found: list[Any]) -> None:
    for one in found:
        if not is_public(ipaddress.ip_address(str(one[4][0]).partition("%")[0])):
            raise RefusedAnswerError(Message("network.private_address", host=host))


def _socket(
    connection: Any, watch: Watch, kind: tuple[int, int, int], address: Any
) -> WatchedSocket:
    made = WatchedSocket(*kind)
    try:
        for option in connection.socket_options or ():
            made.setsockopt(*option)
        made.settimeout(watch.left(CONNECTING))
        made.connect(address)
    except BaseException:
        made.close()
        raise
    made.watch = watch
    return made
