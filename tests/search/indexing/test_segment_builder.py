"""What is built and merged by arrays is what Whoosh's own writer writes."""

import random
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, index
from whoosh.analysis.acore import Token
from whoosh.analysis.tokenizers import Tokenizer

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing import merged_field, merged_terms, segment_merger
from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.indexing.segment_builder import SegmentBuilder
from paperdesk.search.indexing.segment_merger import merge
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.terms_reader import TermsReader
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec
from tests.search import index_builders

PAPERS = index_builders.papers(260, seed=21)


class Pieced(Tokenizer):
    """Words by their letters; works chunk by chunk, and puts words that share four letters
    into one stem group."""

    def __call__(self, value: str, **options: Any) -> Any:
        token = Token(**options)
        token.boost = 1.0
        place = 0
        for piece in value.split():
            words, places, steps = self.words_of(piece.encode())
            for text, at in zip(words, places, strict=True):
                token.text, token.pos, token.stopped = text.decode(), place + at, False
                yield token
            place += steps

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return 1

    def lines(self, texts: Sequence[str]) -> bytearray:
        """The pieces as they stand."""
        return bytearray(" " + "".join(f"{' '.join(text.split())}\n" for text in texts), "utf-8")

    def are_words(self, pieces: Sequence[bytes]) -> list[bool]:
        """Small letters of ASCII."""
        return [piece.isalpha() and piece.islower() for piece in pieces]

    def words_of(self, piece: bytes) -> tuple[list[bytes], list[int], int]:
        """A joined compound at the place of its first half; nothing for a word with a digit."""
        words = [word.encode() for word in re.findall(r"[^\W\d]+", piece.decode().lower())]
        joined = [b"".join(words)] if len(words) > 1 else []
        return [*joined, *words], [0] * len(joined) + [*range(len(words))], len(words)

    def stems_of_words(self, words: Sequence[str]) -> list[str]:
        """The first four letters of each."""
        return [word[:4] for word in words]


def pieced() -> fields.Schema:
    """A schema whose texts are cut piece by piece."""
    return fields.Schema(
        key=fields.NUMERIC(int, stored=True, unique=True, sortable=True),
        title=fields.TEXT(analyzer=Pieced()),
        abstract=fields.TEXT(analyzer=Pieced()),
        tags=fields.KEYWORD(commas=True, stored=True),
        venue=fields.ID(sortable=True),
    )


def everything(storage: Any, segment: PackedSegment, schema: Any) -> dict[Any, Any]:
    """All that can be read of a segment, for comparing."""
    terms = TermsReader(storage, segment)
    held: dict[Any, Any] = {"papers": terms.documents.max_doc}
    for name, postings in terms.fields.items():
        kind = schema[name].format
        for term in range(postings.term_count):
            text = postings.text(term)
            matcher = terms.matcher(name, text, kind)
            held[name, text] = found = []
            while matcher.is_active():
                found.append((matcher.id(), matcher.weight(), matcher.value()))
                matcher.next()
        if postings.stem_groups is not None:
            held[name] = {
                postings.stem_groups.name(n): postings.stem_groups.of(n).tolist()
                for n in range(len(postings.stem_groups))
            }
    held["stored"] = [
        terms.documents.stored_fields(paper) for paper in range(terms.documents.max_doc)
    ]
    for name in schema.names():
        lengths = terms.documents.lengths(name)
        held["length", name] = None if lengths is None else lengths.tolist()
        if terms.documents.has_column(name):
            column = terms.documents.column_reader(name, schema[name].column_type)
            held["column", name] = [column[paper] for paper in range(terms.documents.max_doc)]
    return held


def _by_whoosh(folder: Path, schema: Any, rows: list[dict[str, Any]]) -> dict[Any, Any]:
    folder.mkdir()
    ix: Any = index.create_in(str(folder), schema)
    index_builders.write(ix, rows)
    return everything(ix.storage, ix._segments()[0], schema)


@pytest.mark.parametrize("make", [index_builders.schema, pieced])
def test_a_built_segment_is_the_one_that_whooshs_writer_writes(make: Any, tmp_path: Path) -> None:
    schema = make()
    rows = [{k: v for k, v in paper.items() if k in schema.names()} for paper in PAPERS]
    rows[7]["title"] = ""
    rows[8]["abstract"] = "state-of-the-art few-shot 12 learners' x1y"
    storage = index_builders.on_disk(tmp_path)
    built = SegmentBuilder(storage, schema).build(rows)
    assert everything(storage, built, schema) == _by_whoosh(tmp_path / "w", schema, rows)


