"""Loader of thumbnails: which small pictures are on this disk, and these decoded to be painted.

Nothing here asks the network: what lies in the cache was fetched with what is followed. Which
files are there is known as a whole, by one look at their folder before the first rows are shown
and whenever something came, so that a row knows at once whether it has a picture.

Why on a lane of its own and within bounds: pictures are made by strangers, and large ones take
tenths of a second. What the reader scrolled past is not decoded: wishes are forgotten each time
that some are fulfilled, and those for what is in sight are made anew as it is painted.
"""

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter

from paperdesk import log
from paperdesk.model import Changes
from paperdesk.model.community import THUMBNAIL_PIXELS, THUMBNAILS, thumbnail_name
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.lanes import Lane
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges, Origin

KEPT = 200
"""Pictures that are remembered, a hundred kilobytes each on fine screens."""
AT_ONCE = 4
"""Pictures that are decoded before any of them is shown."""
_KINDS = ("png", "jpeg")
_Wish = tuple[str, int, int]


class ThumbnailLoader(QObject):
    """Loader of one window. ``changed``: other pictures than before can be painted."""

    changed = Signal()

    def __init__(self, client: LibraryClient, changes: LibraryChanges) -> None:
        super().__init__()
        self._client, self._folder = client, client.places.cache / THUMBNAILS
        self._names: frozenset[str] = frozenset()
        self._bad: set[str] = set()
        self._known: OrderedDict[_Wish, QImage | None] = OrderedDict()
        self._wishes: dict[_Wish, None] = {}
        self._lane: Lane | None = None
        self._decoding = False
        self._soon = after(self, 0, self._decode)
        changes.changed.connect(self._heard)
        self._look()

    def stop(self) -> None:
        """The window closes."""
        cancel(self._soon)
        if self._lane is not None:
            self._lane.close()

    def has(self, address: str) -> bool:
        """Whether the picture of an address is on this disk."""
        return thumbnail_name(address) in self._names

    def picture(self, address: str, size: QSize) -> QImage | None:
        """The picture, filling so many pixels; None until it is decoded, or where it is none."""
        wish = (thumbnail_name(address), size.width(), size.height())
        if wish in self._known:
            self._known.move_to_end(wish)
            return self._known[wish]
        self._wishes[wish] = None
        if not self._soon.isActive():
            self._soon.start()
        return None

    def _heard(self, _changes: Changes, origin: Origin) -> None:
        if origin in (ChangeOrigin.ARRIVED, ChangeOrigin.ELSEWHERE):
            self._look()

    def _look(self) -> None:
        folder = self._folder
        # On the library's lane: so it is known before the rows that are asked for behind it.
        self._client.ask(lambda _library: _names_in(folder), self._found, lambda _error: None)

    def _found(self, names: frozenset[str]) -> None:
        shown = names - self._bad
        if shown != self._names:
            self._names = shown
            self.changed.emit()

    def _decode(self) -> None:
        """Decode what is wished for first; whoever still wants the others wishes anew."""
        wishes = list(self._wishes)[:AT_ONCE]
        if self._decoding or not wishes:
            return
        self._wishes.clear()
        if self._lane is None:
            self._lane = Lane("thumbnails")
        folder, self._decoding = self._folder, True
        self._lane.run(
            lambda: {wish: decoded(folder / wish[0], QSize(*wish[1:])) for wish in wishes},
            self._ready,
        )

    def _ready(self, images: Mapping[_Wish, QImage | None]) -> None:
        self._decoding = False
        self._known |= images
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        # The room of what cannot be shown goes, too.
        self._bad |= {name for (name, *_), image in images.items() if image is None}
        self._names -= self._bad
        self._soon.start()
        self.changed.emit()


def decoded(path: Path, size: QSize) -> QImage | None:
    """The middle of a picture, filling so many pixels, on white; None where it is none that may
    be opened. For any thread."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode() not in _KINDS:
        return None
    whole = reader.size()
    if whole.isEmpty() or whole.width() * whole.height() > THUMBNAIL_PIXELS:
        return None
    reader.setScaledSize(_filling(whole, size))
    image = reader.read()
    if image.isNull():
        log.ui.info("a thumbnail cannot be shown: %s", reader.errorString())
        return None
    shown = QImage(size, QImage.Format.Format_RGB32)
    shown.fill(Qt.GlobalColor.white)
    painter = QPainter(shown)
    painter.drawImage(
        (size.width() - image.width()) // 2, (size.height() - image.height()) // 2, image
    )
    painter.end()
    return shown


def _filling(whole: QSize, size: QSize) -> QSize:
    """The size of a picture of which no side is smaller; one of extreme shape is cut off."""
    scale = max(size.width() / whole.width(), size.height() / whole.height())
    most = 4 * max(size.width(), size.height())
    return QSize(
        min(most, max(1, round(whole.width() * scale))),
        min(most, max(1, round(whole.height() * scale))),
    )


def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir() if not path.suffix)
    except OSError:
        return frozenset()
