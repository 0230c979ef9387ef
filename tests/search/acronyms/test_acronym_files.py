"""The acronyms of the reader's own papers are found, also those that no older paper had."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from paperdesk.model.query.alternatives import alternatives
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.acronyms.acronym_pairs import acronym_pairs, is_certain
from tests.search.sample_documents import document, index_of

LONG = "reinforcement learning from human feedback"
PAPERS = [
    document(1, "Aligned models", f"We use {LONG} (RLHF) here."),
    document(2, "What annotators want", f"On {LONG}."),
    document(3, "RLHF at scale", "Rewards are modelled."),
    document(4, "Zeta waves", "A convoluted zeta process (CZP) and zilch (ZLH) of it."),
    document(5, "More zilch", "It says zilch ahead (ZLH)."),
    document(6, "Tables", "A robotic mechanism (ARM) at work."),
    document(7, "A robotic mechanism", "Nothing else."),
    document(8, "An arm", "Nothing else."),
    document(9, "At lunch", "Said at the table (ATT) by all."),
    document(10, "ATT", "Said at the table (ATT) again."),
    document(11, "A table", "Nothing else."),
]


def _texts(keys: Sequence[int]) -> Iterable[str]:
    return (f"{PAPERS[key - 1].paper.title}. {PAPERS[key - 1].paper.abstract}" for key in keys)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    with index_of(tmp_path, PAPERS) as index:
        yield index


def _found(index: SearchIndex, text: str) -> set[int]:
    answer = index.search(parse(text), sets={})
    return set(answer.keys[: answer.full])


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Reinforcement Learning from Human Feedback (RLHF)", [("RLHF", LONG)]),
        (f"RLHF ({LONG}) is used", [("RLHF", LONG)]),
        ("several large language models (LLMs), which", [("LLM", "large language models")]),
        ("retrieval-augmented generation (RAG; new)", [("RAG", "retrieval augmented generation")]),
        (
            r"of $\beta$-decay in Xe. Time projection chamber (TPC)",
            [("TPC", "time projection chamber")],
        ),
        ("Erd\\H{o}s-R\\'enyi (ER) graphs", [("ER", "erdos renyi")]),
        ("see the appendix (IV) and figure (B)", []),
        ("the model (GPT) of the year", []),
        ("the end of one thing. Here (EOT) it is", []),
        ("a word (nothing) in brackets", []),
    ],
)
def test_a_text_introduces_its_acronyms(text: str, pairs: list[tuple[str, str]]) -> None:
    assert list(acronym_pairs(text)) == pairs
    assert all(map(is_certain, pairs))


def test_an_acronym_of_ones_own_papers_finds_the_long_form_and_the_other_way(
    index: SearchIndex,
) -> None:
    assert _found(index, "RLHF") == {1, 3}
    assert index.lacking_acronyms()
    assert index.make_acronyms(_texts) == len(PAPERS)
    assert not index.lacking_acronyms()
    for text in ("RLHF", "rlhf", LONG):
        assert _found(index, text) == {1, 2, 3}, text
    assert _found(index, '"RLHF"') == {1, 3}
    assert _found(index, "ARM") == {6, 7, 8}
    assert _found(index, "arm") == {6, 8}


def test_one_word_that_is_said_with_stop_words_is_no_long_form(index: SearchIndex) -> None:
    index.make_acronyms(_texts)
    assert _found(index, "ATT") == {9, 10}
    assert not alternatives(index.search(parse("table"), sets={}).query)


def test_letters_from_within_words_are_believed_when_a_second_paper_says_so(
    index: SearchIndex,
) -> None:
    index.make_acronyms(_texts)
    assert _found(index, "CZP") == {4}
    assert list(acronym_pairs("the zealous halts (ZLH)")) == [("ZLH", "zealous halts")]
    assert not is_certain(("ZLH", "zealous halts"))


def test_papers_that_come_and_files_that_are_lost_or_damaged_are_followed(
    index: SearchIndex,
) -> None:
    index.make_acronyms(_texts)
    folder = index.vectors.folder.with_name("index.acronyms")
    index.write([document(2, "Bare", "Nothing else.")])
    assert index.lacking_acronyms()
    index.make_acronyms(_texts)
    assert len(list(folder.iterdir())) == 2
    assert _found(index, "RLHF") == {1, 3}
    for file in folder.iterdir():
        file.write_bytes(b"torn")
    index.close()
    with index_of(folder.parent / "again", PAPERS) as again:
        again.make_acronyms(_texts)
        for file in again.vectors.folder.with_name("index.acronyms").iterdir():
            file.unlink()
        assert again.lacking_acronyms() == len(PAPERS)


def test_ones_own_meaning_comes_first(tmp_path: Path) -> None:
    papers = [
        document(1, "Gallium arrays (GA)", "Nothing."),
        document(2, "Genetic algorithm", "Nothing."),
        document(3, "Gallium array", "Nothing."),
    ]
    with index_of(tmp_path, papers) as index:
        index.make_acronyms(lambda keys: (papers[key - 1].paper.title for key in keys))
        assert _found(index, "GA") == {1, 2, 3}
        (one,) = alternatives(index.search(parse("GA"), sets={}).query)
        assert one.also[:2] == ("gallium arrays", "genetic algorithm")
