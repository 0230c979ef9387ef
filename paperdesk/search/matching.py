"""Which papers a plan finds, and in which order.

Score: BM25F (Robertson and Zaragoza, 'The Probabilistic Relevance Framework',
2009, section 3.6) with one saturation over all fields; idf = ln(1 + (N - n +
.5) / (n + .5)), n counted over the papers that the clause finds. Title b .5
weight 2, authors b .3 weight 1.5, the others b .6 weight 1, k1 1.6.

The order is that of ``ranking``. A word that stands in no paper beside the
others is likely a misspelling: when no paper has all the words, papers with
the nearest that the library knows will do (``misspelt``), but count as
lacking it.

All work ends at the deadline; what was found until then is the answer, marked
as too broad.
"""

import math
from array import array
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from paperdesk.model.grammar import MAX_WORDS
from paperdesk.model.query import Filter
from paperdesk.search.misspelt import RARE, respelled
from paperdesk.search.near import windows
from paperdesk.search.plan import Chosen, Deny, Every, Look, Plan, Some, Step
from paperdesk.search.ranking import Tally
from paperdesk.search.schema import word_field
from paperdesk.search.snapshot import PLACES, Bools, Floats, Ints, Snapshot
from paperdesk.search.terms import Clock, Terms
from paperdesk.search.variants import Form, Variant

_K1 = 1.6
_WEIGHTS = {"title": 2.0, "authors": 1.5}
_BENDS = {"title": 0.5, "authors": 0.3}
_PREFIX_WORTH = 0.6


@dataclass(frozen=True, slots=True)
class Ranked:
    """Keys and scores in rank order; the first ``full`` have every wanted clause."""

    keys: "array[int]"
    scores: "array[float]"
    full: int
    cut: bool


@dataclass(slots=True)
class _Found:
    """What a step finds: one entry a paper in each array.

    ``whole``: found without the help of a prefix; ``title``: in the title.
    """

    has: Bools
    score: Floats
    whole: Bools
    title: Bools


