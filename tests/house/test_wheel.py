"""The wheel alone, in a new environment in another folder, is the whole program."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.house import ROOT

LOOK_AROUND = """
import sys
from pathlib import Path
import paperdesk
from paperdesk.paths import resource
from PySide6.QtGui import QGuiApplication, QIcon

here = Path(sys.prefix).resolve()
assert Path(paperdesk.__file__).resolve().is_relative_to(here), paperdesk.__file__
starters = list(resource("starter").iterdir())
assert starters, "no starter"
application = QGuiApplication([])
icons = sorted(resource("icons").rglob("*.svg"))
assert icons, "no icons"
assert all(icon.resolve().is_relative_to(here) for icon in icons)
drawn = [i for i in icons if not QIcon(str(i)).pixmap(16, 16).isNull()]
assert len(drawn) == len(icons), "icons that cannot be drawn"
"""


def _run(*words: str | Path, cwd: Path) -> str:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PYTHON") and name != "PAPERDESK_HOME"
    }
    ended = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert ended.returncode == 0, f"{words}: {ended.stdout}{ended.stderr}"
    return ended.stdout


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment that holds the locked packages and our wheel, nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    _run(sys.executable, "-P", "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT,
         cwd=folder)  # fmt: skip
    venv.create(folder / "env", with_pip=True)
    pip = (folder / "env/bin/python", "-m", "pip", "install", "--quiet")
    locked = ROOT / "packaging" / "requirements.txt"
    _run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", locked, cwd=folder)
    _run(*pip, "--no-deps", *folder.glob("*.whl"), cwd=folder)
    return folder


@pytest.mark.slow
def test_the_wheel_finds_its_icons_and_its_starter(elsewhere: Path) -> None:
    _run(elsewhere / "env/bin/python", "-c", LOOK_AROUND, cwd=elsewhere)


@pytest.mark.slow
def test_the_wheel_imports_its_starter_and_checks_clean(elsewhere: Path) -> None:
    paperdesk = (elsewhere / "env/bin/paperdesk", "--home", elsewhere / "home")
    starter = _run(
        elsewhere / "env/bin/python",
        "-c",
        "from paperdesk.tasks.sample_papers import starter_file; print(starter_file())",
        cwd=elsewhere,
    ).strip()
    _run(*paperdesk, "import", starter, cwd=elsewhere)
    assert '"total": 12' in _run(*paperdesk, "search", "is:new", "--json", cwd=elsewhere)
    _run(*paperdesk, "check", cwd=elsewhere)
