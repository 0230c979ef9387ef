"""The verbs add, complete and fetch, with a network and without."""

import json
from pathlib import Path

import pytest

from tests.cli.commands.test_verbs import Shell
from tests.invented import write
from tests.sources.invented_lists import API, HF, atom, entry, record
from tests.sources.replay_server import ReplayServer

ATOM = "application/atom+xml"
PDF = b"%PDF-1.7\n" + b"x" * 400 + b"\nstartxref\n9\n%%EOF\n"
PASTED = (
    "arXiv:2304.15004v2, https://doi.org/10.1000/xyz, "
    "https://huggingface.co/papers/2310.12931, math/0309136"
)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "home", capsys)


def test_what_is_pasted_is_said_before_anything_is_asked_for(
    shell: Shell, replay: ReplayServer
) -> None:
    said = shell.run("add", PASTED, "--dry-run")
    for id_ in ("arxiv:2304.15004v2", "doi:10.1000/xyz", "arxiv:2310.12931", "arxiv:math/0309136"):
        assert id_ in said
    assert "nothing was written" in said
    assert replay.asked == []
    shell.run("add", "hello", code=1)
    assert "Nothing in this text names a paper." in shell.err


def test_papers_are_added_with_a_tag_and_taken_back(shell: Shell, replay: ReplayServer) -> None:
    replay.answer(API, atom(entry("2304.15004", 2)), content_type=ATOM)
    told = shell.json("add", "https://arxiv.org/abs/2304.15004v2", "--tag", "tea")
    assert (told["new"], told["waiting"], told["problems"]) == (1, 0, [])
    assert shell.json("show", "2304.15004")["tags"] == ["tea"]
    assert "No paper is new." in shell.run("add", "2304.15004")
    shell.run("undo")


def test_without_a_network_ids_are_kept_and_nobody_complains(
    shell: Shell, replay: ReplayServer
) -> None:
    replay.stop()
    said = shell.run("add", PASTED)
    assert "There is no network, or it is switched off. 1 request kept" in said
    assert shell.err == ""
    assert shell.json("add", PASTED)["waiting"] == 1


def test_of_the_text_of_a_paper_its_references_are_taken_when_told_to(
    shell: Shell, tmp_path: Path
) -> None:
    body = "Steam rises from the spout of any kettle that is hot enough to boil its water.\n" * 60
    path = tmp_path / "paper.txt"
    path.write_text(
        f"arXiv:2001.00001v3 [cs.CL]\n{body}\nReferences\n[1] One. arXiv:1706.03762\n"
        "[2] Two. arXiv:1706.03763\n"
    )
    own = shell.json("add", "--from", str(path), "--dry-run")["understood"]
    assert [one["id"] for one in own] == ["arxiv:2001.00001v3"]
    every = shell.json("add", "--from", str(path), "--dry-run", "--references")["understood"]
    assert len(every) == 3


def test_what_papers_lack_is_said_field_by_field_and_filled_in_when_told_to(
    shell: Shell, replay: ReplayServer, tmp_path: Path
) -> None:
    shell.run("import", str(write(tmp_path / "a.jsonl", {"title": "Kettle number 1 of the list"})))
    replay.answer(f"{HF}/api/papers/search", json.dumps([record(1)]).encode())
    said = shell.run("complete")
    assert "found by its title at huggingface" in said
    assert "+ authors: Ada Kettle1" in said
    assert "Nothing was written." in said
    (found,) = shell.json("complete", "--limit", "1")["papers"]
    assert found["by_title"]
    assert "Filled in 1 paper." in shell.run("complete", "--fill")
    assert shell.json("show", "2604.00001")["authors"] == ["Ada Kettle1"]
    assert "Nothing is missing" in shell.run("complete")


def test_pdfs_are_fetched_once_and_named_by_the_id(
    shell: Shell, replay: ReplayServer, tmp_path: Path
) -> None:
    shell.run("import", str(write(tmp_path / "papers.jsonl")))
    replay.answer("https://export.arxiv.org/pdf/2401.00001", PDF, content_type="application/pdf")
    assert "Fetched 1 file." in shell.run("fetch", "2401.00001")
    (file,) = shell.json("show", "2401.00001")["files"]
    assert file["name"] == "2401.00001.pdf"
    assert Path(file["path"]).read_bytes() == PDF
    assert "1 paper with a PDF already" in shell.run("fetch", "2401.00001")
    shell.run("fetch", code=2)
    assert len(replay.asked) == 1
