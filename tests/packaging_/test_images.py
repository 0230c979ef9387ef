"""AppImage and Flatpak, made around a stand-in for the bundle; and who publishes them."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house import ROOT

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONDONTWRITEBYTECODE": "1"}
COMPONENT = "org.example.paperdesk"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="both are for Linux")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, in which the bundle is a program that says what it is given."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("packaging", "resources", "paperdesk"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    bundle = copy / "dist" / "paperdesk"
    (bundle / "licences").mkdir(parents=True)
    (bundle / "licences/PARTS.txt").write_text("none", "utf-8")
    shutil.copy(shutil.which("echo") or "/bin/echo", bundle / "paperdesk")
    _run(copy, "icons.py", copy / "build/icons")
    return copy


def _run(project: Path, module: str, *words: Path | str, fine: bool = True) -> str:
    told = subprocess.run(
        [sys.executable, project / "packaging/making" / module, *words],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode == 0) is fine, told.stdout + told.stderr
    return told.stdout + told.stderr


def test_an_appimage_starts_the_program_with_the_words_it_was_given(project: Path) -> None:
    _run(project, "appimage.py", project / "dist")
    top = project / "build/appimage/AppDir"
    told = subprocess.run(
        [top / "AppRun", "search", "two words"], capture_output=True, text=True, check=True
    )
    assert told.stdout == "search two words\n"
    entry = (top / "paperdesk.desktop").read_text("utf-8")
    assert "\nIcon=paperdesk\n" in entry
    assert (top / "paperdesk.svg").read_bytes() == (
        ROOT / "resources/icons/paperdesk.svg"
    ).read_bytes()
    assert (top / ".DirIcon").read_bytes().startswith(b"\x89PNG")
    assert [path for path in top.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_an_appimage_is_made_around_no_runtime_but_the_one_that_is_named(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "runtime").write_bytes(b"\x7fELF of someone else")
    told = _run(project, "appimage.py", project / "dist", tmp_path / "runtime", fine=False)
    assert "is not the runtime that package.toml names" in told
    assert list((project / "dist").glob("*.AppImage")) == []


@pytest.mark.skipif(not shutil.which("mksquashfs"), reason="mksquashfs is not installed")
def test_an_appimage_is_the_same_twice_and_can_be_started(project: Path, tmp_path: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(project / 'packaging/making')!r})\n"
        "from pathlib import Path\nimport appimage\nappimage.stage()\n"
        f"appimage.image(b'#!/bin/sh\\n', Path({str(tmp_path)!r}, sys.argv[1]))"
    )
    for name in ("first", "second"):
        subprocess.run([sys.executable, "-B", "-c", script, name], env=ENVIRONMENT, check=True)
    first = tmp_path / "first"
    assert first.read_bytes() == (tmp_path / "second").read_bytes()
    assert first.read_bytes()[10:14] == b"hsqs"
    assert first.stat().st_mode & stat.S_IXUSR


def test_a_flatpak_calls_everything_by_its_component_and_may_do_no_more_than_a_window_needs(
    project: Path,
) -> None:
    _run(project, "flatpak.py")
    root = project / "build/flatpak"
    manifest: dict[str, Any] = json.loads((root / f"{COMPONENT}.json").read_text("utf-8"))
    assert manifest["id"] == COMPONENT
    assert manifest["command"] == "paperdesk"
    assert set(manifest["finish-args"]) == {
        *("--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--socket=cups"),
        *("--device=dri", "--talk-name=org.freedesktop.Notifications"),
    }
    share = root / "files/share"
    shown = [p for d in ("applications", "icons", "mime") for p in (share / d).rglob("*.*")]
    assert {path.name.removesuffix(path.suffix) for path in shown} == {COMPONENT}
    assert f"\nIcon={COMPONENT}\n" in (share / f"applications/{COMPONENT}.desktop").read_text(
        "utf-8"
    )
    told = (share / f"metainfo/{COMPONENT}.metainfo.xml").read_text("utf-8")
    assert f">{COMPONENT}.desktop</launchable>" in told


def test_a_flatpak_s_commands_lay_the_program_where_its_command_is_found(
    project: Path, tmp_path: Path
) -> None:
    _run(project, "flatpak.py")
    manifest = json.loads((project / f"build/flatpak/{COMPONENT}.json").read_text("utf-8"))
    (module,) = manifest["modules"]
    for command in module["build-commands"]:
        there = command.replace("/app", str(tmp_path))
        subprocess.run(["sh", "-ec", there], cwd=project / "build/flatpak/files", check=True)
    told = subprocess.run([tmp_path / "bin/paperdesk", "x"], capture_output=True, check=True)
    assert told.stdout == b"x\n"


def test_a_release_is_refused_until_package_toml_says_who_publishes(
    project: Path, tmp_path: Path
) -> None:
    told = _run(project, "facts.py", fine=False)
    assert "component, contact, published" in told
    packaging = tmp_path / "packaging"
    (packaging / "making").mkdir(parents=True)
    shutil.copy(project / "packaging/making/facts.py", packaging / "making")
    text = (project / "packaging/package.toml").read_text("utf-8")
    named = text.replace("org.example", "org.someone").replace("example.org", "someone.org")
    (packaging / "package.toml").write_text(named, "utf-8")
    assert _run(tmp_path, "facts.py") == ""
