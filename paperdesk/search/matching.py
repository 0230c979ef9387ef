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
from paperdesk.search.misspelt import MOST_CORRECTED, RARE, respelled
from paperdesk.search.packed.arrays import NO_FLOATS, NO_INTS, Floats, Ints, Mask
from paperdesk.search.packed.forms import Chosen as Words
from paperdesk.search.packed.scoring import idf
from paperdesk.search.plan import Chosen, Deny, Every, Look, Plan, Some, Step
from paperdesk.search.ranking import Candidates, ordered
from paperdesk.search.schema import STEMMED
from paperdesk.search.snapshot import Snapshot
from paperdesk.search.terms import Clock, Terms
from paperdesk.search.variants import Form, Variant

_COMMON = 1_000  # papers from which on a word is not also looked for as two rarer ones
_NOWHERE = (NO_INTS, NO_FLOATS)

_Way = tuple[Ints, Floats, bool]
"""Papers, how often each has it, and whether without the help of a prefix."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Keys and scores in rank order; the first ``full`` have every wanted clause."""

    keys: "array[int]"
    scores: "array[float]"
    full: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Brought:
    """What a look brought, before saturation: weights of papers by field, and how telling it is."""

    telling: float
    fields: tuple[tuple[str, Ints, Floats], ...]


@dataclass(slots=True)
class Matcher:
    """Answers one plan on one snapshot; ``brought`` says afterwards what each look did."""

    snapshot: Snapshot
    sets: Mapping[Filter, Set[int]]
    clock: Clock
    terms: Terms = field(init=False)
    brought: dict[Look, "Brought"] = field(default_factory=dict)
    _halves: dict[Variant, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.terms = Terms(self.snapshot, self.clock)

    def rank(self, plan: Plan, within: Set[int] | None) -> Ranked:
        """All papers that the plan finds among ``within`` (None: all), best first."""
        allowed, extra = self._allowed(plan, within)
        wanted = self._telling(plan.wanted)
        answers = [self._answer(step) for step in wanted]
        some = self._candidates(answers, allowed, extra)
        full = int(np.count_nonzero(some.counts == some.wanted))
        rare = sum(len(answer) <= RARE for answer in answers)
        if len(wanted) > 1 and not full and 0 < rare <= MOST_CORRECTED:
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
            has[self.snapshot.forms.papers(self.terms.chosen("title", form))[0]] = True
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
        whole, title, goes_on = (np.zeros(shot.size, np.bool_) for _ in range(3))
        loose = False
        fields: list[tuple[str, Ints, Floats]] = []
        for name in look.fields:
            ways = list(self._ways(look, name))
            for papers, _, is_whole in ways:
                loose |= not is_whole
                if is_whole:
                    whole[papers] = True
                if name == "title":
                    (title if is_whole else goes_on)[papers] = True
            if ways:
                papers, times = ways[0][:2] if len(ways) == 1 else self._best(ways)
                weights = times * shot.norms(name)[papers]
                np.add.at(weight, papers, weights)
                fields.append((name, papers, weights))
        papers = np.flatnonzero(weight != 0)
        telling = idf(shot.size, len(papers))
        self.brought[look] = Brought(telling, tuple(fields))
        scores = shot.weighting.saturate(weight[papers], telling)
        if not loose:
            return Found(papers, scores, title=title[papers])
        whole = whole[papers]
        return Found(papers, scores, whole, title[papers] | (goes_on[papers] & ~whole))

    def _best(self, ways: Sequence[_Way]) -> tuple[Ints, Floats]:
        """For each paper the way that has it most often."""
        best = np.zeros(self.snapshot.size, np.float32)
        for papers, times, _ in ways:
            often = np.zeros(self.snapshot.size, np.float32)
            np.add.at(often, papers, times)
            np.maximum(best, often, out=best)
        papers = np.flatnonzero(best != 0)
        return papers, best[papers]

    def _ways(self, look: Look, name: str) -> Iterator[_Way]:
        """The ways to find the look in field ``name`` that find anything."""
        base = self._bound(look.variants[0], name)
        for variant in look.variants:
            if self.clock.over:
                return
            more = len(variant) > len(look.variants[0])
            if more and not self._has_halves(variant):
                continue
            bound = self._bound(variant, name)
            if not bound or (more and base > _COMMON and base >= bound):
                continue
            for loose in (False, True):
                papers, times = self._papers(variant, name, look.slop, loose=loose)
                if len(papers):
                    yield papers, times, not loose

    def _has_halves(self, variant: Variant) -> bool:
        """Whether a word cut in two makes two words: most cuts do not, and cost nothing more."""
        known = self._halves.get(variant)
        if known is None:
            words = (Form("exact", spot.forms[0].text) for spot in reversed(variant))
            known = all(any(self.terms.amount(name, word) for name in STEMMED) for word in words)
            self._halves[variant] = known
        return known

    def _bound(self, variant: Variant, name: str) -> int:
        """How many papers can have the variant at most."""
        amount = self.terms.amount
        return min(max(amount(name, form) for form in spot.forms) for spot in variant)

    def _papers(
        self, variant: Variant, name: str, slop: int, *, loose: bool
    ) -> tuple[Ints, Floats]:
        """Papers with the spots of ``variant`` one after another, or near, and how often.

        A paper may stand there several times. ``loose``: the last word goes on.
        """
        spots: list[tuple[list[Words], int]] = []
        *before, last = variant
        ends = [form for form in last.forms if (form.kind == "prefix") == loose]
        if loose and before:
            ends = list(last.forms)
        for forms, at in (*((spot.forms, spot.at) for spot in before), (ends, last.at)):
            words = [some for form in forms if len(some := self.terms.chosen(name, form))]
            if not words:
                return _NOWHERE
            spots.append((words, at))
        if loose and not any(form.kind == "prefix" for form in ends):
            return _NOWHERE
        forms_of = self.snapshot.forms
        if len(spots) == 1:
            found = [forms_of.occurrences(words) for words in spots[0][0]]
            return found[0] if len(found) == 1 else self._best([(*one, True) for one in found])
        if slop:
            return forms_of.together(spots, len(variant) - 1 + slop)
        return forms_of.phrase(spots)
