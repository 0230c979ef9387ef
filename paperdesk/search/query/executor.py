"""Which papers a plan finds, and how well they answer it.

Score: BM25F (Robertson and Zaragoza, 'The Probabilistic Relevance Framework',
2009, section 3.6) with one saturation over all fields, weights and bends as
in ``packed.scoring``; idf = ln(1 + (N - n + .5) / (n + .5)), n counted over
the papers that the clause finds (``leaf_scorer``). What must hold together is
looked for from the rarest on, each among the papers that are left.

The order is that of ``ranking``. A word that stands in no paper beside the
others is likely a misspelling: when no paper has all the words, papers with
the nearest that the library knows will do (``spellcheck``), but count as
lacking it.

All work ends at the deadline; what was found until then is the answer, marked
as too broad.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from itertools import repeat
from operator import and_, or_

import numpy as np

from paperdesk.model import Ranking
from paperdesk.model.query.ast import Filter
from paperdesk.model.query.parser import MAX_WORDS
from paperdesk.search.codec.array_ops import NO_INTS, Ints, Mask, lookup_sorted
from paperdesk.search.query.adjacency import adjacent
from paperdesk.search.query.docset import (
    DenseDocs,
    DocFilter,
    Finding,
    ScoreAccumulator,
    SparseDocs,
    constant_score,
    intersect,
)
from paperdesk.search.query.leaf_scorer import LeafContribution, LeafScorer
from paperdesk.search.query.plan import (
    AndNode,
    FilterLeaf,
    NotNode,
    OrNode,
    QueryPlan,
    Step,
    TermLeaf,
)
from paperdesk.search.query.prepared import LeafPreparer
from paperdesk.search.query.ranking import (
    FEW,
    Numbers,
    enough,
    ranking,
    ranking_of_few,
    sort_keys,
    tier,
    tiers,
)
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.query.spellcheck import MOST_CORRECTED, RARE, respell
from paperdesk.search.query.term_resolver import Deadline, TermResolver

_WHOLE, _LOOSE = tier(1, 1, 0), tier(1, 0, 0)


@dataclass(frozen=True, slots=True)
class TopDocs:
    """Papers in rank order; the first ``full`` have every wanted clause."""

    ranking: Ranking
    full: int
    cut: bool


class QueryExecutor:
    """Answers one plan on one snapshot; ``brought`` says afterwards what each look did."""

    def __init__(
        self, snapshot: Snapshot, sets: Mapping[Filter, Set[int]], clock: Deadline
    ) -> None:
        self.snapshot = snapshot
        self.sets = sets
        self.clock = clock
        self.terms = TermResolver(snapshot.forms, clock)
        self.brought: dict[TermLeaf, LeafContribution] = {}
        self._preparing = LeafPreparer(snapshot.forms, self.terms, snapshot.remembered)
        self._looking = LeafScorer(snapshot, self._preparing)

    def rank(
        self, plan: QueryPlan, within: Set[int] | None = None, without: Set[int] = frozenset()
    ) -> TopDocs:
        """All papers that the plan finds among ``within`` (None: all) but ``without``, best
        first."""
        among = self._allowed(plan, within, without)
        extra: SparseDocs | None = None
        if plan.demanded:
            demanded = self._every(plan.demanded, among)
            among = self._among(demanded)
            if not all(isinstance(step, FilterLeaf | NotNode) for step in plan.demanded):
                extra = demanded.listed()
        wanted = self._telling(plan.wanted)
        if len(wanted) == 1:
            found = self._answer(wanted[0], among)
            if extra is None and isinstance(found, SparseDocs) and len(found) <= FEW:
                return TopDocs(self._few(wanted[0], found), len(found), self.clock.cut or plan.cut)
            full, numbers = self._one(wanted[0], found, extra)
        elif wanted:
            full, numbers = self._bag(wanted, among, extra, plan)
        else:
            some = (
                extra
                or constant_score(self.snapshot.live if among is None else among.mask).listed()
            )
            numbers = sort_keys(some.papers, some.scores, 0, self.snapshot.by_key)
            full = len(numbers)
        ordered = ranking(numbers, self.snapshot.by_key)
        return TopDocs(ordered, full, self.clock.cut or plan.cut)

    def _allowed(
        self, plan: QueryPlan, within: Set[int] | None, without: Set[int]
    ) -> DocFilter | None:
        """The papers that may be found at all; None: every one."""
        shot = self.snapshot
        if shot.whole and within is None and not (without or plan.refused):
            return None
        allowed = shot.live.copy()
        if within is not None:
            allowed &= shot.mask(within)
        if without:
            allowed &= ~shot.mask(without)
        for step in plan.refused:
            if isinstance(step, TermLeaf):
                for papers in self._looking.papers(step):
                    allowed[papers] = False
            else:
                allowed &= ~self._mask(step)
        return None if allowed.all() else DocFilter(shot.size, allowed)

    def _few(self, step: Step, found: SparseDocs) -> Ranking:
        """As :meth:`_one`, in order."""
        title = [True] * len(found) if found.title is None else found.title.tolist()
        whole = title if found.whole is None else found.whole.tolist()
        tiers: Iterable[int] = repeat(_WHOLE)
        if found.whole is not None or any(title):
            written = set(self._written(step).tolist())
            some = zip(found.papers.tolist(), title, whole, strict=True)
            tiers = [
                (_WHOLE if found.whole is None or is_whole else _LOOSE)
                | in_title << (paper in written)
                for paper, in_title, is_whole in some
            ]
        return ranking_of_few(found.papers, found.scores, tiers, self.snapshot.by_key)

    def _one(self, step: Step, found: Finding, extra: SparseDocs | None) -> tuple[int, Numbers]:
        """The papers that have the one wanted clause: how many, and numbers to sort them by."""
        if isinstance(found, DenseDocs):
            best = found.title.astype(np.uint8)
            best[self._written(step)] <<= 1
            some = found.listed()
            best = best[some.papers]
        else:
            some = found
            best = np.ones(len(some), np.uint8) if some.title is None else some.title.view(np.uint8)
            if best.any():
                best = best.copy()
                at, there = lookup_sorted(some.papers, self._written(step))
                best[at[there]] <<= 1
        papers, scores, whole = some.papers, some.scores, some.whole
        if extra is not None:
            scores = scores + extra.scores[np.searchsorted(extra.papers, papers)]
        of_each: Numbers | int = tier(1, 1, 0)
        if whole is not None:
            best = best + (whole.view(np.uint8) << 2)
            of_each = best + np.uint64(tier(1, 0, 0))
        elif best.any():
            of_each = best + np.uint64(tier(1, 1, 0))
        return len(papers), sort_keys(papers, scores, of_each, self.snapshot.by_key)

    def _bag(
        self,
        wanted: tuple[Step, ...],
        among: DocFilter | None,
        extra: SparseDocs | None,
        plan: QueryPlan,
    ) -> tuple[int, Numbers]:
        """The papers that have enough of the wanted clauses: how many have all, and numbers."""
        answers = [self._answer(step, among) for step in wanted]
        total, full = self._added(answers, extra)
        rare = sum(self._having(*pair) <= RARE for pair in zip(wanted, answers, strict=True))
        if not full and 0 < rare <= MOST_CORRECTED:
            pairs = zip(wanted, answers, strict=True)
            total, _ = self._added([self._corrected(*pair, among) for pair in pairs], extra)
        papers = enough(total, len(wanted), sentence=plan.sentence)
        rows = adjacent(self._preparing, wanted, plan.row, total) if full else None
        of_each = tiers(total, papers, len(wanted), rows, sentence=plan.sentence)
        return full, sort_keys(papers, total.scores[papers], of_each, self.snapshot.by_key)

    def _added(
        self, answers: Sequence[Finding], extra: SparseDocs | None
    ) -> tuple[ScoreAccumulator, int]:
        """The sum of all answers, and how many papers are in each of them."""
        total = ScoreAccumulator(self.snapshot.size, len(answers))
        for found in answers:
            total.add(found)
        if extra is not None:
            total.scores[extra.papers] += extra.scores
        return total, int(np.count_nonzero(total.count == len(answers)))

    def _having(self, step: Step, found: Finding) -> int:
        """How many papers have it, also among those that do not matter."""
        if isinstance(step, TermLeaf):
            papers = self._preparing.ready(step).papers
            return len(found) if papers is None else papers
        return len(found)

    def _corrected(self, step: Step, found: Finding, among: DocFilter | None) -> Finding:
        """What ``step`` finds, or finds spelled as the library spells it, where it is rare."""
        if not isinstance(step, TermLeaf) or self._having(step, found) > RARE or self.clock.over:
            return found
        again = respell(step, self.terms)
        if again is None:
            return found
        other = self._look(again, among).listed()
        nothing = np.zeros(len(other), np.bool_)
        loose = SparseDocs(other.papers, other.scores, nothing, nothing)
        return ScoreAccumulator(self.snapshot.size, 2).add(found).add(loose).any()

    def _telling(self, wanted: tuple[Step, ...]) -> tuple[Step, ...]:
        """The clauses to look for: of a long pasted text the rarest that the library knows."""
        if len(wanted) <= MAX_WORDS:
            return wanted
        amounts = [self._amount(step) or self.snapshot.size for step in wanted]
        rarest = sorted(range(len(wanted)), key=amounts.__getitem__)[:MAX_WORDS]
        return tuple(wanted[n] for n in sorted(rarest))

    def _amount(self, step: Step) -> int:
        """About how many papers have the first word of ``step``; 0 if none or if it has no word."""
        if not isinstance(step, TermLeaf):
            return 0
        form = step.variants[0][0].forms[0]
        if form.kind not in ("word", "exact"):
            return 0
        return max(self.terms.amount(name, form) for name in step.fields)

    def _written(self, step: Step) -> Ints:
        """Papers with the word of ``step`` in the title as the reader wrote it."""
        written = self._preparing.ready(step).written if isinstance(step, TermLeaf) else None
        return NO_INTS if written is None else written.read()[0]

    def _answer(self, step: Step, among: DocFilter | None) -> Finding:
        """The papers (of ``among``) that a step finds."""
        match step:
            case TermLeaf():
                return self._look(step, among)
            case AndNode(steps):
                return self._every(steps, among)
            case OrNode(steps):
                total = ScoreAccumulator(self.snapshot.size, len(steps))
                for inner in steps:
                    total.add(self._answer(inner, among))
                return total.any()
            case FilterLeaf() | NotNode():
                mask = self._mask(step)
                return constant_score(mask if among is None else mask & among.mask)

    def _every(self, steps: Sequence[Step], among: DocFilter | None) -> Finding:
        """The papers that all steps find; the rarest first, each among those of the last."""
        masks = [self._mask(step) for step in steps if isinstance(step, FilterLeaf | NotNode)]
        for mask in masks:
            mask_of = mask if among is None else mask & among.mask
            among = DocFilter(self.snapshot.size, mask_of)
        others = [step for step in steps if not isinstance(step, FilterLeaf | NotNode)]
        if not others:
            return constant_score(self.snapshot.live if among is None else among.mask)
        first, *others = sorted(others, key=self._most)
        found = self._answer(first, among)
        for step in others:
            if not len(found):
                break
            among = self._among(found)
            found = intersect(found, self._answer(step, among))
        return found

    def _among(self, found: Finding) -> DocFilter:
        size = self.snapshot.size
        if isinstance(found, DenseDocs):
            return DocFilter(size, found.there)
        return DocFilter(size, papers=found.papers)

    def _most(self, step: Step) -> int:
        """How many papers a step finds at most, about."""
        if isinstance(step, TermLeaf):
            return self._preparing.ready(step).size
        return self.snapshot.size

    def _mask(self, step: Step) -> Mask:
        """The papers that a step finds, without a score; not to be changed."""
        match step:
            case FilterLeaf(chosen):
                return self.snapshot.mask(self.sets.get(chosen, frozenset()))
            case NotNode(inner):
                return ~self._mask(inner)
            case TermLeaf():
                there = np.zeros(self.snapshot.size, np.bool_)
                for papers in self._looking.papers(step):
                    there[papers] = True
                return there
            case AndNode(steps):
                return reduce(and_, map(self._mask, steps))
            case OrNode(steps):
                return reduce(or_, map(self._mask, steps))

    def _look(self, look: TermLeaf, among: DocFilter | None) -> Finding:
        found, self.brought[look] = self._looking.look(look, among)
        return found
