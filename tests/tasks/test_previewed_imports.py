"""An import that was previewed parses each file once, and loses or doubles no paper."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from paperdesk.formats import registry
from paperdesk.library import Library
from paperdesk.model import Cancelled, FilePreview, Item, Progress, Scope, silent
from paperdesk.model.messages import Message
from paperdesk.paths import LIBRARY, Places, places
from paperdesk.tasks import import_jobs
from paperdesk.workers import Pool
from tests.invented import PAPERS, write
from tests.pipes import through_a_pipe

Args = dict[str, Any]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of each file that is parsed in this process, once for each time."""
    names: list[str] = []

    def counted(read: registry.Read) -> registry.Read:
        def reading(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
            names.append(name)
            yield from read(chunks, name)

        return reading

    formats = [
        replace(one, read=counted(one.read)) if one.read else one for one in registry.FORMATS
    ]
    monkeypatch.setattr(registry, "FORMATS", tuple(formats))
    return names


def _asked(home: Places, *paths: Path) -> Args:
    """What the window gives to both jobs."""
    spool = import_jobs.spool_name(home.cache)
    return {"home": home.as_dict(), "paths": [str(path) for path in paths], "spool": spool}


def _previewed(args: Args) -> tuple[FilePreview, ...]:
    return _files(import_jobs.preview_files, args)


def _imported(args: Args) -> tuple[FilePreview, ...]:
    return _files(import_jobs.import_files, args)


def _files(job: Callable[[Args, Progress], Args], args: Args) -> tuple[FilePreview, ...]:
    answer = through_a_pipe(job(args, silent))
    return import_jobs.files_from_values(answer["files"])


def _titles(home: Places) -> list[str]:
    with Library.open(home) as library:
        return sorted(entry.paper.title for entry in library.entries(library.keys(Scope())))


def _all_titles() -> list[str]:
    return sorted(str(paper["title"]) for paper in PAPERS)


def test_a_preview_and_its_import_parse_a_file_once(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    args = _asked(home, write(tmp_path / "papers.jsonl"))
    assert _previewed(args) == _imported(args)
    assert parsed == ["papers.jsonl"]
    assert _titles(home) == _all_titles()


def test_an_import_from_a_spool_writes_what_one_from_the_files_writes(
    tmp_path: Path, real_data: Path
) -> None:
    paths = [real_data / "papers-page.txt", real_data / "feeds" / "hf-papers"]
    written = []
    for name in ("previewed", "direct"):
        own = places(tmp_path / name)
        args = _asked(own, *paths)
        if name == "previewed":
            _previewed(args)
        _imported(args)
        with Library.open(own) as library:
            found = library.entries(library.keys(Scope()))
            entries = [replace(entry, added="") for entry in found]
        with closing(sqlite3.connect(own.data / LIBRARY)) as rows:
            raws = rows.execute("SELECT key, record FROM raws ORDER BY key").fetchall()
        written.append((entries, raws))
    assert len(written[0][0]) > 100
    assert len(written[0][1]) > 100
    assert written[0] == written[1]


def test_a_folder_of_many_files_is_parsed_once_each(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(30):
        write(folder / f"{number:02}.jsonl", {"title": f"Kettle number {number} of many"})
    (folder / "torn.jsonl").write_text('{"titel": "Nothing"}\n', encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    args = _asked(home, folder)
    before = _previewed(args)
    assert _imported(args) == before
    assert sorted(parsed) == sorted([*(f"{number:02}.jsonl" for number in range(30)), "torn.jsonl"])
    assert len(_titles(home)) == 30


def test_a_file_that_cannot_be_read_is_told_of_by_the_import_as_by_the_preview(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"title": "First"\n{"titel": 3}\n', encoding="utf-8")
    other = tmp_path / "picture.png"
    other.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    args = _asked(home, bad, other, write(tmp_path / "papers.jsonl"), tmp_path / "none")
    before = _previewed(args)
    assert [bool(file.error) for file in before] == [True, True, False, True]
    assert _imported(args) == before
    assert sorted(parsed) == ["bad.jsonl", "papers.jsonl"]


def test_a_library_that_changed_meanwhile_is_planned_for_anew_without_parsing(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    args = _asked(home, write(tmp_path / "papers.jsonl"))
    (before,) = _previewed(args)
    with Library.open(home) as library:
        import_jobs.add(library, [str(write(tmp_path / "other.jsonl", PAPERS[1]))])
        library.star(library.keys(Scope()))
    (after,) = _imported(args)
    assert (before.new, before.known) == (3, 0)
    assert (after.new, after.known) == (2, 1)
    assert parsed == ["papers.jsonl", "other.jsonl"]
    assert _titles(home) == _all_titles()
    with Library.open(home) as library:
        assert len(library.keys(Scope("starred"))) == 1


def test_answers_hold_though_the_library_changed_meanwhile(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    first = write(tmp_path / "first.jsonl", {"title": "Editorial"})
    with Library.open(home) as library:
        import_jobs.add(library, [str(first)])
    second = write(
        tmp_path / "second.jsonl",
        {"title": "Editorial", "date": "2021", "venue": "Pots"},
        {"title": "Kettles"},
    )
    args = _asked(home, second)
    (before,) = _previewed(args)
    (pair,) = before.doubtful
    with Library.open(home) as library:
        import_jobs.add(library, [str(write(tmp_path / "other.jsonl"))])
    (after,) = _imported({**args, "choices": {"answers": {pair.record: pair.paper}}})
    assert (after.new, after.known, after.doubtful[0].joined) == (1, 1, True)
    assert _titles(home) == sorted(["Editorial", "Kettles", *_all_titles()])
    assert parsed.count("second.jsonl") == 1


def test_what_was_shown_comes_in_though_the_file_is_another_now(
    home: Places, tmp_path: Path
) -> None:
    file = write(tmp_path / "papers.jsonl")
    args = _asked(home, file)
    _previewed(args)
    write(file, {"title": "Nobody was shown this"})
    _imported(args)
    assert _titles(home) == _all_titles()


@pytest.mark.parametrize("fault", ["gone", "cut", "flipped", "of other files"])
def test_where_the_spool_is_lost_the_files_are_read_again_and_it_is_told(
    home: Places, tmp_path: Path, parsed: list[str], fault: str
) -> None:
    args = _asked(home, write(tmp_path / "papers.jsonl"))
    _previewed(args)
    spool = Path(args["spool"])
    data = bytearray(spool.read_bytes())
    if fault == "gone":
        spool.unlink()
    elif fault == "cut":
        spool.write_bytes(data[:-20])
    elif fault == "flipped":
        data[len(data) // 2] ^= 0x10
        spool.write_bytes(data)
    else:
        other = _asked(home, write(tmp_path / "other.jsonl", {"title": "Not asked for"}))
        _previewed(other)
        shutil.copy(other["spool"], spool)
    told: list[str] = []

    def tell(done: int, total: int, what: Message) -> None:
        told.append(str(what))

    import_jobs.import_files(args, tell)
    assert parsed.count("papers.jsonl") == 2
    assert any("papers.jsonl" in what for what in told)
    assert _titles(home) == _all_titles()


def test_a_cancelled_preview_leaves_nothing_and_writes_nothing(
    home: Places, tmp_path: Path
) -> None:
    args = _asked(home, write(tmp_path / "papers.jsonl"))

    def stop(done: int, total: int, what: Message) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_jobs.preview_files(args, stop)
    assert not Path(args["spool"]).exists()
    assert _titles(home) == []


def test_a_cancelled_import_can_be_done_after_all(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    args = _asked(home, write(tmp_path / "papers.jsonl"))
    _previewed(args)

    def stop(done: int, total: int, what: Message) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_jobs.import_files(args, stop)
    assert _titles(home) == []
    _imported(args)
    assert _titles(home) == _all_titles()
    assert parsed == ["papers.jsonl"]


def test_a_direct_import_parses_a_file_once_and_keeps_no_spool(
    home: Places, tmp_path: Path, parsed: list[str]
) -> None:
    path = write(tmp_path / "papers.jsonl")
    with Library.open(home) as library:
        import_jobs.add(library, [str(path)])
    assert parsed == ["papers.jsonl"]
    assert list(home.cache.glob("import-*")) == []


def test_a_spool_of_a_killed_program_is_swept_at_the_next_preview(
    home: Places, tmp_path: Path
) -> None:
    args = _asked(home, write(tmp_path / "papers.jsonl"))
    _previewed(args)
    mine = Path(args["spool"])
    dead, old = home.cache / "import-999999999-1.spool", home.cache / "import-1-1.spool"
    for left in (dead, old):
        shutil.copy(mine, left)
    os.utime(old, (1, 1))
    _previewed(_asked(home, tmp_path / "papers.jsonl"))
    assert mine.exists()
    assert not dead.exists()
    assert not old.exists()
    import_jobs.remove_spool(str(mine))
    import_jobs.remove_spool(str(mine))
    assert not mine.exists()


def test_the_import_goes_on_where_the_worker_of_the_preview_was_killed(
    home: Places, tmp_path: Path
) -> None:
    file = write(tmp_path / "papers.jsonl")
    args = _asked(home, file)
    heard: Queue[Any] = Queue()

    def done(job: str, args: Args) -> Any:
        pool.submit(job, args, on_done=heard.put, on_failed=heard.put)
        return heard.get(timeout=60)

    pool = Pool()
    try:
        assert done("paperdesk.tasks.import_jobs:preview_files", args)["files"][0]["new"] == 3
        done("tests.workers.jobs:crash", {})
        file.unlink()
        assert done("paperdesk.tasks.import_jobs:import_files", args)["files"][0]["new"] == 3
    finally:
        pool.close()
    assert _titles(home) == _all_titles()
