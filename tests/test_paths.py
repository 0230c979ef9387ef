"""Where files live."""

import stat
import sys
from pathlib import Path

import pytest

from paperdesk import paths
from paperdesk.model import PaperDeskError
from paperdesk.paths import Places, places, resource


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_named_home_holds_everything(tmp_path: Path) -> None:
    found = places(tmp_path / "stick")
    assert found == Places(*(tmp_path / "stick" / n for n in ("data", "cache", "config", "log")))
    assert all(folder.is_dir() for folder in (found.data, found.cache, found.config, found.log))


def test_the_variable_names_a_home_and_an_argument_outweighs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAPERDESK_HOME", str(tmp_path / "a"))
    assert places().data == tmp_path / "a" / "data"
    assert places(tmp_path / "b").data == tmp_path / "b" / "data"


def test_a_relative_home_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert places(Path("here")).data == tmp_path / "here" / "data"


def test_new_folders_are_closed_to_others_and_an_open_cache_is_closed(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir(mode=0o755)
    found = places(tmp_path)
    assert [_mode(found.data), _mode(found.cache)] == [0o700, 0o700]


def test_a_data_folder_that_the_reader_opened_stays_open(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o750)
    assert _mode(places(tmp_path).data) == 0o750


def test_without_a_home_the_system_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PAPERDESK_HOME")
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    found = places()
    assert found.data == tmp_path / "DATA" / "paperdesk"
    assert found.cache == tmp_path / "CACHE" / "paperdesk"
    assert found.config == tmp_path / "CONFIG" / "paperdesk"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG variables are read on Linux only")
@pytest.mark.parametrize("odd", ["", "relative/place"])
def test_an_empty_or_relative_xdg_variable_is_ignored(
    odd: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PAPERDESK_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", odd)
    found = places()
    assert found.data == tmp_path / ".local/share/paperdesk"
    assert found.cache == tmp_path / ".cache/paperdesk"
    assert found.config == tmp_path / ".config/paperdesk"
    assert found.log == tmp_path / ".cache/paperdesk/log"


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PaperDeskError, match=r"cannot be made.*--home DIR"):
        places(tmp_path / "file")


def test_places_travel_as_plain_text(home: Places) -> None:
    assert Places.from_dict(home.as_dict()) == home


def test_a_resource_of_the_checkout_is_found_and_a_missing_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "app.svg").write_text("<svg/>")
    monkeypatch.setattr(paths, "_resources", lambda: tmp_path)
    assert resource("icons/app.svg").read_text() == "<svg/>"
    with pytest.raises(FileNotFoundError, match=r"icons/other\.svg"):
        resource("icons/other.svg")


def test_the_resources_lie_beside_the_package_in_a_checkout() -> None:
    assert paths._resources().name == "resources"