@pytest.mark.parametrize("paged", [False, True])
def test_a_builder_goes_on_with_what_it_knows(
    paged: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pieced, "paged", paged, raising=False)
    schema, storage = pieced(), index_builders.on_disk(tmp_path)
    builder = SegmentBuilder(storage, schema)
    rows = [{"key": n, "title": f"word{'s' * n} alpha-beta"} for n in range(6)]
    three: list[list[dict[str, Any]]] = [rows[:3], rows[3:], [{"key": 9}]]
    expected = everything(
        storage, SegmentBuilder(storage, schema).build([*rows, {"key": 9}]), schema
    )
    one = merge(storage, schema, [builder.build(some) for some in three])
    assert everything(storage, one, schema) == expected
    for whole in (three[1], None):
        parts = [builder.build(some, interim=some is not whole) for some in three]
        named_at_last = merge(storage, schema, parts)
        assert everything(storage, named_at_last, schema) == expected


@pytest.mark.parametrize("make", [index_builders.schema, pieced])
def test_a_merge_equals_a_fresh_build_of_the_living(
    make: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (segment_merger, merged_field):
        monkeypatch.setattr(module, "POSTINGS_AT_ONCE", 50)
    monkeypatch.setattr(merged_terms, "TERMS_AT_ONCE", 100)
    schema, storage = make(), index_builders.on_disk(tmp_path)
    rows = [{k: v for k, v in paper.items() if k in schema.names()} for paper in PAPERS]
    builder = SegmentBuilder(storage, schema)
    segments = [builder.build(rows[a:b]) for a, b in ((0, 90), (90, 91), (91, 260))]
    gone = {0, 5, 90, 91, 259}
    for paper in gone:
        number, base = (0, 0) if paper < 90 else (1, 90) if paper < 91 else (2, 91)
        segments[number].delete_document(paper - base)
    merged = merge(storage, schema, segments)
    living = [row for number, row in enumerate(rows) if number not in gone]
    fresh = SegmentBuilder(storage, schema).build(living)
    assert everything(storage, merged, schema) == everything(storage, fresh, schema)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["add", "change", "delete", "merge"])), max_size=5))
def test_any_order_of_changes_equals_a_fresh_build(commits: list[list[str]]) -> None:
    rnd = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        ix = index_builders.empty(Path(folder))
        truth: dict[int, dict[str, Any]] = {}
        for steps in commits:
            _step(ix, truth, steps, rnd)
        generation = IndexFollower(ix).generation
        assert generation.doc_count == len(truth)
        keys = generation.int_column("key")[generation.live_docs()]
        assert sorted(keys.tolist()) == sorted(truth)
        fresh = SegmentBuilder(ix.storage, ix.schema).build([truth[key] for key in sorted(truth)])
        if not truth:
            return
        for name, postings in TermsReader(ix.storage, fresh).fields.items():
            for term in range(postings.term_count):
                query = index_builders.q.Term(name, postings.text(term))
                doc_ids = generation.ranked(query).doc_ids
                expected = [sorted(truth)[paper] for paper in postings.doc_ids(term).tolist()]
                assert sorted(generation.int_column("key")[doc_ids].tolist()) == expected


def _step(ix: Any, truth: dict[int, dict[str, Any]], steps: list[str], rnd: Any) -> None:
    change = IndexTransaction(ix.writer(codec=PackedCodec()))
    generation = IndexFollower(ix).generation
    keys, live = generation.int_column("key"), generation.live_docs()
    added: dict[int, dict[str, Any]] = {}
    for step in steps:
        key = max(truth, default=0) + 1 if step == "add" or not truth else rnd.choice([*truth])
        if step in ("add", "change"):
            added[key] = truth[key] = {**PAPERS[rnd.randrange(260)], "key": key}
        elif step == "delete" and key in truth:
            truth.pop(key)
            added.pop(key, None)
    old = [key in added or key not in truth for key in keys.tolist()]
    change.delete([number for number, gone in enumerate(old) if gone and live[number]])
    change.add(list(added.values()))
    change.commit(merged=change.segments if "merge" in steps else None)
