"""What packages say and hold, as far as that can be seen without building one."""

import ast
import configparser
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from paperdesk import __version__
from paperdesk.cli import VERBS
from tests.house import ROOT, modules

PACKAGING = ROOT / "packaging"
MAKING = PACKAGING / "making"
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONDONTWRITEBYTECODE": "1"}


def _made(expression: str) -> Any:
    """What an expression over the modules of packaging/making gives, as JSON can say it."""
    script = (
        f"import sys, json; sys.path.insert(0, {str(MAKING)!r})\n"
        f"import desktop, facts, shell\nprint(json.dumps({expression}))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def _facts() -> dict[str, Any]:
    return tomllib.loads((PACKAGING / "package.toml").read_text("utf-8"))


def _contents() -> dict[str, Any]:
    return runpy.run_path(str(PACKAGING / "bundle" / "contents.py"))


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(_made("desktop.entry()"))
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def metainfo() -> ElementTree.Element:
    return ElementTree.fromstring(_made("desktop.metainfo()"))


def test_the_bundle_takes_every_extension_of_markdown_that_notes_use() -> None:
    source = (ROOT / "paperdesk/text/markdown/note_html.py").read_text("utf-8")
    block = re.search(r"^_EXTENSIONS = \((.*?)^\)", source, re.MULTILINE | re.DOTALL)
    assert block
    named = re.findall(r'"([\w.]+)"', block.group(1))
    wanted = {name if "." in name else f"markdown.extensions.{name}" for name in named}
    assert wanted
    assert wanted <= set(_contents()["LOADED_BY_NAME"])


def test_what_the_bundle_leaves_out_is_not_imported_by_us() -> None:
    left_out = set(_contents()["NOT_WANTED"])
    imported = {
        name
        for module in modules("paperdesk")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        for name in _imported(node)
    }
    assert "PySide6.QtPrintSupport" in imported, "late imports are seen as well"
    assert imported & left_out == set()


def _imported(node: ast.AST) -> list[str]:
    """The modules that an import statement may mean: ``from a import b`` may mean a, or a.b."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


@pytest.mark.parametrize(
    ("place", "taken"),
    [
        ("pikepdf.libs/libjpeg-e87d2658.so.62.2.0", True),
        ("libGL.so.1", False),
        ("libxcb-cursor.so.0", True),
        ("libxcb.so.1", False),
        ("libcups.so.2", False),
        ("numpy/_core/include/numpy/ndarraytypes.h", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/translations/qtbase_ar.qm", True),  # as Windows has it
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("PySide6/Qt/translations/designer_de.qm", False),
        ("PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so", True),
        ("PySide6/Qt/plugins/wayland-shell-integration/libivi-shell.so", False),
        ("paperdesk/resources/fonts/Inter-Regular.otf", True),
        ("paperdesk/resources/i18n/paperdesk_ar.qm", True),
        ("paperdesk/resources/i18n/paperdesk_ar.ts", False),
    ],
)
def test_the_bundle_leaves_to_the_system_what_is_the_system_s(place: str, taken: bool) -> None:
    assert _contents()["wanted"](place, linux=True) is taken
    windows = _contents()["wanted"](place.replace("/", "\\"), linux=False)
    assert windows is (taken or place.startswith("lib"))


def test_the_window_the_menu_entry_and_the_icon_go_by_one_name(
    entry: configparser.SectionProxy, metainfo: ElementTree.Element
) -> None:
    name = _facts()["application"]["id"]
    assert f'setDesktopFileName("{name}")' in (ROOT / "paperdesk/app.py").read_text("utf-8")
    assert entry["Icon"] == entry["StartupWMClass"] == entry["TryExec"] == name
    assert entry["Exec"].split()[0] == name
    assert (ROOT / "resources/icons" / f"{name}.svg").exists()
    assert metainfo.findtext("launchable") == f"{name}.desktop"
    assert metainfo.findtext("id") == _facts()["application"]["component"]


def test_the_types_of_files_are_said_once_and_agree_everywhere(
    entry: configparser.SectionProxy, metainfo: ElementTree.Element
) -> None:
    types = [one["type"] for one in _facts()["opens"]]
    assert entry["MimeType"].split(";") == [*types, "x-scheme-handler/paperdesk", ""]
    assert [node.text for node in metainfo.iter("mediatype")] == types
    known = ElementTree.fromstring(_made("desktop.mime_types()"))
    assert [node.get("type") for node in known] == types
    elsewhere = [
        path.relative_to(ROOT).as_posix()
        for path in PACKAGING.rglob("*")
        if path.is_file() and "jsonl" in path.read_bytes().decode("utf-8", "replace")
    ]
    checks = {"packaging/installed-check.sh", "packaging/wine-check.sh"}  # they import the starter
    assert set(elsewhere) <= {"packaging/package.toml", *checks}


def test_the_version_stands_in_one_place(metainfo: ElementTree.Element) -> None:
    assert _made("facts.version()") == __version__
    releases = [release.get("version") for release in metainfo.iter("release")]
    assert releases == [__version__]
    named = re.compile(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])")
    texts = [
        p for p in PACKAGING.rglob("*") if p.suffix in {".py", ".sh", ".toml", ".spec", ".nsi"}
    ]
    texts += [ROOT / "pyproject.toml", PACKAGING / "dev", PACKAGING / "pack"]
    assert [p.name for p in texts if named.search(p.read_text("utf-8"))] == []


def test_man_page_and_completions_name_every_verb_and_option() -> None:
    for made in ("shell.bash()", "shell.zsh()", "shell.fish()", "shell.manual()"):
        text = _made(made).replace("\\-", "-")
        assert [verb for verb in VERBS if verb not in text] == []
        for option in ("dry-run", "limit", "self-test", "home", "format"):
            assert option in text, f"{made}: {option}"


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_bash_completes_verbs_options_and_choices(tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(_made("shell.bash()"), "utf-8")

    def complete(*words: str) -> list[str]:
        line = (
            f'. {script}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _paperdesk; '
            'echo "${COMPREPLY[*]}"'
        )
        told = subprocess.run(
            ["bash", "-c", line, "bash", *words], capture_output=True, text=True, check=True
        )
        return told.stdout.split()

    assert complete("paperdesk", "exp") == ["export"]
    assert complete("paperdesk", "--home", "/tmp", "tag", "") == ["add", "remove"]
    assert complete("paperdesk", "import", "--d") == ["--dry-run"]
    assert complete("paperdesk", "state", "x", "--set", "la") == ["later"]


def test_icons_come_in_every_size_and_container(tmp_path: Path) -> None:
    subprocess.run([sys.executable, MAKING / "icons.py", tmp_path], env=ENVIRONMENT, check=True)
    pictures = sorted(int(path.stem) for path in tmp_path.glob("*.png"))
    assert pictures == [16, 22, 24, 32, 48, 64, 128, 256, 512]
    assert (tmp_path / "paperdesk.ico").read_bytes()[:6] == b"\0\0\1\0\7\0"
    apple = (tmp_path / "paperdesk.icns").read_bytes()
    assert apple[:4] == b"icns"
    assert int.from_bytes(apple[4:8], "big") == len(apple)


def test_what_the_bundle_is_made_with_is_locked_as_what_readers_get() -> None:
    def locked(name: str) -> dict[str, str]:
        text = (PACKAGING / name).read_text("utf-8")
        assert "://" not in text
        return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))

    running, building = locked("requirements.txt"), locked("requirements-build.txt")
    assert {name: building.get(name) for name in running} == running
    assert {"pyinstaller", "hatchling", "nfpm"} <= building.keys()


def test_the_page_of_licences_names_every_package_that_comes_along() -> None:
    page = (ROOT / "resources/help/licences.md").read_text("utf-8").lower()
    locked = (PACKAGING / "requirements.txt").read_text("utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE)
    assert names
    assert [name for name in names if name not in page] == []


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="not installed")
def test_the_desktop_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "paperdesk.desktop"
    file.write_text(_made("desktop.entry()"), "utf-8")
    told = subprocess.run(
        ["desktop-file-validate", file], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="not installed")
def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{_facts()['application']['component']}.metainfo.xml"
    file.write_text(_made("desktop.metainfo()"), "utf-8")
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout
