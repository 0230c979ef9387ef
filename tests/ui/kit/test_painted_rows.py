"""The base of the delegates that paint rows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.painted_rows import Index, RowDelegate, alignment, mirrored, paint_ground

SIZE = (120, 40)


class _Sample(RowDelegate):
    """Row with a ground that is wider at its end, and a mark at its beginning."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.areas.append(QRect(option.rect))
        ground = option.rect.adjusted(20, 4, -4, -4)
        paint_ground(painter, option, QRectF(mirrored(option, ground)), focused=True)
        painter.fillRect(mirrored(option, QRect(2, 10, 10, 10)), Qt.GlobalColor.red)


def _option(direction: Qt.LayoutDirection, state: QStyle.StateFlag) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, *SIZE)
    option.direction = direction
    option.state = state
    return option


def _painted(delegate: RowDelegate, option: QStyleOptionViewItem) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    delegate.paint(painter, option, QModelIndex())
    assert painter.transform().isIdentity(), "the painter is given back as it was"
    painter.end()
    return image


@pytest.fixture
def zoomed(qapp: QApplication) -> Iterator[None]:
    theme.set_type(qapp, "inter", 200)
    yield
    theme.set_type(qapp, "inter", 100)


def test_a_row_from_right_to_left_is_the_mirror_image(qapp: QApplication) -> None:
    selected = QStyle.StateFlag.State_Selected
    left = _painted(_Sample(), _option(Qt.LayoutDirection.LeftToRight, selected))
    right = _painted(_Sample(), _option(Qt.LayoutDirection.RightToLeft, selected))
    across = [left.pixel(x, 15) for x in range(SIZE[0])]
    assert across[::-1] == [right.pixel(x, 15) for x in range(SIZE[0])]
    assert len(set(across)) == 3, "mark, ground and nothing"


def test_a_row_without_state_has_no_ground(qapp: QApplication) -> None:
    plain = _painted(
        _Sample(), _option(Qt.LayoutDirection.LeftToRight, QStyle.StateFlag.State_None)
    )
    assert plain.pixelColor(60, 20) == Qt.GlobalColor.white
    hovered = _painted(
        _Sample(), _option(Qt.LayoutDirection.LeftToRight, QStyle.StateFlag.State_MouseOver)
    )
    assert hovered.pixelColor(60, 20) != Qt.GlobalColor.white


def test_at_twice_the_size_a_row_is_laid_out_in_plain_pixels(zoomed: None) -> None:
    sample = _Sample()
    image = _painted(
        sample, _option(Qt.LayoutDirection.LeftToRight, QStyle.StateFlag.State_Selected)
    )
    assert sample.areas == [QRect(0, 0, 60, 20)]
    assert image.pixelColor(22, 38) == Qt.GlobalColor.red, "and painted twice as large"


def test_text_begins_where_its_direction_begins() -> None:
    left = _option(Qt.LayoutDirection.LeftToRight, QStyle.StateFlag.State_None)
    right = _option(Qt.LayoutDirection.RightToLeft, QStyle.StateFlag.State_None)
    assert alignment(left) == alignment(right, near=False)
    assert alignment(left) & Qt.AlignmentFlag.AlignLeft
    assert alignment(right) & Qt.AlignmentFlag.AlignRight
