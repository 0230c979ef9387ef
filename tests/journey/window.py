"""PaperDesk's window on a test's display, and the command line beside it."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.house import ROOT
from tests.journey.display import PATIENCE, Display, until

MAIN = [sys.executable, "-m", "paperdesk"]


class Desk:
    """One library in one home: opened in a window, asked from the command line."""

    def __init__(self, display: Display, home: Path, theme: str = "light") -> None:
        self._display, self._home = display, home
        (home / "config").mkdir(parents=True, exist_ok=True)
        settings = json.dumps({"theme": theme})
        (home / "config" / "settings.json").write_text(settings, encoding="utf-8")

    @contextlib.contextmanager
    def window(self, *files: Path) -> Iterator[None]:
        """A window, open on the library; after the block it was closed by a key, without a word."""
        process = subprocess.Popen(
            [*MAIN, "--home", self._home, *files],
            cwd=ROOT,
            env=self._display.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            until(lambda: bool(self._display.windows("^PaperDesk$")), "the window opens")
            yield
            assert process.wait(PATIENCE) == 0
            assert process.stderr is not None
            said = process.stderr.read()
            assert said == "", said
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()

    def start_again(self) -> None:
        """A second start, which ends at once since there is a window already."""
        ended = subprocess.run(
            [*MAIN, "--home", self._home],
            cwd=ROOT,
            env=self._display.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert (ended.returncode, ended.stderr) == (0, "")

    def settings(self) -> Any:
        """The settings as they are on the disk."""
        return json.loads((self._home / "config" / "settings.json").read_text(encoding="utf-8"))

    def ask(self, *words: str) -> Any:
        """What a verb of the command line answers."""
        ended = subprocess.run(
            [*MAIN, "--home", self._home, "--json", *words],
            cwd=ROOT,
            env=self._display.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout)

    def has(self, paper: str, **wanted: Any) -> bool:
        """Whether these facts of a paper are as wanted."""
        shown = self.ask("show", paper)
        return {name: shown[name] for name in wanted} == wanted
