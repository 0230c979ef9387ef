"""What the papers of an answer have in common follows papers and reader."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import Cancelled, Facets, Scope, State
from paperdesk.model.query.parser import parse
from tests.library.builders import context, file, paper


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path)
    opened.add(
        [
            file(
                paper("Swarms learn", published="2024-03-01", primary_category="cs.RO"),
                paper("Learning to fly", published="2025", primary_category="cs.LG", source="hf"),
                paper("Learning to swim", published="2024-07", primary_category="cs.RO"),
                paper("A survey"),
            )
        ]
    )
    with opened:
        while opened.index_unindexed():
            pass
        yield opened


def facets(library: Library, text: str) -> Facets:
    return library.facets(library.search(parse(text)))


def test_an_answer_is_counted_by_year_category_source_and_state(library: Library) -> None:
    found = facets(library, "learning")
    assert found.total == 3
    assert found.years == ((2024, 2), (2025, 1))
    assert found.categories == (("cs.RO", 2), ("cs.LG", 1))
    assert found.sources == (("hf", 1),)
    assert found.states == (("new", 3),)
    assert found.tags == ()


def test_a_category_has_the_number_that_its_filter_finds(library: Library) -> None:
    crossed = ("cs.RO", "cs.LG", "stat.ML")
    library.add([file(paper("Learning to crawl", primary_category="cs.LG", categories=crossed))])
    while library.index_unindexed():
        pass
    counts = dict(facets(library, "learning").categories)
    assert counts == {"cs.RO": 3, "cs.LG": 2, "stat.ML": 1}
    for name, papers in counts.items():
        assert library.search(parse(f"learning +category:{name}")).total == papers


def test_what_the_reader_does_is_counted_at_once(library: Library) -> None:
    facets(library, "learning")
    keys = list(library.search(parse("learning")).keys)
    library.tag(keys[:2], "rl/offline")
    library.tag(keys[:1], "Swimming")
    library.set_state(keys[:1], State.READ)
    found = facets(library, "learning")
    assert found.tags == (("rl/offline", 2), ("Swimming", 1))
    assert dict(found.states) == {"new": 2, "read": 1}


def test_papers_that_arrive_are_counted(library: Library) -> None:
    facets(library, "learning")
    library.add([file(paper("Learning to dive", published="1999"), path="more.jsonl")])
    while library.index_unindexed():
        pass
    assert facets(library, "learning").years[0] == (1999, 1)


def test_nothing_found_has_no_facets(library: Library) -> None:
    assert facets(library, "nothing-of-the-kind") == Facets(0)


def test_facets_are_made_ready_part_by_part_and_again_after_a_change(library: Library) -> None:
    def parts() -> int:
        return next(number for number in range(1, 9) if library.ready_facets())

    assert parts() == 2  # what is said of papers, and what the reader did with them
    assert parts() == 1
    found = facets(library, "learning")
    library.tag(list(library.search(parse("learning")).keys), "swimming")
    assert parts() == 1
    assert facets(library, "learning") == replace(found, tags=(("swimming", 3),))


def test_what_nobody_waits_for_is_broken_off_and_can_be_asked_anew(tmp_path: Path) -> None:
    opened, _ = context(tmp_path)
    with opened:
        opened.add([file(*(paper(f"Paper {number}") for number in range(2000)))])
        with pytest.raises(Cancelled), opened.giving_way(lambda: True):
            opened.ready_facets()
        with opened.giving_way(lambda: False):
            assert dict(facets(opened, "paper").states) == {"new": 2000}
        assert len(opened.keys(Scope())) == 2000
