"""The text of pages on the command line: read when a file comes, found, and printed."""

from pathlib import Path

import pytest

from tests.cli.commands.test_verbs import Shell
from tests.documents.small_pdfs import SmallPage, written

ENTRY = "TY  - JOUR\nTI  - Lids\nAU  - Pot, Bo\nER  - \n\n"


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    shell = Shell(tmp_path / "home", capsys)
    mine = tmp_path / "mine.ris"
    mine.write_text(ENTRY)
    shell.run("import", str(mine))
    return shell


def test_the_pages_of_an_attached_pdf_are_found_and_printed(shell: Shell, tmp_path: Path) -> None:
    (paper,) = shell.json("list")["papers"]
    pages = [SmallPage([(72, 700, f"The spout of page {n}")]) for n in (1, 2)]
    shell.run("attach", paper["id"], str(written(tmp_path / "lids.pdf", pages)))
    (hit,) = shell.json("search", '"spout of page 2"')["hits"]
    assert (hit["page"], hit["matched"]) == ("2", ["text"])
    assert "in the text, p. 2" in shell.run("search", '"spout of page 2"')
    assert [page["text"].strip() for page in shell.json("text", paper["id"])["pages"]] == [
        "The spout of page 1",
        "The spout of page 2",
    ]
    printed = shell.run("text", paper["id"], "--page", "2")
    assert "The spout of page 2" in printed
    assert "page 1" not in printed


def test_it_is_said_why_there_is_no_text(shell: Shell, tmp_path: Path) -> None:
    (paper,) = shell.json("list")["papers"]
    shell.run("text", paper["id"], code=1)
    assert "No PDF of that paper is in the library." in shell.err
    shell.run("attach", paper["id"], str(written(tmp_path / "scan.pdf", [SmallPage()])))
    shell.run("text", paper["id"], code=1)
    assert "scan.pdf holds no text: its pages are pictures." in shell.err
