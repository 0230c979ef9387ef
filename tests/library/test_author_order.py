"""Lists by first author: surnames in their place, ties by year and title, nobody last."""

from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import Contributor, Order, PersonName, Scope
from paperdesk.model.query.parser import parse
from tests.library.builders import ALL, context, daily, file, paper

IN_ORDER = (
    ("Siv Ångelin", "1999", "Of fog"),
    ("van der Beek, Joost", "2001", "Of oars"),
    ("Beek, Joost van der", "2003", "Of ropes"),
    ("J. van der Beek", "2003", "Of sails"),
    ("Joost van der Beek", "", "Of tides"),
    ("Zita Beek", "1990", "Of tar"),
    ("De Beer, Ida", "2020", "Of beer"),
    ("Łucja Lis", "2020", "Of foxes"),
    (r"{\L}ucja Lisa", "2020", "Of more foxes"),
    ("Una O'Brien", "2020", "Of lamps"),
    (r"\O{}ie, Nils", "2020", "Of islands"),
    ("The Polaris Collaboration", "2020", "Of stars"),
    ("Léa Saint-Clair", "2020", "Of clear days"),
    ("Uwe Straße", "2020", "Of roads"),
    ("王芳", "2020", "Of rain"),
    ("", "1950", "An editorial"),
    ("et al.", "1960", "A second editorial"),
    ("", "", "An undated editorial"),
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library, _ = context(tmp_path)
    papers = (
        paper(title, authors=(author,) if author else (), published=year)
        for author, year, title in reversed(IN_ORDER)
    )
    library.add([file(*papers)])
    return library


def titles(library: Library, *keys: int) -> list[str]:
    return [entry.paper.title for entry in library.entries(keys)]


def test_papers_stand_by_the_surname_of_their_first_author(library: Library) -> None:
    with library:
        wanted = [title for _, _, title in IN_ORDER]
        assert titles(library, *library.keys(ALL, Order.AUTHOR)) == wanted


def test_what_a_search_finds_is_sorted_alike(library: Library) -> None:
    with library:
        library.rebuild_index()
        answer = library.search(parse("foxes"), ALL, Order.AUTHOR)
        assert titles(library, *answer.keys) == ["Of foxes", "Of more foxes"]


def test_a_batch_is_sorted_alike(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    with library:
        papers = [paper(f"T{n}", authors=(name,)) for n, name in enumerate(("B Zed", "Z Bee"))]
        library.add([daily("2026-01-02", *papers)])
        (batch,) = library.batches()
        keys = library.keys(Scope("batch", str(batch.key)), Order.AUTHOR)
        assert titles(library, *keys) == ["T1", "T0"]


def test_a_paper_moves_when_its_authors_become_known(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    with library:
        alone, other = paper("Alone", arxiv_id="2601.00001"), paper("Other", authors=("B Mid",))
        library.add([file(alone, other)])
        assert titles(library, *library.keys(ALL, Order.AUTHOR)) == ["Other", "Alone"]
        library.add([file(paper("Alone", arxiv_id="2601.00001", authors=("A Aal",)))])
        assert titles(library, *library.keys(ALL, Order.AUTHOR)) == ["Alone", "Other"]
        library.undo()
        assert titles(library, *library.keys(ALL, Order.AUTHOR)) == ["Other", "Alone"]


def test_parts_of_a_name_that_its_source_told_count(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    told = Contributor("Gabriela García Lund", PersonName("García Lund", "Gabriela"))
    with library:
        middle = paper("Told", authors=(told,))
        others = [paper(f"T{n}", authors=(name,)) for n, name in enumerate(("F Aal", "H Aal"))]
        more = [paper("G", authors=("I Fox",)), paper("H", authors=("I Hay",))]
        library.add([file(*others, middle, *more)])
        assert titles(library, *library.keys(ALL, Order.AUTHOR)) == ["T0", "T1", "G", "Told", "H"]
