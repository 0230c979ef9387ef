"""Makes the pictures of the window: ``packaging/dev screens [--journey] [--keep]``.

All go to ``build/screens``: every state of ``tests/screens`` in both themes, and
with ``--journey`` a reader's day as a real display shows it, in both themes and at
both scales. ``--keep`` stores the states for the tests to compare with, and the
starter papers' window for the README.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.house import ROOT
from tests.journey import page
from tests.journey.display import Display, display, missing_tools
from tests.journey.journey import Journey
from tests.journey.pictures import save
from tests.journey.reader import Shoot
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


def journeys() -> None:
    """What a real display shows."""
    for theme in ("light", "dark"):
        for scale in (1, 2):
            walk(theme, scale)


def states(*, keep: bool) -> None:
    """Every state; the stored ones are all made anew, so that none is left of what is no more."""
    take(PICTURES)
    if keep:
        for stored in STORED.glob("*.png"):
            stored.unlink()
        take(STORED, small=True)
        for theme in ("light", "dark"):
            shutil.copy(PICTURES / f"starter-{theme}.png", HELP / f"window-{theme}.png")


def main(words: list[str]) -> int:
    """Make the pictures; say where they are."""
    states(keep="--keep" in words)
    if "--journey" in words:
        if missing := missing_tools():
            print(f"For a real display this is missing: {', '.join(missing)}", file=sys.stderr)
            return 1
        journeys()
    print(PICTURES)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
