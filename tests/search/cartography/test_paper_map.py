"""On a map one finds the paper at a place, the next one, those in a line; and sees them."""

import numpy as np
import pytest

from paperdesk.model.map_values import MapFrame, MapInk, MapRegion
from paperdesk.search.cartography.paper_map import PaperMap

WHITE, RED, BLUE, BLACK = 0xFFFFFF, 0xCC0000, 0x0000CC, 0x000000
PLACES = {1: (0.2, 0.2), 2: (0.8, 0.2), 3: (0.2, 0.8), 4: (0.8, 0.8), 5: (0.5, 0.25)}
INK = MapInk(WHITE, (RED, BLUE), BLACK)
FRAME = MapFrame(0, 0, 100, 100, 100, 3)


@pytest.fixture(scope="module")
def four() -> PaperMap:
    of_paper = np.array([2, 3, 2, 3, 2])
    regions = (
        MapRegion(("left",), 3, 0.2, 0.5),
        MapRegion(("right",), 2, 0.8, 0.5),
        MapRegion(("west",), 3, 0.2, 0.5, 0),
        MapRegion(("east",), 2, 0.8, 0.5, 1),
    )
    places = np.array(list(PLACES.values()), np.float32)
    return PaperMap(np.array(list(PLACES), np.int64), places, of_paper, regions)


def colours(pixels: bytes) -> np.ndarray:
    return np.frombuffer(pixels, np.uint32).reshape(100, 100) & 0xFFFFFF


def test_the_nearest_paper_is_found_and_none_where_none_is(four: PaperMap) -> None:
    assert four.at(0.21, 0.19, 0.05) == 1
    assert four.at(0.4, 0.6, 0.05) is None


@pytest.mark.parametrize(
    ("start", "right", "down", "to"),
    [(1, 1, 0, 5), (5, 1, 0, 2), (1, 0, 1, 3), (4, -1, 0, 3), (1, -1, 0, None), (4, 0, -1, 2)],
)
def test_one_walks_to_the_next_paper_in_a_direction(
    four: PaperMap, start: int, right: int, down: int, to: int | None
) -> None:
    assert four.towards(start, right, down) == to


def test_a_line_around_papers_holds_these_and_no_others(four: PaperMap) -> None:
    assert list(four.inside([(0.1, 0.1), (0.9, 0.1), (0.9, 0.4), (0.1, 0.4)])) == [1, 2, 5]
    assert list(four.inside([])) == []


def test_a_large_region_has_the_papers_of_its_small_ones(four: PaperMap) -> None:
    assert list(four.keys_in(0)) == list(four.keys_in(2)) == [1, 3, 5]
    assert four.region_of(4) == 3


def test_each_paper_is_seen_in_the_colour_of_its_group(four: PaperMap) -> None:
    seen = colours(four.picture(FRAME, bytes([0, 1, 0, 1, 0]), [], INK))
    assert seen[20, 20] == RED
    assert seen[20, 80] == BLUE
    assert seen[50, 50] == WHITE


def test_what_is_chosen_has_a_rim_and_all_else_is_faded(four: PaperMap) -> None:
    ink = MapInk(WHITE, (RED, BLUE), BLACK, 0.7)
    seen = colours(four.picture(FRAME, bytes([0, 1, 0, 1, 0]), [4], ink))
    assert seen[80, 80] == BLUE
    assert BLACK in seen[74:87, 74:87]
    assert seen[20, 20] not in (RED, WHITE)


def test_a_frame_beside_all_papers_is_ground(four: PaperMap) -> None:
    seen = colours(four.picture(MapFrame(5000, 0, 100, 100, 100, 3), bytes(5), [1], INK))
    assert (seen == WHITE).all()
