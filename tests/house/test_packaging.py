"""The two commands, the locked packages, and what the README says of them."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house import ROOT, modules

LOCKS = ("requirements.txt", "requirements-dev.txt")


def _dev(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    plain = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), **environment}
    return subprocess.run(
        [ROOT / "packaging" / "dev", *words], env=plain, capture_output=True, text=True, check=False
    )


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _locked(lock: str) -> dict[str, str]:
    text = (ROOT / "packaging" / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~ \[]", name)[0]).lower()


@pytest.mark.parametrize("script", ["packaging/dev", "packaging/bare-check.sh", ".ci/run"])
def test_a_script_can_be_run_and_its_shell_reads_it(script: str) -> None:
    path = ROOT / script
    assert os.access(path, os.X_OK)
    shell = "bash" if "bash" in path.read_text("utf-8").splitlines()[0] else "sh"
    subprocess.run([shell, "-n", path], check=True)


def test_without_a_word_dev_says_what_it_can_do() -> None:
    told = _dev()
    assert told.returncode == 2
    assert "packaging/dev run" in told.stderr
    assert "packaging/dev test" in told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there is a display a variable")
def test_without_a_display_run_names_the_verbs_that_need_none() -> None:
    told = _dev("run")
    assert told.returncode == 1
    assert told.stdout == ""
    assert len(told.stderr.splitlines()) == 1
    assert "import, list, search, show" in told.stderr


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes_and_no_line_names_a_registry(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text("utf-8")
    assert "://" not in text
    assert "file:" not in text
    assert not re.search(r"^-", text, re.MULTILINE)
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert entries
    assert [e.split("==")[0] for e in entries if "--hash=sha256:" not in e] == []


def test_what_pyproject_asks_for_is_locked() -> None:
    project = _project()
    asked = {_normal(name) for name in project["project"]["dependencies"]}
    tools = {_normal(name) for name in project["dependency-groups"]["dev"]}
    assert asked <= _locked("requirements.txt").keys()
    assert asked | tools <= _locked("requirements-dev.txt").keys()


def test_tests_run_with_the_versions_that_readers_get() -> None:
    running, testing = (_locked(lock) for lock in LOCKS)
    assert {name: testing.get(name) for name in running} == running


def test_the_whole_of_qt_is_not_asked_for() -> None:
    assert "pyside6" not in _locked("requirements-dev.txt")
    assert "pyside6-addons" not in _locked("requirements-dev.txt")


def test_no_script_names_a_place_on_the_network() -> None:
    scripts = [ROOT / "packaging" / "dev", ROOT / "packaging" / "bare-check.sh", ROOT / ".ci/run"]
    assert [s.name for s in scripts if re.search(r"https?://|file://", s.read_text("utf-8"))] == []


def test_the_readme_opens_with_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "packaging/dev run" in text[:1500]
    assert "packaging/dev test" in text[:1500]


def test_what_the_readme_links_to_is_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    linked = set(re.findall(r"\]\((?!https?:|#)([^)#]+)\)", text))
    assert [link for link in sorted(linked) if not (ROOT / link).exists()] == []


def test_the_readme_s_map_shows_every_room() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    rooms = {m.relative_to(ROOT / "paperdesk").parts[0] for m in modules("paperdesk")}
    rooms -= {"__init__.py"}
    unnamed = [room for room in sorted(rooms) if f"`{room.removesuffix('.py')}" not in text]
    assert unnamed == []


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
def test_shellcheck_has_nothing_to_say(tmp_path: Path) -> None:
    subprocess.run(["shellcheck", ROOT / "packaging" / "dev", ROOT / ".ci/run"], check=True)
