"""Verdict on two papers of the library: one for sure, perhaps one, or two.

Papers with one title are judged as an import judges them
(:mod:`~paperdesk.library.imports.record_comparison`), and more strictly, for here nobody looks
at the file they came from: only those with an author in common are one for sure. Titles that are
merely near are that only where they are one in other spelling, and people and abstract are the
same: of 100,000 papers of arXiv, some sixty pairs have the same people, abstracts with half of
their words in common, near titles, and are two (a letter and the long account, two cases of one
theorem).

Why other numbers in two titles make two papers: 'Part I' and 'Part II', and the reports of two
years, differ in nothing else. Why words such as 'erratum' and 'reply' do as well: they are said
of a work by the title of that work.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from paperdesk.library.imports.compared_words import SMALL, title_kind, words
from paperdesk.library.imports.people_match import agreement
from paperdesk.library.imports.record_comparison import RecordComparison, compare, is_preprint_doi
from paperdesk.library.imports.record_evidence import FEW_WORDS, evidence_of
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Evidence, Paper, Verdict
from paperdesk.text import title_key

_E = Evidence
_NEAR = 0.6
"""Share of words that near titles have in common, of all words of both."""
_ALIKE = 0.82
"""Likeness from which on two words are one, written in two ways."""
_FEWEST = 3
_SHARED = 0.35
"""Share of words that abstracts of one work have in common at least."""
_AGAINST = frozenset((_E.OTHER_NUMBERS, _E.FAR_YEAR, _E.OTHER_ADDRESS))
_WORDS_ABOUT_WORKS = """
    erratum errata corrigendum corrigenda correction corrections addendum retraction retracted
    comment comments commentary reply replies response responses rejoinder discussion review
    supplement supplementary appendix supporting dataset code slides poster thesis dissertation
    revisited retrospective update part lecture lectures
"""
_ABOUT_WORKS = frozenset(_WORDS_ABOUT_WORKS.split())
_MARKS = re.compile(r":|\s[-–—]\s|[.?!]\s")
_ROMAN = re.compile(r"[ivx]{1,4}")
_KINDS = ("thesis", "book", "dataset", "software", "speech", "patent", "review", "report")
"""Types of CSL that are no other version of an article."""


def judge(first: Traits, second: Traits) -> RecordComparison:
    """Judge two papers; symmetric. What costs most, their people, is looked at last."""
    if first.arxiv & second.arxiv or first.dois & second.dois:
        return _of_one_id(first, second)
    if _have_other_ids(first, second):
        return RecordComparison(Verdict.DIFFERENT, (_E.OTHER_ID,))
    if title_key(first.paper.title) == title_key(second.paper.title):
        return _of_one_title(first, second)
    near = are_near(first.paper.title, second.paper.title)
    if near or _may_share_text(first.paper, second.paper):
        return _of_other_titles(first, second, near)
    return RecordComparison(Verdict.DIFFERENT, ())


def are_near(first: str, second: str) -> bool:
    """Whether two titles may be of one work: most words are the same, and no number differs."""
    ours, theirs = _title_words(first), _title_words(second)
    only_ours, only_theirs = _without_alike(ours - theirs, theirs - ours)
    if any(_tells_apart(word) for word in (*only_ours, *only_theirs)):
        return False
    common = len(ours) - len(only_ours)
    if common < _FEWEST:
        return common > 0 and (_is_subtitled(first, second) or _is_subtitled(second, first))
    shorter = min(len(ours), len(theirs))
    if common == shorter and shorter > _FEWEST:  # a subtitle more
        return True
    return common / (common + len(only_ours) + len(only_theirs)) >= _NEAR


def _is_subtitled(title: str, longer: str) -> bool:
    """Whether a title is the other up to its colon or dash."""
    return any(
        title_key(longer[: mark.start()]) == title_key(title) for mark in _MARKS.finditer(longer)
    )


def _of_one_id(first: Traits, second: Traits) -> RecordComparison:
    """They share an id; a book's DOI may stand at each of its chapters."""
    people = agreement(first.people, second.people)
    one_title = title_key(first.paper.title) == title_key(second.paper.title)
    alike = one_title or are_near(first.paper.title, second.paper.title)
    others = people.known and not people.matched
    shared = bool(people.matched)
    sure = (alike and not others) or (shared and bool(first.arxiv & second.arxiv))
    verdict = Verdict.SAME if sure else Verdict.DOUBTFUL
    return RecordComparison(verdict, (_E.SAME_ID,), 1_000)


def _have_other_ids(first: Traits, second: Traits) -> bool:
    """Whether each has an id of its own, of one kind, that no version of one work has."""
    if first.arxiv and second.arxiv:
        return True
    if first.dois and second.dois:
        preprints = [any(map(is_preprint_doi, one.dois)) for one in (first, second)]
        return preprints[0] is preprints[1]
    return False


