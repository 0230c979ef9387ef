"""The array path finds what Whoosh finds on its own codec: an independent oracle.

Hundreds of random queries; segments written in each way there is; deletions.
Sets are equal; scores differ on purpose.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec
from tests.search import index_builders
from tests.search.index_builders import PLAIN
from tests.search.whoosh_compat.queries import Asker

PAPERS = index_builders.papers(600, seed=7)
GONE = [1, 5, 6, 200, 333, 599]


def _written(ix: Any) -> None:
    index_builders.write(ix, PAPERS)
    index_builders.delete(ix, GONE)


def _in_parts(ix: Any) -> None:
    for start, stop in ((0, 250), (250, 251), (251, 600)):
        index_builders.write(ix, PAPERS[start:stop])
    index_builders.delete(ix, GONE)


def _merged_by_whoosh(ix: Any) -> None:
    _in_parts(ix)
    ix.writer(codec=PackedCodec()).commit(optimize=True)


def _change(ix: Any) -> IndexTransaction:
    return IndexTransaction(ix.writer(codec=PackedCodec()))


def _built(ix: Any) -> None:
    change = _change(ix)
    for start in range(0, 600, 130):
        change.add(PAPERS[start : start + 130])
    change.commit()
    index_builders.delete(ix, GONE)


def _merged(ix: Any) -> None:
    _built(ix)
    change = _change(ix)
    change.commit(merged=change.segments)
    assert len(IndexFollower(ix).generation.segments) == 1


def _mixed(ix: Any) -> None:
    """Some written by Whoosh and some built; some merged, deleted and replaced; one by one."""
    index_builders.write(ix, PAPERS[:100])
    for start in range(100, 600, 25):
        change = _change(ix)
        before = IndexFollower(ix).generation.int_column("key")
        again = [paper["key"] for paper in PAPERS[start - 5 : start]]
        live = IndexFollower(ix).generation.live_docs()
        change.delete(np.flatnonzero(np.isin(before, again) & live).tolist())
        change.add(PAPERS[start - 5 : start + 25])
        change.commit()
    index_builders.delete(ix, GONE)


WAYS = {
    "written": _written,
    "in parts": _in_parts,
    "merged by Whoosh": _merged_by_whoosh,
    "built": _built,
    "merged": _merged,
    "mixed": _mixed,
}


QUERIES = 400


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, set[int]]]:
    """Random queries, each with what Whoosh finds on its own codec."""
    ix = index_builders.empty(tmp_path_factory.mktemp("plain"))
    index_builders.write(ix, PAPERS, codec=PLAIN)
    index_builders.delete(ix, GONE, codec=PLAIN)
    asker = Asker(PAPERS, index_builders.schema(), seed=8)
    queries = [asker.any() for _ in range(QUERIES)]
    return [(query, index_builders.found(ix, query)) for query in queries]


@pytest.mark.parametrize("way", WAYS)
def test_arrays_find_the_papers_that_whoosh_finds(
    way: str, truth: list[tuple[Any, set[int]]], tmp_path: Path
) -> None:
    ix = index_builders.empty(tmp_path)
    build: Callable[[Any], None] = WAYS[way]
    build(ix)
    generation = IndexFollower(ix).generation
    keys = generation.int_column("key")
    for query, expected in truth:
        ranked = generation.ranked(query)
        mine = set(keys[ranked.doc_ids].tolist())
        assert len(mine) == len(ranked.doc_ids) == ranked.total
        assert mine == expected, query
    assert sum(bool(expected) for _, expected in truth) > 250
