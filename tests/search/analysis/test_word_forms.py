"""Words in their forms: plurals of every kind, spellings, and words that only look related."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.analysis import analyser_stamp, word_tables
from paperdesk.search.analysis.spelling_variants import british_words
from paperdesk.search.analysis.stemmer import stems
from paperdesk.search.analysis.tokenizer import stem
from paperdesk.search.analysis.word_forms import irregular_words, joined_stem_pairs, pairs
from paperdesk.search.store import integrity
from tests.search.sample_documents import document, found, index_of

ONE = {
    "plural acronyms": "VLMs vlm, TPUs TPU, SDEs sde, rnas RNA, hmms HMMs",
    "Latin and Greek plurals": "submatrices submatrix, tetrahedra tetrahedron, vacua vacuum,"
    " prognoses prognosis, phyla phylum, fungi fungus, multiindices multiindex",
    "English plurals": "sheaves sheaf, mice mouse, gases gas, microlenses microlens",
    "forms the stemmer parts": "embeds embeddings, isotropy isotropic, modify modification,"
    " unstable unstably, holonomy holonomic, boundedness bounded, slowly slow",
    "spellings": "disc disks, defocussed defocusing, aetiology etiology, fibred fibered,"
    " faeces feces, reparametrise reparameterize, disulphide disulfide, connexions connection",
    "umlauts written out": "Kuenneth Künneth, Foelner Følner, Teichmueller Teichmüller",
}
TWO = (
    "theses these, severity several, secreted secret, commutativity commutes, importance imported,"
    " positive positions, relativity relations, mechanisms mechanics, numerous numerically,"
    " anyone anyons, fabric fabrication, vertices vertical, indices indicate, vortices vorticity,"
    " gps gp, dbms dbm, experiences experiments, cooper cooperation, transit transition"
)


def _pairs(text: str) -> Iterator[list[str]]:
    return (pair.split() for pair in text.split(","))


@pytest.mark.parametrize("kind", ONE)
def test_forms_of_one_word_meet(kind: str) -> None:
    for one, other in _pairs(ONE[kind]):
        assert _stem(one) == _stem(other), (one, other)


def test_words_that_only_look_alike_stay_two() -> None:
    for one, other in _pairs(TWO):
        assert _stem(one) != _stem(other), (one, other)


def _stem(word: str) -> str:
    return stem(word.lower().replace("ü", "u").replace("ø", "o"))


def test_many_words_at_once_have_the_stems_that_each_has() -> None:
    told = [
        *british_words(),
        *irregular_words(),
        *(name for pair in joined_stem_pairs() for name in pair),
    ]
    endings = " ".join((*ONE.values(), TWO, word_tables.PLURAL_ENDINGS, word_tables.NO_ACRONYMS))
    shown = endings.lower().replace(",", " ").replace("=", " ").split()
    spelled = (
        "optimising analysers catalogued haemorrhage flavoured litred theatres fibrered gpt4 s x2"
    )
    words = [*told, *shown, *(f"sub{word}" for word in (*told, *shown)), *spelled.split(), "größe"]
    assert stems(words) == list(map(stem.__wrapped__, words))
    assert stems([]) == []


def test_every_entry_begins_as_its_word_does_and_meets_it() -> None:
    for table in (word_tables.PLURALS, word_tables.WRITTEN_OUT):
        for form, word in pairs(table).items():
            assert form[0] == word[0]
            assert stem(form) == stem(word), (form, word)


def test_an_index_of_another_stemmer_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with index_of(tmp_path, [document(1, "Internal waves")]):
        pass
    before = analyser_stamp.analyser_stamp()
    analyser_stamp.analyser_stamp.cache_clear()
    snowball: Callable[[str], str] = stem.__wrapped__

    def other(word: str) -> str:
        return "interna" if word == "internal" else snowball(word)

    other.__wrapped__ = other  # type: ignore[attr-defined]
    monkeypatch.setattr(analyser_stamp, "stem", other)
    monkeypatch.setattr(integrity, "analyser_files", lambda: "of another release")
    try:
        assert analyser_stamp.analyser_stamp() != before
        assert not integrity.is_trusted(tmp_path / "index")
        index = SearchIndex(tmp_path / "index")
        assert index.fresh
        index.write([document(1, "Internal waves")])
        assert found(index, parse("internal")) == [1]
        index.close()
    finally:
        analyser_stamp.analyser_stamp.cache_clear()


def test_an_analyser_of_the_same_files_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with index_of(tmp_path, [document(1, "Internal waves")]):
        pass
    monkeypatch.setattr(integrity, "analyser_stamp", lambda: "of another stemmer")
    assert integrity.is_trusted(tmp_path / "index")
    monkeypatch.setattr(integrity, "analyser_files", lambda: "")
    assert not integrity.is_trusted(tmp_path / "index")


def test_the_analyser_is_made_of_all_that_its_modules_import() -> None:
    names = {module.__name__ for module in analyser_stamp.MADE_OF}
    imported = {
        line.split()[1]
        for module in analyser_stamp.MADE_OF
        if module.__name__.startswith("paperdesk.search")
        for line in Path(module.__file__ or "").read_text("utf-8").splitlines()
        if line.startswith("from paperdesk")
    }
    assert imported - {"paperdesk.text"} <= names
