"""Around jobs: what a paper cites and who cites it, asked once and kept to be looked at offline.

The answer lies in the cache, as its source gave it: a list of hundreds of papers is nothing that
the reader asked to have in the library, and can be asked for again. One of them is added from
there without a network, by one key.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk.files import write_atomically
from paperdesk.formats import jsonl
from paperdesk.library.db.clock import now
from paperdesk.model import (
    ImportChoices,
    ImportedRecord,
    ImportOutcome,
    Paper,
    SourceError,
    contributors,
)
from paperdesk.model.follows import QueuedRequest, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.model.surroundings import Direction, NearPaper, Surroundings
from paperdesk.paths import Places
from paperdesk.tasks.add_jobs import ADDED, items_of_today
from paperdesk.tasks.request_work import RequestOutcome, RequestWork
from paperdesk.text import display, shortened

if TYPE_CHECKING:
    from paperdesk.library import Library

_FOLDER = "around"
_LARGEST = 60_000_000
_SHOWN_AUTHORS = 4
_MOST = "1000"
_LONGEST_TITLE = 200
_SHOWN = ("title", "published", "venue", "arxiv_id", "doi")
"""Fields of a paper that are kept beside its record: a list is read in an instant."""


def can_be_asked(paper: Paper) -> bool:
    """Whether a paper has an id by which sources tell its citations."""
    return bool(paper.arxiv_id or paper.doi)


def request_of(paper: Paper, direction: Direction) -> QueuedRequest:
    """The request for one direction around a paper."""
    subject = {"id": str(paper.id), "direction": str(direction)}
    return QueuedRequest("around", subject, shortened(display(paper.title), _LONGEST_TITLE))


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
            found = _asked(work, query)
        except SourceError as error:
            trouble = trouble or error
            continue
        if found:
            keep(work.places, key, direction, query.source, found)
            values = {"key": key, "direction": str(direction), "papers": len(found)}
            return RequestOutcome(values=values)
    if trouble is not None:
        raise trouble
    keep(work.places, key, direction, "", [])
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
    papers = [_cited(one) for one in kept["papers"]]
    keys = library.known(papers)
    found = [
        _near(number, paper, known)
        for number, (paper, known) in enumerate(zip(papers, keys, strict=True))
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
    chosen = _records([raw for number, raw in enumerate(kept["records"]) if number in set(numbers)])
    files = [("", ADDED, items_of_today(chosen))]
    return library.add(files, choices=ImportChoices(takes_files=False))


def keep(
    places: Places,
    key: int,
    direction: Direction,
    source: str,
    records: Sequence[ImportedRecord],
) -> None:
    """Keep an answer, with what a list shows of each paper beside its record."""
    path = _file(places, key, direction)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    papers = [
        {name: value for name in _SHOWN if (value := getattr(record.paper, name))}
        | {"authors": list(record.paper.author_names)}
        for record in records
    ]
    raws = [record.raw for record in records]
    kept = {"source": source, "at": now(), "papers": papers, "records": raws}
    write_atomically(path, [json.dumps(kept).encode()], durable=False)


def _queries(paper: Paper, direction: Direction) -> Iterator[SourceQuery]:
    """Who is asked, the best first; nobody where the paper has no id."""
    options = {"most": _MOST}
    for id_ in filter(None, (f"ARXIV:{paper.arxiv_id}" if paper.arxiv_id else "", paper.doi)):
        yield SourceQuery("semantic-scholar", str(direction), id_, options)
    if paper.doi and direction is Direction.REFERENCES:
        yield SourceQuery("crossref", "references", paper.doi, options)
    if paper.doi:
        yield SourceQuery("openalex", str(direction), paper.doi, options)


def _asked(work: RequestWork, query: SourceQuery) -> list[ImportedRecord]:
    # Late: the window makes requests, and reaches nothing.
    from paperdesk.sources.reference_lookup import records_of  # noqa: PLC0415

    return [record for record in records_of(work.http, query) if record.raw]


def _near(number: int, paper: Paper, key: int | None) -> NearPaper:
    id_ = f"arxiv:{paper.arxiv_id}" if paper.arxiv_id else f"doi:{paper.doi}" if paper.doi else ""
    authors = paper.author_names[:_SHOWN_AUTHORS]
    venue = display(paper.venue)
    return NearPaper(number, display(paper.title), authors, paper.year, venue, id_, key)


def _file(places: Places, key: int, direction: Direction) -> Path:
    return places.cache / _FOLDER / f"{key}-{direction}.json"


def _read(path: Path) -> dict[str, Any] | None:
    try:
        kept = json.loads(path.read_bytes()) if path.stat().st_size <= _LARGEST else None
    except (OSError, ValueError):
        return None
    is_whole = isinstance(kept, dict) and all(
        isinstance(kept.get(name), list) for name in ("papers", "records")
    )
    return kept if is_whole else None


def _cited(told: dict[str, Any]) -> Paper:
    """A paper as far as it is shown."""
    title, published, venue, arxiv_id, doi = (str(told.get(name, "")) for name in _SHOWN)
    authors = contributors(*map(str, told.get("authors", ())))
    return Paper(
        title, authors=authors, published=published, venue=venue, arxiv_id=arxiv_id, doi=doi
    )


def _records(raws: Sequence[object]) -> list[ImportedRecord]:
    """The papers of records that were kept, in their order."""
    lines = "\n".join(str(raw).replace("\n", " ") for raw in raws)
    items = jsonl.read([lines.encode()], _FOLDER) if lines else ()
    return [item for item in items if isinstance(item, ImportedRecord)]
