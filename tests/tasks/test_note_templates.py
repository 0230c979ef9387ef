"""Templates are the reader's files; what is known of a paper is filled in."""

from pathlib import Path

import pytest

from paperdesk.model import LibraryError, Paper, PaperId, contributors
from paperdesk.paths import places
from paperdesk.tasks.note_templates import FOLDER, filled, template_names

PAPER = Paper(
    title=r"Slow $\alpha$-sand",
    authors=contributors("Ada Quill", "Bo Marsh"),
    arxiv_id="2604.00001",
    published="2026-04-04", id=PaperId("arxiv:2604.00001"),
)  # fmt: skip


def test_the_default_template_is_there_at_first_and_may_go(tmp_path: Path) -> None:
    home = places(tmp_path)
    assert template_names(home) == ("Reading note",)
    assert "## What is new" in filled(home, "Reading note", PAPER)
    (home.data / FOLDER / "Reading note.md").unlink()
    (home.data / FOLDER / "b.md").write_text("b")
    (home.data / FOLDER / "A.md").write_text("a")
    (home.data / FOLDER / "other.txt").write_text("a")
    assert template_names(home) == ("A", "b")


def test_what_is_known_is_filled_in_and_other_braces_stay(tmp_path: Path) -> None:
    home = places(tmp_path)
    template_names(home)
    path = home.data / FOLDER / "Mine.md"
    path.write_text("{title}, {authors}, {year}, {id}, {unknown} $\\frac{a}{b}$ {")
    assert filled(home, "Mine", PAPER) == (
        "Slow α-sand, Ada Quill, Bo Marsh, 2026, arxiv:2604.00001, {unknown} $\\frac{a}{b}$ {"
    )


@pytest.mark.parametrize("name", ["gone", "../library", "/etc/hosts", "a/b", ".."])
def test_only_files_of_the_folder_are_templates(tmp_path: Path, name: str) -> None:
    home = places(tmp_path)
    template_names(home)
    (home.data / "library.md").write_text("secret")
    with pytest.raises(LibraryError):
        filled(home, name, PAPER)
