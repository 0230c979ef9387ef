"""Evidence that two records of one title are one paper, kind by kind. Symmetric, and pure.

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


def evidence_of(first: Traits, second: Traits, named: Agreement) -> frozenset[Evidence]:
    """All that two records show of each other; ``named`` is how their authors agree."""
    venues = _venues(first, second)
    found = {
        _people(named),
        _titles(first, second),
        _abstracts(first, second),
        _years(first, second),
        venues,
        _numbers(first, second, venues),
        _addresses(first, second),
    }
    return frozenset(found - {None})  # type: ignore[arg-type]  # nothing else is None


def _titles(first: Traits, second: Traits) -> Evidence | None:
    kinds = {title_kind(first.paper.title), title_kind(second.paper.title)}
    return next((kind for kind in (_E.USUAL_TITLE, _E.SHORT_TITLE) if kind in kinds), None)


def _people(named: Agreement) -> Evidence:
    if not named.known:
        return _E.NO_PEOPLE
    if not named.matched:
        return _E.OTHER_PEOPLE
    return _E.SAME_PEOPLE if named.all else _E.SOME_PEOPLE


def _abstracts(first: Traits, second: Traits) -> Evidence | None:
    shorter, longer = sorted((first.words, second.words), key=lambda w: (len(w), w))
    if not shorter or set(shorter) <= {*words(first.paper.title), *words(second.paper.title)}:
        return None
    if shorter == longer:
        return _E.SAME_ABSTRACT
    if len(shorter) < FEW_WORDS:
        return _short_abstracts(shorter, longer)
    fewer, more = sorted((first.shingles, second.shingles), key=len)
    share = len(fewer & more) / len(fewer)
    if share > UNLIKE and first.yearly and second.yearly and first.yearly.isdisjoint(second.yearly):
        return _E.UNCLEAR_ABSTRACT
    for least, kind in ((ALIKE, _E.SAME_ABSTRACT), (SIMILAR, _E.SIMILAR_ABSTRACT)):
        if share >= least:
            return kind
    fewer_words, more_words = sorted((first.vocabulary, second.vocabulary), key=len)
    common = len(fewer_words & more_words) / max(1, len(fewer_words))
    unclear = share > UNLIKE or common >= SAME_FIELD
    return _E.UNCLEAR_ABSTRACT if unclear else _E.OTHER_ABSTRACT


def _short_abstracts(shorter: tuple[str, ...], longer: tuple[str, ...]) -> Evidence | None:
    """A sentence tells by its words: a part of the other is unclear, another word is another."""
    short_words, long_words = set(shorter) - SMALL, set(longer) - SMALL
    if short_words == long_words:
        return _E.SAME_ABSTRACT
    if short_words <= long_words or long_words <= short_words:
        return _E.SIMILAR_ABSTRACT
    # One sentence may be about a long abstract rather than from it.
    common = len(short_words & long_words)
    enough = len(longer) > 4 * len(shorter) and 2 * common >= len(short_words)
    return _E.UNCLEAR_ABSTRACT if enough else _E.OTHER_ABSTRACT


def _years(first: Traits, second: Traits) -> Evidence | None:
    """Of one year, but for other months of it; a change in between bridges two years."""
    if first.years is None or second.years is None:
        return None
    if first.years[0] == second.years[0]:
        months = {first.paper.first_date[4:7], second.paper.first_date[4:7]} - {""}
        return _E.SAME_YEAR if len(months) < 2 else None
    apart = years_apart(first, second)
    return None if not apart else _E.NEAR_YEAR if apart <= NEAR else _E.FAR_YEAR


def years_apart(first: Traits, second: Traits) -> int:
    """Years between two records; 0 where one says none, or a change of one bridges them."""
    if first.years is None or second.years is None:
        return 0
    return max(0, first.years[0] - second.years[1], second.years[0] - first.years[1])


def _venues(first: Traits, second: Traits) -> Evidence | None:
    ours, theirs = first.venue, second.venue
    if not ours or not theirs or is_preprint_venue(ours) or is_preprint_venue(theirs):
        return None
    return _E.SAME_VENUE if _names_agree(ours, theirs) else _E.OTHER_VENUE


def is_preprint_venue(venue: Iterable[str]) -> bool:
    """Whether the words of a venue name a place of preprints."""
    return any(word in _PREPRINT_VENUES for word in venue)


def _names_agree(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """'Phys. Rev. D' is 'Physical Review D', and 'ICML' an International Conference on M… L…"""
    if ours == theirs:
        return True
    shorter, longer = sorted((ours, theirs), key=lambda name: (len(name), name))
    prefixes = sum(
        any(long.startswith(short) or short.startswith(long) for long in longer)
        for short in shorter
    )
    initials = "".join(word[0] for word in longer)
    return prefixes == len(shorter) or any(len(word) > 2 and word in initials for word in shorter)


def _numbers(first: Traits, second: Traits, venues: Evidence | None) -> Evidence | None:
    """Volume, pages and such: from the records, or else from venues of one name."""
    ours, theirs = (dict(first.numbers), dict(second.numbers)) if first.numbers else ({}, {})
    both = ours.keys() & theirs.keys()
    if any(ours[name] != theirs[name] for name in both):
        return _E.OTHER_NUMBERS
    # Every issue has an editorial on its first page.
    if both & {"article", "pmid", "pmcid"} or {"pages", "volume"} <= both:
        return _E.SAME_NUMBERS
    if venues is not _E.SAME_VENUE:
        return None
    years, other_years = first.venue_numbers[0], second.venue_numbers[0]
    if years and other_years and years.isdisjoint(other_years):
        return _E.OTHER_NUMBERS
    fewer, more = sorted((first.venue_numbers[1], second.venue_numbers[1]), key=len)
    if fewer and not fewer <= more:
        return _E.OTHER_NUMBERS
    return _E.SAME_NUMBERS if len(fewer) >= 2 else None


def _addresses(first: Traits, second: Traits) -> Evidence | None:
    if any(ours in second.addresses for ours in first.addresses if ours[1]):
        return _E.SAME_ADDRESS
    both = zip(first.addresses, second.addresses, strict=True)
    same_host = [(ours[1], theirs[1]) for ours, theirs in both if ours[0] == theirs[0] and ours[1]]
    same_host = [(ours, theirs) for ours, theirs in same_host if theirs]
    if not same_host or any(_may_be_one(ours, theirs) for ours, theirs in same_host):
        return None
    return _E.OTHER_ADDRESS


def _may_be_one(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two paths on one host may lead to one article: the last part of one is in the other.

    So the page of an article and its file, with or without a title in the way.
    """
    for path, other_path in ((ours, theirs), (theirs, ours)):
        last = path[-1].rpartition("=")[2]
        if len(last) > 4 and last in "/".join(other_path):
            return True
    return False
