"""What is seen of a map follows the paper that is stood on, no further than it must."""

from PySide6.QtCore import QPointF, QSizeF

from paperdesk.ui.features.map.map_view import MapView, fitting

SIZE = QSizeF(600, 400)


def test_a_paper_at_the_edge_of_a_map_that_is_seen_whole_leaves_it_whole() -> None:
    whole = fitting(SIZE)
    assert whole.showing(0.5, 0.03, SIZE) == whole


def test_a_paper_out_of_sight_comes_into_the_middle() -> None:
    part = fitting(SIZE).zoomed(4, QPointF(300, 200), SIZE)
    shown = part.showing(0.9, 0.1, SIZE)
    assert (shown.x, shown.y, shown.scale) == (0.9, 0.1, part.scale)


def test_a_map_made_larger_before_it_is_there_is_seen_whole() -> None:
    assert MapView().zoomed(2, QPointF(300, 200), SIZE) == fitting(SIZE)
