"""A packed index is an ordinary Whoosh index: it opens, finds, changes, merges and exports."""

import itertools
import pickle
from pathlib import Path
from typing import Any

import pytest
from whoosh import fields, index

from paperdesk.search.codec.array_file import ArrayFile, DamagedFileError
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec
from tests.search import index_builders
from tests.search.index_builders import PLAIN, q
from tests.search.whoosh_compat.queries import Asker

PAPERS = index_builders.papers(300)
GONE = [3, 77, 78, 250]


def _kinds(ix: Any) -> list[str]:
    return [type(segment).__name__ for segment in ix._segments()]


def _plain(folder: Path) -> Any:
    ix = index_builders.empty(folder)
    index_builders.write(ix, PAPERS, codec=PLAIN)
    index_builders.delete(ix, GONE, codec=PLAIN)
    return ix


def _same(one: Any, other: Any, seed: int, rounds: int = 150) -> None:
    asker = Asker(PAPERS, index_builders.schema(), seed)
    for _ in range(rounds):
        query = asker.any()
        assert index_builders.found_by_whoosh(one, query) == index_builders.found_by_whoosh(
            other, query
        ), query


def test_ordinary_queries_find_the_same_papers_as_on_whooshs_own_codec(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path / "packed")
    for start, stop in ((0, 100), (100, 250), (250, 300)):
        index_builders.write(ix, PAPERS[start:stop])
    index_builders.delete(ix, GONE)
    assert _kinds(ix) == ["PackedSegment"] * 3
    opened = index.open_dir(str(tmp_path / "packed"))
    assert opened.doc_count() == 296
    _same(opened, _plain(tmp_path / "plain"), seed=1)


def test_whooshs_writer_merges_packed_segments(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path / "packed")
    index_builders.write(ix, PAPERS[:150])
    index_builders.write(ix, PAPERS[150:])
    index_builders.delete(ix, GONE)
    ix.writer(codec=PackedCodec()).commit(optimize=True)
    assert _kinds(ix) == ["PackedSegment"]
    assert ix.doc_count_all() == 296
    _same(ix, _plain(tmp_path / "plain"), seed=2, rounds=60)


def test_optimising_with_the_standard_codec_exports_a_plain_index(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path / "packed")
    index_builders.write(ix, PAPERS)
    index_builders.delete(ix, GONE)
    ix.writer(codec=PLAIN).commit(optimize=True)
    assert _kinds(ix) == ["W3Segment"]
    assert not list((tmp_path / "packed").glob("*.pd?"))
    _same(ix, _plain(tmp_path / "plain"), seed=3, rounds=60)


def test_a_foreign_segment_becomes_a_packed_one_by_optimising(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path / "mixed")
    index_builders.write(ix, PAPERS[:100], codec=PLAIN)
    index_builders.write(ix, PAPERS[100:])
    index_builders.delete(ix, GONE)
    assert _kinds(ix) == ["W3Segment", "PackedSegment"]
    ix.writer(codec=PackedCodec()).commit(optimize=True)
    assert _kinds(ix) == ["PackedSegment"]
    _same(ix, _plain(tmp_path / "plain"), seed=4, rounds=60)


def test_a_query_over_a_field_without_terms_here_finds_the_other_fields(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, [{"key": 1, "title": "lonely"}])
    query = q.Or([q.Prefix("abstract", "lone"), q.Prefix("title", "lone")])
    assert index_builders.found(ix, query) == {1}


def test_statistics_are_those_of_the_standard_codec(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path / "packed")
    index_builders.write(ix, PAPERS)
    plain = index_builders.empty(tmp_path / "plain")
    index_builders.write(plain, PAPERS, codec=PLAIN)
    with ix.reader() as ours, plain.reader() as theirs:
        assert list(ours.all_terms()) == list(theirs.all_terms())
        for field in index_builders.schema().names():
            assert ours.field_length(field) == theirs.field_length(field)
        for (term, mine), (_, other) in zip(ours, theirs, strict=True):
            assert mine.doc_frequency() == other.doc_frequency(), term
            assert mine.weight() == pytest.approx(other.weight()), term
            assert (mine.min_id(), mine.max_id()) == (other.min_id(), other.max_id())
            assert mine.max_weight() == pytest.approx(other.max_weight())
        for doc in (0, 5, 299):
            assert ours.stored_fields(doc) == theirs.stored_fields(doc)
            for field in ("title", "abstract", "authors"):
                length = theirs.doc_field_length(doc, field)
                # the standard codec keeps lengths in one byte, we keep them exactly
                assert abs(ours.doc_field_length(doc, field) - length) <= length * 0.1
        for field in ("key", "venue", "year"):
            mine, other = ours.column_reader(field), theirs.column_reader(field)
            assert list(mine) == list(other)


