"""Word's sources are read, also as JabRef writes them."""

import random
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.word_sources import read as read_word
from paperdesk.model import ImportedRecord, Paper
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.xml_files import XML, mutant, papers_of, problems_of, unread_of

KETTLES = XML / "kettles-word.xml"


def test_sources_are_read_with_all_they_say(tmp_path: Path) -> None:
    items = list(read(KETTLES))
    article, chapter, thesis = papers_of(items)
    assert article == Paper(
        title="Boiling water",
        type="article-journal",
        authors=article.authors,
        published="2018-04-07",
        venue="Journal of kitchens",
        volume="10",
        issue="4",
        pages="335-339",
        doi="10.5555/lids-2018",
        url="https://kitchens.example/10/4",
        issn=("1234-567X",),
        language="en-US",
        comment="Seen in a shop",
    )
    assert [name_of(one) for one in (*article.authors, *chapter.authors)] == [
        PersonName("Pot", "Bo C."),
        PersonName("Spout", "Dora", "van"),
        PersonName(literal="Teapot Collaboration"),
    ]
    assert (chapter.type, chapter.venue, chapter.place) == (
        "chapter",
        "The Book of Steam",
        "Berlin, Germany",
    )
    assert (chapter.isbn, [str(one) for one in chapter.editors]) == (
        ("9783161484100",),
        ["Cleo Lid"],
    )
    assert (thesis.type, thesis.publisher, thesis.keywords) == (
        "thesis",
        "University of Tea",
        ("steam", "sound"),
    )
    keys = [item.citation_key for item in items if isinstance(item, ImportedRecord)]
    assert keys == ["Pot18", "Lid19", ""]


def test_what_was_not_understood_is_told() -> None:
    items = list(read(KETTLES))
    assert unread_of(items) == {
        "<Guid>": "{00000000-0000-0000-0000-000000000001}",
        "<Author><Translator><NameList><Person><Last>": "Leaf",
        "<RefOrder>": "1",
        "<YearAccessed>": "2020",
        "<ThesisType>": "Ph.D. thesis",
    }
    assert problems_of(items) == [
        "entry 3, line 5: the date 'no idea' names no year that is certain, so none was kept"
    ]
    assert format_of(KETTLES) == "word-sources"


def _mutants(count: int) -> None:
    _, head, *entries, tail = KETTLES.read_text("utf-8").splitlines()
    good = "<b:Source><b:Title>Good {}</b:Title></b:Source>"
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(entries), rng)
        text = "\n".join((head, good.format(1), bad, good.format(2), good.format(3), tail))
        titles = {one.title for one in papers_of(list(read_word([text.encode()], "")))}
        assert {"Good 1", "Good 2", "Good 3"} <= titles, (seed, bad)


def test_a_broken_source_does_no_harm_to_those_around_it() -> None:
    _mutants(50)


@pytest.mark.slow
def test_two_thousand_broken_sources_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)


def test_files_of_other_programs_are_read_whole(real_data: Path) -> None:
    found = []
    for path in sorted((real_data / "formats").rglob("MsBib*.xml")):
        if "LCID" not in path.name:  # which says its language and nothing else
            found += papers_of(list(read(path)))
    assert len(found) == 35
    assert sum(bool(one.type) for one in found) == 32
