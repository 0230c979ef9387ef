"""What the fields of an entry say arrives where it belongs, and what does not is told."""

import pytest

from paperdesk.formats.bibtex import bib_own_words, bib_record
from paperdesk.formats.bibtex.bib_dates import BibDate, bib_date
from paperdesk.formats.bibtex.bib_people import people
from paperdesk.formats.bibtex.bib_values import COMMON
from paperdesk.model import AttachedFile
from tests.formats.bibtex.test_bib_reader import (
    items_of,
    paper_of,
    problems_of,
    records_of,
    unread_of,
)


def test_a_paper_in_a_proceedings_inherits_what_holds_it() -> None:
    text = """@inproceedings{p, title={Pots}, crossref={Proc}, pages={1--2}}
    @proceedings{proc, title={Kitchen Days}, subtitle={Part 2}, year=2020, publisher={Press},
      editor={Ada Lid}, doi={10.5555/whole}, isbn={978-3-16-148410-0}}"""
    paper = records_of(text)[0].paper
    assert (paper.venue, paper.published, paper.publisher) == (
        "Kitchen Days: Part 2",
        "2020",
        "Press",
    )
    assert (paper.doi, paper.isbn, paper.pages) == ("", ("9783161484100",), "1-2")
    assert [str(one) for one in paper.editors] == ["Ada Lid"]
    assert "crossref" not in unread_of(text)


def test_values_come_from_xdata_and_a_circle_of_parents_ends() -> None:
    text = """@xdata{x, ids={y}, publisher={Press}, location={Ulm}} @book{a, title={A}, xdata={y}}
    @book{b, title={B}, crossref={c}} @book{c, title={C}, crossref={b}, year=1999}
    @book{d, title={D}, crossref={gone}}"""
    papers = {record.citation_key: record.paper for record in records_of(text)}
    assert (papers["a"].publisher, papers["a"].place) == ("Press", "Ulm")
    assert papers["b"].published == "1999"
    assert ("line 3", "the entry gone, from which this one inherits, is not in the file") in (
        problems_of(text)
    )
    unread = unread_of(text)
    assert unread["crossref"] == "gone"
    assert "xdata" not in unread


def test_entries_inherit_from_those_above_and_below_and_doubles_are_told_on_both_sides() -> None:
    text = """@book{above, title={Above}, publisher={Press}}
    @article{ABOVE, title={A double}}
    @inbook{p, title={First}, crossref={above}}
    @inbook{q, title={Second}, crossref={below}}
    @article{P, title={Another double}}
    @book{below, title={Below}, publisher={House}}"""
    papers = {record.citation_key: record.paper for record in records_of(text)}
    found = [(papers[key].venue, papers[key].publisher) for key in "pq"]
    assert found == [("Above", "Press"), ("Below", "House")]
    assert [place for place, said in problems_of(text) if "key" in said] == ["line 2", "line 5"]


def test_groups_count_for_the_entries_above_their_tree() -> None:
    text = """@article{a, title={A}, groups={Maps}}
    @comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Methods\\;0\\;1\\;\\;\\;\\;;
2 StaticGroup:Maps\\;0\\;1\\;\\;\\;\\;;
}"""
    assert [record.collections for record in records_of(text)] == [("Methods/Maps",)]


def test_abbreviations_are_joined_wherever_they_are_defined() -> None:
    text = """@article{a, title={A}, journal = j # ", Part " # 2, month = "10~" # jan, year=2001}
    @string{j = k # " of Tea"} @string{k = {Journal}}
    @article{b, title={B}, journal = j, note = nowhere}"""
    first, second = (record.paper for record in records_of(text))
    assert (first.venue, first.published) == ("Journal of Tea, Part 2", "2001-01-10")
    assert (second.venue, second.comment) == ("Journal of Tea", "nowhere")
    assert problems_of(text) == [
        ("line 3", "the abbreviation nowhere is not defined; its name was kept")
    ]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        (("2019-05/2019-07", "", "", ""), BibDate("2019-05/2019-07")),
        (("2001-21", "", "", ""), BibDate("2001", "spring")),
        (("1931~", "", "", ""), BibDate("1931", "", True)),
        (("2019/..", "", "", ""), BibDate("2019/..")),
        (("2019/", "", "", ""), BibDate("2019/..")),
        (("/2004-01", "", "", ""), BibDate("../2004-01")),
        (("1999~/2003~", "", "", ""), BibDate("1999/2003", "", True)),
        (("1723?~", "", "", ""), BibDate("1723", "", True)),
        (("199X", "", "", ""), BibDate("1990/1999")),
        (("2019-21/2020-23", "", "", ""), BibDate("2019-21/2020-23")),
        (("", "1999--2000", "", ""), BibDate("1999/2000")),
        (("", "2015", "mar--may", ""), BibDate("2015-03/2015-05")),
        (("", "1999a", "", ""), BibDate("1999")),
        (("Mar 3", "2015", "", ""), BibDate("2015-03-03")),
        (("", "2015", "{May}", "7"), BibDate("2015-05-07")),
        (("", "2015", "Winter", ""), BibDate("2015", "winter")),
        (("", "{\\noopsort{1973b}}1973", "", ""), BibDate("1973")),
    ],
)
def test_dates_are_read_as_biblatex_and_bibtex_have_them(
    said: tuple[str, str, str, str], date: BibDate
) -> None:
    assert bib_date(*said)._replace(told=None) == date


