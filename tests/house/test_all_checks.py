"""All checks: each test belongs to one part, failures are named, a signal leaves nothing behind."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.all_checks import ROOT, Check, all_checks, pytest_checks, run


def _takes(check: Check, test: str) -> bool:
    """Whether the command of ``check`` collects the module ``test``."""
    ignored = [word.removeprefix("--ignore=") for word in check.command if "--ignore=" in word]
    rooms = [word for word in check.command if word == "tests" or word.startswith("tests/")]
    return _in(test, rooms) and not _in(test, ignored)


def _in(test: str, folders: list[str]) -> bool:
    return any(test.startswith(f"{folder}/") for folder in folders)


def test_every_module_of_tests_belongs_to_one_part() -> None:
    modules = [path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")]
    takers = {
        test: [one.name for one in pytest_checks([]) if _takes(one, test)] for test in modules
    }
    assert len(modules) > 400
    assert {test: names for test, names in takers.items() if len(names) != 1} == {}


def test_ruff_mypy_and_contracts_are_among_the_checks() -> None:
    assert {"ruff", "format", "mypy", "contracts"} < {one.name for one in all_checks([])}
    assert all("--all" in one.command for one in all_checks(["--all"]) if "pytest" in one.name)


def test_what_failed_is_named_and_all_that_was_said_is_shown(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    def check(name: str, code: int) -> Check:
        told = f"print('it is {name}'); raise SystemExit({code})"
        return Check(name, (sys.executable, "-c", told))

    checks = [check("good", 0), check("bad", 3), check("better", 0)]
    assert run(checks, lanes=2) == ["bad"]
    out = capfdbinary.readouterr().out.decode()
    assert all(f"it is {one.name}" in out for one in checks)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_what_runs(number: int, tmp_path: Path) -> None:
    child = (
        "import os, pathlib, time; pathlib.Path('{}').write_text(str(os.getpid())); time.sleep(60)"
    )
    mark = tmp_path / "pid"
    program = (
        "import signal, sys, tests.all_checks as c; signal.signal(int(sys.argv[1]), c._ended_by);"
        "c.run([c.Check('long', (sys.executable, '-c', sys.argv[2]))], 2)"
    )
    words = [sys.executable, "-c", program, str(int(number)), child.format(mark)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        while not (mark.exists() and mark.read_text()):
            assert process.poll() is None
        process.send_signal(number)
        assert process.wait(20) == 128 + number
    assert not Path(f"/proc/{mark.read_text()}").exists()
