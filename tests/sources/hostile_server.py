"""Hostile server: one bad answer a path, written as bytes to the connection.

``https://hostile.example/NAME`` is answered as ``ANSWERS[NAME]`` says. What was asked, of
which host and with which headers, is kept in ``asked``. Endless answers end with their client.
"""

import contextlib
import gzip
import socket
import threading
import zlib
from collections.abc import Callable
from functools import lru_cache

HOST = "hostile.example"
PIECE = b"0" * 16_000
Behaviour = Callable[[socket.socket, threading.Event], None]


class HostileServer:
    """Server of a module's tests; a context manager."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        """Host, path and all headers of each request."""
        self._ended = threading.Event()
        bomb()  # made before anybody waits for it
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> "HostileServer":
        self._accepting.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in list(self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in [self._accepting, *self._threads]:
            thread.join()

    def _accept(self) -> None:
        while not self._ended.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.add(connection)
            thread = threading.Thread(target=self._answer, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            head = _head(connection)
            lines = head.split("\r\n")
            path = lines[0].split(" ")[1]
            host = next((line[6:] for line in lines if line.lower().startswith("host: ")), "")
            self.asked.append((host, path, head))
            name = path.strip("/").partition("/")[0].partition("?")[0]
            (ANSWERS | REDIRECTS_OF_KEYS).get(name, _harmless)(connection, self._ended)
        self._open.discard(connection)


def _head(connection: socket.socket) -> str:
    found = b""
    while b"\r\n\r\n" not in found:
        piece = connection.recv(4096)
        if not piece:
            raise OSError("gone")
        found += piece
    return found.decode("latin-1")


def plain(text: str, body: bytes = b"") -> Behaviour:
    """An answer of these header lines, and a body; then the connection ends."""
    head = text.strip().replace("\n", "\r\n").encode() + b"\r\n\r\n"

    def answer(connection: socket.socket, ended: threading.Event) -> None:
        connection.sendall(head + body)

    return answer


def whole(body: bytes, more: str = "", status: str = "200 OK") -> Behaviour:
    """A complete answer; ``more`` are further header lines."""
    lines = f"HTTP/1.1 {status}\nContent-Length: {len(body)}\nConnection: close\n{more}"
    return plain(lines if "ontent-type" in more.lower() else lines + TYPE, body)


def to(location: str, status: str = "302 Found") -> Behaviour:
    return whole(b"", f"Location: {location}\n", status)


def endless(text: str, piece: bytes) -> Behaviour:
    """Header lines, and then the same piece until the client goes."""
    head = text.strip().replace("\n", "\r\n").encode() + b"\r\n\r\n"

    def answer(connection: socket.socket, ended: threading.Event) -> None:
        connection.sendall(head)
        while not ended.is_set():
            connection.sendall(piece)

    return answer


def drip(text: str, piece: bytes = b"0") -> Behaviour:
    """Header lines, and then a piece every twentieth of a second."""
    head = text.strip("\n").replace("\n", "\r\n").encode()

    def answer(connection: socket.socket, ended: threading.Event) -> None:
        connection.sendall(head)
        while not ended.wait(0.02):
            connection.sendall(piece)

    return answer


def _chain(connection: socket.socket, ended: threading.Event) -> None:
    number = next(_numbers)
    to(f"https://{HOST}/chain/{number}")(connection, ended)


def _silent(connection: socket.socket, ended: threading.Event) -> None:
    ended.wait(5)


def _nothing(connection: socket.socket, ended: threading.Event) -> None:
    """The connection ends at once."""


def _harmless(connection: socket.socket, ended: threading.Event) -> None:
    whole(b"[]", 'ETag: "1"\n')(connection, ended)


@lru_cache(maxsize=1)
def bomb() -> bytes:
    """30 MB of nothing in 30 kB."""
    return gzip.compress(bytes(30_000_000), 9)


def _bomb(connection: socket.socket, ended: threading.Event) -> None:
    whole(bomb(), "Content-Encoding: gzip\n")(connection, ended)


def _double_bomb(connection: socket.socket, ended: threading.Event) -> None:
    whole(gzip.compress(bomb()), "Content-Encoding: gzip, gzip\n")(connection, ended)


def _hidden_double_bomb(connection: socket.socket, ended: threading.Event) -> None:
    whole(gzip.compress(bomb()), "Content-Encoding: gzip\n")(connection, ended)


def _two_headers(connection: socket.socket, ended: threading.Event) -> None:
    more = "Content-Encoding: gzip\nContent-Encoding: gzip\n"
    whole(gzip.compress(bomb()), more)(connection, ended)


_numbers = iter(range(10_000))
TYPE = "Content-Type: application/json\n"
_OK = "HTTP/1.1 200 OK\n" + TYPE
_CHUNKS = _OK + "Transfer-Encoding: chunked\n"
_DEFLATED = zlib.compress(b"[]")
ANSWERS: dict[str, Behaviour] = {
    # Redirects.
    "to-file": to("file:///etc/passwd"),
    "to-ftp": to("ftp://hostile.example/x"),
    "to-data": to("data:application/json,[]"),
    "to-script": to("javascript:alert(1)"),
    "to-itself": to("https://hostile.example/to-itself"),
    "to-other": to("https://hostile.example/and-back", "301 Moved Permanently"),
    "and-back": to("/to-other", "308 Permanent Redirect"),
    "chain": _chain,
    "to-this-machine": to("https://127.0.0.1/x"),
    "to-this-machine-plain": to("http://127.0.0.1:8080/x"),
    "to-localhost": to("https://localhost/x"),
    "to-localhost-below": to("https://x.localhost/x"),
    "to-ten": to("https://10.0.0.1/x"),
    "to-home": to("https://192.168.1.1/x"),
    "to-carrier": to("https://100.64.0.1/x"),
    "to-metadata": to("http://169.254.169.254/latest/meta-data/"),
    "to-loopback-6": to("https://[::1]/x"),
    "to-mapped": to("https://[::ffff:10.0.0.1]/x"),
    "to-translated": to("https://[64:ff9b::7f00:1]/x"),
    "to-unique-local": to("https://[fd00::1]/x"),
    "to-nowhere": to("https://0.0.0.0/x"),
    "to-number": to("https://2130706433/x"),
    "to-hex": to("https://0x7f.1/x"),
    "to-internal": to("https://metadata.google.internal/x"),
    "to-bare-name": to("https://router/x"),
    "to-many": to("https://224.0.0.1/x"),
    "with-login": to("https://ada:secret@other.example/x"),
    "to-broken": to("https://[::1/x"),
    "to-bad-port": to("https://other.example:port/x"),
    "to-plain-port": to("http://other.example:8080/x"),
    # Sizes and packing.
    "bomb": _bomb,
    "double-bomb": _double_bomb,
    "hidden-double-bomb": _hidden_double_bomb,
    "two-headers-bomb": _two_headers,
    "brotli": whole(b"\x0b\x02\x80[]\x03", "Content-Encoding: br\n"),
    "deflate": whole(_DEFLATED, "Content-Encoding: deflate\n"),
    "not-packed": whole(b"[1, 2, 3]", "Content-Encoding: gzip\n"),
    "half-packed": whole(gzip.compress(b"[]" * 999)[:-9], "Content-Encoding: gzip\n"),
    "endless": endless(_OK + "\n", PIECE),
    "endless-chunks": endless(_CHUNKS + "\n", b"3e80\r\n" + PIECE + b"\r\n"),
    "announced-large": plain(_OK + "Content-Length: 99999999999\n", b"["),
    # Ends.
    "short": plain(_OK + "Content-Length: 5000\n", b"[1,"),
    "short-chunks": plain(_CHUNKS, b"3\r\n[1,\r\n"),
    "bad-chunks": plain(_CHUNKS, b"zz\r\n[1,\r\n0\r\n\r\n"),
    "two-lengths": plain(_OK + "Content-Length: 2\nContent-Length: 7\n", b"[]"),
    "no-http": plain("220 mail.example ESMTP"),
    "nothing": _nothing,
    "long-header": plain(_OK + "X: " + "0" * 70_000 + "\nContent-Length: 2\n", b"[]"),
    "many-headers": plain(_OK + "X: 0\n" * 200 + "Content-Length: 2\n", b"[]"),
    # Time.
    "drip": drip(_OK + "Content-Length: 5000\n\n"),
    "drip-chunks": drip(_CHUNKS + "\n", b"1\r\n0\r\n"),
    "drip-header": drip("HTTP/1.1 200 OK\nX: "),
    "continue": drip("HTTP/1.1 100 Continue\n\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "silent": _silent,
    # Something else.
    "page": whole(b"<html>Log in", "Content-Type: text/html\n"),
    "empty": plain("HTTP/1.1 204 No Content"),
    "part": whole(b"[1]", "Content-Range: bytes 5-7/8\n", "206 Partial Content"),
    "teapot": whole(b"", "", "304 Not Modified"),
    "too-many": whole(b"", "", "429 Too Many Requests"),
    "too-many-for-ever": whole(b"", "Retry-After: 99999999999\n", "429 Too Many Requests"),
    "not-now": whole(b"", "Retry-After: soon\n", "503 Service Unavailable"),
}
REDIRECTS_OF_KEYS: dict[str, Behaviour] = {
    "elsewhere": to("https://other.example/good"),
    "with-key": to("https://other.example/good?key=a-key-of-the-reader"),
}
