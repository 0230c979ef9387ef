"""A large build tells where it is, can be broken off, and goes on where it was."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from paperdesk.model import Cancelled
from paperdesk.model.messages import Message
from paperdesk.search.analysis.whoosh_analyzer import WordAnalyzer
from paperdesk.search.indexing.bulk_build import CHECKPOINT, build_index
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec
from tests.search import index_builders
from tests.search.index_builders import q

PAPERS = index_builders.papers(95, seed=41)


def _build(ix: Any, rows: Any, **options: Any) -> int:
    writer = ix.writer(codec=PackedCodec())
    return build_index(writer, rows, len(PAPERS), batch=20, **options)


def _keys(ix: Any) -> list[int]:
    generation = IndexFollower(ix).generation
    return sorted(generation.int_column("key")[generation.live_docs()].tolist())


def test_a_build_ends_as_one_segment_of_all_papers(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    assert _build(ix, PAPERS) == 95
    assert _keys(ix) == list(range(1, 96))
    assert len(ix._segments()) == 1
    assert len(list(tmp_path.glob("*.pd?"))) == 2
    assert not (tmp_path / CHECKPOINT).exists()


def test_a_build_of_nothing_is_an_empty_index(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    assert _build(ix, []) == 0
    assert _keys(ix) == []


def test_a_build_that_broke_off_goes_on_behind_the_last_whole_segment(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)

    def breaking() -> Any:
        yield from PAPERS[:70]
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        _build(ix, breaking())
    assert _keys(ix) == []
    finished = set(tmp_path.glob("*.pdt"))
    assert len(finished) == 3
    with pytest.raises(Cancelled):
        _build(ix, PAPERS, progress=_stopping)
    assert finished < set(tmp_path.glob("*.pdt"))
    assert len(set(tmp_path.glob("*.pdt"))) == 5
    assert _build(ix, PAPERS) == 95
    assert _keys(ix) == list(range(1, 96))


@pytest.mark.parametrize("harm", ["other papers", "file gone", "note damaged"])
def test_a_build_begins_anew_where_it_cannot_go_on(tmp_path: Path, harm: str) -> None:
    ix = index_builders.empty(tmp_path)
    with pytest.raises(Cancelled):
        _build(ix, _older() if harm == "other papers" else PAPERS, progress=_stopping)
    if harm == "file gone":
        next(tmp_path.glob("*.pdd")).unlink()
    if harm == "note damaged":
        (tmp_path / CHECKPOINT).write_text('{"segments": [[')
    assert _build(ix, PAPERS) == 95
    assert _keys(ix) == list(range(1, 96))
    word = q.Term("venue", "once")
    assert IndexFollower(ix).generation.ranked(word).total == 0


def _older() -> list[dict[str, Any]]:
    """The papers as they were before one in the middle was changed."""
    return [paper | {"venue": "once"} if paper["key"] == 50 else paper for paper in PAPERS]


def _stopping(done: int, total: int, what: Message) -> None:
    if what == Message("step.merging"):
        raise Cancelled


def test_the_lock_is_free_after_a_build_that_broke_off(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    with pytest.raises(Cancelled):
        _build(ix, PAPERS, progress=_stopping)
    ix.writer(codec=PackedCodec()).cancel()


def test_pieces_give_the_words_that_whole_texts_give() -> None:
    analyzer = WordAnalyzer()
    texts = [
        "Few-shot learning, GPT-4: a survey. See 10.1000/(abc), arXiv:2001.01234v2; C++ and F#.",
        "O'Brien's snake_case 1,234 3.14 state-of-the-art\x1eÖdön Ἀλφα α-divergence 深度学习 文",
        "\x1e\x1e ends, . ; : here\x1e",
        "straße ﬁne ２０２４ ١٢ naïve—dash \u00adsoft\u00adhyphen ไทย\u3000全角 \u00a0 x",
        "a" * 200,
        "",
    ]
    for text in texts:
        assert _in_pieces(analyzer, text) == _whole(analyzer, text), text


@given(
    st.text(alphabet="abvzAZS-'’_.,;:/$^()[]+#\"`0123456789éßıΣσς学ก²−–\u0301\x1e\x02\x1d\x7f\0 \n")
)
@example("arXiv:math.AG/0601001, math.AG/0601001v2 1010.2709's 1010.2709.3 C++'s")
@example("x's-y 0's's v’s's O'Neil's")
@example(
    "10.\u0661\u0662\u0663\u0664/x(y) a/\u0661 K++ doi:10.1000/x\0y 10.1000/a\u00a0b _C++ c+++ f#g"
)
@example("10.1000/x(y). math/0503632 and/or c++, f#; x.y -5 .5 5. 1,000 a_b O'Brien's 2d-3d")
def test_pieces_give_the_words_of_any_text(text: str) -> None:
    analyzer = WordAnalyzer()
    assert _in_pieces(analyzer, text) == _whole(analyzer, text)


def test_pieces_give_the_words_of_real_texts(real_data: Path) -> None:
    import json

    analyzer = WordAnalyzer()
    lines = (real_data / "arxiv-1k.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        text = json.loads(line)["abstract"]
        assert _in_pieces(analyzer, text) == _whole(analyzer, text)


def _whole(analyzer: WordAnalyzer, text: str) -> list[tuple[str, int]]:
    return [(token.text, token.pos) for token in analyzer(text, positions=True)]


def _in_pieces(analyzer: WordAnalyzer, text: str) -> list[tuple[str, int]]:
    """What the builder makes of a text that stands between others."""
    lines = bytes(analyzer.lines(["before", text, "behind"]))
    first, line, last, rest = lines.split(b"\n")
    assert (first.split(), last.split(), rest.strip()) == ([b"before"], [b"behind"], b"")
    found: list[tuple[str, int]] = []
    place = 0
    for piece in filter(None, line.split(b" ")):
        words, places, steps = analyzer.words_of(piece)
        if analyzer.are_words([piece])[0]:
            assert (words, [*places], steps) == ([piece], [0], 1)
        found += [(w.decode(), place + at) for w, at in zip(words, places, strict=True)]
        place += steps
    return found
