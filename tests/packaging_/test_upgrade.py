"""What an upgrade does with a library, and an older program with a newer one.

``tests/fixtures/library_of_version_1`` was written by the first release: three
papers with tags, states, a star and a note. It is never made anew.
"""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk import __main__
from paperdesk.library import Library
from paperdesk.model import LibraryError, Scope, State
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks.index_jobs import heal_library
from tests.house import ROOT

OLD = ROOT / "tests" / "fixtures" / "library_of_version_1"
NOTE = "Compare with the **harbour** study."


@pytest.fixture
def old(home: Places) -> Places:
    """A home in which the first release has worked."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        connection.executescript((OLD / "library.sql").read_text("utf-8"))
    shutil.copytree(OLD / "notes", home.data / "notes")
    return home


def _paperdesk(home: Places, *words: str) -> int:
    return __main__.main([*words, "--home", str(home.data.parent)])


def _prints(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in (".db", ".md")
    }


def test_the_first_release_s_library_opens_with_every_word_of_its_reader(old: Places) -> None:
    with Library.open(old) as library:
        assert not library.read_only
        heal_library(library)
        keys = {
            name: library.key(name) for name in ("2401.00001", "2402.00002", "10.9999/sounds.3")
        }
        first, second, third = (library.entry(key) for key in keys.values())
        assert first.starred
        assert [first.state, second.state, third.state] == [State.NEW, State.READ, State.LATER]
        assert set(first.tags) == set(second.tags) == {"coast/winter"}
        assert library.note(keys["2401.00001"]).text.strip() == NOTE
        assert library.search(parse("harbour")).total == 1
        assert len(library.keys(Scope("all"))) == 3
        assert library.check().ok, library.check().problems


def test_what_was_done_before_an_upgrade_can_be_taken_back_after_it(old: Places) -> None:
    with Library.open(old) as library:
        for _ in range(4):  # note, later, read, star
            assert library.undo() is not None
        entry = library.entry(library.key("2401.00001"))
        assert not entry.starred
        assert library.note(entry.key).text.strip() == ""


def test_a_newer_library_is_not_touched_and_one_line_says_so(
    old: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _paperdesk(old, "list") == 0  # brought to this version
    with closing(sqlite3.connect(old.data / "library.db")) as connection:
        connection.execute("PRAGMA user_version=9999")
        connection.execute("PRAGMA journal_mode=DELETE")
    before = _prints(old.data)
    capsys.readouterr()
    assert _paperdesk(old, "tag", "add", "x", "2401.00001") == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "newer" in told
    assert _paperdesk(old, "note", "2401.00001", "--append", "Lost?") == 1
    assert _paperdesk(old, "list") == 0
    assert "lighthouse" in capsys.readouterr().out
    assert _prints(old.data) == before


def test_an_old_library_that_cannot_be_written_is_told_of_and_not_touched(
    old: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _prints(old.data)
    # The suite may run as root, whom no mode of a folder keeps out.
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(LibraryError, match="has to be upgraded once"):
        Library.open(old)
    assert _prints(old.data) == before
