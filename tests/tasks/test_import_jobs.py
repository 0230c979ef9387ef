"""Files and folders come in, by plain functions and by worker jobs alike."""

from dataclasses import replace
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.model import BatchHeader, FilePreview, Problem, Scope, silent
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import Places
from paperdesk.tasks import import_jobs
from paperdesk.tasks.sample_papers import remove_starter, starter_batch, starter_file
from paperdesk.workers import Pool
from tests.invented import PAPERS, write
from tests.pipes import through_a_pipe
from tests.places import line


def test_a_preview_tells_what_would_come_in_and_writes_nothing(
    home: Places, tmp_path: Path
) -> None:
    path = write(tmp_path / "papers.jsonl")
    with Library.open(home) as library:
        (file,) = import_jobs.preview(library, [str(path)]).files
        assert (file.format, file.found, file.new, file.known) == ("jsonl", 3, 3, 0)
        assert not library.keys(Scope())
        import_jobs.add(library, [str(path)])
        (file,) = import_jobs.preview(library, [str(path)]).files
        assert (file.new, file.known) == (0, 3)


def test_answers_of_the_reader_travel_to_the_import(home: Places, tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    lines = ('{"title": "Editorial"}', '{"title": "Editorial", "date": "2021", "venue": "Pots"}')
    path.write_text("\n".join(lines), encoding="utf-8")
    args = {"home": home.as_dict(), "paths": [str(path)]}
    answer = through_a_pipe(import_jobs.preview_files(args, silent))
    (file,) = import_jobs.files_from_values(answer["files"])
    with Library.open(home) as library:
        assert import_jobs.preview(library, [str(path)]).files == (file,)
    (pair,) = file.doubtful
    args["choices"] = {"answers": {pair.record: pair.paper}}
    (done,) = import_jobs.files_from_values(import_jobs.import_files(args, silent)["files"])
    assert (done.new, done.doubtful[0].joined) == (1, True)
    path.write_text('{"title": "Editorial", "date": "2021", "venue": "Lids"}', encoding="utf-8")
    (again,) = import_jobs.files_from_values(import_jobs.preview_files(args, silent)["files"])
    assert (again.new, again.untaken) == (1, 0)


def test_a_file_that_cannot_be_read_is_told_of_and_the_others_come_in(
    home: Places, tmp_path: Path
) -> None:
    good = write(tmp_path / "papers.jsonl")
    bad = tmp_path / "picture.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with Library.open(home) as library:
        files = import_jobs.add(library, [str(bad), str(good), str(tmp_path / "none")]).files
        assert [bool(file.error) for file in files] == [True, False, True]
        assert files[1].new == 3
        assert len(library.keys(Scope())) == 3


def test_a_folder_stands_for_the_files_in_it_that_can_be_read(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    write(folder / "one.jsonl", PAPERS[0])
    write(folder / "below" / "two.jsonl", PAPERS[1])
    write(folder / ".hidden.jsonl", PAPERS[2])
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "shopping.txt").write_text("bread\nmilk\n")
    (tmp_path / "empty").mkdir()
    with Library.open(home) as library:
        files = import_jobs.add(library, [str(folder), str(tmp_path / "empty")]).files
    assert [Path(file.path).name for file in files] == ["two.jsonl", "one.jsonl", "empty"]
    assert files[2].error
    assert sum(file.new for file in files) == 2


def test_an_import_is_taken_back_in_one_step(home: Places, tmp_path: Path) -> None:
    path = write(tmp_path / "papers.jsonl")
    with Library.open(home) as library:
        outcome = import_jobs.add(library, [str(path)])
        assert outcome.journal is not None
        assert library.undo()
        assert not library.keys(Scope())


def test_accounts_of_files_cross_to_another_process_and_back() -> None:
    file = FilePreview(
        "a.txt",
        "papers-page",
        3,
        2,
        1,
        (("authors", 3),),
        (Problem(line(3), Message("problem.no_title")),),
        ("One", "Two"),
        (BatchHeader("hf", "2026-04-04", "Daily", "by AK"),),
    )
    files = (file, replace(file, error=verbatim("cannot be read")))
    values = through_a_pipe(import_jobs.files_as_values(files))
    assert import_jobs.files_from_values(values) == files


def test_a_worker_previews_and_imports(home: Places, tmp_path: Path) -> None:
    path = write(tmp_path / "papers.jsonl")
    heard: Queue[Any] = Queue()
    pool = Pool()
    args = {"home": home.as_dict(), "paths": [str(path)]}
    for job in ("import_jobs:preview_files", "import_jobs:import_files", "index_jobs:heal"):
        pool.submit(f"paperdesk.tasks.{job}", args, on_done=heard.put, on_failed=heard.put)
    before, after, healed = (heard.get(timeout=60) for _ in range(3))
    pool.close()
    assert before["files"] == after["files"]
    assert import_jobs.files_from_values(after["files"])[0].new == 3
    assert len(after["batches"]) == 1
    assert after["journal"] is not None
    assert healed == {"indexed": 3, "watched": None}


def test_the_starter_comes_and_goes_in_one_step(home: Places) -> None:
    with Library.open(home) as library:
        assert starter_batch(library) is None
        assert remove_starter(library) is None
        import_jobs.add(library, [str(starter_file())])
        assert len(library.keys(Scope())) == 12
        assert starter_batch(library) is not None
        assert remove_starter(library)
        assert not library.keys(Scope())
        assert library.undo()
        own = library.key("arxiv:2309.12288")
        library.append_note(own, "My own thought.")
        assert remove_starter(library)
        assert list(library.keys(Scope())) == [own]


def test_a_real_papers_page_brings_76_papers_and_again_none(home: Places, real_data: Path) -> None:
    args = {"home": home.as_dict(), "paths": [str(real_data / "papers-page.txt")]}
    (first,) = import_jobs.import_files(args, silent)["files"]
    (again,) = import_jobs.import_files(args, silent)["files"]
    assert (first["found"], first["new"], list(first["problems"])) == (76, 76, [])
    assert (again["found"], again["new"], again["known"]) == (76, 0, 76)


@pytest.mark.parametrize(("name", "papers"), [("arxiv-1k.jsonl", 1000), ("feeds/hf-papers", 30)])
def test_other_real_files_bring_all_their_papers(
    home: Places, real_data: Path, name: str, papers: int
) -> None:
    args = {"home": home.as_dict(), "paths": [str(real_data / name)]}
    files = import_jobs.import_files(args, silent)["files"]
    assert len(files) == 1
    assert sum(file["new"] for file in files) == papers
