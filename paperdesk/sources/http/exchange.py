"""Values of one exchange with a host: what is asked, and what came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

MEGABYTE = 1_000_000


class Kind(StrEnum):
    """Kind of an answer: which content types are taken, how large and how slow it may be."""

    JSON = "json"
    FEED = "feed"
    PAGE = "page"
    FILE = "file"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds of an answer: bytes as it comes and unpacked, and seconds from the first to the last.

    ``media`` are the content types taken (``+json`` stands for all that end so), ``refused``
    those that are not, where all others are.
    """

    size: int
    seconds: float
    media: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    def takes(self, content_type: str) -> bool:
        """Whether a ``Content-Type`` header names a type that is taken; ``""`` is."""
        name = content_type.partition(";")[0].strip().lower()
        if not name:
            return True
        if not self.media:
            return name not in self.refused
        _, plus, suffix = name.rpartition("+")
        return name in self.media or bool(plus and f"+{suffix}" in self.media)


_WORDS = frozenset({"text/plain", "application/octet-stream", "binary/octet-stream"})
BOUNDS: Mapping[Kind, Bounds] = {
    Kind.JSON: Bounds(
        40 * MEGABYTE, 90, frozenset({"application/json", "text/json", "+json", "text/plain"})
    ),
    Kind.FEED: Bounds(
        20 * MEGABYTE,
        90,
        _WORDS | {"application/xml", "text/xml", "+xml", "application/json", "+json"},
    ),
    Kind.PAGE: Bounds(
        20 * MEGABYTE,
        90,
        _WORDS
        | {
            "text/html", "text/xml", "text/markdown", "text/x-bibtex", "application/xml", "+xml",
            "application/x-bibtex", "application/json", "+json",
        },
    ),
    Kind.FILE: Bounds(
        500 * MEGABYTE, 1800, refused=frozenset({"text/html", "application/xhtml+xml"})
    ),
    Kind.PICTURE: Bounds(
        2 * MEGABYTE, 60,
        frozenset({"image/png", "image/jpeg", "application/octet-stream", "binary/octet-stream"}),
    ),
}  # fmt: skip
"""What each kind may be. A page in place of a file is a login or an error, never the file."""


@dataclass(frozen=True)
class Request:
    """A question to a host. ``url`` is an address by HTTPS; ``http://`` is asked as ``https://``.

    ``key`` is the name of a header or, with ``key_in_query``, of a parameter and its secret; it
    goes to the very host of ``url``. ``given_by_reader``: the reader typed or pasted the
    address, so that it must lie in the public network. ``last_will_do``: where the host cannot
    be asked, its last answer is given, whatever its age (``from_cache``).
    """

    url: str
    params: Mapping[str, str] = field(default_factory=dict)
    kind: Kind = Kind.JSON
    method: str = "GET"
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    key: tuple[str, str] | None = field(default=None, repr=False)
    key_in_query: bool = False
    given_by_reader: bool = False
    last_will_do: bool = False


@dataclass(frozen=True)
class Answer:
    """An answer of a host, whole, unpacked, of the kind asked for.

    ``url`` is where it came from after redirects. ``from_cache``: its bytes were here already;
    ``unchanged``: they are those of the last time, as the host says or as its rhythm lets us
    take for granted. ``headers`` have names in small letters.
    """

    url: str
    status: int
    content: bytes = field(repr=False)
    content_type: str
    from_cache: bool
    unchanged: bool
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class FetchedFile:
    """A file that was fetched. ``resumed`` are the bytes that were here from an earlier try."""

    path: Path
    url: str
    size: int
    content_type: str
    resumed: int = 0
