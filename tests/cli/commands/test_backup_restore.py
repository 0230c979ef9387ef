"""The verbs backup and restore: what they say, what they do, how they end."""

from pathlib import Path

import pytest

from tests.cli.commands.test_verbs import Shell
from tests.invented import write


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    made = Shell(tmp_path / "home", capsys)
    made.run("import", str(write(tmp_path / "papers.jsonl")))
    made.run("note", "2401.00001", "--append", "Words of then.")
    made.run("tag", "add", "garden", "2401.00001")
    return made


def test_a_backup_is_made_and_listed(shell: Shell) -> None:
    assert "There is no backup" not in shell.run("backup", "--list")
    said = shell.run("backup")
    assert "Backed up 3 papers and 1 note into" in said
    assert "it was read again and is whole" in said
    assert "by hand: 3 papers, 1 note" in shell.run("backup", "--list")
    (one,) = shell.json("backup", "--list")["backups"]
    assert (one["papers"], one["tags"], one["notes"], one["problem"]) == (3, 1, 1, "")


def test_a_backup_says_which_files_are_not_in_it(shell: Shell, tmp_path: Path) -> None:
    assert "not copied" not in shell.run("backup")
    (tmp_path / "spout.pdf").write_bytes(b"%PDF-1.4 pages")
    shell.run("attach", "2401.00001", str(tmp_path / "spout.pdf"))
    assert "Only named in it, not copied: 1 file under" in shell.run("backup")


def test_a_program_is_told_of_a_backup_as_the_list_tells_of_it(shell: Shell) -> None:
    made = shell.json("backup")
    assert shell.json("backup", "--list")["backups"] == [made]


def test_a_dry_run_says_what_differs_and_restores_nothing(shell: Shell) -> None:
    shell.run("backup")
    assert "Nothing differs." in shell.run("restore", "--dry-run")
    shell.run("note", "2401.00001", "--append", "Words of now.")
    shell.run("star", "2401.00002")
    shell.run("tag", "add", "tea", "2402.00003")
    said = shell.run("restore", "--dry-run")
    assert "+Words of now." in said
    assert "Tags only in the library: 1\n  tea" in said
    assert "arxiv:2402.00003 Diffusion of tea in still water: +tea" in said
    assert "Nothing was restored." in said
    values = shell.json("restore", "--dry-run")
    assert values["tags_here"] == ["tea"]
    assert "Words of now." in shell.run("note", "2401.00001")


def test_a_whole_restore_says_how_to_take_it_back(shell: Shell) -> None:
    shell.run("backup")
    shell.run("note", "2401.00001", "--append", "Words of now.")
    said = shell.run("restore")
    assert "The library is as it was on" in said
    assert "Words of now." not in shell.run("note", "2401.00001")
    back = said.partition("To take this back: paperdesk ")[2].split()
    shell.run(*back)
    assert "Words of now." in shell.run("note", "2401.00001")
    assert shell.json("check")["ok"]


def test_only_some_come_back_and_undo_takes_that_back(shell: Shell) -> None:
    shell.run("backup")
    shell.run("tag", "remove", "garden", "2401.00001")
    shell.run("star", "2401.00002")
    told = shell.json("restore", "--dry-run", "--only", "arXiv:2401.00001v1")
    assert [paper["id"] for paper in told["papers"]] == ["arxiv:2401.00001"]
    assert "Restored 1 paper from a backup." in shell.run("restore", "--only", "2401.00001")
    assert shell.json("show", "2401.00001")["tags"] == ["garden"]
    assert shell.json("list", "--scope", "starred")["total"] == 1
    assert "as it was then" in shell.run("restore", "--only", "2401.00001")
    assert "restored 1 paper" in shell.run("undo")
    assert shell.json("show", "2401.00001")["tags"] == []


def test_a_backup_of_a_name_of_one_s_own_makes_a_library_elsewhere(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "stick.zip")
    shell.run("backup", "--to", target)
    shell.run("backup", "--to", target, code=1)
    assert "is there already" in shell.err
    other = Shell(tmp_path / "elsewhere", capsys)
    other.run("restore", target)
    assert other.run("note", "2401.00001").strip() == "Words of then."
    assert other.json("search", "unlearning")["hits"]


def test_what_is_no_backup_or_not_there_is_one_line_and_1(shell: Shell, tmp_path: Path) -> None:
    shell.run("restore", code=1)
    assert "There is no backup in" in shell.err
    shell.run("restore", "nowhere.zip", code=1)
    assert "There is no backup called 'nowhere.zip'. Nothing was changed." in shell.err
    (tmp_path / "odd.zip").write_bytes(b"odd")
    shell.run("restore", str(tmp_path / "odd.zip"), code=1)
    assert shell.err == "paperdesk: odd.zip is no backup of PaperDesk. Nothing was changed.\n"


def test_a_damaged_library_is_restored_without_being_opened(shell: Shell) -> None:
    shell.run("backup")
    base = shell.home / "data" / "library.db"
    base.write_bytes(b"\0" * 20_000)
    shell.run("list", code=1)
    assert "paperdesk restore" in shell.err or "another program" in shell.err
    said = shell.run("restore")
    assert "damaged-" in said
    assert "To take this back" not in said
    assert shell.json("list")["total"] == 3
