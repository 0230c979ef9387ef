"""References by the rules of a style, written out by hand."""

from typing import Any

import pytest

from paperdesk.formats.citation.bibliography import CitedItems
from paperdesk.formats.citation.cited_clusters import CitedPlace
from paperdesk.formats.citation.cited_output import as_html, as_markdown, as_plain, as_rtf
from paperdesk.formats.citation.cited_paper import cited_item
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.csl_tree import parse_style
from paperdesk.model import BadFileError, Paper, PaperId, contributors
from tests.formats.citation.stored_answers import csl, of_text

STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
    "<info><title>Small</title></info>{extra}"
    '<citation><layout><text variable="title"/></layout></citation>'
    "<bibliography><layout>{layout}</layout></bibliography></style>"
)


def small(layout: str, extra: str = "") -> CslStyle:
    return of_text(STYLE.format(layout=layout, extra=extra))


def made(style: CslStyle, *items: dict[str, Any]) -> list[str]:
    return [as_plain((*each.label, *each.text)) for each in CitedItems(style, items).references()]


def one(style: CslStyle, **item: Any) -> str:
    return made(style, {"id": "a", "type": "article-journal", **item})[0]


VANCE = {"family": "Vance", "given": "Lena"}
B6 = (
    {
        "id": "x1",
        "type": "article-journal",
        "title": "In vivo maps of DNA from SARS-CoV-2 in Dutch ponds",
        "container-title": "Ponds",
        "author": [
            VANCE,
            {"family": "Gogh", "given": "Tim", "non-dropping-particle": "van"},
            {"literal": "HALO Collaboration"},
        ],
        "issued": {"date-parts": [[2022, 5, 9]]},
    },
    {
        "id": "x2",
        "type": "article-journal",
        "title": "Historiska och litterära dammar",
        "container-title": "Historiska studier",
        "language": "sv",
        "author": [{"family": "Ström", "given": "Åsa"}],
        "issued": {"date-parts": [[]]},
    },
)


def test_names_of_things_keep_their_capitals_and_bodies_their_names() -> None:
    chicago = "\n".join(made(csl("chicago-author-date"), *B6))
    assert "“In Vivo Maps of DNA from SARS-CoV-2 in Dutch Ponds.”" in chicago
    apa = "\n".join(made(csl("apa"), *B6))
    assert "In vivo maps of DNA from SARS-CoV-2 in Dutch ponds." in apa
    assert "Vance, L., van Gogh, T., & HALO Collaboration. (2022)." in apa
    assert "HALO Collaboration" in made(csl("nature"), *B6)[0]


def test_a_swedish_title_is_not_put_into_title_case_and_a_date_of_nothing_is_none() -> None:
    chicago = made(csl("chicago-author-date"), *B6)
    assert chicago[0].startswith("Ström, Åsa. n.d. “Historiska och litterära dammar.”")
    assert made(csl("apa"), *B6)[0].startswith("Ström, Å. (n.d.).")


def test_a_reference_without_a_date_sorts_behind_those_of_the_same_author() -> None:
    items: list[dict[str, Any]] = [
        {"id": "a", "type": "book", "title": "Undated", "author": [VANCE]},
        {"id": "b", "type": "book", "title": "Dated", "author": [VANCE], "issued": _year(2020)},
    ]
    found = made(csl("elsevier-harvard"), *items)
    assert ["Undated" in line for line in found] == [False, True]


def _year(*years: int) -> dict[str, Any]:
    return {"date-parts": [[year] for year in years]}


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (_year(2001, 2002), "2001–2002"),
        (_year(1999, 0), "1999–"),
        ({"date-parts": [[2019, 21], [2020, 23]]}, "Spring 2019–Autumn 2020"),
        ({"date-parts": [[2003, 2], [2003, 5]]}, "February–May 2003"),
        ({"date-parts": [[2003, 2, 1], [2003, 2, 5]]}, "February 1–5, 2003"),
        ({"date-parts": [["2022"]], "season": "2"}, "Summer 2022"),
        ({"date-parts": [[2022]], "season": 4}, "Winter 2022"),
        ({"literal": "in press"}, "in press"),
        ({"raw": "about 1900"}, "about 1900"),
    ],
)
def test_dates_are_said_in_words(date: dict[str, Any], said: str) -> None:
    assert one(small('<date variable="issued" form="text"/>'), issued=date) == said


LETTERED = STYLE.replace("<citation>", '<citation disambiguate-add-year-suffix="true">').replace(
    '<layout><text variable="title"/></layout>',
    '<layout><names variable="author"/><date variable="issued" form="text" date-parts="year"/>'
    "</layout>",
)


