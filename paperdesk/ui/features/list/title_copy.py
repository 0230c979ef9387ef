"""Copy of titles: those of papers of the list, to the clipboard."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.ui.kit.rich_text.copied_titles import copy_titles
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.library import Library

MOST_COPIED = 1_000
"""Papers whose titles are copied at once."""


class TitleCopy(QObject):
    """Copies titles, in the order in which their papers are listed."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services

    def copy(self, keys: Sequence[int]) -> None:
        """Put the titles of these papers on the clipboard."""
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
