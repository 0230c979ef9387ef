"""A state of the index, as the matcher sees it."""

from pathlib import Path
from typing import Any

import pytest
from whoosh import fields, index

from paperdesk.search.analysis.whoosh_analyzer import WordAnalyzer
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec


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
        change = IndexTransaction(ix.writer(codec=PackedCodec()))
        change.add(rows)
        change.commit()
    return Snapshot(IndexFollower(ix).generation)


def test_keys_and_norms_run_through_all_segments(snapshot: Snapshot) -> None:
    assert snapshot.keys.tolist() == [7, 9, 4]
    assert snapshot.doc_count == snapshot.max_doc == 3
    norms = snapshot.norms("authors").tolist()
    assert norms[0] == norms[2] == 1.5
    assert norms[1] > 1.5
    assert snapshot.norms("absent").tolist() == [1, 1, 1]


def test_keys_become_a_mask_which_is_remembered_for_sets_that_cannot_change(
    snapshot: Snapshot,
) -> None:
    some = frozenset((4, 7, 1000))
    assert snapshot.mask(some).tolist() == [True, False, True]
    assert snapshot.mask(some) is snapshot.mask(some)
    changing = {9}
    assert snapshot.mask(changing).tolist() == [False, True, False]
    changing.add(4)
    assert snapshot.mask(changing).tolist() == [False, True, True]


def test_papers_are_numbered_by_key_in_the_order_asked_for(snapshot: Snapshot) -> None:
    assert snapshot.doc_ids([4, 99, 7]).tolist() == [2, 0]
    assert snapshot.doc_ids([]).tolist() == []
