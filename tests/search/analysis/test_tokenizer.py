"""Words as readers write them."""

import pickle
import re
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.query.ast import Phrase
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.analysis import tokenizer
from paperdesk.search.analysis.spelling_variants import americanise
from paperdesk.search.analysis.tokenizer import stem, tokens
from paperdesk.search.analysis.whoosh_analyzer import WordAnalyzer
from tests.search.sample_documents import asked, document, found, index_of, titled

SAME = [
    ("Korean", "한국어 모델", "한국어 모델"),
    ("Arabic with and without vowels", "مُحَمَّد", "محمد"),
    ("Hebrew with and without points", "שָׁלוֹם", "שלום"),
    ("Greek capitals", "ΣΊΣΥΦΟΣ", "σίσυφος"),
    ("Greek without accents", "ΣΊΣΥΦΟΣ", "σισυφος"),
    ("Devanagari", "हिन्दी", "हिन्दी"),
    ("Devanagari with a joiner", "क्\u200dष", "क्ष"),
    ("Cyrillic capitals", "ОБУЧЕНИЕ", "обучение"),
    ("half-width kana", "ﾓﾃﾞﾙ", "モデル"),
    ("an emoji", "🚀 launch", "🚀 launch"),
    ("composed and decomposed", "caf\u00e9", "cafe\u0301"),
    ("Schrödinger", "Schrödinger", "schrodinger"),
    ("Straße", "Straße", "strasse"),
    ("İstanbul", "İstanbul", "istanbul"),
    ("dotless i", "ısı", "isi"),
    ("Sørensen", "Sørensen", "sorensen"),
    ("Łukasz", "Łukasz", "lukasz"),
    ("a ligature", "eﬃcient", "efficient"),
    ("æ", "Encyclopædia", "encyclopaedia"),
    ("a zero-width joiner", "neu\u200dral", "neural"),
    ("a soft hyphen", "trans\u00adformer", "transformer"),
    ("full width", "ＢＥＲＴ", "bert"),
    ("C++", "C++", "c++"),
    ("F#", "F#", "f#"),
    ("GPT-4 closed", "GPT-4", "gpt4"),
    ("GPT-4 open", "GPT-4", "gpt 4"),
    ("GPT4 open", "gpt4", "gpt 4"),
    ("L2 in TeX", "$L_2$ norm", "l2 norm"),
    ("few-shot open", "few-shot", "few shot"),
    ("few-shot closed", "few-shot", "fewshot"),
    ("fewshot open", "fewshot", "few shot"),
    ("TeX and words", "$\\alpha$-divergence", "alpha divergence"),
    ("TeX and Greek", "$\\alpha$-divergence", "α-divergence"),
    ("an arXiv id with its version", "see 1706.03762v5", "see 1706.03762"),
    ("an old arXiv id", "hep-th/9901001v2", "hep-th/9901001"),
    ("a DOI in a sentence", "(10.1000/Xyz.12)", "10.1000/xyz.12"),
    ("a dash for two names", "Kullback–Leibler", "kullback-leibler"),
    ("an apostrophe", "O’Brien", "obrien"),
    ("a possessive", "Bellman's", "bellman"),
    ("thousands", "1,000", "1000"),
    ("-isation", "optimisation", "optimization"),
    ("-yse", "analyse", "analyze"),
    ("-our", "behavioural", "behavioral"),
    ("-re", "centre", "center"),
    ("-lling", "modelling", "modeling"),
    ("-ogue", "catalogue", "catalog"),
]

INSIDE = [
    ("Chinese", "深度学习模型综述", "学习"),
    ("Chinese across three", "深度学习模型综述", "学习模型"),
    ("one Chinese letter", "深度学习模型", "习"),
    ("Japanese", "機械学習入門", "学習"),
    ("Thai", "การเรียนรู้ของเครื่อง", "เรียนรู้"),
    ("a part of a compound", "state-of-the-art", "art"),
]


