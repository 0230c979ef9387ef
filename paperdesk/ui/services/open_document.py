"""Open document: pages of a file as pictures and text, for the view that shows them.

All is asked of the worker process of the document, and comes later.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from paperdesk.documents.page_answers import (
    links_said,
    said_links,
    said_outline,
    said_peek,
    said_size,
    said_text,
)
from paperdesk.documents.quarantine import SLOW, LeftOut, Quarantine
from paperdesk.model.errors import Cancelled, PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.model.pages import OutlineItem, PageLink, PageSize, PageText, Peek
from paperdesk.ui.services.document_session import (
    LAST,
    LATER,
    OPENS,
    SOON,
    DocumentSession,
    Given,
    Question,
)
from paperdesk.ui.services.lanes import Failed
from paperdesk.ui.services.page_pictures import SMALL, PagePictures

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
    ) -> None:
        super().__init__()
        self._session, self._quarantine = session, quarantine
        self.identity = identity
        first = [said_size(one) for one in opened["sizes"]]
        count = opened["pages"]
        self.sizes: list[PageSize] = first + first[-1:] * (count - len(first))
        self._pictures = PagePictures(
            session, self.sizes, self._came, self._not_painted, self.why_left_out
        )
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
        return self._pictures.tile(page, zoom, column, row)

    def want(self, tiles: Iterable[tuple[int, float, int, int]]) -> None:
        """Which tiles (as :meth:`tile` takes them) are wanted from now on, those that are looked at
        first, the nearest before the others. The first 24 are heeded; all others are given up."""
        self._pictures.want(tiles)

    def settled(self) -> bool:
        """Whether all tiles that are wanted are there, and some are."""
        return self._pictures.settled()

    def stand_ins(self, page: int, zoom: float) -> list[tuple[QRectF, QImage]]:
        """What there is of a page while its tiles at that zoom are not: pictures and where they
        belong, in points of the shown page; those to be painted over by the others come first."""
        return self._pictures.stand_ins(page, zoom)

    def thumbnail(self, page: int, width: int = SMALL) -> QImage | None:
        """A picture of a whole page, so many pixels wide. None where it is not there yet; then it
        is asked for, and ``tile_ready`` tells of it."""
        return self._pictures.thumbnail(page, width)

    def _came(self, page: int, answer: Given) -> None:
        self.sizes[page] = said_size(answer["size"])
        self.tile_ready.emit(page)

    def _not_painted(self, page: int, error: BaseException) -> None:
        if isinstance(error, PaperDeskError) and not isinstance(
            error, Cancelled | WorkerEndedError
        ):
            self._refused[page] = error.message
            if error.message.key == SLOW:
                self._quarantine.too_slow(self.identity.digest, self.identity.engine, page)
            self.page_left_out.emit(page)

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

    def peek(self, link: PageLink, done: Callable[[Peek | None], None]) -> int:
        """What a link inside the document leads to; None where there is nothing to be seen."""
        (said,) = links_said([link])
        page = link.target.page if link.target else 0
        args = {"link": said, "page": page}
        return self.ask("peek", args, lambda answer: done(said_peek(answer["peek"])))

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
            self._pictures.forget(page)
            self.page_left_out.emit(page)
        return True

    def _die(self, why: Message) -> None:
        if self._dead is None:
            self._dead = why
            self._pictures.end()
            self.died.emit(why)

    def reopen_failed(self, error: BaseException) -> None:
        """The file cannot be opened any more."""
        said = error.message if isinstance(error, PaperDeskError) else Message("work.ended")
        self._die(said)

    def close(self) -> None:
        """End its process. Safe to call twice; no answer comes any more."""
        self._dead = self._dead or Message("document.not_open")
        self._session.close()
        self._pictures.clear()
        self._session.arena.close()
