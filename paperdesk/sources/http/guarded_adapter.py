"""Guarded adapter: what takes an answer off the wire, below cache, rhythm and retries.

A body is read here, within its bounds, so that everything above holds bytes that are known to
be few and unpacked. A file is handed on as a stream instead.

Why one TLS context for all connections: reading the certificates that are trusted takes 20 ms,
and requests would read them anew for each host.
"""

import io
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3 import HTTPResponse
from urllib3.util import parse_url
from urllib3.util.ssl_ import create_urllib3_context

from paperdesk.model.messages import Message
from paperdesk.sources.http import bounded_body
from paperdesk.sources.http.connections import (
    CONNECTING,
    SILENCE,
    Watch,
    WatchedPool,
    WatchedTlsPool,
    WatchedTlsSocket,
)
from paperdesk.sources.http.exchange import Bounds
from paperdesk.sources.source_errors import RefusedAnswerError

LONGEST_ERROR = 256_000
"""Bytes of an error's body that are read; what is beyond is not."""
_UNPACKED = ("content-encoding", "transfer-encoding", "content-length")


@dataclass
class WireExchange:
    """One exchange as it is on the wire, if it comes to one: the cache may do without.

    ``public``: within the public network only. Without ``whole``, the body of a good answer is
    left to be read. ``before`` is called when it begins, before its time counts. Afterwards
    ``asked`` is whether it came to one, ``status`` (0: none) and ``headers`` what came, and
    ``received`` the bytes of its body, unpacked. ``location`` is where it leads; requests does
    not see it, which would take it apart before anybody has looked at it.
    """

    bounds: Bounds
    public: bool = False
    whole: bool = True
    before: Callable[[], object] = int
    asked: bool = False
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    received: int = 0
    location: str = ""


class GuardedAdapter(HTTPAdapter):
    """Adapter of one client. ``exchange`` says what the next one may be, and then what was."""

    def __init__(self, watch: Watch, arrived: Callable[[int, int], None]) -> None:
        """``arrived(bytes, total)`` is told of each piece; what it raises ends the exchange."""
        self.watch = watch
        self.exchange = WireExchange(Bounds(0, 0))
        self._arrived = arrived
        self._contexts: dict[object, ssl.SSLContext] = {}
        super().__init__(pool_connections=12, pool_maxsize=1)

    def send(  # type: ignore[override]
        self, request: requests.PreparedRequest, **how: Any
    ) -> requests.Response:
        """Exchange one request for one answer whose body is read and within its bounds."""
        exchange = self.exchange
        exchange.before()
        exchange.asked = True
        self.watch.begin(exchange.bounds.seconds, public=exchange.public)
        how.update(stream=True, timeout=(CONNECTING, SILENCE))
        if self._server(request) is not None:
            how["proxies"] = {}
        response = super().send(request, **how)
        host = urlsplit(request.url or "").hostname or ""
        exchange.status, exchange.headers = response.status_code, response.headers
        if not exchange.whole and response.status_code in (200, 206):
            return response
        try:
            body = self._body(response, str(host))
        except BaseException:
            response.raw.close()  # its connection is not to be used again
            raise
        return self._settled(request, response, body)

    def _body(self, response: requests.Response, host: str) -> bytes:
        raw, headers = response.raw, response.headers
        if response.status_code in (204, 304):
            raw.close() if raw.length_remaining else raw.release_conn()
            return b""
        if not response.ok or response.is_redirect:
            return self._few(raw, headers, host)
        bounds = self.exchange.bounds
        if not bounds.takes(headers.get("content-type", "")):
            shown = headers.get("content-type", "")[:60]
            raise RefusedAnswerError(Message("network.other_type", host=host, content_type=shown))
        total = bounded_body.announced(headers) or 0
        found = bytearray()
        for piece in bounded_body.pieces(raw, headers, bounds.size, host):
            found += piece
            self._arrived(len(found), total)
        self.exchange.received = len(found)
        if found.startswith(bounded_body.GZIP):
            raise RefusedAnswerError(
                Message("network.odd_encoding", host=host, encoding="gzip, gzip")
            )
        return bytes(found)

    @staticmethod
    def _few(raw: Any, headers: Any, host: str) -> bytes:
        """The body of an error or a redirect, as far as it is short; else nothing."""
        try:
            return b"".join(bounded_body.pieces(raw, headers, LONGEST_ERROR, host))
        except (RefusedAnswerError, bounded_body.ShortBodyError):
            raw.close()
            return b""

    def _settled(
        self, request: requests.PreparedRequest, response: requests.Response, body: bytes
    ) -> requests.Response:
        """The same answer with its body in memory, as if it had come unpacked."""
        headers = response.raw.headers.copy()
        self.exchange.location = headers.pop("location", "")
        for name in _UNPACKED:
            headers.pop(name, None)
        raw = HTTPResponse(
            body=io.BytesIO(body),
            headers=headers,
            status=response.raw.status,
            version=response.raw.version,
            reason=response.raw.reason,
            preload_content=False,
            request_method=request.method,
            request_url=request.url,
        )
        settled = self.build_response(request, raw)
        settled._content = body
        settled._content_consumed = True
        return settled

    # Where connections lead.

    def init_poolmanager(self, *arguments: Any, **more: Any) -> None:
        """Make pools of watched connections."""
        super().init_poolmanager(*arguments, **more)
        self._watched(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        """Make pools of watched connections behind a proxy too."""
        return self._watched(super().proxy_manager_for(proxy, **more))

    def get_connection_with_tls_context(
        self, request: Any, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        """The pool for a request; a server on this machine may be asked without TLS."""
        server = self._server(request)
        if server is None or server.scheme == "https":
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        parts = urlsplit(request.url)
        return self.poolmanager.connection_from_host(
            parts.hostname, parts.port or 80, scheme="http"
        )

    def build_connection_pool_key_attributes(
        self, request: Any, verify: Any, cert: Any = None
    ) -> Any:
        """The pool's key with our TLS context, which knows whom to trust already."""
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {"cert_reqs": "CERT_REQUIRED", "ssl_context": self._context(verify)}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Always verified, by the context."""

    def request_url(self, request: Any, proxies: Any) -> str:
        """The path that is asked for, behind that of a server on this machine."""
        server = self._server(request)
        if server is None:
            return super().request_url(request, proxies)
        return f"{server.prefix}{request.path_url}"

    def _server(self, request: Any) -> Any:
        return self.watch.stand_ins.of(str(parse_url(request.url).host))

    def _watched(self, manager: Any) -> Any:
        manager.pool_classes_by_scheme = {
            "http": partial(WatchedPool, watch=self.watch),
            "https": partial(WatchedTlsPool, watch=self.watch),
        }
        return manager

    def _context(self, verify: Any) -> ssl.SSLContext:
        found = self._contexts.get(verify)
        if found is None:
            found = self._contexts[verify] = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
            found.sslsocket_class = cast("type[ssl.SSLSocket]", WatchedTlsSocket)
            trusted = DEFAULT_CA_BUNDLE_PATH if verify is True else str(verify)
            is_folder = not trusted.endswith((".pem", ".crt")) and _is_folder(trusted)
            found.load_verify_locations(**{"capath" if is_folder else "cafile": trusted})
        return found


def _is_folder(path: str) -> bool:
    from pathlib import Path  # noqa: PLC0415

    return Path(path).is_dir()
