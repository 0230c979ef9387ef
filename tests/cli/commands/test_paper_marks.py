"""The verb marks, and the marked copies of export, with a worker that writes them."""

from pathlib import Path

import pypdf
import pytest

from paperdesk.library import Library
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.paths import places
from paperdesk.tasks.mark_jobs import digest_of
from tests.cli.commands.test_verbs import Shell
from tests.documents.small_pdfs import SmallPage, written

RIS = "TY  - JOUR\nTI  - Lids of pots\nDO  - 10.1000/lid\nER  - \n"
QUAD = (72.0, 697.0, 150.0, 711.0)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A library whose only paper has a marked file."""
    shell = Shell(tmp_path / "home", capsys)
    (tmp_path / "one.ris").write_text(RIS)
    shell.run("import", str(tmp_path / "one.ris"))
    path = written(tmp_path / "lids.pdf", [SmallPage(lines=((72, 700, "All lids fit"),))])
    shell.run("attach", "doi:10.1000/lid", str(path))
    with Library.open(places(tmp_path / "home")) as library:
        (file,) = library.attachments([1])[1]
        digest = digest_of(Path(file.path))
        library.save_mark(
            Mark(1, digest, 0, MarkKind.HIGHLIGHT, (QUAD,), quote="All lids", comment="*Do* they?")
        )
    return shell


def test_marks_are_printed_for_people_as_markdown_and_for_programs(shell: Shell) -> None:
    said = shell.run("marks", "doi:10.1000/lid")
    assert "p. 1  highlight, yellow\n  All lids\n  *Do* they?" in said
    markdown = shell.run("marks", "doi:10.1000/lid", "--format", "markdown")
    assert "> All lids" in markdown
    assert "*Do* they?" in markdown
    (mark,) = shell.json("marks", "doi:10.1000/lid")["marks"]
    assert (mark["page"], mark["quote"], mark["quads"]) == (1, "All lids", [list(QUAD)])
    assert shell.json("search", "mark:lids")["total"] == 1


def test_marked_copies_go_into_a_folder_and_come_in_again(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = shell.run("export", "has:marks", "--with-marks", "-o", str(tmp_path / "out"))
    assert "lids.pdf: 1 mark." in said
    (copy,) = (tmp_path / "out").iterdir()
    page = pypdf.PdfReader(copy).pages[0]
    assert page.annotations is not None
    other = Shell(tmp_path / "other", capsys)
    other.run("import", str(tmp_path / "one.ris"))
    other.run("attach", "doi:10.1000/lid", str(copy))
    assert "Brought 1 mark into" in other.run("marks", "doi:10.1000/lid", "--bring")
    (mark,) = other.json("marks", "doi:10.1000/lid")["marks"]
    assert (mark["quote"], mark["comment"]) == ("All lids", "*Do* they?")
