"""A map of papers is made once and kept, and is coloured by what the reader does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import Cancelled, Scope, State
from paperdesk.model.messages import Message
from tests.library.builders import context, file, paper

SAID = ("Sonar keeps swarms of robots at a distance.", "Proteins fold, and acids of proteins bind.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path)
    papers = [
        paper(f"On things {n}", abstract=SAID[n % 2], arxiv_id=f"26{n:02}.00001", published="2020")
        for n in range(8)
    ]
    opened.add([file(*papers, paper("Ω", abstract="", arxiv_id="9"))])
    with opened:
        while opened.index_unindexed():
            pass
        yield opened


def test_a_map_is_made_with_the_vectors_that_it_needs_and_then_kept(library: Library) -> None:
    keys = library.keys(Scope())
    assert library.kept_map(keys) is None
    steps: list[Message] = []
    assert library.make_map(keys, lambda _done, _total, what: steps.append(what)) == 8
    assert Message("step.mapping") in steps
    found = library.kept_map(keys)
    assert found is not None
    assert sorted(found.keys.tolist()) == sorted(set(keys) - {library.key("9")})
    alike = [library.key(f"26{n:02}.00001") for n in (0, 2, 1)]
    first, same, other = (found.place(key) for key in alike)
    assert first
    assert same
    assert other

    def apart(one: tuple[float, float], two: tuple[float, float]) -> float:
        return (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2

    assert apart(first, same) < apart(first, other)


def test_who_stops_it_has_no_map_and_loses_nothing(library: Library) -> None:
    def stop(_done: int, _total: int, what: Message) -> None:
        if what == Message("step.mapping"):
            raise Cancelled

    keys = library.keys(Scope())
    with pytest.raises(Cancelled):
        library.make_map(keys, stop)
    assert library.kept_map(keys) is None
    assert library.make_map(keys) == 8


def test_colours_tell_year_state_and_the_tags_of_most_papers(library: Library) -> None:
    one, two, three = (library.key(f"26{n:02}.00001") for n in range(3))
    library.tag([one, two], "much")
    library.tag([two], "little")
    library.set_state([three], State.READ)
    facts = library.map_facts([one, two, three, library.key("9")])
    assert facts.tags == ("much", "little")
    assert facts.tagged == bytes([0, 0, 255, 255])
    assert facts.years[:3] == (2020, 2020, 2020)
    assert facts.states[2] == State.READ
