"""Fixtures of imports: a file that counts as large, whose papers come in small portions."""

from pathlib import Path

import pytest

from paperdesk.library.imports import portioned_import, staged_fills, staged_import


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a file that counts as large; portions, and what is written at once of other
    papers, have two records."""
    monkeypatch.setattr("paperdesk.library.imports.incoming_files._LARGE", 0)
    for name in ("_FIRST", "_LEAST", "_MOST"):
        monkeypatch.setattr(portioned_import, name, 2)
    for name in ("_FIRST", "_MOST"):
        monkeypatch.setattr(staged_fills, name, 2)
    monkeypatch.setattr(staged_import, "_SHOWN_AT_ONCE", 3)
    path = tmp_path / "large.jsonl"
    path.touch()
    return str(path)
