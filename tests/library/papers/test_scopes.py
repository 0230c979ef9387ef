"""Walking through what is new."""

from array import array
from pathlib import Path

import pytest

from paperdesk.library import Library, Pages
from paperdesk.model import Scope, State
from paperdesk.paths import places
from tests.library.builders import ALL, context, daily, paper


@pytest.fixture
def walk(tmp_path: Path) -> tuple[Library, list[int]]:
    library, keys = context(tmp_path, count=3000)
    library.see(keys)
    return library, keys


def test_the_next_new_paper_is_found_near_and_far_and_from_the_top(
    walk: tuple[Library, list[int]],
) -> None:
    library, keys = walk
    with library:
        assert library.next_new(keys) == -1
        library.set_state([keys[2], keys[90], keys[2900]], State.NEW)
        assert library.next_new(keys) == 2
        assert library.next_new(keys, 2, without=keys[2]) == 90
        assert library.next_new(keys, 91) == 2900
        assert library.next_new(keys, 2901) == 2
        assert library.next_new(keys, 5000) == 2
        library.see([keys[2], keys[2900]])
        assert library.next_new(keys, 91, without=keys[90]) == -1
        assert library.next_new([]) == -1


def test_only_what_is_new_is_left_in_its_order(walk: tuple[Library, list[int]]) -> None:
    library, keys = walk
    with library:
        library.set_state([keys[7], keys[5]], State.NEW)
        assert library.only_new(keys) == array("q", [keys[5], keys[7]])
        library.forget([keys[5]])
        assert library.only_new(keys) == array("q", [keys[7]])


def test_a_row_tells_the_first_batch_it_came_in(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        old, fresh = paper("Old news", arxiv_id="2401.00001"), paper("Fresh news")
        library.add([daily("2026-04-04", old)])
        library.add([daily("2026-04-05", old, fresh)])
        early, late = sorted(batch.key for batch in library.batches())
        keys = library.keys(Scope("batch", str(late)))
        pages = Pages(places(tmp_path))
        rows = [row for row in pages.rows(keys) if row is not None]
        assert [(row.title, row.first_batch) for row in rows] == [
            ("Old news", early),
            ("Fresh news", late),
        ]
        pages.close()
        library.undo()
        assert library.keys(ALL) == array("q", [keys[0]])


def test_a_row_tells_how_many_authors_there_are_beyond_those_it_names(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        crowd = paper("By many", authors=tuple(f"Author Nr{n}" for n in range(3_000)))
        library.add([daily("2026-04-04", crowd, paper("By few"))])
        pages = Pages(places(tmp_path))
        many, few = (row for row in pages.rows(library.keys(Scope("all"))) if row is not None)
        assert (many.author_total, len(many.authors)) == (3_000, 12)
        assert few.author_total == 0
        pages.close()
