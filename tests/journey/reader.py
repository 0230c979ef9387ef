"""A reader at the keyboard of a window on a display: what all ways of readers have in common."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from paperdesk.ui.kit.design_tokens import DARK, LIGHT
from tests.journey.display import Display, until
from tests.journey.window import Desk

LIST = (230, 640)
"""The columns of the screen that show the list, in device-independent pixels."""

Shoot = Callable[[str], None]


class Reader:
    """A reader at the keyboard; ``shoot`` is given the name of each picture worth keeping."""

    def __init__(
        self, display: Display, home: Path, theme: str = "light", shoot: Shoot | None = None
    ) -> None:
        self._display = display
        self._colours = DARK if theme == "dark" else LIGHT
        self._shoot = shoot or (lambda _name: None)
        self.session = Desk(display, home, theme)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """A window, with a picture of what it showed when something failed."""
        with self.session.window():
            try:
                yield
            except AssertionError:
                self._shoot("failed")
                raise

    def _selected(self) -> float:
        """Where the selected row of a list with the keyboard is; -1 without one."""
        return self._display.height_of(self._colours.accent, LIST)

    def _finds(self, query: str, papers: int) -> None:
        until(lambda: self.session.ask("search", query)["total"] == papers, f"{papers} of {query}")

    def _shows(self, colour: str, pixels: int, what: str) -> None:
        until(lambda: self._display.count(colour) > pixels, what)

    def _rest(self, name: str) -> None:
        self._display.still()
        self._shoot(name)
