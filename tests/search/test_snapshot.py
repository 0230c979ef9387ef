"""The matcher's questions are answered from one index of words as written."""

from pathlib import Path
from typing import Any

import pytest
from whoosh import fields, index

from paperdesk.search.analysis import GRAM, stem
from paperdesk.search.packed.codec import PackedCodec
from paperdesk.search.packed.engine import Engine
from paperdesk.search.packed.publishing import Change
from paperdesk.search.packed.word_analyzer import WordAnalyzer
from paperdesk.search.snapshot import PLACES, Snapshot


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    names: Any = WordAnalyzer(stems=False)
    schema = fields.Schema(
        key=fields.NUMERIC(int, bits=64, unique=True, sortable=True, shift_step=0, default=-1),
        title=fields.TEXT(analyzer=WordAnalyzer()),
        authors=fields.TEXT(analyzer=names),
    )
    ix: Any = index.create_in(str(tmp_path), schema)
    for rows in (
        [
            {"key": 7, "title": "Networks of networking, a network", "authors": "Ana Nets"},
            {"key": 9, "title": "Nothing, and no authors"},
        ],
        [{"key": 4, "title": "The network", "authors": "Network Community"}],
    ):
        change = Change(ix.writer(codec=PackedCodec()))
        change.add(rows)
        change.commit()
    return Snapshot(Engine(ix).generation)


def _by_key(snapshot: Snapshot, field: str, term: str) -> dict[int, float]:
    papers, often = snapshot.postings(field, term)
    return dict(zip(snapshot.keys[papers].tolist(), often.tolist(), strict=True))


def test_a_stem_finds_all_its_words_and_a_word_only_itself(snapshot: Snapshot) -> None:
    assert _by_key(snapshot, "title", stem("networks")) == {7: 3, 4: 1}
    assert _by_key(snapshot, "title_word", "networks") == {7: 1}
    assert _by_key(snapshot, "title_word", "network") == {7: 1, 4: 1}


def test_names_have_no_families(snapshot: Snapshot) -> None:
    assert _by_key(snapshot, "authors", "network") == {4: 1}
    assert _by_key(snapshot, "authors", "net") == {}


def test_the_first_letters_find_every_word_that_begins_so(snapshot: Snapshot) -> None:
    assert _by_key(snapshot, "title_word", f"{GRAM}n") == {7: 3, 9: 2, 4: 1}
    assert _by_key(snapshot, "authors", f"{GRAM}ne") == {7: 1, 4: 1}
    assert list(snapshot.starting("title_word", "net")) == ["network", "networking", "networks"]
    assert list(snapshot.words_like("title_word", lambda w: w.endswith("s"), "n")) == ["networks"]


def test_places_are_positions_in_papers_numbered_through(snapshot: Snapshot) -> None:
    places = snapshot.places("title", stem("network"))
    found = [(int(snapshot.keys[p >> PLACES]), p & ((1 << PLACES) - 1)) for p in places.tolist()]
    assert found == [(7, 0), (7, 2), (7, 4), (4, 1)]


def test_lengths_are_counted_over_papers_that_have_any(snapshot: Snapshot) -> None:
    lengths, mean = snapshot.lengths("authors")
    assert lengths.tolist() == [2, 0, 2]
    assert mean == 2.0
    assert snapshot.lengths("absent")[1] == 1.0
