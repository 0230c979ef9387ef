"""A large import comes in portions that nobody sees before the last, and is one act."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.library import Library, RecordSpool
from paperdesk.library.imports import portioned_import, staged_import
from paperdesk.model import (
    BadFileError,
    Cancelled,
    ImportChoices,
    ImportedRecord,
    Item,
    Paper,
    PaperId,
)
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import places
from tests.authors import with_authors
from tests.library.builders import ALL, arrivals, context, file, numbered, paper

TABLES = (
    "SELECT key, id, title, authors, doi, comment FROM papers",
    "SELECT key, title, sort, folded, author, rank FROM shown",
    "SELECT kind, value, key FROM aliases",
    "SELECT key, record FROM raws",
    "SELECT key, state, starred, gone FROM reading",
    "SELECT key, text FROM citation_keys",
    "SELECT key, name FROM paper_tags JOIN tags ON number = tag",
    "SELECT key, text FROM notes",
    "SELECT key, rank, withdrawn FROM batch_papers",
    "SELECT key FROM unindexed",
)


def many() -> list[Item]:
    """Records of which some are one paper, some known, and some have the reader's words."""
    same = paper("One of two", authors=("Ann Lee",), comment="")
    items = arrivals(
        *map(numbered, range(10, 15)),
        *(same, replace(same, comment="Later"), paper("Two of two", doi="10.1000/x")),
        *(numbered(1), replace(numbered(12), doi="10.1000/twelve"), paper("One of two")),
        *map(numbered, range(20, 24)),
        replace(same, doi="10.1000/two"),
    )
    found = [item for item in items if isinstance(item, ImportedRecord)]
    found[3] = replace(found[3], tags=("kept",), note="A note.", reading={"state": "later"})
    found[6] = replace(found[6], citation_key="lee")
    found[12] = replace(found[12], citation_key="lee", tags=("kept",))
    return list(found)


def rows(library: Library) -> list[list[object]]:
    ask = library._database.reader.execute
    return [sorted(ask(sql).fetchall(), key=repr) for sql in TABLES]


