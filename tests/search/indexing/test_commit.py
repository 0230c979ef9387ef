"""Changes appear whole or not at all, under the lock, and small segments do not pile up."""

from pathlib import Path
from typing import Any

import pytest
from whoosh.index import LockError

from paperdesk.search.indexing import merge_policy
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.indexing.merge_policy import needs_full_merge, select_merges
from paperdesk.search.indexing.segment_builder import SegmentBuilder
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec, convert
from tests.search import index_builders
from tests.search.index_builders import PLAIN, q

PAPERS = index_builders.papers(60, seed=31)


def _change(ix: Any) -> IndexTransaction:
    return IndexTransaction(ix.writer(codec=PackedCodec()))


def _add(ix: Any, rows: list[dict[str, Any]]) -> None:
    change = _change(ix)
    change.add(rows)
    change.commit()


def _keys(ix: Any) -> list[int]:
    generation = IndexFollower(ix).generation
    return sorted(generation.int_column("key")[generation.live_docs()].tolist())


def test_nothing_is_seen_before_the_commit(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    _add(ix, PAPERS[:10])
    change = _change(ix)
    change.add(PAPERS[10:])
    change.delete([0])
    assert _keys(ix) == list(range(1, 11))
    change.cancel()
    assert _keys(ix) == list(range(1, 11))


def test_deleting_and_adding_are_one_commit(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    _add(ix, PAPERS[:10])
    before = ix.latest_generation()
    change = _change(ix)
    change.delete([0, 1])
    change.add(PAPERS[10:12])
    change.commit()
    assert ix.latest_generation() == before + 1
    assert _keys(ix) == list(range(3, 13))


def test_while_a_change_is_made_nobody_else_can_write(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    change = _change(ix)
    with pytest.raises(LockError):
        ix.writer(codec=PackedCodec())
    change.add(PAPERS[:3])
    change.commit()
    ix.writer(codec=PackedCodec()).cancel()


def test_a_segment_built_outside_the_lock_is_lost_to_the_next_commit(tmp_path: Path) -> None:
    """The trap that building under the lock avoids: should Whoosh mend it, this says so."""
    ix = index_builders.empty(tmp_path)
    segment = SegmentBuilder(ix.storage, ix.schema).build(PAPERS[:5])
    assert len(list(tmp_path.glob(f"{segment.segment_id()}.*"))) == 2
    index_builders.write(ix, PAPERS[5:6])
    assert not list(tmp_path.glob(f"{segment.segment_id()}.*"))


def test_whooshs_own_refresh_still_counts_wrongly(tmp_path: Path) -> None:
    """Why the engine keeps its own readers: should Whoosh mend it, this says so."""
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS)
    with ix.searcher() as searcher:
        index_builders.delete(ix, [5])
        assert searcher.refresh().doc_count() == 60
    assert IndexFollower(ix).generation.doc_count == 59


def test_small_segments_are_merged_in_passing(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    for number in range(30):
        _add(ix, PAPERS[number : number + 1])
        assert len(ix._segments()) <= 14
    assert _keys(ix) == list(range(1, 31))


def test_a_large_segment_is_left_alone_in_passing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge_policy, "_MOST_BESIDE", 20)
    ix = index_builders.empty(tmp_path)
    _add(ix, PAPERS[:25])
    large = ix._segments()[0].segment_id()
    for number in range(25, 60):
        _add(ix, PAPERS[number : number + 1])
    assert ix._segments()[0].segment_id() == large
    assert len(ix._segments()) <= 15
    assert _keys(ix) == list(range(1, 61))


def test_a_segment_whose_papers_are_all_deleted_goes(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    _add(ix, PAPERS[:4])
    change = _change(ix)
    change.delete(range(4))
    change.commit()
    assert ix._segments() == []
    assert not list(tmp_path.glob("*.pd?"))


def test_the_index_made_anew_drops_all_that_was(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    _add(ix, PAPERS[:4])
    change = _change(ix)
    change.add(PAPERS[30:35])
    change.commit_replacing_all()
    assert _keys(ix) == list(range(31, 36))
    assert len(list(tmp_path.glob("*.pdt"))) == 1


def test_many_segments_or_many_deletions_are_worth_a_merge() -> None:
    assert not needs_full_merge([(50, 50)])
    assert needs_full_merge([(36, 50)])
    assert needs_full_merge([(1, 1)] * 5)


def test_tiers_of_segments_are_merged_smallest_first_and_within_the_limit() -> None:
    assert select_merges([(1, 1)] * 7, 100) == set()
    assert select_merges([(1, 1)] * 8, 100) == set(range(8))
    assert select_merges([(100, 100)] * 8 + [(1, 1)], 1000) == set(range(8))
    assert select_merges([(100, 100)] * 8, 250) == {0, 1}
    assert select_merges([(50, 100), (500, 500)], 100) == {0}


def test_foreign_segments_are_converted(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:20], codec=PLAIN)
    index_builders.delete(ix, [4], codec=PLAIN)
    _add(ix, PAPERS[20:30])
    assert convert(ix.writer(codec=PackedCodec())) == 1
    assert _keys(ix) == [key for key in range(1, 31) if key != 4]
    assert convert(ix.writer(codec=PackedCodec())) == 0
    word = q.Term("venue", "cs.LG")
    expected = [p["key"] for p in PAPERS[:30] if p.get("venue") == "cs.LG" and p["key"] != 4]
    ranked = IndexFollower(ix).generation
    assert sorted(ranked.int_column("key")[ranked.ranked(word).doc_ids].tolist()) == expected


def test_a_writer_without_the_codec_is_refused(tmp_path: Path) -> None:
    writer = index_builders.empty(tmp_path).writer()
    with pytest.raises(TypeError, match="codec"):
        IndexTransaction(writer)
    writer.cancel()
