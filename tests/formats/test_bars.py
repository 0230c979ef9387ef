"""The files of other programs are read as well as they have to be (tests/bench/formats.py)."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT


@pytest.mark.slow
def test_the_bars_hold(real_data: Path) -> None:
    # In a process of its own, for it starts others, and one that watches over them stays.
    found = subprocess.run(
        [sys.executable, "-m", "tests.bench.formats", real_data / "formats"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "no difference any more" not in found.stdout
