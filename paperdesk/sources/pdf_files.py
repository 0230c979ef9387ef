"""Files of papers: a paper's PDF, fetched and looked at.

Why a file is looked at before anybody is told of it: a publisher answers a request for a PDF with
a page to log in, an image of a letter, or half of the file. Source: ISO 32000-1, 7.5 (header,
end-of-file marker); readers take the header anywhere in the first kilobyte, and what stands
behind the marker.
"""

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from paperdesk.model import Paper, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.http import Kind, Request
from paperdesk.sources.reference_lookup import records_of
from paperdesk.sources.source_errors import (
    NotThereError,
    OfflineError,
    RefusedAnswerError,
    TryLaterError,
)
from paperdesk.text import pdf_addresses, pdf_name

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient

_HEAD, _TAIL = 1_024, 4_096
_SMALLEST = 200
"""Bytes of the smallest file that can hold a page."""


def fetch_pdf(http: "HttpClient", paper: Paper, folder: Path) -> Path:
    """Fetch the PDF of a paper into ``folder``, which is made; goes on where a try was cut off.

    Of a paper of which only the DOI is known, Semantic Scholar is asked where it lies. Raises
    NotThereError where no place has it, what :meth:`HttpClient.fetch` raises, and
    RefusedAnswerError where what came is no PDF; nothing of that stays.
    """
    places = pdf_addresses(paper) or open_places(http, paper)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    trouble: SourceError = NotThereError(Message("fetch.no_place", title=paper.title))
    for number, address in enumerate(places):
        name = pdf_name(paper)
        # Each place has a file of its own, so that the half of one is not gone on with another.
        target = folder / (f"{number}-{name}" if number else name)
        try:
            request = Request(address, kind=Kind.FILE, given_by_reader=True)
            path = http.fetch(request, target).path
            check_pdf(path, urlsplit(address).hostname or "")
        except (OfflineError, TryLaterError):
            raise
        except SourceError as error:
            trouble = error
            continue
        if number:
            path = path.replace(folder / name)
        return path
    raise trouble


def open_places(http: "HttpClient", paper: Paper) -> tuple[str, ...]:
    """Where a published paper lies for everybody, as Semantic Scholar knows it.

    Raises OfflineError, TryLaterError and Cancelled.
    """
    if not paper.doi:
        return ()
    try:
        found = list(records_of(http, SourceQuery("semantic-scholar", "paper", paper.doi)))
    except (OfflineError, TryLaterError):
        raise
    except SourceError:
        return ()
    own = [replace(one.paper, url="") for one in found if one.paper.doi == paper.doi]
    return tuple(address for one in own for address in pdf_addresses(one))


def check_pdf(path: Path, host: str) -> None:
    """Raise RefusedAnswerError, and remove the file, where it is no whole PDF."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    if size >= _SMALLEST and b"%PDF-" in head and (b"%%EOF" in tail or b"startxref" in tail):
        return
    with contextlib.suppress(OSError):
        path.unlink()
    is_cut = b"%PDF-" in head
    raise RefusedAnswerError(Message("fetch.half_pdf" if is_cut else "fetch.no_pdf", host=host))
