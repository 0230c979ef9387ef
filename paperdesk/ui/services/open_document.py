"""Open document: pages of a file as pictures and text, for the view that shows them.

Pictures are asked for and come later. Of what is wanted, what comes first in the list is painted
first, four at a time; what is wanted no more is given up. Meanwhile :meth:`OpenDocument.stand_ins`
has what there is, so that nothing needs to be painted white.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from paperdesk.documents.page_answers import said_links, said_outline, said_size, said_text
from paperdesk.documents.quarantine import SLOW, LeftOut, Quarantine
from paperdesk.model.errors import Cancelled, PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.model.pages import OutlineItem, PageLink, PageSize, PageText
from paperdesk.ui.services.document_session import (
    FIRST,
    LAST,
    LATER,
    OPENS,
    SOON,
    DocumentSession,
    Given,
    Question,
)
from paperdesk.ui.services.lanes import Failed
from paperdesk.ui.services.tile_cache import TILE, TileCache, TilePlace

AT_ONCE = 4
"""Tiles that are asked for at a time, so that what is given up need not be painted."""

SMALL = 240
"""Pixels of the width of the picture that stands in for a page; kept for pages that were seen."""

SMALL_BYTES = 96 << 20
"""Memory of thumbnails."""

MOST_WANTED = 24
"""Tiles that are wanted at a time; two screens at twice the usual density."""

SIZES_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class DocumentIdentity:
    """What a document is: its file, the SHA-256 (hex) of its content, and what reads it."""

    path: str
    name: str
    digest: str
    engine: str


class OpenDocument(QObject):
    """An open document, on the main thread. Made by
    :class:`~paperdesk.ui.services.document_service.DocumentService`.

    ``sizes`` holds a size for every page at once; those not told yet are like the first, and
    ``sizes_changed`` says when they were. How a page is turned and cropped is right once anything
    of it was answered; ``tile_ready`` comes after that.
    """

    tile_ready = Signal(int)
    """A tile or thumbnail of this page is there."""
    page_left_out = Signal(int)
    """This page is not shown any more: :meth:`why_left_out`."""
    sizes_changed = Signal()
    died = Signal(object)
    """The document is not shown any more; why, as a Message."""

    def __init__(
        self,
        session: DocumentSession,
        quarantine: Quarantine,
        identity: DocumentIdentity,
        opened: Given,
        thumbnail_slots: range,
    ) -> None:
        super().__init__()
        self._session, self._quarantine = session, quarantine
        self.identity = identity
        first = [said_size(one) for one in opened["sizes"]]
        count = opened["pages"]
        self.sizes: list[PageSize] = first + first[-1:] * (count - len(first))
        self._cache = TileCache(session.arena, range(thumbnail_slots.stop, session.arena.slots))
        self._wanted: OrderedDict[TilePlace, None] = OrderedDict()
        self._asked: dict[TilePlace, int] = {}
        self._small: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._small_slots = list(thumbnail_slots)
        self._small_wanted: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._left_out: LeftOut = quarantine.of(identity.digest, identity.engine)
        self._refused: dict[int, Message] = {}
        self._dead: Message | None = None
        session.death = self._on_death
        self._tell_sizes(len(first))

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the content."""
        return self.identity.digest

    @property
    def pages(self) -> int:
        """Number of pages."""
        return len(self.sizes)

    def why_left_out(self, page: int) -> Message | None:
        """Why a page is not shown; None for one that is."""
        return self._refused.get(page) or self._left_out.why(page)

    # Pictures

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
        size = self.sizes[page]
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
        if self.why_left_out(page) is None:
            self._small_wanted[key] = None
            self._small_wanted.move_to_end(key)
            self._ask_thumbnails()
        return None

    def _ask_tiles(self) -> None:
        for place in self._wanted:
            if self._dead or len(self._asked) >= AT_ONCE:
                return
            if place in self._cache or place in self._asked or self.why_left_out(place.page):
                continue
            self._ask_tile(place)

    def _ask_tile(self, place: TilePlace) -> None:
        size = self.sizes[place.page]
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
            self._came(place.page, answer)

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
        while self._small_wanted and self._small_slots and not self._dead:
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
            self._came(page, answer)
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

    def _came(self, page: int, answer: Given) -> None:
        self.sizes[page] = said_size(answer["size"])
        self.tile_ready.emit(page)
        self._ask_tiles()

    def _not_painted(self, page: int, error: BaseException) -> None:
        if isinstance(error, PaperDeskError) and not isinstance(
            error, Cancelled | WorkerEndedError
        ):
            self._refused[page] = error.message
            if error.message.key == SLOW:
                self._quarantine.too_slow(self.identity.digest, self.identity.engine, page)
            self.page_left_out.emit(page)
        self._ask_tiles()

    # Words, links, outline

    def ask(
        self,
        method: str,
        args: Given,
        done: Callable[[Given], None],
        failed: Failed | None = None,
        priority: int = SOON,
    ) -> int:
        """Ask the page session anything; answers a number to :meth:`cancel` it by. One answer may
        take four seconds of the processor: ask for many pages one by one."""
        return self._session.ask(method, args, done, failed, priority)

    def cancel(self, number: int) -> None:
        """Ask no more: it fails with Cancelled, unless it is done before."""
        self._session.cancel(number)

    def text(
        self,
        page: int,
        done: Callable[[PageText], None],
        failed: Failed | None = None,
        priority: int = SOON,
    ) -> int:
        """The text of a page; how the page is turned and cropped is known then."""

        def came(answer: Given) -> None:
            self.sizes[page] = said_size(answer["size"])
            done(said_text(answer["text"]))

        return self.ask("text", {"page": page}, came, failed, priority)

    def links(
        self, page: int, done: Callable[[tuple[PageLink, ...]], None], failed: Failed | None = None
    ) -> int:
        """The links of a page."""
        return self.ask(
            "links", {"page": page}, lambda said: done(said_links(said["links"])), failed, LATER
        )

    def outline(self, done: Callable[[tuple[OutlineItem, ...]], None]) -> int:
        """The outline; an empty one where the file has none."""
        return self.ask(
            "outline", {}, lambda said: done(said_outline(said["outline"])), None, LATER
        )

    def holds_text(self, done: Callable[[bool], None]) -> int:
        """Whether any text is in it; a scan has none."""
        return self.ask("holds_text", {}, lambda said: done(said["holds_text"]), None, LATER)

    def exact_sizes(self, pages: Sequence[int], done: Callable[[], None]) -> None:
        """See to it that it is known how these pages are turned and cropped."""
        missing = set(pages)

        def came(page: int, size: Any) -> None:
            if size is not None:
                self.sizes[page] = said_size(size)
            missing.discard(page)
            if not missing:
                done()

        for page in sorted(missing):
            self.ask(
                "size",
                {"page": page},
                lambda said, page=page: came(page, said["size"]),  # type: ignore[misc]
                lambda _error, page=page: came(page, None),  # type: ignore[misc]
            )

    def _tell_sizes(self, first: int) -> None:
        """Ask for the sizes from that page on, part by part."""
        if first >= self.pages:
            return

        def done(answer: Given) -> None:
            sizes = [said_size(one) for one in answer["sizes"]]
            self.sizes[first : first + len(sizes)] = sizes
            self.sizes_changed.emit()
            self._tell_sizes(first + len(sizes))

        self.ask("sizes", {"first": first, "count": SIZES_AT_ONCE}, done, None, LAST)

    # End

    def _on_death(self, guilty: Question | None) -> bool:
        if guilty is None:
            return True
        page = guilty.args.get("page") if guilty.method != OPENS else None
        self._left_out = self._quarantine.ended_over(
            self.identity.digest, self.identity.engine, page
        )
        refusal = self._left_out.refusal(self.identity.name)
        if refusal is not None:
            self._die(refusal)
            return False
        if page is not None:
            self._cache.forget(page)
            self.page_left_out.emit(page)
        return True

    def _die(self, why: Message) -> None:
        if self._dead is None:
            self._dead = why
            self.died.emit(why)

    def reopen_failed(self, error: BaseException) -> None:
        """The file cannot be opened any more."""
        said = error.message if isinstance(error, PaperDeskError) else Message("work.ended")
        self._die(said)

    def close(self) -> None:
        """End its process. Safe to call twice; no answer comes any more."""
        self._dead = self._dead or Message("document.not_open")
        self._session.close()
        self._cache.forget()
        self._small.clear()
        self._session.arena.close()
