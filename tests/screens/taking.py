"""Takes the pictures: :func:`take`, in a process of its own under the stage's conditions."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from paperdesk.paths import Places
from paperdesk.settings import Language
from tests.house import ROOT
from tests.journey.pictures import save
from tests.screens.likeness import reduced
from tests.screens.papers import fill, fill_with_starter
from tests.screens.scenes import ALL, ARABIC, FIRST, GERMAN, SCENES, STARTER, Scene
from tests.screens.stage import Stage, begin, conditions, stage

STORED = Path(__file__).with_name("stored")
"""The pictures that the window is compared with, reduced."""
Plays = tuple[tuple[tuple[Scene, ...], str, Callable[[Places], None] | None, Language], ...]
"""Scenes, the home that they are played in, what fills it before, and the language."""
NAMES = tuple(f"{scene.name}-{theme}" for scene in ALL for theme in ("light", "dark"))


def take(folder: Path, *, small: bool = False) -> None:
    """Take every picture into a folder, as one sees it or ``small`` as it is stored."""
    with tempfile.TemporaryDirectory() as name:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.screens.taking", folder.absolute(), str(small)],
            env=conditions(Path(name)),
            cwd=ROOT,
            check=False,
            stderr=subprocess.PIPE,
            text=True,
        )
    if ended.returncode:
        raise RuntimeError(f"the pictures could not be taken:\n{ended.stderr}")


def main(folder: Path, *, small: bool) -> None:
    """Play every scene, and keep what one sees."""
    begin()
    with tempfile.TemporaryDirectory() as name:
        plays: Plays = (
            (SCENES, "full", fill, "en"),
            (FIRST, "first", None, "en"),
            (STARTER, "starter", fill_with_starter, "en"),
            (GERMAN, "full", None, "de"),
            (ARABIC, "full", None, "ar"),
        )
        for scenes, home, make, language in plays:
            with stage(Path(name) / home, make, language) as shown:
                themes = ("light", "dark")
                for scene in scenes:
                    with scene.play(shown):
                        for theme in themes:
                            shown.wear(theme)
                            _keep(shown, scene, folder / f"{scene.name}-{theme}.png", small)
                    themes = themes[::-1]  # a change of theme takes longer than a picture


def _keep(shown: Stage, scene: Scene, path: Path, small: bool) -> None:
    pixels = shown.picture(scene.scale)
    save(reduced(pixels, scene.scale) if small else pixels, path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), small=sys.argv[2] == "True")
