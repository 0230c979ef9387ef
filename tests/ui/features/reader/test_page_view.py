"""Pages are painted from tiles, whichever way they are turned, and found by the mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QTransform,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.page_layout import Spread, ZoomFit
from paperdesk.ui.features.reader.page_view import STEP, PageView
from paperdesk.ui.services.document_service import DocumentService
from paperdesk.ui.services.open_document import OpenDocument
from tests.documents.small_pdfs import SmallPage, written

WAIT = 30_000
RED = b"1 0 0 rg 0 742 50 50 re f\n"
"""A red square in the top left corner of a letter page."""


@pytest.fixture(scope="module")
def document(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenDocument]:
    """Four pages with a red corner, opened once for all of these tests."""
    assert qapp is not None
    folder = tmp_path_factory.mktemp("pages")
    service = DocumentService(folder)
    found: list[OpenDocument] = []
    path = written(folder / "red.pdf", [SmallPage(drawing=RED)] * 4)
    loop = QEventLoop()

    def opened(one: OpenDocument) -> None:
        found.append(one)
        loop.quit()

    service.open(str(path), opened, lambda _error: loop.quit())
    QTimer.singleShot(WAIT, loop, loop.quit)
    loop.exec()
    yield found[0]
    service.stop()


@pytest.fixture
def view(document: OpenDocument, qtbot: QtBot) -> Iterator[PageView]:
    """A view of them, shown."""
    made = PageView()
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show_document(document)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.show_document(None)


def _colour(view: PageView, point: QPointF) -> QColor:
    return view.viewport().grab().toImage().pixelColor(point.toPoint())


def _painted(view: PageView, qtbot: QtBot) -> None:
    """Wait until every tile in sight is there."""
    source, painter = view.painter.source, view.painter
    assert source is not None
    scale = painter.layout.scale

    def there() -> bool:
        return not painter.zooming and all(
            source.tile(page, scale, 0, 0) is not None for page in view.visible_pages()
        )

    qtbot.waitUntil(there, timeout=WAIT)


@pytest.mark.parametrize("turn", range(4))
def test_a_turned_page_is_painted_turned(view: PageView, qtbot: QtBot, turn: int) -> None:
    view.set_turn(turn)
    view.set_fit(ZoomFit.PAGE)
    _painted(view, qtbot)
    red = view.to_view(0).map(QPointF(25, 25))
    corner = view.painter.layout.frame(0)
    ends = {
        0: (corner.left, corner.top),
        1: (corner.right, corner.top),
        2: (corner.right, corner.bottom),
        3: (corner.left, corner.bottom),
    }
    assert (red - QPointF(*ends[turn])).manhattanLength() < 120
    assert _colour(view, red) == QColor("#ff0000")
    assert _colour(view, view.to_view(0).map(QPointF(75, 75))) == QColor("#ffffff")


def test_dim_paper_keeps_what_is_red_red(view: PageView, qtbot: QtBot) -> None:
    view.set_tint(QColor("#808080"))
    _painted(view, qtbot)
    assert _colour(view, view.to_view(0).map(QPointF(25, 25))) == QColor("#800000")
    assert _colour(view, view.to_view(0).map(QPointF(75, 75))) == QColor("#808080")


def test_a_zoom_keeps_the_point_under_the_mouse_and_shows_the_page_meanwhile(
    view: PageView, qtbot: QtBot
) -> None:
    _painted(view, qtbot)
    at = QPointF(60, 60)
    found = view.page_at(at)
    assert found is not None
    view.set_zoom(view.zoom * 2, at)
    assert view.painter.zooming
    again = view.page_at(at)
    assert again is not None
    assert again[0] == found[0]
    assert (again[1] - found[1]).manhattanLength() < 2
    assert _colour(view, view.to_view(0).map(QPointF(25, 25))) == QColor("#ff0000")
    assert view.fit is ZoomFit.FREE
    _painted(view, qtbot)


def test_wheel_and_fingers_zoom(view: PageView, qapp: QApplication) -> None:
    before, at = view.zoom, QPointF(100, 100)
    no_button, ctrl = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, 120), no_button, ctrl, phase, False)
    qapp.sendEvent(view.viewport(), turn)
    assert view.zoom == pytest.approx(before * STEP)
    pad = QPointingDevice.primaryPointingDevice()
    kind = Qt.NativeGestureType.ZoomNativeGesture
    pinch = QNativeGestureEvent(kind, pad, 2, at, at, at, 0.5, QPointF())
    qapp.sendEvent(view.viewport(), pinch)
    assert view.zoom == pytest.approx(before * STEP * 1.5)
    QTest.keyClick(view, Qt.Key.Key_0, ctrl)
    assert view.zoom == before


def test_what_is_scrolled_looks_like_what_is_painted_anew(view: PageView, qtbot: QtBot) -> None:
    view.set_zoom(1.5)
    _painted(view, qtbot)
    for step in (37, 600, 5, -213):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        qtbot.wait(1)
    _painted(view, qtbot)
    qtbot.wait(1)
    scrolled = view.viewport().grab().toImage()
    view.viewport().update()
    assert view.viewport().grab().toImage() == scrolled


def test_two_pages_stand_beside_one_another_and_a_fit_follows_the_window(view: PageView) -> None:
    view.set_spread(Spread.TWO)
    assert list(view.visible_pages())[:2] == [0, 1]
    before = view.zoom
    view.resize(1200, 900)
    assert view.zoom > before
    view.show_place(3)
    assert view.painter.layout.row(view.current) == range(2, 4)


def test_a_place_is_found_again_in_another_size(view: PageView) -> None:
    view.show_place(2, top=400)
    page, above = view.place()
    view.resize(1100, 900)
    assert view.place()[1] == pytest.approx(above, abs=3)
    view.resize(700, 900)
    again = view.place()
    assert again[0] == page
    assert again[1] == pytest.approx(above, abs=3)


class _Told(Overlay):
    """An overlay that writes down what it is told, and paints a blue square."""

    def __init__(self) -> None:
        self.told: list[tuple[str, int, float, float]] = []

    def paint(self, painter: QPainter, _page: int, to_view: QTransform) -> None:
        painter.setTransform(to_view, combine=True)
        painter.fillRect(100, 100, 30, 30, QColor("#0000ff"))

    def press(self, page: int, point: QPointF, _event: QMouseEvent) -> bool:
        self.told.append(("press", page, point.x(), point.y()))
        return True

    def move(self, page: int, point: QPointF, _event: QMouseEvent) -> bool:
        self.told.append(("move", page, point.x(), point.y()))
        return True

    def release(self, page: int, point: QPointF, _event: QMouseEvent) -> bool:
        self.told.append(("release", page, point.x(), point.y()))
        return True

    def wants(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_H

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_H:
            self.told.append(("key", 0, 0, 0))
        return event.key() == Qt.Key.Key_H


@pytest.mark.parametrize("turn", range(4))
def test_an_overlay_is_painted_and_told_in_points_of_the_page(
    view: PageView, qtbot: QtBot, turn: int
) -> None:
    overlay = _Told()
    view.add_overlay(overlay)
    view.set_turn(turn)
    view.set_fit(ZoomFit.PAGE)
    _painted(view, qtbot)
    at = view.to_view(0).map(QPointF(115, 115))
    assert _colour(view, at) == QColor("#0000ff")
    place = at.toPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(view.viewport(), place + QPoint(4, 4))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    kind, page, x, y = overlay.told[0]
    assert (kind, page) == ("press", 0)
    assert [x, y] == pytest.approx([115, 115], abs=2)
    assert overlay.told[-1][0] == "release"
    QTest.keyClick(view, Qt.Key.Key_H)
    assert overlay.told[-1][0] == "key"
