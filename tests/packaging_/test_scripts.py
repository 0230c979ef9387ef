"""The scripts and workflows that make releases, as far as reading them tells."""

import os
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT

PACKAGING = ROOT / "packaging"
SCRIPTS = ("pack", "installed-check.sh", "wine-check.sh", "macos/image.sh", "macos/keychain.sh")
OTHERS = ("dev", "bare-check.sh")
"""Held against more in tests/house."""
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_can_be_run_and_a_plain_shell_reads_it(script: str) -> None:
    path = PACKAGING / script
    assert os.access(path, os.X_OK)
    subprocess.run(["sh", "-n", path], check=True)


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
@pytest.mark.parametrize("script", SCRIPTS + OTHERS)
def test_shellcheck_has_nothing_to_say(script: str) -> None:
    subprocess.run(["shellcheck", PACKAGING / script], check=True)


def test_the_shell_names_no_place_on_the_network() -> None:
    named = re.compile(r"https?://|file://")
    assert [s for s in SCRIPTS if named.search((PACKAGING / s).read_text("utf-8"))] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_only_actions_that_cannot_change(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    for action, remark in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", remark), action
    assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE)


def test_workflows_test_every_python_that_the_project_supports() -> None:
    text = (ROOT / ".github/workflows/checks.yml").read_text("utf-8")
    assert text.count('["3.11", "3.12", "3.13", "3.14"]') == 2  # Linux, and the other systems
    assert "(3, 11) <= sys.version_info < (3, 15)" in (PACKAGING / "dev").read_text("utf-8")


def test_the_entitlements_are_a_property_list() -> None:
    with (PACKAGING / "macos/entitlements.plist").open("rb") as file:
        assert set(plistlib.load(file)) == {"com.apple.security.cs.disable-library-validation"}


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed")
def test_the_windows_setup_compiles_without_a_warning(tmp_path: Path) -> None:
    """In a copy, since it writes into build/."""
    for name in ("packaging", "resources", "paperdesk"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    making = tmp_path / "packaging" / "making"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    for words in (
        [making / "icons.py", tmp_path / "build/icons"],
        [making / "windows.py", tmp_path],
    ):
        subprocess.run(
            [sys.executable, *words], env=environment, check=True, stdout=subprocess.DEVNULL
        )
    assert list((tmp_path / "build/windows").glob("PaperDesk-*-windows-setup.exe"))


def test_registrations_on_windows_are_all_forgotten_again() -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(PACKAGING / 'making')!r})\n"
        "import windows\nprint(windows.types())"
    )
    told = subprocess.run(
        [sys.executable, "-B", "-c", script], capture_output=True, text=True, check=True
    ).stdout
    made, undone = told.split("!macro ForgetTypes")
    for key, name in re.findall(r'WriteRegStr HKCU "(.+?)" "(.*?)"', made):
        forgotten = (
            f'DeleteRegValue HKCU "{key}" "{name}"' in undone
            if key.endswith("OpenWithProgids")
            else any(
                key == top or key.startswith(top + "\\")
                for top in re.findall(r'DeleteRegKey HKCU "(.+?)"', undone)
            )
        )
        assert forgotten, key
