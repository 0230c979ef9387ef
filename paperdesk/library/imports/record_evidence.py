"""The evidence that two records of one title give, kind by kind. Symmetric, and pure.

Each function answers None where a record lacks what would have to be compared, or where what
both say decides nothing.
"""

from collections.abc import Iterable

from paperdesk.library.imports.compared_words import SMALL, title_kind, words
from paperdesk.library.imports.people_match import Agreement
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Evidence

FEW_WORDS = 12
"""An abstract of fewer words agrees when it is equal, and differs when it is not."""
ALIKE, SIMILAR, UNLIKE = 0.5, 0.3, 0.15
"""Shares of common shingles: from the first on abstracts agree, up to the last they differ.

Of 3,000 pairs of papers by the same people in a collection of 100,000, 97 % have a share below
the last, and those above the first are versions of one work. An abstract with every sixteenth
word changed and a sentence added keeps .8.
"""
SAME_FIELD = 0.55
"""Share of common words from which on unlike abstracts may still be one, written anew."""
NEAR = 3
"""Years between a preprint and what is published of it."""
_PREPRINT_VENUES = frozenset(
    ("arxiv", "biorxiv", "medrxiv", "chemrxiv", "ssrn", "corr", "preprint", "preprints",
     "openreview", "hal", "researchgate", "zenodo", "osf")
)  # fmt: skip
_E = Evidence


def evidence_of(one: Traits, other: Traits, named: Agreement) -> frozenset[Evidence]:
    """All that two records show of each other; ``named`` is how their authors agree."""
    venues = _venues(one, other)
    found = {
        _people(named),
        _titles(one, other),
        _abstracts(one, other),
        _years(one, other),
        venues,
        _numbers(one, other, venues),
        _addresses(one, other),
    }
    return frozenset(found - {None})  # type: ignore[arg-type]  # nothing else is None


def _titles(one: Traits, other: Traits) -> Evidence | None:
    kinds = {title_kind(one.paper.title), title_kind(other.paper.title)}
    return next((kind for kind in (_E.USUAL_TITLE, _E.SHORT_TITLE) if kind in kinds), None)


def _people(named: Agreement) -> Evidence:
    if not named.known:
        return _E.NO_PEOPLE
    if not named.matched:
        return _E.OTHER_PEOPLE
    return _E.SAME_PEOPLE if named.all else _E.SOME_PEOPLE


def _abstracts(one: Traits, other: Traits) -> Evidence | None:
    few, many = sorted((one.words, other.words), key=lambda w: (len(w), w))
    if not few or set(few) <= {*words(one.paper.title), *words(other.paper.title)}:
        return None
    if few == many:
        return _E.SAME_ABSTRACT
    if len(few) < FEW_WORDS:
        return _short_abstracts(few, many)
    fewer, more = sorted((one.shingles, other.shingles), key=len)
    share = len(fewer & more) / len(fewer)
    if share > UNLIKE and one.yearly and other.yearly and one.yearly.isdisjoint(other.yearly):
        return _E.UNCLEAR_ABSTRACT
    for least, kind in ((ALIKE, _E.SAME_ABSTRACT), (SIMILAR, _E.SIMILAR_ABSTRACT)):
        if share >= least:
            return kind
    fewer_words, more_words = sorted((one.vocabulary, other.vocabulary), key=len)
    common = len(fewer_words & more_words) / max(1, len(fewer_words))
    unclear = share > UNLIKE or common >= SAME_FIELD
    return _E.UNCLEAR_ABSTRACT if unclear else _E.OTHER_ABSTRACT


def _short_abstracts(few: tuple[str, ...], many: tuple[str, ...]) -> Evidence | None:
    """A sentence tells by its words: a part of the other is unclear, another word is another."""
    said, also = set(few) - SMALL, set(many) - SMALL
    if said == also:
        return _E.SAME_ABSTRACT
    if said <= also or also <= said:
        return _E.SIMILAR_ABSTRACT
    # One sentence may be about a long abstract rather than from it.
    enough = len(many) > 4 * len(few) and 2 * len(said & also) >= len(said)
    return _E.UNCLEAR_ABSTRACT if enough else _E.OTHER_ABSTRACT


