"""Paper map: where each paper is on a map, and what is found there. All of it in milliseconds.

Places run from 0 to 1, to the right and down. A paper is known to the caller by its key, and to
pictures by its row.
"""

from array import array
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from paperdesk.model.map_values import MapFrame, MapInk, MapRegion
from paperdesk.search.cartography.grid_forces import Points
from paperdesk.search.cartography.map_picture import painted
from paperdesk.search.codec.array_ops import Ints, Mask, lookup_sorted

Place = tuple[float, float]

_ASIDE = 2.0  # how much more a step to the side counts than one ahead


class PaperMap:
    """Map of papers with these keys (i8[n], rising) at these places (f4[n, 2]).

    ``of_paper`` is the small region of each. ``regions`` are large ones first.
    """

    def __init__(
        self,
        keys: NDArray[np.int64],
        places: Points,
        of_paper: Ints,
        regions: tuple[MapRegion, ...],
    ) -> None:
        self.keys, self.places, self.of_paper, self.regions = keys, places, of_paper, regions

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def large(self) -> tuple[int, ...]:
        """The numbers of the large regions, from the left of the page to the right."""
        return self._listed(None)

    def parts(self, large: int) -> tuple[int, ...]:
        """The numbers of the small regions of a large one."""
        return self._listed(large)

    def _listed(self, within: int | None) -> tuple[int, ...]:
        found = (at for at, one in enumerate(self.regions) if one.within == within)
        return tuple(sorted(found, key=lambda at: -self.regions[at].papers))

    def place(self, key: int) -> Place | None:
        """Where a paper is."""
        rows = self.rows([key])
        if not len(rows):
            return None
        x, y = self.places[rows[0]].tolist()
        return x, y

    def at(self, x: float, y: float, within: float) -> int | None:
        """The paper nearest to a place, and not further than ``within``."""
        if not len(self.keys):
            return None
        apart = np.square(self.places - np.array((x, y), np.float32)).sum(axis=1)
        row = int(apart.argmin())
        return int(self.keys[row]) if float(apart[row]) <= within * within else None

    def towards(self, key: int | None, right: int, down: int) -> int | None:
        """The next paper to the right or left (1, -1), or below or above; None where none is."""
        place = None if key is None else self.place(key)
        if place is None:
            return self.at(0.5, 0.5, 2)
        step = self.places - np.array(place, np.float32)
        along = step[:, 0] * right + step[:, 1] * down
        aside = np.abs(step[:, 1] * right) + np.abs(step[:, 0] * down)
        far = np.where((along > 1e-6) & (aside <= 2 * along), along + _ASIDE * aside, np.inf)
        row = int(far.argmin())
        return int(self.keys[row]) if np.isfinite(far[row]) else None

    def region_of(self, key: int) -> int | None:
        """The number of the small region of a paper."""
        rows = self.rows([key])
        return int(self.of_paper[rows[0]]) if len(rows) else None

    def keys_in(self, region: int) -> "array[int]":
        """The papers of a region, large or small."""
        wanted = [region, *self.parts(region)]
        return _keys(self.keys[np.isin(self.of_paper, wanted)])

    def inside(self, line: Sequence[Place]) -> "array[int]":
        """The papers inside a closed line (even and odd crossings)."""
        return _keys(self.keys[_inside(self.places, line)])

    def box(self, keys: Sequence[int]) -> tuple[float, float, float, float] | None:
        """Left, top, right and bottom of these papers; None where none of them is here."""
        some = self.places[self.rows(keys)]
        if not len(some):
            return None
        left, top = some.min(axis=0).tolist()
        right, bottom = some.max(axis=0).tolist()
        return left, top, right, bottom

    def rows(self, keys: Sequence[int]) -> Ints:
        """The rows of these papers, as far as they are here, rising."""
        rows, found = lookup_sorted(self.keys, np.array(keys, np.int64))
        return np.sort(rows[found])

    def picture(self, frame: MapFrame, groups: bytes, chosen: Sequence[int], ink: MapInk) -> bytes:
        """Pixels of a frame, ``0xffRRGGBB`` each, row after row; ``groups`` is one byte a paper,
        in the order of ``keys``: the number of its colour. ``chosen`` have a rim."""
        of_paper = np.frombuffer(groups, np.uint8)
        return painted(self.places, of_paper, self.rows(chosen), frame, ink)


def _inside(places: Points, line: Sequence[Place]) -> Mask:
    inside = np.zeros(len(places), np.bool_)
    x, y = places[:, 0], places[:, 1]
    for (x1, y1), (x2, y2) in zip(line, [*line[1:], *line[:1]], strict=True):
        if y1 != y2:
            crosses = (y < y1) != (y < y2)
            inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside


def _keys(keys: NDArray[np.int64]) -> "array[int]":
    found = array("q")
    found.frombytes(np.ascontiguousarray(keys, np.int64).tobytes())
    return found
