"""Thumbnails: the small pictures that sources name for papers, fetched as files.

Why a picture is looked at before it gets its name: an address of long ago is answered with a page
or with half of a picture, and what paints the list shall meet neither. Only the beginning and the
end are read here; what is between is decoded within bounds by who shows it. Sources: PNG (Third
Edition), 5.2 and 11.2; ITU T.81 (JPEG), B.1.1.3.
"""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from paperdesk.model.community import THUMBNAIL_PIXELS, thumbnail_name
from paperdesk.model.messages import Message
from paperdesk.sources.http import Kind, Request
from paperdesk.sources.source_errors import RefusedAnswerError

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"IEND\xaeB`\x82"
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_TAIL = 1_024


def fetch_thumbnail(http: "HttpClient", address: str, folder: Path) -> Path:
    """Fetch the picture of an address into ``folder``, which is there.

    An address that a source told is asked for in the public network only. Raises what
    :meth:`HttpClient.fetch` raises, and RefusedAnswerError where what came is no whole PNG or
    JPEG, or too large; nothing of that stays.
    """
    target = folder / thumbnail_name(address)
    arriving = target.with_suffix(".new")
    request = Request(address, kind=Kind.PICTURE, given_by_reader=True)
    try:
        path = http.fetch(request, arriving).path
        _check(path, urlsplit(address).hostname or "")
        return path.replace(target)
    finally:
        with contextlib.suppress(OSError):
            arriving.unlink()


def _check(path: Path, host: str) -> None:
    data = path.read_bytes()
    tail = data[-_TAIL:]
    if data.startswith(_PNG) and _PNG_END in tail:
        width, height = (int.from_bytes(data[at : at + 4]) for at in (16, 20))
        if 0 < width * height <= THUMBNAIL_PIXELS:
            return
    elif data.startswith(_JPEG) and _JPEG_END in tail:
        return
    raise RefusedAnswerError(Message("fetch.no_picture", host=host))