@pytest.mark.parametrize(
    ("date", "parts", "said"),
    [
        ("2022-05", ("month", "year"), ["May 2022a", "May 2022b"]),
        ("2022-05", ("year", "month"), ["2022a May", "2022b May"]),
        ("2022/2023", ("year",), ["2022–2023a", "2022–2023b"]),
        ("2022/..", ("year",), ["2022a–", "2022b–"]),
    ],
)
def test_the_letter_of_two_of_one_year_stands_behind_the_year(
    date: str, parts: tuple[str, ...], said: list[str]
) -> None:
    layout = "".join(f'<date-part name="{part}"/>' for part in parts)
    layout = f'<date variable="issued" delimiter=" ">{layout}</date>'
    papers = [
        Paper(f"T{n}", id=PaperId(f"local:{n}"), authors=contributors("Ida Moor"), published=date)
        for n in range(2)
    ]
    style = of_text(LETTERED.format(layout=layout, extra=""))
    assert made(style, *map(cited_item, papers)) == said


@pytest.mark.parametrize("date", [{}, None, [], {"date-parts": [[None]]}, {"date-parts": "2020"}])
def test_what_is_no_date_is_none(date: Any) -> None:
    style = small('<text variable="title"/><date variable="issued" form="text" prefix=" "/>')
    assert one(style, title="Ponds", issued=date) == "Ponds"


def test_a_full_stop_stands_within_american_quotation_marks_and_not_behind_a_question() -> None:
    style = small('<text variable="title" quotes="true" suffix="."/>')
    assert one(style, title="Ponds") == "“Ponds.”"
    assert one(style, title="Why ponds?") == "“Why ponds?”"
    plain = small('<text variable="title" suffix="."/>')
    assert one(plain, title="Why ponds?") == "Why ponds?"
    assert one(plain, title="Ponds Inc.") == "Ponds Inc."


def test_quotation_marks_in_a_title_change_within_those_of_the_style() -> None:
    style = small('<text variable="title" quotes="true"/>')
    assert one(style, title='The "quiet" pond\'s edge') == "“The ‘quiet’ pond’s edge”"


def test_a_title_of_signs_is_escaped_and_its_italics_are_kept() -> None:
    style = small('<text variable="title"/>')
    title = "x < y & <i>in situ</i> H<sub>2</sub>O"
    found = next(CitedItems(style, [{"id": "a", "type": "book", "title": title}]).references()).text
    assert as_plain(found) == "x < y & in situ H2O"
    assert as_html(found) == "x &lt; y &amp; <i>in situ</i> H<sub>2</sub>O"
    assert as_markdown(found) == r"x \< y & *in situ* H<sub>2</sub>O"
    assert as_rtf([found]).splitlines()[1] == r"x < y & {\i in situ} H{\sub 2}O\par"


def test_italics_of_a_title_stand_upright_within_italics() -> None:
    style = small('<text variable="title" font-style="italic"/>')
    items = [{"id": "a", "type": "book", "title": "A <i>b</i> c"}]
    found = next(CitedItems(style, items).references())
    assert as_html(found.text) == "<i>A</i> b <i>c</i>"


def test_initials_are_taken_off_where_a_style_wants_whole_names() -> None:
    whole = '<names variable="author"><name initialize="false" initialize-with=". "/></names>'
    people = [{"family": "Roe", "given": "Jean-Luc M"}]
    assert one(small(whole), author=people) == "Jean-Luc M. Roe"
    short = '<names variable="author"><name initialize-with=". "/></names>'
    assert one(small(short), author=people) == "J.-L. M. Roe"


def test_particles_and_suffixes_stand_where_the_style_puts_them() -> None:
    people = [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."}
    ]
    turned = '<names variable="author"><name name-as-sort-order="all"/></names>'
    assert one(small(turned), author=people) == "Berg, Jan van der, Jr."
    assert one(small('<names variable="author"/>'), author=people) == "Jan van der Berg Jr."


def test_a_number_in_the_text_is_that_of_the_list() -> None:
    items = [dict(item) for item in B6]
    said = CitedItems(csl("ieee"), items).citations(
        [[CitedPlace(0)], [CitedPlace(1), CitedPlace(0)]]
    )
    assert [as_plain(each) for each in said] == ["[1]", "[1], [2]"]


NOTES = (
    '<citation><layout suffix="." delimiter="; "><choose>'
    '<if position="ibid-with-locator"><group delimiter=", "><text value="ibid"/>{at}</group></if>'
    '<else-if position="ibid"><text value="ibid"/></else-if>'
    '<else-if position="near-note"><group delimiter=", "><text value="above"/>{title}{at}</group>'
    '</else-if><else-if position="subsequent"><text value="far"/></else-if>'
    '<else><group delimiter=", ">{title}{at}</group></else></choose></layout></citation>'
).format(at='<text variable="locator"/>', title='<text variable="title"/>')


def in_text(citation: str, items: list[dict[str, Any]], *clusters: list[CitedPlace]) -> list[str]:
    style = STYLE.replace(
        '<citation><layout><text variable="title"/></layout></citation>', citation
    ).format(layout='<text variable="title"/>', extra="")
    return [as_plain(each) for each in CitedItems(of_text(style), items).citations(clusters)]


