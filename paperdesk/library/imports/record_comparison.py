"""Record comparison: whether two records of one title are the same paper, two, or doubtful.

:func:`compare` is pure and symmetric; whoever finds records alike (an import, a search for
duplicates) asks it, and gets the evidence as values beside the verdict. Identifiers decide
first. Then evidence for one paper (people, abstract, address, numbers) stands against evidence
for two (other people, abstract, place, number, year), and how telling the title is says how
much is needed: no two papers have a long title in common by chance, every journal has an
'Editorial', and a title of two words lies between.

Why no sum of weights: a reader who is asked wants to know why, and each rule here can be said in
a sentence. Why what one record leaves out is never evidence: a record may be filled in later,
and must be found to be of the same paper then too (an import repeated brings nothing new).

Titles of the same letters that differ by a sign (C++ and C#) are of two papers, unless their
abstracts agree: then a source may have lost the sign, and the reader is asked.

A preprint and what was published of it differ in venue, address of another host and one to three
years. A series differs in them as well, but comes out in one venue, under an usual title, or
with another abstract.
"""

from dataclasses import dataclass

from paperdesk.library.imports.people_match import Agreement, agreement
from paperdesk.library.imports.record_evidence import FEW_WORDS, evidence_of, years_apart
from paperdesk.library.imports.record_traits import Traits
from paperdesk.library.imports.title_signs import signs_differ
from paperdesk.model import Evidence, Verdict

_PREPRINT_DOIS = (
    "10.1101/", "10.21203/", "10.31219/", "10.31234/", "10.31235/", "10.26434/", "10.20944/",
    "10.36227/", "10.2139/", "10.5281/", "10.6084/", "10.22541/", "10.64898/",
)  # fmt: skip

_E = Evidence
_ORDER = {kind: position for position, kind in enumerate(Evidence)}
_SAME_LOCATION = frozenset((_E.SAME_ADDRESS, _E.SAME_NUMBERS))
_FIRM = frozenset((_E.OTHER_ADDRESS, _E.OTHER_NUMBERS, _E.FAR_YEAR))
_SOFT = frozenset((_E.NEAR_YEAR, _E.OTHER_VENUE))


@dataclass(frozen=True, slots=True)
class RecordComparison:
    """Verdict on two records, with its evidence and their closeness.

    ``closeness`` orders several records of one title; it means nothing by itself.
    """

    verdict: Verdict
    evidence: tuple[Evidence, ...]
    closeness: int = 0


@dataclass(frozen=True, slots=True)
class _Pair:
    """Features of two records of one title, by which they are judged."""

    evidence: frozenset[Evidence]
    people: Agreement
    telling: bool
    usual: bool
    long_abstract: bool
    firm: int
    soft: int


def compare(first: Traits, second: Traits) -> RecordComparison:
    """Compare two records with equal normalised titles (or with an identifier in common)."""
    by_ids = _by_ids(first, second)
    if by_ids in (_E.SAME_ID, _E.OTHER_ID):
        verdict = Verdict.SAME if by_ids is _E.SAME_ID else Verdict.DIFFERENT
        return RecordComparison(verdict, (by_ids,), 1_000 if by_ids is _E.SAME_ID else -1_000)
    signs = signs_differ(first.paper.title, second.paper.title)
    if first.says_what(second) and not signs:
        return RecordComparison(Verdict.SAME, (_E.EQUAL_RECORD,), 500)
    pair = _pair_of(first, second, signs=signs)
    verdict = _judge(pair)
    if _E.OTHER_SIGN in pair.evidence and verdict is not Verdict.DIFFERENT:
        one_text = pair.long_abstract and _E.SAME_ABSTRACT in pair.evidence
        maybe = one_text or pair.evidence & _SAME_LOCATION
        verdict = Verdict.DOUBTFUL if maybe else Verdict.DIFFERENT
    elif verdict is Verdict.DIFFERENT and pair.evidence & _SAME_LOCATION:
        verdict = Verdict.DOUBTFUL  # in one place: not without asking
    evidence = sorted(pair.evidence, key=_ORDER.__getitem__)
    if by_ids is _E.PREPRINT_DOI:
        evidence.insert(0, by_ids)
        verdict = Verdict.DOUBTFUL if verdict is Verdict.SAME else Verdict.DIFFERENT
    return RecordComparison(verdict, tuple(evidence), _closeness(pair))


def _by_ids(first: Traits, second: Traits) -> Evidence | None:
    found: Evidence | None = None
    if first.arxiv & second.arxiv or first.dois & second.dois:
        return _E.SAME_ID
    if first.arxiv and second.arxiv:
        return _E.OTHER_ID
    if first.dois and second.dois:
        preprints = [all(map(is_preprint_doi, t.dois)) for t in (first, second)]
        found = _E.PREPRINT_DOI if any(preprints) and not all(preprints) else _E.OTHER_ID
    return found


def is_preprint_doi(doi: str) -> bool:
    """Whether a DOI was given by a place of preprints."""
    return doi.startswith(_PREPRINT_DOIS)


