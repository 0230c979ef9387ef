"""Makes the pictures of the window: ``packaging/dev screens [--journey] [--keep]``.

All go to ``build/screens``: every state of ``tests/screens`` in both themes, and
with ``--journey`` what a real display shows: a reader's day in both themes and at
both scales, and the window with the starter papers. ``--keep`` stores the states
for the tests to compare with, and with ``--journey`` the starter's window for the
README.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.house import ROOT
from tests.journey import page
from tests.journey.display import Display, display, missing_tools, until
from tests.journey.journey import Journey, Shoot
from tests.journey.pictures import save
from tests.journey.window import Desk
from tests.screens.taking import STORED, take

PICTURES = ROOT / "build" / "screens"
HELP = ROOT / "resources" / "help"


def shooting(screen: Display, folder: Path, kind: str) -> Shoot:
    """A way to keep what a screen shows, as ``KIND-NAME.png``."""
    return lambda name: save(screen.picture(), folder / f"{kind}-{name}.png")


def walk(theme: str, scale: int) -> None:
    """A reader's day, with pictures."""
    with tempfile.TemporaryDirectory() as name, display(Path(name) / "screen", scale) as screen:
        shoot = shooting(screen, PICTURES, f"{theme}-{scale}x")
        journey = Journey(screen, Path(name) / "home", theme, shoot)
        journey.travel(page.write(Path(name) / "page.txt"), papers=len(page.SUBJECTS))


def portrait(theme: str) -> Path:
    """The window with the starter papers and some work done, as the README shows it."""
    target = PICTURES / f"window-{theme}.png"
    with tempfile.TemporaryDirectory() as name, display(Path(name) / "screen") as screen:
        desk = Desk(screen, Path(name) / "home", theme)
        _work(desk)
        with desk.window():
            until(lambda: screen.count("#000000") < 1000, "the window fills the screen")
            screen.keys("g", "a", "Home", "n", "ctrl+Return", "Escape")
            screen.still()
            save(screen.still(), target)
            screen.keys("ctrl+q")
    return target


def _work(desk: Desk) -> None:
    desk.ask("import", str(ROOT / "resources" / "starter" / "twelve-papers.jsonl"))
    papers = [paper["id"] for paper in desk.ask("list")["papers"]]
    desk.ask("tag", "add", "to read", papers[1], papers[3])
    desk.ask("tag", "add", "scaling", papers[1], papers[5])
    desk.ask("star", papers[1])
    desk.ask("state", papers[0], papers[4], "--set", "seen")


def journey(*, keep: bool) -> None:
    """What a real display shows."""
    for theme in ("light", "dark"):
        for scale in (1, 2):
            walk(theme, scale)
        made = portrait(theme)
        if keep:
            shutil.copy(made, HELP / made.name)


def states(*, keep: bool) -> None:
    """Every state; the stored ones are all made anew, so that none is left of what is no more."""
    take(PICTURES)
    if keep:
        for stored in STORED.glob("*.png"):
            stored.unlink()
        take(STORED, small=True)


def main(words: list[str]) -> int:
    """Make the pictures; say where they are."""
    keep = "--keep" in words
    states(keep=keep)
    if "--journey" in words:
        if missing := missing_tools():
            print(f"For a real display this is missing: {', '.join(missing)}", file=sys.stderr)
            return 1
        journey(keep=keep)
    print(PICTURES)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
