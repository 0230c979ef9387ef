"""The reader goes to a library in another folder, and every next start finds it there."""

from pathlib import Path

import pytest

from paperdesk import cli, settings
from paperdesk.library import Library
from paperdesk.model import Cancelled, LibraryError, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.paths import LibraryAwayError, Places, may_choose, places
from paperdesk.tasks.relocate_library import LibraryTarget, go, planned
from tests.library.builders import ALL, file, numbered


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The system's own places, with a library of three papers."""
    monkeypatch.delenv("PAPERDESK_HOME")
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    found = places()
    with Library.open(found) as library:
        library.add([file(*map(numbered, range(1, 4)))])
        library.save_note(library.keys(ALL)[0], "Mine.\n", "")
    return found


def count(where: Places) -> int:
    with Library.open(where) as library:
        return len(library.keys(ALL))


def test_a_moved_library_is_found_by_every_next_start_and_by_the_command_line(
    usual: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = go(usual, planned(tmp_path / "disk", moves=True, in_use=usual.data))
    assert places() == found
    assert found.data == tmp_path / "disk"
    assert found.config == usual.config
    assert found.cache.is_relative_to(usual.cache)
    assert found.cache != usual.cache
    assert count(found) == 3
    assert (usual.data / "library.db").is_file(), "the old folder stays"
    assert cli.main(["list"]) == 0
    assert "Study number 3" in capsys.readouterr().out
    with Library.open(found) as library:
        library.forget(library.keys(ALL)[:1])
    assert (count(places()), count(usual)) == (2, 3)


def test_home_outweighs_the_choice(usual: Places, tmp_path: Path) -> None:
    go(usual, planned(tmp_path / "disk", moves=True))
    assert places(tmp_path / "stick").data == tmp_path / "stick" / "data"
    assert not may_choose(places(tmp_path / "stick"))
    assert may_choose(places())


def test_a_folder_with_other_things_gets_one_for_the_library(usual: Places, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "disk" / "photo.jpg").write_bytes(b"x")
    wish = planned(tmp_path / "disk", moves=True)
    assert wish == LibraryTarget(tmp_path / "disk" / "PaperDesk", moves=True)
    go(usual, wish)
    with pytest.raises(LibraryError, match="PaperDesk is not empty"):
        planned(tmp_path / "disk", moves=True)
    assert planned(tmp_path / "disk").folder == tmp_path / "disk" / "PaperDesk"


def test_a_move_that_is_stopped_or_not_remembered_changes_no_start(
    usual: Places, tmp_path: Path
) -> None:
    def stop(_done: int, _total: int, _what: Message) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        go(usual, planned(tmp_path / "disk", moves=True), stop)
    assert places() == usual
    (usual.config / "library.json").mkdir()  # in the way of the file
    with pytest.raises(PaperDeskError, match="could not be remembered"):
        go(usual, planned(tmp_path / "disk", moves=True))
    (usual.config / "library.json").rmdir()
    assert places() == usual
    assert count(usual) == 3


def test_an_empty_folder_begins_a_library_and_one_goes_back_to_the_old_one(
    usual: Places, tmp_path: Path
) -> None:
    settings.save(usual, settings.Settings(theme="dark", search_text="swarm", scope_kind="later"))
    (tmp_path / "empty").mkdir()
    found = go(usual, planned(tmp_path / "empty"))
    assert places() == found
    assert count(found) == 0
    kept = settings.load(found)
    assert (kept.theme, kept.search_text, kept.scope_kind) == ("dark", "", "all")
    assert go(found, planned(usual.data, in_use=found.data)) == usual == places()
    assert count(places()) == 3


def test_folders_that_cannot_be_meant_are_refused(usual: Places, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "thesis.tex").write_text("x", encoding="utf-8")
    with pytest.raises(LibraryError, match="There is no library"):
        planned(tmp_path / "thesis")
    with pytest.raises(LibraryError, match="is the one that is open"):
        planned(usual.data, in_use=usual.data)
    assert [path.name for path in (tmp_path / "thesis").iterdir()] == ["thesis.tex"]


@pytest.mark.parametrize("mount_point_stays", [True, False])
def test_an_unplugged_disk_is_no_new_library(
    usual: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str], mount_point_stays: bool
) -> None:
    go(usual, planned(tmp_path / "disk", moves=True))
    (tmp_path / "disk").rename(tmp_path / "unplugged")
    if mount_point_stays:
        (tmp_path / "disk").mkdir()
    with pytest.raises(LibraryAwayError, match="connect it and try again") as away:
        places()
    assert away.value.places == usual
    assert cli.main(["list"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("paperdesk: Your library is not in ")
    assert len(told.splitlines()) == 1
    if mount_point_stays:
        assert not list((tmp_path / "disk").iterdir())
        (tmp_path / "disk").rmdir()
    (tmp_path / "unplugged").rename(tmp_path / "disk")
    assert count(places()) == 3


@pytest.mark.parametrize("said", [b"", b"[]", b'{"folder": 3}', b"\xff", b'{"other": "x"}'])
def test_a_choice_that_cannot_be_read_begins_no_new_library(usual: Places, said: bytes) -> None:
    (usual.config / "library.json").write_bytes(said)
    with pytest.raises(LibraryAwayError):
        places()