def _years(one: Traits, other: Traits) -> Evidence | None:
    """Of one year, but for other months of it; a change in between bridges two years."""
    if one.years is None or other.years is None:
        return None
    if one.years[0] == other.years[0]:
        months = {one.paper.published[4:7], other.paper.published[4:7]} - {""}
        return _E.SAME_YEAR if len(months) < 2 else None
    apart = years_apart(one, other)
    return None if not apart else _E.NEAR_YEAR if apart <= NEAR else _E.FAR_YEAR


def years_apart(one: Traits, other: Traits) -> int:
    """Years between two records; 0 where one says none, or a change of one bridges them."""
    if one.years is None or other.years is None:
        return 0
    return max(0, one.years[0] - other.years[1], other.years[0] - one.years[1])


def _venues(one: Traits, other: Traits) -> Evidence | None:
    ours, theirs = one.venue, other.venue
    if not ours or not theirs or _is_preprint(ours) or _is_preprint(theirs):
        return None
    return _E.SAME_VENUE if _names_agree(ours, theirs) else _E.OTHER_VENUE


def _is_preprint(venue: Iterable[str]) -> bool:
    return any(word in _PREPRINT_VENUES for word in venue)


def _names_agree(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """'Phys. Rev. D' is 'Physical Review D', and 'ICML' an International Conference on M… L…"""
    if ours == theirs:
        return True
    few, many = sorted((ours, theirs), key=lambda name: (len(name), name))
    begun = sum(
        any(word.startswith(short) or short.startswith(word) for word in many) for short in few
    )
    heads = "".join(word[0] for word in many)
    return begun == len(few) or any(len(word) > 2 and word in heads for word in few)


def _numbers(one: Traits, other: Traits, venues: Evidence | None) -> Evidence | None:
    """Volume, pages and such: from the records, or else from venues of one name."""
    ours, theirs = (dict(one.numbers), dict(other.numbers)) if one.numbers else ({}, {})
    both = ours.keys() & theirs.keys()
    if any(ours[name] != theirs[name] for name in both):
        return _E.OTHER_NUMBERS
    # Every issue has an editorial on its first page.
    if both & {"article", "pmid", "pmcid"} or {"pages", "volume"} <= both:
        return _E.SAME_NUMBERS
    if venues is not _E.SAME_VENUE:
        return None
    years, other_years = one.venue_numbers[0], other.venue_numbers[0]
    if years and other_years and years.isdisjoint(other_years):
        return _E.OTHER_NUMBERS
    few, many = sorted((one.venue_numbers[1], other.venue_numbers[1]), key=len)
    if few and not few <= many:
        return _E.OTHER_NUMBERS
    return _E.SAME_NUMBERS if len(few) >= 2 else None


def _addresses(one: Traits, other: Traits) -> Evidence | None:
    if any(ours in other.addresses for ours in one.addresses if ours[1]):
        return _E.SAME_ADDRESS
    both = zip(one.addresses, other.addresses, strict=True)
    met = [(ours[1], theirs[1]) for ours, theirs in both if ours[0] == theirs[0] and ours[1]]
    met = [(ours, theirs) for ours, theirs in met if theirs]
    if not met or any(_may_be_one(ours, theirs) for ours, theirs in met):
        return None
    return _E.OTHER_ADDRESS


def _may_be_one(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two ways on one host may lead to one article: the last part of one is in the other.

    So the page of an article and its file, with or without a title in the way.
    """
    ends = (ours[-1].rpartition("=")[2], theirs[-1].rpartition("=")[2])
    whole = ["/".join(ours), "/".join(theirs)]
    return (len(ends[0]) > 4 and ends[0] in whole[1]) or (len(ends[1]) > 4 and ends[1] in whole[0])
