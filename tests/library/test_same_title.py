"""Papers of one title come in: none is swallowed, none comes twice, what is doubtful is asked."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library import Library, Pages
from paperdesk.library.imports import joined_records
from paperdesk.model import ImportChoices, ImportedRecord, Item, Paper, PaperId, contributors
from paperdesk.paths import places
from tests.library.builders import ALL, file, paper, scratch
from tests.library.imports.test_record_comparison import EDITED, LONG, OTHER
from tests.places import line

SHEETS = (
    Paper("Editorial", published="2021", venue="Kettle World", abstract="On the year of felt."),
    Paper("Editorial", published="2023", venue="Kettle World", abstract="On the year of tin."),
    Paper(
        "Notes on lids, a sheet", published="2009", venue="Pots 23", url="https://pots.example/23"
    ),
    Paper(
        "Notes on lids, a sheet", published="2010", venue="Pots 25", url="https://pots.example/25"
    ),
    Paper("Introduction", authors=contributors("Mei Tan"), published="2019", abstract=LONG),
    Paper("Introduction", authors=contributors("Hui Tan"), published="2024", abstract=OTHER),
)
BARE = Paper("Editorial")
FULL = Paper("Editorial", authors=contributors("Mei Tan"), published="2021", venue="Kettle World")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path)) as opened:
        yield opened


def _papers(library: Library) -> list[Paper]:
    return [library.entry(key).paper for key in sorted(library.keys(ALL))]


def test_papers_of_one_title_are_all_kept_with_what_they_say(library: Library) -> None:
    library.add([file(*SHEETS)])
    kept = _papers(library)
    assert [(p.title, p.authors, p.published, p.venue, p.abstract, p.url) for p in kept] == [
        (p.title, p.authors, p.published, p.venue, p.abstract, p.url) for p in SHEETS
    ]
    assert len({p.id for p in kept}) == len(SHEETS)


def test_in_any_order_they_are_the_same_papers(tmp_path: Path) -> None:
    for number, order in enumerate(permutations(SHEETS[:4])):
        with Library.open(places(tmp_path / str(number))) as library:
            library.add([file(*order)])
            assert {(p.title, p.published) for p in _papers(library)} == {
                (p.title, p.published) for p in SHEETS[:4]
            }


def test_the_same_file_again_brings_none_of_them_twice(library: Library) -> None:
    library.add([file(*SHEETS, BARE, FULL)])
    before = library.data_version()
    outcome = library.add([file(*SHEETS, BARE, FULL)])
    assert (outcome.files[0].new, outcome.journal) == (0, None)
    assert library.data_version() == before
    assert library.add([file(*(SHEETS[::-1]), FULL, BARE)]).files[0].new == 0


def test_a_record_goes_to_the_paper_it_is_closest_to_and_not_to_the_first(library: Library) -> None:
    title = "Felt lids and the slow cooling of kettles"
    first = Paper(
        title, authors=contributors("Mei Tan", "Ida Lund"), published="2015", abstract=OTHER
    )
    second = Paper(
        title, authors=contributors("Mei Tan", "Ida Lund"), published="2015", abstract=LONG
    )
    library.add([file(first, second)])
    again = Paper(
        title,
        authors=contributors("M. Tan", "I. Lund"),
        published="2016",
        abstract=EDITED,
        venue="Pots",
    )
    assert library.add([file(again)]).files[0].new == 0
    assert [p.venue for p in _papers(library)] == ["", "Pots"]


def test_pages_in_the_raw_record_tell_two_papers_apart(library: Library) -> None:
    records: list[Item] = [
        ImportedRecord(
            FULL,
            number,
            line(number),
            f'{{"title": "Editorial", "pages": "{pages}"}}',
        )
        for number, pages in enumerate(("1-2", "101-102"), 1)
    ]
    library.add([("a", "jsonl", records)])
    assert library.counts().all == 2
    assert library.add([("a", "jsonl", records)]).files[0].new == 0


def test_a_doubtful_record_is_a_paper_of_its_own_and_said_to_be_doubtful(library: Library) -> None:
    library.add([file(FULL)])
    preview = library.preview([file(BARE)])
    (pair,) = preview.files[0].doubtful
    assert (str(pair.place), pair.known.authors, pair.known.year) == (
        "record 1",
        ("Mei Tan",),
        2021,
    )
    assert (pair.incoming.title, pair.incoming.authors) == ("Editorial", ())
    assert pair.evidence == ("no people", "usual title")
    outcome = library.add([file(BARE)])
    assert outcome.files == preview.files
    assert library.counts().all == 2


def test_the_reader_says_that_they_are_one_and_it_stays_so(library: Library) -> None:
    library.add([file(BARE)])
    (pair,) = library.preview([file(FULL)]).files[0].doubtful
    answers = {pair.record: pair.paper}
    preview = library.preview([file(FULL)], choices=ImportChoices(answers))
    outcome = library.add([file(FULL)], choices=ImportChoices(answers))
    assert preview.files == outcome.files
    assert (outcome.files[0].new, outcome.files[0].doubtful[0].joined) == (0, True)
    (kept,) = _papers(library)
    assert (kept.author_names, kept.venue) == (("Mei Tan",), "Kettle World")
    # Both records are known again, though the first says nothing of that by itself.
    before = library.data_version()
    for record in (BARE, FULL):
        assert library.add([file(record)]).files[0].new == 0
    assert library.data_version() == before
    library.undo()
    assert [p.authors for p in _papers(library)] == [()]
    assert library.preview([file(FULL)]).new == 1
    library.redo()
    assert library.preview([file(BARE, FULL)]).new == 0
    assert library.check().ok


def test_an_answer_about_a_record_before_it_in_the_file_is_followed(library: Library) -> None:
    third = Paper("Editorial", published="2021")
    records = (FULL, BARE, third)
    first = library.preview([file(*records)])
    pairs = first.files[0].doubtful
    assert len(pairs) == 2
    answers = {pair.record: pair.paper for pair in pairs}
    preview = library.preview([file(*records)], choices=ImportChoices(answers))
    assert preview.new == first.new - 2
    outcome = library.add([file(*records)], choices=ImportChoices(answers))
    assert outcome.files == preview.files
    assert library.counts().all == 1
    assert library.add([file(*records)]).files[0].new == 0


def test_all_that_is_doubtful_can_be_joined_at_once(library: Library) -> None:
    library.add([file(FULL)])
    outcome = library.add([file(BARE, *SHEETS)], choices=ImportChoices(join_doubtful=True))
    assert outcome.files[0].doubtful[0].joined
    assert library.add([file(BARE, *SHEETS)]).files[0].new == 0


def test_an_answer_for_another_library_changes_nothing(library: Library) -> None:
    library.add([file(FULL)])
    (pair,) = library.preview([file(BARE)]).files[0].doubtful
    outcome = library.add(
        [file(BARE)], choices=ImportChoices({pair.record: "paper:local:0123456789ab"})
    )
    assert outcome.files[0].new == 1
    assert not outcome.files[0].doubtful[0].joined


def test_values_that_were_not_taken_are_told_of(library: Library) -> None:
    library.add([file(Paper("Lids", arxiv_id="2401.00001", venue="Pots", published="2024-01-02"))])
    again = Paper(
        "LIDS.",
        arxiv_id="2401.00001",
        venue="Kettle World",
        published="2024",
        abstract=LONG,
        url="https://arxiv.org/abs/2401.00001",
        doi="10.1/lids",
    )
    preview = library.preview([file(again)])
    (account,) = library.add([file(again)]).files
    assert preview.files == (account,)
    assert account.untaken == 1
    assert str(account.untaken_values[0].place) == "record 1"
    assert account.untaken_values[0].values == (("venue", "Kettle World", "Pots"),)
    assert library.add([file(SHEETS[0])]).files[0].untaken == 0


def test_the_same_in_other_letters_is_no_other_value(library: Library) -> None:
    library.add(
        [
            file(
                paper(
                    "Lids",
                    arxiv_id="1",
                    authors=contributors("Mei Tan"),
                    url="https://pots.example/1",
                )
            )
        ]
    )
    again = paper(
        "lids",
        arxiv_id="1",
        authors=contributors("M. Tan"),
        url="http://www.pots.example/1/",
        abstract="We  study LIDS.",
    )
    assert library.add([file(again)]).files[0].untaken == 0


def test_a_paper_taken_back_asks_nobody(library: Library) -> None:
    library.add([file(FULL)])
    library.undo()
    preview = library.preview([file(BARE)])
    assert (preview.new, preview.files[0].doubtful) == (1, ())


def test_rows_and_entries_name_the_other_papers_of_their_title(library: Library) -> None:
    library.add([file(*SHEETS[:2], FULL, paper("Alone"))])
    keys = sorted(library.keys(ALL))
    with closing(Pages(library.places)) as pages:
        rows = [row for row in pages.rows(keys) if row is not None]
        assert [row.namesake is not None for row in rows] == [True, True, True, False]
        assert rows[0].namesake is not None
        assert rows[0].namesake.key in keys[1:3]
        assert [n.key for n in library.entry(keys[0]).namesakes] == keys[1:3]
        other = library.entry(keys[0]).namesakes[1]
        assert (other.author, other.year, other.venue) == ("Mei Tan", 2021, "Kettle World")
        library.forget(keys[:2])
        assert [row.namesake for row in pages.rows(keys[2:]) if row is not None] == [None, None]
    assert library.entry(keys[2]).namesakes == ()


def test_hundreds_of_one_title_do_not_make_a_page_slow(library: Library) -> None:
    many = [replace(FULL, published=f"{1500 + n}", abstract="") for n in range(200)]
    library.add([file(*many)])
    assert library.counts().all == 200
    key = min(library.keys(ALL))
    assert len(library.entry(key).namesakes) == 6


RECORDS = st.lists(
    st.builds(
        Paper,
        title=st.sampled_from(
            ("Editorial", "Slow kettles", "Felt lids and the slow cooling of kettles")
        ),
        authors=st.sampled_from(
            ((), ("Mei Tan",), ("M. Tan",), ("Hui Tan",), ("Mei Tan", "Ida Lund"))
        ).map(lambda names: contributors(*names)),
        abstract=st.sampled_from(("", LONG, EDITED, OTHER, "On lids.")),
        published=st.sampled_from(("", "2019", "2020", "2031")),
        venue=st.sampled_from(("", "Pots", "Pots 4", "Lids")),
        url=st.sampled_from(("", "https://pots.example/a/1", "https://pots.example/a/2")),
        doi=st.sampled_from(("", "", "", "10.1/a", "10.1/b")),
    ),
    max_size=7,
)


def test_what_another_library_calls_alike_stays_another_paper(tmp_path: Path) -> None:
    theirs, ours = SHEETS[:2]
    with Library.open(places(tmp_path / "theirs")) as library:
        library.add([file(theirs)])
        exported = _papers(library)
    with Library.open(places(tmp_path / "ours")) as library:
        library.add([file(ours)])
        assert _papers(library)[0].id == exported[0].id  # made of the title
        words = {"added": "2021-02-03T04:05:06Z", "note": "On tin."}
        for count in (1, 0):
            outcome = library.add([file(*exported, path="export", **words)])
            assert (outcome.files[0].new, outcome.files[0].untaken) == (count, 0)
        kept = {one.paper.published: one for one in map(library.entry, library.keys(ALL))}
        assert {year: library.note(one.key).text for year, one in kept.items()} == {
            "2021": "On tin.",
            "2023": "",
        }
        library.undo()
        assert [one.published for one in _papers(library)] == ["2023"]


def test_an_export_brings_back_as_many_papers_as_it_holds(tmp_path: Path) -> None:
    # What told them apart was no field: the file says the same of both.
    exported = [Paper("Reviews", id=PaperId(f"local:0000000{n}"), published="2001") for n in (1, 2)]
    with Library.open(places(tmp_path)) as library:
        library.add([file(*exported, added="2021-02-03T04:05:06Z")])
        assert [one.id for one in _papers(library)] == [one.id for one in exported]
        assert library.add([file(*exported, added="2021-02-03T04:05:06Z")]).files[0].new == 0


@given(RECORDS, RECORDS, st.data())
def test_any_records_once_in_are_known_again_whatever_was_answered(
    first: list[Paper], second: list[Paper], data: Any
) -> None:
    with scratch() as home, Library.open(home) as library:
        for records in (first, second):
            asked = library.preview([file(*records)]).files[0].doubtful
            answers = {
                pair.record: data.draw(st.sampled_from(("", pair.paper)), label=pair.record)
                for pair in asked
            }
            preview = library.preview([file(*records)], choices=ImportChoices(answers))
            outcome = library.add([file(*records)], choices=ImportChoices(answers))
            assert preview.files == outcome.files
            assert [
                pair.joined for pair in outcome.files[0].doubtful if pair.record in answers
            ] == [
                bool(answers[pair.record])
                for pair in outcome.files[0].doubtful
                if pair.record in answers
            ]
        whole = library.counts().all
        for records in (first, second, second[::-1], first + second):
            assert library.add([file(*records)]).files[0].new == 0
        assert library.counts().all == whole


@given(RECORDS, st.randoms())
def test_records_with_ids_make_the_same_papers_in_any_order(
    records: list[Paper], randomly: Any
) -> None:
    """An id stands for one paper; every value of every record is kept or told of."""
    named = [
        Paper(
            record.title,
            arxiv_id=f"2401.0000{number % 4}",
            abstract=record.abstract,
            authors=record.authors,
        )
        for number, record in enumerate(records)
    ]
    shuffled = list(named)
    randomly.shuffle(shuffled)
    found = []
    for order in (named, shuffled):
        with scratch() as home, Library.open(home) as library:
            library.add([file(*order)])
            found.append({str(p.id) for p in _papers(library)})
            assert library.counts().all == len({p.arxiv_id for p in named})
    assert found[0] == found[1]


def test_records_join_the_same_papers_however_few_are_at_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = ("On the cooling of felt lids", "On the boiling of tin kettles", "A study of spouts")
    records = [
        Paper(title, authors=contributors("Mei Tan"), published=year, abstract=abstract)
        for abstract, year in ((LONG, "2019"), (EDITED, "2019"), (LONG + " More.", "2020"))
        for title in titles
    ]
    kept = []
    for most in (1_000, 1):
        monkeypatch.setattr(joined_records, "_AT_HAND", most)
        monkeypatch.setattr(joined_records, "_IN_MEMORY", most)  # the rest is on disk
        with Library.open(places(tmp_path / str(most))) as library:
            library.add([file(*records)])
            kept.append([(p.title, p.published, p.abstract) for p in _papers(library)])
    assert kept[0] == kept[1]
    assert len(kept[0]) == len(titles)
