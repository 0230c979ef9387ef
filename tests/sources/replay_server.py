"""Replay server: answers on this machine with recorded bytes in the place of hosts.

    with ReplayServer() as server:
        server.answer("https://huggingface.co/api/daily_papers?date=2026-04-04", recorded)
        monkeypatch.setenv(*server.variable())      # or server.environment() for a process
        ...
        assert [asked.path for asked in server.asked] == ["/api/daily_papers"]

An answer holds for its host, its path and at least the parameters in its address; of several,
the one with the most parameters, and of these the latest. Instead of bytes there may be a
function of what was asked. Whatever has no answer is a 404. With an ETag (made of the bytes,
unless ``etag=None``) a conditional request for the same bytes is answered by a 304. The headers
``X-Length`` and ``X-Break`` of a reply make it announce another length and end the connection.
"""

import gzip
import hashlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request that came: its host is the one in whose place the server stands."""

    method: str
    host: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    status: int = 0


@dataclass(frozen=True)
class Reply:
    """What is answered. ``etag`` ``"*"`` is made of the content."""

    content: bytes = b""
    status: int = 200
    content_type: str = "application/json"
    etag: str | None = "*"
    headers: Mapping[str, str] = field(default_factory=dict)


Answerer = Callable[[Asked], Reply | bytes]


@dataclass(frozen=True)
class _Line:
    host: str
    path: str
    query: Mapping[str, str]
    reply: Reply | Answerer


class ReplayServer:
    """Server of one test; a context manager. ``asked`` is what it was asked, in order."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._lines: list[_Line] = []
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.replay = self
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, name="replay"
        )

    def __enter__(self) -> "ReplayServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End: from now on nothing answers, as with the cable drawn."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.end()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def variable(self, *hosts: str) -> tuple[str, str]:
        """The environment variable that sends these hosts here; by default all."""
        lines = ",".join(f"{host}={self.address}" for host in hosts or ("*",))
        return "PAPERDESK_SERVERS", lines

    def environment(self, *hosts: str) -> dict[str, str]:
        return dict([self.variable(*hosts)])

    def answer(
        self,
        url: str,
        content: bytes | Answerer,
        *,
        status: int = 200,
        content_type: str = "application/json",
        etag: str | None = "*",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer an address from now on with these bytes, or as a function says."""
        parts = urlsplit(url)
        reply = (
            Reply(content, status, content_type, etag, headers or {})
            if isinstance(content, bytes)
            else content
        )
        line = _Line(parts.hostname or "", parts.path or "/", dict(parse_qsl(parts.query)), reply)
        with self._lock:
            self._lines.append(line)

    def reply(self, asked: Asked) -> Reply:
        """What is answered to a request."""
        with self._lock:
            fitting = [
                line
                for line in self._lines
                if (line.host, line.path) == (asked.host, asked.path)
                and line.query.items() <= asked.query.items()
            ]
        if not fitting:
            return Reply(b"no such thing", 404, "text/plain", None)
        best = max(len(line.query) for line in fitting)
        found = [line for line in fitting if len(line.query) == best][-1].reply
        if isinstance(found, Reply):
            return found
        made = found(asked)
        return made if isinstance(made, Reply) else Reply(made)

    def note(self, asked: Asked) -> None:
        with self._lock:
            self.asked.append(asked)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    replay: ReplayServer

    def __init__(self, *arguments: Any) -> None:
        self._open: set[Any] = set()
        super().__init__(*arguments)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def end(self) -> None:
        """Close also the connections that clients keep."""
        self.server_close()
        for one in list(self._open):
            self.shutdown_request(one)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error of a test."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.wfile = self.connection.makefile("wb", 65536)  # one packet an answer

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        asked = Asked(
            method=self.command,
            host=self.headers.get("Host", "").partition(":")[0],
            path=parts.path,
            query=dict(parse_qsl(parts.query, keep_blank_values=True)),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(length),
        )
        reply = self.server.replay.reply(asked)
        etag = reply.etag
        if etag == "*":
            etag = f'"{hashlib.sha256(reply.content).hexdigest()[:16]}"'
        known = reply.status == 200 and etag and asked.headers.get("if-none-match") == etag
        status = 304 if known else reply.status
        self.server.replay.note(
            Asked(
                asked.method, asked.host, asked.path, asked.query, asked.headers, asked.body, status
            )
        )
        self._send(reply, status, etag, b"" if known else reply.content)

    do_POST = do_GET  # noqa: N815
    do_HEAD = do_GET  # noqa: N815

    def _send(self, reply: Reply, status: int, etag: str | None, content: bytes) -> None:
        self.send_response(status)
        packed = (
            len(content) > 2_000
            and "X-Length" not in reply.headers
            and "gzip" in self.headers.get("Accept-Encoding", "")
        )
        if packed:
            content = gzip.compress(content, 1)
            self.send_header("Content-Encoding", "gzip")
        if etag and reply.status in (200, 206):
            self.send_header("ETag", etag)
        if status != 304:
            self.send_header("Content-Type", reply.content_type)
            length = reply.headers.get("X-Length", str(len(content)))
            self.send_header("Content-Length", length)
        if "X-Break" in reply.headers:
            self.close_connection = True
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Tests print nothing."""
