"""Nothing acknowledged is lost and nothing is half there, whenever the end comes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import tracer
from tests.faults.scenarios import SCENARIOS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not tracer.USABLE, reason="needs ptrace on Linux x86-64"),
]


@pytest.mark.parametrize("fault", ["kill", "full-once", "full"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_an_act_is_wholly_there_or_wholly_not(name: str, fault: str, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.sweep", name, fault, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    answer = json.loads(told.stdout.splitlines()[-1])
    assert answer["wrong"] == []
    assert answer["points"] >= 3
