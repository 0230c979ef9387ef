"""On paper: letters to read, in proportion, nothing cut off, on every paper and at every zoom."""

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.rich_text.page_fit import columns_of
from paperdesk.ui.kit.rich_text.pagination import paginate, put_on
from tests.ui.printed import Printed, printed
from tests.ui.sheets import A4, LETTER, print_on, sheet_of

MM = 72 / 25.4


def _assert_within_margins(page: Printed) -> None:
    for letter in page.letters:
        width, height = page.sizes[letter.page]
        assert letter.left > 20 * MM - 1
        assert letter.right < width - 20 * MM + 1
        assert letter.bottom > 16 * MM - 1
        assert letter.top < height - 18 * MM + 1


def _table(columns: int, cell: str, rows: int = 2) -> str:
    def line(text: str) -> str:
        return "|" + "|".join(text.format(at) for at in range(columns)) + "|\n"

    return line("head{}") + line("---") + line(cell) * rows


@pytest.mark.parametrize("zoom", [70, 100, 200])
@pytest.mark.parametrize(("paper", "dpi"), [(A4, 1200), (LETTER, 1200), (A4, 300), (LETTER, 96)])
def test_letters_have_ten_points_on_every_paper_printer_and_zoom(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    paper: QPageSize.PageSizeId,
    dpi: int,
    zoom: int,
) -> None:
    theme.set_type(qapp, "inter", zoom)
    note = "Plain words, `code here`.\n\n```\nlines of code\n```\n\n| a cell |\n|---|\n| of mine |"
    sheet = sheet_of(qtbot, note, title="On slow rivers", abstract="We walk along them.")
    page = print_on(sheet, tmp_path / "page.pdf", paper, dpi)
    for words in ("We walk along them", "Plain words", "a cell", "of mine", "Ada Quill"):
        assert all(10 <= letter.size <= 12 for letter in page.words(words)), words
    for words in ("code here", "lines of code"):  # of another typeface
        assert all(9.5 < letter.size < 12 for letter in page.words(words)), words
    assert all(14 <= letter.size <= 17 for letter in page.words("On slow rivers"))
    _assert_within_margins(page)


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize(
    "note",
    [
        _table(17, "cell-{}-here"),
        _table(24, "1234.5{}", rows=20),
        _table(60, "x{}"),
        _table(3, "some words {}", rows=160),
        "| a | b |\n|---|---|\n| https://example.org/" + "path/" * 60 + " | words here |\n",
        "> quoted\n>\n" + "".join(f"> {line}\n" for line in _table(16, "value{}").splitlines()),
        "```\nx = '" + "long_name_" * 26 + "END'\n```\n",
        "    " + "words in code " * 30,
        "See `" + "a_name" * 60 + "`.",
        "- one\n\n    - two\n\n        ```\n        " + "z" * 300 + "\n        ```\n",
        "> > > " + "quoted words " * 60,
        "".join("    " * deep + "- item " + "words " * 20 + "\n" for deep in range(40)),
        "https://example.org/" + "a" * 700,
        "w" * 4_000,
        "words\n\n" * 90,
        "這是一段很長的文字" * 90,
        "هذه كلمات عربية طويلة " * 90,
        "<table><tr><td><table><tr>" + "<td>a-value</td>" * 14 + "</tr></table></td></tr></table>",
        "<table><tr><td colspan=2>" + "words " * 60 + "</td></tr><tr><td>a</td><td>b</td></tr>",
    ],
)
def test_nothing_stands_off_the_page_and_every_letter_stands_there_once(
    qtbot: QtBot, tmp_path: Path, note: str, paper: QPageSize.PageSizeId
) -> None:
    sheet = sheet_of(qtbot, note)
    page = print_on(sheet, tmp_path / "page.pdf", paper)
    _assert_within_margins(page)
    signs = Counter(letter.sign for letter in page.letters)
    wanted = Counter(sheet.toPlainText())
    for sign in "bcjqxzEND_":  # not of repeated heads of tables, nor of page numbers
        assert signs[sign] == wanted[sign], sign


def test_a_table_of_sixteen_columns_keeps_its_words_whole(qtbot: QtBot, tmp_path: Path) -> None:
    page = print_on(sheet_of(qtbot, _table(16, "value{}")), tmp_path / "page.pdf")
    for column in range(16):
        for words in (f"head{column}", f"value{column}"):
            letters = page.words(words)
            assert len({round(letter.bottom) for letter in letters}) == 1, words
            assert letters[0].size > 5.5


def test_a_number_keeps_its_script_in_the_narrowest_column(qtbot: QtBot, tmp_path: Path) -> None:
    cells = "| 3·10<sup>−5</sup> | un<b>breakable</b> | " + "many words " * 40 + "|"
    page = print_on(sheet_of(qtbot, "| a | b | c |\n|---|---|---|\n" + cells), tmp_path / "a.pdf")
    for words in ("3·10−5", "unbreakable"):
        letters = page.words(words)
        assert letters[0].left < letters[-1].left
        assert abs(letters[0].bottom - letters[-1].bottom) < letters[0].size


