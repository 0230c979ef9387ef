"""The page of a map shows its papers, is moved by keys and mouse, and says what it is."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model.map_values import MapFacts, MapFrame, MapInk, MapRegion
from paperdesk.search import PaperMap
from paperdesk.ui.features.map.map_colours import MapGroup, coloured
from paperdesk.ui.features.map.map_page import MapPage
from paperdesk.ui.features.map.map_sheet import MapSheet
from paperdesk.ui.kit import theme

PLACES = {1: (0.2, 0.2), 2: (0.8, 0.2), 3: (0.2, 0.8), 4: (0.8, 0.8)}
RED = 0xCC0000


def four() -> PaperMap:
    regions = (
        MapRegion(("sonar", "robots"), 2, 0.2, 0.5),
        MapRegion(("proteins",), 2, 0.8, 0.5),
        MapRegion(("swarms",), 2, 0.2, 0.5, 0),
        MapRegion(("acids",), 2, 0.8, 0.5, 1),
    )
    return PaperMap(
        np.array(list(PLACES), np.int64),
        np.array(list(PLACES.values()), np.float32),
        np.array([2, 3, 2, 3]),
        regions,
    )


@pytest.fixture
def page(qtbot: QtBot) -> MapPage:
    made, shown = MapPage(), four()
    qtbot.addWidget(made)

    def paint(frame: MapFrame, whole: bool) -> None:
        ink = MapInk(0xFFFFFF, (RED,), 0)
        pixels = shown.picture(frame, bytes(4), [], ink)
        kind = QImage.Format.Format_RGB32
        image = QImage(pixels, frame.width, frame.height, frame.width * 4, kind).copy()
        made.canvas.show_sheet(MapSheet(image, frame, 1.0), whole=whole)

    made.canvas.sheet_requested.connect(paint)
    made.resize(500, 700)
    made.show_map(shown, 3)
    made.show()
    qtbot.waitExposed(made)
    return made


def colour_of(page: MapPage, key: int) -> int:
    canvas = page.canvas
    at = canvas.view.to_widget(*PLACES[key], canvas._size()).toPoint()
    return QColor(canvas.grab().toImage().pixel(at)).rgb() & 0xFFFFFF


def point_of(page: MapPage, key: int) -> QPoint:
    return page.canvas.view.to_widget(*PLACES[key], page.canvas._size()).toPoint()


def test_each_paper_is_seen_where_it_is_however_one_looks_at_it(page: MapPage) -> None:
    assert [colour_of(page, key) for key in PLACES] == [RED] * 4
    page.canvas.set_current(4)
    for _ in range(3):
        QTest.keyClick(page.canvas, Qt.Key.Key_Plus)
    assert colour_of(page, 4) == RED
    assert not page.canvas.rect().contains(point_of(page, 1))
    QTest.keyClick(page.canvas, Qt.Key.Key_Home)
    assert colour_of(page, 1) == RED


def test_the_buttons_of_a_map_that_is_still_made_do_no_harm(qtbot: QtBot) -> None:
    page = MapPage()
    qtbot.addWidget(page)
    for button in page.findChildren(QAbstractButton):
        button.click()
    page.resize(500, 700)
    page.show_map(four(), 3)
    page.canvas.zoom(2)
    assert page.canvas.view.scale > 0


def test_arrows_walk_and_what_is_walked_to_comes_in_sight(page: MapPage) -> None:
    walked: list[int] = []
    page.canvas.walked_to.connect(walked.append)
    page.canvas.walked_to.connect(page.canvas.set_current)
    page.canvas.set_current(1)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(page.canvas, key)
    assert walked == [2, 4, 3]


def test_a_line_drawn_around_papers_selects_them(page: MapPage) -> None:
    chosen: list[list[int]] = []
    page.canvas.chosen.connect(lambda keys: chosen.append(list(keys)))
    canvas, shift = page.canvas, Qt.KeyboardModifier.ShiftModifier
    first, last = point_of(page, 1), point_of(page, 2)
    line = [first + QPoint(-15, -15), last + QPoint(15, -15), last + QPoint(15, 15)]
    line.append(first + QPoint(-15, 15))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, shift, line[0])
    for at in line[1:]:
        QTest.mouseMove(canvas, at)
        QApplication.processEvents()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, shift, line[-1])
    assert chosen == [[1, 2]]


def test_dragging_moves_the_map_and_a_press_stands_on_a_paper(page: MapPage) -> None:
    walked: list[int] = []
    page.canvas.walked_to.connect(walked.append)
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=point_of(page, 3))
    assert walked == [3]
    page.canvas.zoom(3, QPointF(10, 10))
    before = point_of(page, 1)
    middle = page.canvas.rect().center()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=middle)
    for by in (10, 30):
        QTest.mouseMove(page.canvas, middle + QPoint(by, 0))
        QApplication.processEvents()
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(30, 0))
    assert (point_of(page, 1) - before - QPoint(30, 0)).manhattanLength() <= 2


def test_it_is_read_aloud_as_its_regions_and_numbers(page: MapPage) -> None:
    face = QAccessible.queryAccessibleInterface(page.canvas)
    assert "4" in face.text(QAccessible.Text.Name)
    assert "sonar · robots, 2 paper" in face.text(QAccessible.Text.Description)
    tree = QAccessible.queryAccessibleInterface(page.regions)
    assert tree.role() == QAccessible.Role.Tree
    first = page.regions.topLevelItem(0)
    assert first is not None
    assert (first.text(0), first.text(1)) == ("sonar · robots", "2")
    assert "3 not on it" in page.quiet.text()


def test_the_legend_tells_each_colour_with_its_number_and_selects_its_papers(
    page: MapPage,
) -> None:
    chosen: list[int] = []
    page.group_chosen.connect(chosen.append)
    page.show_legend([MapGroup("new", "blue", 3), MapGroup("read", "green", 1)])
    assert [one.text() for one in page.legend()] == ["new  3", "read  1"]
    page.legend()[1].click()
    assert chosen == [1]


def test_a_map_is_repainted_in_the_colours_of_another_theme(
    page: MapPage, qapp: QApplication
) -> None:
    theme.apply(qapp, "dark")
    image = page.grab().toImage()
    assert QColor(image.pixel(3, 3)).lightness() < 80


FACTS = MapFacts(
    (2001, 2003, 0, 2019), ("new", "read", "new", "seen"), ("a",), bytes([0, 1, 255, 0])
)


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("tag", ["a", "other tags", "no tag"]),
        ("state", ["new", "seen", "read"]),
        ("year", ["2001–2002", "2003–2018", "2019", "no year"]),
    ],
)
def test_papers_are_parted_by_what_the_reader_wants(by: str, names: list[str]) -> None:
    found = coloured(FACTS, by, {"a": "#123456"})
    assert [group.name for group in found.groups] == names
    assert sum(group.papers for group in found.groups) == 4
    assert len({group.colour for group in found.groups}) == len(names)
    assert max(found.of_paper) == len(names) - 1