def _of_one_title(first: Traits, second: Traits) -> RecordComparison:
    found, people = compare(first, second), agreement(first.people, second.people)
    verdict, evidence = found.verdict, frozenset(found.evidence)
    if verdict is Verdict.DIFFERENT:
        return found
    strong = {_E.SAME_PEOPLE, _E.SAME_ABSTRACT} <= evidence and not evidence & _AGAINST
    if _E.PREPRINT_DOI in evidence and strong and title_kind(first.paper.title) is None:
        verdict = Verdict.SAME
    if not people.matched or _are_other_kinds(first.paper, second.paper):
        verdict = Verdict.DOUBTFUL
    return RecordComparison(verdict, found.evidence, found.closeness)


def _of_other_titles(first: Traits, second: Traits, near: bool) -> RecordComparison:
    """Near titles, or one work under another title."""
    people = agreement(first.people, second.people)
    if not people.matched:
        return RecordComparison(Verdict.DIFFERENT, ())
    evidence = evidence_of(first, second, people)
    same_text = _E.SAME_ABSTRACT in evidence and _have_long_abstracts(first, second)
    against = evidence & _AGAINST
    verdict = Verdict.DIFFERENT
    if _E.OTHER_ABSTRACT in evidence:
        pass
    elif same_text and not _tell_apart(first.paper.title, second.paper.title):
        certain = _E.SAME_PEOPLE in evidence and not against and _is_telling(first, second)
        sure = certain and _are_one_spelled_anew(first.paper.title, second.paper.title)
        verdict = Verdict.SAME if sure else Verdict.DOUBTFUL
    elif near and len(against) < 2 and _E.USUAL_TITLE not in evidence:
        short = _E.SHORT_TITLE in evidence and _E.SAME_PEOPLE not in evidence
        verdict = Verdict.DIFFERENT if short else Verdict.DOUBTFUL
    if verdict is Verdict.SAME and _are_other_kinds(first.paper, second.paper):
        verdict = Verdict.DOUBTFUL
    return RecordComparison(verdict, tuple(kind for kind in Evidence if kind in evidence))


def _may_share_text(first: Paper, second: Paper) -> bool:
    """Whether two abstracts have many words in common, without a look at their order."""
    ours, theirs = set(first.abstract.split()), set(second.abstract.split())
    return len(ours & theirs) > _SHARED * min(len(ours), len(theirs))


def _have_long_abstracts(first: Traits, second: Traits) -> bool:
    return min(len(first.words), len(second.words)) >= FEW_WORDS


def _are_one_spelled_anew(first: str, second: str) -> bool:
    """'Modelling of networks' and 'Modeling of network'."""
    ours, theirs = ([word for word in words(t) if word not in SMALL] for t in (first, second))
    return len(ours) == len(theirs) and all(
        one == two or (not _tells_apart(one) and not _tells_apart(two) and _are_alike(one, two))
        for one, two in zip(ours, theirs, strict=True)
    )


def _is_telling(first: Traits, second: Traits) -> bool:
    return all(title_kind(one.paper.title) is None for one in (first, second))


def _are_other_kinds(first: Paper, second: Paper) -> bool:
    """Whether both say what they are, and one is no version of the other."""
    kinds = {first.type, second.type}
    if first.edition and second.edition and first.edition != second.edition:
        return True
    return len(kinds) > 1 and "" not in kinds and any(kind in _KINDS for kind in kinds)


def _title_words(title: str) -> set[str]:
    return {word for word in words(title) if word not in SMALL}


def _tell_apart(first: str, second: str) -> bool:
    ours, theirs = _title_words(first), _title_words(second)
    return any(map(_tells_apart, ours ^ theirs))


def _tells_apart(word: str) -> bool:
    return word in _ABOUT_WORKS or bool(_ROMAN.fullmatch(word)) or any(map(str.isdigit, word))


def _without_alike(ours: Iterable[str], theirs: Iterable[str]) -> tuple[set[str], set[str]]:
    """The words of each that are no other spelling of one of the other."""
    left, others = set(ours), set(theirs)
    for word in sorted(left):
        if _tells_apart(word):
            continue
        for other in sorted(others):
            if not _tells_apart(other) and _are_alike(word, other):
                left.discard(word)
                others.discard(other)
                break
    return left, others


def _are_alike(word: str, other: str) -> bool:
    """'modelling' is 'modeling', 'networks' is 'network'; 'linear' is not 'nonlinear'."""
    if word[:3] != other[:3] or abs(len(word) - len(other)) > 3:
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE
