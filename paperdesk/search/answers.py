"""Answers: questions asked of one snapshot after another, and the latest answers, kept.

Why answers are kept: who goes back to a question, turns to another place and returns, or reads on
where the window asks again (for a count, for the strip of years) is answered by a look-up. What is
asked with one letter more is another question; for it ``prepared`` keeps what its words matched.

An answer is given again only for the very question: the same query, the same sets of papers (the
library makes another set when an act changes one), the same acronyms and vectors beside the index,
and the same snapshot: whatever is committed ends them all. One that was cut short is not kept.

Why pages of the index are dropped now and then: whoever asks much for some hours would have all of
it in memory, which of a million papers is half a gigabyte. What is needed again the system has at
hand; to have it shown again takes a fiftieth of what the questions in between take.

Why of large answers only the best are kept: a hundred of them would take as much memory as all
that is kept of words. Who asks for the others has them found once more, on the same snapshot.
"""

import threading
import time
from collections.abc import Callable, Mapping, MutableSet, Sequence, Set
from dataclasses import dataclass
from operator import eq
from typing import NamedTuple

from paperdesk.model import Ranking, ScorePart, SearchResults
from paperdesk.model.frozen import replaced
from paperdesk.model.query.ast import Filter, Query
from paperdesk.model.search_results import Ordered
from paperdesk.search.acronyms.acronym_files import AcronymFiles
from paperdesk.search.acronyms.known_acronyms import KnownAcronyms
from paperdesk.search.explain.query_text import describe, planned
from paperdesk.search.explain.score_breakdown import score_parts
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.meaning.vector_files import VectorFiles
from paperdesk.search.query.acronym_expansion import with_acronyms
from paperdesk.search.query.executor import QueryExecutor
from paperdesk.search.query.letters_ahead import read_ahead
from paperdesk.search.query.plan import QueryPlan, make_query_plan
from paperdesk.search.query.query_correction import did_you_mean, read_as, with_short_words
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.query.term_resolver import Deadline

_LEAST_ROOM = 2_000_000  # bytes for answers, however few papers there are
_ROOM = 4  # bytes for each paper: a hundredth of what its words take in the index
_SHARE = 8  # of the room, which the order of one answer may take
_ANSWER, _BEST, _PAPER = 3_000, 500, 16  # bytes: an answer, one of its best explained, any other
_BREATH = 64  # new questions, after which the pages of the index and of the vectors are dropped
_LONGEST, _UNLIMITED = 2000.0, float("inf")  # milliseconds

Parts = list[tuple[ScorePart, ...]]


class SearchGround(NamedTuple):
    """Ground of a search: the papers of each filter, and those that may be found at all."""

    sets: Mapping[Filter, Set[int]]
    within: Set[int] | None = None
    without: Set[int] = frozenset()


class BesideIndex(NamedTuple):
    """Files beside the index, which grow in idle moments. ``by_meaning``: the vectors also say
    in which order the papers of a sentence come."""

    acronyms: AcronymFiles
    vectors: VectorFiles
    by_meaning: bool = True

    def vectors_of(self, plan: QueryPlan, snapshot: Snapshot) -> PaperVectors | None:
        """The vectors by which the papers of a plan are put in order; None: by none."""
        if not (plan.sentence and self.by_meaning):
            return None
        return self.vectors.of(snapshot.generation)


_EVERYWHERE = SearchGround({})


@dataclass(slots=True, eq=False)
class _KeptAnswer:
    """Answer to ``query`` as it is kept, with what it was found by.

    ``rest`` finds all papers of one of which only the best are kept; ``parts``: the score
    breakdown of the best, once it was asked for.
    """

    query: Query
    plan: QueryPlan
    ground: SearchGround
    acronyms: KnownAcronyms
    vectors: PaperVectors | None
    results: SearchResults
    sets: tuple[tuple[Filter, Set[int] | None], ...]
    rest: Callable[[], Ordered] | None = None
    parts: Parts | None = None

    def is_of(self, ground: SearchGround, acronyms: KnownAcronyms) -> bool:
        """Whether it answers its query on this ground as well."""
        sets, within, without = ground
        mine = self.ground.without
        if self.acronyms is not acronyms or self.ground.within is not within:
            return False
        if mine is not without and (mine or without):
            return False
        return all(sets.get(one) is known for one, known in self.sets)

    @property
    def may_be_kept(self) -> bool:
        """Whether it is whole, and nobody can change the sets that it was found with."""
        sets = (self.ground.within, self.ground.without, *(known for _, known in self.sets))
        return not (self.results.too_broad or any(isinstance(one, MutableSet) for one in sets))

    @property
    def size(self) -> int:
        """The memory that it takes, about."""
        ordered = 0 if self.rest else _PAPER * self.results.total
        return _ANSWER + _BEST * len(self.results.best) + ordered

    def told(self, began: float) -> SearchResults:
        """The results, given once more."""
        kept, ranking = self.results, self.results.ranking
        if self.rest is not None:
            ranking = Ranking(ranking.best, rest=self.rest, total=ranking.total)
        took = (time.perf_counter() - began) * 1000
        return SearchResults(
            kept.query, ranking, kept.full, kept.understood, took, kept.suggestion, kept.too_broad
        )


