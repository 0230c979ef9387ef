"""Field proposals: what records of other sources would add to a paper, and what says otherwise.

What fills is what an import of the record would fill (:mod:`record_merge`); several records are
put together in their order. What says something else than is kept is told of beside it.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from paperdesk.library.imports.compared_words import title_kind, words
from paperdesk.library.imports.people_match import agreement
from paperdesk.library.imports.record_comparison import compare
from paperdesk.library.imports.record_merge import PEOPLE, differences, merge, untaken
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Evidence, Paper, Verdict
from paperdesk.model.fact_completions import Completion, FieldProposal
from paperdesk.model.person_name import from_json
from paperdesk.text import display, shortened, title_key

_NOT_PROPOSED = frozenset(("id", "source", "upvotes", "submitter"))
_SHOWN = 2_000
_FEW_WORDS = 3
"""Words of a short title that may still stand for a paper by itself, where all of them agree."""


def completion(
    key: int,
    known: Paper,
    records: Sequence[tuple[str, Paper]],
    *,
    by_title: bool = False,
    own: Collection[str] = (),
) -> Completion:
    """What these records, each with the name of its source, would make of a paper; of ``own``
    fields, which the reader wrote, nothing."""
    left = _NOT_PROPOSED.union(own)
    after = known
    fills: dict[str, FieldProposal] = {}
    others: dict[str, FieldProposal] = {}
    for source, record in records:
        merged = merge(after, record, own)
        for name, (_, value) in differences(after, merged).items():
            if name not in left:
                before = _shown(getattr(known, name))
                shown = _shown(getattr(merged, name))
                fills[name] = FieldProposal(name, before, shown, value, source)
        for name, _, _ in untaken(merged, record):
            if name not in left:
                value = differences(merged, _with(merged, record, name))[name][1]
                shown = _shown(getattr(record, name))
                before = _shown(getattr(known, name))
                others.setdefault(
                    name, FieldProposal(name, before, shown, value, source, fills=False)
                )
        after = merged
    proposals = (*fills.values(), *(one for name, one in others.items() if name not in fills))
    sources = tuple(dict.fromkeys(source for source, _ in records))
    found = records[0][1].title if records else ""
    return Completion(key, known.title, found, sources, by_title, proposals)


def field_values(choices: dict[str, object]) -> dict[str, object]:
    """Values of proposals as a Paper has them."""
    return {
        name: (from_json(value) if name in PEOPLE else tuple(value))
        if isinstance(value, list)
        else value
        for name, value in choices.items()
    }


def is_same_paper(known: Paper, record: Paper) -> bool:
    """Whether a record that was found by a paper's title is surely of it.

    Where one of them names no people, a title that tells enough must do.
    """
    if title_key(known.title) != title_key(record.title):
        return False
    if known.authors and record.authors:
        first, second = (Traits(paper, (), *_ids(paper)) for paper in (known, record))
        if not agreement(first.people, second.people).matched:
            return False
        return compare(first, second).verdict is not Verdict.DIFFERENT
    if known.arxiv_id and record.arxiv_id:
        return known.arxiv_id == record.arxiv_id
    kind = title_kind(known.title)
    return kind is None or (kind is Evidence.SHORT_TITLE and len(words(known.title)) >= _FEW_WORDS)


def _ids(paper: Paper) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset((paper.arxiv_id,)) - {""}, frozenset((paper.doi,)) - {""}


def _with(merged: Paper, record: Paper, name: str) -> Paper:
    return replace(merged, **{name: getattr(record, name)})


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        text = ", ".join(map(str, value))
    else:
        text = "" if value in (None, False) else str(value)
    return shortened(display(text) if isinstance(value, str) else text, _SHOWN)
