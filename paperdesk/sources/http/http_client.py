"""HTTP client: asks hosts for answers and files, as the room promises.

One client is for one thread. It is a context manager: its end closes all connections.

Why hops are followed here and not by requests: each is an exchange of its own, with an address
that is looked at, a host with its own rhythm, and without the key of the host before it.
"""

from collections.abc import Mapping
from types import TracebackType
from typing import Any

import paperdesk
from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.http import addresses, bounded_body
from paperdesk.sources.http.cached_session import CachedSession
from paperdesk.sources.http.connections import Watch
from paperdesk.sources.http.exchange import BOUNDS, Answer, Bounds, Kind, Request
from paperdesk.sources.http.failures import BROKEN, error_of
from paperdesk.sources.http.guarded_adapter import GuardedAdapter
from paperdesk.sources.http.stand_ins import StandIns
from paperdesk.sources.source_errors import (
    DeniedError,
    NotThereError,
    OfflineError,
    RefusedAnswerError,
    TryLaterError,
)

MOST_HOPS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_ACCEPT = {
    Kind.JSON: "application/json",
    Kind.FEED: "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8",
    Kind.PAGE: "text/html, application/xhtml+xml, */*;q=0.5",
    Kind.FILE: "application/pdf, */*;q=0.5",
}


class HttpClient:
    """Client of one thread; see the room for what it promises.

    ``progress`` is told of bytes that arrive and may raise Cancelled. ``offline``: nothing is
    asked, every question raises OfflineError. ``mailto`` is the reader's mail address for hosts
    that serve those better whom they can write to (``""``: none is told).
    """

    def __init__(
        self,
        places: Places,
        *,
        progress: Progress = silent,
        offline: bool = False,
        mailto: str = "",
        bounds: Mapping[Kind, Bounds] = BOUNDS,
    ) -> None:
        self._progress, self._offline, self._bounds = progress, offline, bounds
        self._stand_ins = StandIns.from_environment()
        self._adapter = GuardedAdapter(Watch(self._stand_ins), self._arrived)
        self._step = Message("step.preparing")
        self._session = CachedSession(places.cache)
        for scheme in list(self._session.adapters):
            self._session.mount(scheme, self._adapter)
        self._session.headers.clear()
        self._agent = f"PaperDesk/{paperdesk.__version__}" + (
            f" (mailto:{mailto})" if mailto else ""
        )

    def __enter__(self) -> "HttpClient":
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close all connections and the file of answers."""
        self.close()

    def close(self) -> None:
        """Close all connections and the file of answers."""
        self._session.close()  # type: ignore[no-untyped-call]

    def ask(self, request: Request) -> Answer:
        """Ask a host, and take its answer whole.

        Raises OfflineError without a network, TryLaterError when the host cannot answer now,
        NotThereError, DeniedError when it refuses the request, RefusedAnswerError for an answer
        or a redirect that we refuse, and Cancelled through ``progress``.
        """
        response = self._follow(request)
        return Answer(
            url=str(response.url),
            status=response.status_code,
            content=response.content,
            content_type=response.headers.get("content-type", ""),
            from_cache=bool(getattr(response, "from_cache", False)),
            unchanged=bool(getattr(response, "from_cache", False)),
            headers=dict(response.headers),
        )

    def _follow(self, request: Request) -> Any:
        """The answer at the end of all redirects, which is no error."""
        url = addresses.checked(request.url, public=request.given_by_reader)
        first = addresses.host_of(url)
        method = request.method
        for hop in range(MOST_HOPS + 1):
            response = self._once(request, url, method, hop=hop, home=first)
            location = response.headers.get("location", "")
            if response.status_code not in _REDIRECTS or not location:
                self._raise_for(response, addresses.host_of(url))
                return response
            url = addresses.next_hop(url, location, public=True)
            if request.key and addresses.host_of(url) != first and request.key[1] in url:
                raise RefusedAnswerError(Message("network.key_would_leave", host=first))
            if response.status_code in (301, 302, 303):
                method = "GET"
            elif addresses.host_of(url) != first and method != "GET":
                break
        raise RefusedAnswerError(Message("network.too_many_hops", host=first))

    def _once(self, request: Request, url: str, method: str, *, hop: int, home: str) -> Any:
        host = addresses.host_of(url)
        if self._offline:
            raise OfflineError(Message("network.switched_off"))
        at_home = host == home
        params = dict(request.params) if hop == 0 else {}
        headers = self._headers(request, at_home=at_home)
        if request.key and at_home:
            name, secret = request.key
            self._session.hide(name)
            (params if request.key_in_query else headers)[name] = secret
        self._step = Message("step.asking", host=host)
        self._adapter.begin(self._bounds[request.kind], public=request.given_by_reader or hop > 0)
        try:
            return self._session.request(
                method,
                url,
                params=params or None,
                data=request.body if method != "GET" else None,
                headers=headers,
                allow_redirects=False,
                stream=True,
            )
        except BROKEN as error:
            raise error_of(error, host, stand_in=self._has_stand_in(host)) from error

    def _headers(self, request: Request, *, at_home: bool) -> dict[str, str]:
        """Headers of a request; those of the asker are for the host asked for alone."""
        own = dict(request.headers) if at_home else {}
        return {
            "User-Agent": self._agent,
            "Accept": request.headers.get("Accept", _ACCEPT[request.kind]),
            "Accept-Encoding": bounded_body.ACCEPTED,
            **own,
        }

    def _has_stand_in(self, host: str) -> bool:
        return self._stand_ins.of(host.partition(":")[0]) is not None

    def _arrived(self, count: int, total: int) -> None:
        self._progress(count, total, self._step)

    @staticmethod
    def _raise_for(response: Any, host: str) -> None:
        status = response.status_code
        if status < 400:
            if status != 200 and not 200 <= status < 300:
                raise RefusedAnswerError(
                    Message("network.other_type", host=host, content_type=str(status))
                )
            return
        if status in (404, 410):
            path = str(response.url).partition("?")[0]
            raise NotThereError(Message("network.not_there", host=host, address=path[:200]))
        if status in (408, 425, 429) or status >= 500:
            raise TryLaterError(Message("network.not_now", host=host, status=status))
        reason = response.content[:300].decode("utf-8", "replace")
        raise DeniedError(
            Message("network.denied", host=host, status=status, reason=" ".join(reason.split())),
            status,
            response.content,
        )
