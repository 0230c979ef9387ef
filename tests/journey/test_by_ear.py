"""A reader's day by keys alone, at the real window, with everything found by role and name."""

from pathlib import Path

import pytest

from tests.journey import page
from tests.journey.bus import bus, missing_parts
from tests.journey.by_ear import ByEar
from tests.journey.display import display, missing_tools

MISSING = [*missing_tools(), *missing_parts()]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"missing: {', '.join(MISSING)}")


@pytest.mark.slow
def test_a_day_is_lived_by_ear(tmp_path: Path) -> None:
    with display(tmp_path / "screen") as screen, bus(screen.environment) as ear:
        ByEar(screen, tmp_path / "home", ear).travel(
            page.write(tmp_path / "page.txt"), papers=len(page.SUBJECTS)
        )
