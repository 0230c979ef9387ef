"""The engine follows the index, ranks as promised, and gives real Whoosh results."""

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from whoosh import sorting

from paperdesk.search.codec.array_ops import NO_INTS
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.whoosh_compat.index_follower import ForeignSegmentError, IndexFollower
from paperdesk.search.whoosh_compat.match_sets import ScoredDocs
from paperdesk.search.whoosh_compat.query_evaluator import SameWordQuery
from paperdesk.search.whoosh_compat.queryable_generation import QueryableGeneration, rank
from paperdesk.search.whoosh_compat.searcher import PackedSearcher
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec
from tests.search import index_builders
from tests.search.index_builders import PLAIN, q
from tests.search.whoosh_compat.queries import Asker

PAPERS = index_builders.papers(200, seed=3)


def _keys(generation: QueryableGeneration, query: Any, limit: int | None = None) -> list[int]:
    ranked = generation.ranked(query, limit)
    keys: list[int] = generation.int_column("key")[ranked.doc_ids].tolist()
    return keys


def test_a_refresh_sees_deletions_additions_and_merges(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:100])
    index_builders.write(ix, PAPERS[100:150])
    engine = IndexFollower(ix)
    old = engine.generation
    every = q.Every()
    assert sorted(_keys(old, every)) == list(range(1, 151))

    index_builders.delete(ix, [3])
    assert engine.refresh().doc_count == 149
    assert 3 not in _keys(engine.generation, every)

    index_builders.write(ix, PAPERS[150:])
    assert engine.refresh().doc_count == 199
    kept = engine.generation.segments[0]
    assert kept is old.segments[0]

    ix.writer(codec=PackedCodec()).commit(optimize=True)
    merged = engine.refresh()
    assert (merged.doc_count, merged.max_doc, len(merged.segments)) == (199, 199, 1)
    assert sorted(_keys(merged, every)) == [key for key in range(1, 201) if key != 3]
    assert len(_keys(old, every)) == 150  # who still holds the old state keeps it


def test_a_refresh_without_change_gives_the_same_generation(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:5])
    engine = IndexFollower(ix)
    assert engine.refresh() is engine.generation


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    generation = IndexFollower(index_builders.empty(tmp_path)).generation
    for query in (q.Every(), q.Term("title", "a"), q.Prefix("title", ""), q.Not(q.Every())):
        assert _keys(generation, query) == []
    with PackedSearcher(generation) as searcher:
        assert len(searcher.search(q.Term("title", "a"))) == 0


def test_a_foreign_segment_is_noticed(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:5], codec=PLAIN)
    with pytest.raises(ForeignSegmentError):
        IndexFollower(ix)


