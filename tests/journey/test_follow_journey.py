"""Papers arrive at the real window, by real keys, from a site that is replayed, and without it."""

from pathlib import Path

import pytest

from tests.journey.display import display, missing_tools
from tests.journey.follow_journey import FollowJourney
from tests.journey.screens import PICTURES, shooting

pytestmark = [
    pytest.mark.skipif(bool(missing_tools()), reason=f"missing: {', '.join(missing_tools())}"),
    pytest.mark.slow,
]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_papers_arrive_and_are_read_without_a_network(tmp_path: Path, theme: str) -> None:
    with display(tmp_path / "screen") as screen:
        shoot = shooting(screen, PICTURES, f"{theme}-1x")
        journey = FollowJourney(screen, tmp_path / "home", theme, shoot)
        with journey.site:
            journey.travel()
