"""The way of a reader through a paper's pages: from the file that is dropped to the marked copy.

Each step waits for what it brings about: in the library, asked from the command line, or on the
screen, by the colours that mean something.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf

from paperdesk.ui.features.reader.paper_tint import PaperTint, tint_colour
from paperdesk.ui.kit.design_tokens import DARK, LIGHT
from tests.journey.display import Display, until
from tests.journey.window import Desk

TITLE = "Kettles That Sing at Night"
ARXIV = "2604.01234"
LINES = (
    "Whoever boils water late hears it sing before it boils.",
    "Small bubbles of steam collapse in the colder layers above.",
    "A thermometer of quicksilver shows ninety degrees by then.",
    "Lids of copper dampen every tone above two kilohertz.",
)
WORD = "quicksilver"


def write_paper(path: Path, pages: int = 6) -> Path:
    """A paper of our own: its title, its stamp, and lines on every page; WORD on the third."""
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name("/Times-Roman"),
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        for number in range(pages):
            page = pdf.add_blank_page(page_size=(595, 842))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.Contents = pdf.make_stream(_content(number).encode("cp1252"))
        pdf.save(path)
    return path


def _content(number: int) -> str:
    said = [(18, 90, 760, TITLE)] if not number else []
    said += [(10, 90, 735, f"arXiv:{ARXIV}v1 [physics.pop-ph] 3 Apr 2026")] if not number else []
    for place in range(24):
        line = LINES[place % len(LINES)]
        if number != 2 or place > 3:
            line = line.replace(WORD, "mercury")
        said.append((12, 90, 690 - place * 26, line))
    return "\n".join(f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET" for size, x, y, text in said)


class ReadingJourney:
    """A reader at keyboard and mouse; ``shoot`` is given the name of each picture."""

    def __init__(
        self, display: Display, home: Path, theme: str, shoot: Callable[[str], None]
    ) -> None:
        self._display, self._shoot, self._home = display, shoot, home
        self._colours = DARK if theme == "dark" else LIGHT
        self.session = Desk(display, home, theme)
        self.copies, self.copy = home.with_name("copies"), home.with_name("copy.pdf")

    def travel(self, paper: Path, known: Path) -> None:
        """The whole way: ``paper`` is the file, ``known`` has the facts of its paper."""
        before = hashlib.sha256(paper.read_bytes()).digest()
        self.session.ask("import", str(known))
        with self.session.window(paper):
            self.take_in()
            self.read()
            self.find()
            self.mark_and_comment()
            self.save_a_copy()
            self._display.keys("ctrl+q")
        with self.session.window():
            self.come_back_to_the_place()
            self._display.keys("ctrl+q")
        self.session.ask("export", "--with-marks", "-o", str(self.copies))
        assert hashlib.sha256(paper.read_bytes()).digest() == before

    def take_in(self) -> None:
        """The dialog says which paper the file is of; Ctrl+Enter takes it in."""
        until(lambda: "PDF" in self._display.active(), "the dialog of files opens")
        self._rest("read-files")
        self._display.keys("ctrl+Return")
        until(lambda: self._files() == 1, "the file is its paper's")
        until(lambda: self._display.active() == "PaperDesk", "the window has the keyboard again")

    def read(self) -> None:
        """O gives the paper all of the window."""
        self._display.keys("ctrl+2")
        self._rest("read-before")
        self._display.keys("o")
        until(self._is_paper, "a page is shown")
        self._rest("read-pages")

    def find(self) -> None:
        """Ctrl+F, a word, Enter: its place is shown, marked."""
        self._display.keys("ctrl+f")
        self._display.type(WORD)
        self._rest("read-find")
        self._display.keys("Return", "Escape")
        self._rest("read-found")

    def mark_and_comment(self) -> None:
        """H marks what was found; C writes to it."""
        self._display.keys("h")
        until(lambda: len(self.marks()) == 1, "the mark is kept")
        self._rest("read-marked")
        self._display.keys("c")
        self._display.type("Weigh it against *alcohol*.")
        self._display.keys("ctrl+Return")
        until(lambda: bool(self.marks()[0]["comment"]), "the comment is kept")
        self._rest("read-commented")

    def save_a_copy(self) -> None:
        """Ctrl+Alt+S asks where to, and a copy with the marks is there."""
        self._display.keys("ctrl+alt+s")
        until(lambda: self._display.active() == "Save a copy with marks", "the dialog opens")
        self._display.keys("ctrl+a")
        self._display.type(str(self.copy))
        self._display.keys("Return")
        until(self.copy.exists, "the copy is written")

    def come_back_to_the_place(self) -> None:
        """The paper opens where it was left."""
        until(lambda: self._selected() > 0, "the list is there")
        self._display.keys("ctrl+2", "o")
        until(self._is_paper, "a page is shown")
        self._rest("read-again")

    def marks(self) -> list[Any]:
        """The marks of the paper, as the command line tells them."""
        answer = self.session.ask("marks", ARXIV)
        return list(answer["marks"])

    def _files(self) -> int:
        return len(self.session.ask("files", ARXIV)["files"])

    def _is_paper(self) -> bool:
        """Whether most of the middle of the screen is a page."""
        tint = tint_colour(PaperTint.AUTO, dark=self._colours is DARK)
        paper = tint.rgb() & 0xFFFFFF if tint is not None else 0xFFFFFF
        # Multiplied in eight bits, which may take one from each channel.
        shades = (f"#{shade:06x}" for shade in (paper, paper - 0x010101))
        return any(self._display.count(shade, (300, 1100)) > 200_000 for shade in shades)

    def _selected(self) -> int:
        return self._display.count(self._colours.accent, (230, 640))

    def _rest(self, name: str) -> None:
        self._display.still()
        self._shoot(name)
