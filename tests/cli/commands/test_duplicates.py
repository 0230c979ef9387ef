"""Duplicates on the command line: they are listed, merged in one act, or told apart."""

import json
from pathlib import Path

import pytest

from tests.cli.commands.test_verbs import Shell
from tests.library.imports.test_record_comparison import LONG

PREPRINT = {
    "title": "Modelling the heat of kettles with lids of felt",
    "authors": ["Mei Tan", "Ida Lund"],
    "arxiv_id": "1907.00001v2",
    "date": "2019-07-01",
    "abstract": LONG,
}
PUBLISHED = PREPRINT | {
    "title": "Modeling the heat of kettles with lids of felt",
    "arxiv_id": "",
    "doi": "10.1000/lid",
    "date": "2020",
    "venue": "Pots",
}
LONGER = PUBLISHED | {
    "title": "Modeling the heat of kettles with lids of felt: a longer account of many households",
    "doi": "",
    "venue": "Transactions on Pots",
}


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "home", capsys)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    made = Shell(tmp_path / "home", capsys)
    for number, record in enumerate((PREPRINT, PUBLISHED)):
        path = tmp_path / f"{number}.jsonl"
        path.write_text(json.dumps(record) + "\n", encoding="utf-8")
        made.run("import", str(path))
    return made


def test_they_are_listed_with_what_speaks_for_it(shell: Shell) -> None:
    said = shell.run("duplicates")
    assert said.startswith("the same paper\n  doi:10.1000/lid  Modeling the heat")
    assert "Mei Tan, Ida Lund · 2020 · Pots" in said
    assert "by: same people, same abstract" in said
    assert "1 pair, 1 of them for sure one paper." in said
    (pair,) = shell.json("duplicates")["pairs"]
    assert (pair["sure"], pair["kept"]["id"], pair["other"]["id"]) == (
        True,
        "doi:10.1000/lid",
        "arxiv:1907.00001",
    )


def test_a_merge_of_all_that_is_sure_is_one_act(shell: Shell) -> None:
    shell.run("state", "1907.00001", "--set", "read")
    assert shell.json("duplicates", "--merge") == {
        "done": "Merged 1 paper with others",
        "merged": 1,
        "left": 0,
    }
    assert shell.json("list")["total"] == 1
    said = shell.run("show", "1907.00001v1")
    assert "arxiv:1907.00001 (2019; v2; read)" in said or "doi:10.1000/lid (Pots, 2020" in said
    assert "v1 was asked for and is not known here; known: v2" in said
    assert len(shell.json("show", "10.1000/lid")["joined"]) == 1
    assert "Nothing is a duplicate for sure." in shell.run("duplicates", "--merge")
    assert "Took back: merged 1 paper with others" in shell.run("undo")
    assert shell.json("list")["total"] == 2


def test_two_papers_are_compared_merged_or_told_apart_by_their_ids(shell: Shell) -> None:
    said = shell.run("duplicates", "1907.00001", "10.1000/lid")
    assert "title  (differs)\n    Modelling" in said
    assert "  * Modeling the heat of kettles" in said
    assert "venue\n    -\n    Pots" in said
    assert "not the same" in shell.run("duplicates", "1907.00001", "10.1000/lid", "--not-same")
    assert shell.json("duplicates")["pairs"] == []
    assert "Merged two papers" in shell.run("duplicates", "1907.00001", "10.1000/lid", "--merge")
    assert shell.json("show", "10.1000/lid")["id"] == "arxiv:1907.00001"


def test_what_is_doubtful_is_left_to_the_reader(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_text(json.dumps(LONGER) + "\n", encoding="utf-8")
    shell.run("import", str(path))
    answer = shell.json("duplicates", "--merge")
    assert (answer["merged"], answer["left"]) == (1, 2)
    assert "1 pair may be one: look at them" in shell.run("duplicates", "--merge")


def test_one_paper_in_three_versions_is_one_and_one_is_not_given_for_another(
    empty: Shell, tmp_path: Path
) -> None:
    """The bare id, the first version and the seventh: one citation, and v2 is not v7."""
    for name, id_ in (("a", "1907.00001"), ("b", "1907.00001v1"), ("c", "arXiv:1907.00001v7")):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps(PREPRINT | {"arxiv_id": id_}) + "\n", encoding="utf-8")
        empty.run("import", str(path))
    assert empty.json("list")["total"] == 1
    assert empty.json("duplicates")["pairs"] == []
    assert empty.run("export", "--format", "bibtex").count("\n@") <= 1
    assert "v1 was asked for; known here: v1, v7" in empty.run("show", "1907.00001v1")
    assert "v2 was asked for and is not known here; known: v1, v7" in empty.run(
        "show", "1907.00001v2"
    )


def test_a_wrong_number_of_ids_is_said(shell: Shell) -> None:
    shell.run("duplicates", "1907.00001", code=1)
    assert "two ids" in shell.err
    shell.run("duplicates", "--not-same", code=1)
    assert "two ids" in shell.err
    shell.run("duplicates", "1907.00001", "1907.00001", "--merge", code=1)
    assert "Both ids are of one paper." in shell.err
