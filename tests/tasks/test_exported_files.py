"""Files that go out with an export: where marks were asked for, the copies of PDFs have them."""

from pathlib import Path

from paperdesk.library import Library
from paperdesk.model.export_options import ExportOptions
from paperdesk.paths import places
from paperdesk.tasks.export_jobs import export
from paperdesk.tasks.followed_exports import export_file, follow, update_all
from paperdesk.tasks.marked_files import bring_marks
from paperdesk.tasks.worker_answers import worker_answers
from tests.library.builders import context
from tests.tasks.test_marked_files import answer, attached, digest, forty, paper_file


def marked_library(folder: Path) -> Library:
    """A library with one paper, whose file has forty marks."""
    library, _ = context(folder, 1)
    path = attached(library, paper_file(folder / "paper.pdf"))
    for mark in forty(digest(path)):
        library.save_mark(mark)
    return library


def marks_in(path: Path, folder: Path) -> int:
    """How many marks come back from a copy into a library that has none."""
    library, _ = context(folder, 1)
    with library:
        attached(library, path)
        bring_marks(library, 1, path, answer=answer)
        return len(library.marks(1))


def test_copies_have_the_marks_that_were_asked_for_and_bring_them_back(tmp_path: Path) -> None:
    with marked_library(tmp_path / "one") as library:
        out = tmp_path / "out" / "my.bib"
        out.parent.mkdir()
        export(library, "", ExportOptions("bibtex", ("files", "marks")), out)
        (copy,) = (path for path in (out.parent / "my_files").rglob("*") if path.is_file())
        assert marks_in(copy, tmp_path / "two") == 40
        plain = tmp_path / "out" / "plain.bib"
        export(library, "", ExportOptions("bibtex", ("files",)), plain)
        (copy,) = (path for path in (out.parent / "plain_files").rglob("*") if path.is_file())
        assert marks_in(copy, tmp_path / "three") == 0


def test_an_export_that_follows_copies_each_file_once(tmp_path: Path) -> None:
    library, _ = context(tmp_path / "one", 1)
    with library:
        out = tmp_path / "out.bib"
        follow(library, "", ExportOptions("bibtex", ("files",)), out)
        assert "out_files" not in out.read_text()
        attached(library, paper_file(tmp_path / "paper.pdf"))
        assert update_all(library) == ([str(out)], [])
        (copy,) = (path for path in (tmp_path / "out_files").rglob("*") if path.is_file())
        assert f"out_files/{copy.parent.name}/{copy.name}" in out.read_text()
        before = copy.stat()
        update_all(library)
        assert copy.stat() == before
        copy.unlink()
        assert update_all(library) == ([], [])
        assert copy.stat().st_size == before.st_size


def test_the_window_has_them_written_by_a_worker(tmp_path: Path) -> None:
    marked_library(tmp_path / "one").close()
    out = tmp_path / "my.bib"
    args = {
        "home": places(tmp_path / "one").as_dict(),
        "format": "bibtex",
        "own_words": ["files", "marks"],
        "key_pattern": "",
        "path": str(out),
        "query": "",
        "follow": False,
        "keys": [1],
    }
    with worker_answers() as ask:
        job = f"{export_file.__module__}:{export_file.__name__}"
        assert ask(job, args) == {"papers": 1}
    (copy,) = (path for path in (tmp_path / "my_files").rglob("*") if path.is_file())
    assert marks_in(copy, tmp_path / "two") == 40
