"""``paperdesk --self-test``: what it proves, and that it says so when a part is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from paperdesk import text
from paperdesk.tasks.installation_check import CHECKS, run_checks
from tests.house import ROOT

PARTS = {
    *("search", "notes", "formulas", "worker", "pages", "help", "late", "TLS"),
    *("typeface", "icons", "languages", "page", "screen"),
}


def test_it_proves_every_part_in_one_line_each(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "paperdesk", "--self-test"],
        cwd=ROOT,
        env={**os.environ, "PAPERDESK_HOME": str(tmp_path / "untouched")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    lines = told.stdout.splitlines()
    assert {line.split()[1] for line in lines} == PARTS
    assert all(line.startswith("ok ") for line in lines)
    assert not (tmp_path / "untouched").exists()


def test_what_fails_is_told_and_the_rest_is_still_proven() -> None:
    def broken(_folder: Path) -> str:
        raise OSError("no such\nfile")

    lines: list[str] = []
    code = run_checks((("odd", broken), ("even", lambda folder: folder.name[:9])), lines.append)
    assert code == 1
    assert lines == [
        "FAILED  odd         OSError: no such file",
        "ok      even        paperdesk",
    ]


def test_a_missing_extension_of_markdown_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "note_html", lambda markdown, **_: f"<pre>{markdown}</pre>")
    lines: list[str] = []
    assert run_checks([c for c in CHECKS if c[0] == "notes"], lines.append) == 1
    assert "rendered without <table" in lines[0]
