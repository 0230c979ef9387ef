"""Controller of rows: words for and against papers, as rows ask for them, and titles to copy."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.ui.features.list.taste_rows import TasteRows, Words
from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.kit.rich_text.copied_titles import copy_titles
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.taste_order import TasteOrder

if TYPE_CHECKING:
    from paperdesk.library import Library

MOST_COPIED = 1_000
"""Papers whose titles are copied at once."""


class RowController(QObject):
    """Brings the rows of the list what they ask for."""

    def __init__(self, services: Services, papers: PaperList) -> None:
        super().__init__()
        self._services, self._latest = services, Latest()
        taste = self.taste = papers.papers.taste = TasteRows()
        taste.changed.connect(papers.viewport().update)
        taste.words_wanted.connect(self._ask_words)
        papers.copy_requested.connect(self._copy_titles)

    def show_order(self, order: TasteOrder | None) -> None:
        """The list stands in this order for its reader now; None: in another order."""
        self._latest.forget()
        self.taste.show(order)

    def stop(self) -> None:
        """The window closes."""
        self._latest.forget()
        self.taste.stop()

    def _ask_words(self, keys: Sequence[int], tag: str) -> None:
        def job(library: "Library") -> Words:
            return dict.fromkeys(keys, ()) | library.liked(keys, tag)

        self._services.client.ask(job, self._latest(self.taste.add))

    def _copy_titles(self, keys: Sequence[int]) -> None:
        """Put the titles of papers on the clipboard, in the order in which they are listed."""
        chosen = list(keys[:MOST_COPIED])
        self._services.client.ask(lambda library: titles_of(library, chosen), self._copied)

    def _copied(self, titles: Sequence[str]) -> None:
        if titles:
            copy_titles(titles)
            self._services.notices.say(self.tr("%Ln title(s) copied.", "", len(titles)))


def titles_of(library: "Library", keys: Sequence[int]) -> list[str]:
    """The titles of papers with their TeX, in the order of their keys."""
    entries = {entry.key: entry for entry in library.entries(keys)}
    return [entries[key].paper.title for key in keys if key in entries]