@pytest.fixture(scope="module")
def probes(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    """Each spelling of each pair in a paper of its own: 2n the first, 2n+1 the second."""
    spellings = [text for _, first, second in SAME for text in (first, second)]
    folder = tmp_path_factory.mktemp("probes")
    with index_of(folder, [document(n, text) for n, text in enumerate(spellings)]):
        pass
    return SearchIndex(folder / "index")


@pytest.mark.parametrize("number", range(len(SAME)), ids=[name for name, *_ in SAME])
@pytest.mark.parametrize("typing", [False, True])
def test_both_spellings_find_both(probes: SearchIndex, number: int, typing: bool) -> None:
    _, first, second = SAME[number]
    for text in (first, second):
        keys = found(probes, parse(text, typing=typing))
        assert {2 * number, 2 * number + 1} <= set(keys)
        assert len(keys) < 12


@pytest.mark.parametrize(
    ("text", "inside"), [row[1:] for row in INSIDE], ids=[r[0] for r in INSIDE]
)
def test_a_part_is_found_where_there_are_no_spaces(tmp_path: Path, text: str, inside: str) -> None:
    with index_of(tmp_path, titled(text, "別的 other อื่น")) as index:
        assert found(index, asked(inside)) == [1]


def test_letters_of_a_phrase_stand_in_a_row(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("深度学习", "学深习度")) as index:
        assert found(index, asked("深度学习")) == [1]


def test_a_compound_is_also_its_parts_in_a_row() -> None:
    words = [(word.raw, word.position) for word in tokens("Deep few-shot learning")]
    assert words == [("deep", 0), ("fewshot", 1), ("few", 1), ("shot", 2), ("learning", 3)]


def test_offsets_point_into_the_text_given() -> None:
    text = "Schro\u0308dinger's C++ (10.1000/x), 学习"
    assert [text[w.start : w.end] for w in tokens(text) if w.kind != "joined"] == [
        "Schro\u0308dinger",
        "C++",
        "10.1000/x",
        "学",
        "学习",
        "习",
    ]


def test_a_word_within_another_is_not_taken_for_a_compound(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("presented in formation flight", "information")) as index:
        assert found(index, asked("information")) == [2]


def test_a_phrase_meets_the_closed_and_the_open_compound(tmp_path: Path) -> None:
    titles = titled("few-shot learning", "few shot learning", "fewshot learning", "few of shot")
    with index_of(tmp_path, titles) as index:
        for words in (
            ("few", "shot", "learning"),
            ("fewshot", "learning"),
            ("few-shot", "learning"),
        ):
            assert set(found(index, asked(Phrase(words)))) == {1, 2, 3}


@pytest.mark.parametrize(
    "word", ["supervised", "noise", "promising", "exercise", "precise", "wise"]
)
def test_words_that_end_in_ise_by_nature_stay(word: str) -> None:
    assert americanise(word) == word


def test_supervised_and_supervision_keep_their_common_stem() -> None:
    assert stem("supervised") == stem("supervision")


def test_the_analyser_survives_the_pickle_of_the_index() -> None:
    analyser = WordAnalyzer(stems=True)
    again = pickle.loads(pickle.dumps(analyser))
    assert again == analyser
    assert [token.text for token in again("Learning words")] == ["learning", "words"]


@given(st.text())
def test_any_text_has_words_in_order_within_it(text: str) -> None:
    words = tokens(text)
    assert all(0 <= word.start < word.end <= len(text) and word.raw for word in words)
    places = [word.position for word in words]
    assert places == sorted(places)


@given(st.text(alphabet="abcABC-'’_.,/$\\{}^#+0123456789éßııΣσς学习ก\u0301\u200d🚀\x1e "))
def test_any_mixture_of_odd_signs_has_words(text: str) -> None:
    assert all(word.raw for word in tokens(text))


_WRITTEN = (
    "graph Kernel a C C++ F# GPT 4 L2 10.1000/x 1706.03762v2 arxiv arXiv: hep th/9901001 "
    "math.AG/0601001 O'Brien s few-shot snake_case 1,000 3.5 na\u00efve \u017fatz \u212aelvin "
    "\u03b1 \u6a21\u578b \U0001f680 e\u0301"
)
_BITS = st.sampled_from(_WRITTEN.split())
_BETWEEN = st.sampled_from([*" ,;:.)(-'/_#+1\x1e\n\u2019\u2013\u00ad\u00a0\u0301", ". ", ""])


_TEXTS = st.lists(st.tuples(_BITS, _BETWEEN)).map(lambda pairs: "".join(map("".join, pairs)))


@given(st.one_of(st.text(), _TEXTS))
def test_a_plain_word_is_read_as_any_word_is(text: str) -> None:
    quickly = tokens.__wrapped__(text)
    with patch.object(tokenizer, "_WORDS", re.compile(tokenizer._ANY, re.IGNORECASE)):
        assert quickly == tokens.__wrapped__(text)
    assert all(stem(token.raw) == token.stem for token in quickly)
