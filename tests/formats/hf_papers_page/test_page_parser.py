"""A papers page gives its papers, however it was captured."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats import format_of, read
from paperdesk.formats.hf_papers_page import page_parser
from paperdesk.model import BadFileError, Item
from tests.formats.invented import (
    FOOTER,
    HEADER,
    LONG_HEADER,
    ORGANISATIONS,
    PAPERS,
    arrivals,
    found,
    headers,
    page,
    problems,
    squeezed,
    votes,
)

FIXTURES = Path(__file__).parents[2] / "fixtures" / "pages"

SHAPES: dict[str, dict[str, Any]] = {
    "as captured": {},
    "without a header": {"header": ""},
    "with a long header and footer": {"header": LONG_HEADER, "footer": FOOTER},
    "with blank lines in a long header": {"header": LONG_HEADER.replace("\n", "\n\n")},
    "with an unknown header": {"header": "Papers of our group\n\nRoom 12\n\n" + HEADER},
    "with votes and authors": {"before": votes, "after": lambda n: [f"{n + 1} authors"]},
    "with votes below": {"after": lambda n: [*votes(n), f"· {n + 1} authors"]},
    "with authors between": {
        "before": votes,
        "between": lambda n: [f"· {n + 2} authors", "Published on Apr 3, 2025"],
    },
    "with organisations between": {
        "before": votes,
        "between": lambda n: [ORGANISATIONS[n % 4], f"{n + 2} authors"],
    },
    "with organisations, dates and comments": {
        "before": votes,
        "after": lambda n: [f"{ORGANISATIONS[n % 4]} · Apr 3, 2025", str(n % 3)],
    },
    "with organisations and dates on lines": {
        "before": votes,
        "after": lambda n: [ORGANISATIONS[n % 4], "· Apr 3, 2025", "2 comments"],
    },
    "with organisations alone": {"after": lambda n: [ORGANISATIONS[n % 4]]},
    "with submitters": {
        "before": lambda n: ["Submitted by", f"reader{n}", *votes(n)],
        "after": lambda n: [f"{n + 1} authors"],
    },
    "with ranks and buttons": {
        "before": lambda n: [f"#{n + 1} Paper of the day", *votes(n)],
        "after": lambda _: ["View PDF", "Upvote", "12", "+8"],
    },
    "with dates above": {"before": lambda _: ["Apr 3, 2025"]},
    "with headings": {"header": "# Daily Papers\n\n", "before": votes},
    "without blank lines": {"gap": "\n"},
    "without blank lines, with votes": {"gap": "\n", "before": votes},
    "wrapped at 60": {"wide": 60},
    "wrapped at 72 with votes": {"wide": 72, "before": votes},
    "wrapped at 80": {"wide": 80},
    "wrapped at 80 with dates": {"wide": 80, "after": lambda _: ["4 authors · Apr 3, 2025"]},
    "wrapped at 120": {"wide": 120},
    "wrapped, without blank lines, with authors": {
        "wide": 80,
        "gap": "\n",
        "before": votes,
        "after": lambda n: [f"{n + 1} authors"],
    },
}


def read_text(text: str) -> list[Item]:
    return list(page_parser.read_text(text, "page.txt"))


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_the_page_gives_the_same_papers(shape: str) -> None:
    items = read_text(page(**SHAPES[shape]))
    assert squeezed(found(items)) == squeezed(PAPERS)
    assert problems(items) == []
    assert [arrival.rank for arrival in arrivals(items)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_the_real_page_gives_its_76_papers(shape: str, real_data: Path) -> None:
    real = found(list(read(real_data / "papers-page.txt")))
    shaped = {name: value for name, value in SHAPES[shape].items() if name != "header"}
    # Titles there have up to 121 letters; parts without blank lines are a matter of marks then.
    items = read_text(page(real, header=SHAPES[shape].get("header", HEADER), **shaped))
    assert squeezed(found(items)) == squeezed(real)


def test_the_real_page_has_76_papers_with_whole_abstracts(real_data: Path) -> None:
    items = list(read(real_data / "papers-page.txt"))
    papers = [arrival.paper for arrival in arrivals(items)]
    assert len(papers) == 76
    assert sum(len(paper.abstract) for paper in papers) == 125_443
    assert problems(items) == []
    assert headers(items)[0].date == "--04-04"
    assert headers(items)[0].curators == "by AK and the research community"
    assert sum(bool(paper.code_url) for paper in papers) == 12
    assert {paper.project_url for paper in papers} >= {"https://lei-kun.github.io/uni-o4/"}


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b"\r"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.decode().encode("utf-16"),
        lambda data: "\ufeff".encode("utf-32-le") + data.decode().encode("utf-32-le"),
        lambda data: b"\n".join(b"  \t" + line + b"  " for line in data.split(b"\n")),
        lambda data: data.replace(b"'", b"\x92").replace(b"-", b"\x96"),
    ],
    ids=["CRLF", "CR", "BOM", "UTF-16", "UTF-32", "spaces", "Windows-1252"],
)
def test_line_ends_and_encodings_make_no_difference(change: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"  # the name says nothing
    file.write_bytes(change(page(before=votes).encode()))
    items = list(read(file))
    plain = str.maketrans("’–", "'-")
    assert [(t.translate(plain), a.translate(plain)) for t, a in found(items)] == list(PAPERS)
    assert format_of(file) == "papers-page"


def test_what_stands_around_a_paper_is_told_of_it() -> None:
    items = read_text(
        page(
            before=lambda n: ["Submitted by", f"reader{n}", *votes(n)],
            after=lambda n: [ORGANISATIONS[n % 4], f"· Apr {n + 1}, 2025", "99"],
        )
    )
    paper = arrivals(items)[3].paper
    assert (paper.upvotes, paper.submitter) == (24, "reader3")
    assert (paper.organisation, paper.published) == (ORGANISATIONS[3], "2025-04-04")
    assert arrivals(items)[2].paper.upvotes == 0
    assert headers(items)[0].date == "--04-04"


def test_votes_below_an_abstract_belong_to_it() -> None:
    items = read_text(page(after=lambda n: [str(n + 1), "3 authors"]))
    assert [arrival.paper.upvotes for arrival in arrivals(items)] == [1, 2, 3, 4, 5, 6]


def test_the_header_tells_date_title_and_curators() -> None:
    (header,) = headers(read_text(page(header=LONG_HEADER)))
    assert header.date == "--04-04"
    assert header.title == "Daily Papers"
    assert header.curators == "by AK and the research community"
    (header,) = headers(read_text(page(header="Daily Papers\n\nApril 4, 2025\n\n")))
    assert header.date == "2025-04-04"
    (header,) = headers(read_text(page(header="")))
    assert (header.date, header.title, header.curators) == ("", "", "")


def test_links_in_an_abstract_become_code_and_project() -> None:
    papers = [arrival.paper for arrival in arrivals(read_text(page()))]
    assert papers[0].code_url == "https://github.com/invented-lab/sleepy-gradients"
    assert papers[1].project_url == "https://impatient.github.io/"
    assert papers[4].project_url == "https://hum.example.org/robots"
    assert "$O(\\sqrt{T})$" in papers[0].abstract


def test_several_paragraphs_are_one_abstract() -> None:
    papers = [(title, abstract.replace(". ", ".\n", 2)) for title, abstract in PAPERS]
    for wide in (0, 80):
        items = read_text(page(papers, wide=wide))
        assert squeezed(found(items)) == squeezed(PAPERS)
    assert found(read_text(page(papers)))[1][1].count("\n") == 2


def test_a_line_of_links_below_an_abstract_belongs_to_it() -> None:
    text = page(after=lambda n: ["Code: https://codeberg.org/a/b"] if n == 2 else [])
    paper = arrivals(read_text(text))[2].paper
    assert paper.code_url == "https://codeberg.org/a/b"
    assert paper.abstract.endswith("\nCode: https://codeberg.org/a/b")


def test_a_title_without_abstract_is_a_problem_with_its_line() -> None:
    text = page().replace(PAPERS[2][1] + "\n\n", "")
    items = read_text(text)
    assert [title for title, _ in found(items)] == [t for t, _ in PAPERS if t != PAPERS[2][0]]
    (problem,) = problems(items)
    line = text.split("\n").index(PAPERS[2][0]) + 1
    assert str(problem.place) == f"line {line}"
    assert PAPERS[2][0] in str(problem.message)


def test_a_title_with_votes_is_a_paper_even_without_abstract() -> None:
    text = page(before=votes, after=lambda _: ["3 authors"]).replace(PAPERS[2][1] + "\n\n", "")
    items = read_text(text)
    assert found(items)[2] == (PAPERS[2][0], "")
    assert arrivals(items)[2].paper.upvotes == 0
    assert problems(items) == []


def test_a_page_of_titles_only_gives_titles() -> None:
    text = HEADER + "\n\n".join(
        f"Submitted by\n\nreader\n\n{n + 5}\n\n{title}\n\n· {n + 2} authors\n\n{n}"
        for n, (title, _) in enumerate(PAPERS)
    )
    items = read_text(text)
    assert [title for title, _ in found(items)] == [title for title, _ in PAPERS]
    assert arrivals(items)[5].paper.upvotes == 10


def test_a_title_said_twice_is_a_problem() -> None:
    items = read_text(page((*PAPERS, (PAPERS[0][0].upper(), PAPERS[0][1]))))
    assert found(items) == list(PAPERS)
    (problem,) = problems(items)
    assert "said twice" in str(problem.message)


def test_text_without_a_title_is_a_problem() -> None:
    text = f"new\n\n12\n\n{PAPERS[1][1]}\n\n3 authors\n\n" + page(header="")
    items = read_text(text)
    assert found(items) == list(PAPERS)
    assert "without a title" in str(problems(items)[0].message)


def test_the_small_fixture_page_reads_as_it_was_written() -> None:
    items = list(read(FIXTURES / "wrapped.txt"))
    assert [title for title, _ in found(items)] == [
        "Kettles That Listen: Speech Recognition in Boiling Water",
        "A Lower Bound for Upper Bounds",
    ]
    assert arrivals(items)[0].paper.upvotes == 31
    assert arrivals(items)[1].paper.organisation == "Nowhere Institute of Kettles"


@pytest.mark.parametrize(
    "text", ["one line", "a\n\nb\n\nc", "new\n\nSubscribe\n\nApr 4\n", "12\n-\n"]
)
def test_text_without_papers_is_no_papers_page(text: str) -> None:
    with pytest.raises(BadFileError, match=r"page.txt is text, but no paper"):
        read_text(text)


LINES = st.sampled_from(
    [
        *("", "", "12", "-", "new", "3 authors", "· Apr 3, 2025", "Submitted by", "Models"),
        *(part for paper in PAPERS[:3] for part in paper),
        *("Some Words Here", "a sentence without end", "We end. It is over.", "· · ·", "|"),
    ]
)


@given(st.lists(LINES, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_no_order_of_lines_makes_reading_fail(lines: list[str], end: str) -> None:
    try:
        items = read_text(end.join(lines))
    except BadFileError:
        return
    assert [arrival.rank for arrival in arrivals(items)] == list(range(1, len(arrivals(items)) + 1))
    assert all(arrival.paper.title for arrival in arrivals(items))


MARKED: dict[str, dict[str, Any]] = {
    "bare": {},
    "below a dot": {"before": lambda _: ["·"]},
    "below votes": {"before": votes, "after": lambda n: [f"{n + 1} authors"]},
    "below votes and a dot": {"before": lambda n: [*votes(n), "·"]},
    "below a rule": {"before": lambda _: ["---"]},
    "below an organisation": {
        "before": votes,
        "after": lambda n: [ORGANISATIONS[n % 4], "· Apr 3, 2025", "2 comments"],
    },
    "above authors and a date": {
        "before": votes,
        "between": lambda n: [f"· {n + 2} authors", "Published on Apr 3, 2025"],
    },
    "wrapped": {"wide": 80},
}
ODD_TITLES = ["1984", "42", "1,024", "3.14", "2001-09-11", "April 4", "P", "Q", "?", "...", "-"]


@pytest.mark.parametrize("shape", MARKED)
@pytest.mark.parametrize("title", ODD_TITLES)
@pytest.mark.parametrize("place", [0, 3, len(PAPERS) - 1])
def test_a_number_a_date_a_letter_or_a_sign_can_be_a_title(
    title: str, shape: str, place: int
) -> None:
    papers = list(PAPERS)
    papers[place] = (title, papers[place][1])
    items = read_text(page(papers, **MARKED[shape]))
    assert [got for got, _ in found(items)] == [name for name, _ in papers]
    plain = arrivals(read_text(page(**MARKED[shape])))
    assert [one.paper.upvotes for one in arrivals(items)] == [one.paper.upvotes for one in plain]


def test_a_line_of_marks_is_no_title() -> None:
    for mark in ("·", "• • •", "|", "* * *", "-----", "====="):
        text = page([(f"{mark}\n\n1984", PAPERS[0][1]), *PAPERS[1:]])
        assert found(read_text(text))[0][0] == "1984"
