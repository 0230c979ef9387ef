"""How the desk is remembered."""

import dataclasses
import json
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk import settings
from paperdesk.model import Order, PaperDeskError, Scope
from paperdesk.paths import Places
from paperdesk.settings import Settings, load, save

LIKED = Settings(
    theme="dark",
    density="compact",
    font="system",
    zoom=125,
    order=Order.TITLE,
    window_geometry="AdnQywAD",
    splitters="AAAA/w==",
    scope_kind="tag",
    scope_value="rl/offline",
    paper_id="arxiv:1706.03762",
    side_bar_folded=True,
    detail_folded=True,
    hide_seen=True,
    search_text="sand",
    search_name="beaches",
    tab="notes",
    recent_files=("/tmp/página.txt", "/tmp/b\udcff.json"),
    keys={"star": ("Ctrl+D", "*"), "quit": ()},
)


def _file(home: Places) -> Path:
    return home.config / "settings.json"


def test_without_a_file_there_are_defaults(home: Places) -> None:
    assert load(home) == Settings()
    assert not _file(home).exists()


def test_what_was_saved_comes_back(home: Places) -> None:
    save(home, LIKED)
    assert load(home) == LIKED
    assert LIKED.scope == Scope("tag", "rl/offline")


def test_keys_of_a_later_version_are_kept(home: Places) -> None:
    _file(home).write_text('{"zoom": 110, "reading_speed": {"words": 250}}')
    save(home, replace(load(home), theme="light"))
    kept = json.loads(_file(home).read_text())
    assert kept["reading_speed"] == {"words": 250}
    assert (kept["zoom"], kept["theme"]) == (110, "light")


@pytest.mark.parametrize(
    ("key", "odd"),
    [
        ("theme", "purple"),
        ("theme", ["dark"]),
        ("density", None),
        ("zoom", "100"),
        ("zoom", True),
        ("zoom", 4),
        ("zoom", 10**9),
        ("order", "shuffled"),
        ("order", 3),
        ("window_geometry", 7),
        ("side_bar_folded", "yes"),
        ("side_bar_folded", 1),
        ("backup_space", 0),
        ("backup_space", 50_001),
        ("backup_space", 1.5),
        ("backups", True),
        ("keys", ["Ctrl+D"]),
        ("keys", {"star": "Ctrl+D"}),
        ("keys", {"star": [1]}),
        ("recent_files", "a.txt"),
        ("recent_files", ["a.txt", 3]),
    ],
)
def test_an_odd_value_gives_way_to_its_default_and_the_rest_stays(
    key: str, odd: object, home: Places, caplog: pytest.LogCaptureFixture
) -> None:
    good = "splitters" if key != "splitters" else "paper_id"
    _file(home).write_text(json.dumps({key: odd, good: "kept"}))
    with caplog.at_level(logging.WARNING):
        found = load(home)
    assert found == replace(Settings(), **{good: "kept"})  # type: ignore[arg-type]
    assert key in caplog.text


@pytest.mark.parametrize(
    "damage", [b"", b"{", b'"text"', b"[1]", b"\xff\xfe\x00", b"[" * 100_000, b" " * 2_000_000]
)
def test_a_damaged_file_is_set_aside(damage: bytes, home: Places) -> None:
    _file(home).write_bytes(damage)
    assert load(home) == Settings()
    assert not _file(home).exists()
    assert (home.config / "settings.json.damaged").read_bytes() == damage
    save(home, LIKED)
    assert load(home) == LIKED


def test_saving_leaves_nothing_beside_the_file(home: Places) -> None:
    save(home, LIKED)
    save(home, Settings())
    assert [path.name for path in home.config.iterdir()] == ["settings.json"]


def test_a_failed_save_keeps_the_old_settings(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(home, LIKED)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PaperDeskError, match="No space left"):
        save(home, Settings())
    monkeypatch.undo()
    assert load(home) == LIKED
    assert [path.name for path in home.config.iterdir()] == ["settings.json"]


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.dictionaries(st.sampled_from([field.name for field in dataclasses.fields(Settings)]), _json)
)
def test_whatever_stands_in_the_file_gives_settings_that_can_be_saved(
    found: dict[str, Any],
) -> None:
    understood = settings._understand(found)
    again = json.loads(json.dumps(dataclasses.asdict(understood)))
    assert settings._understand(again) == understood
