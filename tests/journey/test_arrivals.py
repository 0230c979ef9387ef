"""Papers arrive at the real window, by real keys, in both themes, from a server on this machine.

It leaves its pictures in ``build/screens``.
"""

from pathlib import Path

import pytest

from tests.journey import page
from tests.journey.arrivals import Arrivals, serve
from tests.journey.display import display, missing_tools
from tests.journey.screens import PICTURES, shooting
from tests.sources.replay_server import ReplayServer

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"missing: {', '.join(missing_tools())}"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_was_asked_for_arrives_and_what_waits_comes_the_next_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    home = tmp_path / "home"
    with ReplayServer() as server:
        serve(server)
        monkeypatch.setenv(*server.variable())
        with display(tmp_path / "screen") as screen:
            shoot = shooting(screen, PICTURES, f"arrivals-{theme}")
            way = Arrivals(screen, home, theme, shoot)
            way.travel(page.write(tmp_path / "page.txt"), server)
    with ReplayServer() as server:
        serve(server)
        monkeypatch.setenv(*server.variable())
        with display(tmp_path / "next-screen") as screen:
            shoot = shooting(screen, PICTURES, f"arrivals-{theme}")
            Arrivals(screen, home, theme, shoot).find_it_the_next_day()
