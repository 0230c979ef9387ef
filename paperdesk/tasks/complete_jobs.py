"""Complete jobs: what is missing of papers is found at other sources, and filled in.

What was found is kept to be looked at field by field (:mod:`kept_completions`), or filled in at
once where the reader asked for that; then only what is missing is filled, in one act that undo
takes back. A paper without ids is found by its title.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from paperdesk.library import completion, field_values, is_same_paper
from paperdesk.model import Cancelled, LibraryError, Paper
from paperdesk.model.fact_completions import Completion
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.sources.source_errors import OfflineError
from paperdesk.tasks import kept_completions
from paperdesk.tasks.request_work import RequestOutcome, RequestWork
from paperdesk.text import display, shortened

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.sources.paper_lookup import PaperLookup

MOST_AT_ONCE = 200
"""Papers of one request."""
_LONGEST_TITLE = 200


def lacks(paper: Paper) -> tuple[str, ...]:
    """The fields that a paper lacks of those that every paper has: what makes it incomplete."""
    missing = [name for name in ("authors", "published", "abstract") if not getattr(paper, name)]
    return (*missing, *(() if paper.arxiv_id or paper.doi else ("doi",)))


def incomplete(library: "Library", keys: Iterable[int]) -> list[int]:
    """Those of the papers that lack something."""
    wanted = list(keys)
    entries = library.bare_entries(wanted)
    return [entry.key for entry in entries if lacks(entry.paper)]


def requests_for(
    library: "Library", keys: Iterable[int], *, fill: bool = False
) -> tuple[QueuedRequest, ...]:
    """The requests for what is missing of these papers; ``fill``: it is filled in unseen."""
    papers = [entry.paper for entry in library.bare_entries(list(dict.fromkeys(keys)))]
    return tuple(
        _request(papers[first : first + MOST_AT_ONCE], fill)
        for first in range(0, len(papers), MOST_AT_ONCE)
    )


def complete(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request ``{"ids": ids of papers, "fill": whether to fill in what is missing}``.

    ``values``: ``found`` are the keys of papers of which more is known, ``unknown`` those that
    nobody knows, ``waiting`` is how many wait for a busy source, and ``journal`` undoes what was
    filled in.
    """
    # Late: the window makes requests, and reaches nothing.
    from paperdesk.sources.paper_lookup import PaperLookup, look_up  # noqa: PLC0415

    fill = bool(request.subject.get("fill"))
    papers = _papers(work, request.subject, unseen=fill)
    lookup = PaperLookup()
    try:
        look_up(work.http, papers, is_same_paper, lookup, work.progress)
    except (OfflineError, Cancelled):
        _settle(work, completions(work.library, papers, lookup), fill)
        raise
    if lookup.trouble is not None and not lookup.records and papers:
        raise lookup.trouble
    if lookup.waiting:
        left = [papers[key] for key in papers if key in lookup.waiting]
        work.library.enqueue([_request(left, fill)])
    more = [one for one in completions(work.library, papers, lookup) if one.proposals]
    unknown = [key for key in papers if key not in lookup.records and key not in lookup.waiting]
    remarks = tuple(
        Message("complete.nobody_knows", title=display(papers[key].title)) for key in unknown
    )
    values: dict[str, Any] = {
        "found": [one.key for one in more],
        "unknown": unknown,
        "waiting": len(lookup.waiting),
        "journal": _settle(work, more, fill),
    }
    return RequestOutcome(remarks=remarks, values=values)


def completions(
    library: "Library", papers: Mapping[int, Paper], lookup: "PaperLookup"
) -> list[Completion]:
    """What was found of each paper, field by field, but for what the reader wrote."""
    own = {key: library.own_facts(key) for key in lookup.records}
    return [
        completion(key, papers[key], records, by_title=key in lookup.by_title, own=own[key])
        for key, records in lookup.records.items()
    ]


def _settle(work: RequestWork, found: list[Completion], fill: bool) -> int | None:
    """Fill in what was found, or keep it to be looked at; the number that undoes it."""
    if not fill:
        kept_completions.keep(work.places, found)
        return None
    kept_completions.drop(work.places, [one.key for one in found])
    filled = {one.key: field_values(one.choices()) for one in found}
    return work.library.fill_papers(filled).journal


def _papers(work: RequestWork, subject: Mapping[str, Any], *, unseen: bool) -> dict[int, Paper]:
    """The papers of a request that are still there, without those found before it broke off;
    what is filled in ``unseen`` is not kept."""
    found: dict[int, Paper] = {}
    for id_ in subject.get("ids", ()):
        try:
            key = work.library.key(str(id_))
            found[key] = work.library.entry(key).paper
        except LibraryError:
            continue  # it is gone
    for one in () if unseen else kept_completions.kept(work.places, list(found)):
        del found[one.key]
    return found


def _request(papers: list[Paper], fill: bool) -> QueuedRequest:
    subject = {"ids": [str(paper.id) for paper in papers], "fill": fill}
    title = shortened(display(papers[0].title), _LONGEST_TITLE) if papers else ""
    return QueuedRequest("complete", subject, f"{title}, …" if len(papers) > 1 else title)
