"""What one look finds in one snapshot, and how well.

Of the ways to find a look in a field the best counts, none twice; the weights
of all fields are added up and saturated once (``packed.scoring``). The idf
counts the papers that have the look anywhere, also where only some of them
are asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from paperdesk.search.codec.array_ops import NO_FLOATS, NO_INTS, Floats, Ints, Mask
from paperdesk.search.query.docset import DenseDocs, DocFilter, Finding, SparseDocs
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.query.prepared import (
    AccessPath,
    CachedMatches,
    FieldMatches,
    LeafPreparer,
    Occurrences,
    PreparedLeaf,
)
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.reader.bm25f import idf

_MANY = 16  # a share of the papers from which on all are computed with
_FEW = 64  # papers that are always a list


@dataclass(frozen=True, slots=True)
class LeafContribution:
    """What a look brought, before saturation: by field, and how telling the look is."""

    telling: float
    parts: Sequence[FieldMatches]


class LeafScorer:
    """Finds looks in one snapshot, for one search."""

    def __init__(self, shot: Snapshot, preparing: LeafPreparer) -> None:
        self._shot = shot
        self._preparing = preparing
        self._clock = preparing.clock

    def look(self, look: TermLeaf, among: DocFilter | None) -> tuple[Finding, LeafContribution]:
        """The papers (of ``among``) that have it, and what each field brought."""
        ready = self._preparing.ready(look)
        early = among is not None and among.few and ready.papers is not None
        parts, added = self._brought(look, ready, among if early else None)
        papers = len(added) if ready.papers is None else ready.papers
        if not self._clock.cut:
            ready.papers = papers
        telling = idf(self._shot.size, papers)
        found = added.scored(partial(self._shot.weighting.saturate, idf=telling))
        if among is not None and not early:
            found = found.among(among.mask)
        return found, LeafContribution(telling, parts)

    def papers(self, look: TermLeaf) -> list[Ints]:
        """The papers that have it, in any order and repeated."""
        ready = self._preparing.ready(look)
        if (kept := ready.kept) is not None:
            return [kept.found.papers]
        ways = [way for _, ways in ready.fields for way in ways]
        read = [way.read(None) for way in ways if not self._clock.over]
        self._preparing.keep(look, ready)
        return [papers for some in read for papers, _, _ in some]

    def _brought(
        self, look: TermLeaf, ready: PreparedLeaf, few: DocFilter | None
    ) -> tuple[Sequence[FieldMatches], Finding]:
        """What each field brings to the papers of ``few``, and all of it added up, unscored."""
        size, kept = self._shot.size, ready.kept
        if kept is not None and few is None:
            return kept.parts, kept.found
        if kept is not None and few is not None:
            parts = tuple(part.among(few) for part in kept.parts)
            parts = tuple(part for part in parts if len(part.papers))
            return parts, _added_up(size, parts, loose=ready.loose)
        having = None if few is None else few.mask
        some = [self._part(name, ways, having) for name, ways in ready.fields]
        found = [pair for pair in some if pair is not None]
        parts = tuple(part for part, _ in found)
        added = _added_up(size, parts, loose=ready.loose)
        if few is None and not self._clock.cut:
            ready.fields = tuple((part.name, ways) for part, ways in found)
            every = tuple(_once(part, size) for part in parts)
            self._preparing.keep(look, ready, CachedMatches(every, added.listed()))
        elif len(look.variants[0]) > 1:
            self._preparing.keep(look, ready)
        return parts, added

    def _part(
        self, name: str, ways: Sequence[AccessPath], having: Mask | None
    ) -> tuple[FieldMatches, tuple[AccessPath, ...]] | None:
        """What one field brings, and by which ways; None where none finds anything."""
        read: list[Occurrences] = []
        by_way: list[tuple[Ints, bool]] = []
        useful: list[AccessPath] = []
        for way in ways:
            if self._clock.over:
                break
            found = [some for some in way.read(having) if len(some[0])]
            if len(found) > 1:
                found = [(*_best(self._shot.size, found), True)]
            if found:
                read += found
                by_way.append((found[0][0], way.whole))
                useful.append(way)
        if not read:
            return None
        papers, times, distinct = read[0]
        if len(read) > 1:
            papers, times = _best(self._shot.size, read)
            distinct = True
        weights = times * self._shot.norms(name)[papers]
        return FieldMatches(name, papers, weights, distinct, by_way), tuple(useful)


def _is_list(size: int, postings: int) -> bool:
    return postings <= _FEW or postings * _MANY < size


def _added_up(size: int, parts: Sequence[FieldMatches], *, loose: bool) -> Finding:
    """The fields' weights added up, in place of scores."""
    if _is_list(size, sum(len(part.papers) for part in parts)):
        return _listed(parts, loose=loose)
    weights = np.zeros(size, np.float32)
    whole, title, goes_on = (np.zeros(size, np.bool_) for _ in range(3))
    for part in parts:
        np.add.at(weights, part.papers, part.weights)
        for papers, is_whole in part.ways:
            if is_whole and loose:
                whole[papers] = True
            if part.name == "title":
                (title if is_whole else goes_on)[papers] = True
    if not loose:
        return DenseDocs(weights != 0, weights, None, title)
    goes_on &= ~whole
    title |= goes_on
    return DenseDocs(weights != 0, weights, whole, title)


