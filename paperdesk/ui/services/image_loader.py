"""Loader of images: brings them to pages that name them, takes in what is pasted or dropped.

The library reads and writes the files; they are decoded and encoded on a lane
of their own, since a large one takes half a second. What was decoded is
remembered while one note is shown, so that its preview comes whole at each key.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from paperdesk import log
from paperdesk.model import Entry, LibraryError
from paperdesk.model.messages import Message
from paperdesk.text import picture_link
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.kit.rich_text.page_images import MOST, ShownImage, decoded, encoded
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.services.lanes import Lane
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.browse_state import BrowseState

if TYPE_CHECKING:
    from paperdesk.library import Library

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that is read to be taken in; the library takes no more."""


class ImageLoader(QObject):
    """Loader of the pictures in notes."""

    def __init__(self, client: LibraryClient, state: BrowseState, notices: Notices) -> None:
        super().__init__()
        self._client, self._notices = client, notices
        self._lane = Lane("pictures", notices.failed)
        self._known: dict[str, ShownImage | None] = {}
        self._key: int | None = None
        state.paper_changed.connect(self._shown)

    def stop(self) -> None:
        """The window closes."""
        self._lane.close()

    def serve(self, view: SafeBrowser) -> None:
        """Give this view the pictures it wishes for, from now on."""
        view.pictures_requested.connect(lambda names: self._wished(view, names))

    def _shown(self, entry: Entry | None) -> None:
        key = None if entry is None else entry.key
        if key != self._key:
            self._key = key
            self._known.clear()

    def _wished(self, view: SafeBrowser, names: tuple[str, ...]) -> None:
        known = {name: self._known[name] for name in names if name in self._known}
        if known:
            view.set_pictures(known)
        for name in names:
            if name not in known:
                self._fetch(view, name)

    def _fetch(self, view: SafeBrowser, name: str) -> None:
        def ready(shown: ShownImage | None) -> None:
            if shown is not None:  # one that is missing may be on its way here
                self._remember(name, shown)
            view.set_pictures({name: shown})

        def read(data: bytes) -> None:
            self._lane.run(lambda: decoded(data) if data else None, ready)

        self._client.ask(lambda library: _bytes(library, name), read)

    def _remember(self, name: str, shown: ShownImage) -> None:
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[name] = shown

    # Taking in

    def take_in(self, key: int, given: "QImage | str", insert: Callable[[int, str], bool]) -> None:
        """Keep a picture that was pasted, or whose file was dropped, for the note of a paper.

        ``insert(key, link)`` puts the link into the note; False: the note was left meanwhile.
        """
        words = self.tr("Picture") if isinstance(given, QImage) else Path(given).stem

        def kept(name: str) -> None:
            link = picture_link(name, words)
            if not insert(key, link):
                said = self.tr("The picture is kept, but its note was left meanwhile: {link}")
                self._notices.say(said.format(link=link), stays=True)

        def ready(data: bytes) -> None:
            self._client.do(lambda library: library.keep_picture(key, data), kept)

        self._lane.run(lambda: _data(given), ready)


def _bytes(library: "Library", name: str) -> bytes:
    """A picture's bytes; none at all when it is missing."""
    try:
        return library.picture(name)
    except LibraryError as error:
        log.ui.info("%s", error)
        return b""


def _data(given: "QImage | str") -> bytes:
    """The bytes to keep; a file's are its own, once it is known that they can be shown."""
    if isinstance(given, QImage):
        return encoded(given)
    try:
        with Path(given).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        why = error.strerror or str(error)
        raise LibraryError(
            Message("picture.unreadable", name=Path(given).name, reason=why)
        ) from error
    if len(data) > LARGEST or decoded(data) is None:
        raise LibraryError(Message("picture.refused", name=Path(given).name))
    return data
