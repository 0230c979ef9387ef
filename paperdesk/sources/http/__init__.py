"""Connections to hosts on the network: one place where anything leaves this machine.

:class:`HttpClient` asks for answers in memory (``ask``) and for files (``fetch``). Both promise:
HTTPS only; every redirect looked at before it is followed; a key goes to the very host it is
for; an address the reader gave, and whatever a host redirects to, lies in the public network;
an answer is of the kind that was asked for, has one content encoding and a largest size, also
unpacked, and comes within a total time; a host is asked in its rhythm by all processes
together. What fails is an error of :mod:`~paperdesk.sources.source_errors`, and nothing half
is stored.

Why requests with an adapter of our own: cache, rhythm and retries are built on it, while the
adapter below them is where bytes arrive and can be bounded before anybody holds them.

Why lazily: requests and its company cost a tenth of a second, and the table of sources is
asked by those who connect to nothing.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.sources.http.exchange import Answer, FetchedFile, Kind, Request
    from paperdesk.sources.http.http_client import HttpClient
else:
    __getattr__ = lazy_attributes(
        __name__,
        {"exchange": "Answer FetchedFile Kind Request", "http_client": "HttpClient"},
    )
