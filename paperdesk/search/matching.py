"""Which papers a plan finds, and how well they answer it.

Score: BM25F (Robertson and Zaragoza, 'The Probabilistic Relevance Framework',
2009, section 3.6) with one saturation over all fields, weights and bends as
in ``packed.scoring``; idf = ln(1 + (N - n + .5) / (n + .5)), n counted over
the papers that the clause finds. Of the ways to find a clause in a field the
best counts, none twice.

The order is that of ``ranking``. A word that stands in no paper beside the
others is likely a misspelling: when no paper has all the words, papers with
the nearest that the library knows will do (``misspelt``), but count as
lacking it.

All work ends at the deadline; what was found until then is the answer, marked
as too broad.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

import numpy as np

from paperdesk.model.grammar import MAX_WORDS
from paperdesk.model.query import Filter
from paperdesk.search.found import Found, Sum, unscored
from paperdesk.search.misspelt import RARE, respelled
from paperdesk.search.packed.arrays import NO_FLOATS, NO_INTS, Floats, Ints, Mask
from paperdesk.search.packed.forms import Chosen as Words
from paperdesk.search.packed.scoring import idf
from paperdesk.search.plan import Chosen, Deny, Every, Look, Plan, Some, Step
from paperdesk.search.ranking import Candidates, ordered
from paperdesk.search.snapshot import Snapshot
from paperdesk.search.terms import Clock, Terms
from paperdesk.search.variants import Form, Variant

_WHOLE, _TITLE, _LOOSE_TITLE = np.uint8(1), np.uint8(2), np.uint8(4)
_NOWHERE = (NO_INTS, NO_FLOATS)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Keys and scores in rank order; the first ``full`` have every wanted clause."""

    keys: "array[int]"
    scores: "array[float]"
    full: int
    cut: bool


