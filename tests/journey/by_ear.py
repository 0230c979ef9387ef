"""A reader's day without eyes and without a mouse: keys are pressed, and the window is heard.

Every step waits for what the accessibility tree tells. Nothing is found but by
its role and its name, and nothing is done but by keys.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.journey.bus import Ear, GoneError, Thing
from tests.journey.display import Display, until
from tests.journey.window import Desk

Heard = TypeVar("Heard")
MOST = 60
"""So often a key is pressed to get somewhere."""


class ByEar:
    """A reader at the keyboard who hears the window."""

    def __init__(self, display: Display, home: Path, ear: Ear) -> None:
        self._display, self._ear = display, ear
        self.session = Desk(display, home)
        self._aloud: list[str] = []

    def travel(self, page: Path, papers: int) -> None:
        """The whole day, with a page that holds this many papers; and the next morning."""
        with self.session.window(page):
            self.bring_in(papers)
            self.triage()
            self.search()
            self.tag("forgetting")
            self.turn_a_facet()
            self.keep_the_search("Forgetting")
            self.write_a_note()
            self.follow_the_link_back()
            self.change_the_theme()
            self.start_again()
            self._press("ctrl+q")
        with self.session.window():
            self.find_all_as_it_was()
            self._press("ctrl+q")

    def bring_in(self, papers: int) -> None:
        """The file given at the start is previewed; Enter takes it."""
        self.stands_on("push button", rf"^Import {papers} new papers")
        self._press("Return")
        self.stands_on("cell", r"Machine Unlearning")
        self.hears("cell", r"^Unread\. Coin Flips")
        self.hears("list item", rf"^All papers, {papers} papers$")

    def triage(self) -> None:
        """D dismisses, a notice says so and Tab would lead to its Undo; Ctrl+Z takes it back."""
        first = self.stands_on("cell", r"Machine Unlearning").name
        self._press("d")
        self.is_told(r"ismiss")
        self.hears("push button", "^Undo$")
        self._press("ctrl+z")
        self.hears("cell", re.escape(first.removeprefix("Unread. ").split(",")[0]))
        self._press("l")
        self.hears("list item", r"^Read later, 1 paper$")
        self._press("ctrl+z")
        self.hears("list item", r"^Read later, 0 papers$")

    def search(self) -> None:
        """What is typed is read back, the number is said, Down leads to what was found."""
        self._press("slash")
        self.stands_on("text", "^Search papers$")
        self._display.type("unlearning")
        self.hears("label", r'^Has "unlearning')
        self.is_told(r"^3 of 12 papers$")
        self._press("Down")
        self.stands_on("cell", "Unlearning")

    def tag(self, name: str) -> None:
        """T asks for a tag; it is a button of the paper then, and in the sentence of its row."""
        self._press("t")
        self.stands_on("text", "^Tag$")
        self._display.type(name)
        self.is_told(f"New tag “{name}”")
        self._press("Return", "Escape")
        self.hears("push button", f"^Tag {name}$")
        self.stands_on("cell", rf"Tags: {name}\.$")

    def turn_a_facet(self) -> None:
        """In the side bar Enter includes, excludes, lets in again; the row says which."""
        self.hears("list item", "^Tags found$")
        self._press("ctrl+1")
        self.walk("Down", "list item", "^forgetting, 1 paper$")
        self._press("Return")
        self.stands_on("list item", "^forgetting, 1 paper, included$")
        self.hears("label", r"^1 of \d+ papers$")
        self._press("Return")
        self.stands_on("list item", "^forgetting, excluded$")
        self._press("Return")
        self.stands_on("list item", "^forgetting, 1 paper$")

    def keep_the_search(self, name: str) -> None:
        """Ctrl+D keeps it, with a rule that counts what is new."""
        self._press("ctrl+d")
        self.stands_on("text", "^Name$")
        self._display.type(name)
        self.walk("Tab", "check box", "^Show how many are new")
        self._press("space")
        until(lambda: self._is("check box", "^Show how many are new", "checked"), "it is checked")
        self.hears("label", r"of the \d+ new papers")
        self.walk("Tab", "push button", "^Save$")
        self._press("Return")
        self.hears("list item", rf"^{name}, 3 papers, \d new$")

    def write_a_note(self) -> None:
        """N writes; a formula; a link that is completed, with the offer said."""
        self._press("ctrl+2")
        self.stands_on("cell", "Unlearning")
        self._press("n")
        self.stands_on("text", "^Note$")
        self._display.type("Weighs $x_i^2$, see [[lantern")
        self.is_told("^Completion: Deep Regression by Lantern Light")
        self._press("Return")
        until(lambda: "|Deep Regression by Lantern Light]]" in self._note(), "the link is there")
        self.hears("label", "^Saved$")
        self._press("ctrl+Return")
        self.stands_on("label", "^Note, rendered$")
        until(
            lambda: "Deep Regression" in self._text("label", "^Note, rendered$"), "it is rendered"
        )
        self._press("Escape")
        self.stands_on("cell", r"With a note\.")

    def follow_the_link_back(self) -> None:
        """The other paper's notes name the note that links to it, as a button."""
        self._press("slash", "Escape", "Escape", "g", "a")
        self.stands_on("cell", "")
        self._press("Home")
        self.walk("j", "cell", "Deep Regression by Lantern Light")
        self.hears("text", "^Title$")
        until(lambda: "Lantern" in self._text("text", "^Title$"), "the paper is shown")
        self._press("n")
        self.stands_on("text", "^Note$")
        self.hears("push button", "Unlearning")
        self._press("Escape", "a", "Escape")
        self.hears("page tab", "^Abstract$", "selected")

    def change_the_theme(self) -> None:
        """By its name in the palette, which says what Enter would take."""
        self._press("ctrl+k")
        self.stands_on("text", "^Command palette")
        self._display.type("theme dark")
        self.hears("list item", "^Theme: Dark", "selected")
        self._press("Return")
        self.stands_on("cell", "")

    def start_again(self) -> None:
        """A second start ends at once; the window that is there has the keyboard."""
        self.session.start_again()
        assert len(self._windows()) == 1
        self.stands_on("cell", "")

    def find_all_as_it_was(self) -> None:
        """The same place and paper; tag, note and saved search are told of again."""
        self.stands_on("cell", "Deep Regression by Lantern Light")
        self.hears("list item", r"^Forgetting, 3 papers")
        self.hears("list item", r"^forgetting, 1 paper$")
        self.hears("list item", r"^With notes, 1 paper$")
        self.hears("cell", r"With a note\. Tags: forgetting\.$")
        assert self.session.settings()["theme"] == "dark"

    # How it hears

    def hears(self, role: str, name: str, state: str = "showing") -> None:
        """Something of this role and name is told of, in this state."""
        until(lambda: self._is(role, name, state), f"{role} {name!r} {state}", tell=self._tree)

    def stands_on(self, role: str, name: str) -> Thing:
        """The keyboard is there."""
        found: list[Thing] = []

        def there() -> bool:
            focus = self._again(self._ear.focus)
            found[:] = [focus] if focus else []
            return bool(focus and focus.role == role and re.search(name, focus.name))

        until(there, f"the keyboard is on {role} {name!r}", tell=self._tree)
        return found[0]

    def walk(self, key: str, role: str, name: str) -> None:
        """Press a key until the keyboard is there; a reader would listen on the way."""
        met: list[str] = []
        for _ in range(MOST):
            focus = self._again(self._ear.focus)
            met.append(str(focus))
            if focus and focus.role == role and re.search(name, focus.name):
                return
            self._press(key)
        raise AssertionError(f"{key} never led to {role} {name!r}: {met}")

    def is_told(self, words: str) -> None:
        """Words that fit were said aloud since this was asked last."""

        def told() -> bool:
            self._aloud += self._ear.said_aloud()
            return any(re.search(words, one) for one in self._aloud)

        until(told, f"{words!r} is said aloud", tell=lambda: str(self._aloud))
        self._aloud.clear()

    def _is(self, role: str, name: str, state: str) -> bool:
        return any(
            one.role == role and re.search(name, one.name) and state in one.states
            for one in self._again(lambda: list(self._ear.things())) or ()
        )

    def _text(self, role: str, name: str) -> str:
        thing = self._again(lambda: self._ear.find(role, name))
        return (self._again(lambda: self._ear.text(thing)) or "") if thing else ""

    def _note(self) -> str:
        return self._text("text", "^Note$")

    def _windows(self) -> list[Thing]:
        things = self._again(lambda: list(self._ear.things())) or []
        return [one for one in things if one.role == "frame"]

    def _tree(self) -> str:
        things = self._again(lambda: list(self._ear.things())) or []
        return "\n".join(f"{'  ' * one.depth}{one}" for one in things)

    @staticmethod
    def _again(ask: Callable[[], Heard]) -> Heard | None:
        try:
            return ask()
        except GoneError:  # the window changed while it was being told of
            return None

    def _press(self, *keys: str) -> None:
        self._display.keys(*keys)
