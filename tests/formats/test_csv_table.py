"""Tables are read by the names of their columns, in any language or as a mapping says."""

import csv
import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings

from paperdesk.formats import format_of, read, table_columns
from paperdesk.formats.csv_table import read as read_table
from paperdesk.formats.csv_table import sniff
from paperdesk.formats.csv_writer import write
from paperdesk.formats.table_rows import MOST_LINES, delimiter_of
from paperdesk.model import (
    AttachedFile,
    BadFileError,
    ImportedRecord,
    Item,
    Paper,
    Problem,
    UnreadKey,
)
from paperdesk.model.import_choices import ImportChoices
from paperdesk.model.table_columns import FIELDS, ColumnMapping, TableColumn
from paperdesk.text import name_of
from tests.formats.test_jsonl import PAPERS, entry_of
from tests.house import ROOT

KETTLES = ROOT / "tests" / "fixtures" / "lists" / "kettles.csv"


def records_of(items: list[Item]) -> list[ImportedRecord]:
    return [item for item in items if isinstance(item, ImportedRecord)]


def items_of(text: str, columns: ColumnMapping | None = None) -> list[Item]:
    return list(read_table([text.encode()], "a.csv", columns))


def paper_of(text: str) -> Paper:
    (record,) = records_of(items_of(text))
    return record.paper


def problems_of(items: list[Item]) -> list[str]:
    return [f"{one.place}: {one.message}" for one in items if isinstance(one, Problem)]


