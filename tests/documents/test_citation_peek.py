"""What a link leads to is shown: the whole entry of a citation, and the right one of two."""

from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from paperdesk.documents.cited_label import CitedLabel, cited_label, mark_of, shape_of
from paperdesk.model.pages import PageLink, Peek, TargetKind
from tests.documents.small_pdfs import SmallPage, made
from tests.documents.test_links import CITED, reader


def peeked(path: Path, kind: TargetKind) -> list[tuple[PageLink, Peek]]:
    with reader(path) as opened:
        found = [
            (link, opened.peek(link))
            for link in opened.links(0)
            if link.target and link.target.kind is kind
        ]
    return [(link, peek) for link, peek in found if peek is not None]


def test_a_citation_shows_its_entry_from_mark_to_end() -> None:
    texts = [peek.text for _, peek in peeked(CITED, TargetKind.CITATION)]
    assert texts[0] == (
        "[1] R. Thorn. On the bending of roses towards lamps that stand in a corner. Journal of"
        " Gardens, 3:14–15, 2001."
    )
    assert [text[:3] for text in texts] == ["[1]", "[2]", "[3]", "[4]"]
    assert texts[3].endswith("Night Letters, 12:1–3, 2015.")


def test_the_strip_of_a_citation_is_that_of_its_lines() -> None:
    boxes = [peek.box for _, peek in peeked(CITED, TargetKind.CITATION)]
    assert all(upper[3] <= lower[1] + 4 for upper, lower in pairwise(boxes))
    assert all(box[2] - box[0] < 260 for box in boxes)


def test_other_targets_show_what_stands_there() -> None:
    ((_, footnote),) = peeked(CITED, TargetKind.FOOTNOTE)
    assert "A candle will do" in footnote.text
    ((_, section),) = peeked(CITED, TargetKind.SECTION)
    assert section.text.startswith("1 Light")
    ((_, figure),) = peeked(CITED, TargetKind.FIGURE)
    assert "A lamp above a rose" in figure.text


def test_in_a_paper_joined_with_its_supplement_each_link_shows_its_own_entry(
    tmp_path: Path,
) -> None:
    def part(name: str, title: str) -> Path:
        lines = [(72.0, 700.0, "So it was [1], they say [2]."), (72.0, 520.0, "References")]
        lines += [
            (72.0, 500.0 - 30 * n, f"[{n}] {title} entry of number {n}, and nothing else. 2001.")
            for n in (1, 2)
        ]
        with made([SmallPage(lines)]) as pdf:
            pdf.save(tmp_path / name)
        return tmp_path / name

    joined = pikepdf.open(part("paper.pdf", "Papers"))
    with joined, pikepdf.open(part("supplement.pdf", "Supplements")) as other:
        joined.pages.extend(other.pages)
        joined.save(tmp_path / "both.pdf")
    with reader(tmp_path / "both.pdf") as opened:
        for page, title in enumerate(("Papers", "Supplements")):
            peeks = [opened.peek(link) for link in opened.links(page)]
            assert [peek.text[4:].split()[0] for peek in peeks if peek] == [title, title]


def test_a_link_of_a_supplement_whose_names_were_lost_shows_its_own_entry(tmp_path: Path) -> None:
    def page(title: str) -> SmallPage:
        told = [
            (72.0, 500.0 - 40 * n, f"[{n}] {title} entry of number {n}, and nothing else. 2001.")
            for n in (1, 2, 3)
        ]
        return SmallPage([(72.0, 700.0, "[1] says so."), (72.0, 520.0, "References"), *told])

    with made([page("Papers"), page("Supplements")]) as pdf:
        first = pdf.pages[0].obj
        ends = [String("cite.roe"), Array([first, Name.XYZ, 72, 392, None])]  # the paper's third
        pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(ends)))
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([71, 697, 90, 712]),
            Dest=String("cite.roe"),
        )
        pdf.pages[1].obj.Annots = Array([pdf.make_indirect(link)])
        pdf.save(tmp_path / "both.pdf")
    with reader(tmp_path / "both.pdf") as opened:
        (link_of_supplement,) = opened.links(1)
        shown = opened.peek(link_of_supplement)
    assert shown is not None
    assert shown.text == "[1] Supplements entry of number 1, and nothing else. 2001."


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("[12]", CitedLabel("12")),
        ("12,", CitedLabel("12")),
        ("[3–5]", CitedLabel("3")),
        ("ABC+99b", CitedLabel("ABC+99b")),
        ("Roe et al. (1999a", CitedLabel("", "roe", "1999a")),
        ("van der Berg, 2010", CitedLabel("", "berg", "2010")),
        ("O’Hara and Čech 1979", CitedLabel("", "o'hara", "1979")),
        ("1999", CitedLabel("1999")),
        ("see", CitedLabel()),
        ("", CitedLabel()),
    ],
)
def test_the_words_of_a_citation_tell_its_label(text: str, label: CitedLabel) -> None:
    assert cited_label(text) == label


def test_marks_of_one_list_have_one_shape() -> None:
    assert [mark_of(line) for line in ("[12] R. Roe", "(3) R. Roe", "4. R. Roe", "Roe, R.")] == [
        "12",
        "3",
        "4",
        "",
    ]
    assert shape_of("[12] R. Roe") == shape_of("[ABC99] R. Roe") != shape_of("12 R. Roe")
