"""Opener of links: web addresses outside, papers of the library in this window."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from paperdesk.model import Attachment
from paperdesk.text import safe_link
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.reading_target import ReadingTarget

PAPER_LINK = "paper:"
_AT_PAGE, _IN_FILE = "#page=", "&file="
_MOST_DIGITS = 6
_OPENED = frozenset(
    (
        *(".pdf", ".ps", ".eps", ".djvu", ".epub", ".txt", ".md", ".tex", ".bib", ".ris", ".csv"),
        *(".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".html", ".htm", ".odt"),
        *(".docx", ".pptx", ".xlsx", ".ods", ".odp", ".mp3", ".mp4", ".webm", ".zip", ".gz"),
    )
)
"""Suffixes of files that no system runs as a program."""


class LinkOpener(QObject):
    """Opens what a page links to; nothing but the web and papers."""

    def __init__(self, client: LibraryClient, state: BrowseState, notices: Notices) -> None:
        super().__init__()
        self._client, self._state, self._notices = client, state, notices

    def open(self, address: str) -> None:
        """Open a web address outside, or a paper of the library here."""
        if address.startswith(PAPER_LINK):
            self.open_paper(address.removeprefix(PAPER_LINK))
            return
        safe = safe_link(address)
        if safe is None:
            self._notices.say(self.tr("This link is not one of the web; it was not opened."))
        else:
            QDesktopServices.openUrl(QUrl(safe))

    def open_file(self, file: Attachment) -> None:
        """Open a file of a paper in its own program; one that may be a program itself is not
        opened, but shown in its folder."""
        path = Path(file.path)
        if path.is_symlink() or not path.is_file():
            self._notices.say(self.tr("{file} is no longer there.").format(file=file.name))
        elif path.suffix.lower() in _OPENED:
            QDesktopServices.openUrl(QUrl.fromLocalFile(file.path))
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
            words = self.tr("Files of this kind may be programs. {file} lies in the folder shown.")
            self._notices.say(words.format(file=file.name))

    def open_paper(self, wanted: str) -> None:
        """Stand on the paper of this id, alias or key; with ``#page=7`` read that page of it,
        and with ``&file=`` and a beginning of its SHA-256 behind that, in that one of its files."""
        name, at, place = wanted.rpartition(_AT_PAGE)
        page, _, digest = place.partition(_IN_FILE)
        if not at or not page.isdecimal() or len(page) > _MOST_DIGITS:
            self._client.ask(lambda library: library.key(wanted), self._state.open_paper)
            return

        def read(key: int) -> None:
            self._state.open_at(ReadingTarget(key, max(int(page) - 1, 0), digest=digest))

        self._client.ask(lambda library: library.key(name), read)
