"""A message on the desktop goes to the system's own program, as plain text."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.ui.services.desktop_notifier import PROGRAM, DesktopNotifier, can_announce

linux = pytest.mark.skipif(sys.platform != "linux", reason="that program is Linux's")


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of that name, which writes down what it was told."""
    path = tmp_path / "told"
    program = tmp_path / PROGRAM
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{path}.part"\nmv "{path}.part" "{path}"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return path


@linux
def test_what_is_said_is_no_option_and_no_markup(told: Path, qtbot: QtBot) -> None:
    assert can_announce()
    DesktopNotifier().announce("--help", "<b>a & b</b>: 3\nsecond")
    qtbot.waitUntil(told.exists, timeout=20_000)
    lines = told.read_text().splitlines()
    assert lines[lines.index("--") + 1 :] == ["--help", "&lt;b&gt;a &amp; b&lt;/b&gt;: 3", "second"]
    assert "--app-name=PaperDesk" in lines


@linux
def test_without_program_and_tray_there_is_no_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not can_announce()