def test_a_word_in_the_title_counts_more_than_one_in_a_long_abstract(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    rare = [{"key": 9, "title": "none", "abstract": "beside"}]
    far = {"key": 1, "title": "other things", "abstract": "sea " + "word " * 90}
    near = {"key": 2, "title": "sea things", "abstract": "word " * 91}
    both = {"key": 3, "title": "sea things", "abstract": "sea " + "word " * 90}
    index_builders.write(ix, [far, near, both, *rare])
    generation = IndexFollower(ix).generation
    word = SameWordQuery([q.Term("title", "sea"), q.Term("abstract", "sea")])
    assert _keys(generation, word) == [3, 2, 1]
    scores = generation.ranked(word).scores.tolist()
    most = generation.statistics.idf([("title", b"sea")]) * 2.6
    assert scores[0] < most  # one saturation over both fields


def test_scores_do_not_depend_on_how_papers_are_spread_over_segments(tmp_path: Path) -> None:
    one, many = index_builders.empty(tmp_path / "one"), index_builders.empty(tmp_path / "many")
    index_builders.write(one, PAPERS)
    for start in range(0, 200, 50):
        index_builders.write(many, PAPERS[start : start + 50])
    asker = Asker(PAPERS, index_builders.schema(), 9)
    first, second = IndexFollower(one).generation, IndexFollower(many).generation
    for _ in range(60):
        query = q.Or([asker.word(), asker.word(), asker.phrase()])
        assert _keys(first, query) == _keys(second, query)
        scores = first.ranked(query).scores
        np.testing.assert_allclose(scores, second.ranked(query).scores, rtol=1e-5)


def test_the_best_few_are_the_beginning_of_all(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS)
    generation = IndexFollower(ix).generation
    asker = Asker(PAPERS, index_builders.schema(), 10)
    for _ in range(40):
        query = asker.any()
        every = generation.ranked(query)
        best = generation.ranked(query, 7)
        assert best.doc_ids.tolist() == every.doc_ids[:7].tolist()
        assert best.total == every.total == len(every.doc_ids)
        assert (np.diff(every.scores) <= 0).all()


def test_equal_scores_stand_in_order_of_number() -> None:
    found = ScoredDocs(np.array([1, 4, 6, 9]), np.array([0.5, 2.0, 0.5, 2.0], np.float32))
    assert rank(found).doc_ids.tolist() == [4, 9, 1, 6]
    assert rank(found, 3).doc_ids.tolist() == [4, 9, 1]
    assert rank(found, 0).doc_ids.tolist() == []
    assert rank(ScoredDocs(NO_INTS, np.zeros(0, np.float32)), 5).total == 0


def test_several_threads_get_the_answers_that_one_gets(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:120])
    index_builders.write(ix, PAPERS[120:])
    asker = Asker(PAPERS, index_builders.schema(), 11)
    queries = [asker.any() for _ in range(40)]
    alone = [_keys(IndexFollower(ix).generation, query) for query in queries]
    shared = IndexFollower(ix).generation
    wrong: list[Any] = []

    def ask() -> None:
        for query, expected in zip(queries, alone, strict=True):
            if _keys(shared, query) != expected:
                wrong.append(query)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_who_searches_while_another_writes_sees_one_state_or_the_next(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:50])
    engine, done = IndexFollower(ix), threading.Event()
    wrong: list[Any] = []

    def ask() -> None:
        while not done.is_set():
            generation = engine.refresh()
            keys = _keys(generation, q.Every())
            if len(keys) != len(set(keys)) or set(keys) < set(range(1, 51)):
                wrong.append(keys)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        for number in range(50, 90):
            change = IndexTransaction(ix.writer(codec=PackedCodec()))
            change.add([PAPERS[number]])
            change.commit()
    finally:
        done.set()
        asking.join()
    assert not wrong
    assert engine.refresh().doc_count == 90


def test_results_are_those_of_whoosh(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:150])
    index_builders.write(ix, PAPERS[150:])
    index_builders.delete(ix, [7])
    generation = IndexFollower(ix).generation
    asker = Asker(PAPERS, index_builders.schema(), 12)
    with PackedSearcher(generation) as searcher:
        for _ in range(20):
            query = asker.word()
            results = searcher.search(query, limit=5)
            expected = _keys(generation, query)
            assert len(results) == len(expected)
            assert [hit["key"] for hit in results] == expected[:5]
            assert [hit.score for hit in results] == sorted(
                (hit.score for hit in results), reverse=True
            )
        by_year = searcher.search(q.Every(), limit=3, sortedby=sorting.FieldFacet("year"))
        years = sorted(paper.get("year", 0) for paper in PAPERS if paper["key"] != 7)
        assert [PAPERS[hit["key"] - 1].get("year", 0) for hit in by_year] == years[:3]


def test_numbers_and_stored_fields_come_by_paper(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:3])
    index_builders.write(ix, [{"key": -4, "title": "below zero"}])
    generation = IndexFollower(ix).generation
    assert generation.int_column("key").tolist() == [1, 2, 3, -4]
    assert generation.int_column("year").tolist()[3] == 0
    assert generation.stored_fields(3) == {"key": -4}
    with pytest.raises(TypeError):
        generation.int_column("venue")
