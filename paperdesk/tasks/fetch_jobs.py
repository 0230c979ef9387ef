"""Fetch jobs: the PDFs of papers, brought into the library one by one.

A request is about one paper, so that of a thousand those that are there stay there, whatever
becomes of the others; what broke off goes on where it was. A file lies in the cache until it is
whole and was looked at; then it is attached like any file that the reader attaches, named by the
paper's id, and undone by the same key. What is to be fetched says the library (``file_requests``).
"""

import contextlib
import time
from pathlib import Path

from paperdesk.model import LibraryError
from paperdesk.model.follows import QueuedRequest
from paperdesk.sources.source_errors import NotThereError
from paperdesk.tasks.request_work import RequestOutcome, RequestWork

_FOLDER = "downloads"
_LEFT_FOR = 30 * 86_400
"""Seconds after which half a file, which nobody goes on with, is removed."""


def fetch(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request ``{"id": id of a paper}``; ``values`` name the ``file`` and the ``key``.

    A paper that is gone, or has its PDF by now, is nothing to do; one whose PDF is nowhere is
    told of.
    """
    # Late: the window makes requests, and reaches nothing.
    from paperdesk.sources.pdf_files import fetch_pdf  # noqa: PLC0415

    try:
        key = work.library.key(str(request.subject["id"]))
        paper = work.library.entry(key).paper
    except LibraryError:
        return RequestOutcome()
    if not work.library.file_requests((key,)):
        return RequestOutcome(values={"key": key})
    downloads = work.places.cache / _FOLDER
    _sweep(downloads)
    folder = downloads / str(key)
    try:
        path = fetch_pdf(work.http, paper, folder)
    except NotThereError as error:
        # Of closed journals there are many, and nothing is to be tried again.
        _remove(folder)
        return RequestOutcome(remarks=(error.message,), values={"key": key})
    try:
        done = work.library.attach(key, path)
    finally:
        _remove(folder)
    return RequestOutcome(values={"key": key, "file": path.name, "journal": done.journal})


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def _sweep(downloads: Path) -> None:
    """Remove halves of files that nobody has gone on with for a month."""
    oldest = time.time() - _LEFT_FOR
    with contextlib.suppress(OSError):
        for folder in downloads.iterdir():
            if folder.stat().st_mtime < oldest:
                _remove(folder)