def test_a_table_with_german_names_is_read_with_all_it_says() -> None:
    assert format_of(KETTLES) == "csv"
    items = list(read(KETTLES))
    _, first, second = records_of(items)
    paper = first.paper
    assert paper.title == 'How "Kettles" sing; a study'
    assert [str(name_of(who)) for who in paper.authors] == [
        "Jan van der Berg",
        "HALO Collaboration",
    ]
    assert (paper.published, paper.venue, paper.volume, paper.issue, paper.pages) == (
        *("2022", "Journal of Kitchens", "7", "4"),
        "12-34",
    )
    assert (paper.doi, paper.keywords) == ("10.5555/kettle.1", ("steam", "noise"))
    assert (first.tags, first.note) == (("to read", "tea"), "First line.\nSecond line.")
    assert first.reading == {"rating": 4}
    assert (second.paper.title, second.paper.published) == ("Töpfe", "2020")
    told = {one.key: one.example for one in items if isinstance(one, UnreadKey)}
    assert told == {"[Standort]": "Shelf 3", "[rating]": "seven"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_are_parted_by_whatever_parts_most_of_them(delimiter: str) -> None:
    rows = [["Title", "Authors", "Year"], ["Pots, pans; lids", "Ada Kettle", "2020"]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    assert sniff(out.getvalue())
    paper = paper_of(out.getvalue())
    assert (paper.title, paper.published) == ("Pots, pans; lids", "2020")


def test_a_declared_delimiter_counts_and_lines_above_the_names_are_passed_over() -> None:
    assert paper_of("sep=;\nTitle;Year\nA, b;2020").title == "A, b"
    assert paper_of("Export of 3 May\n\nTitle,Year\nPots,2020").published == "2020"


def test_the_table_of_zotero_brings_tags_notes_and_files() -> None:
    text = (
        '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI",'
        '"Abstract Note","Date","Manual Tags","Automatic Tags","Notes","File Attachments"\n'
        '"ABCD","journalArticle","2022","Berg, Jan van der; Kettle, Ada","Pots","J. Kitch.",'
        '"10.5555/x","Clay.","2022-03-01","tea; to read","Steam","<p>My <b>note</b></p>",'
        '"files/12/a.pdf; files/12/b.pdf"\n'
    )
    (record,) = records_of(items_of(text))
    assert (record.paper.type, record.paper.published) == ("article-journal", "2022-03-01")
    assert (record.tags, record.paper.keywords) == (("tea", "to read"), ("Steam",))
    assert record.note.strip() == "My **note**"
    assert record.files == (AttachedFile("files/12/a.pdf"), AttachedFile("files/12/b.pdf"))


def test_tables_of_web_of_science_pubmed_and_scopus_are_known() -> None:
    paper = paper_of(
        "PT\tAU\tTI\tSO\tBP\tEP\tPY\tDI\nJ\tPot, B; Lid, C\tClay\tJ. Clay\t1\t9\t2020\t10.5555/x"
    )
    assert (paper.title, paper.venue, paper.pages, paper.published) == (
        "Clay",
        "J. Clay",
        "1-9",
        "2020",
    )
    assert len(paper.authors) == 2
    paper = paper_of("PMID,Title,Authors,Journal/Book\n123,Clay,Pot B and Lid C,J. Clay")
    assert paper.url == "https://pubmed.ncbi.nlm.nih.gov/123/"
    paper = paper_of(
        'Authors,Title,Year,Source title,Page start,Page end\n"Pot B.",Clay,2020,J,3,4'
    )
    assert (paper.venue, paper.pages) == ("J", "3-4")


def test_a_mapping_from_outside_decides(tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("Was,Wer,Wo\nPots,Ada Kettle,Delft\n", "utf-8")
    assert format_of(file) != "csv"
    columns = ColumnMapping.from_text("was = title, Wer=authors")
    assert format_of(file, columns) == "csv"
    items = list(read(file, columns=columns))
    (record,) = records_of(items)
    assert (record.paper.title, record.paper.author_names) == ("Pots", ("Ada Kettle",))
    assert [one.key for one in items if isinstance(one, UnreadKey)] == ["[Wo]"]


def test_columns_that_are_not_named_are_what_their_names_say() -> None:
    table = "Title,Wer,Authors,Year,Note\nPots,Ada Kettle,Bo Pot,2020,Mine\n"
    (record,) = records_of(items_of(table, ColumnMapping.from_text("Wer=authors, Note=")))
    paper = record.paper
    assert (paper.title, paper.author_names, paper.published) == ("Pots", ("Ada Kettle",), "2020")
    assert record.note == ""


def test_a_mapping_is_written_as_text_and_as_json() -> None:
    columns = ColumnMapping.from_text('"Last, first"=authors,A=B=title')
    assert columns.pairs == (("Last, first", "authors"), ("A=B", "title"))
    assert ColumnMapping.from_list(columns.as_list()) == columns
    choices = ImportChoices(columns=columns)
    assert ImportChoices.from_dict(choices.as_dict()) == choices
    for wrong in ("title", "A=nothing", "=title"):
        with pytest.raises(ValueError, match=wrong.strip()):
            ColumnMapping.from_text(wrong)


def test_columns_are_shown_with_what_they_are_taken_for_and_examples(tmp_path: Path) -> None:
    assert table_columns(KETTLES)[0] == TableColumn(
        "Titel", "title", ("Kettles that sing", 'How "Kettles" sing; a study', "Töpfe")
    )
    assert table_columns(KETTLES)[-1].field == ""
    file = tmp_path / "mine.csv"
    file.write_text("Was,Wer\nPots,Ada Kettle\n", "utf-8")
    assert [one.field for one in table_columns(file)] == ["", ""]
    assert {one.field for one in table_columns(KETTLES)} - {""} <= set(FIELDS)


def test_a_quotation_mark_left_open_costs_its_own_row() -> None:
    items = items_of('Title,Year\nOne,2020\n"Two,2021\nThree,2022\nFour,"2023"\n')
    titles = [record.paper.title for record in records_of(items)]
    assert titles[0] == "One"
    assert titles[2:] == ["Three", "Four"]
    assert problems_of(items)[0] == (
        "line 3: a quotation mark is not closed; the row ends with its line"
    )
    assert paper_of('Title,Year\nPans of 5" and 6,2020').title == 'Pans of 5" and 6'


def test_cells_too_many_are_told() -> None:
    items = items_of("Title,Year\nOne,2020,more\n")
    assert problems_of(items) == [
        "line 2: more cells than columns; those that are too many are left out"
    ]


PROSE = "Each object has id, title, abstract, authors, date.\nMost have more.\nSome, few, none.\n"


@pytest.mark.parametrize(
    "text", ["", "Name,Age\nAda,3\n", "Title\nPots\n", "Dear Ada,\nthe title", PROSE]
)
def test_another_text_is_no_table(text: str) -> None:
    assert not sniff(text)
    assert delimiter_of(text.split("\n"))


def test_a_table_without_titles_is_a_bad_file() -> None:
    with pytest.raises(BadFileError, match="no column is known to hold the titles"):
        items_of("Name,Age\nAda,3\n")
    with pytest.raises(BadFileError, match="no entry"):
        items_of("Title,Year\n")


_KEPT = (
    *("title", "abstract", "summary", "published", "updated", "url", "pdf_url", "code_url", "doi"),
    *("project_url", "venue", "comment", "type", "volume", "issue", "pages", "publisher", "place"),
    *("edition", "series", "isbn", "issn", "language", "report_number", "license"),
)


@settings(max_examples=25, deadline=None)
@given(PAPERS)
def test_what_is_written_is_read_back(paper: Paper) -> None:
    written = "\r\n".join(write([(entry_of(paper, True, ("topic/sub", "tea")), "A note.")]))
    (record,) = records_of(items_of(written))
    found = record.paper
    for name in _KEPT:
        assert getattr(found, name) == getattr(paper, name), name
    assert (record.tags, record.note) == (("topic/sub", "tea"), "A note.")
    assert record.reading == {"state": "read", "starred": 1}
    assert record.added == "2026-04-04T12:00:00Z"


def test_a_thousand_papers_come_back_the_same(real_data: Path) -> None:
    papers = [one.paper for one in records_of(list(read(real_data / "arxiv-1k.jsonl")))]
    written = "\r\n".join(write([(entry_of(paper), "") for paper in papers]))
    found = [one.paper for one in records_of(items_of(written))]
    assert len(found) == len(papers)
    for one, other in zip(papers, found, strict=True):
        assert (one.title, one.abstract, one.arxiv_id) == (
            other.title,
            other.abstract,
            other.arxiv_id,
        )
        assert (one.categories, one.published) == (other.categories, other.published)
        assert len(other.authors) == len(one.authors)


_SIGNS = ('"', '""', ",", ";", "\t", "\n", "\r", "'", "\x00", "é", "=", '",', ',"', "x" * 200)


def _harm(count: int) -> None:
    row = 'Bad "" one,"Pot, B; Lid, C",2020,"a\nb",10.5555/x'
    for seed in range(count):
        rng = random.Random(seed)
        bad = row
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(bad) + 1)
            bad = bad[:at] + rng.choice(_SIGNS) + bad[at + rng.randrange(4) :]
        good = [f'Good {n},"Pot, B",202{n},"x",10.5555/{n}' for n in range(5)]
        head = "Title,Authors,Year,Abstract,DOI"
        items = items_of("\n".join((head, *good[:2], bad, *good[2:])))
        titles = [record.paper.title for record in records_of(items)]
        assert titles[:2] == ["Good 0", "Good 1"], (seed, bad)
        assert titles[-2:] == ["Good 3", "Good 4"], (seed, bad)
        assert "Good 2" in titles, (seed, bad)


def test_a_broken_row_does_no_harm_to_those_around_it() -> None:
    _harm(100)


@pytest.mark.slow
def test_two_thousand_broken_rows_do_no_harm_to_those_around_them() -> None:
    _harm(2_000)


@pytest.mark.parametrize("row", ['"' * 2_001, '"a' * 2_000, '",' * 2_000, "," * 5_000, '"x'])
def test_many_marks_take_no_longer_than_their_length(row: str) -> None:
    text = "Title,Year\n" + f"{row}\n" * (2 * MOST_LINES // 10) + "Last,2020\n"
    assert records_of(items_of(text))[-1].paper.title == "Last"


def test_a_tag_that_is_too_long_is_told_and_costs_nothing_else() -> None:
    rows = f"Title,Tags\nThree,{'h' * 150};y\nFour,z\n"
    items = list(read_table([rows.encode()], "table.csv"))
    assert [one.tags for one in items if isinstance(one, ImportedRecord)] == [("y",), ("z",)]
    (problem,) = (one for one in items if isinstance(one, Problem))
    assert problem.message.key == "tag.too_long"