def test_what_comes_in_portions_is_what_comes_at_once(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for name, path in (("a", "none.jsonl"), ("b", large), ("on a busy machine", large)):
        if name not in "ab":
            monkeypatch.setattr(portioned_import, "_PLANNED", 0)
            monkeypatch.setattr(portioned_import, "_LOOK", 1)
        library, _ = context(tmp_path / name, 2)
        outcome = library.add([(path, "jsonl", many())], choices=ImportChoices(tags=("all",)))
        states: list[object] = [rows(library)]
        assert library.check().problems == ()
        library.undo()
        states.append([sorted(library.keys(ALL)), library.counts().all])
        assert library.check().problems == ()
        library.redo()
        states.append(rows(library)[:-1])
        found.append((replace(outcome.files[0], path="", doubtful=()), states))
        library.close()
    assert found[0] == found[1] == found[2]


def test_which_pairs_are_doubtful_does_not_depend_on_where_portions_end(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = paper("Editorial", abstract="")
    full = replace(bare, published="2021", **with_authors({"authors": ("Mei Tan",)}))
    monkeypatch.setattr("paperdesk.library.imports.file_account._PAIRS", 1)
    others = list(map(numbered, range(3)))
    found = []
    for size in (2, 100):
        monkeypatch.setattr(portioned_import, "_FIRST", size)
        library, _ = context(tmp_path / str(size))
        records = arrivals(full, *others, bare, *others, replace(bare, published="2021"))
        (account,) = library.add([(large, "jsonl", records)]).files
        found.append((account.doubtful, account.problems, account.new))
        library.close()
    assert found[0] == found[1]
    assert len(found[0][0]) == 1
    assert str(found[0][1][0].message).endswith("of a paper of the same title: 1")


def test_what_a_portion_learned_of_a_paper_is_known_to_all_later_ones(
    tmp_path: Path, large: str
) -> None:
    ten = replace(numbered(10), arxiv_id="", doi="", id=PaperId(""))
    items = arrivals(
        *(ten, numbered(11), numbered(1), replace(ten, doi="10.1000/ten")),
        *map(numbered, range(20, 25)),
        *(paper("Another title", doi="10.1000/ten", venue="Pots"), replace(ten, title="Other")),
        *map(numbered, range(30, 35)),
        *(paper("Another title", doi="10.1000/ten"), replace(ten, doi="10.1000/ten")),
    )
    found = []
    for name, path in (("a", "none.jsonl"), ("b", large)):
        library, _ = context(tmp_path / name, 2)
        library.add([(path, "jsonl", items)])
        found.append(rows(library))
        assert [e.paper.venue for e in map(library.entry, library.keys(ALL))].count("Pots") == 1
        library.close()
    assert found[0] == found[1]


def test_nobody_sees_a_part_and_who_works_meanwhile_is_not_refused(
    tmp_path: Path, large: str
) -> None:
    library, keys = context(tmp_path, 3)
    reader = Library.open(places(tmp_path), wait=0.3)
    reader.index_unindexed(100)
    reader.watch_arrivals()
    seen: set[int] = set()

    def items() -> Iterator[Item]:
        for number, item in enumerate(arrivals(*map(numbered, range(100, 112)))):
            yield item
            seen.add(reader.counts().all)
            reader.star([keys[0]], number % 2 == 0)
            if number == 5:  # a paper that is there already, though nobody sees it
                assert reader.add([file(numbered(101), path="other")]).files[0].known == 1
            if number == 8:
                reader.add([file(paper("Of the reader"), path="other")])
                reader.index_unindexed(100)
                assert reader.watch_arrivals().papers == 0

    outcome = library.add([(large, "jsonl", items())])
    assert outcome.files[0].new == 12
    assert seen == {3, 4, 5}
    assert library.counts().all == 3 + 12 + 1
    while library.index_unindexed(100):
        pass
    assert library.watch_arrivals().papers == 12 + 1
    assert library.check().problems == ()
    library.undo()
    assert library.counts().all == 3 + 1 + 1, "what the reader brought as well stays"
    reader.close()
    library.close()


def test_what_was_put_in_goes_from_the_log_into_the_database_meanwhile(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portioned_import, "_LOGGED", 1)
    library, _ = context(tmp_path, 1)
    library._database.writer.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
    alone = f"file:{library._database.path}?immutable=1"
    there: list[int] = []

    def items() -> Iterator[Item]:
        for item in arrivals(*map(numbered, range(100, 108))):
            yield item
            with closing(sqlite3.connect(alone, uri=True)) as database:
                there.extend(*database.execute("SELECT count(*) FROM papers"))

    assert library.add([(large, "jsonl", items())]).files[0].new == 8
    assert there == [1, 1, 1, 5, 5, 7, 7, 9]
    library.close()


def test_a_log_that_readers_made_long_begins_anew_as_soon_as_they_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portioned_import, "_LONG", 20)
    library, _ = context(tmp_path, 1)
    writer = library._database.writer
    writer.execute("PRAGMA wal_autocheckpoint=0")
    writer.execute("PRAGMA busy_timeout=10")
    checkpoints = portioned_import.WalCheckpoints(writer)

    def write() -> int:
        """Some pages; the pages of the log after that."""
        for number in range(30):
            writer.execute("UPDATE reading SET starred = ?", (number % 2,))
        checkpoints.after(5_000)
        return int(writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1])

    reader = library._database.reader
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM reading").fetchone()
    lengths = [write(), write(), write()]
    reader.execute("ROLLBACK")
    write()
    assert lengths == sorted(lengths)
    assert write() < lengths[1]
    assert library.check().problems == ()
    library.close()