@dataclass(slots=True)
class Matcher:
    """Answers one plan on one snapshot."""

    snapshot: Snapshot
    sets: Mapping[Filter, Set[int]]
    clock: Clock
    _terms: Terms = field(init=False)
    _seen: dict[tuple[str, Form], tuple[Ints, Floats]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._terms = Terms(self.snapshot, self.clock)

    def rank(self, plan: Plan, within: Set[int] | None) -> Ranked:
        """All papers that the plan finds among ``within`` (None: all), best first."""
        shot = self.snapshot
        allowed = shot.live.copy()
        if within is not None:
            allowed &= self._among(within)
        score = np.zeros(shot.size)
        for step in plan.demanded:
            found = self._answer(step)
            allowed &= found.has
            score += found.score
        for step in plan.refused:
            allowed &= ~self._answer(step).has
        wanted = self._telling(plan.wanted)
        tally = Tally.of(len(wanted), shot.size)
        tally.score += score
        answers = [self._answer(step) for step in wanted]
        full = self._having_all(answers, allowed)
        if len(wanted) > 1 and not full:
            answers = [self._corrected(*pair) for pair in zip(wanted, answers, strict=True)]
        for found in answers:
            tally.score += found.score
            tally.count += found.has
            tally.whole += found.whole
        if len(wanted) == 1:
            tally.title += answers[0].title
            tally.title += answers[0].title & self._written(wanted[0])
        chosen = tally.enough(allowed, sentence=plan.sentence)
        docs = tally.ordered(chosen, shot.keys, sentence=plan.sentence)
        return Ranked(
            array("q", shot.keys[docs].tobytes()),
            array("d", tally.score[docs].tobytes()),
            full,
            self.clock.cut or plan.cut,
        )

    def _having_all(self, answers: list[_Found], allowed: Bools) -> int:
        """How many papers have every wanted clause."""
        return int(np.count_nonzero(np.logical_and.reduce([*(a.has for a in answers), allowed])))

    def _corrected(self, step: Step, found: _Found) -> _Found:
        """What ``step`` finds, or finds spelled as the library spells it, where it is rare."""
        rare = np.count_nonzero(found.has) <= RARE
        if not isinstance(step, Look) or not rare or self.clock.over:
            return found
        again = respelled(step, self.snapshot, self._terms)
        if again is None:
            return found
        other = self._look(again)
        has = found.has | other.has
        return _Found(has, np.maximum(found.score, other.score), found.whole, found.title)

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
        return max(len(self._postings(name, form)[0]) for name in step.fields)

    def _written(self, step: Step) -> Bools:
        """Papers with the word of ``step`` in the title as the reader wrote it."""
        has = np.zeros(self.snapshot.size, np.bool_)
        if isinstance(step, Look) and len(step.variants[0]) == 1:
            form = step.variants[0][0].forms[0]
            has[self.snapshot.postings(word_field("title"), form.text)[0]] = True
        return has

    def _answer(self, step: Step) -> _Found:
        match step:
            case Look():
                return self._look(step)
            case Chosen(chosen):
                has = self._among(self.sets.get(chosen, frozenset()))
                return self._without_score(has)
            case Deny(inner):
                return self._without_score(~self._answer(inner).has)
            case Every(steps):
                return self._gather(steps, every=True)
            case Some(steps):
                return self._gather(steps, every=False)

    def _gather(self, steps: tuple[Step, ...], *, every: bool) -> _Found:
        join = np.logical_and if every else np.logical_or
        found = [self._answer(step) for step in steps]
        has = join.reduce([each.has for each in found])
        score = np.sum([each.score for each in found], axis=0)
        whole = join.reduce([each.whole for each in found]) & has
        title = join.reduce([each.title for each in found]) & has
        return _Found(has, np.where(has, score, 0.0), whole, title)

    def _without_score(self, has: Bools) -> _Found:
        return _Found(has, np.zeros(self.snapshot.size), has, has)

    def _among(self, keys: Set[int]) -> Bools:
        wanted = np.fromiter(keys, np.int64, len(keys))
        return np.isin(self.snapshot.keys, wanted)

    def _look(self, look: Look) -> _Found:
        size = self.snapshot.size
        weight = np.zeros(size)
        whole, title, in_title = (np.zeros(size, np.bool_) for _ in range(3))
        for name in look.fields:
            full, loose = self._times(look, name)
            times = np.maximum(full, loose * _PREFIX_WORTH)
            if not times.any():
                continue
            weight += _WEIGHTS.get(name, 1.0) * times / self._norm(name)
            whole |= full > 0
            if name == "title":
                in_title, title = times > 0, full > 0
        has = weight > 0
        amount = int(np.count_nonzero(has))
        idf = math.log(1 + (size - amount + 0.5) / (amount + 0.5))
        score = idf * (_K1 + 1) * weight / (weight + _K1)
        return _Found(has, score, whole, title | (in_title & ~whole))

    def _norm(self, name: str) -> Floats:
        lengths, mean = self.snapshot.lengths(name)
        bend = _BENDS.get(name, 0.6)
        return (1 - bend) + bend * np.maximum(lengths, 1.0) / mean

    def _times(self, look: Look, name: str) -> tuple[Floats, Floats]:
        """How often each paper has the look in field ``name``: whole, and with a prefix."""
        whole, loose = np.zeros(self.snapshot.size), np.zeros(self.snapshot.size)
        for variant in look.variants:
            if self.clock.over:
                break
            if len(variant) == 1:
                for form in variant[0].forms:
                    docs, often = self._postings(name, form)
                    into = loose if form.kind == "prefix" else whole
                    into[docs] = np.maximum(into[docs], often)
                continue
            docs, often = self._phrase(variant, name, look.slop, prefixes=False)
            whole[docs] = np.maximum(whole[docs], often)
            if any(form.kind == "prefix" for form in variant[-1].forms):
                docs, often = self._phrase(variant, name, look.slop, prefixes=True)
                loose[docs] = np.maximum(loose[docs], often)
        return whole, loose

    def _postings(self, name: str, form: Form) -> tuple[Ints, Floats]:
        """Papers with a word of that form in field ``name``, and how often."""
        found = self._seen.get((name, form))
        if found is None:
            every = [self.snapshot.postings(*term) for term in self._terms.of(name, form)]
            if len(every) == 1:
                found = every[0]
            else:
                sums = np.zeros(self.snapshot.size)
                for docs, often in every:
                    sums[docs] += often
                (some,) = np.nonzero(sums)
                found = (some, sums[some])
            self._seen[name, form] = found
        return found

    def _phrase(
        self, variant: Variant, name: str, slop: int, *, prefixes: bool
    ) -> tuple[Ints, Floats]:
        """Papers with the spots of ``variant`` one after another, or near, and how often."""
        spots: list[Ints] = []
        for spot in sorted(variant, key=lambda spot: self._commonness(spot.forms, name)):
            forms = [form for form in spot.forms if prefixes or form.kind != "prefix"]
            places = [
                self.snapshot.places(*term)
                for form in forms
                for term in self._terms.of(name, form, grams=False)
            ]
            here = np.unique(np.concatenate(places)) if places else np.empty(0, np.int64)
            if not len(here):
                return here, np.empty(0)
            spots.append(here if slop else here - spot.at)
        if slop:
            return windows(spots, len(variant) - 1 + slop, self.clock)
        common = spots[0]
        for other in spots[1:]:
            common = np.intersect1d(common, other, assume_unique=True)
        docs, often = np.unique(common >> PLACES, return_counts=True)
        return docs, often.astype(np.float64)

    def _commonness(self, forms: Iterable[Form], name: str) -> int:
        first = next(iter(forms))
        return len(self._postings(name, first)[0]) if first.kind in ("word", "exact") else 1 << 40


def keys_of(values: npt.NDArray[np.int64]) -> set[int]:
    """An array of keys as a set of plain integers."""
    return set(values.tolist())
