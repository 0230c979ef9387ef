"""Whatever was added, changed, deleted, merged and killed: the index is as if made anew."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.model import Document
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.indexing import merge_policy
from tests.search.sample_documents import document

_WORDS = st.sampled_from(
    [
        "graph nets", "few-shot graphs", "nets of nets", "学习 graph", "", "a few shots graphical",
        "Networks", "network of a net", "α-divergence", "10.1000/x.y", "communities, community",
    ]
)  # fmt: skip
_PAPER = st.builds(document, st.integers(1, 12), _WORDS, _WORDS, _WORDS)
_STEP: st.SearchStrategy[tuple[str, list[Document], frozenset[int]]] = st.one_of(
    st.tuples(st.just("write"), st.lists(_PAPER, max_size=5), st.frozensets(st.integers(1, 12))),
    st.tuples(st.just("many"), st.lists(_PAPER, min_size=3, max_size=3), st.just(frozenset[int]())),
    st.tuples(st.just("rebuild"), st.just([]), st.just(frozenset[int]())),
    st.tuples(st.just("open anew"), st.just([]), st.just(frozenset[int]())),
)
_QUERIES = [
    "graph", "few-shot", '"few shots"', "net*", "n*", "学习", '"nets of"', "=nets", "netwrok~2",
    '"graph few"~3', "graph -nets", "nets OR community", "title:network", "gr*ph", "alpha",
]  # fmt: skip


@given(steps=st.lists(_STEP, min_size=1, max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_history_equals_a_fresh_rebuild(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, list[Document], frozenset[int]]],
) -> None:
    folder = tmp_path_factory.mktemp("history")
    library: dict[int, Document] = {}
    index = SearchIndex(folder / "lived")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(merge_policy, "_TIER", 3)  # merges often
        for what, documents, gone in steps:
            library |= {entry.key: entry for entry in documents}
            for key in gone:
                library.pop(key, None)
            if what == "write":
                index.write(documents, gone)
            elif what == "many":
                for entry in documents:
                    index.write([entry])
            elif what == "rebuild":
                index.rebuild(library.values(), len(library))
            else:
                index.close()
                index = SearchIndex(folder / "lived")
    _same(index, library, folder / "made")


def _same(lived: SearchIndex, library: dict[int, Document], folder: Path) -> None:
    """Both find the same papers, in the same order, once nothing deleted counts any more."""
    made = SearchIndex(folder)
    made.rebuild(library.values(), len(library))
    assert lived.keys() == made.keys() == set(library)
    for text in _QUERIES:
        one, other = (index.search(parse(text), sets={}) for index in (lived, made))
        assert set(one.keys) == set(other.keys), text
    lived.rebuild(library.values(), len(library))
    for text in _QUERIES:
        one, other = (index.search(parse(text), sets={}) for index in (lived, made))
        assert one.keys == other.keys, text
        assert one.scores == pytest.approx(other.scores), text
    lived.close()
    made.close()


_KILLED = """
import os, signal, sys
from pathlib import Path
from paperdesk.search import SearchIndex
from tests.search.sample_documents import document
index = SearchIndex(Path(sys.argv[1]))
left, real = int(sys.argv[2]), os.fsync
def fsync(handle):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    real(handle)
os.fsync = fsync
index.write([document(n, "graph changed", "nets") for n in range(1, 9)], gone=[9])
"""


@pytest.mark.parametrize("syncs", range(9))
def test_a_process_killed_at_any_sync_leaves_all_or_nothing(tmp_path: Path, syncs: int) -> None:
    before = {n: document(n, "few shots", "graph") for n in range(1, 10)}
    after = {n: document(n, "graph changed", "nets") for n in range(1, 9)}
    index = SearchIndex(tmp_path / "lived")
    index.write(before.values())
    program = [sys.executable, "-c", _KILLED, str(tmp_path / "lived"), str(syncs)]
    ended = subprocess.run(program, cwd=Path(__file__).parents[2], timeout=60, check=False)
    assert ended.returncode in (0, -signal.SIGKILL)
    keys = index.keys()
    there = before if 9 in keys else after
    if ended.returncode == 0:
        assert there is after
    _same(index, there, tmp_path / "made")
