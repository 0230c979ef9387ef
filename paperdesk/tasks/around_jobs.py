"""Around jobs: what a paper cites and who cites it, asked once and kept to be looked at offline.

The answer lies in the cache, as its source gave it: a list of hundreds of papers is nothing that
the reader asked to have in the library, and can be asked for again. One of them is added from
there without a network, by one key.
"""

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk.files import write_atomically
from paperdesk.formats import jsonl
from paperdesk.library.db.clock import now
from paperdesk.model import (
    ImportChoices,
    ImportedRecord,
    ImportOutcome,
    Item,
    Paper,
    SourceError,
)
from paperdesk.model.follows import QueuedRequest, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.model.surroundings import Direction, NearPaper, Surroundings
from paperdesk.paths import Places
from paperdesk.tasks.add_jobs import ADDED, header_of_today
from paperdesk.tasks.request_work import RequestOutcome, RequestWork
from paperdesk.text import display

if TYPE_CHECKING:
    from paperdesk.library import Library

_FOLDER = "around"
_LARGEST = 60_000_000
_SHOWN_AUTHORS = 4
_MOST = "1000"
_LONGEST_TITLE = 200


def can_be_asked(paper: Paper) -> bool:
    """Whether a paper has an id by which sources tell its citations."""
    return bool(paper.arxiv_id or paper.doi)


def request_of(paper: Paper, direction: Direction) -> QueuedRequest:
    """The request for one direction around a paper."""
    subject = {"id": str(paper.id), "direction": str(direction)}
    title = display(paper.title)
    shown = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    return QueuedRequest("around", subject, shown)


def around(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request ``{"id": id of a paper, "direction": "references" or "citations"}``.

    ``values``: the ``key`` and ``direction``, and how many ``papers`` there are.
    """
    direction = Direction(str(request.subject["direction"]))
    key = work.library.key(str(request.subject["id"]))
    paper = work.library.entry(key).paper
    trouble: SourceError | None = None
    for query in _queries(paper, direction):
        try:
            raws = _raws(work, query)
        except SourceError as error:
            trouble = trouble or error
            continue
        if raws:
            _keep(work.places, key, direction, query.source, raws)
            values = {"key": key, "direction": str(direction), "papers": len(raws)}
            return RequestOutcome(values=values)
    if trouble is not None:
        raise trouble
    _keep(work.places, key, direction, "", [])
    text = Message("around.nothing_known", title=display(paper.title))
    values = {"key": key, "direction": str(direction), "papers": 0}
    return RequestOutcome(remarks=(text,), values=values)


def was_asked(places: Places, key: int, direction: Direction) -> bool:
    """Whether an answer for one direction around a paper is kept, without reading it."""
    return _file(places, key, direction).is_file()


def surroundings(
    library: "Library", places: Places, key: int, direction: Direction
) -> Surroundings | None:
    """What is kept of one direction around a paper; None where it was not asked for yet."""
    if (kept := _read(_file(places, key, direction))) is None:
        return None
    records = list(_records(kept))
    keys = library.known([record.paper for record in records])
    found = [
        _near(number, record.paper, known)
        for number, (record, known) in enumerate(zip(records, keys, strict=True))
    ]
    found.sort(key=lambda one: one.key is None)
    return Surroundings(key, direction, tuple(found), str(kept["source"]), str(kept["at"]))


def add_near(
    library: "Library",
    places: Places,
    key: int,
    direction: Direction,
    numbers: Collection[int],
) -> ImportOutcome:
    """Add papers around one, by their numbers, in one act that undo takes back. No network."""
    kept = _read(_file(places, key, direction)) or {"records": []}
    chosen = [one for number, one in enumerate(_records(kept)) if number in set(numbers)]
    return library.add([("", ADDED, _items(chosen))], choices=ImportChoices(takes_files=False))


def _queries(paper: Paper, direction: Direction) -> Iterator[SourceQuery]:
    """Who is asked, the best first; nobody where the paper has no id."""
    options = {"most": _MOST}
    for id_ in filter(None, (f"ARXIV:{paper.arxiv_id}" if paper.arxiv_id else "", paper.doi)):
        yield SourceQuery("semantic-scholar", str(direction), id_, options)
    if paper.doi and direction is Direction.REFERENCES:
        yield SourceQuery("crossref", "references", paper.doi, options)
    if paper.doi:
        yield SourceQuery("openalex", str(direction), paper.doi, options)


def _raws(work: RequestWork, query: SourceQuery) -> list[str]:
    # Late: the window makes requests, and reaches nothing.
    from paperdesk.sources.reference_lookup import records_of  # noqa: PLC0415

    return [record.raw for record in records_of(work.http, query) if record.raw]


def _items(records: list[ImportedRecord]) -> Iterator[Item]:
    yield header_of_today()
    for rank, record in enumerate(records, 1):
        yield replace(record, rank=rank)


def _near(number: int, paper: Paper, key: int | None) -> NearPaper:
    id_ = f"arxiv:{paper.arxiv_id}" if paper.arxiv_id else f"doi:{paper.doi}" if paper.doi else ""
    authors = paper.author_names[:_SHOWN_AUTHORS]
    venue = display(paper.venue)
    return NearPaper(number, display(paper.title), authors, paper.year, venue, id_, key)


def _file(places: Places, key: int, direction: Direction) -> Path:
    return places.cache / _FOLDER / f"{key}-{direction}.json"


def _keep(places: Places, key: int, direction: Direction, source: str, raws: list[str]) -> None:
    path = _file(places, key, direction)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {"source": source, "at": now(), "records": raws}
    write_atomically(path, [json.dumps(kept).encode()], durable=False)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        kept = json.loads(path.read_bytes()) if path.stat().st_size <= _LARGEST else None
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) and isinstance(kept.get("records"), list) else None


def _records(kept: dict[str, Any]) -> Iterator[ImportedRecord]:
    """The papers of an answer that is kept, in its order."""
    lines = "\n".join(str(raw).replace("\n", " ") for raw in kept["records"])
    if lines:
        for item in jsonl.read([lines.encode()], _FOLDER):
            if isinstance(item, ImportedRecord):
                yield item