def test_one_that_rests_holds_nothing_and_nobody_takes_it_for_given_up(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staged_import, "_PATIENCE", -1.0)  # a night has passed
    library, keys = context(tmp_path, 1)
    rested: list[int] = []

    class Resting:
        is_paused = False

        def __call__(self, done: int, total: int, step: Message) -> None:
            self.is_paused = not rested

        def rest(self) -> None:
            with Library.open(places(tmp_path), wait=0.1) as reader:
                reader.star([keys[0]], True)
                rested.append(reader.counts().all)
            self.is_paused = False

    progress = Resting()

    def items() -> Iterator[Item]:
        for item in arrivals(*map(numbered, range(100, 109))):
            progress(0, 0, verbatim("reading"))
            yield item

    outcome = library.add([(large, "jsonl", items())], progress=progress)
    assert (rested, outcome.files[0].new) == ([1], 9)
    assert library.counts().all == 10
    assert library.check().problems == ()
    library.close()


def test_a_cancelled_one_leaves_nothing(tmp_path: Path, large: str) -> None:
    library, _ = context(tmp_path, 1)

    def items() -> Iterator[Item]:
        yield from arrivals(*map(numbered, range(100, 109)))
        raise Cancelled

    with pytest.raises(Cancelled):
        library.add([(large, "jsonl", items())])
    assert library.counts().all == 1
    assert library.check().problems == ()
    while library.index_unindexed(100):
        pass
    assert library._database.reader.execute("SELECT count(*) FROM papers").fetchone() == (1,)
    assert library.add([(large, "jsonl", many())]).files[0].new
    library.close()


def test_a_file_that_is_torn_leaves_the_others(tmp_path: Path, large: str) -> None:
    library, _ = context(tmp_path)

    def torn() -> Iterator[Item]:
        yield from arrivals(*map(numbered, range(7, 12)), tags=("torn",))
        raise BadFileError(verbatim("it is torn"))

    good = (large, "jsonl", arrivals(numbered(7), paper("Another")))
    accounts = library.add([good, (large, "jsonl", torn()), good]).files
    told = [(bool(one.error), one.new, one.found) for one in accounts]
    assert told == [(False, 2, 2), (True, 0, 0), (False, 0, 2)]
    assert (len(library.keys(ALL)), library.tags()) == (2, ())
    assert library.check().problems == ()
    library.close()


def test_citation_keys_are_free_after_a_torn_file_and_taken_by_whoever_gives_them_meanwhile(
    tmp_path: Path, large: str
) -> None:
    library, _ = context(tmp_path)
    other = Library.open(places(tmp_path))

    def cited(*papers: Paper, key: str) -> list[ImportedRecord]:
        return [ImportedRecord(one, 1, verbatim("here"), citation_key=key) for one in papers]

    def torn() -> Iterator[Item]:
        yield from cited(*map(numbered, range(30, 35)), key="torn")
        raise BadFileError(verbatim("it is torn"))

    def others() -> Iterator[Item]:
        yield from cited(*map(numbered, range(40, 44)), key="pot")
        other.add([("others.jsonl", "jsonl", cited(numbered(99), key="kettle"))])
        yield from cited(*map(numbered, range(50, 54)), key="kettle")
        yield from cited(numbered(60), key="torn")

    library.add([(large, "jsonl", torn()), (large, "jsonl", others())])
    found = dict(library._database.reader.execute("SELECT text, key FROM citation_keys"))
    pots = ["pot", "pota", "potb", "potc"]
    kettles = ["kettle", "kettlea", "kettleb", "kettlec", "kettled"]
    assert sorted(found) == sorted([*pots, *kettles, "torn"])
    assert found["kettle"] == library.key(numbered(99).arxiv_id)
    assert library.check().problems == ()
    other.close()
    library.close()


def test_the_same_file_again_is_no_act(tmp_path: Path, large: str) -> None:
    library, _ = context(tmp_path)
    library.add([(large, "jsonl", arrivals(*map(numbered, range(5))))])
    assert library.add([(large, "jsonl", arrivals(*map(numbered, range(5))))]).journal is None
    assert len(library.batches()) == 1
    library.close()


