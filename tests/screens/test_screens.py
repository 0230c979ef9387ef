"""The window looks as it did when its pictures were stored.

After a change of the look on purpose: ``packaging/dev screens --keep``, and look
at what changed before it is committed.
"""

from pathlib import Path

import pytest

from tests.screens.likeness import difference, read
from tests.screens.taking import NAMES, STORED, take


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all pictures, taken just now."""
    folder = tmp_path_factory.mktemp("screens")
    take(folder, small=True)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_the_window_looks_as_it_did(taken: Path, name: str) -> None:
    told = difference(read(STORED / f"{name}.png"), read(taken / f"{name}.png"))
    assert told.alike, f"{name}: {told}; 'packaging/dev screens --keep' stores what is wanted"
