"""A reader's day at the real window, by real keys, in both themes and at both scales.

It leaves its pictures in ``build/screens``.
"""

from pathlib import Path

import pytest

from tests.journey import page
from tests.journey.display import display, missing_tools
from tests.journey.journey import Journey
from tests.journey.screens import PICTURES, shooting

pytestmark = pytest.mark.skipif(
    bool(missing_tools()), reason=f"missing: {', '.join(missing_tools())}"
)
OFTEN = ("light", 1)
SELDOM = [
    pytest.param(theme, scale, marks=pytest.mark.slow)
    for theme, scale in (("light", 2), ("dark", 1), ("dark", 2))
]


@pytest.mark.parametrize(("theme", "scale"), [OFTEN, *SELDOM])
def test_what_a_reader_did_is_there_the_next_day(tmp_path: Path, theme: str, scale: int) -> None:
    with display(tmp_path / "screen", scale) as screen:
        shoot = shooting(screen, PICTURES, f"{theme}-{scale}x")
        journey = Journey(screen, tmp_path / "home", theme, shoot)
        journey.travel(page.write(tmp_path / "page.txt"), papers=len(page.SUBJECTS))


@pytest.mark.slow
def test_the_page_that_the_project_began_with_is_a_library_the_next_day(
    tmp_path: Path, real_data: Path
) -> None:
    with display(tmp_path / "screen") as screen:
        shoot = shooting(screen, PICTURES, "real-page")
        Journey(screen, tmp_path / "home", shoot=shoot).travel(
            real_data / "papers-page.txt", papers=76
        )
