"""The files of other programs are read as well as they have to be (tests/bench/formats.py)."""

import sys
from pathlib import Path

import pytest

from tests.bench import formats


@pytest.mark.slow
def test_the_bars_hold(
    real_data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["formats", str(real_data / "formats")])
    held = formats.main() == 0
    told = capsys.readouterr().out
    assert held, told
    assert "no difference any more" not in told
