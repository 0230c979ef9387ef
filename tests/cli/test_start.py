"""The command as a process: who it goes to, what it imports, how it is stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk import __main__
from paperdesk.cli import VERBS
from tests.invented import PAPERS, write

PYTHON = (sys.executable, "-m", "paperdesk")
ROOT = Path(__file__).parents[2]


def run(*words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PYTHON, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **(env or {})},
    )


def test_version_and_help_are_told_without_a_library(tmp_path: Path) -> None:
    assert run("--version").stdout.startswith("PaperDesk ")
    told = run("--help")
    assert told.returncode == 0
    for verb in VERBS:
        assert verb in told.stdout
    assert not (tmp_path / "home").exists()


def test_what_is_neither_verb_nor_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["serch", "x"]) == 2
    assert "Did you mean 'search'?" in capsys.readouterr().err
    assert __main__.main(["--odd"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_no_qt_is_imported_by_any_verb(tmp_path: Path) -> None:
    path = write(tmp_path / "papers.jsonl")
    script = (
        "import sys\n"
        "from paperdesk.__main__ import main\n"
        f"assert main(['import', {str(path)!r}]) == 0\n"
        "assert main(['search', 'unlearning']) == 0\n"
        "assert main(['check']) == 0\n"
        "wrong = {'PySide6', 'shiboken6', 'paperdesk.ui', 'paperdesk.app'} & set(sys.modules)\n"
        "assert not wrong, wrong\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_help_and_mistakes_import_neither_the_library_nor_search() -> None:
    script = (
        "import sys\n"
        "from paperdesk.__main__ import main\n"
        "main(['search', '--help']); main(['list', '--odd']); main(['--version'])\n"
        "wrong = {'sqlite3', 'whoosh', 'numpy', 'markdown', 'appdirs'} & set(sys.modules)\n"
        "assert not wrong, wrong\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_files_or_nothing_go_to_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from paperdesk import app

    opened: list[tuple[list[str], Path]] = []

    def window(paths: list[str], places: object, papers: list[str]) -> int:
        opened.append((paths, places.data))  # type: ignore[attr-defined]
        return 0

    monkeypatch.setattr(app, "run", window)
    path = write(tmp_path / "papers.jsonl")
    monkeypatch.chdir(tmp_path)
    assert __main__.main(["papers.jsonl", "--home", str(tmp_path / "h")]) == 0
    assert __main__.main([]) == 0
    assert [paths for paths, _ in opened] == [[str(path)], []]
    assert opened[0][1] == tmp_path / "h" / "data"


def test_missing_qt_is_told_of_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from paperdesk import app

    def window(*_: object) -> int:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")

    monkeypatch.setattr(app, "run", window)
    assert __main__.main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "paperdesk --help" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_no_display_is_told_of_in_one_line() -> None:
    gone = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run(env=gone)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "paperdesk search" in done.stderr


def test_a_reader_of_our_output_who_leaves_early_is_no_error(tmp_path: Path) -> None:
    papers = [
        {**PAPERS[0], "id": f"2401.1{i:04}", "arxiv_id": f"2401.1{i:04}", "title": f"Rose {i}"}
        for i in range(2000)
    ]
    assert run("import", str(write(tmp_path / "many.jsonl", *papers))).returncode == 0
    line = f"'{sys.executable}' -m paperdesk list --limit 0 | head -n 1"
    done = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """A run in the background ignores interrupts, and what it starts inherits that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_ends_an_import_with_one_line_and_nothing_written(tmp_path: Path) -> None:
    papers = [
        {**PAPERS[0], "id": f"24{i // 10000:02}.{i:05}", "arxiv_id": "", "title": f"Rose {i}"}
        for i in range(60_000)
    ]
    path = write(tmp_path / "many.jsonl", *papers)
    with subprocess.Popen(
        [*PYTHON, "import", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        database = tmp_path / "home" / "data" / "library.db"
        while not database.exists() and process.poll() is None:
            time.sleep(0.01)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    # A shell says 130 of both: where the interrupt came as a class was made of a text, Python
    # ends itself by the signal, although it was caught.
    assert process.returncode in (130, -signal.SIGINT), (out, err)
    assert err == "paperdesk: Stopped.\n"
    assert '"total": 0' in run("list", "--json").stdout
