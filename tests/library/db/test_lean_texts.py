"""Lean rows come back whole, by Python and by SQL, and little stands in them twice."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.db.lean_texts import (
    ABSTRACT_SQL,
    AUTHORS_SQL,
    FOLDED_SQL,
    LEAD_SQL,
    SAME,
    TITLE_SQL,
    lead_of,
    lean_paper,
    lean_shown,
    text_of,
    whole_paper,
    whole_shown,
)
from paperdesk.library.db.paper_columns import COLUMNS, SHOWN
from paperdesk.library.db.paper_rows import as_paper, as_row, shown_row
from paperdesk.model import Paper, contributors
from tests.formats.test_jsonl import PAPERS

_PAPERS = f"CREATE TABLE papers (key INTEGER PRIMARY KEY, {', '.join(COLUMNS)})"
_SHOWN = f"CREATE TABLE shown (key INTEGER PRIMARY KEY, {', '.join(SHOWN)})"
_ASKED = f"{TITLE_SQL}, {AUTHORS_SQL}, {LEAD_SQL}, {FOLDED_SQL}, {ABSTRACT_SQL}"
PLAIN = Paper(
    title="Boats at rest",
    abstract="We show that boats at rest are in motion, seen from the harbour. " * 9,
    authors=contributors("Ada Lovelace", "Ida Moor"),
    arxiv_id="2401.00001",
    url="https://arxiv.org/abs/2401.00001",
    pdf_url="https://arxiv.org/pdf/2401.00001",
)


def check(paper: Paper) -> tuple[list[object], list[object]]:
    """Look that a paper's rows come back whole from what is stored; what is stored."""
    row, shown = as_row(paper), shown_row(1, paper)[1:]
    lean, lean_row = lean_paper(row), lean_shown(shown, row, 0)
    assert whole_paper(lean) == row
    assert whole_shown(lean_row, row, 0) == shown
    if not paper.url.startswith(SAME):  # such a row was never written whole
        assert as_paper(lean) == as_paper(row)
    with closing(sqlite3.connect(":memory:")) as connection:
        for table, sql, stored in (("papers", _PAPERS, lean), ("shown", _SHOWN, lean_row)):
            connection.execute(sql)
            connection.execute(f"INSERT INTO {table} VALUES (1{', ?' * len(stored)})", stored)
        title, authors, lead, folded, abstract = connection.execute(
            f"SELECT {_ASKED} FROM shown JOIN papers USING (key)"
        ).fetchone()
    told = dict(zip(SHOWN, shown, strict=True))
    assert [title, authors, lead_of(lead), folded] == [
        told[name] for name in ("title", "authors", "lead", "folded")
    ]
    assert text_of(abstract) == row[COLUMNS.index("abstract")]
    return lean, lean_row


@settings(max_examples=60)
@given(PAPERS, st.text(max_size=5), st.integers(0, 9))
def test_any_paper_comes_back_from_its_lean_rows(paper: Paper, sign: str, times: int) -> None:
    check(replace(paper, abstract=(paper.abstract + sign) * times))


def test_a_plain_paper_is_there_once() -> None:
    row, shown = check(PLAIN)
    said = dict(zip(COLUMNS, row, strict=True))
    assert (said["abstract"], said["url"], said["pdf_url"]) == ("", SAME, SAME)
    assert isinstance(said["packed"], bytes)
    assert len(said["packed"]) < 110
    told = dict(zip(SHOWN, shown, strict=True))
    assert [told[name] for name in ("title", "authors", "lead", "folded")] == [SAME] * 4


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Formulas of $\\alpha$ and  spaces"},
        {"title": 'Names","s "quoted"', "authors": contributors('A "B" C', "D, E", "F\\G")},
        {"title": "\x1f", "url": "\x1f", "pdf_url": "\x1f\x1fx"},
        {"title": "Null \0 sign", "abstract": "\0" * 400},
        {"abstract": "", "summary": "Ü" * 900, "authors": ()},
        {"abstract": "ß€𝔸 " * 300},
        {"abstract": "half \ud83d " * 40, "title": "\udfff"},
        {"abstract": "x" * 321},
        {"abstract": "x" * 318 + "  " + "y" * 40},
        {"authors": contributors(*(f"Name {n}" for n in range(14)))},
        {"arxiv_id": "", "url": "https://arxiv.org/abs/", "pdf_url": ""},
    ],
    ids=range(11),
)
def test_strange_papers_come_back_as_well(changes: dict[str, object]) -> None:
    check(replace(PLAIN, **changes))  # type: ignore[arg-type]