def test_many_papers_of_small_files_come_in_portions_as_well(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.imports.importer._MOST", 100)
    monkeypatch.setattr(portioned_import, "_MOST", 100)
    library, _ = context(tmp_path)
    few = file(numbered(1), numbered(2), path=str(tmp_path / "a"))
    many_ = file(*map(numbered, range(2, 520)), path=str(tmp_path / "b"))
    told = library.add([few, many_]).files
    assert [(one.new, one.known) for one in told] == [(2, 0), (517, 1)]
    assert library.counts().all == 519
    library.undo()
    assert library.counts().all == 0
    library.close()


@pytest.mark.parametrize("size", [60, 40])
def test_files_that_are_large_together_come_in_portions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, size: int
) -> None:
    monkeypatch.setattr("paperdesk.library.imports.incoming_files._LARGE", 100)
    library, _ = context(tmp_path)
    files = []
    for number in range(2):
        path = tmp_path / f"{number}.jsonl"
        path.write_bytes(b" " * size)
        files.append(file(numbered(number), path=str(path)))
    with caplog.at_level("INFO"):
        assert [one.new for one in library.add(files).files] == [1, 1]
    assert ("the lock was held for" in caplog.text) is (size == 60)
    library.close()


def test_a_preview_of_very_many_looks_at_the_first_and_says_so(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.imports.planner.PREVIEWED", 4)
    monkeypatch.setattr("paperdesk.library.imports.importer._HUGE", 0)
    library, _ = context(tmp_path, 2)
    spool = tmp_path / "spool"

    def files() -> list[tuple[str, str, list[Item]]]:
        return [(large, "jsonl", arrivals(*map(numbered, range(1, 12))))]

    with RecordSpool(spool, [large]) as kept:
        (told,) = library.preview(kept.tee(files())).files
    assert (told.found, told.new, told.known) == (6, 4, 2)
    said = "this preview looked at 6 papers and no further; the import takes all"
    assert str(told.problems[-1].message) == said
    assert not spool.exists(), "or the import would take the first papers for all"
    assert library.add(files()).files[0].new == 9
    library.close()


CHILD = """
import os, pathlib, sys
from paperdesk.library import Library, RecordSpool
from paperdesk.library.imports import incoming_files, portioned_import, staged_import
from paperdesk.paths import places
from tests.authors import with_authors
from tests.library.builders import arrivals, numbered

incoming_files._LARGE = 0
portioned_import._FIRST = portioned_import._LEAST = portioned_import._MOST = 2
staged_import._SHOWN_AT_ONCE = 3
show, times = staged_import._show, []

def items():
    for number, item in enumerate(arrivals(*map(numbered, range(100, 120)))):
        if number == int(sys.argv[2]):
            os.kill(os.getpid(), 9)
        yield item

def dies(*args):
    times.append(args)
    if len(times) == 4:
        os.kill(os.getpid(), 9)
    show(*args)

staged_import._show = dies
Library.open(places(pathlib.Path(sys.argv[1]))).add([(sys.argv[3], "jsonl", items())])
"""


@pytest.mark.parametrize(("moment", "left"), [(11, 1), (99, 21)])
def test_one_that_is_killed_is_withdrawn_or_goes_on(
    tmp_path: Path, large: str, moment: int, left: int
) -> None:
    context(tmp_path, 1)[0].close()
    child = [sys.executable, "-c", CHILD, str(tmp_path), str(moment), large]
    assert subprocess.run(child, cwd=Path(__file__).parents[3], check=False).returncode == -9
    with Library.open(places(tmp_path)) as library:
        assert library.counts().all == left
        assert library.check().problems == ()
        if left > 1:
            library.undo()
            assert library.counts().all == 1
            library.redo()
        while library.index_unindexed(100):
            pass
        assert library.index_status().papers == left
        assert library.counts().all == left
        items = arrivals(*map(numbered, range(100, 120)))
        assert library.add([(large, "jsonl", items)]).files[0].new == 21 - left
        assert library.counts().all == 21
