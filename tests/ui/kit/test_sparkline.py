from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.sparkline import Sparkline


def _line(qtbot: QtBot) -> Sparkline:
    made = Sparkline()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_the_line_rises_with_the_number_and_ends_at_the_far_side(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_points([(0, 10), (1, 20), (4, 50)])
    places = line.places()
    assert [place.y() for place in places] == sorted((p.y() for p in places), reverse=True)
    first, second, last = (place.x() for place in places)
    assert second - first < last - second
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert line.places()[-1].x() == first


def test_a_number_that_stays_is_a_level_line(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_points([(0, 7), (9, 7)])
    assert len({place.y() for place in line.places()}) == 1


def test_it_is_painted_from_two_points_on_in_the_colours_of_the_theme(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_points([(0, 7)])
    empty = line.grab().toImage()
    line.show_points([(0, 7), (1, 9)])
    drawn = line.grab().toImage()
    assert drawn != empty
    colours = {drawn.pixelColor(x, y).name() for x in range(64) for y in range(20)}
    assert theme.colour("link").name() in colours
