"""The way of a reader whose papers arrive: from the first screen to a day without a network.

The site is a server on this machine that answers as the real one does. Each step waits for
what it brings about: in the library, asked from the command line, on the screen, or in what
the site was asked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tests.journey.display import Display, until
from tests.journey.reader import Reader, Shoot
from tests.sources.invented_lists import HF, listed
from tests.sources.replay_server import Asked, ReplayServer, Reply

A_DAY = 8
"""Papers of the list of a day."""


def answer(asked: Asked) -> Reply:
    """Other papers every working day, none on weekends; what is trending are those of a day."""
    name = asked.query.get("date", "2026-04-03")
    day = date.fromisoformat(name)
    first = day.toordinal() % 1000 * 10
    papers = range(first, first + A_DAY) if day.weekday() < 5 else ()
    return Reply(listed(papers, name))


class FollowJourney(Reader):
    """A reader at the keyboard who follows a site."""

    def __init__(
        self, display: Display, home: Path, theme: str = "light", shoot: Shoot | None = None
    ) -> None:
        super().__init__(display, home, theme, shoot)
        self.site = ReplayServer()
        self.site.answer(f"{HF}/api/daily_papers", answer)

    def travel(self) -> None:
        """The whole way."""
        with self._served(), self.session.window():
            self.follow_on_the_first_screen()
            self.look_at_the_day_before()
            self.triage()
            self.refresh_with_nothing_new()
            self.see_the_network()
            self.leave()
        with self._away(), self.session.window():
            self.ask_without_a_connection()
            self.leave()
        with self._served(), self.session.window():
            until(lambda: self._waiting() == 0, "what waited is done by itself")
            self._rest("next-day")
            self.leave()

    def follow_on_the_first_screen(self) -> None:
        """Down, Enter: what would come; Enter: it comes."""
        self._shows(self._colours.accent, 200, "the first screen shows where the keyboard is")
        self._display.keys("Down", "Return")
        until(lambda: self._display.active() == "Follow a source", "the dialog opens")
        until(lambda: len(self.site.asked) > 0, "the site is asked for a preview")
        self._rest("follow-preview")
        assert self._papers() == 0
        self._display.keys("Return")
        until(lambda: self._papers() == 2 * A_DAY, "the papers of two days are there")
        until(lambda: self._selected() > 0, "the list has the keyboard")
        self._rest("follow-arrived")

    def look_at_the_day_before(self) -> None:
        """A comma leads there, a point back; a second comma asks for one more day."""
        asked = len(self.site.asked)
        self._display.keys("comma")
        self._rest("follow-yesterday")
        self._display.keys("period")
        self._rest("follow-today")
        assert len(self.site.asked) == asked
        self._display.keys("comma", "comma")
        until(lambda: self._papers() == 3 * A_DAY, "a third day is there")
        self._rest("follow-before")

    def triage(self) -> None:
        """D dismisses, L keeps for later, S stars."""
        for key, query in (("d", "is:dismissed"), ("l", "is:later"), ("s", "is:starred")):
            self._display.keys("j", key)
            self._finds(query, 1)

    def refresh_with_nothing_new(self) -> None:
        """Ctrl+R asks whether anything changed, and nothing did."""
        asked = len(self.site.asked)
        self._display.keys("ctrl+r")
        until(lambda: len(self.site.asked) > asked, "the site is asked again")
        self._shows(self._colours.notice, 500, "it is said that nothing is new")
        assert self._papers() == 3 * A_DAY - 1  # one was dismissed
        assert 304 in {one.status for one in self.site.asked[asked:]}
        self._rest("follow-nothing-new")

    def see_the_network(self) -> None:
        """Ctrl+Shift+N shows which hosts were asked; Esc leads back."""
        self._display.keys("ctrl+shift+n")
        until(lambda: self._display.active() == "Network", "the screen of the network opens")
        self._rest("network")
        self._display.keys("Escape")
        until(lambda: self._display.active() == "PaperDesk", "the window has the keyboard again")

    def ask_without_a_connection(self) -> None:
        """Ctrl+R is told to wait, once; everything else goes on."""
        until(lambda: self._selected() > 0, "the list is there without a network")
        self._display.keys("ctrl+r")
        self._shows(self._colours.notice, 500, "it is said that there is no connection")
        until(lambda: self._waiting() == 1, "what was asked for waits")
        self._rest("offline")
        self._display.keys("slash")
        self._display.type("kettle")
        self._shows(self._colours.mark, 1000, "what was found is marked")
        self._display.keys("Escape", "Escape")

    def leave(self) -> None:
        """Quit by key."""
        self._display.keys("ctrl+q")

    @contextmanager
    def _served(self) -> Iterator[None]:
        with self._servers(self.site.variable()[1]):
            yield

    @contextmanager
    def _away(self) -> Iterator[None]:
        with self._servers("*=http://127.0.0.1:9"):
            yield

    @contextmanager
    def _servers(self, servers: str) -> Iterator[None]:
        self._display.environment["PAPERDESK_SERVERS"] = servers
        try:
            yield
        finally:
            del self._display.environment["PAPERDESK_SERVERS"]

    def _papers(self) -> int:
        return int(self.session.ask("list")["total"])

    def _waiting(self) -> int:
        return len(self.session.ask("network")["waiting"])