def _listed(parts: Sequence[FieldMatches], *, loose: bool) -> SparseDocs:
    """The same for few papers."""
    if not parts:
        return SparseDocs(NO_INTS, NO_FLOATS)
    if len(parts) == 1 and parts[0].distinct:
        papers, weights = parts[0].papers, parts[0].weights
    else:
        papers, weights = _added([(part.papers, part.weights) for part in parts], np.add)
    title = np.zeros(len(papers), np.bool_)
    whole, goes_on = (title.copy(), title.copy()) if loose else (None, None)
    for part in parts:
        for some, is_whole in part.ways if loose or part.name == "title" else ():
            at = np.searchsorted(papers, some)
            if whole is not None and is_whole:
                whole[at] = True
            if part.name == "title" and is_whole:
                title[at] = True
            elif part.name == "title" and goes_on is not None:
                goes_on[at] = True
    if whole is not None and goes_on is not None:
        title |= goes_on & ~whole
    return SparseDocs(papers, weights, whole, title)


def _once(part: FieldMatches, size: int) -> FieldMatches:
    """A part with each paper once, rising."""
    if part.distinct:
        return part
    if _is_list(size, len(part.papers)):
        papers, weights = _added([(part.papers, part.weights)], np.add)
    else:
        total = np.zeros(size, np.float32)
        np.add.at(total, part.papers, part.weights)
        papers = np.flatnonzero(total != 0)
        weights = total[papers]
    ways = [(papers, whole) for _, whole in part.ways]
    return FieldMatches(part.name, papers, weights, distinct=True, ways=ways)


def _best(size: int, read: Sequence[Occurrences]) -> tuple[Ints, Floats]:
    """For each paper the way that has it most often; rising."""
    if _is_list(size, sum(len(papers) for papers, _, _ in read)):
        totals = [
            (papers, times) if distinct else _added([(papers, times)], np.add)
            for papers, times, distinct in read
        ]
        return _added(totals, np.maximum)
    best = np.zeros(size, np.float32)
    for papers, times, distinct in read:
        often = np.zeros(size, np.float32)
        if distinct:
            often[papers] = times
        else:
            np.add.at(often, papers, times)
        np.maximum(best, often, out=best)
    papers = np.flatnonzero(best != 0)
    return papers, best[papers]


def _added(some: Sequence[tuple[Ints, Floats]], join: np.ufunc) -> tuple[Ints, Floats]:
    """Each paper once, rising, its numbers joined."""
    papers = np.concatenate([papers for papers, _ in some])
    numbers = np.concatenate([numbers for _, numbers in some])
    if not len(papers):
        return papers, numbers
    order = papers.argsort(kind="stable")
    papers = papers[order]
    new = np.empty(len(papers), np.bool_)
    new[0] = True
    np.not_equal(papers[1:], papers[:-1], out=new[1:])
    first = np.flatnonzero(new)
    return papers[first], join.reduceat(numbers[order], first)
