"""Tile cache: which pictures of pages lie in which slot of an arena, the last used longest.

Why few slots at first: a slot takes memory from when it was first painted into, and never gives
it back, so a new one is taken only when all that were used are wanted.
"""

from collections import OrderedDict
from collections.abc import Container, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QImage

from paperdesk.workers.arena import Arena

TILE = 1024
"""Pixels of an edge of a tile."""

TILE_BYTES = 4 * TILE * TILE


@dataclass(frozen=True, slots=True)
class TilePlace:
    """Which tile: of a page, at a zoom (pixels a point), in a column and a row."""

    page: int
    zoom: float
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class _Held:
    slot: int
    image: QImage


class TileCache:
    """Tiles that are painted, and the slots that are free for others."""

    def __init__(self, arena: Arena, slots: range) -> None:
        self._arena = arena
        self._free = list(reversed(slots))
        self._held: OrderedDict[TilePlace, _Held] = OrderedDict()
        self.capacity = len(slots)
        """Tiles that are kept while others are asked for; at least those that are wanted."""

    def __contains__(self, place: TilePlace) -> bool:
        return place in self._held

    def image(self, place: TilePlace) -> QImage | None:
        """The tile, if it is there; it counts as used. Valid until another is asked for."""
        held = self._held.get(place)
        if held is None:
            return None
        self._held.move_to_end(place)
        return held.image

    def of_page(self, page: int) -> Iterator[tuple[TilePlace, QImage]]:
        """The tiles of a page that are there, at any zoom, the last used last."""
        return ((place, held.image) for place, held in self._held.items() if place.page == page)

    def take(self, wanted: Container[TilePlace]) -> int | None:
        """A slot to paint into, if need be that of the longest unused tile that is not ``wanted``;
        None when all are."""
        if self._free and len(self._held) < self.capacity:
            return self._free.pop()
        for place in self._held:
            if place not in wanted:
                return self._held.pop(place).slot
        return self._free.pop() if self._free else None

    def give_back(self, slot: int) -> None:
        """A slot that was taken was not painted into."""
        self._free.append(slot)

    def keep(self, place: TilePlace, slot: int, width: int, height: int) -> None:
        """A slot that was taken holds this tile now."""
        image = QImage(self._arena.slot(slot), width, height, 4 * width, QImage.Format.Format_RGB32)
        self._held[place] = _Held(slot, image)

    def forget(self, page: int | None = None) -> None:
        """Forget the tiles of a page, or all."""
        for place in [place for place in self._held if page in (None, place.page)]:
            self._free.append(self._held.pop(place).slot)
