"""Search results: papers found, their ranking, hits and facets."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from typing import NamedTuple, overload

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.query.ast import Query

Span = tuple[int, int]
"""Start and end of a mark, in characters of the text it belongs to."""


@late_dataclass(frozen=True, slots=True, repr=False)
class Snippet(Value):
    """Snippet: the passage that shows best why a paper was found, with its marks.

    ``text`` is display text (TeX made readable) from ``field``; ``…`` stands
    at a cut end.
    """

    field: str
    text: str
    marks: tuple[Span, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class PageHit(Value):
    """Page that a paper was found on: of the file with this SHA-256 (hex), counted from 0, with
    its label (``""``: none)."""

    file: str
    page: int
    label: str = ""

    @property
    def shown(self) -> str:
        """What the page is called: its label, or its number from 1."""
        return self.label or str(self.page + 1)


@late_dataclass(frozen=True, slots=True, repr=False)
class TextPage(Value):
    """Text of one page of a paper's files, and which page it is."""

    place: PageHit
    text: str


@late_dataclass(frozen=True, slots=True, repr=False)
class TextMatch(Value):
    """Where the words of a query stand on a paper's pages.

    ``page`` is that with the most of them, counted from 0 through all its files; ``words`` are
    the clauses, as written, that stand on any page.
    """

    page: int
    words: frozenset[str]


@late_dataclass(frozen=True, slots=True, repr=False)
class Hit(Value):
    """Hit: why one paper was found.

    ``matched`` names the fields (``title``, ``abstract``, ``authors``,
    ``note``, ``text``); ``without`` lists the words of the query that it lacks;
    ``title_marks``, ``abstract_marks`` and ``summary_marks`` are spans in the
    display text of each, in order and apart. ``page`` is where words stand that nothing said
    about the paper has, None if there are none such: the snippet is of that page then.
    """

    key: int
    score: float
    matched: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    title_marks: tuple[Span, ...] = ()
    snippet: Snippet | None = None
    abstract_marks: tuple[Span, ...] = ()
    summary_marks: tuple[Span, ...] = ()
    page: PageHit | None = None


Ordered = tuple["array[int]", "array[float]"]
"""Keys of papers, best first, and their scores, in step."""


class Ranking:
    """Ranking of papers, of which the best are known and the rest is sorted when asked for.

    Why: to find the best 50 of 80,000 papers takes a tenth of the time that it
    takes to sort them all. ``rest`` gives them all; it may be called more than
    once, by several threads, and always answers the same.
    """

    __slots__ = ("_all", "_rest", "best", "total")

    def __init__(
        self,
        keys: "array[int] | None" = None,
        scores: "array[float] | None" = None,
        rest: Callable[[], Ordered] | None = None,
        total: int = 0,
    ) -> None:
        keys = array("q") if keys is None else keys
        self.best = keys
        self.total = total if rest else len(keys)
        self._rest = rest
        known = (keys, array("d", [0.0]) * len(keys) if scores is None else scores)
        self._all: Ordered | None = None if rest else known

    def all(self) -> Ordered:
        """Every paper in order."""
        rest, known = self._rest, self._all  # in this turn: ``_rest`` goes after ``_all`` came
        if known is None and rest is not None:
            known = self._all = rest()
            self._rest = None
        return known or (array("q"), array("d"))

    @property
    def keys(self) -> "array[int] | RankedKeys":
        """The papers, of which those beyond the best are put in order when one asks for them."""
        return self._all[0] if self._all else RankedKeys(self)


class RankedKeys(Sequence[int]):
    """Keys of a ranking, as a sequence."""

    __slots__ = ("_best", "_ranking")

    def __init__(self, ranking: Ranking) -> None:
        self._ranking, self._best = ranking, ranking.best

    @property
    def all(self) -> "array[int]":
        """Every key in order."""
        return self._ranking.all()[0]

    def __len__(self) -> int:
        return self._ranking.total

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> "array[int]": ...
    def __getitem__(self, at: int | slice) -> "int | array[int]":
        """One key, or some: they are at hand as far as the best reach."""
        if isinstance(at, slice):
            plain = (at.start or 0) >= 0 and at.stop is not None and at.step is None
            known = plain and 0 <= at.stop <= len(self._best)
        else:
            known = 0 <= at < len(self._best)
        return self._best[at] if known else self.all[at]

    def __iter__(self) -> Iterator[int]:
        return iter(self.all)

    def __contains__(self, key: object) -> bool:
        return key in self._best or key in self.all

    def index(self, key: int, start: int = 0, stop: int | None = None) -> int:
        """Where a key stands; ValueError where it does not."""
        if key in self._best and not start and stop is None:
            return self._best.index(key)
        return self.all.index(key, start, len(self) if stop is None else stop)