def test_a_date_that_says_nothing_certain_is_told() -> None:
    assert unread_of("@article{a, title={A}, year={in press}}") == {"year": "in press"}


@pytest.mark.parametrize(
    "fields",
    [
        "eprint={2401.20009v2}, archiveprefix={arXiv}",
        "eprint={2401.20009v2}, eprinttype={arxiv}",
        "journal={arXiv preprint arXiv:2401.20009v2}",
        "journal={CoRR}, volume={abs/2401.20009v2}",
        "url={https://arxiv.org/abs/2401.20009v2}",
        "howpublished={\\url{https://arxiv.org/abs/2401.20009v2}}",
        "note={See arXiv:2401.20009v2}",
        "doi={10.48550/arXiv.2401.20009}",
    ],
)
def test_an_id_of_arxiv_is_found_wherever_it_stands(fields: str) -> None:
    assert paper_of(fields).arxiv_id == "2401.20009"


def test_ids_and_addresses_are_not_decoded() -> None:
    paper = paper_of("doi={10.5555/a_b--c}, url={https://e.org/~a/b_c?d=1&e=%20f#g}")
    assert (paper.doi, paper.url) == ("10.5555/a_b--c", "https://e.org/~a/b_c?d=1&e=%20f#g")
    escaped = paper_of(r"doi={10.5555/a{\_}b}, url={https://e.org/a\_b\%20{\&}c}")
    assert (escaped.doi, escaped.url) == ("10.5555/a_b", "https://e.org/a_b%20&c")


def test_a_number_is_an_issue_or_that_of_a_report() -> None:
    assert paper_of("number={7}").issue == "7"
    assert paper_of("number={TR-7}", "techreport").report_number == "TR-7"
    thesis = paper_of("school={Here}, publisher={There}", "phdthesis")
    assert (thesis.type, thesis.publisher) == ("thesis", "Here")


def test_an_entry_without_a_title_is_given_one_and_what_is_not_known_is_told() -> None:
    text = "@misc{k, author={Ada Lid}, year=2001, colour={red}}"
    assert records_of(text)[0].paper.title == "[Ada Lid, 2001]"
    assert problems_of(text)[0][1].startswith("no title; it is called")
    assert unread_of(text) == {"colour": "red"}


def test_a_field_that_stands_twice_is_joined_or_told() -> None:
    text = "@misc{k, title={A}, note={One.}, note={Two.}, volume=1, volume=2}"
    assert records_of(text)[0].paper.comment == "One.\nTwo."
    assert problems_of(text) == [
        ("line 1", "the field volume stands there twice; not taken was: 2")
    ]


JABREF = r"""@article{a, title={A}, groups={Maps, Alone}, ranking={rank4}, readstatus={read},
  priority={prio1}, printed={printed}, qualityassured={qualityAssured}, relevance={relevant},
  comment={Odd \& fine.}, comment-ada={Mine.}, file={:a.pdf:PDF;Notes:b/c.txt:Text}}
@article{b, title={B}}
@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Methods\;0\;1\;0xff\;\;\;;
2 StaticGroup:Maps\;0\;1\;\;\;\;;
1 ExplicitGroup:Old ones\;0\;b\;;
1 KeywordGroup:Tea\;0\;keywords\;tea\;0\;0\;1\;\;\;\;;
}
"""


def test_groups_of_a_file_without_a_tree_of_them_are_tags_as_we_wrote_them_once() -> None:
    text = "@article{a, title={A}, groups={Maps, zot}}"
    assert records_of(text)[0].tags == ("Maps", "zot")
    assert unread_of(text) == {}


