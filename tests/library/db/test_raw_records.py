"""Raw records lean on their papers and come back byte by byte, whatever became of the paper."""

import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.db.paper_rows import as_paper, as_row
from paperdesk.library.db.raw_records import leans, pack_raw, repacked, unpack_raw
from paperdesk.model import Paper, contributors
from tests.formats.test_jsonl import PAPERS
from tests.library.builders import context, file, paper

LONG = 'Swarms of boats in \\alpha-harbours, "so to say", of Zürich\'s lake. ' * 12
WHOLE = Paper(
    title="Über boats",
    abstract=LONG,
    authors=contributors("Ada Lovelace", "Bö Bö", "Ida Moor"),
    categories=("cs.DL", "math.CO"),
    primary_category="cs.DL",
    arxiv_id="2401.00001",
    url="https://arxiv.org/abs/2401.00001",
    pdf_url="https://arxiv.org/pdf/2401.00001",
    doi="10.1000/boats",
    published="2024-01-01",
    comment="12 pages, 3 figures",
)


def record_of(one: Paper, *, ascii_only: bool = False, compact: bool = False) -> str:
    """What a source may write of a paper."""
    said = {
        "id": one.arxiv_id,
        "title": one.title,
        "abstract": one.abstract,
        "authors": list(one.author_names),
        "categories": list(one.categories),
        "date": one.published,
        "url": one.url,
        "pdf_url": one.pdf_url,
        "doi": one.doi,
        "comments": one.comment,
    }
    between = (",", ":") if compact else None
    return json.dumps(said, ensure_ascii=ascii_only, separators=between)


@settings(max_examples=40)
@given(PAPERS, st.booleans(), st.booleans(), st.text(max_size=20))
def test_a_record_comes_back_from_the_row_of_its_paper_and_of_what_became_of_it(
    one: Paper, ascii_only: bool, compact: bool, more: str
) -> None:
    other = replace(one, title=more, abstract=one.title, authors=one.authors[1:], doi="")
    for record in (record_of(one, ascii_only=ascii_only, compact=compact) + more, more):
        packed = pack_raw(record, one)
        assert unpack_raw(packed, as_paper(as_row(one))) == record
        assert unpack_raw(repacked(packed, one, other), as_paper(as_row(other))) == record


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("compact", [True, False])
def test_little_is_kept_of_a_record_whose_words_the_paper_has(
    ascii_only: bool, compact: bool
) -> None:
    record = record_of(WHOLE, ascii_only=ascii_only, compact=compact)
    packed = pack_raw(record, WHOLE)
    assert leans(packed)
    assert len(packed) < 120 < len(record) / 9
    assert unpack_raw(packed, WHOLE) == record


def test_words_that_were_tidied_are_not_kept_twice_either() -> None:
    wrapped = LONG.replace(" of ", "\n  of ")
    record = record_of(replace(WHOLE, abstract=wrapped))
    packed = pack_raw(record, WHOLE)
    assert len(packed) < len(zlib.compress(record.encode())) * 0.8
    assert unpack_raw(packed, WHOLE) == record


@pytest.mark.parametrize(
    "record",
    [
        "",
        "\x01\x0e",
        "no \x01\x0e sign",
        "half \ud83d",
        json.dumps({"a": "\ud83d"}),
        "Über boats",
        "@article{x,\n title = {Über boats}}",
        "\0" + LONG,
    ],
)
def test_strange_records_come_back_as_well(record: str) -> None:
    for one in (WHOLE, Paper(""), replace(WHOLE, title="\x01\x0e", comment="half \ud83d")):
        row = as_paper(as_row(one))
        assert unpack_raw(pack_raw(record, one), row) == record


def test_a_record_of_bibtex_whose_long_text_is_written_otherwise_is_small_and_comes_back() -> None:
    told = replace(Paper("Kettles and lids"), abstract=f"Étude: {LONG}", authors=WHOLE.authors)
    abstract = f"{{\\'E}}tude: {LONG}"
    record = f"@article{{pot1,\n  title = {{Kettles and lids}},\n  abstract = {{{abstract}}}\n}}"
    packed = pack_raw(record, told)
    assert len(packed) < 60
    assert unpack_raw(packed, told) == record


def test_a_record_of_before_is_read_and_a_paper_that_does_not_fit_is_noticed() -> None:
    record = record_of(WHOLE)
    assert unpack_raw(zlib.compress(record.encode()), WHOLE) == record
    packed = pack_raw(record, WHOLE)
    with pytest.raises(zlib.error):
        unpack_raw(packed, replace(WHOLE, title="Another"))
    for at in range(len(packed)):
        harmed = bytearray(packed)
        harmed[at] ^= 4
        with pytest.raises(zlib.error):
            unpack_raw(bytes(harmed), WHOLE)


def test_a_record_stays_what_it_was_while_its_paper_is_edited_filled_and_undone(
    tmp_path: Path,
) -> None:
    library, key = context(tmp_path)[0], 1
    first = paper("Boats at rest", arxiv_id="2401.00001", abstract=LONG)
    record = record_of(first)
    with library:
        library.add([file(first, raw=record)])
        library.add([file(replace(first, abstract="", doi="10.1000/x", venue="Quay"), raw="{}")])
        assert library.entry(key).paper.venue == "Quay"
        assert library.entry(key).raw == record
        library.write_facts(key, {"title": "Boats in motion", "abstract": ""})
        assert library.entry(key).raw == record
        assert library.check().problems == ()
        for _ in range(2):
            library.undo()
            assert library.entry(key).raw == record
        assert library.entry(key).paper.venue == ""
