"""One record of two: nothing is lost that does not stand against something else."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.duplicates.field_choice import (
    default_fields,
    field_pairs,
    joined_paper,
    publication_rank,
)
from paperdesk.library.imports.record_merge import OF_PUBLICATION, is_nothing
from paperdesk.model import Paper
from tests.library.builders import paper
from tests.library.duplicates.test_paper_merge import PREPRINT, PUBLISHED

TEXTS = ("abstract", "summary", "published", "url", "comment", "organisation", "report_number")
FIELDS = st.dictionaries(st.sampled_from(TEXTS), st.sampled_from(["", "one", "two words", "2019"]))


def _made(fields: dict[str, str]) -> Paper:
    values: dict[str, Any] = {"abstract": "", **fields}
    return paper("Felt lids", **values)


@given(FIELDS, FIELDS, st.lists(st.sampled_from(TEXTS)))
def test_what_one_lacks_the_other_fills_and_what_differs_is_chosen(
    ours: dict[str, str], theirs: dict[str, str], taken: list[str]
) -> None:
    kept, other = _made(ours), _made(theirs)
    joined = joined_paper(kept, other, taken)
    for name in TEXTS:
        mine, others, now = (getattr(one, name) for one in (kept, other, joined))
        wanted = others if not mine or (others and name in taken) else mine
        assert now == wanted


@given(FIELDS, FIELDS)
def test_every_field_of_either_is_shown_once(ours: dict[str, str], theirs: dict[str, str]) -> None:
    kept, other = _made(ours), _made(theirs)
    shown = {field.name: field for field in field_pairs(kept, other)}
    for name in TEXTS:
        said = [getattr(one, name) for one in (kept, other)]
        assert (name in shown) is any(said)
        if name in shown:
            assert [shown[name].kept, shown[name].other] == said
            assert not shown[name].choice or all(said)


def test_the_published_version_says_where_and_when() -> None:
    assert [publication_rank(one) for one in (PREPRINT, PUBLISHED)] == [0, 2]
    assert publication_rank(replace(PUBLISHED, venue="bioRxiv", doi="10.1101/x")) == 0
    assert publication_rank(replace(PUBLISHED, venue="")) == 1
    assert default_fields(PREPRINT, PUBLISHED) == {"title", "published"}
    assert default_fields(PUBLISHED, PREPRINT) == frozenset()
    for one, two in ((PREPRINT, PUBLISHED), (PUBLISHED, PREPRINT)):
        joined = joined_paper(one, two)
        assert (joined.venue, joined.published, joined.title) == ("Pots", "2020", PUBLISHED.title)
        assert (joined.arxiv_id, joined.doi) == ("1907.00001", "10.1000/lid")
        assert joined.versions == ("v1 2019-07-01",)


def test_fields_of_two_publications_are_not_mixed() -> None:
    talk = replace(PUBLISHED, doi="10.1000/talk", venue="Kettle Days", volume="", pages="")
    joined = joined_paper(talk, PUBLISHED)
    assert (joined.venue, joined.volume, joined.pages) == ("Kettle Days", "", "")
    assert all(is_nothing(getattr(joined, name)) for name in OF_PUBLICATION - {"type", "editors"})


def test_of_two_counts_the_larger_is_kept_and_an_unknown_field_is_no_choice() -> None:
    few, many = replace(PREPRINT, upvotes=3), replace(PUBLISHED, upvotes=9)
    assert joined_paper(few, many).upvotes == joined_paper(many, few).upvotes == 9
    assert joined_paper(few, PUBLISHED).upvotes == 3
    assert joined_paper(few, many, ["id", "no such field", "venue"]).id == few.id
