"""Text of real pages, set by LaTeX; the sources stand beside them."""

import re
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from paperdesk.documents.legible import are_words
from paperdesk.documents.letters import Letters
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.text_rules import ruled
from paperdesk.model.pages import BROKEN, RAISED, Box
from tests.documents.real_pages import page_of
from tests.documents.small_pdfs import SmallPage, written


class EvenChars:
    """Characters of one size beside each other, all of one font with a name."""

    def boxes(self, numbers: Sequence[int]) -> list[Box]:
        return [(10.0 * number, 0.0, 10.0 * number + 8, 12.0) for number in numbers]

    def fonts(self, numbers: Sequence[int]) -> list[int]:
        return [1] * len(numbers)

    def stretches(self, numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        yield 1, 0, len(numbers)

    def is_named(self, font: int) -> bool:
        return True


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["accents", "cork_bitmaps", "knuth_bitmaps"])
def test_accents_ligatures_and_dashes_are_read_in_any_font_of_tex(name: str) -> None:
    read = words(page_of(name).text)
    assert "Poincaré and Čech met Ångström, Erdős," in read
    assert "and Šafařík near the Étude of très naïve Señor François." in read
    assert "office of the affluent waffle is efficient and fine, the flow baffles — pages" in read
    assert "pages 7–9 of “words”." in read


def test_a_stroke_joins_its_sign() -> None:
    assert "that a ≠ b" in words(page_of("accents").text)


def test_the_number_of_a_reference_does_not_stick_to_its_word() -> None:
    read = page_of("accents").text
    assert f"known{RAISED}12,13 that" in read
    assert f"Lopez{RAISED}3 told us. A sum of x" in read


def test_the_number_of_a_reference_behind_a_comma_or_a_full_stop_is_told_as_one() -> None:
    read = page_of("raised_citations").text.replace("\n", " ")
    for part in (f"lamps,{RAISED}1 as", f"greenhouse.{RAISED}3 A", f"letter).{RAISED}1 Nobody"):
        assert part in read
    assert "[3] B. Cook. A kitchen garden in the north. 2010." in read


def test_no_control_code_is_left() -> None:
    for name in ("accents", "cork_bitmaps", "knuth_bitmaps", "two_columns", "line_numbers"):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]", page_of(name).text)


def test_a_word_that_a_line_end_broke_may_go_on_without_its_hyphen() -> None:
    read = page_of("two_columns").text
    assert f"garden{BROKEN}\ners" in read
    assert f"wa{BROKEN}\ntering" in read
    assert "best-known rem" in read


def test_columns_follow_each_other() -> None:
    read = page_of("two_columns").text
    assert read.index("Scientific") < read.index("who optimized them.") < read.index("Second of")


def test_numbers_of_lines_are_in_no_sentence() -> None:
    read = words(page_of("line_numbers").text)
    assert "We count here what she counted then, petal by petal, with 12 pairs of hands" in read
    assert read.startswith("The roses of the second garden were watered")
    assert not re.search(r"\d", read.replace("12", ""))


@pytest.mark.parametrize("name", ["accents", "knuth_bitmaps", "two_columns", "line_numbers"])
def test_letters_have_the_numbers_of_their_characters(name: str) -> None:
    page = page_of(name)
    assert len(page.index) == len(page.text)
    assert list(page.index) == sorted(page.index)
    assert page.index[-1] < page.count
    for letter, number in zip(page.text, page.index, strict=True):
        left, top, right, bottom = page.boxes[4 * number : 4 * number + 4]
        assert not letter.isalnum() or (left < right and top < bottom)


def test_without_boxes_the_text_is_the_same() -> None:
    full, bare = page_of("accents"), page_of("accents", boxes=False)
    assert (bare.text, bare.index, bare.count) == (full.text, full.index, full.count)
    assert not any(bare.boxes)


def test_a_letter_and_its_combining_accent_are_one() -> None:
    letters = Letters("cafe\u0301 cafe\u0301s", array("I", range(12)))
    ruled(letters, EvenChars())
    assert letters.text == "café cafés"
    assert list(letters.index) == [0, 1, 2, 3, 5, 6, 7, 8, 9, 11]


def test_a_formula_reads_as_the_file_says_in_whatever_order_it_is_drawn(tmp_path: Path) -> None:
    drawing = b"""BT /F1 12 Tf 20 700 Td (Of) Tj ET /Span << /ActualText (H2O) >> BDC
    BT /F1 12 Tf 80 700 Td (HO) Tj /F1 8 Tf 5 -3 Td (2) Tj ET EMC
    BT /F1 12 Tf 120 700 Td (alone) Tj ET"""
    path = written(tmp_path / "water.pdf", [SmallPage(drawing=drawing)])
    with PdfDocument(path) as document:
        read = page_text(document.textpage(0), document.page(0))
    assert words(read.text) == "Of H2O alone"


def test_a_character_without_a_code_parts_words() -> None:
    letters = Letters("aspace", array("I", [0, 2, 3, 4, 5, 6]))
    ruled(letters, EvenChars())
    assert letters.text == "a space"
    assert list(letters.index) == [0, 1, 2, 3, 4, 5, 6]


def test_glyph_numbers_that_look_like_letters_are_no_words() -> None:
    assert not are_words("+LGGHQZRUGVKHUHDQGWKHUHDUHPDQ\\RIWKHPDOORYHUWKHSDJHDQGQRVSDFH" * 2)
    assert are_words("The roses of the second garden were watered in the morning and not at night")
    assert are_words(
        "Розы второго сада поливали утром, а первого не поливали вовсе никогда и нигде"
    )


@pytest.mark.parametrize("crop", [None, (20, 500, 590, 760)])
@pytest.mark.parametrize("turned", [0, 90, 270])
def test_what_stands_outside_of_the_page_is_in_no_text_of_it(
    tmp_path: Path, turned: int, crop: tuple[float, float, float, float] | None
) -> None:
    lines = [(60, 700, "Inside"), (60, 900, "above"), (700, 600, "aside"), (-90, 600, "before")]
    lines.append((60, 720, "Also"))
    path = written(tmp_path / "page.pdf", [SmallPage(lines=lines, turned=turned, crop=crop)])
    with PdfDocument(path) as document:
        for boxes in (True, False) if crop else (True,):
            page = page_text(document.textpage(0), document.page(0), boxes=boxes)
            assert sorted(page.text.split()) == ["Also", "Inside"]
