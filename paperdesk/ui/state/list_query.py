"""List query and overview: what list and side bar ask the library, and are told, as values."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from paperdesk.model import (
    Batch,
    Counts,
    Order,
    PaperCollection,
    SavedSearch,
    Scope,
    SearchResults,
    Tag,
)
from paperdesk.model.day_sections import NO_DAYS, DaySections
from paperdesk.model.follows import Follow
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.query import parser
from paperdesk.model.query.ast import Query
from paperdesk.model.query.taste_clause import taste_tag
from paperdesk.model.search_results import Ranking
from paperdesk.ui.state.taste_order import TasteOrder, taste_order

if TYPE_CHECKING:
    from paperdesk.library import Library

HIDING = frozenset({"all", "batch", "follow", "tag", "collection"})
"""Places in which what was seen can be hidden; elsewhere it would hide what was asked for."""
ISSUES = ("day", "week", "month", "trending")
"""Lists of which each issue is looked at by itself, as on their site."""
SORTED_HERE = 5000
"""Papers of a place that are sorted anew to have those that stay among them."""
INBOX, MUTED = Scope("inbox"), Scope("muted")


@late_dataclass(frozen=True, slots=True, repr=False)
class LibraryOverview(Value):
    """The numbers and names of the side bar, read in one go."""

    counts: Counts = field(default_factory=Counts)
    batches: tuple[Batch, ...] = ()
    tags: tuple[Tag, ...] = ()
    saved: tuple[SavedSearch, ...] = ()
    follows: tuple[Follow, ...] = ()
    followed: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Batches that came by follows, and the numbers of those."""
    collections: tuple[PaperCollection, ...] = ()
    tag_totals: Mapping[str, int] = field(default_factory=dict)
    """The papers of tags that have others below them, with the papers of those."""

    @property
    def empty(self) -> bool:
        """Whether the library has no paper at all, not even in the trash."""
        counts = self.counts
        papers = counts.all or counts.dismissed or counts.trash
        return not (self.batches or self.follows or papers)

    @property
    def tag_colours(self) -> dict[str, str]:
        """The colours of tags by name."""
        return {tag.name: tag.colour for tag in self.tags}

    def saved_search(self, name: str) -> SavedSearch | None:
        """The saved search of this name."""
        return next((one for one in self.saved if one.name == name), None)

    def follow(self, scope: Scope) -> Follow | None:
        """The follow whose papers, or an issue of which, a scope shows."""
        numbers: tuple[str, ...] = (scope.value,)
        if scope.kind == "batch" and scope.value.isdecimal():
            numbers = tuple(map(str, self.followed.get(int(scope.value), ())))
        elif scope.kind != "follow":
            return None
        return next((one for one in self.follows if str(one.number) in numbers), None)

    def collection(self, scope: Scope) -> PaperCollection | None:
        """The collection that a scope shows."""
        if scope.kind != "collection":
            return None
        return next((one for one in self.collections if str(one.number) == scope.value), None)

    def batch(self, scope: Scope) -> Batch | None:
        """The batch that a scope shows."""
        if scope.kind != "batch":
            return None
        return next((one for one in self.batches if str(one.key) == scope.value), None)

    def place_of(self, follow: Follow) -> Scope:
        """Where one goes for a follow: to the newest issue of a list, else to all its papers."""
        came = (
            one
            for one in self.batches
            if one.listing in ISSUES
            and one.listing == follow.query.kind
            and follow.number in self.followed.get(one.key, ())
        )
        newest = max(came, key=lambda one: (one.date, one.key), default=None)
        if newest is not None:
            return Scope("batch", str(newest.key))
        return Scope("follow", str(follow.number))


@late_dataclass(frozen=True, slots=True, repr=False)
class ListQuery(Value):
    """What the list is about: a place, an order, and perhaps a query.

    ``name`` is that of the saved search whose query it is (``""``: of none); ``turned``: in
    the order the other way round.
    """

    scope: Scope = field(default_factory=Scope)
    order: Order = Order.RELEVANCE
    text: str = ""
    name: str = ""
    turned: bool = False

    @property
    def query(self) -> Query:
        """The query as understood while it is being typed; a blank at its end ends a word.

        A saved search is not being typed: it finds what its number in the side bar says.
        """
        return parser.parse(self.text, typing=not (self.name or self.text.endswith(" ")))

    @property
    def taste(self) -> str | None:
        """The tag (``""``: none) by whose taste papers stand in order; None in another order."""
        asked = taste_tag(self.query) if self.text else None
        return "" if asked is None and self.order is Order.FOR_ME else asked


@late_dataclass(frozen=True, slots=True, repr=False)
class ScopeContents(Value):
    """The papers of a place: those shown, how many there are with those hidden, where to begin,
    of which days they are, and the order for the reader that they stand in."""

    keys: "array[int]"
    muted: "array[int]"
    papers: int
    start: int
    days: DaySections = NO_DAYS
    taste: TasteOrder | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class Staying(Value):
    """Papers that stay in a list though they were ``seen``, and where they stood ``before``.

    ``reordered``: that was another order.
    """

    seen: frozenset[int]
    before: "array[int]"
    reordered: bool


