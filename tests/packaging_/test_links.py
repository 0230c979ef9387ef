"""``paperdesk:`` addresses, as browsers and other programs hand them over."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from paperdesk import __main__, app
from paperdesk.paths import Places
from paperdesk.tasks.sample_papers import starter_file

LOOK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from paperdesk import app
from paperdesk.paths import places
from paperdesk.ui.shell.session import Session

show = Session.show

def shown(self, paths=(), papers=()):
    show(self, paths, papers)
    def look():
        entry = self.state.entry
        print(entry.paper.arxiv_id if entry else None)
        self.window.close()
    QTimer.singleShot(2500, look)

Session.show = shown
sys.exit(app.run([], places(Path(sys.argv[1])), ["arxiv:2311.00059"]))
"""


@pytest.mark.parametrize(
    "address",
    ["paperdesk:arxiv:2311.00059", "paperdesk://arxiv:2311.00059", "paperdesk:arxiv%3A2311.00059"],
)
def test_an_address_goes_to_the_window_as_a_paper_and_not_as_a_file(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[Sequence[str], Sequence[str]]] = []

    def run(paths: Sequence[str], _places: Places, papers: Sequence[str]) -> int:
        given.append((paths, papers))
        return 0

    monkeypatch.setattr(app, "run", run)
    file = tmp_path / "papers.txt"
    file.touch()
    assert __main__.main([address, str(file), "--home", str(tmp_path / "h")]) == 0
    assert given == [([str(file)], ["arxiv:2311.00059"])]


def test_a_page_of_a_browser_goes_to_the_window_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Sequence[str]] = []

    def run(_paths: Sequence[str], _places: Places, papers: Sequence[str]) -> int:
        given.append(papers)
        return 0

    monkeypatch.setattr(app, "run", run)
    page = "paperdesk:add?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2&title=Pots"
    assert __main__.main([page, "--home", str(tmp_path / "h")]) == 0
    assert given == [[page]]


def test_the_window_opens_on_that_paper(home: Places) -> None:
    folder = str(home.data.parent)
    assert __main__.main(["import", str(starter_file()), "--home", folder]) == 0
    told = subprocess.run(
        [sys.executable, "-c", LOOK, folder],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.stdout.strip() == "2311.00059", told.stderr