class Answers:
    """Answers of the newest snapshot that was asked. Several threads may ask at once."""

    def __init__(self) -> None:
        self._gate = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._kept: dict[Query, _KeptAnswer] = {}
        self._bytes = 0
        self._asked = 0
        self._last: tuple[_KeptAnswer, QueryExecutor | None] | None = None

    def search(
        self,
        snapshot: Snapshot,
        query: Query,
        ground: SearchGround,
        beside: BesideIndex,
        limit_ms: float,
    ) -> SearchResults:
        """Ask ``query``, or give the answer that is known (``SearchIndex.search``)."""
        began = time.perf_counter()
        acronyms = beside.acronyms.of(snapshot.generation)
        known = self._kept.get(query) if snapshot is self._snapshot else None
        if (
            known is not None
            and known.is_of(ground, acronyms)
            and beside.vectors_of(known.plan, snapshot) is known.vectors
        ):
            self._last = known, None
            return known.told(began)
        expanded = with_acronyms(query, acronyms)
        plan, understood = planned(expanded)
        if not plan:
            return SearchResults(expanded, understood=understood, too_broad=plan.cut)
        vectors = beside.vectors_of(plan, snapshot)
        executor = QueryExecutor(snapshot, ground.sets, Deadline(limit_ms))
        executor.vectors = vectors
        results = _results(executor, expanded, plan, understood, ground)
        sets = tuple((one, ground.sets.get(one)) for one in query.filters)
        answer = _KeptAnswer(query, plan, ground, acronyms, vectors, results, sets)
        self._last = answer, executor
        given = answer.told(began)
        if answer.may_be_kept:
            self._keep(snapshot, answer)
        self._asked += 1
        if not self._asked % _BREATH:
            snapshot.drop_pages()
            beside.vectors.drop_pages()
        return given

    def read_ahead(self, snapshot: Snapshot) -> None:
        """Read what the last question with one letter more will ask for."""
        if self._last is not None and self._snapshot is snapshot:
            read_ahead(snapshot, self._last[0].plan)

    def score_parts(self, snapshot: Snapshot, query: Query, keys: Sequence[int]) -> Parts:
        """The score breakdown of these papers (``SearchIndex.score_parts``)."""
        answer, executor = self._last or (None, None)
        if answer is None or not (answer.results.query is query or answer.results.query == query):
            return score_parts(_executed(snapshot, make_query_plan(query), _EVERYWHERE), keys)
        best = answer.results.best
        of_best = keys is best or (len(keys) == len(best) and all(map(eq, keys, best)))
        if of_best and answer.parts is not None and snapshot is self._snapshot:
            return answer.parts.copy()
        if executor is None or executor.snapshot is not snapshot:
            executor = _executed(snapshot, answer.plan, answer.ground)
            self._last = answer, executor
        parts = score_parts(executor, keys)
        if of_best and snapshot is self._snapshot:
            answer.parts = parts.copy()
        return parts

    def clear(self) -> None:
        """Forget all answers."""
        with self._gate:
            self._kept, self._bytes, self._snapshot, self._last = {}, 0, None, None

    def _keep(self, snapshot: Snapshot, answer: _KeptAnswer) -> None:
        """Keep an answer; the oldest make room for it."""
        room = max(_LEAST_ROOM, _ROOM * snapshot.max_doc)
        results = answer.results
        if _PAPER * results.total > room // _SHARE:
            answer.rest = _finder(snapshot, answer)
            answer.results = replaced(results, ranking=_only_best(results.ranking))
        with self._gate:
            if self._snapshot is not snapshot:
                self._kept, self._bytes, self._snapshot = {}, 0, snapshot
            if (old := self._kept.pop(answer.query, None)) is not None:
                self._bytes -= old.size
            self._kept[answer.query] = answer
            self._bytes += answer.size
            while self._bytes > room:
                self._bytes -= self._kept.pop(next(iter(self._kept))).size


def _results(
    executor: QueryExecutor, query: Query, plan: QueryPlan, understood: str, ground: SearchGround
) -> SearchResults:
    """The results of a plan, the query read as it was understood."""
    found = executor.rank(plan, ground.within, ground.without)
    suggestion, terms = "", executor.terms
    if not found.full:
        if not (executor.corrections and found.ranking.total):
            suggestion = did_you_mean(query, terms)
        suggestion = suggestion or _with_short_words(executor, query, ground)
    if found.ranking.total:
        respelled = executor.snapshot.respelled(query, terms)
        meant = read_as(query, respelled | executor.corrections)
        if meant is not query:
            query, understood = meant, describe(meant)
    return SearchResults(query, found.ranking, found.full, understood, 0.0, suggestion, found.cut)


def _executed(snapshot: Snapshot, plan: QueryPlan, ground: SearchGround) -> QueryExecutor:
    """An executor that has ranked the plan."""
    executor = QueryExecutor(snapshot, ground.sets, Deadline(_LONGEST))
    executor.rank(plan, ground.within, ground.without)
    return executor


def _finder(snapshot: Snapshot, answer: _KeptAnswer) -> Callable[[], Ordered]:
    """What finds all papers of an answer in order, once more."""
    plan, ground, vectors = answer.plan, answer.ground, answer.vectors

    def find() -> Ordered:
        executor = QueryExecutor(snapshot, ground.sets, Deadline(_UNLIMITED))
        executor.vectors = vectors
        return executor.rank(plan, ground.within, ground.without).ranking.all()

    return find


def _only_best(ranking: Ranking) -> Ranking:
    """The best of a ranking, without what its rest would be sorted by."""
    return Ranking(ranking.best, rest=Ranking().all, total=ranking.total)


def _with_short_words(executor: QueryExecutor, query: Query, ground: SearchGround) -> str:
    """The suggestion to correct short words as well, where a paper has all words then."""
    meant = with_short_words(query, executor.corrections, executor.terms)
    if meant is None:
        return ""
    other = QueryExecutor(executor.snapshot, ground.sets, executor.terms.deadline)
    found = other.rank(planned(meant)[0], ground.within, ground.without)
    return str(meant) if found.full else ""