def read_scope(
    library: "Library",
    question: ListQuery,
    *,
    muted: bool,
    hiding: bool,
    by_day: bool = False,
    staying: Staying | None = None,
    stood: TasteOrder | None = None,
) -> ScopeContents:
    """Read the papers of a place; ``muted``: also those that rules folded away. ``stood``: the
    order for the reader in which they stand."""
    scope, order = question.scope, question.order
    keys = library.keys(scope, order, turned=question.turned)
    shown = library.only_new(keys) if hiding else keys
    if staying is not None:
        shown = _with_staying(library, shown, staying, question)
    taste = None
    if order is Order.FOR_ME and not question.turned:
        taste = taste_order(library, shown, "", stood)
        shown = taste.keys
    # A batch goes on where one stopped.
    start = library.next_new(shown) if scope.kind == "batch" else 0
    folded = library.keys(MUTED, order, turned=question.turned) if muted else array("q")
    by_rank = scope.kind == "batch" and order in (Order.RELEVANCE, Order.ARRIVAL)
    days = library.day_sections(shown, order) if by_day and not by_rank else NO_DAYS
    return ScopeContents(shown, folded, len(keys), start, days, taste)


def _with_staying(
    library: "Library", keys: "array[int]", staying: Staying, question: ListQuery
) -> "array[int]":
    """These papers with those that stay; of a few the place in another order is looked up."""
    if not staying.reordered:
        return with_seen(keys, set(staying.seen), staying.before)
    more = staying.seen.intersection(staying.before).difference(keys)
    if not more or len(keys) > SORTED_HERE:
        return keys
    return library.in_order(keys + array("q", more), question.order, turned=question.turned)


def read_overview(library: "Library") -> LibraryOverview:
    """Read what the side bar shows."""
    batches = library.batches()
    return LibraryOverview(
        library.counts(),
        batches,
        library.tags(),
        library.saved(),
        library.follows(),
        _with_issues(batches, library.followed_batches()),
        library.collections(),
        library.tag_totals(),
    )


def _with_issues(
    batches: Sequence[Batch], followed: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    """The followed batches, and all other issues of the lists of the same site.

    Who follows the list of each day and looks at that of the week is still with the follow.
    """
    issues = [one for one in batches if one.listing in ISSUES]
    lists: dict[tuple[str, str], tuple[int, ...]] = {}
    for one in issues:
        if numbers := followed.get(one.key):
            lists[one.source, one.listing] = lists[one.source, ""] = numbers
    others = {
        one.key: lists.get((one.source, one.listing)) or lists.get((one.source, ""), ())
        for one in issues
    }
    return {key: numbers for key, numbers in (others | dict(followed)).items() if numbers}


def with_seen(keys: "array[int]", seen: set[int], before: "array[int]") -> "array[int]":
    """These papers, and among them where they stood ``before`` those that were only seen.

    Of 100,000 papers a few were seen, so what is done for each paper is left to loops of C.
    """
    gone = seen.difference(keys)
    at = [place for place, key in enumerate(before) if key in gone] if gone else []
    if not at:
        return keys
    now = set(keys)
    after: dict[int, list[int]] = {}
    last = passed = -1
    for place in at:
        for other in range(place - 1, passed, -1):
            if before[other] in now:
                last = before[other]
                break
        passed = place
        after.setdefault(last, []).append(before[place])
    together, done = array("q", after.get(-1, ())), 0
    for stop in [place for place, key in enumerate(keys, 1) if key in after]:
        together += keys[done:stop]
        together.extend(after[keys[stop - 1]])
        done = stop
    return together + keys[done:]


def in_order(
    library: "Library",
    query: Query,
    question: ListQuery,
    *,
    by_day: bool = False,
    stood: TasteOrder | None = None,
    whole: bool = False,
) -> tuple[SearchResults, DaySections, TasteOrder | None]:
    """What a query finds, its days, and the order for the reader that it stands in. ``whole``: not
    only its best are put in order here, since the window looks for a paper among all."""
    answer = library.search(query, question.scope, question.order, turned=question.turned)
    if whole:
        answer.ranking.all()
    tag, taste = question.taste, None
    if tag is not None and not question.turned:
        if answer.full == answer.total:
            taste = taste_order(library, answer.keys, tag, stood)
            answer = _placed(answer, taste.keys)
        else:
            taste = TasteOrder(answer.keys, frozenset(), library.taste(tag).wishes, tag)
    if not by_day or question.order is Order.RELEVANCE:
        return answer, NO_DAYS, taste
    return answer, library.day_sections(answer.keys[: answer.full], question.order), taste


def _placed(answer: SearchResults, keys: "array[int]") -> SearchResults:
    """The same answer with its papers in this order."""
    scores = dict(zip(answer.keys, answer.scores, strict=True))
    return replace(answer, ranking=Ranking(keys, array("d", (scores[key] for key in keys))))
