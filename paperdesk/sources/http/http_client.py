"""HTTP client: asks hosts for answers and files, as the room promises.

One client is for one thread. It is a context manager: its end closes all connections.

Why hops are followed here and not by requests: each is an exchange of its own, with an address
that is looked at, a host with its own rhythm, and without the key of the host before it.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import paperdesk
from paperdesk import log
from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.http import addresses, bounded_body, host_signals
from paperdesk.sources.http.cached_session import CachedSession
from paperdesk.sources.http.connections import Watch
from paperdesk.sources.http.download import Download
from paperdesk.sources.http.exchange import BOUNDS, Answer, Bounds, FetchedFile, Kind, Request
from paperdesk.sources.http.failures import BROKEN, error_of, error_of_status
from paperdesk.sources.http.guarded_adapter import GuardedAdapter, WireExchange
from paperdesk.sources.http.hosts import STAND_IN, HostRule, rule_of
from paperdesk.sources.http.patience import Clock, Patience
from paperdesk.sources.http.stand_ins import StandIns
from paperdesk.sources.http.traffic import Ledger
from paperdesk.sources.source_errors import (
    DeniedError,
    OfflineError,
    RefusedAnswerError,
    TryLaterError,
)

MOST_HOPS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_UNSATISFIABLE = 416
_ACCEPT = {
    Kind.JSON: "application/json",
    Kind.FEED: "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8",
    Kind.PAGE: "text/html, application/xhtml+xml, */*;q=0.5",
    Kind.FILE: "application/pdf, */*;q=0.5",
    Kind.PICTURE: "image/png, image/jpeg",
}


@dataclass(frozen=True)
class _Hop:
    """One hop of a question: where it goes, and whether that is the host that was asked."""

    url: str
    method: str
    number: int
    at_home: bool

    @property
    def host(self) -> str:
        return addresses.host_of(self.url)


class HttpClient:
    """Client of one thread; see the room for what it promises.

    ``progress`` is told of bytes that arrive and of waiting, and may raise Cancelled.
    ``offline``: nothing is asked, every question raises OfflineError. ``mailto`` is the reader's
    mail address for hosts that serve those better whom they can write to (``""``: none is
    told). A server on this machine in the place of a host has no rhythm, unless ``rule`` says.
    """

    def __init__(
        self,
        places: Places,
        *,
        progress: Progress = silent,
        offline: bool = False,
        mailto: str = "",
        bounds: Mapping[Kind, Bounds] = BOUNDS,
        clock: Clock | None = None,
        rule: Callable[[str], HostRule] | None = None,
    ) -> None:
        self._progress, self._offline, self._bounds = progress, offline, bounds
        self._stand_ins = StandIns.from_environment()
        self._clock = clock or Clock()
        self._ledger = Ledger(places, self._clock.now)
        self._patience = Patience(self._ledger, self._clock, progress, rule or self._usual_rule)
        self._adapter = GuardedAdapter(Watch(self._stand_ins), self._arrived)
        self._step = Message("step.preparing")
        self._session = CachedSession(places.cache, self._adapter)
        self._agent = f"PaperDesk/{paperdesk.__version__}" + (f" (mailto:{mailto})" * bool(mailto))

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
        try:
            response = self._follow(request, dict, lambda response: response)
        except (OfflineError, TryLaterError):
            kept = self._session.last(request.url, request.params) if request.last_will_do else None
            if kept is None:
                raise
            response = kept
        return Answer(
            url=str(response.url),
            status=response.status_code,
            content=response.content,
            content_type=response.headers.get("content-type", ""),
            from_cache=bool(getattr(response, "from_cache", False)),
            unchanged=bool(getattr(response, "from_cache", False)),
            headers={name.lower(): value for name, value in response.headers.items()},
        )

    def fetch(self, request: Request, target: Path) -> FetchedFile:
        """Fetch a file; what an earlier try left in ``target`` with ``.part`` is gone on with.

        The target is there at the end, whole, and survives a power cut. Raises what
        :meth:`ask` raises, and PaperDeskError where the disk refuses.
        """
        bounds = self._bounds[request.kind]
        download = Download(request.url, target, bounds, self._arrived)

        def take(response: Any) -> FetchedFile:
            found = download.take(response, addresses.host_of(str(response.url)))
            self._adapter.exchange.received = download.received
            return found

        for _ in range(2):
            try:
                return self._follow(request, download.headers, take, whole=False)  # type: ignore[no-any-return]
            except DeniedError as error:
                if error.status != _UNSATISFIABLE:
                    raise
                download.begin_anew()
        raise RefusedAnswerError(Message("network.other_part", host=request.url[:200], part="416"))

    def _follow(
        self,
        request: Request,
        more: Callable[[], dict[str, str]],
        take: Callable[[Any], Any],
        *,
        whole: bool = True,
    ) -> Any:
        """What ``take`` makes of the answer at the end of all redirects, which is no error.

        ``more`` gives the headers of each try that also go along with a redirect.
        """
        url = addresses.checked(request.url, public=request.given_by_reader)
        first, method = addresses.host_of(url), request.method
        for number in range(MOST_HOPS + 1):
            hop = _Hop(url, method, number, addresses.host_of(url) == first)
            for attempt in self._patience.tries(hop.host):
                with attempt:
                    found, location = self._exchange(request, hop, more(), take, whole=whole)
            if not location:
                return found
            url = addresses.next_hop(url, location, public=True)
            leaves = addresses.host_of(url) != first
            if leaves and request.key and request.key[1] in url:
                raise RefusedAnswerError(Message("network.key_would_leave", host=first))
            if found in (301, 302, 303):
                method = "GET"
            elif leaves and method != "GET":
                break
        raise RefusedAnswerError(Message("network.too_many_hops", host=first))

    def _exchange(
        self,
        request: Request,
        hop: _Hop,
        more: dict[str, str],
        take: Callable[[Any], Any],
        *,
        whole: bool,
    ) -> tuple[Any, str]:
        """One exchange: what ``take`` makes of the answer, or a status and where it leads."""
        if self._offline:
            raise OfflineError(Message("network.switched_off"))
        host = hop.host
        public = request.given_by_reader or hop.number > 0
        with ExitStack() as turn:
            wire = self._adapter.exchange = WireExchange(
                self._bounds[request.kind],
                public=public,
                whole=whole,
                before=lambda: turn.enter_context(self._patience.turn(host)),
            )
            try:
                response = self._send(request, hop, more, whole=whole)
                if response.status_code in _REDIRECTS and wire.location:
                    return response.status_code, wire.location
                refusal = error_of_status(response, host, self._clock.now(), whole=whole)
                if refusal is not None:
                    raise refusal
                return take(response), ""
            except BROKEN as error:
                wire.status = 0
                raise error_of(error, host, stand_in=self._has_stand_in(host)) from error
            finally:
                if wire.asked:
                    self._note(host, wire)

    def _send(self, request: Request, hop: _Hop, more: dict[str, str], *, whole: bool) -> Any:
        params = dict(request.params) if hop.number == 0 else {}
        headers = self._headers(request, at_home=hop.at_home) | more
        if request.key and hop.at_home:
            name, secret = request.key
            self._session.hide(name)
            (params if request.key_in_query else headers)[name] = secret
        self._step = (
            Message("step.asking", host=hop.host)
            if whole
            else Message("step.fetching", host=hop.host)
        )
        with ExitStack() as without:
            if not whole:
                without.enter_context(self._session.cache_disabled())
            return self._session.ask(
                hop.method,
                hop.url,
                params=params or None,
                data=request.body if hop.method != "GET" else None,
                headers=headers,
            )

    def _headers(self, request: Request, *, at_home: bool) -> dict[str, str]:
        """Headers of a request; those of the asker are for the host asked for alone."""
        return {
            "User-Agent": self._agent,
            "Accept": request.headers.get("Accept", _ACCEPT[request.kind]),
            "Accept-Encoding": bounded_body.ACCEPTED,
            **(request.headers if at_home else {}),
        }

    def _note(self, host: str, wire: WireExchange) -> None:
        budget = host_signals.budget(wire.headers, self._clock.now())
        self._ledger.note(host, wire.status, wire.received, budget)
        log.network.info("%s answered %d with %d bytes", host, wire.status, wire.received)

    def _usual_rule(self, host: str) -> HostRule:
        return STAND_IN if self._has_stand_in(host) else rule_of(host)

    def _has_stand_in(self, host: str) -> bool:
        return self._stand_ins.of(host.partition(":")[0]) is not None

    def _arrived(self, count: int, total: int) -> None:
        self._progress(count, total, self._step)
