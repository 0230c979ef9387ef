"""Small pictures in the rows: where they are, what they leave of the titles, and when they come."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import Row
from paperdesk.model.community import CommunityGlance
from paperdesk.ui.features.list.row_thumbnail import HIGH, WIDE
from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.kit import theme
from paperdesk.ui.services.thumbnail_loader import decoded
from tests.ui.features.list.rows import keys, row
from tests.ui.painted import lines, painted

RED = QColor("#cc0000")
WIDTH = 420


class Pictures:
    """Red pictures, of which some are there and some of these decoded."""

    def __init__(self, *here: str, ready: bool = True) -> None:
        self.here, self.ready = here, ready
        self.sizes: list[QSize] = []

    def has(self, address: str) -> bool:
        return address in self.here

    def picture(self, _address: str, size: QSize) -> QImage | None:
        self.sizes.append(size)
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(RED)
        return image if self.ready else None


def pictured(key: int, address: str = "a") -> Row:
    return row(key, community=CommunityGlance(upvotes=3, thumbnail=address))


def shown(qtbot: QtBot, pictures: Pictures | None, *rows: Row, width: int = WIDTH) -> PaperList:
    view = PaperList(lambda wanted: [rows[key - 1] for key in wanted])
    qtbot.addWidget(view)
    view.resize(width, 92 * len(rows))
    view.set_thumbnails(pictures)
    view.show()
    view.show_papers(keys(len(rows)))
    return view


def red(view: PaperList) -> QRect:
    """The rectangle of what is red."""
    image = view.viewport().grab().toImage()
    found = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if (colour := image.pixelColor(x, y)).red() > 3 * max(colour.green(), colour.blue(), 20)
    ]
    if not found:
        return QRect()
    across, down = [x for x, _ in found], [y for _, y in found]
    return QRect(min(across), min(down), max(across) - min(across), max(down) - min(down))


def test_a_picture_stands_at_the_far_edge_of_its_row_and_the_words_beside_it(
    qtbot: QtBot,
) -> None:
    view = shown(qtbot, Pictures("a"), pictured(1), pictured(2, "elsewhere"), row(3))
    box = red(view)
    assert (box.width(), box.height()) == pytest.approx((WIDE, HIGH), abs=3)  # round corners
    assert box.left() > WIDTH / 2
    assert box.bottom() < 92
    words = painted(view)
    assert all(one.ink.right() < box.left() - 8 for one in words if one.ink.bottom() < 92)
    # Without one on this disk the words have the whole row.
    assert any(one.ink.right() > box.left() for one in words if 92 < one.ink.top() < 184)


def test_it_stands_at_the_left_where_one_reads_from_the_right(qtbot: QtBot) -> None:
    view = shown(qtbot, Pictures("a"), pictured(1))
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box = red(view)
    assert box.right() < WIDTH / 2
    assert all(one.ink.left() > box.right() + 8 for one in painted(view))


def test_words_stand_still_while_pictures_are_decoded(qtbot: QtBot) -> None:
    pictures = Pictures("a", ready=False)
    view = shown(qtbot, pictures, pictured(1))
    before = lines(painted(view))
    assert red(view).isEmpty()
    pictures.ready = True
    assert lines(painted(view)) == before
    assert not red(view).isEmpty()


def test_compact_and_narrow_rows_and_who_wants_none_have_none(qtbot: QtBot) -> None:
    view = shown(qtbot, Pictures("a"), pictured(1))
    view.set_thumbnails(None)
    assert red(view).isEmpty()
    view.set_thumbnails(Pictures("a"))
    view.set_compact(True)
    assert red(view).isEmpty()
    assert red(shown(qtbot, Pictures("a"), pictured(1), width=340)).isEmpty()


def test_it_is_dim_in_the_dark_and_sharp_when_all_is_large(
    qtbot: QtBot, qapp: QApplication
) -> None:
    pictures = Pictures("a")
    view = shown(qtbot, pictures, pictured(1))
    centre = red(view).center()
    light = view.viewport().grab().toImage().pixelColor(centre)
    theme.apply(qapp, "dark")
    dark = view.viewport().grab().toImage().pixelColor(centre)
    assert 120 < dark.red() < light.red() - 20
    theme.set_type(qapp, "inter", 200)
    view.resize(900, 200)
    pictures.sizes.clear()
    view.viewport().grab()
    assert pictures.sizes[-1] == QSize(2 * WIDE, 2 * HIGH)


def test_a_picture_of_any_shape_fills_its_place_and_what_is_none_is_none(tmp_path: Path) -> None:
    size = QSize(88, 50)
    for wide, high in ((1200, 648), (30, 400), (1, 1), (4000, 2)):
        made = QImage(wide, high, QImage.Format.Format_ARGB32)
        made.fill(RED)
        made.save(str(tmp_path / "made"), "PNG")  # type: ignore[call-overload]
        found = decoded(tmp_path / "made", size)
        assert found is not None
        assert found.size() == size
        assert found.pixelColor(44, 25) == RED
    for data in (b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n junk"):
        (tmp_path / "bad").write_bytes(data)
        assert decoded(tmp_path / "bad", size) is None
    assert decoded(tmp_path / "missing", size) is None
