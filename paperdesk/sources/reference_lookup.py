"""Look-up of works by their ids, addresses and words: which source is asked for what, in turn.

Each kind of id has a row of sources that know it, the best first; who is not found in one is asked
of the next. A page of which the address says nothing is read for what it says of itself. Words
are looked up as a title or a whole reference, and only a record whose title stands in them
counts: a search always finds something.

Why a source that cannot answer now stops only those it was asked for: of twenty pasted ids those
of arXiv come, while the others wait for a host that is busy. Why only the best one is waited for
at once: where a lesser one is busy, the next may know.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from paperdesk.model import BadFileError, ImportedRecord, PastedReference, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources import source_table
from paperdesk.sources.http import HttpClient
from paperdesk.sources.source_errors import NotThereError, OfflineError, TryLaterError
from paperdesk.text import fold, identifier


@dataclass(frozen=True, slots=True)
class Route:
    """A way to a record: a kind of question to a source, and how an id is written there.

    ``together``: many ids make one question, and its records say which they are. ``besides``:
    it knows what no other does and is asked also where the record is here already.
    """

    source: str
    kind: str
    form: str = "{}"
    together: bool = False
    besides: bool = False


_SCHOLAR = ("semantic-scholar", "paper")
ROUTES: dict[str, tuple[Route, ...]] = {
    "arxiv": (
        Route("arxiv", "paper", together=True),
        Route("huggingface", "paper", together=True),
        Route(*_SCHOLAR, "ARXIV:{}", together=True),
    ),
    "doi": (
        Route("crossref", "paper", together=True),
        Route(*_SCHOLAR, "DOI:{}", together=True),
        Route("openalex", "paper", together=True),
    ),
    "pmid": (Route(*_SCHOLAR, "PMID:{}"),),
    "pmcid": (Route(*_SCHOLAR, "PMCID:{}"),),
    "acl": (Route("acl", "paper"), Route(*_SCHOLAR, "ACL:{}")),
    "openreview": (
        Route("openreview", "paper"),
        Route(*_SCHOLAR, "URL:https://openreview.net/forum?id={}"),
    ),
    "openalex": (Route("openalex", "paper"),),
    "semantic-scholar": (Route(*_SCHOLAR),),
    "url": (Route("feed", "page"),),
    "words": (
        Route("crossref", "title"),
        Route("semantic-scholar", "title"),
        Route("arxiv", "search"),
    ),
}
"""Who is asked for what, the best first."""
_OF_HUGGING_FACE = Route("huggingface", "paper", together=True, besides=True)


@dataclass(slots=True)
class Lookup:
    """What a look-up found, by the place of each reference among those that were asked for.

    ``waiting`` are those that a source could not answer for now, with ``trouble`` as it said;
    ``refusals`` is what sources said that did not answer at all.
    """

    found: dict[int, list[ImportedRecord]] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    trouble: TryLaterError | None = None
    refusals: list[Message] = field(default_factory=list)


def look_up(http: HttpClient, references: Sequence[PastedReference]) -> Lookup:
    """The records of works. Raises OfflineError, and Cancelled."""
    lookup = Lookup()
    rows = [_routes(one) for one in references]
    held: set[int] = set()
    for turn in range(max(map(len, rows), default=0)):
        groups: dict[tuple[Route, int], list[int]] = {}
        for number, routes in enumerate(rows):
            if turn >= len(routes) or number in held:
                continue
            route = routes[turn]
            if number not in lookup.found or route.besides:
                groups.setdefault((route, -1 if route.together else number), []).append(number)
        for (route, _), numbers in groups.items():
            _ask(http, route, {number: references[number] for number in numbers}, lookup)
        if turn == 0:
            held = set(lookup.waiting)  # for the one that knows them best
    lookup.waiting -= lookup.found.keys()
    return lookup


def fits(words: str, title: str) -> bool:
    """Whether a title is what stands in these words of a reference, or is all of them."""
    said, wanted = " ".join(plain_words(words)), " ".join(plain_words(title))
    if not wanted:
        return False
    return said == wanted or (len(wanted.split()) >= 3 and f" {wanted} " in f" {said} ")


def plain_words(text: str) -> list[str]:
    """The words of a title in small letters without marks, as searches and comparisons want it."""
    plain = "".join(sign if sign.isalnum() else " " for sign in fold(text))
    return plain.split()


def records_of(http: HttpClient, query: SourceQuery) -> Iterator[ImportedRecord]:
    """The papers of an answer. Raises SourceError and Cancelled."""
    for answered in source_table.ask(http, query):
        try:
            for item in answered.items:
                if isinstance(item, ImportedRecord):
                    yield item
        except BadFileError as error:
            raise SourceError(error.message) from error


def _routes(one: PastedReference) -> tuple[Route, ...]:
    routes = ROUTES.get(one.kind, ())
    if one.site == "huggingface":
        routes = (*(r for r in routes if r.source != "huggingface"), _OF_HUGGING_FACE)
    return routes


def _ask(http: HttpClient, route: Route, asked: dict[int, PastedReference], lookup: Lookup) -> None:
    """Ask one question, and give each record to whom it belongs."""
    value = " ".join(route.form.format(one.written) for one in asked.values())
    options = {"most": "5"} if route.kind == "search" else {}
    if route == Route("arxiv", "search"):
        value = _arxiv_title(value)
    try:
        for item in records_of(http, SourceQuery(route.source, route.kind, value, options)):
            for number in _belongs(item, asked, route):
                if asked[number].kind != "words" or number not in lookup.found:
                    lookup.found.setdefault(number, []).append(item)
    except OfflineError:
        raise
    except TryLaterError as error:
        lookup.trouble = error
        lookup.waiting.update(number for number in asked if number not in lookup.found)
    except NotThereError:
        return  # the next one is asked
    except SourceError as error:
        lookup.refusals.append(error.message)  # and the next one is asked, too


def _belongs(
    item: ImportedRecord, asked: dict[int, PastedReference], route: Route
) -> Iterable[int]:
    """For whom a record is."""
    if not route.together:
        ((number, one),) = asked.items()
        return (number,) if one.kind != "words" or fits(one.value, item.paper.title) else ()
    ids = {("arxiv", item.paper.arxiv_id), ("doi", item.paper.doi)}
    for alias in item.aliases:
        if known := identifier(alias):
            ids.add((known.kind, known.value))
    return [number for number, one in asked.items() if (one.kind, one.value) in ids]


def _arxiv_title(words: str) -> str:
    return f'ti:"{" ".join(plain_words(words))[:200]}"'
