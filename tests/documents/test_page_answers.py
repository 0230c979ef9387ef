from array import array

from paperdesk.documents.page_answers import (
    links_said,
    outline_said,
    packed,
    said_links,
    said_outline,
    said_size,
    said_text,
    size_said,
    text_said,
)
from paperdesk.model.pages import (
    Destination,
    OutlineItem,
    PageLink,
    PageSize,
    PageText,
    TargetKind,
)
from tests.pipes import through_a_pipe

PLACE = Destination(3, None, 12.5, "cite.kettle", TargetKind.CITATION)


def test_what_is_said_of_pages_comes_through_a_pipe_as_it_was() -> None:
    size = PageSize(612, 792, "iv", (0, 1, 1, 0, -3.5, 0))
    assert said_size(through_a_pipe(size_said(size))) == size
    outline = (OutlineItem("Kettles", 0, PLACE), OutlineItem("Boats", 1))
    assert said_outline(through_a_pipe(outline_said(outline))) == outline
    links = (
        PageLink(((1, 2, 3, 4), (5, 6, 7.5, 8)), "[12]", PLACE),
        PageLink((), address="https://example.org"),
    )
    assert said_links(through_a_pipe(links_said(links))) == links


def test_the_text_of_a_page_keeps_its_numbers_and_boxes() -> None:
    text = PageText("a语𝔸", array("I", [0, 1, 4]), array("f", [0.5] * 20), readable=False)
    assert said_text(through_a_pipe(text_said(text))) == text


def test_an_array_takes_four_letters_for_three_bytes() -> None:
    assert len(packed(array("f", range(3000)))) == 16_000
