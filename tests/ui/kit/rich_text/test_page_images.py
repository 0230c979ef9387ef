"""A page shows the pictures it is told, keeps their shape, and opens none by itself."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.text import note_html
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.rich_text.html_style import dress
from paperdesk.ui.kit.rich_text.page_images import MOST, ShownImage, decoded, encoded
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from tests.ui.watching import RED, red_pixels, secret, watched

__all__ = ["secret", "watched"]


@pytest.fixture
def page(qtbot: QtBot) -> SafeBrowser:
    made = SafeBrowser(name="A page")
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def _red(width: int, height: int) -> ShownImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    return ShownImage(image, width)


def _red_box(page: SafeBrowser) -> tuple[int, int]:
    """Width and height of what is red, to two pixels."""
    image = page.grab().toImage()
    ratio = image.devicePixelRatio()
    width, height = int(image.width() / ratio), int(image.height() / ratio)
    red = [
        (x, y)
        for x in range(0, width, 2)
        for y in range(0, height, 2)
        if image.pixelColor(int(x * ratio), int(y * ratio)) == QColor("#fe0102")
    ]
    columns, rows = {x for x, _ in red}, {y for _, y in red}
    return 2 * len(columns), 2 * len(rows)


def test_a_picture_is_wished_for_by_name_and_shown_in_its_own_size(page: SafeBrowser) -> None:
    wished: list[tuple[str, ...]] = []
    page.pictures_requested.connect(wished.append)
    page.show_html(note_html("before ![a figure](images/one.png) after ![](images/one.png)"))
    assert wished == [("one.png",)]
    assert red_pixels(page.grab().toImage()) == 0
    assert page.set_pictures({"one.png": _red(100, 40), "other.png": _red(9, 9)})
    assert _red_box(page)[1] == 40
    page.selectAll()
    words = page.createMimeDataFromSelection().text()
    assert "before ![a figure](images/one.png) after ![](images/one.png)" in words


def test_a_wide_picture_is_made_smaller_in_its_shape_as_the_column_is(page: SafeBrowser) -> None:
    page.show_html(note_html("![](images/wide.png)"))
    page.set_pictures({"wide.png": _red(1000, 500)})
    width, height = _red_box(page)
    assert page.viewport().width() - 4 <= width <= page.viewport().width()
    assert abs(height - width / 2) <= 4
    page.resize(300, 600)
    QApplication.processEvents()
    width, height = _red_box(page)
    assert width <= page.viewport().width() < 300
    assert abs(height - width / 2) <= 4
    assert page.horizontalScrollBar().maximum() == 0


def test_one_that_is_not_there_leaves_its_words(page: SafeBrowser) -> None:
    page.show_html(note_html("see ![the second figure](images/gone.png)"))
    page.set_pictures({"gone.png": None})
    assert page.toPlainText() == "see [the second figure]"


def test_more_pictures_than_a_page_shows_are_words(page: SafeBrowser) -> None:
    wished: list[tuple[str, ...]] = []
    page.pictures_requested.connect(wished.append)
    page.show_html(note_html("\n\n".join(f"![w{n}](images/{n}.png)" for n in range(MOST + 5))))
    assert len(wished[0]) == MOST
    assert "w2" in page.toPlainText()


def test_nothing_else_is_a_picture_and_no_file_is_opened(
    page: SafeBrowser, secret: Path, watched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = secret.parent / "images"
    folder.mkdir()
    os.link(secret, folder / "secret.png")
    monkeypatch.chdir(secret.parent)
    wished: list[tuple[str, ...]] = []
    page.pictures_requested.connect(wished.append)
    places = (str(secret), f"file://{secret}", "secret.png", "images/secret.png", ":/x.png")
    # As if the first wall, the sanitiser, were not there.
    page.show_html("".join(f'<p>x<img alt="w" src="{place}"></p>' for place in places))
    assert red_pixels(page.grab().toImage()) == 0
    assert wished == []
    assert page.toPlainText().split() == ["xw"] * len(places)
    # What names our own folder is asked for, and not looked for beside us.
    page.show_html(note_html("![w](images/secret.png)"))
    assert red_pixels(page.grab().toImage()) == 0
    assert wished == [("secret.png",)]
    assert not [one for one in watched if "secret" in one]


def test_a_picture_is_decoded_with_care() -> None:
    image = QImage(3000, 1500, QImage.Format.Format_RGB32)
    image.fill(RED)
    shown = decoded(encoded(image))
    assert shown is not None
    assert (shown.image.width(), shown.image.height()) == (1360, 680)
    assert abs(shown.width - 3000) <= 2
    small = decoded(encoded(image.copy(0, 0, 30, 20)))
    assert small is not None
    assert (small.image.width(), small.width) == (30, 30)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0 nothing",
        b"GIF89a",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b"P6 3 3 255 " + bytes(27),
        # A head that claims 60,000 x 60,000 pixels.
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60\x08\x06\0\0\0\x27\x4e\x9a\xf3",
    ],
)
@pytest.mark.qt_log_ignore("^JPEG datastream", "^libpng", "^QImage", "^GIF")
def test_what_is_no_picture_or_claims_to_be_huge_is_none(data: bytes) -> None:
    assert decoded(data) is None


@pytest.mark.parametrize("ratio", [1, 2])
def test_thin_lines_of_a_picture_that_is_made_smaller_are_all_there(
    page: SafeBrowser, ratio: int
) -> None:
    image = QImage(1300, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for x in range(5, 1300, 13):
        painter.fillRect(x, 0, 1, 400, QColor("black"))
    painter.end()
    page.show_html(note_html("![](images/lines.png)"))
    page.set_pictures({"lines.png": ShownImage(image, 1300)})
    shown = QImage(page.size() * ratio, QImage.Format.Format_RGB32)
    shown.setDevicePixelRatio(ratio)
    page.render(shown)
    row = page.viewport().y() + 40
    line = [shown.pixelColor(x, row * ratio).lightness() for x in range(shown.width())]
    dark = [
        x for x in range(1, len(line) - 1) if line[x] < 250 and line[x - 1] >= line[x] < line[x + 1]
    ]
    assert len(dark) == 100
    depths = [255 * 3 - line[x - 1] - line[x] - line[x + 1] for x in dark]
    assert max(depths) < 1.6 * min(depths), "some lines are paler than others"


def test_a_wide_line_of_code_goes_on_in_the_next_and_the_page_has_no_bar(page: SafeBrowser) -> None:
    code = "".join(f"step_{number}(value); " for number in range(40))
    page.show_html(dress(note_html(f"```\n{code}\n```"), theme.current()))
    assert page.horizontalScrollBar().maximum() == 0
    assert page.document().size().width() <= page.viewport().width()
    page.selectAll()
    assert page.createMimeDataFromSelection().text().strip() == code.strip()