def test_what_jabref_keeps_of_its_reader_comes_along() -> None:
    first, second = records_of(JABREF)
    assert first.tags == ("printed", "quality assured", "priority 1")
    assert first.collections == ("Methods/Maps", "Alone")
    assert first.reading == {"state": "read", "starred": 1, "rating": 4}
    assert first.note == "Odd & fine.\n\nMine."
    assert first.files == (
        AttachedFile("a.pdf", "", "application/pdf"),
        AttachedFile("b/c.txt", "Notes", "text/plain"),
    )
    assert (second.tags, second.collections) == ((), ("Old ones",))
    assert unread_of(JABREF) == {}


def test_what_mendeley_and_calibre_keep_comes_along() -> None:
    text = """@article{m, title={M}, mendeley-tags={tea, pots}, annote={Good.}, keywords={x;y, z}}
    @book{title = "C", calibreid = "7", rating = "7", tags = "Cooking, Tea"}"""
    mendeley, calibre = records_of(text)
    assert (mendeley.tags, mendeley.note) == (("tea", "pots"), "Good.")
    assert mendeley.paper.keywords == ("x", "y, z")
    assert (calibre.tags, calibre.reading) == (("Cooking", "Tea"), {"rating": 4})


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ("Smith, J., Doe, A. and Roe, B.", ["J. Smith", "A. Doe", "B. Roe"]),
        ("family=Berg, given=Jan, prefix=van der", ["Jan van der Berg"]),
        ("id=x, given={Jan}, family={Berg}, middle=Piet and A=B, C", ["Jan Piet Berg", "C A=B"]),
        ("Ferdinand, Sandra AND {Rock and Roll Ltd.}", ["Sandra Ferdinand", "Rock and Roll Ltd."]),
        ("de la Vall{\\'e}e Poussin, Charles", ["Charles de la Vallée Poussin"]),
        ("Ada Lid and others", ["Ada Lid", "et al."]),
        ("others", []),
        ("and Ada Lid and and", ["Ada Lid"]),
        ("King, Jr., Al and Prince, Bo, Sr.", ["Al King Jr.", "Bo Prince Sr."]),
        ("J.~P. Lid", ["J. P. Lid"]),
    ],
)
def test_names_are_split_as_bibtex_means_them(names: str, written: list[str]) -> None:
    assert [str(who) for who in paper_of(f"author = {{{names}}}").authors] == written


def test_words_behind_an_entry_that_closed_too_early_are_told() -> None:
    text = "@article{a, title={A}},\n  author = {Ada Lid}\n}\n@article{b, title={B}}"
    assert len(records_of(text)) == 2
    assert problems_of(text)[0][0] == "line 2"
    assert items_of(text)


def test_a_line_break_ends_no_value_and_an_abbreviation_counts_from_its_place_on() -> None:
    text = r"""@string{j = {One}} @article{a, title = {First \\}, journal = j}
    @string{j = {Two}} @article{b, title = {Second}, journal = j}"""
    assert [record.paper.venue for record in records_of(text)] == ["One", "Two"]
    assert records_of(text)[0].paper.title == "First"


def test_a_book_is_not_in_itself_though_those_within_it_are() -> None:
    chapter, book = (
        record.paper
        for record in records_of(
            "@incollection{c, title={A lid}, crossref={b}}"
            "@book{b, title={The Kettle Book}, booktitle={The Kettle book}, year=2001}"
        )
    )
    assert (book.title, book.venue) == ("The Kettle Book", "")
    assert chapter.venue == "The Kettle Book"


@pytest.mark.parametrize("module", [bib_record, bib_own_words])
def test_no_common_field_is_among_those_of_which_is_asked_whether_there_are_any(
    module: object,
) -> None:
    asked = [
        names
        for name, names in vars(module).items()
        if isinstance(names, frozenset)
        and (name.startswith("_WITH") or name in ("_OURS", "_NAMES"))
    ]
    assert asked
    assert all(map(COMMON.isdisjoint, asked))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Pots and Pans} and Bo Pot", ["Pots and Pans", "Bo Pot"]),
        ("Bo {Pot} and {Lid and {Spout} Club}", ["Bo Pot", "Lid and Spout Club"]),
        ("Bo {Pot} AND Ada {Lid}", ["Bo Pot", "Ada Lid"]),
        ("Bo {Pot} and Ada {Lid} and", ["Bo Pot", "Ada Lid"]),
        ("Bo }Pot{ and Ada} and Cleo {Lid}", ["Bo Pot and Ada", "Cleo Lid"]),
    ],
)
def test_people_are_parted_where_no_brace_is_open(text: str, expected: list[str]) -> None:
    assert [str(one) for one in people(text)] == expected
