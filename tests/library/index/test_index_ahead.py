"""The index of a large import is built beside it, and holds what a rebuild makes of the papers."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.library.imports import portioned_import
from paperdesk.library.index import index_ahead
from paperdesk.model import Item, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from paperdesk.search import document_rows
from paperdesk.search.store.directory import AHEAD
from tests.library.builders import arrivals, context, numbered, paper

LONGEST = 60.0
"""Seconds until a test gives up to wait for a process."""


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a file that counts as large; portions have two records."""
    monkeypatch.setattr("paperdesk.library.imports.incoming_files._LARGE", 0)
    for name in ("_FIRST", "_LEAST", "_MOST"):
        monkeypatch.setattr(portioned_import, name, 2)
    monkeypatch.setattr(index_ahead, "MANY", 4)
    monkeypatch.setattr(index_ahead, "CORES", 1)
    monkeypatch.setattr(index_ahead, "SIZE", 5)
    monkeypatch.setattr(index_ahead, "_CHANGED", 5)
    path = tmp_path / "large.jsonl"
    path.touch()
    return str(path)


def built(library: Library, first: int, last: int, other_marks: bool = False) -> None:
    """Build a segment ahead of the papers with these keys."""
    marks = bytearray()
    found = index_ahead._documents(library._database.reader, range(first, last + 1), marks)
    rows = list(document_rows(found))
    given = bytes(len(marks)) if other_marks else bytes(marks)
    library._follower.index.build_ahead().add(rows, given)


def found(library: Library, text: str) -> list[int]:
    return sorted(library.search(parse(text)).keys)


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_what_is_built_beside_an_import_is_what_a_rebuild_makes(tmp_path: Path, large: str) -> None:
    library, _ = context(tmp_path, 1)

    def items() -> Iterator[Item]:
        yield from arrivals(*map(numbered, range(100, 117)))
        until(lambda: len(library._follower.index.ahead()) == 3)
        # A record that fills a paper of which there is an index already.
        yield from arrivals(paper("Study number 103 of swarms", doi="10.1000/x", venue="Bees"))

    library.add([(large, "jsonl", items())])
    assert [len(one.keys) for one in library._follower.index.ahead()] == [5, 5, 5]
    assert library.rebuild_index() == 18
    assert library._follower.index.ahead() == []
    beside = library.index_status()
    assert (beside.papers, beside.waiting, beside.segments) == (18, 1, 1)
    while library.index_unindexed(100):
        pass
    texts = ("swarms", "author:lee", '"number 103"', "venue:bees", "author105", "2401.00107")
    answers = [found(library, text) for text in texts]
    assert len(answers[0]) == 18
    library.rebuild_index()
    assert [found(library, text) for text in texts] == answers
    assert library.check().problems == ()
    library.close()


def test_papers_that_changed_are_indexed_again_and_segments_of_many_such_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_ahead, "_CHANGED", 2)
    library, keys = context(tmp_path, 12)
    for first in (1, 5, 9):
        built(library, first, first + 3)
    library.save_note(keys[-2], "Of steam.")
    for key in (5, 6, 7):
        library.write_facts(key, {"title": f"Another title {key}"})
    found_ahead = library._follower.index.ahead()
    true = list(index_ahead.true_segments(library._database.reader, found_ahead))
    assert [(one.keys[0], changed) for one, changed in true] == [(1, []), (9, [11])]
    library.rebuild_index()
    while library.index_unindexed(100):
        pass
    assert found(library, "steam") == [11]
    assert found(library, "another title") == [5, 6, 7]
    assert found(library, "title:swarms") == [1, 2, 3, 4, 8, 9, 10, 11, 12]
    assert library.index_status().papers == 12
    library.close()


def test_many_segments_are_made_one_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.search.store.ahead_segments.TOGETHER", 2)
    library, _ = context(tmp_path, 9)
    build = library._follower.index.build_ahead()
    for first in range(1, 9, 2):
        marks = bytearray()
        told = index_ahead._documents(library._database.reader, (first, first + 1), marks)
        build.add(list(document_rows(told)), bytes(marks))
    segments = library._follower.index.ahead()
    assert [list(one.keys) for one in segments] == [[1, 2, 3, 4, 5, 6], [7, 8]]
    true = index_ahead.true_segments(library._database.reader, segments)
    assert [changed for _, changed in true] == [[], []]
    assert library.rebuild_index() == 9
    assert found(library, "swarms") == list(range(1, 10))
    assert found(library, "author5") == [5]
    library.close()


def test_segments_that_are_of_no_use_do_no_harm(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 6)
    index = library._follower.index
    built(library, 1, 3, other_marks=True)
    built(library, 1, 3)
    (tmp_path / "cache" / "index.new" / "MAIN_killed.pst").write_bytes(b"half a file")
    torn = index.ahead()[0]
    for path in (tmp_path / "cache" / "index.new").glob(f"MAIN_{torn.name}.*"):
        if path.suffix != AHEAD:
            path.unlink()
    assert len(index.ahead()) == 1
    library.undo()  # of the import, so that no paper is there any more
    assert library.rebuild_index() == 0
    assert library.index_status().papers == 0
    library.redo()
    built(library, 1, 6)
    assert library.rebuild_index() == 6, "one segment alone is made anew"
    assert found(library, "swarms") == [1, 2, 3, 4, 5, 6]
    left = {path.suffix for path in (tmp_path / "cache" / "index").iterdir()}
    assert not left & {AHEAD, ".new"}
    library.close()


def test_an_import_needs_no_process_beside_it(
    tmp_path: Path, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: Any) -> Any:
        raise PaperDeskError(Message("work.ended"))

    lost = "paperdesk.library.index.index_ahead:nothing"
    for number, (name, value) in enumerate((("_JOB", lost), ("PortionStream", refused))):
        monkeypatch.setattr(index_ahead, name, value)
        library, _ = context(tmp_path / str(number))
        items = arrivals(*map(numbered, range(100, 112)))
        assert library.add([(large, "jsonl", items)]).files[0].new == 12
        assert library.rebuild_index() == 12
        library.close()


def test_the_process_ends_with_an_import_that_was_given_up(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 1)
    args = {"library": str(library._database.path), "cache": str(tmp_path / "cache")}
    assert index_ahead.build({**args, "import": 99, "size": 5}, lambda *_: None) == {}
    assert Library.open(places(tmp_path)).rebuild_index() == 1
    library.close()