def test_nothing_on_paper_has_a_colour(qtbot: QtBot, tmp_path: Path) -> None:
    note = "[a link](https://example.org) and\n\n```python\ndef f(x): return 'text'  # why\n```\n"
    print_on(sheet_of(qtbot, note), tmp_path / "page.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    pixels = document[0].render(scale=2).to_numpy().astype(int)
    document.close()
    assert (pixels.max(axis=2) - pixels.min(axis=2)).max() < 32
    assert pixels.min() < 64


def test_a_column_of_numbers_is_not_squeezed_by_a_column_of_words(
    qtbot: QtBot, tmp_path: Path
) -> None:
    note = "| kind | what | n |\n|---|---|---|\n| transformer | " + "words " * 60 + "| 12345.678 |"
    page = print_on(sheet_of(qtbot, note), tmp_path / "page.pdf")
    for words in ("transformer", "12345.678"):
        letters = page.words(words)
        assert len({round(letter.bottom) for letter in letters}) == 1
        assert letters[0].size > 10


def test_formulas_and_pictures_are_in_proportion_to_the_letters(
    qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, r"Before $\frac{a}{b}$ behind ![x](images/wide-100x50.png) END.")
    plain = print_on(sheet_of(qtbot, "Before behind END."), tmp_path / "plain.pdf")
    page = print_on(sheet, tmp_path / "page.pdf")
    size = page.words("behind")[0].size
    # The letters of a formula are 17 pixels where those of the text are 15: a, b and a bar.
    assert page.outlines == plain.outlines + 3
    gap = page.words("behind")[0].left - page.words("Before")[-1].right
    assert 0.5 * size < gap < 2.5 * size
    gap = page.words("END")[0].left - page.words("behind")[-1].right
    assert 100 / 15 * size < gap < 100 / 15 * size + size


@pytest.mark.parametrize(
    "note",
    [
        "![x](images/wide-3000x200.png)",
        "![x](images/tall-300x4000.png) words",
        "- a\n    - ![x](images/wide-900x200.png)",
        "> ![x](images/wide-900x200.png)",
        "| a | b |\n|---|---|\n| ![x](images/wide-900x200.png) | ![x](images/tall-300x900.png) |",
        "$$" + "+".join(rf"\frac{{a_{at}}}{{b}}" for at in range(24)) + "$$",
        "- a\n    - b\n        - $" + "+".join(rf"\frac{{a_{at}}}{{b}}" for at in range(24)) + "$",
    ],
)
def test_pictures_and_formulas_stay_within_the_page(
    qtbot: QtBot, tmp_path: Path, note: str
) -> None:
    print_on(sheet_of(qtbot, note), tmp_path / "page.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    for page in document:
        width, height = page.get_size()
        shapes = [one.get_bounds() for one in page.get_objects() if one.type in (2, 3)]
        for left, bottom, right, top in shapes:
            if right - left < width and top - bottom < height:  # not the ground itself
                assert left > 20 * MM - 1
                assert right < width - 20 * MM + 1
                assert bottom > 16 * MM - 1
                assert top < height - 18 * MM + 1
    document.close()


def test_a_heading_stands_on_the_page_of_its_text(qtbot: QtBot, tmp_path: Path) -> None:
    for lines in range(24, 40):
        note = "line\n\n" * lines + "## Lonely\n\n### Below\n\nfollowed by words"
        page = print_on(sheet_of(qtbot, note), tmp_path / "page.pdf")
        on = {page.words(words)[0].page for words in ("Lonely", "Below", "followed")}
        assert len(on) == 1


def test_only_the_pages_that_were_chosen_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    printer.setFromTo(2, 3)
    pages = sheet_of(qtbot, "words\n\n" * 200).copied()
    paginate(pages, printer.pageLayout())
    assert pages.pageCount() > 3
    assert put_on(printer, pages)
    texts = printed(tmp_path / "page.pdf").texts
    ends = ["".join(text.split())[-3:] for text in texts]
    assert ends == [f"{page}/{pages.pageCount()}" for page in (2, 3)]


@given(
    st.lists(st.tuples(st.floats(1, 500), st.floats(0, 900)), min_size=1, max_size=40),
    st.floats(40, 900),
)
def test_columns_never_take_more_room_than_there_is(
    wishes: list[tuple[float, float]], room: float
) -> None:
    needs, wants = [need for need, _ in wishes], [need + more for need, more in wishes]
    shares = columns_of(needs, wants, room)
    assert sum(shares) <= room + 0.001
    assert all(0 < share <= want + 0.001 for share, want in zip(shares, wants, strict=True))
    if sum(needs) <= room:
        assert all(share >= need for share, need in zip(shares, needs, strict=True))
