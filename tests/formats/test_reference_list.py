"""A list of ids and references becomes papers, line by line, and other texts are left alone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import format_of, read
from paperdesk.formats.reference_list import read as read_list
from paperdesk.formats.reference_list import sniff
from paperdesk.model import BadFileError, ImportedRecord, Item, Paper, Problem
from tests.house import ROOT

REFERENCES = ROOT / "tests" / "fixtures" / "lists" / "references.txt"


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def items_of(text: str) -> list[Item]:
    return list(read_list([text.encode()], "a.txt"))


def paper_of(line: str) -> Paper:
    (paper,) = papers_of(items_of(line))
    return paper


def test_what_a_line_names_is_recognised_and_the_rest_is_its_title() -> None:
    assert format_of(REFERENCES) == "reference-list"
    items = list(read(REFERENCES))
    found = [(one.title, one.arxiv_id or one.doi or one.url) for one in papers_of(items)]
    assert found == [
        ("[arXiv:2104.00001]", "2104.00001"),
        ("[10.5555/kettle.1]", "10.5555/kettle.1"),
        (
            "Pot, B. (2020). A history of pots. Journal of Clay, 3(2), 1-9",
            "10.5555/pot(2020)1-9",
        ),
        ("Kettles that sing", "2104.00002"),
        ("On lids and their weight", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ("[arXiv:hep-th/9901001]", "hep-th/9901001"),
        ("Steam in the morning", "https://example.org/steam"),
        ("A title that somebody only remembers", ""),
    ]


def test_lines_without_an_id_are_told() -> None:
    told = [
        (str(one.place), str(one.message))
        for one in read(REFERENCES)
        if isinstance(one, Problem) and "[" not in str(one.message)
    ]
    assert told == [
        ("line 9", "nothing but a title was recognised in this line"),
        ("line 10", "lines that belong to no entry are left out"),
    ]


def test_a_version_is_kept_beside_its_paper() -> None:
    assert paper_of("https://arxiv.org/pdf/1706.03762v7.pdf").versions == ("v7",)
    assert paper_of("1706.03762").versions == ()
    assert paper_of("arXiv:1706.03762v1 [cs.CL]").versions == ("v1",)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Pots of clay. arXiv:2104.00001 [cs.LG]", "Pots of clay"),
        ("Pots of clay (arXiv preprint: 2104.00001)", "Pots of clay"),
        ("2104.00001 | Pots of clay", "Pots of clay"),
        ("* **Pots of clay** - <https://arxiv.org/abs/2104.00001>", "Pots of clay"),
        ("Pots of clay, doi: 10.5555/x, arXiv:2104.00001", "Pots of clay"),
    ],
)
def test_words_around_an_id_are_the_title(line: str, title: str) -> None:
    paper = paper_of(line)
    assert (paper.title, paper.arxiv_id) == (title, "2104.00001")


def test_references_over_several_lines_are_parted_by_blank_lines() -> None:
    text = (
        "Pot, B. (2020). A history of\npots. Journal of Clay.\ndoi:10.5555/pot\n\n"
        "Lid, C. (2021). On lids\nof iron and of clay.\nhttps://doi.org/10.5555/lid\n"
    )
    assert sniff(text)
    items = items_of(text)
    assert [paper.title for paper in papers_of(items)] == [
        "Pot, B. (2020). A history of pots. Journal of Clay",
        "Lid, C. (2021). On lids of iron and of clay",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ada,\n\nplease look at https://arxiv.org/abs/2104.00001\nand tell me.\n\nBo",
        "https://example.org/a\nhttps://example.org/b\nhttps://example.org/c",
        "2024.12345 kettles were sold\nand 2023.99999 pots\nin all",
        "import os\n\nSITE = 'https://arxiv.org/abs/2104.00001'\nprint(SITE)\n",
        "\\documentclass{article}\n10.5555/x\n10.5555/y",
        "@article{a, doi={10.5555/x}}",
        '{"doi": "10.5555/x"}',
        '[{"title": "T", "doi": "10.5555/x"}]',
        '# a comment\n["10.5555/x", "10.5555/y"]',
        "<a href='https://doi.org/10.5555/x'>x</a>",
    ],
)
def test_another_text_is_no_list(text: str) -> None:
    assert not sniff(text)


def test_a_saved_page_is_still_a_page(real_data: Path) -> None:
    assert format_of(real_data / "papers-page.txt") == "papers-page"


def test_a_list_of_nothing_is_a_bad_file() -> None:
    with pytest.raises(BadFileError):
        items_of("\n# only a heading\n")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from(("10.1/", "arXiv:", "[x](y)", "- 1. [a] "))))
def test_no_line_does_harm_to_those_around_it(lines: list[str]) -> None:
    text = "\n".join(("10.5555/first", *lines, "10.5555/last"))
    items = list(read_list([text.encode("utf-8", "replace")], ""))
    dois = [paper.doi for paper in papers_of(items)]
    assert (dois[0], dois[-1]) == ("10.5555/first", "10.5555/last")
