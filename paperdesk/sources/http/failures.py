"""Failures of an exchange as errors that a reader understands, by what can be done about them."""

import errno
import ssl
from collections.abc import Iterator
from typing import Any

import requests
import urllib3

from paperdesk.model import SourceError
from paperdesk.model.messages import Message
from paperdesk.sources.http.bounded_body import ShortBodyError
from paperdesk.sources.http.host_signals import retry_after
from paperdesk.sources.source_errors import (
    DeniedError,
    NotThereError,
    OfflineError,
    RefusedAnswerError,
    TryLaterError,
)

BROKEN = (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ShortBodyError)
"""What an exchange may raise besides errors of ours."""
_NOT_NOW = {408, 421, 425, 429}
_NO_NETWORK = {
    errno.ENETUNREACH,
    errno.ENETDOWN,
    errno.EHOSTUNREACH,
    errno.EADDRNOTAVAIL,
}


def error_of(error: BaseException, host: str, *, stand_in: bool = False) -> SourceError:
    """The reader's error for a failure that is one of :data:`BROKEN`.

    A name that is not found, and no way out, are a state: offline; so is a ``stand_in`` that
    does not answer, since the network it stands for is gone with it. Certificates and
    addresses that are refused stay refused; all else may be tried again.
    """
    chain = list(_causes(error))
    refused = next((one for one in chain if isinstance(one, SourceError)), None)
    if refused is not None:
        return refused
    distrust = next((one for one in chain if isinstance(one, ssl.SSLError)), None)
    if distrust is not None and not isinstance(distrust, ssl.SSLEOFError):
        reason = getattr(distrust, "verify_message", "") or distrust.reason or str(distrust)
        return RefusedAnswerError(Message("network.not_trusted", host=host, reason=str(reason)))
    if any(map(_no_network, chain)) or (stand_in and any(map(_not_connected, chain))):
        return OfflineError(Message("network.offline"))
    if any(
        isinstance(one, requests.exceptions.ProxyError | requests.exceptions.InvalidSchema)
        for one in chain
    ):
        return OfflineError(Message("network.no_proxy", reason=str(chain[-1])[:200]))
    if any(map(_too_slow, chain)):
        return TryLaterError(Message("network.too_slow", host=host))
    if any(map(_ended_short, chain)):
        return TryLaterError(Message("network.ended_short", host=host))
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidHeader):
        return RefusedAnswerError(Message("network.bad_address", address=host))
    return TryLaterError(Message("network.no_answer", host=host))


def error_of_status(response: Any, host: str, now: float, *, whole: bool) -> SourceError | None:
    """The reader's error for an answer that is none; None for one that is.

    A part (206) is one only where not the ``whole`` was wanted.
    """
    status = response.status_code
    if status == 200 or (status == 206 and not whole):
        return None
    if status in (404, 410):
        path = str(response.url).partition("?")[0]
        return NotThereError(Message("network.not_there", host=host, address=path[:200]))
    if status in _NOT_NOW or status >= 500:
        seconds = retry_after(response.headers, now) or 0.0
        return TryLaterError(Message("network.not_now", host=host, status=status), seconds)
    if status < 400:
        return RefusedAnswerError(Message("network.other_type", host=host, content_type=status))
    reason = " ".join(response.content[:300].decode("utf-8", "replace").split())
    return DeniedError(
        Message("network.denied", host=host, status=status, reason=reason),
        status,
        response.content,
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that it wraps, as cause, context, reason or argument."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [one.__cause__, getattr(one, "reason", None), *one.args, one.__context__]


def _no_network(error: BaseException) -> bool:
    return isinstance(error, urllib3.exceptions.NameResolutionError) or (
        isinstance(error, OSError) and error.errno in _NO_NETWORK
    )


def _not_connected(error: BaseException) -> bool:
    return isinstance(error, urllib3.exceptions.NewConnectionError)


def _too_slow(error: BaseException) -> bool:
    return isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError)


def _ended_short(error: BaseException) -> bool:
    return isinstance(
        error,
        ShortBodyError
        | urllib3.exceptions.IncompleteRead
        | urllib3.exceptions.ProtocolError
        | ConnectionError,
    )
