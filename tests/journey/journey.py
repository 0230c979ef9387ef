"""The way of a reader through one day: from an empty desk to a library that is there tomorrow.

Every step waits for what it is to bring about: in the library, asked from the
command line as a second program would, or on the screen, by the colours that
mean something (a mark, the accent of the selected row).
"""

from pathlib import Path
from typing import Any

import numpy as np

from paperdesk.ui.kit.design_tokens import DARK, LIGHT
from tests.journey.display import Display, Pixels, until
from tests.journey.reader import LIST, Reader, Shoot

ABOVE_NOTICES = 760
NOTE = (
    "# What I make of it\n"
    "The *second* step is the one that **matters**; see `weigh()` and $x_i^2$.\n\n"
    "- try it on our own data\n"
    "- ask about the baseline\n\n"
    "> where it fails, it fails early"
)
TYPED = NOTE.replace("\n- ask", "\nask").replace("\n\n>", "\n\n\n>")
"""The editor begins the next item of a list by itself, and ends the list at an empty one."""


class Journey(Reader):
    """A reader who brings a page in, reads it, and comes back the next day."""

    def __init__(
        self, display: Display, home: Path, theme: str = "light", shoot: Shoot | None = None
    ) -> None:
        super().__init__(display, home, theme, shoot)
        self.found: list[str] = []
        self.left = np.zeros((0, 0), np.uint32)

    def travel(self, page: Path, papers: int) -> None:
        """The whole way, with a page that holds this many papers; a picture of where it failed."""
        with self._watched():
            self.look_at_the_first_screen()
            self.bring_in(page, papers)
            self.triage()
            self.search("unlearning")
            self.walk_the_list()
            self.tag("forgetting")
            self.turn_a_facet()
            self.keep_the_search("Forgetting")
            self.write_a_note()
            self.star_and_take_back()
            self.follow_the_link_back()
            self.find_nothing()
            self.change_the_theme()
            self.start_again()
            self.leave()
        with self._watched():
            self.find_all_as_it_was()
            self.leave()

    def look_at_the_first_screen(self) -> None:
        """Three ways to begin; the first has the keyboard."""
        self._shows(self._colours.accent, 200, "the first screen shows where the keyboard is")
        self._rest("first-run")

    def bring_in(self, page: Path, papers: int) -> None:
        """Choose a file by key; see what would come; take it."""
        self._display.keys("ctrl+i")
        until(lambda: self._display.active() == "Import papers", "the dialog for files opens")
        (files,) = self._display.windows("^Import papers$")
        self._display.type(str(page))
        self._display.keys("Return")
        until(
            lambda: files not in self._display.windows("^Import papers$"), "no more files are asked"
        )
        self._shows(self._colours.accent, 3000, "the preview offers to import")
        until(lambda: self._display.active() == "Import papers", "the preview has the keyboard")
        self._rest("import-preview")
        assert self.session.ask("list")["total"] == 0
        self._display.keys("Return")
        until(lambda: bool(self.session.ask("list")["total"] == papers), "the papers are there")
        until(lambda: self._selected() > 0, "the first paper is selected")
        until(lambda: self.session.ask("index", "status")["waiting"] == 0, "all is indexed")
        self._rest("inbox")

    def triage(self) -> None:
        """D dismisses, L keeps for later; Ctrl+Z takes each back; Space walks on."""
        for key, state in (("d", "dismissed"), ("l", "later")):
            self._display.keys(key)
            self._finds(f"is:{state}", 1)
            self._display.keys("ctrl+z")
            self._finds(f"is:{state}", 0)
        start = self._selected()
        self._display.keys("space")
        until(lambda: self._selected() > start, "Space goes to the next paper")

    def search(self, words: str) -> None:
        """Type into the search field; what is found is marked; go down into the list."""
        self._display.keys("slash")
        self._display.type(words)
        self._shows(self._colours.mark, 2000, "what was found is marked")
        self.found = [hit["id"] for hit in self.session.ask("search", words)["hits"]]
        assert len(self.found) > 2
        self._display.keys("Down")
        until(lambda: self._selected() > 0, "the list has the keyboard")
        self._rest("search")

    def walk_the_list(self) -> None:
        """J goes on, K goes back, and what stood open a second is seen."""
        start = self._selected()
        self._display.keys("j")
        until(lambda: self._selected() > start, "J goes down")
        self._seen(self.found[1])
        self._display.keys("j")
        self._seen(self.found[2])
        self._display.keys("k", "k")
        until(lambda: self._selected() == start, "K goes up")
        self._seen(self.found[0])

    def tag(self, name: str) -> None:
        """T, a name, Enter."""
        self._display.keys("t")
        self._display.type(name)
        self._display.keys("Return")
        self._comes(self.found[0], tags=[name])
        self._display.keys("Escape")

    def turn_a_facet(self) -> None:
        """In the side bar Enter includes the tag, excludes it, and lets it in again."""
        self._rest("tagged")
        self._display.keys("ctrl+1")
        self._rest("side-bar")
        every = self._marked()
        self._display.keys("Return")
        until(lambda: 0 < self._marked() < every / 2, "one paper of three is left")
        self._display.keys("Return")
        until(lambda: every / 2 < self._marked() < every, "the two others are left")
        self._rest("facets")
        self._display.keys("Return")
        until(lambda: self._marked() == every, "all three are there again")
        self._display.keys("ctrl+2")
        until(lambda: self._selected() > 0, "the list has the keyboard")

    def keep_the_search(self, name: str) -> None:
        """Ctrl+D, a name, the first of its rules, Enter."""
        self._display.keys("ctrl+d")
        until(lambda: self._display.active() == "Saved search", "the dialog has the keyboard")
        self._display.type(name)
        self._display.keys("Tab", "Tab", "space")
        self._rest("saved-search")
        self._display.keys("Return")
        until(lambda: self._saved() == [(name, True)], "the search is kept, with its rule")
        until(lambda: self._display.active() == "PaperDesk", "the window has the keyboard again")

    def write_a_note(self) -> None:
        """N, some Markdown, a link that is completed, a look at the preview, Esc."""
        self._display.keys("n")
        self._display.type(TYPED)
        until(self._noted, "the note is on the disk")
        self._display.keys("Return", "Return", "Return")
        self._display.type(f"[[{self.session.ask('show', self.found[1])['title'][:24]}")
        self._rest("completion")
        self._display.keys("Return")
        until(lambda: f"[[{self.found[1]}|" in self._note(), "the link is in the note")
        self._display.keys("ctrl+Return")
        self._shows(self._colours.code, 100, "the preview shows code on its own ground")
        self._rest("note")
        self._display.keys("Escape")
        until(lambda: self._selected() > 0, "Esc leads back to the list")

    def star_and_take_back(self) -> None:
        """S stars, Ctrl+Z takes it back, S stars again."""
        paper = self.found[0]
        for key, starred in (("s", True), ("ctrl+z", False), ("s", True)):
            self._display.keys(key)
            self._comes(paper, starred=starred)

    def follow_the_link_back(self) -> None:
        """The other paper names the note that links to it; Enter there leads to that one."""
        self._display.keys("j")
        until(lambda: self._display.count(self._colours.notice) < 500, "no notice is left")
        self._display.keys("n", "Tab", "Tab", "Tab")
        self._rest("backlink")
        self._display.keys("Return")
        self._rest("followed")
        self._display.keys("ctrl+2", "s")
        self._comes(self.found[0], starred=False)
        self._display.keys("s")
        self._comes(self.found[0], starred=True)

    def find_nothing(self) -> None:
        """A word that no paper has; Esc clears it, and again leads back to the list."""
        self._display.keys("slash")
        self._display.type("zyzzyva")
        until(lambda: self._display.count(self._colours.mark) == 0, "nothing is marked")
        until(lambda: self._display.count(self._colours.off) < 9000, "no row is left")
        self._rest("empty-search")
        self._display.keys("Escape", "Escape")
        until(lambda: self._selected() > 0, "Esc leads back to the list")

    def change_the_theme(self) -> None:
        """By its name in the palette; and back."""
        was = "dark" if self._colours is DARK else "light"
        other = "light" if self._colours is DARK else "dark"
        ground = (LIGHT if self._colours is DARK else DARK).ground
        for theme in (other, was):
            self._display.keys("ctrl+k")
            self._display.type(f"theme {theme}")
            self._rest("palette")
            self._display.keys("Return")
            until(lambda: self.session.settings()["theme"] == theme, f"the theme is {theme}")  # noqa: B023
            until(lambda: (self._display.count(ground) > 50_000) == (theme == other), "it is seen")  # noqa: B023

    def start_again(self) -> None:
        """A second start ends at once and brings up the window that was put away."""
        (window,) = self._display.windows("^PaperDesk$")
        self._display.put_down(window)
        until(lambda: not self._display.windows("^PaperDesk$"), "the window is put away")
        self.session.start_again()
        until(lambda: self._display.windows("^PaperDesk$") == [window], "the window is up again")

    def leave(self) -> None:
        """Go to the second paper of the place, and quit by key."""
        self._display.keys("g", "a")
        until(lambda: self._selected() > 0, "all papers are shown")
        self._display.keys("Home", "j")
        self._seen(self.session.ask("list")["papers"][1]["id"])
        self.left = self._display.still()
        self._display.keys("ctrl+q")

    def find_all_as_it_was(self) -> None:
        """The same place, the same paper, the same row; and every word."""
        until(lambda: self._likeness(self._display.picture()) > 0.995, "the window looks the same")
        self._rest("next-day")
        assert self.session.has(self.found[0], tags=["forgetting"], starred=True, noted=True)
        assert self._noted()
        assert f"[[{self.found[1]}|" in self._note()
        assert self._saved() == [("Forgetting", True)]
        self.session.ask("check")

    def _note(self) -> str:
        return str(self.session.ask("show", self.found[0])["note"])

    def _noted(self) -> bool:
        return self._note().partition("[[")[0].strip() == NOTE

    def _saved(self) -> list[tuple[str, bool]]:
        return [(one["name"], one["badge"]) for one in self.session.ask("saved", "list")["saved"]]

    def _marked(self) -> int:
        """How much of the list, when it is still, is the ground of marks."""
        self._display.still()
        return self._display.count(self._colours.mark, LIST)

    def _seen(self, paper: str) -> None:
        self._comes(paper, state="seen")

    def _comes(self, paper: str, **facts: Any) -> None:
        until(lambda: self.session.has(paper, **facts), f"{paper} has {facts}")

    def _likeness(self, now: Pixels) -> float:
        """How much of side bar and list is as it was when the window was left; 1 is all of it."""
        width, height = LIST[1] * self._display.scale, ABOVE_NOTICES * self._display.scale
        return float(np.mean(now[:height, :width] == self.left[:height, :width]))
