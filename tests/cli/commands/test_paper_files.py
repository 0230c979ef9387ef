"""The verbs about files and formats, and what an import is told on the command line."""

from pathlib import Path

import pytest

from paperdesk.formats import registry
from tests.cli.commands.test_verbs import Shell
from tests.tasks.test_document_jobs import paper_file

ENTRY = "TY  - JOUR\nTI  - {}\nAU  - Pot, Bo\nL1  - {}\nER  - \n\n"


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "home", capsys)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    (tmp_path / "files/1").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "files/1/lid.pdf").write_bytes(b"%PDF-1")
    (tmp_path / "elsewhere/spout.pdf").write_bytes(b"%PDF-2")
    path = tmp_path / "mine.ris"
    entries = (("Lids", "files/1/lid.pdf"), ("Spouts", "spout.pdf"), ("Handles", "../x.pdf"))
    path.write_text("".join(ENTRY.format(*entry) for entry in entries))
    return path


def test_an_import_brings_the_files_beside_the_entries(shell: Shell, export: Path) -> None:
    said = shell.run("import", "--dry-run", str(export))
    assert "files beside the entries: 1, 6 bytes" in said
    assert "line 7: there is no file spout.pdf" in said
    assert "line 13: the file ../x.pdf does not lie beside the entries" in said
    shell.run("import", str(export), "--files-from", str(export.parent / "elsewhere"))
    ids = [paper["id"] for paper in shell.json("list")["papers"]]
    files = {id_: shell.json("show", id_)["files"] for id_ in ids}
    assert sorted(one["name"] for some in files.values() for one in some) == [
        "lid.pdf",
        "spout.pdf",
    ]
    assert shell.json("search", "has:file")["total"] == len(ids) - 1
    (path,) = (one["path"] for some in files.values() for one in some if one["name"] == "lid.pdf")
    assert Path(path).read_bytes() == b"%PDF-1"
    shell.run("undo")
    assert shell.json("list")["total"] == 0


def test_an_import_takes_some_entries_tags_them_and_leaves_files_out(
    shell: Shell, export: Path
) -> None:
    shell.run(
        "import", str(export), "--only", "1,3", "--tag", "tea/kit", "--tag", "#new", "--no-files"
    )
    papers = shell.json("list")["papers"]
    assert sorted(paper["title"] for paper in papers) == ["Handles", "Lids"]
    assert all(paper["tags"] == ["new", "tea/kit"] for paper in papers)
    assert all(not shell.json("show", paper["id"])["files"] for paper in papers)
    assert "Added 1 paper" in shell.run("import", str(export), "--only", "2-3")
    shell.run("import", str(export), "--only", "3,99", "--no-files")
    assert f"{export} holds 1 of the 2 entries that --only names." in shell.err
    shell.run("undo")
    shell.run("undo")
    assert shell.json("list")["total"] == 0


def test_tags_of_an_import_are_given_to_known_papers_too_and_taken_back(
    shell: Shell, export: Path
) -> None:
    shell.run("import", str(export), "--only", "1", "--no-files")
    shell.run("import", str(export), "--only", "1", "--no-files", "--tag", "kettles")
    assert [paper["tags"] for paper in shell.json("list")["papers"]] == [["kettles"]]
    shell.run("undo")
    assert [paper["tags"] for paper in shell.json("list")["papers"]] == [[]]


@pytest.mark.parametrize("entries", ["", "0", "a", "1-", "2-x", "-3"])
def test_entries_that_are_none_are_wrong_usage(shell: Shell, export: Path, entries: str) -> None:
    shell.run("import", str(export), f"--only={entries}", code=2)


def test_a_file_is_attached_once_and_taken_back(shell: Shell, export: Path) -> None:
    shell.run("import", str(export), "--only", "2", "--no-files")
    (paper,) = shell.json("list")["papers"]
    file = str(export.parent / "elsewhere/spout.pdf")
    assert "Attached the file 'spout.pdf'" in shell.run("attach", paper["id"], file)
    assert "has spout.pdf already" in shell.run("attach", paper["id"], file)
    assert "spout.pdf (6 bytes)" in shell.run("show", paper["id"])
    assert "Took back: attached the file 'spout.pdf'" in shell.run("undo")
    assert shell.json("show", paper["id"])["files"] == []
    shell.run("attach", paper["id"], "nowhere.pdf", code=1)
    assert "nowhere.pdf was not attached" in shell.err


