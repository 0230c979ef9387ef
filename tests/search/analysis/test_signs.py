"""Signs that mean something, and what only the letters as typed tell."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.analysis.tokenizer import tokens
from tests.search.sample_documents import document, found, index_of

MEET = (
    "IFNγ|IFN-γ|IFN-gamma, Lyα|Ly-alpha|Ly$\\alpha$, ∆S|ΔS|delta-S, TGFβ2|TGF-β2,"
    " NF-κB|NF-kappaB, 10^9|10⁹|$10^9$, 10^-3|$10^{-3}$, Pu-239|$^{239}$Pu|239Pu|plutonium-239,"
    " Ne-20|²⁰Ne, Mg2+|Mg²⁺|$Mg^{2+}$, D*|$D^*$, C*-correspondence|C^*-correspondence,"
    " e.m.f.|emf|EMF, U.A.V.|UAV|UAVs, QKZs|QKZ, Hörmander|Hoermander|Hormander, loaf|loaves,"
    " basis|bases"
)
APART = (
    "Na+|Na, B+|B, CD8+|CD4+, K*|K, 10^9|109, 10^9|10⁻⁹, Pu-239|Pu-240, 7B|B-7, GP|GPS, LES|less"
)
_WRITTEN = [
    [text.strip() for text in one.split("|")] for one in (*MEET.split(","), *APART.split(","))
]
_MET = len(MEET.split(","))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    papers = [
        document(100 * group + n, f"On {text} in matter")
        for group, texts in enumerate(_WRITTEN)
        for n, text in enumerate(texts)
    ]
    papers.append(document(9001, "Channels", authors=("Karl Müller", "Jens Bjørnstad")))
    papers.append(document(9002, "Channels", authors=("K. H. Mueller", "Vincent van Gogh")))
    with index_of(tmp_path_factory.mktemp("signs"), papers) as index:
        yield index


@pytest.mark.parametrize("group", range(_MET), ids=[texts[0] for texts in _WRITTEN[:_MET]])
def test_each_way_to_write_it_finds_the_others(index: SearchIndex, group: int) -> None:
    texts = _WRITTEN[group]
    for text in texts:
        keys = set(found(index, parse(text)))
        assert {100 * group + n for n in range(len(texts))} <= keys, text


@pytest.mark.parametrize("group", range(_MET, len(_WRITTEN)))
def test_another_sign_is_another_word(index: SearchIndex, group: int) -> None:
    first, second = 100 * group, 100 * group + 1
    assert first in found(index, parse(_WRITTEN[group][0]))
    assert second not in found(index, parse(_WRITTEN[group][0]))


@pytest.mark.parametrize(
    "name", ["mueller", "Müller", 'author:"Karl Mueller"', 'author:"K. Müller"']
)
def test_umlauts_of_names_may_be_written_out(index: SearchIndex, name: str) -> None:
    assert {9001, 9002} <= set(found(index, parse(name)))


def test_initials_may_stand_behind_a_name_with_a_particle(index: SearchIndex) -> None:
    assert found(index, parse('author:"van Gogh V"')) == [9002]
    assert found(index, parse("author:bjoernstad")) == [9001]


_WORDS = sorted(
    {
        word.raw
        for texts in _WRITTEN
        for text in texts
        for word in tokens(text)
        if word.raw.isalnum()
    }
)


@given(st.sampled_from(_WORDS), st.sampled_from([str, str.upper, str.capitalize]))
@settings(max_examples=60, deadline=None)
def test_no_paper_is_lost_that_has_the_word_itself(index: SearchIndex, word: str, cased) -> None:  # type: ignore[no-untyped-def]
    exact = set(found(index, parse(f'"{word}"')))
    assert exact <= set(found(index, parse(cased(word))))