def test_scored_top_hits_of_whoosh_are_ordered_and_complete(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS)
    asker = Asker(PAPERS, index_builders.schema(), 5)
    with ix.searcher() as searcher:
        for _ in range(40):
            query = asker.word()
            best = searcher.search(query, limit=5)
            every = searcher.search(query, limit=None)
            assert [hit.score for hit in best] == pytest.approx([h.score for h in every[:5]])


def test_weights_beside_the_frequency_survive_writing_and_merging(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    writer = ix.writer(codec=PackedCodec())
    writer.add_document(key=1, title="boosted words", _title_boost=2.5)
    writer.add_document(key=2, title="plain words")
    writer.commit(merge=False)
    index_builders.write(ix, PAPERS[5:9])
    ix.writer(codec=PackedCodec()).commit(optimize=True)
    with ix.reader() as reader:
        matcher = reader.postings("title", b"word")
        assert [matcher.weight(), matcher.next(), matcher.weight()][::2] == [2.5, 1.0]


def test_updating_replaces_the_paper_of_the_same_key(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS)
    writer = ix.writer(codec=PackedCodec())
    writer.update_document(key=9, title="entirely otherwise")
    writer.commit(merge=False)
    assert index_builders.found(ix, q.Term("title", "otherwis")) == {9}
    assert ix.doc_count() == 300
    assert ix.doc_count_all() == 301


def test_a_paper_that_fails_midway_leaves_no_trace(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    writer = ix.writer(codec=PackedCodec())
    with pytest.raises(ValueError, match=r".+"):
        writer.add_document(abstract="half a paper", venue="x", year="not a year")
    writer.add_document(key=2, abstract="another", venue="y", year=2001)
    writer.commit(merge=False)
    with ix.reader() as reader:
        assert reader.doc_field_length(0, "abstract") == 1
        assert reader.stored_fields(0) == {"key": 2}
        assert list(reader.column_reader("venue")) == ["y"]


def test_a_commit_of_deletions_alone_writes_no_segment(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:20])
    index_builders.delete(ix, [4])
    assert len(list(tmp_path.glob("*.pd?"))) == 2
    assert ix.doc_count() == 19


def test_what_a_packed_segment_cannot_keep_is_refused_in_words(tmp_path: Path) -> None:
    made = index.create_in(str(tmp_path), fields.Schema(title=fields.TEXT(chars=True)))
    writer = made.writer(codec=PackedCodec())
    writer.add_document(title="a title")
    with pytest.raises(NotImplementedError, match="Characters"):
        writer.commit()
    made = index.create_in(str(tmp_path), fields.Schema(title=fields.TEXT(vector=True)))
    writer = made.writer(codec=PackedCodec())
    with pytest.raises(NotImplementedError, match="vectors"):
        writer.add_document(title="a title")
    writer.cancel()


def test_deletions_survive_the_table_of_contents() -> None:
    segment = PackedSegment("MAIN", 9)
    for paper in (5, 2, 7):
        segment.delete_document(paper)
    segment.delete_document(7, delete=False)
    again = pickle.loads(pickle.dumps(segment))
    assert list(again.deleted_docs()) == [2, 5]
    assert again.doc_count() == 7
    assert again == segment


def test_a_damaged_segment_is_told_at_once(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, PAPERS[:20])
    file = next(tmp_path.glob("*.pdt"))
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(DamagedFileError):
        ix.reader()


def test_the_format_can_be_read_from_its_description_alone(tmp_path: Path) -> None:
    ix = index_builders.empty(tmp_path)
    index_builders.write(ix, [{"key": 4, "title": "deep sea"}, {"key": 5, "title": "sea view sea"}])
    terms = ArrayFile(index_builders.on_disk(tmp_path), next(tmp_path.glob("*.pdt")).name)
    blob, size, count = (terms[f"title/{name}"].tolist() for name in ("blob", "size", "count"))
    at, first = ([0, *itertools.accumulate(row)] for row in (size, count))
    words = [bytes(blob[a:b]).decode() for a, b in itertools.pairwise(at)]
    assert words == ["deep", "sea", "view"]
    assert terms["title/doc"].tolist()[first[1] : first[2]] == [0, 1]
    freqs = [1 + (terms["title/tf.2"][n >> 2] >> 2 * (n & 3) & 3) for n in range(first[-1])]
    assert freqs[first[1] : first[2]] == [1, 2]
    place = [0, *itertools.accumulate(terms["title/places"].tolist())]
    assert terms["title/pos"].tolist()[place[1] : place[2]] == [1, 0, 2]
