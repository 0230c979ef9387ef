"""Links of a page, with what they lead to by name; citations in plain words; where they lead."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from paperdesk.documents.link_reader import LinkReader
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.pages import Box, PageLink, TargetKind
from tests.documents.small_pdfs import SmallPage, made

PDFS = Path(__file__).parent.parent / "fixtures" / "pdf"
CITED = PDFS / "cited_entries.pdf"


@contextmanager
def reader(path: Path) -> Iterator[LinkReader]:
    with PdfDocument(path) as document:
        opened = LinkReader(document, path)
        yield opened
        opened.close()


def links(path: Path, page: int = 0) -> tuple[PageLink, ...]:
    with reader(path) as opened:
        return opened.links(page)


def kinds(path: Path) -> list[tuple[str, TargetKind]]:
    return [(link.text, link.target.kind) for link in links(path) if link.target]


def with_link(path: Path, page: SmallPage, **entries: object) -> Path:
    with made([page, SmallPage(lines=((72, 500, "There"),))]) as pdf:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([70, 695, 130, 715]))
        for key, value in entries.items():
            link[f"/{key}"] = value
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])
        pdf.Root.Names = Dictionary(
            Dests=Dictionary(
                Names=Array(
                    [String("cite.dew"), Array([pdf.pages[1].obj, Name.XYZ, 72, 510, None])]
                )
            )
        )
        pdf.save(path)
    return path


def test_the_name_of_a_destination_says_what_a_link_leads_to() -> None:
    assert kinds(CITED) == [
        ("1", TargetKind.CITATION),
        ("2", TargetKind.CITATION),
        ("3", TargetKind.CITATION),
        ("1", TargetKind.EQUATION),
        ("1", TargetKind.SECTION),
        ("1", TargetKind.FOOTNOTE),
        ("1", TargetKind.FIGURE),
        ("4", TargetKind.CITATION),
    ]


def test_addresses_of_links_and_of_plain_text_lead_out() -> None:
    assert [link.address for link in links(CITED) if link.address] == [
        "https://example.org/roses",
        "https://doi.org/10.1000/petals.7",
        "https://www.example.net/dark-gardens",
    ]


def test_a_link_over_several_lines_is_one_with_a_box_for_each() -> None:
    link = next(link for link in links(CITED) if link.address.endswith("petals.7"))
    assert link.text == "a study of petals and of what they weigh in the morning and at night"
    tops = [box[1] for box in link.boxes]
    assert len(tops) > 1
    assert tops == sorted(tops)


def test_a_link_lies_over_its_words_on_turned_and_cropped_pages(tmp_path: Path) -> None:
    def placed(page: SmallPage) -> tuple[str, Box]:
        path = with_link(tmp_path / "turned.pdf", page, Dest=String("cite.dew"))
        (link,) = links(path)
        return link.text, link.boxes[0]

    lines = ((72, 700, "Dew 2015 and others"),)
    assert placed(SmallPage(lines))[0] == "Dew 2015"
    assert placed(SmallPage(lines, turned=90))[0] == "Dew 2015"
    text, box = placed(SmallPage(lines, turned=270, crop=(50, 100, 400, 750)))
    assert text == "Dew 2015"
    assert 0 <= box[0] < box[2] <= 650
    assert 0 <= box[1] < box[3] <= 350


def test_programs_and_other_files_are_no_links(tmp_path: Path) -> None:
    page = SmallPage(lines=((72, 700, "Click here"),))
    for action in (
        Dictionary(S=Name.Launch, F=String("calc.exe")),
        Dictionary(S=Name.URI, URI=String("javascript:alert(1)")),
        Dictionary(S=Name.URI, URI=String("file:///etc/passwd")),
        Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit])),
        Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")),
    ):
        assert links(with_link(tmp_path / "odd.pdf", page, A=action)) == ()


def test_annotations_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    page = SmallPage(lines=((72, 700, "Click here"),))
    path = with_link(tmp_path / "odd.pdf", page, Dest=String("nowhere"))
    assert links(path) == ()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.Annots = Array([7, Name.Odd, Dictionary(Subtype=Name.Link)])
        pdf.save(path)
    assert links(path) == ()


def test_names_and_years_without_links_are_citations_all_the_same() -> None:
    found = links(PDFS / "names_and_years.pdf")
    assert [link.text for link in found] == [
        "Branch and Green (1999",
        "Thorn, 2001a",
        "b",
        "Berg et al., 2010",
    ]
    with reader(PDFS / "names_and_years.pdf") as opened:
        peeks = [opened.peek(link) for link in found]
    begun = [peek.text[:24] if peek else "" for peek in peeks]
    assert begun == [
        "Branch, O. and Green, I.",
        "Thorn, R. Evening rain. ",
        "Thorn, R. More evening r",
        "van der Berg, J., Cook, ",
    ]


def test_raised_numbers_are_citations_but_no_exponents_and_no_marks_of_addresses() -> None:
    path = PDFS / "raised_citations.pdf"
    with reader(path) as opened:
        found = [(link.text, opened.peek(link)) for link in opened.links(0)]
    assert [text for text, _ in found] == ["1", "2", "3", "3", "1", "3", "2", "1"]
    assert all(peek and peek.text.startswith(f"[{text}]") for text, peek in found)


def test_numbers_without_links_are_citations_where_a_list_has_them(tmp_path: Path) -> None:
    text = "As was shown [2, 3], and not in [0, 1) nor in [17]."
    entries = (
        "References",
        "[1] R. Thorn. On the bending of roses. 2001.",
        "[2] O. Branch. Greenhouses and their glass. 1999.",
        "[3] B. Cook. A kitchen garden in winter. 2010.",
    )
    lines = [(72.0, 700.0, text), *((72.0, 500.0 - 20 * n, one) for n, one in enumerate(entries))]
    with made([SmallPage(lines)]) as pdf:
        pdf.save(tmp_path / "plain.pdf")
    with reader(tmp_path / "plain.pdf") as opened:
        found = opened.links(0)
        assert [link.text for link in found] == ["2", "3"]
        peek = opened.peek(found[1])
    assert peek is not None
    assert peek.text == "[3] B. Cook. A kitchen garden in winter. 2010."
