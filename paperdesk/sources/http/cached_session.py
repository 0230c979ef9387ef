"""Session that keeps answers and asks for them conditionally.

Answers with status 200 to questions are kept in one file of the cache folder and asked for
again with their validators each time (RFC 9111, section 4.3); those of hosts without validators
are taken from it for a while (see :mod:`~paperdesk.sources.http.hosts`). No cookie is kept, no
login is taken from ``.netrc``, and no key is written.

Why not ``stale_if_error``: it swallows every error, the reader's stop among them, and a stale
answer would count as asked, so that what waits for the network would be struck off the queue.
The last answer is given to whoever says that it will do.

Why a key of our own for an answer: the usual one makes addresses alike before it compares them
(``//`` and ``/`` in a path, composed letters and others), and so hands out the record of one DOI
for another.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable, Mapping
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import requests
from requests.adapters import BaseAdapter
from requests.utils import get_environ_proxies
from requests_cache import CacheMixin
from requests_cache.backends.sqlite import SQLiteCache
from requests_cache.backends.sqlite import sqlite3 as storage  # type: ignore[attr-defined]

from paperdesk import log
from paperdesk.sources.http.hosts import HOSTS

FILE_NAME = "answers.sqlite"
LARGEST = 200_000_000
"""Bytes beyond which the file is begun anew: a year of lists, each asked for once more."""
DatabaseError: type[Exception] = storage.DatabaseError
KEY_NAMES = frozenset({"api_key", "x-api-key", "X-API-Key", "Authorization", "authorization"})
"""Names of headers and parameters that hold keys; they are not kept in the file."""


class CachedSession(CacheMixin, requests.Session):
    """Session of one client."""

    def __init__(self, folder: Path, adapter: BaseAdapter) -> None:
        super().__init__(
            backend=_cache(folder / FILE_NAME),
            expire_after=0,
            urls_expire_after={
                f"{host}/*": rule.keeps for host, rule in HOSTS.items() if rule.keeps
            },
            ignored_parameters=KEY_NAMES,
            key_fn=answer_key,
            stale_if_error=False,
        )
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self.trust_env = False  # what is wanted of the system is asked for below, once a host
        self._proxies: dict[str, dict[str, str]] = {}
        self.headers.clear()
        self.adapters.clear()
        self.mount("https://", adapter)

    def ask(self, method: str, url: str, **how: Any) -> Any:
        """Ask by the proxies and certificates that the system names, and follow no redirect."""
        parts = urlsplit(url)
        host = parts.netloc
        if host not in self._proxies:
            self._proxies[host] = get_environ_proxies(f"https://{host}/")
        trusted = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
        return self.request(
            method,
            url,
            proxies=self._proxies[host],
            verify=trusted,
            allow_redirects=False,
            stream=True,
            **how,
        )

    def send(  # type: ignore[override]
        self, request: requests.PreparedRequest, **how: Any
    ) -> Any:
        """Ask with the help of the file; without it where it is damaged, and it is begun anew."""
        try:
            return super().send(request, **how)
        except DatabaseError:
            log.network.warning("the file of answers is damaged and begun anew")
            self.cache.close()  # type: ignore[no-untyped-call]
            _remove(Path(self.cache.db_path))
            self.settings.disabled = True  # the next session has a new one
            return super().send(request, **how)

    def last(self, url: str, params: Mapping[str, str]) -> Any:
        """The last answer to a question that is here, whatever its age, or None."""
        asked = self.prepare_request(requests.Request("GET", url, params=params))
        return self.cache.get_response(self.cache.create_key(asked))

    def hide(self, name: str) -> None:
        """Keep a key of this name out of the file."""
        if name not in self.settings.ignored_parameters:
            self.settings.ignored_parameters = frozenset({*self.settings.ignored_parameters, name})


def answer_key(
    request: Any,
    ignored_parameters: Iterable[str] = (),
    match_headers: Iterable[str] | bool | None = None,
    **_more: object,
) -> str:
    """The key of an answer in the file: of the very address and body, without the reader's keys.

    ``match_headers`` are the headers that the answer depends on, as the host says (``Vary``).
    """
    secret = set(ignored_parameters)
    address, _, query = str(request.url).partition("?")
    asked = [part for part in query.split("&") if unquote(part.partition("=")[0]) not in secret]
    names = () if match_headers is None or isinstance(match_headers, bool) else match_headers
    headers = [f"{name}: {request.headers.get(name, '')}" for name in sorted(names)]
    body = request.body or b""
    lines = "\n".join([str(request.method), address, "&".join(asked), *headers])
    packed = body.encode() if isinstance(body, str) else body
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass") + b"\n" + packed).hexdigest()


def _cache(path: Path) -> SQLiteCache:
    try:
        return _opened(_bounded(path))
    except DatabaseError:
        _remove(path)
        return _opened(path)


def _opened(path: Path) -> SQLiteCache:
    return SQLiteCache(path, busy_timeout=10_000, wal=True, fast_save=True)


def _bounded(path: Path) -> Path:
    """The path, where a file that has grown too large is no more."""
    try:
        if path.stat().st_size > LARGEST:
            _remove(path)
    except OSError:
        pass  # there is none yet
    return path


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        with contextlib.suppress(OSError):  # some systems keep what another process has open
            path.with_name(path.name + end).unlink()
