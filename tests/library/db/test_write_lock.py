"""Who holds the library, as told by a file that each writer writes over."""

import json
from pathlib import Path

from paperdesk.library.db.write_lock import LockOwner


def test_of_an_owner_with_a_longer_name_nothing_is_left(tmp_path: Path) -> None:
    for role in ("the command line of long ago", "the window"):
        owner = LockOwner(tmp_path, role)
        owner.write()
        told = json.loads((tmp_path / "library.holder").read_text("utf-8"))
        assert told["role"] == role
        assert role in str(owner.sentence())


def test_a_folder_that_cannot_be_written_to_tells_of_another_program(tmp_path: Path) -> None:
    owner = LockOwner(tmp_path / "gone", "the window")
    owner.write()
    assert "another program" in str(owner.sentence()).lower()
