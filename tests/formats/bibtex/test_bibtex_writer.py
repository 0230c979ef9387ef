"""What is written as BibTeX and BibLaTeX is taken by every reader of these, and says the same."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string as parse_bibtex
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from paperdesk.formats import jsonl
from paperdesk.formats.bibtex.bib_reader import read
from paperdesk.formats.bibtex.bibtex_writer import write_biblatex, write_bibtex
from paperdesk.formats.bibtex.entry_types import CSL_OF, written_type
from paperdesk.model import (
    Contributor,
    Entry,
    ImportedRecord,
    Paper,
    PersonName,
    State,
    contributors,
)
from paperdesk.text import display, name_of
from tests.formats.test_jsonl import entry_of

Writer = Callable[[Iterable[tuple[Entry, str]]], Iterator[str]]
BOTH = pytest.mark.parametrize("write", [write_bibtex, write_biblatex], ids=["bibtex", "biblatex"])
KETTLES = Paper(
    title="On the DNA of $O(\\Delta)$ kettles: A study from Köln & Łódź",
    abstract="We save 50% of it.\nOf {1,2 always.",
    authors=(
        Contributor("Jan van der Berg", PersonName("Berg", "Jan", "van der")),
        Contributor("King, Jr., Bo", PersonName("King", "Bo", suffix="Jr.")),
        Contributor("The HALO Collaboration"),
        Contributor("Institute for Rock and Roll"),
        Contributor("others"),
    ),
    published="2019-05-07",
    type="article-journal",
    venue="Journal of Kitchens",
    volume="7",
    issue="2",
    pages="1-9",
    doi="10.1000/a_b%c#d",
    url="https://kettles.example/?a=1&b=2_3#x",
    arxiv_id="1905.00001",
    primary_category="cs.KT",
    categories=("cs.KT", "math.CO"),
    keywords=("tea", "pots, lids", "steam; hot"),
)


def fields_of(write: Writer, paper: Paper, **reader: object) -> dict[str, str]:
    entry = replace(entry_of(paper), **{"tags": (), "state": State.NEW, "starred": False} | reader)  # type: ignore[arg-type]
    library = parse_bibtex("\n".join(write([(entry, "My *note*.")])), parse_stack=[])
    assert not library.failed_blocks
    (found,) = library.entries
    return {"@": found.entry_type, "key": found.key} | {
        field.key: str(field.value)[1:-1] if str(field.value)[0] == "{" else str(field.value)
        for field in found.fields
    }


def test_an_entry_says_all_in_the_words_of_bibtex() -> None:
    found = fields_of(write_bibtex, KETTLES)
    assert found | {"abstract": "", "annote": ""} == {
        "@": "article",
        "key": "berg2019dna",
        "author": "van der Berg, Jan and King, Jr., Bo and {The HALO Collaboration} and "
        "{Institute for Rock and Roll} and others",
        "title": 'On the {DNA} of {$O(\\Delta)$} kettles: A study from {K{\\"o}ln} \\& '
        "{{\\L}{\\'o}d{\\'z}}",
        "journal": "Journal of Kitchens",
        "year": "2019",
        "month": "may",
        "day": "7",
        "volume": "7",
        "number": "2",
        "pages": "1--9",
        "keywords": "tea, {pots, lids}, {steam; hot}",
        "doi": "10.1000/a_b%c#d",
        "url": "https://kettles.example/?a=1&b=2_3#x",
        "eprint": "1905.00001",
        "archiveprefix": "arXiv",
        "primaryclass": "cs.KT",
        "categories": "cs.KT math.CO",
        "abstract": "",
        "annote": "",
    }
    assert found["abstract"] == "We save 50\\% of it.\n\nOf \\textbraceleft{}1,2 always."
    assert found["annote"] == "My *note*."


def test_biblatex_has_names_of_its_own_and_letters_as_they_are() -> None:
    found = fields_of(write_biblatex, replace(KETTLES, season="", circa=True))
    assert found["title"].endswith("study from {Köln} \\& {Łódź}")
    assert (found["date"], found["journaltitle"]) == ("2019-05-07~", "Journal of Kitchens")
    assert (found["eprinttype"], found["eprintclass"]) == ("arXiv", "cs.KT")
    assert "year" not in found
    assert "month" not in found


def test_both_ends_of_a_range_are_the_date_of_biblatex() -> None:
    paper = Paper(title="Kettles", published="2019-03/2020-05", circa=True)
    assert fields_of(write_biblatex, paper)["date"] == "2019-03~/2020-05~"
    assert fields_of(write_biblatex, replace(paper, published="2019/.."))["date"] == "2019~/.."
    found = fields_of(write_bibtex, replace(paper, circa=False))
    assert (found["year"], found["month"], found["date"]) == ("2019", "mar", "2019-03/2020-05")


def test_the_words_of_the_reader_are_fields_of_jabref() -> None:
    reader = {"tags": ("tea/pots", "rl"), "state": State.READ, "starred": True, "rating": 4}
    found = fields_of(write_bibtex, Paper(title="Kettles"), **reader)
    told = {name: found[name] for name in ("mendeley-tags", "readstatus", "relevance", "ranking")}
    assert told == {
        "mendeley-tags": "tea/pots, rl",
        "readstatus": "read",
        "relevance": "relevant",
        "ranking": "rank4",
    }


def test_tags_and_collections_with_signs_that_part_words_come_back_one_by_one() -> None:
    words = ("a;b", "tea, hot", "x")
    entry = replace(entry_of(Paper(title="T")), tags=words, collections=("C; D, E", "F"))
    text = "\n".join(write_bibtex([(entry, "")]))
    (record,) = [item for item in read([text.encode()], "a.bib")
                 if isinstance(item, ImportedRecord)]  # fmt: skip
    assert (record.tags, record.collections) == (words, ("C; D, E", "F"))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Attention Is All You Need", "Attention Is All You Need"),
        ("The Riley slice revisited", "The {Riley} slice revisited"),
        ("Fast GPUs for iPhones", "Fast {GPUs} for {iPhones}"),
        ("From C to K-theory in n steps", "From {C} to {K-theory} in n steps"),
        ("Physics-Informed Networks Are Here", "Physics-Informed Networks Are Here"),
        ("ALL IN CAPITALS", "ALL IN CAPITALS"),
        ("What is it? A study of Bayes", "What is it? A study of {Bayes}"),
        ("Costs of $5 and $10", "Costs of \\$5 and \\$10"),
        ("C:\\new and 50% of a_b^c ~d", "C:\\textbackslash{}new and 50\\% of a\\_b"
         "\\textasciicircum{}c \\textasciitilde{}d"),
        ("$\\alpha{$ is torn", "\\$\\textbackslash{}alpha\\textbraceleft{}\\$ is torn"),
        ("Sets $\\{x$ and more", "Sets {$\\lbrace x$} and more"),
        ("An α-ray ≤ 3", "An {$\\alpha$}-ray {$\\le$} 3"),
    ],
)  # fmt: skip
def test_capitals_that_count_are_protected_and_signs_are_tex(title: str, written: str) -> None:
    assert fields_of(write_bibtex, Paper(title=title))["title"] == written


def test_every_type_of_csl_that_is_written_is_read_back() -> None:
    for csl in sorted({*CSL_OF.values(), "song", "treaty", "dataset"}):
        for biblatex in (False, True):
            kind, subtype = written_type(csl, biblatex=biblatex)
            assert (subtype and csl) or CSL_OF[kind] == csl


def test_a_name_keeps_its_parts_and_what_would_part_it_is_in_braces() -> None:
    people = (
        Contributor("x", PersonName("García y Vega", "José")),
        Contributor("y", PersonName("Moss and Sons", "A.")),
        Contributor("z", PersonName("Arc", "Jeanne", "d'")),
        Contributor("Plato"),
    )
    assert fields_of(write_biblatex, Paper(title="T", authors=people))["author"] == (
        "{García y Vega}, José and {Moss and Sons}, A. and d'Arc, Jeanne and Plato"
    )


def test_macros_that_latex_may_not_know_are_given_a_meaning_once() -> None:
    titles = ("On $\\mathbb{R}$ and $\\PRM$", "On $\\mathbb{C}$, $\\alpha$", "Plain \\PRM")
    text = "\n".join(write_bibtex((entry_of(Paper(title=title)), "") for title in titles))
    assert [line for line in text.splitlines() if line.startswith("@preamble")] == [
        '@preamble{"\\providecommand{\\mathbb}[1]{\\mathbf{#1}}"}',
        '@preamble{"\\providecommand{\\PRM}{\\mathrm{PRM}}"}',
    ]
    library = parse_bibtex(text, parse_stack=[])
    assert (len(library.entries), len(library.preambles)) == (3, 2)
    items = list(read([text.encode()], "a.bib"))
    assert [type(item) for item in items] == [ImportedRecord] * 3


def test_a_sign_that_latex_may_not_know_is_not_given_the_meaning_of_another() -> None:
    title = "$m \\lesssim 5$, $k \\gtrsim 2$, $A \\rtimes B$ and $\\iint f$"
    lines = "\n".join(write_bibtex([(entry_of(Paper(title=title)), "")])).splitlines()
    meanings = [line.partition("\\providecommand")[2] for line in lines if "@pre" in line]
    assert meanings == [
        '{\\lesssim}{\\stackrel{<}{\\sim}}"}',
        '{\\gtrsim}{\\stackrel{>}{\\sim}}"}',
        '{\\rtimes}{\\times\\!\\vert}"}',
        '{\\iint}{\\int\\!\\int}"}',
    ]


@pytest.mark.parametrize(
    ("pages", "back"), [("12–19", "12-19"), ("123–", "123–"), ("–11", "–11"), ("п. 5", "п. 5")]
)
def test_pages_with_a_dash_or_letters_of_any_script_come_back(pages: str, back: str) -> None:
    for write in (write_bibtex, write_biblatex):
        text = "\n".join(write([(entry_of(Paper(title="T", pages=pages)), "")]))
        found = [item.paper.pages for item in read([text.encode()], "a.bib")
                 if isinstance(item, ImportedRecord)]  # fmt: skip
        assert found == [back]


def test_keys_of_one_file_are_told_apart() -> None:
    entries = [(replace(entry_of(Paper(title="T")), citation_key=key), "") for key in "aAa"]
    text = "\n".join(write_bibtex(entries))
    assert re.findall(r"@misc\{(\w+),", text) == ["a", "Aa", "ab"]


@settings(max_examples=40, deadline=None)
@given(text=st.text("ab{}\\$%&#_^~<>|-`'\"@,= \n"))
def test_whatever_a_text_holds_every_entry_is_there(text: str) -> None:
    odd = Paper(title=f"x{text}", abstract=text, authors=contributors(text or "x"), venue=text)
    entries = [(entry_of(paper), text) for paper in (KETTLES, odd, KETTLES)]
    for write in (write_bibtex, write_biblatex):
        written = "\n".join(write(entries))
        library = parse_bibtex(written, parse_stack=[])
        assert (len(library.entries), library.failed_blocks) == (3, [])
        assert len(parse_string(written, "bibtex").entries) == len(entries)


@BOTH
def test_real_papers_are_read_by_other_programs_without_a_complaint(
    write: Writer, real_data: Path
) -> None:
    data = b"".join((real_data / "arxiv-1k.jsonl").read_bytes().splitlines(keepends=True)[:250])
    papers = [item.paper for item in jsonl.read([data], "") if isinstance(item, ImportedRecord)]
    text = "\n".join(write((entry_of(paper), "") for paper in papers))
    library = parse_bibtex(text)
    assert (len(library.entries), len(library.failed_blocks)) == (len(papers), 0)
    assert len(parse_string(text, "bibtex").entries) == len(papers)
    if write is write_bibtex:
        assert [sign for sign in text if not sign.isascii()] == []


def read_back(write: Writer, *entries: tuple[Entry, str]) -> list[ImportedRecord]:
    items = list(read(["\n".join(write(entries)).encode()], "a.bib"))
    assert [item for item in items if not isinstance(item, ImportedRecord)] == []
    return [item for item in items if isinstance(item, ImportedRecord)]


@BOTH
def test_the_words_of_the_reader_come_back(write: Writer) -> None:
    entry = replace(entry_of(KETTLES, True, ("tea/pots", "rl")), rating=4, citation_key="my:Key")
    note = "# Head\n\n- one_two & 50%\n- [[arxiv:1|x]] $a_b$"
    (found,) = read_back(write, (entry, note))
    assert (found.tags, found.note, found.citation_key) == (("tea/pots", "rl"), note, "my:Key")
    assert found.reading == {"state": "read", "starred": 1, "rating": 4}


@BOTH
@settings(max_examples=30, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(
    texts=st.lists(st.text("aB \u00e9\u0141\u03b1%&#<>|'\",.:;-"), min_size=6, max_size=6),
    kind=st.sampled_from(sorted(set(CSL_OF.values()))),
    published=st.sampled_from(("2026", "2026-04-04", "2026-03/2027-05-06", "2026/..")),
    circa=st.booleans(),
)
def test_what_is_written_is_read_back_the_same(
    write: Writer, texts: list[str], kind: str, published: str, circa: bool
) -> None:
    words = [" ".join(text.split()) for text in texts]
    names = ("title", "abstract", "venue", "publisher", "comment", "series")
    paper = Paper(title="", published=published, circa=circa, isbn=("9780306406157",), upvotes=0)
    paper = replace(paper, **dict(zip(names, words, strict=True)))  # type: ignore[arg-type]
    paper = replace(paper, title=f"x {paper.title}", type=kind)
    (found,) = read_back(write, (entry_of(paper), ""))
    for name in names:
        assert shown(getattr(found.paper, name)) == shown(getattr(paper, name)), name
    for name in ("published", "isbn", "type", "upvotes", "circa"):
        assert getattr(found.paper, name) == getattr(paper, name), name


@BOTH
def test_real_papers_come_back_as_they_were(write: Writer, real_data: Path) -> None:
    data = b"".join((real_data / "arxiv-1k.jsonl").read_bytes().splitlines(keepends=True)[:200])
    papers = [item.paper for item in jsonl.read([data], "") if isinstance(item, ImportedRecord)]
    records = read_back(write, *((entry_of(paper), "") for paper in papers))
    assert len(records) == len(papers)
    plain = ("published", "updated", "doi", "arxiv_id", "url", "pdf_url", "categories")
    for paper, record in zip(papers, records, strict=True):
        assert shown(record.paper.title) == shown(paper.title)
        assert shown(record.paper.comment) == shown(paper.comment)
        assert record.paper.primary_category == paper.primary_category
        assert list(map(name_of, record.paper.authors)) == list(map(name_of, paper.authors))
        for name in plain:
            assert getattr(record.paper, name) == getattr(paper, name), name


def shown(text: str) -> str:
    return " ".join(display(text).split())
