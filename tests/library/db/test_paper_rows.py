"""Papers as rows: every field comes back, and an old program finds the authors it knows."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.db import record_hashes
from paperdesk.library.db.paper_rows import (
    as_paper,
    as_row,
    keys_of,
    spans_of,
    spans_without,
)
from paperdesk.model import Contributor, Paper, PersonName
from paperdesk.search import key_spans
from tests.formats.test_jsonl import PAPERS
from tests.library.builders import context, file

FULL = Paper(
    title="Ferries at rest",
    authors=(
        Contributor("Jan van den Berg", PersonName("Berg", "Jan", "van den")),
        Contributor("Ida Moor"),
        Contributor("PIER Consortium", PersonName(literal="PIER Consortium")),
    ),
    published="2030/2031-02",
    venue="Annals of Piers",
    type="article-journal",
    editors=(Contributor("Ed Itor", PersonName("Itor", "Ed")), Contributor("Pot, Bo")),
    volume="12",
    issue="3a",
    pages="3-9",
    publisher="Quay & Sons",
    place="Bergen",
    edition="2",
    series="Harbours",
    isbn=("9780131103627",),
    issn=("1234-567X", "8765-4321"),
    language="en",
    season="spring",
    circa=True,
)


@given(PAPERS)
def test_a_paper_comes_back_from_its_row(paper: Paper) -> None:
    row = as_row(paper)
    assert all(isinstance(value, str | int | None) for value in row)
    assert as_paper(row) == paper


def test_a_library_keeps_every_field_with_its_hash_and_plain_texts_of_authors(
    tmp_path: Path,
) -> None:
    library, _ = context(tmp_path)
    with library:
        library.add([file(FULL)])
        (entry,) = library.entries([1])
        assert entry.paper == replace(FULL, id=entry.paper.id)
        assert record_hashes.changed(library._database.reader) == []
    with closing(sqlite3.connect(tmp_path / "data" / "library.db")) as raw:
        authors, circa = raw.execute("SELECT authors, circa FROM papers").fetchone()
    assert json.loads(authors) == ["Jan van den Berg", "Ida Moor", "PIER Consortium"]
    assert circa == 1


def test_what_is_filled_in_is_taken_back_and_done_again_whole(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    with library:
        library.add([file(Paper(FULL.title, authors=FULL.authors[:1], published="2030"))])
        library.add([file(replace(FULL, authors=FULL.authors[:1]), path="b")])
        filled = library.entry(1).paper
        assert filled.editors == FULL.editors
        assert (filled.isbn, filled.circa, filled.season) == (FULL.isbn, True, "spring")
        library.undo()
        bare = library.entry(1).paper
        assert (bare.editors, bare.isbn, bare.circa, bare.volume) == ((), (), False, "")
        assert bare.authors == FULL.authors[:1]
        library.redo()
        assert library.entry(1).paper == filled
        assert record_hashes.changed(library._database.reader) == []


@given(st.lists(st.integers(0, 40)))
def test_spans_hold_each_key_once_and_none_touches_another(keys: list[int]) -> None:
    spans = spans_of(keys)
    assert keys_of(spans) == sorted(set(keys))
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(spans))
    assert key_spans(keys) == spans


@given(st.lists(st.integers(0, 40)), st.lists(st.integers(0, 40)))
def test_spans_without_some_keys_hold_the_others(keys: list[int], gone: list[int]) -> None:
    spans = spans_without(spans_of(keys), gone)
    assert spans == spans_of(set(keys).difference(gone))
