"""An export that follows is written when its papers change, and at no other time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.cli.dispatch import main
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.export_options import ExportOptions
from paperdesk.paths import Places
from paperdesk.tasks import followed_exports, import_jobs
from paperdesk.tasks.index_jobs import heal_library
from tests.invented import write

BIBTEX = ExportOptions("bibtex")


@pytest.fixture
def library(home: Places, tmp_path: Path) -> Iterator[Library]:
    with Library.open(home) as library:
        import_jobs.add(library, [str(write(tmp_path / "papers.jsonl"))])
        heal_library(library)
        library.save_search("mine", "tag:mine")
        yield library


def test_a_file_follows_a_saved_search(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "mine.bib"
    assert followed_exports.follow(library, "@mine", BIBTEX, out) == 0
    key = library.key("2401.00001")
    library.tag([key], "mine")
    assert followed_exports.update_all(library) == ([str(out)], [])
    text = out.read_text()
    assert text.count("@") == 1
    assert library.entry(key).citation_key in text
    library.save_search("mine", "tag:other")
    assert followed_exports.update_all(library) == ([str(out)], [])
    assert out.read_text() == ""


def test_a_file_is_touched_only_when_its_papers_read_otherwise(
    library: Library, tmp_path: Path
) -> None:
    out = tmp_path / "all.bib"
    followed_exports.follow(library, "", BIBTEX, out)
    before = out.stat()
    library.star([library.key("2401.00001")])
    assert followed_exports.update_all(library) == ([], [])
    assert out.stat() == before
    out.unlink()
    followed_exports.update_all(library)
    assert out.stat().st_size == before.st_size


def test_what_cannot_be_written_is_said_once_and_tried_again(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    out = folder / "all.bib"
    followed_exports.follow(library, "tag:mine", BIBTEX, out)
    out.unlink()
    folder.rmdir()
    done, (trouble,) = followed_exports.update_all(library)
    assert (done, str(out) in str(trouble)) == ([], True)
    assert followed_exports.update_all(library) == ([], [])
    assert library.followed_exports()[0].trouble == trouble
    folder.mkdir()
    followed_exports.update_all(library)
    assert out.is_file()
    assert library.followed_exports()[0].trouble is None
    library.forget_search("mine")
    followed_exports.follow(library, "", BIBTEX, out)
    assert len(library.followed_exports()) == 1


def test_a_file_that_cannot_be_written_at_first_is_not_followed(
    library: Library, tmp_path: Path
) -> None:
    for query, out in (("@nobody", tmp_path / "a.bib"), ("", tmp_path / "none" / "a.bib")):
        with pytest.raises(PaperDeskError):
            followed_exports.follow(library, query, BIBTEX, out)
    assert library.followed_exports() == ()


def test_the_command_line_lists_and_ends_it_and_writes_after_each_change(
    library: Library, home: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine.bib"
    at = ["--home", str(tmp_path / "home")]
    assert main(["export", "@mine", "--format", "bibtex", "-o", str(out), "--follow", *at]) == 0
    assert main(["tag", "add", "mine", "2401.00001", *at]) == 0
    assert out.read_text().startswith("@misc{")
    assert main(["undo", *at]) == 0
    assert out.read_text() == ""
    capsys.readouterr()
    assert main(["export", "--list", *at]) == 0
    assert "@mine" in capsys.readouterr().out
    assert main(["export", "--stop", str(out), *at]) == 0
    assert main(["export", "--stop", str(out), *at]) == 1
    assert main(["export", "--format", "bibtex", "--follow", *at]) == 1
    assert main(["export", *at]) == 2


def test_papers_may_be_named_and_the_words_of_the_reader_asked_for(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = library.key("2401.00001")
    library.tag([key], "mine")
    at = ["--home", str(tmp_path / "home")]
    pattern = ["--key-pattern", "[auth]X[year]"]
    assert main(["export", "--ids", "2401.00001", "--format", "bibtex", *pattern, *at]) == 0
    first = capsys.readouterr().out
    assert "groups" not in first
    assert "X2024," in first
    assert main(["export", "tag:mine", "--format", "bibtex", "--with", "tags", *at]) == 0
    assert "mendeley-tags = {mine}" in capsys.readouterr().out
    assert main(["export", "--format", "bibtex", "--key-pattern", "[nobody]", *at]) == 1
    assert main(["export", "--format", "bibtex", "--with", "all,sorts", *at]) == 2