def _pair_of(first: Traits, second: Traits, *, signs: bool) -> _Pair:
    first.share_people(second)
    people = agreement(first.people, second.people)
    evidence = evidence_of(first, second, people)
    if signs:
        evidence |= {_E.OTHER_SIGN}
    # A venue prints a paper once; online and in print may lie in two years.
    reprinted = {_E.SAME_VENUE, _E.NEAR_YEAR} <= evidence and years_apart(first, second) > 1
    return _Pair(
        evidence,
        people,
        telling=not evidence & {_E.SHORT_TITLE, _E.USUAL_TITLE},
        usual=_E.USUAL_TITLE in evidence,
        long_abstract=min(len(first.words), len(second.words)) >= FEW_WORDS,
        firm=len(evidence & _FIRM) + reprinted,
        soft=len(evidence & _SOFT),
    )


def _judge(pair: _Pair) -> Verdict:
    """Decision rules, in their order."""
    found = pair.evidence
    if _E.OTHER_PEOPLE in found:
        doubtful = _E.SAME_ABSTRACT in found and pair.long_abstract
        return Verdict.DOUBTFUL if doubtful else Verdict.DIFFERENT
    if _E.OTHER_ABSTRACT in found:
        same_team = _E.SAME_PEOPLE in found and pair.telling and not pair.firm
        return Verdict.DOUBTFUL if same_team else Verdict.DIFFERENT
    if _E.SAME_ABSTRACT in found:
        return _of_one_abstract(pair)
    if _E.UNCLEAR_ABSTRACT in found or (_E.SIMILAR_ABSTRACT in found and not pair.telling):
        return _of_unclear_abstracts(pair)
    if found & _SAME_LOCATION and not pair.firm and not (pair.soft and pair.usual):
        return Verdict.SAME
    if _E.SAME_PEOPLE in found:
        return _of_one_team(pair)
    if _E.SOME_PEOPLE in found:
        return _of_some_in_common(pair)
    return _of_nobody(pair)


def _of_one_abstract(pair: _Pair) -> Verdict:
    """Their abstracts agree, and no people speak against it."""
    team = _E.SAME_PEOPLE in pair.evidence
    if not pair.firm:
        sure = pair.telling or not pair.soft or (team and pair.long_abstract)
        return Verdict.SAME if sure else Verdict.DOUBTFUL
    sure = pair.telling and team and pair.long_abstract and pair.firm == 1
    return Verdict.SAME if sure else Verdict.DOUBTFUL


def _of_unclear_abstracts(pair: _Pair) -> Verdict:
    """Their abstracts have something in common, less than versions of one have."""
    team = _E.SAME_PEOPLE in pair.evidence and pair.telling
    against = pair.firm > team or (pair.soft and not pair.telling)
    return Verdict.DIFFERENT if against else Verdict.DOUBTFUL


def _of_one_team(pair: _Pair) -> Verdict:
    """The same people; of the abstracts nothing certain is known."""
    found = pair.evidence
    reprinted = {_E.SAME_VENUE, _E.NEAR_YEAR} <= found
    if pair.telling:
        if not pair.firm and not reprinted and pair.soft < 2:
            return Verdict.SAME
        return Verdict.DOUBTFUL if pair.firm <= 1 else Verdict.DIFFERENT
    if pair.usual:
        if pair.firm or pair.soft:
            return Verdict.DIFFERENT
        return Verdict.SAME if _E.SAME_YEAR in found else Verdict.DOUBTFUL
    if pair.firm:
        return Verdict.DOUBTFUL if pair.people.matched > 1 and pair.firm == 1 else Verdict.DIFFERENT
    if not pair.soft:
        certain = pair.people.full or pair.people.matched > 1 or _E.SAME_YEAR in found
        return Verdict.SAME if certain else Verdict.DOUBTFUL
    published = pair.people.matched > 1 and found & _SOFT == {_E.NEAR_YEAR} and not reprinted
    return Verdict.SAME if published else Verdict.DOUBTFUL


def _of_some_in_common(pair: _Pair) -> Verdict:
    """Some of the people are the same, and some are not."""
    if not pair.telling:
        return Verdict.DIFFERENT if pair.firm or pair.soft else Verdict.DOUBTFUL
    if pair.firm:
        return Verdict.DOUBTFUL if pair.firm == 1 else Verdict.DIFFERENT
    return Verdict.SAME if pair.people.matched > 1 and pair.soft < 2 else Verdict.DOUBTFUL


def _of_nobody(pair: _Pair) -> Verdict:
    """Of the people, and of the abstracts, nothing is known."""
    if pair.firm or (pair.soft and pair.usual) or pair.soft > 1:
        return Verdict.DIFFERENT
    if pair.soft:
        return Verdict.DOUBTFUL
    if pair.telling:
        return Verdict.SAME
    placed = {_E.SAME_YEAR, _E.SAME_VENUE} <= pair.evidence
    return Verdict.SAME if placed and not pair.usual else Verdict.DOUBTFUL


def _closeness(pair: _Pair) -> int:
    found = pair.evidence
    return (
        10 * len(found & (_SAME_LOCATION | {_E.SAME_ABSTRACT}))
        + (6 if _E.SAME_PEOPLE in found else 2 if _E.SOME_PEOPLE in found else 0)
        + min(pair.people.full, 3)
        + 3 * (_E.SAME_YEAR in found)
        + 2 * (_E.SAME_VENUE in found)
        - 5 * pair.firm
        - 2 * pair.soft
        - 20 * len(found & {_E.OTHER_PEOPLE, _E.OTHER_ABSTRACT})
    )
