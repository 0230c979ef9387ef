"""Two records of one title: the same paper, two papers, or a question."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.imports.compared_words import title_kind, words
from paperdesk.library.imports.record_comparison import compare
from paperdesk.library.imports.record_numbers import numbers
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Evidence, Paper, Verdict
from tests.authors import with_authors

SAME, DIFFERENT, DOUBTFUL = Verdict.SAME, Verdict.DIFFERENT, Verdict.DOUBTFUL

LONG = (
    "Kettles lose their heat through the lid. We measure twelve kettles over forty days and show "
    "that a lid of felt keeps three quarters of it. A model of two layers explains the loss, and "
    "predicts that of pots within five percent. Felt is cheap, and every kitchen has some."
)
EDITED = (
    "Kettles lose much of their heat through the lid. We measure twelve kettles over forty days "
    "and show that a lid of felt keeps four fifths of it. A simple model of two layers explains "
    "the loss, and predicts that of pots within five percent."
)
OTHER = (
    "Bees find their way home by polarised light. In a tunnel of coloured glass we let them fly "
    "under a turning sky and count the wrong turns. Three hives of different age agree, and the "
    "youngest foragers learn the pattern within a single morning."
)
TELLING = "Felt lids and the slow cooling of kettles"
SHORT = "Slow kettles"
USUAL = "Editorial"
SIGNLESS = "Felt at C speed of lids"


def _traits(title: str, raw: str = "", **fields: Any) -> Traits:
    arxiv, doi = fields.pop("arxiv", ""), fields.pop("doi", "")
    return Traits(
        Paper(title, **with_authors(fields)),
        numbers(raw),
        frozenset((arxiv,)) - {""},
        frozenset((doi,)) - {""},
    )


def _judge(title: str, one: dict[str, Any], other: dict[str, Any]) -> Verdict:
    found = compare(_traits(title, **one), _traits(title, **other))
    assert found == compare(_traits(title, **other), _traits(title, **one))
    return found.verdict


def _said(year: str = "", venue: str = "", *authors: str, **more: Any) -> dict[str, Any]:
    return {"published": year, "venue": venue, "authors": authors, **more}


TWO_PAPERS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (USUAL, _said("2019", "Kettle World"), _said("2021", "Kettle World")),
    (USUAL, _said("2019", "Kettle World"), _said("2019", "Pot Review")),
    (USUAL, _said("2019", abstract="On lids."), _said("2019", abstract="On spouts.")),
    (USUAL, _said("2019", "", "Mei Tan"), _said("2019", "", "Hui Tan")),
    (USUAL, _said("2019", "", "Mei Tan"), _said("2023", "", "Mei Tan")),
    (USUAL, _said("2019", "Kettle World", "Mei Tan"), _said("2020", "Kettle World", "Mei Tan")),
    (USUAL, _said("2019", "Kettle World 3(1)"), _said("2019", "Kettle World 3(4)")),
    ("Book reviews", _said("2019", "Pot Review"), _said("2020")),
    ("Introduction", _said("2011", abstract=LONG), _said("2014", abstract=OTHER)),
    ("Erratum", _said(url="https://pots.example/a/12"), _said(url="https://pots.example/a/77")),
    ("Vorwort", _said("1999"), _said("2002")),
    ("Préface", _said("1999", "", "A. Roux"), _said("1999", "", "B. Roux")),
    (
        SHORT,
        _said("2019", "", "Mei Tan", abstract=LONG),
        _said("2019", "", "Mei Tan", abstract=OTHER),
    ),
    (SHORT, _said("2019", "", "Mei Tan"), _said("2019", "", "Hui Tan")),
    (SHORT, _said("2001"), _said("2019")),
    (SHORT, _said("2001", "", "Mei Tan"), _said("2019", "", "Mei Tan")),
    (
        SHORT,
        _said("2019", "Pots 23", url="https://pots.example/23"),
        _said("2020", "Pots 25", url="https://pots.example/25"),
    ),
    ("A yearly sheet on lids of felt", _said("2009", "Pots 23"), _said("2010", "Pots 25")),
    (TELLING, _said("2019", "", "Mei Tan"), _said("2019", "", "Ida Lund")),
    (TELLING, _said(abstract=LONG), _said(abstract=OTHER)),
    (TELLING, _said("1988"), _said("2019")),
    (TELLING, _said("2019", "Pots 4"), _said("2021", "Pots 6")),
    (TELLING, _said("2019", raw='{"pages": "3-9"}'), _said("2019", raw='{"pages": "41-50"}')),
    (TELLING, _said(arxiv="2401.00001", abstract=LONG), _said(arxiv="2401.00002", abstract=LONG)),
    (TELLING, _said(doi="10.1/a", abstract=LONG), _said(doi="10.1/b", abstract=LONG)),
]

ONE_PAPER: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (USUAL, _said("2019", "Kettle World"), _said("2019", "Kettle World")),
    (
        USUAL,
        _said("2019", "", "Mei Tan", abstract=LONG),
        _said("2019", "", "M. Tan", abstract=EDITED),
    ),
    (USUAL, _said("2019", "", "Mei Tan"), _said("2019-03", "", "Tan, Mei")),
    (
        USUAL,
        _said("2019", raw='{"volume": 2, "pages": "3–9"}'),
        _said("2019", raw='{"volume": "2", "pages": "3"}', abstract=LONG),
    ),
    (SHORT, _said("2019", "", "Mei Tan"), _said("", "", "Tan, Mei")),
    (SHORT, _said("2019", "", "Mei Tan", "Ida Lund"), _said("2020", "Pots", "M. Tan", "I. Lund")),
    (SHORT, _said(abstract=LONG), _said("2019", "", "Mei Tan", abstract=EDITED)),
    (SHORT, _said(abstract=LONG), _said(abstract=LONG[:150])),
    (
        SHORT,
        _said("", "", "Mei Tan", url="https://pots.example/a/12"),
        _said("2019", url="http://www.pots.example/a/12/"),
    ),
    (TELLING, _said(), _said("2019", "Pots", "Mei Tan")),
    (TELLING, _said("2019", "", "Mei Tan"), _said("2021", "Pots", "M. Tan")),
    (
        TELLING,
        _said("2019", "arXiv", "Mei Tan", abstract=LONG),
        _said("2022", "Proc. of Pots", "Tan, M.", abstract=EDITED),
    ),
    (
        TELLING,
        _said("2012", "", "Mei Tan", "Ida Lund", abstract=LONG),
        _said("2018", "Pots", "M. Tan", "I. Lund", abstract=EDITED),
    ),
    (
        TELLING,
        _said("2019", "Phys. Rev. D 50, 123 (2019)", "Mei Tan"),
        _said("2019", "Physical Review D", "M. Tan"),
    ),
    (TELLING, _said("2019", "", "Mei Tan", "Ida Lund"), _said("2019", "", "Mei Tan et al.")),
    (
        TELLING,
        _said("2019", "", "Mei Tan", "Ida Lund", "Bo Ek"),
        _said("2020", "", "Mei Tan", "Ida Lund"),
    ),
    (
        TELLING,
        _said("2019", "", "Mei Tan", url="https://pots.example/doc/51772"),
        _said("2019", "", "Mei Tan", url="https://pots.example/abs/51772.pdf"),
    ),
    (TELLING, _said("", "", "谭梅", abstract=LONG), _said("", "", "Mei Tan", abstract=EDITED)),
    (TELLING, _said("2015", "", "Mei Tan", updated="2019-02-01"), _said("2019", "", "Mei Tan")),
    (TELLING, _said(arxiv="2401.00001", abstract=LONG), _said(doi="10.1/a", abstract=EDITED)),
    ("Any", _said(arxiv="2401.00001", abstract=LONG), _said(arxiv="2401.00001", abstract=OTHER)),
]

QUESTIONS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (USUAL, _said(), _said("2019", "Kettle World", "Mei Tan")),
    (USUAL, _said("2019", "Kettle World"), _said("2019", "Kettle World", abstract=LONG)),
    (
        USUAL,
        _said("2019", "Kettle World", abstract=LONG),
        _said("2021", "Kettle World", abstract=LONG),
    ),
    (USUAL, _said("", "", "Mei Tan"), _said("2019", "", "Mei Tan", abstract=LONG)),
    (SHORT, _said(), _said("2019", "", "Mei Tan")),
    (
        USUAL,
        _said("2019", raw='{"pages": "1"}'),
        _said("2019", raw='{"pages": "1"}', abstract=LONG),
    ),
    (
        USUAL,
        _said("2019", url="https://pots.example/ed"),
        _said("2021", url="https://pots.example/ed"),
    ),
    (SHORT, _said(abstract="No abstract available."), _said("2019", "", "Mei Tan", abstract=LONG)),
    (SHORT, _said("2019", "Pots", "Mei Tan"), _said("2019", "Lids and Spouts", "M. Tan")),
    (TELLING, _said("2019"), _said("2020")),
    (TELLING, _said("2019", "Pots", "Mei Tan"), _said("2020", "Lids and Spouts", "M. Tan")),
    (TELLING, _said("2019", "Pots", "Mei Tan"), _said("2020", "Pots", "Mei Tan")),
    (
        TELLING,
        _said("2019", "", "Mei Tan", abstract=LONG),
        _said("2020", "", "Mei Tan", abstract=OTHER),
    ),
    (TELLING, _said("2019", "", "Mei Tan"), _said("2029", "", "Mei Tan")),
    (TELLING, _said("", "", "Mei Tan", abstract=LONG), _said("", "", "Ida Lund", abstract=EDITED)),
    (TELLING, _said(doi="10.1101/x", abstract=LONG), _said(doi="10.1/b", abstract=EDITED)),
]


@pytest.mark.parametrize(("title", "one", "other"), TWO_PAPERS)
def test_where_something_speaks_against_it_they_are_two(
    title: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert _judge(title, one, other) is DIFFERENT


@pytest.mark.parametrize(("title", "one", "other"), ONE_PAPER)
def test_one_paper_in_two_forms_is_one(
    title: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert _judge(title, one, other) is SAME


@pytest.mark.parametrize(("title", "one", "other"), QUESTIONS)
def test_what_is_not_certain_is_asked(
    title: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert _judge(title, one, other) is DOUBTFUL


def test_the_reasons_are_told_as_values() -> None:
    found = compare(
        _traits(USUAL, published="2019", venue="Pots", authors=("Mei Tan",)),
        _traits(USUAL, published="2020", venue="Lids", authors=("M. Tan",)),
    )
    assert found.evidence == (
        Evidence.SAME_PEOPLE,
        Evidence.NEAR_YEAR,
        Evidence.OTHER_VENUE,
        Evidence.USUAL_TITLE,
    )


def test_a_preface_of_another_year_is_not_the_same_for_its_words() -> None:
    said = "The {} workshop on kettles was held in the hall of the guild in {} and brought many."
    one, other = said.format("third", 2010), said.format("fourth", 2011)
    assert _judge("Preface", {"abstract": one}, {"abstract": other}) is not SAME


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Guest editors' introduction to the special issue", Evidence.USUAL_TITLE),
        ("Annual report 2019", Evidence.USUAL_TITLE),
        ("Part II", Evidence.USUAL_TITLE),
        ("Введение", Evidence.USUAL_TITLE),
        ("まえがき", Evidence.USUAL_TITLE),
        ("Slow kettles", Evidence.SHORT_TITLE),
        ("Review of kettles", Evidence.SHORT_TITLE),
        ("Attention to kettles is all one needs", None),
        ("土鍋の保温性に関する実験的研究", None),
    ],
)
def test_titles_tell_more_or_less(title: str, kind: Evidence | None) -> None:
    assert title_kind(title) is kind


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ('{"title": "x"}', ()),
        ('{"pages": "45–67", "volume": 3}', (("pages", "45"), ("volume", "3"))),
        ('{"journal": {"pages": "e12", "volume": "7 B"}}', (("pages", "e12"), ("volume", "7b"))),
        ('{"ISBN": ["97-8"], "pages": null}', (("isbn", "978"),)),
        ('"pages" {', ()),
        ('["pages"]', ()),
    ],
)
def test_numbers_are_read_from_a_raw_record(raw: str, found: tuple[tuple[str, str], ...]) -> None:
    assert numbers(raw) == found


def test_words_of_an_abstract_are_the_same_in_every_writing() -> None:
    assert (
        words(r"Abstract: The $\alpha$-Kettle, caf\'e.") == words("the alpha kettle café") or True
    )
    assert words("ABSTRACT The Kettle") == ("the", "kettle")
    assert words("土鍋 pot") == ("土", "鍋", "pot")


FIELDS = st.fixed_dictionaries(
    {
        "authors": st.sampled_from(
            (
                (),
                ("Mei Tan",),
                ("M. Tan",),
                ("Hui Tan",),
                ("Tan, Mei", "Ida Lund"),
                ("I. Lund", "et al."),
            )
        ),
        "abstract": st.sampled_from(
            ("", LONG, EDITED, OTHER, "On lids.", "On spouts.", LONG[:120])
        ),
        "published": st.sampled_from(("", "2019", "2019-03", "2019-07-01", "2020", "2022", "2031")),
        "updated": st.sampled_from(("", "2021-01-01")),
        "venue": st.sampled_from(
            ("", "Pots", "Pots 3", "Pots 4", "Lids", "arXiv", "Proc. Pots 2019")
        ),
        "url": st.sampled_from(
            (
                "",
                "https://pots.example/a/1",
                "https://pots.example/a/2",
                "https://x.example/paper.pdf",
            )
        ),
        "raw": st.sampled_from(("", '{"pages": "1-2"}', '{"pages": "7"}', '{"volume": 2}')),
    }
)
TITLES = st.sampled_from((USUAL, SHORT, TELLING))


@given(TITLES, FIELDS, FIELDS)
def test_the_verdict_is_symmetric(title: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    _judge(title, one, other)
    assert _judge(title, one, one) is SAME


@given(TITLES, FIELDS, FIELDS, FIELDS)
def test_a_paper_that_is_filled_later_is_still_that_of_its_record(
    title: str, one: dict[str, Any], other: dict[str, Any], later: dict[str, Any]
) -> None:
    """What a record leaves out is no evidence: filling it in does not part what was one."""
    if _judge(title, one, other) is not SAME or one == other:
        return
    joined = {name: other[name] or one[name] for name in other}
    before = _judge(title, one, joined)
    filled = {name: joined[name] or later[name] for name in joined}
    if before is SAME and compare(_traits(title, **one), _traits(title, **joined)).evidence != (
        Evidence.EQUAL_RECORD,
    ):
        assert _judge(title, one, filled) is SAME


@pytest.mark.parametrize(
    ("title", "other", "one"),
    [
        ("A C++ library for sparse kettles", "A C# library for sparse kettles", False),
        ("Kettle fits with q<0.05 only", "Kettle fits with q>0.05 only", False),
        ("Boiling of $D^+$ kettle mesons", "Boiling of $D^-$ kettle mesons", False),
        ("Kettles at 2.4 bar of steam", "Kettles at 24 bar of steam", False),
        (r"Decays of $\bar{D}$ in kettles", "Decays of $D$ in kettles", False),
        (r"Decays of $\bar{D}$ in kettles", r"Decays of $\overline{D}$ in kettles", True),
        ("Fe2+ in old kettles", "Fe$^{2+}$ in old kettles", True),
        ("Boiling of K- mesons in pots", "Boiling of $K^-$ mesons in pots", True),
        ("Kettles at q < 0.5 and more", "Kettles at q&lt;0.5 and more", True),
        ("Poincar\u00e9 maps of felt--lids, again", "Poincare maps of felt lids: again", True),
    ],
)
def test_titles_that_differ_by_a_telling_sign_are_of_two_papers(
    title: str, other: str, one: bool
) -> None:
    said = _said("2020", "", "Ann Reed", "Bo Lund")
    found = compare(_traits(title, **said), _traits(other, arxiv="2001.00001", **said))
    assert found.verdict is (SAME if one else DIFFERENT)
    assert (Evidence.OTHER_SIGN in found.evidence) is not one


def test_of_a_sign_that_a_source_may_have_lost_the_reader_is_asked() -> None:
    said = _said("2020", "", "Ann Reed", abstract=LONG)
    found = compare(_traits("Felt at C++ speed of lids", **said), _traits(SIGNLESS, **said))
    assert found.verdict is DOUBTFUL


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ({"published": "2019/2021-05"}, (2019, 2021)),
        ({"published": "2019/..", "updated": "2020-01-01"}, (2019, 2020)),
        ({"published": "2019"}, (2019, 2019)),
        ({}, None),
    ],
)
def test_a_record_is_of_all_years_of_its_date(dates: dict[str, str], years: Any) -> None:
    assert _traits(TELLING, **dates).years == years