def test_a_note_says_ibid_where_the_note_before_cites_that_paper_alone() -> None:
    items = [{"id": str(n), "type": "book", "title": f"T{n}"} for n in range(8)]
    page = CitedPlace(0, "page", "3")
    said = in_text(
        NOTES, items, [CitedPlace(0)], [CitedPlace(0)], [page], [page], [CitedPlace(0)],
        [CitedPlace(1), page], [page],
    )  # fmt: skip
    assert said == [
        "T0.", "ibid.", "ibid, 3.", "ibid.", "above, T0.", "T1; above, T0, 3.", "above, T0, 3.",
    ]  # fmt: skip
    between = [[CitedPlace(number)] for number in range(1, 7)]
    assert in_text(NOTES, items, [page], *between, [page])[-1] == "far."


def test_numbers_in_a_row_become_a_range_and_cites_stand_in_the_order_of_the_style() -> None:
    items = [{"id": str(n), "type": "book", "title": f"T{n}"} for n in range(6)]
    numbers = (
        '<citation collapse="citation-number"><sort><key variable="citation-number"/></sort>'
        '<layout delimiter="," vertical-align="sup"><text variable="citation-number"/>'
        "</layout></citation>"
    )
    mixed = [CitedPlace(place) for place in (5, 2, 0, 1)]
    paged = [CitedPlace(0), CitedPlace(1, suffix=" (see)"), CitedPlace(2)]
    assert in_text(numbers, items, mixed, mixed[:2], paged) == ["1–3,6", "3,6", "1,2 (see),3"]


def test_papers_of_the_same_people_are_cited_by_their_years() -> None:
    by = (VANCE, VANCE, {"literal": "HALO Collaboration"})
    items: list[dict[str, Any]] = [
        {"id": str(n), "type": "book", "author": [who], "issued": {"date-parts": [[2020 + n]]}}
        for n, who in enumerate(by)
    ]
    years = (
        '<citation collapse="year"><layout prefix="(" suffix=")" delimiter="; ">'
        '<group delimiter=", "><names variable="author"><name form="short"/></names>'
        '<date variable="issued"><date-part name="year"/></date><text variable="locator"/>'
        "</group></layout></citation>"
    )
    whole = [CitedPlace(0), CitedPlace(1), CitedPlace(2)]
    paged = [CitedPlace(0, "page", "3"), CitedPlace(1)]
    assert in_text(years, items, whole, paged) == [
        "(Vance, 2020, 2021; HALO Collaboration, 2022)",
        "(Vance, 2020, 3; Vance, 2021)",
    ]


def test_what_a_paper_says_is_what_is_cited() -> None:
    paper = Paper(
        title=r"Waves of $x^2$ in {\'e}tangs",
        authors=contributors("Jan van der Berg", "HALO Collaboration", "others"),
        published="2021-03",
        arxiv_id="2103.00001",
    )
    item = cited_item(paper)
    assert item["title"] == 'Waves of <span class="nocase">x²</span> in étangs'
    assert item["author"][0]["non-dropping-particle"] == "van der"
    assert item["author"][1:] == [{"literal": "HALO Collaboration"}]
    assert item["issued"] == {"date-parts": [[2021, 3]]}
    assert item["number"] == "arXiv:2103.00001"


def test_title_case_leaves_the_letters_of_formulas_and_greek_signs_as_they_are() -> None:
    titles = {
        r"sums of $\max_i x_i$ in $O(n \log n)$": "Sums of maxᵢ xᵢ in O(n log n)",
        r"$e^{ix}$ and the $\beta$2-adrenergic lamp": "eⁱˣ and the β2-Adrenergic Lamp",
        "a 5 μm lamp, its β2 and α": "A 5 μm Lamp, Its β2 and α",
        "lamps of ψυχή": "Lamps of Ψυχή",
    }
    style = small('<text variable="title" text-case="title"/>')
    items = [cited_item(Paper(id=PaperId("a"), title=title)) for title in titles]
    assert [made(style, item)[0] for item in items] == list(titles.values())


def test_titles_are_sorted_by_their_letters_not_by_their_markup() -> None:
    titles = ("<i>Zebra</i> lamps", "Moths", '<span class="nocase">k</span>-means')
    style = of_text(
        STYLE.format(layout='<text variable="title"/>', extra="").replace(
            "<bibliography>", '<bibliography><sort><key variable="title"/></sort>'
        )
    )
    items = [{"id": title, "type": "book", "title": title} for title in titles]
    assert made(style, *items) == ["k-means", "Moths", "Zebra lamps"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not XML",
        b"<!DOCTYPE style [<!ENTITY a 'aaaa'>]><style>&a;</style>",
        b"<!DOCTYPE style SYSTEM 'file:///etc/passwd'><style/>",
        b"<style>" + b"<group>" * 100 + b"</group>" * 100 + b"</style>",
        b"<style>" + b"<text/>" * 60_000 + b"</style>",
        b"<style>" + b" " * 2_000_001 + b"</style>",
    ],
)
def test_a_file_that_is_no_style_is_refused(data: bytes) -> None:
    with pytest.raises(BadFileError):
        parse_style(data)


def test_macros_that_call_each_other_come_to_an_end() -> None:
    circle = '<macro name="a"><text macro="b"/><text variable="title"/></macro>'
    circle += '<macro name="b"><text macro="a"/></macro>'
    assert "Ponds" in one(small('<text macro="a"/>', circle), title="Ponds")
