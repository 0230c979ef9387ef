"""Requests for files: the PDFs that papers lack, as requests that wait for the network."""

import sqlite3
from collections.abc import Collection, Iterable

from paperdesk.library.attachments.attachment_table import PDF_FILES
from paperdesk.library.db.paper_rows import batches_of, placeholders, read_papers
from paperdesk.library.follows import request_queue
from paperdesk.model import Paper
from paperdesk.model.follows import QueuedRequest
from paperdesk.text import display, pdf_addresses, shortened

KIND = "fetch"
_LONGEST_TITLE = 200


def requests_for(connection: sqlite3.Connection, keys: Collection[int]) -> list[QueuedRequest]:
    """The requests for the PDFs of these papers: of those that are not thrown away, have none
    yet, and of which it is known where theirs may lie, or whom to ask."""
    there = with_pdf(connection, keys)
    present = _present(connection, keys)
    wanted = [key for key in dict.fromkeys(keys) if key in present and key not in there]
    papers = read_papers(connection, wanted)
    found = (papers[key] for key in wanted if key in papers)
    return [request_of(paper) for paper in found if paper.doi or pdf_addresses(paper)]


def request_of(paper: Paper) -> QueuedRequest:
    """The request for the PDF of one paper."""
    title = shortened(display(paper.title), _LONGEST_TITLE)
    return QueuedRequest(KIND, {"id": str(paper.id)}, title)


def with_pdf(connection: sqlite3.Connection, keys: Iterable[int]) -> frozenset[int]:
    """Those of the papers that have a PDF in the library."""
    found: set[int] = set()
    for batch in batches_of(keys):
        rows = connection.execute(
            f"SELECT key FROM attachments WHERE key IN ({placeholders(batch)}) AND {PDF_FILES}",
            batch,
        )
        found.update(key for (key,) in rows)
    return frozenset(found)


def ask_for(connection: sqlite3.Connection, keys: Collection[int]) -> None:
    """Put the requests for the PDFs of these papers into the queue."""
    request_queue.add(connection, requests_for(connection, keys))


def _present(connection: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for batch in batches_of(keys):
        rows = connection.execute(
            f"SELECT key FROM reading WHERE key IN ({placeholders(batch)}) AND gone IS NULL", batch
        )
        found.update(key for (key,) in rows)
    return found