def test_the_source_of_a_paper_says_what_its_commands_are(shell: Shell, export: Path) -> None:
    shell.run("import", str(export), "--only", "2", "--no-files")
    (paper,) = shell.json("list")["papers"]
    shell.run("edit", paper["id"], "--set", r"title=On $\ip{x}{y}$")
    source = export.parent / "main.tex"
    source.write_text(r"\newcommand{\ip}[2]{\langle #1,#2\rangle}")
    said = shell.run("attach", paper["id"], str(source))
    assert "Attached the file 'main.tex'" in said
    assert "Corrected what is said of" in said
    assert shell.json("list")["papers"][0]["title"] == r"On $\langle x,y\rangle$"
    shell.run("undo")
    assert shell.json("list")["papers"][0]["title"] == r"On $\ip{x}{y}$"


def test_a_file_is_attached_with_its_paper_before_or_after_it_and_may_be_linked(
    shell: Shell, export: Path
) -> None:
    shell.run("import", str(export), "--only", "2", "--no-files")
    (paper,) = shell.json("list")["papers"]
    spout, lid = (export.parent / name for name in ("elsewhere/spout.pdf", "files/1/lid.pdf"))
    assert "spout.pdf: for Spouts" in shell.run("attach", str(spout), paper["id"], "--dry-run")
    assert shell.json("files")["files"] == []
    assert shell.json("attach", str(spout), str(lid), paper["id"], "--link")["attached"] == 2
    first, second = shell.json("files", paper["id"])["files"]
    assert (first["path"], first["linked"], first["there"]) == (str(spout), True, True)
    moved = export.parent / "moved.pdf"
    spout.rename(moved)
    said = shell.run("files", "--missing")
    assert "spout.pdf (6 bytes, linked, not there)" in said
    assert "lid.pdf" not in said
    assert f"spout.pdf: found, {moved}" in shell.run("files", "--find", str(export.parent))
    assert "No file is missing." in shell.run("files", "--missing")
    shell.run("files", "--remove", str(second["number"]))
    assert [one["name"] for one in shell.json("files")["files"]] == ["spout.pdf"]
    shell.run("attach", "nowhere", code=1)
    assert "'nowhere' names no file." in shell.err
    shell.run("attach", str(lid), "nowhere.pdf", str(lid), code=1)
    assert "There is no file or folder nowhere.pdf." in shell.err


def test_pdf_files_go_to_their_papers_or_become_papers(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    paper_file(folder / "a.pdf", "Kettles and Their Lids", "Ana Berg, Lu Wei")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    said = shell.run("attach", str(folder), "--dry-run")
    assert "a.pdf: new: Kettles and Their Lids · Ana Berg, Lu Wei" in said
    assert "broken.pdf: not taken. broken.pdf is no PDF file, or it is damaged." in said
    assert shell.json("list")["total"] == 0
    assert "Attached 0 files, 0 papers new." in shell.run("attach", str(folder), "--known")
    told = shell.json("attach", str(folder))
    assert (told["new"], told["attached"]) == (1, 1)
    assert [one["fate"] for one in told["documents"]] == ["new", "refused"]
    assert "here already, for Kettles and Their Lids (the same file)" in shell.run(
        "attach", str(folder / "a.pdf")
    )
    (paper,) = shell.json("list")["papers"]
    assert paper["title"] == "Kettles and Their Lids"
    shell.run("undo")
    assert shell.json("list")["total"] == 0
    shell.run("attach", str(tmp_path / "in/broken.pdf"), code=1)


def test_the_formats_are_those_of_the_registry(shell: Shell) -> None:
    named = {one["name"]: one for one in shell.json("formats")["formats"]}
    assert list(named) == [form.name for form in registry.FORMATS]
    assert named["ris"] == {
        "name": "ris",
        "title": "RIS",
        "suffixes": [".ris"],
        "read": True,
        "written": True,
    }
    assert "read, written" in shell.run("formats")
