"""Page pictures: tiles and thumbnails of a document, asked for and kept.

Of the tiles that are wanted, what comes first in the list is painted first, four at a time; what is
wanted no more is given up. Meanwhile :meth:`PagePictures.stand_ins` has what there is, so that
nothing needs to be painted white.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from paperdesk.model.pages import PageSize
from paperdesk.ui.services.document_session import FIRST, LATER, DocumentSession, Given
from paperdesk.ui.services.tile_cache import TILE, TileCache, TilePlace

AT_ONCE = 4
"""Tiles that are asked for at a time, so that what is given up need not be painted."""

SMALL = 240
"""Pixels of the width of the picture that stands in for a page; kept for pages that were seen."""

SMALL_BYTES = 96 << 20
"""Memory of thumbnails."""

MOST_WANTED = 24
"""Tiles that are wanted at a time; two screens at twice the usual density."""

THUMBNAIL_SLOTS = range(2)
"""Slots of the arena that thumbnails are painted into, and copied from; the others are of tiles."""


class PagePictures:
    """Pictures of pages whose ``sizes`` are known. ``came(page, answer)`` is told of each that is
    there, ``failed(page, error)`` of each that is not; nothing is asked of a page that
    ``is_left_out``."""

    def __init__(
        self,
        session: DocumentSession,
        sizes: Sequence[PageSize],
        came: Callable[[int, Given], None],
        failed: Callable[[int, BaseException], None],
        is_left_out: Callable[[int], object],
    ) -> None:
        self._session, self._sizes = session, sizes
        self._tell, self._tell_failed, self._is_left_out = came, failed, is_left_out
        self._cache = TileCache(session.arena, range(THUMBNAIL_SLOTS.stop, session.arena.slots))
        self._wanted: OrderedDict[TilePlace, None] = OrderedDict()
        self._asked: dict[TilePlace, int] = {}
        self._small: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._small_slots = list(THUMBNAIL_SLOTS)
        self._small_wanted: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._over = False

    def tile(self, page: int, zoom: float, column: int, row: int) -> QImage | None:
        """A tile of a page, at most 1024 by 1024 pixels, at ``zoom`` pixels a point.

        None where it is not there yet; then it is asked for, and ``tile_ready`` tells of it. The
        picture is valid until control returns to the event loop, and is not to be changed.
        """
        place = TilePlace(page, zoom, column, row)
        image = self._cache.image(place)
        if image is None and place not in self._wanted:
            self._wanted[place] = None
            self._wanted.move_to_end(place, last=False)
            while len(self._wanted) > MOST_WANTED:
                self._wanted.popitem()
            self._ask_tiles()
        return image

    def want(self, tiles: Iterable[tuple[int, float, int, int]]) -> None:
        """Which tiles (as :meth:`tile` takes them) are wanted from now on, those that are looked at
        first, the nearest before the others. The first 24 are heeded; all others are given up."""
        places = islice((TilePlace(*tile) for tile in tiles), MOST_WANTED)
        self._wanted = OrderedDict.fromkeys(places)
        for place in [place for place in self._asked if place not in self._wanted]:
            self._session.cancel(self._asked[place])
        self._cache.capacity = max(2 * len(self._wanted), 12)
        self._ask_tiles()

    def stand_ins(self, page: int, zoom: float) -> list[tuple[QRectF, QImage]]:
        """What there is of a page while its tiles at that zoom are not: pictures and where they
        belong, in points of the shown page; those to be painted over by the others come first."""
        size = self._sizes[page]
        whole = QRectF(0, 0, size.width, size.height)
        found = [(width, image) for (number, width), image in self._small.items() if number == page]
        if not found:
            self.thumbnail(page, SMALL)
        pictures = [(whole, image) for _, image in sorted(found, key=lambda one: one[0])[-1:]]
        for place, image in self._cache.of_page(page):
            if place.zoom != zoom:
                left, top = place.column * TILE / place.zoom, place.row * TILE / place.zoom
                wide, high = image.width() / place.zoom, image.height() / place.zoom
                pictures.append((QRectF(left, top, wide, high), image))
        return pictures

    def thumbnail(self, page: int, width: int = SMALL) -> QImage | None:
        """A picture of a whole page, so many pixels wide. None where it is not there yet; then it
        is asked for, and ``tile_ready`` tells of it."""
        key = (page, width)
        image = self._small.get(key)
        if image is not None:
            self._small.move_to_end(key)
            return image
        if not self._is_left_out(page):
            self._small_wanted[key] = None
            self._small_wanted.move_to_end(key)
            self._ask_thumbnails()
        return None

    def _ask_tiles(self) -> None:
        for place in self._wanted:
            if self._over or len(self._asked) >= AT_ONCE:
                return
            if place in self._cache or place in self._asked or self._is_left_out(place.page):
                continue
            self._ask_tile(place)

    def _ask_tile(self, place: TilePlace) -> None:
        size = self._sizes[place.page]
        left, top = place.column * TILE, place.row * TILE
        wide = min(TILE, round(size.width * place.zoom) - left)
        high = min(TILE, round(size.height * place.zoom) - top)
        if wide <= 0 or high <= 0:
            return
        slot = self._cache.take(self._wanted)
        if slot is None:
            return

        def done(answer: Given) -> None:
            del self._asked[place]
            self._cache.keep(place, slot, wide, high)
            self._painted(place.page, answer)

        def failed(error: BaseException) -> None:
            self._asked.pop(place, None)
            self._cache.give_back(slot)
            self._not_painted(place.page, error)

        args = {
            "page": place.page,
            "scale": place.zoom,
            "tile": [left, top, wide, high],
            "slot": slot,
        }
        self._asked[place] = self._session.ask("tile", args, done, failed, FIRST)

    def _ask_thumbnails(self) -> None:
        while self._small_wanted and self._small_slots and not self._over:
            key, _ = self._small_wanted.popitem()
            self._ask_thumbnail(key)

    def _ask_thumbnail(self, key: tuple[int, int]) -> None:
        page, width = key
        slot = self._small_slots.pop()

        def done(answer: Given) -> None:
            wide, high = answer["width"], answer["height"]
            memory = self._session.arena.slot(slot)
            shown = QImage(memory, wide, high, 4 * wide, QImage.Format.Format_RGB32)
            self._keep_small(key, shown.copy())
            self._small_slots.append(slot)
            self._painted(page, answer)
            self._ask_thumbnails()

        def failed(error: BaseException) -> None:
            self._small_slots.append(slot)
            self._not_painted(page, error)
            self._ask_thumbnails()

        args = {"page": page, "width": width, "slot": slot}
        self._session.ask("thumbnail", args, done, failed, FIRST + 1 if width == SMALL else LATER)

    def _keep_small(self, key: tuple[int, int], image: QImage) -> None:
        self._small[key] = image
        while sum(one.sizeInBytes() for one in self._small.values()) > SMALL_BYTES:
            self._small.popitem(last=False)

    def _painted(self, page: int, answer: Given) -> None:
        self._tell(page, answer)
        self._ask_tiles()

    def _not_painted(self, page: int, error: BaseException) -> None:
        self._tell_failed(page, error)
        self._ask_tiles()

    def settled(self) -> bool:
        """Whether all tiles that are wanted are there, and some are."""
        return bool(self._wanted) and all(place in self._cache for place in self._wanted)

    def forget(self, page: int) -> None:
        """Forget the tiles of a page."""
        self._cache.forget(page)

    def end(self) -> None:
        """Ask for nothing any more; what there is, stays until :meth:`clear`."""
        self._over = True

    def clear(self) -> None:
        """Forget all pictures."""
        self._over = True
        self._cache.forget()
        self._small.clear()
