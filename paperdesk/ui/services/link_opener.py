"""Opener of links: web addresses outside, papers of the library in this window."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from paperdesk.text import safe_link
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.browse_state import BrowseState

PAPER_LINK = "paper:"


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

    def open_paper(self, wanted: str) -> None:
        """Stand on the paper of this id, alias or key."""
        self._client.ask(lambda library: library.key(wanted), self._state.open_paper)