@late_dataclass(frozen=True, slots=True, repr=False)
class SearchResults(Value):
    """Results of a search: all papers a query finds, best first.

    ``keys`` and ``scores`` run in step, and are put in order when first asked
    for; the ``best`` are known at once. The first ``full`` papers have all
    the words, the others most of them. ``understood`` reads the query back.
    ``took_ms`` is the time of the search itself, in milliseconds.
    ``too_broad`` is set when a limit cut the work short. ``from_rows`` is set
    when the index was not there and titles and authors were searched instead.
    ``droppable``: where nothing was found, the clauses that are in the way, as
    printed, and how many papers there are without each.
    """

    query: Query
    ranking: Ranking = field(default_factory=Ranking)
    full: int = 0
    understood: str = ""
    took_ms: float = 0.0
    suggestion: str = ""
    too_broad: bool = False
    from_rows: bool = False
    droppable: tuple[tuple[str, int], ...] = ()

    @property
    def keys(self) -> "array[int]":
        """The papers, all of them."""
        return self.ranking.all()[0]

    @property
    def scores(self) -> "array[float]":
        """How well each answers."""
        return self.ranking.all()[1]

    @property
    def best(self) -> "array[int]":
        """The first 50 papers, or all of them."""
        return self.ranking.best

    @property
    def total(self) -> int:
        """How many papers were found."""
        return self.ranking.total


@late_dataclass(frozen=True, slots=True, repr=False)
class Facets(Value):
    """Facet counts of ``total`` papers: each value with how many have it.

    Most frequent first; ``years`` in their order. A paper without a year,
    category or source is counted nowhere there; one with two tags, twice.
    """

    total: int
    years: tuple[tuple[int, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    categories: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, int], ...] = ()
    states: tuple[tuple[str, int], ...] = ()


class ScorePart(NamedTuple):
    """Contribution of a query's clause (``word``, as written) to a paper's score in one field.

    ``times``: how often it stands there, as it counts; ``score``: its share of the score.
    """

    word: str
    field: str
    times: float
    score: float


@late_dataclass(frozen=True, slots=True, repr=False)
class Related(Value):
    """Related paper; ``words`` are those of both that make it so, the most telling first,
    ``near`` words of the paper asked about that are near in meaning to this one."""

    key: int
    score: float
    words: tuple[str, ...]
    near: tuple[str, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class TastedWord(Value):
    """Word that spoke for a paper (``part`` above 0) or against it in the order for its reader, as
    the paper writes it."""

    word: str
    part: float


@late_dataclass(frozen=True, slots=True, repr=False)
class LikedPaper(Value):
    """Paper in the order for its reader; ``to_learn``: one that the order is least sure of."""

    key: int
    to_learn: bool
    words: tuple[TastedWord, ...]


@late_dataclass(frozen=True, slots=True, repr=False)
class TasteStatus(Value):
    """What the order for its reader is learned from: how many papers were kept and dismissed, how
    many more of each it needs, and the words of which the reader wants more (1) or less (-1)."""

    kept: int
    dismissed: int
    lacks_kept: int = 0
    lacks_dismissed: int = 0
    wishes: tuple[tuple[str, int], ...] = ()

    @property
    def learned(self) -> bool:
        """Whether there is an order already."""
        return not (self.lacks_kept or self.lacks_dismissed)


@late_dataclass(frozen=True, slots=True, repr=False)
class IndexStatus(Value):
    """Status of the index: ``papers`` in it, ``waiting`` to come, size in bytes."""

    papers: int
    waiting: int
    size: int
    version: str
    segments: int
