"""Which papers are found, and in which order."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.model import Paper
from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Node, Not, Phrase, Query, Word
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.query.term_resolver import MOST_WORDS
from tests.search.sample_documents import asked, document, found, index_of, titled

PAPERS = [
    document(1, "Graph networks for molecules", "We study graphs of atoms.", authors=("Ann Lee",)),
    document(2, "Molecules in motion", "A graph network follows each atom.", note="read *twice*"),
    document(3, "Diffusion of heat", "Nets of pipes and graphs.", authors=("Graham Net", "Bo Lee")),
    document(4, "Networks", "Diffusion on a network of molecules.", categories=("cs.LG",)),
    document(5, "An optimal algorithm", "Algorithms and communities.", doi="10.1000/a.b"),
    document(6, "Attention", "About it all.", arxiv_id="1706.03762", venue="Neural Systems"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("papers"), PAPERS) as index:
        yield index


def test_papers_with_all_words_come_before_those_with_most(index: SearchIndex) -> None:
    answer = index.search(asked("graph", "network", "motion"), sets={})
    assert answer.keys[0] == 2
    assert answer.full == 1
    assert set(answer.keys) == {1, 2}
    assert isinstance(answer.keys, array)
    assert len(answer.scores) == answer.total


def test_half_of_the_words_is_not_enough(index: SearchIndex) -> None:
    assert found(index, asked("graph", "heat")) == [3]


def test_words_that_say_nothing_do_not_count(index: SearchIndex) -> None:
    answer = index.search(asked("the", "motion", "of", "molecules"), sets={})
    assert list(answer.keys) == [2]
    assert answer.full == 1
    assert set(found(index, asked("of"))) == {1, 3, 4}


def test_a_single_word_in_the_title_comes_first(index: SearchIndex) -> None:
    assert set(found(index, asked("molecules"))[:2]) == {1, 2}
    assert found(index, asked("diffusion"))[0] == 3


def test_a_whole_word_comes_before_a_beginning(index: SearchIndex) -> None:
    keys = found(index, asked("net", typing=True))
    assert keys[0] == 3
    assert set(keys) == {1, 2, 3, 4}


@pytest.mark.parametrize("typed", ["a", "al", "alg", "algorithm", "algorithms"])
def test_a_beginning_of_any_length_is_found_as_written(index: SearchIndex, typed: str) -> None:
    assert 5 in found(index, asked(typed, typing=True))


def test_beginnings_are_of_words_not_of_stems(index: SearchIndex) -> None:
    assert found(index, asked(Word("communit", prefix=True))) == [5]
    assert found(index, asked(Word("communities", prefix=True))) == [5]
    assert found(index, asked(Word("communiti", prefix=True))) == [5]


def test_an_exact_word_is_not_its_other_forms(index: SearchIndex) -> None:
    assert set(found(index, asked(Word("graph")))) == {1, 2, 3}
    assert set(found(index, asked(Word("graph", exact=True)))) == {1, 2}


def test_patterns_and_misspellings(index: SearchIndex) -> None:
    assert found(index, asked(Word("al*thm", wild=True))) == [5]
    assert found(index, asked(Word("comm?nities", wild=True))) == [5]
    assert found(index, asked(Word("atention", fuzzy=1))) == [6]
    assert found(index, asked(Word("diffuzionn", fuzzy=2)))[0] == 3
    assert found(index, asked(Word("diffuzionn", fuzzy=1))) == []


def test_fields(index: SearchIndex) -> None:
    assert set(found(index, asked(Word("lee", "authors")))) == {1, 3}
    assert found(index, asked(Word("graph", "title"))) == [1]
    assert found(index, asked(Word("twice", "note"))) == [2]
    assert found(index, asked(Word("cs.LG", "category"))) == [4]
    assert found(index, asked(Word("cs", "category"))) == [4]
    assert found(index, asked(Word("neural", "venue"))) == [6]
    assert found(index, asked(Word("neural"))) == []


def test_ids_are_words(index: SearchIndex) -> None:
    assert found(index, asked("arXiv:1706.03762v3")) == [6]
    assert found(index, asked("10.1000/A.B")) == [5]
    assert found(index, asked(Word("10.1000/a.b", "doi"))) == [5]
    assert found(index, asked(Word("1706.0", "id", prefix=True))) == [6]


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        (Word("https://arxiv.org/abs/1706.03762"), [6]),
        (Word("https://arxiv.org/abs/1706.03762", prefix=True), [6]),
        (Word("arxiv.org/pdf/1706.03762v2.pdf?context=cs", wild=True), [6]),
        (Word("https://huggingface.co/papers/1706.03762", "id"), [6]),
        (Phrase(("arXiv:1706.03762v3", "[cs.CL]")), [6]),
        (Word("https://doi.org/10.48550/arXiv.1706.03762"), [6]),
        (Word("https://doi.org/10.1000/A.B."), [5]),
        (Word("dx.doi.org/10.1000/a.b", "doi"), [5]),
        (Word("https://arxiv.org/abs/1706.03763"), []),
        (Word("https://arxiv.org/abs/1706.03762", "title"), []),
    ],
)
def test_an_address_is_the_id_in_it(
    index: SearchIndex, pasted: Word | Phrase, meant: list[int]
) -> None:
    assert found(index, asked(pasted)) == meant


def test_phrases_do_not_reach_across_authors(index: SearchIndex) -> None:
    assert found(index, asked(Phrase(("net", "bo"), "authors"))) == []
    assert found(index, asked(Phrase(("bo", "lee"), "authors"))) == [3]


def test_phrases_near_words_and_phrases_being_typed(index: SearchIndex) -> None:
    assert found(index, asked(Phrase(("graph", "network"))))[0] == 1
    assert found(index, asked(Phrase(("atom", "graph")))) == []
    assert set(found(index, asked(Phrase(("atoms", "graphs"), slop=2)))) == {1}
    assert found(index, asked(Phrase(("follows", "each", "at"), prefix=True))) == [2]


def test_demanded_and_refused(index: SearchIndex) -> None:
    query = asked("molecules", demanded=(Word("network"),), refused=(Word("heat"), Word("atom")))
    assert found(index, query) == [4]
    assert found(index, Query(refused=(Word("molecules"),))) == [3, 5, 6]


def test_groups(index: SearchIndex) -> None:
    either = AnyOf((Word("heat"), Word("attention")))
    assert set(found(index, asked(either))) == {3, 6}
    both = AllOf((Word("molecules"), Not(Word("graph"))))
    assert found(index, asked(both)) == [4]
    assert set(found(index, asked(AllOf((Not(Word("molecules")),))))) == {3, 5, 6}


def test_filters_are_answered_by_the_sets_given(index: SearchIndex) -> None:
    tag = Filter("tag", "chem")
    sets = {tag: {1, 2, 99}}
    assert found(index, Query(demanded=(tag,)), sets=sets) == [1, 2]
    assert found(index, asked("motion", demanded=(tag,)), sets=sets) == [2]
    assert found(index, Query(refused=(tag,)), sets=sets) == [3, 4, 5, 6]
    assert found(index, Query(demanded=(Filter("tag", "unknown"),)), sets=sets) == []
    assert set(found(index, asked(AnyOf((tag, Word("heat")))), sets=sets)) == {1, 2, 3}


def test_within_restricts_everything(index: SearchIndex) -> None:
    assert found(index, asked("molecules"), within={4, 77}) == [4]
    assert found(index, asked("molecules"), within=set()) == []


def test_what_is_to_be_without_is_not_found(index: SearchIndex) -> None:
    every = found(index, asked("molecules"))
    assert found(index, asked("molecules"), without={4, 77}) == [k for k in every if k != 4]
    assert found(index, asked("molecules"), without=frozenset({77})) == every
    assert found(index, asked("molecules"), within={4}, without={4}) == []


def test_a_query_without_a_word_finds_nothing(index: SearchIndex) -> None:
    for text in ("", "(((", '"', "-", "+ +", "…"):
        assert found(index, parse(text)) == []


def test_the_query_is_read_back(index: SearchIndex) -> None:
    query = Query((Word("diffusion", "title"),), refused=(Filter("tag", "survey"),))
    answer = index.search(query, sets={})
    assert answer.understood == 'title has "diffusion", and not tagged survey'
    assert answer.query is query
    assert answer.took_ms > 0


def test_an_unknown_word_is_corrected_from_the_librarys_own(index: SearchIndex) -> None:
    def meant(text: str, *, typing: bool = False) -> str:
        return index.search(parse(text, typing=typing), sets={}).suggestion

    assert meant("difusion") == "diffusion"
    assert meant("difusion -heat title:x", typing=True) == "diffusion title:x -heat"
    assert meant("netwrok graph") == ""  # it was looked for as what is meant
    assert meant("attentoin", typing=True) == "attention"
    assert meant("graph network") == ""
    assert meant("attentio", typing=True) == ""
    assert meant("zzzzzz") == ""
    assert meant("difusion zzzzzz") == ""  # half a correction is none
    assert meant("zzzzz difusion x", typing=True) == ""
    assert meant("title:difusion") == ""


def test_a_long_pasted_text_is_read_as_its_rarest_words(tmp_path: Path) -> None:
    abstract = " ".join(f"word{n}" for n in range(120))
    others = [document(n, "", "word1 word2 word3") for n in range(2, 9)]
    with index_of(tmp_path, [document(1, "", abstract), *others]) as index:
        assert found(index, parse(abstract)) == [1]


def test_a_question_finds_papers_with_its_telling_words(index: SearchIndex) -> None:
    asked_for = parse("what do we know about how the heat moves in pipes of old houses?")
    answer = index.search(asked_for, sets={})
    assert answer.keys[0] == 3
    assert answer.full == 0


def test_of_a_sentence_the_paper_with_every_word_comes_first(tmp_path: Path) -> None:
    title = "On the rare art of folding maps of small islands"
    shouting = "maps maps folding folding islands islands"
    with index_of(tmp_path, titled(shouting, title, shouting)) as index:
        answer = index.search(parse(title), sets={})
        assert answer.keys[0] == 2
        assert answer.full == 1
        assert set(answer.keys) == {1, 2, 3}


def test_a_paper_with_all_the_words_in_its_title_comes_first(tmp_path: Path) -> None:
    papers = [
        document(1, "Folding", "maps " * 3 + "folding folding folding"),
        document(2, "A very long title about the folding of maps and of many other things"),
    ]
    with index_of(tmp_path, papers) as index:
        assert found(index, asked("folding", "maps"))[0] == 2


@pytest.mark.parametrize(
    "typed", ["molceules in motoin", "molecule in moton", "moleculez in motion"]
)
def test_misspelled_words_beside_others_are_read_as_the_nearest(
    index: SearchIndex, typed: str
) -> None:
    answer = index.search(parse(typed), sets={})
    assert answer.keys[0] == 2
    assert answer.full == 1
    assert answer.suggestion == ""


def test_a_query_is_corrected_as_a_whole_or_not_at_all(index: SearchIndex) -> None:
    whole = index.search(parse("molceules in motoin"), sets={})
    assert whole.understood.count("you wrote") == 1
    for half in ("molceules in motoin zzgrumpf", "zzgrumpf molceules"):
        answer = index.search(parse(half), sets={})
        assert "wrote" not in answer.understood
        assert answer.suggestion == ""
    for spelled in ("molceules in motoin 17q", "molceules in motoin zzg"):
        assert "wrote" in index.search(parse(spelled), sets={}).understood, spelled


@pytest.mark.parametrize("typing", [True, False])
def test_short_words_are_corrected_with_the_long_ones_where_a_paper_has_all_then(
    tmp_path: Path, typing: bool
) -> None:
    papers = [
        document(1, "Kettles are all you need", "what all kettles need " * 3),
        document(2, "Attention is not", "pots of Ned, et al., all in need"),
        *(document(n, f"Attention {n}", "kettles, all in need") for n in range(3, 9)),
    ]
    with index_of(tmp_path, papers) as index:

        def meant(text: str) -> str:
            return index.search(parse(text, typing=typing), sets={}).suggestion

        assert meant("ketles are al you ned") == "kettles are all you need"
        assert meant("kettles are al you ned") == "kettles are all you need"
        assert meant("pots of Ned al") == ""  # a paper has them all as they stand
        assert meant("ketles are al you ned lamps") == ""  # nor has one all of these


def test_a_mistyped_title_finds_the_paper_of_just_this_title_first(tmp_path: Path) -> None:
    title = "Slow diffusion of heat through long pipes"
    longer = f"{title} and more slow pipes: heat"
    papers = [document(1, longer, f"{title}. {longer}"), document(2, title, "Nothing.")]
    with index_of(tmp_path, papers) as index:
        assert found(index, parse("Slow difusion of heat thruogh long pipes"))[0] == 2


def test_a_title_in_quotation_marks_finds_the_paper_of_just_this_title_first(
    tmp_path: Path,
) -> None:
    title = "Light by two-photon atoms"
    papers = [
        document(1, f"{title}: a theory of light", f"{title}, {title} and {title}."),
        document(2, title, "Nothing is said."),
        *(document(n, f"On {title} number{n}", f"{title} and {title}.") for n in range(3, 40)),
    ]
    with index_of(tmp_path, papers) as index:
        assert found(index, parse(f"\u201c{title}\u201d"))[0] == 2
    with index_of(tmp_path / "few", papers[:2]) as index:
        assert found(index, parse(f'"{title}"')) == [2, 1]


def test_an_answer_says_as_what_misspelled_words_were_read(index: SearchIndex) -> None:
    answer = index.search(parse("molceules in motoin", typing=True), sets={})
    assert answer.understood == (
        'has "molecules", "in" and "motion"; you wrote "molceules" and "motoin"'
    )
    assert str(answer.query) == "molceules in motoin*"
    assert index.search(parse("molecules in motion"), sets={}).understood.count("wrote") == 0


def test_a_word_still_typed_is_not_taken_for_a_rare_one_that_ends_there(tmp_path: Path) -> None:
    many = [document(n, f"Entanglement of quantum {n} states") for n in range(210)]
    rare = document(300, "The ent tests of quantum bits")
    with index_of(tmp_path, [rare, *many]) as index:
        assert found(index, parse("quantum ent", typing=True))[0] != 300
        assert 300 in found(index, parse("quantum ent", typing=True))
        assert found(index, parse("quantum ent"))[0] == 300
        assert found(index, parse("quantum ent tests", typing=True))[0] == 300


def test_one_letter_that_is_still_typed_stands_in_a_row_as_itself(tmp_path: Path) -> None:
    papers = [document(1, "C for a vitamin"), document(2, "Vitamin C for all")]
    with index_of(tmp_path, papers) as index:
        assert found(index, parse("vitamin c", typing=True)) == [2, 1]


def test_a_misspelled_word_alone_finds_nothing_and_is_corrected(index: SearchIndex) -> None:
    answer = index.search(parse("difusion"), sets={})
    assert (answer.total, answer.suggestion) == (0, "diffusion")


def test_a_misspelled_form_of_a_word_is_said_as_the_form_that_is_there(tmp_path: Path) -> None:
    papers = [document(1, "Entanglement and modeling"), document(2, "Entangled states")]
    with index_of(tmp_path, papers) as index:
        answer = index.search(parse("entanglment", typing=True), sets={})
        assert answer.total == 2
        assert answer.understood == 'has "entanglement"; you wrote "entanglment"'
        for right in ("entangles", "modelling", "entanglemen", "entanglement"):
            assert "wrote" not in index.search(parse(right, typing=True), sets={}).understood


def test_of_the_forms_of_a_word_the_one_that_most_write_is_said(tmp_path: Path) -> None:
    papers = [document(1, "Quanta of light"), *(document(n, "Quantum light") for n in (2, 3, 4))]
    with index_of(tmp_path, papers) as index:
        answer = index.search(parse("quantm light"), sets={})
        assert answer.understood == 'has "quantum" and "light"; you wrote "quantm"'
        assert index.search(parse("quantm"), sets={}).suggestion == "quantum"


def test_a_letter_doubled_in_the_wrong_place_is_corrected_before_other_changes(
    tmp_path: Path,
) -> None:
    papers = [document(1, "Slow diffusion"), *(document(n, "A discussion") for n in range(2, 9))]
    with index_of(tmp_path, papers) as index:
        assert index.search(parse("difussion"), sets={}).suggestion == "diffusion"


def test_a_word_that_few_have_is_read_as_a_far_more_frequent_one_if_nothing_has_all(
    tmp_path: Path,
) -> None:
    many = [document(n, f"Learning number{n}") for n in range(30)]
    papers = [*many, document(50, "Laerning slowly"), document(51, "Learning quickly")]
    with index_of(tmp_path, papers) as index:
        assert found(index, asked("laerning", "quickly")) == [51]
        assert found(index, asked("laerning", "slowly")) == [50]


def test_a_text_in_another_language_is_not_corrected_word_by_word(index: SearchIndex) -> None:
    words = [f"graphs{chr(97 + n)}zz" for n in range(12)]
    answer = index.search(parse("molecules " + " ".join(words)), sets={})
    assert set(answer.keys) == {1, 2, 4}
    assert answer.suggestion == ""


def test_limits_cut_the_work_short_and_say_so(tmp_path: Path) -> None:
    words = " ".join(f"aa{n:x}q" for n in range(MOST_WORDS + 10))
    with index_of(tmp_path, [document(1, "", words), document(2, "plain")]) as index:
        assert index.search(asked(Word("aa*q", wild=True)), sets={}).too_broad
        stars = index.search(asked(Word("*a*b*c*d*e*f*g*", wild=True)), sets={})
        assert stars.too_broad
        late = index.search(asked("plain", Word("aa", prefix=True)), sets={}, limit_ms=0)
        assert late.too_broad
        deep: Node = Word("plain")
        for _ in range(200):
            deep = AllOf((deep, Word("plain")))
        assert index.search(asked(deep), sets={}).too_broad
        many = index.search(asked(*(f"w{n}" for n in range(2000)), "plain"), sets={})
        assert many.too_broad
        long = index.search(asked("x" * 1_000_000), sets={})
        assert long.too_broad


def test_an_empty_library_answers(tmp_path: Path) -> None:
    with index_of(tmp_path, []) as index:
        for text in ("graph", '"a b"', "graph~", "gr*ph", "-graph", "tag:x", '"a b"~3'):
            assert found(index, parse(text, typing=True)) == []


_WORDS = st.text(alphabet="abgrph学İß*?-+#~.:'\"\\$^{}()[]\ud800\x00\x1e ", max_size=8)
_FIELDS = st.sampled_from(["", "", "title", "authors", "note", "id", "doi", "category"])
_LEAVES = st.one_of(
    st.builds(
        Word, _WORDS, _FIELDS, st.booleans(), st.booleans(), st.integers(-1, 9), st.booleans()
    ),
    st.builds(
        Phrase, st.lists(_WORDS, max_size=4).map(tuple), _FIELDS, st.integers(-1, 9), st.booleans()
    ),
    st.builds(Filter, st.sampled_from(["tag", "is"]), _WORDS),
)
_NODES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=8,
)
_SOME = st.lists(_NODES, max_size=4).map(tuple)


@given(query=st.builds(Query, _SOME, _SOME, _SOME))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_no_query_raises(index: SearchIndex, query: Query) -> None:
    answer = index.search(query, sets={})
    assert set(answer.keys) <= {document.key for document in PAPERS}
    assert answer.full <= answer.total


def test_a_word_with_a_lone_surrogate_is_only_not_found(tmp_path: Path) -> None:
    with index_of(tmp_path, [document(1, "odd \ud800 sign"), *titled()]) as index:
        assert found(index, asked("\ud800")) == []
        assert found(index, asked("sign")) == [1]


def test_papers_without_any_text_are_kept(tmp_path: Path) -> None:
    with index_of(tmp_path, [document(7)]) as index:
        assert index.keys() == {7}
        assert Paper("").title == ""
