"""Exports come out whole, or leave the old file as it was."""

import io
import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import PaperDeskError, Scope, State
from paperdesk.model.export_options import ExportOptions
from paperdesk.paths import Places
from paperdesk.tasks import export_jobs, import_jobs
from paperdesk.tasks.index_jobs import heal_library
from tests.invented import write


@pytest.fixture
def library(home: Places, tmp_path: Path) -> Iterator[Library]:
    with Library.open(home) as library:
        import_jobs.add(library, [str(write(tmp_path / "papers.jsonl"))])
        heal_library(library)
        yield library


def test_all_papers_are_exported_with_what_the_reader_said(
    library: Library, tmp_path: Path
) -> None:
    key = library.key("2401.00001")
    library.tag([key], "garden/roses")
    library.append_note(key, "Compare with *tulips*.")
    library.set_state([library.key("2402.00003")], State.DISMISSED)
    out = tmp_path / "out.jsonl"
    assert export_jobs.export(library, "", ExportOptions("jsonl"), out) == 3
    text = out.read_text()
    assert "garden/roses" in text
    assert "Compare with *tulips*." in text
    assert "dismissed" in text
    for line in text.splitlines():
        json.loads(line)


def test_what_was_exported_comes_in_again_with_the_same_words(
    library: Library, tmp_path: Path
) -> None:
    key = library.key("2401.00001")
    library.tag([key], "garden/roses")
    library.star([key])
    library.append_note(key, "Compare with *tulips*.")
    out = tmp_path / "out.jsonl"
    export_jobs.export(library, "", ExportOptions("jsonl"), out)
    elsewhere = Places(*(tmp_path / "other" / name for name in ("d", "c", "g", "l")))
    for folder in (elsewhere.data, elsewhere.cache, elsewhere.config, elsewhere.log):
        folder.mkdir(parents=True)
    with Library.open(elsewhere) as other:
        import_jobs.add(other, [str(out)])
        entry = other.entry(other.key("2401.00001"))
        assert entry.tags == ("garden/roses",)
        assert entry.starred
        assert "Compare with *tulips*." in other.note(entry.key).text
        assert len(other.keys(Scope())) == 3


def test_a_query_chooses_what_is_exported(library: Library) -> None:
    stream = io.StringIO()
    assert export_jobs.export(library, "title:diffusion", ExportOptions("markdown"), stream) == 1
    assert "Diffusion of tea" in stream.getvalue()
    assert "gardeners" not in stream.getvalue()


def test_an_export_that_fails_leaves_the_old_file_and_nothing_else(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "folder" / "out.md"
    out.parent.mkdir()
    out.write_text("old")
    out.chmod(0o640)

    def full(*_: object) -> Iterator[str]:
        yield "half"
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("paperdesk.formats.writers.write_markdown", full)
        with pytest.raises(PaperDeskError, match="No space left"):
            export_jobs.export(library, "", ExportOptions("markdown"), out)
    assert out.read_text() == "old"
    assert list(out.parent.iterdir()) == [out]
    export_jobs.export(library, "", ExportOptions("markdown"), out)
    assert "gardeners" in out.read_text()
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_a_place_that_cannot_be_written_is_told_of(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="cannot be written"):
        export_jobs.export(library, "", ExportOptions("jsonl"), tmp_path / "none" / "out.jsonl")
    assert export_jobs.export(library, "", ExportOptions("jsonl"), Path("/dev/null")) == 3


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "jsonl", "ris", "csv"])
def test_files_are_copied_beside_an_export_and_come_in_again_with_it(
    library: Library, tmp_path: Path, form: str
) -> None:
    key = library.key("2401.00001")
    file = tmp_path / "A; paper: {draft}.pdf"
    file.write_bytes(b"%PDF-1.4 kettles")
    library.attach(key, file)
    library.tag([key], "garden")
    out = tmp_path / "out" / f"my.{form}"
    out.parent.mkdir()
    options = ExportOptions(form, ("tags", "files"))
    assert export_jobs.export(library, "tag:garden", options, out) == 1
    (copy,) = (path for path in (out.parent / "my_files").rglob("*") if path.is_file())
    assert copy.read_bytes() == file.read_bytes()
    elsewhere = Places(*(tmp_path / "other" / name for name in ("d", "c", "g", "l")))
    for folder in (elsewhere.data, elsewhere.cache, elsewhere.config, elsewhere.log):
        folder.mkdir(parents=True)
    with Library.open(elsewhere) as other:
        import_jobs.add(other, [str(out)])
        (one,) = other.attachments([other.key("2401.00001")])[other.key("2401.00001")]
        assert Path(one.path).read_bytes() == file.read_bytes()