@dataclass(slots=True)
class Matcher:
    """Answers one plan on one snapshot."""

    snapshot: Snapshot
    sets: Mapping[Filter, Set[int]]
    clock: Clock
    terms: Terms = field(init=False)

    def __post_init__(self) -> None:
        self.terms = Terms(self.snapshot, self.clock)

    def rank(self, plan: Plan, within: Set[int] | None) -> Ranked:
        """All papers that the plan finds among ``within`` (None: all), best first."""
        allowed, extra = self._allowed(plan, within)
        wanted = self._telling(plan.wanted)
        answers = [self._answer(step) for step in wanted]
        some = self._candidates(answers, allowed, extra)
        full = int(np.count_nonzero(some.counts == some.wanted))
        if len(wanted) > 1 and not full:
            answers = [self._corrected(*pair) for pair in zip(wanted, answers, strict=True)]
            some = self._candidates(answers, allowed, extra)
        if len(wanted) == 1:
            some.title[self._written(wanted[0])[some.papers] & (some.title > 0)] = 2
        keys = self.snapshot.keys
        places = ordered(some, keys, sentence=plan.sentence)
        return Ranked(
            array("q", keys[some.papers[places]].tobytes()),
            array("d", some.scores[places].astype(np.float64).tobytes()),
            full,
            self.clock.cut or plan.cut,
        )

    def _allowed(self, plan: Plan, within: Set[int] | None) -> tuple[Mask, Found | None]:
        """The papers that may be found at all, and what the demanded steps say of them."""
        allowed = self.snapshot.live.copy()
        if within is not None:
            allowed &= self.snapshot.mask(within)
        for step in plan.refused:
            allowed[self._answer(step).papers] = False
        if not plan.demanded:
            return allowed, None
        demanded = self._gather(plan.demanded, every=True)
        there = np.zeros(self.snapshot.size, np.bool_)
        there[demanded.papers] = True
        allowed &= there
        return allowed, demanded

    def _candidates(
        self, answers: Sequence[Found], allowed: Mask, extra: Found | None
    ) -> Candidates:
        """The allowed papers that any of the answers has; all of them where nothing is wanted."""
        size = self.snapshot.size
        if len(answers) == 1 and extra is None:
            found = answers[0]
            keep = allowed[found.papers]
            papers, scores = found.papers[keep], found.scores[keep]
            one = np.ones(len(papers), np.int64)
            whole = one if found.whole is None else found.whole[keep].astype(np.int64)
            title = one.copy() if found.title is None else found.title[keep].astype(np.int64)
            return Candidates(1, papers, scores, one, whole, title)
        total = Sum(size)
        for found in answers:
            total.add(found)
        if extra is not None:
            np.add.at(total.scores, extra.papers, extra.scores)
        papers = total.having(1) if answers else np.flatnonzero(allowed)
        papers = papers[allowed[papers]]
        title = (total.title(papers) == len(answers)) & (len(answers) > 0)
        return Candidates(
            len(answers),
            papers,
            total.scores[papers],
            total.count(papers),
            total.whole(papers),
            title.astype(np.int64),
        )

    def _corrected(self, step: Step, found: Found) -> Found:
        """What ``step`` finds, or finds spelled as the library spells it, where it is rare."""
        if not isinstance(step, Look) or len(found) > RARE or self.clock.over:
            return found
        again = respelled(step, self.terms)
        if again is None:
            return found
        other = self._look(again)
        nothing = np.zeros(len(other), np.bool_)
        loose = Found(other.papers, other.scores, nothing, nothing)
        return Sum(self.snapshot.size).add(found).add(loose).joined(every=False)

    def _telling(self, wanted: tuple[Step, ...]) -> tuple[Step, ...]:
        """The clauses to look for: of a long pasted text the rarest that the library knows."""
        if len(wanted) <= MAX_WORDS:
            return wanted
        amounts = [self._amount(step) or self.snapshot.size for step in wanted]
        rarest = sorted(range(len(wanted)), key=amounts.__getitem__)[:MAX_WORDS]
        return tuple(wanted[n] for n in sorted(rarest))

    def _amount(self, step: Step) -> int:
        """About how many papers have the first word of ``step``; 0 if none or if it has no word."""
        if not isinstance(step, Look):
            return 0
        form = step.variants[0][0].forms[0]
        if form.kind not in ("word", "exact"):
            return 0
        return max(self.terms.amount(name, form) for name in step.fields)

    def _written(self, step: Step) -> Mask:
        """Papers with the word of ``step`` in the title as the reader wrote it."""
        has = np.zeros(self.snapshot.size, np.bool_)
        if isinstance(step, Look) and len(step.variants[0]) == 1:
            form = Form("exact", step.variants[0][0].forms[0].text)
            has[self._papers("title", form)[0]] = True
        return has

    def _answer(self, step: Step) -> Found:
        match step:
            case Look():
                return self._look(step)
            case Chosen(chosen):
                return unscored(self.snapshot.mask(self.sets.get(chosen, frozenset())))
            case Deny(inner):
                rest = np.ones(self.snapshot.size, np.bool_)
                rest[self._answer(inner).papers] = False
                return unscored(rest)
            case Every(steps):
                return self._gather(steps, every=True)
            case Some(steps):
                return self._gather(steps, every=False)

    def _gather(self, steps: Sequence[Step], *, every: bool) -> Found:
        found = [self._answer(step) for step in steps]
        if len(found) == 1:
            return found[0]
        total = Sum(self.snapshot.size)
        for each in found:
            total.add(each)
        return total.joined(every=every)

    def _look(self, look: Look) -> Found:
        shot = self.snapshot
        weight = np.zeros(shot.size, np.float32)
        flags = np.zeros(shot.size, np.uint8)
        for name in look.fields:
            ways = [way for way in self._ways(look, name) if len(way[0])]
            for papers, _, whole in ways:
                flag = _WHOLE if whole else np.uint8(0)
                if name == "title":
                    flag |= _TITLE if whole else _LOOSE_TITLE
                if flag:
                    np.bitwise_or.at(flags, papers, flag)
            if ways:
                papers, times = ways[0][:2] if len(ways) == 1 else self._best(ways)
                np.add.at(weight, papers, times * shot.norms(name)[papers])
        papers = np.flatnonzero(weight != 0)
        flags = flags[papers]
        whole = (flags & _WHOLE) != 0
        title = ((flags & _TITLE) != 0) | (((flags & _LOOSE_TITLE) != 0) & ~whole)
        scores = shot.weighting.saturate(weight[papers], idf(shot.size, len(papers)))
        return Found(papers, scores, whole, title)

    def _best(self, ways: Sequence[tuple[Ints, Floats, bool]]) -> tuple[Ints, Floats]:
        """For each paper the way that has it most often."""
        often = np.zeros(self.snapshot.size, np.float32)
        for papers, times, _ in ways:
            np.maximum.at(often, papers, times)
        papers = np.flatnonzero(often != 0)
        return papers, often[papers]

    def _ways(self, look: Look, name: str) -> Iterator[tuple[Ints, Floats, bool]]:
        """The ways to find the look in field ``name``: papers, how often, and whether whole."""
        for variant in look.variants:
            if self.clock.over:
                return
            if len(variant) == 1:
                for form in variant[0].forms:
                    yield *self._papers(name, form), form.kind != "prefix"
                continue
            yield *self._phrase(variant, name, look.slop, prefixes=False), True
            if any(form.kind == "prefix" for form in variant[-1].forms):
                yield *self._phrase(variant, name, look.slop, prefixes=True), False

    def _papers(self, name: str, form: Form) -> tuple[Ints, Floats]:
        return self.snapshot.forms.papers(self.terms.chosen(name, form))

    def _phrase(
        self, variant: Variant, name: str, slop: int, *, prefixes: bool
    ) -> tuple[Ints, Floats]:
        """Papers with the spots of ``variant`` one after another, or near, and how often."""
        spots: list[tuple[list[Words], int]] = []
        for spot in variant:
            forms = [form for form in spot.forms if prefixes or form.kind != "prefix"]
            words = [some for form in forms if len(some := self.terms.chosen(name, form))]
            if not words:
                return _NOWHERE
            spots.append((words, spot.at))
        if slop:
            return self.snapshot.forms.together(spots, len(variant) - 1 + slop)
        return self.snapshot.forms.phrase(spots)
