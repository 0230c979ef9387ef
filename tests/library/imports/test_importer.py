"""Papers come in: identity, second arrivals, batches, previews, undoing an import."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import (
    BadFileError,
    Cancelled,
    ImportChoices,
    ImportedRecord,
    Item,
    Order,
    Problem,
    Scope,
    State,
)
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import places
from tests.library.builders import ALL, arrivals, context, daily, file, numbered, paper
from tests.places import line


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path)) as opened:
        yield opened


def test_a_paper_is_called_by_what_is_known_of_it_first(library: Library) -> None:
    library.add(
        [
            file(
                paper("By arXiv", arxiv_id="1706.03762", doi="10.1/x"),
                paper("By DOI", doi="10.1000/ABC"),
                paper("By title alone"),
            )
        ]
    )
    ids = [library.entry(key).paper.id for key in library.keys(ALL)]
    assert ids[:2] == ["arxiv:1706.03762", "doi:10.1000/abc"]
    assert ids[2].startswith("local:")


def test_what_is_learned_later_is_an_alias_and_the_id_stays(library: Library) -> None:
    library.add([file(paper("Attention and its needs", authors=("A. Vas",)))])
    (key,) = library.keys(ALL)
    before = library.entry(key).paper.id
    library.add(
        [file(paper("Attention and its needs", authors=("Ann Vas",), arxiv_id="1706.03762"))]
    )
    entry = library.entry(key)
    assert entry.paper.id == before
    assert set(entry.aliases) == {before, "arxiv:1706.03762"}
    assert library.key("1706.03762") == library.key("https://arxiv.org/abs/1706.03762v3") == key


def test_equal_titles_of_other_people_stay_two_papers(library: Library) -> None:
    library.add([file(paper("On growth", authors=("Ann Lee",)))])
    library.add([file(paper("On Growth.", authors=("Bo Chan",)))])
    assert library.counts().all == 2
    assert len({library.entry(key).paper.id for key in library.keys(ALL)}) == 2


def test_titles_that_differ_by_a_sign_stay_two_papers(library: Library) -> None:
    plus = paper("A C++ library for growth", authors=("Ann Lee",))
    sharp = paper("A C# library for growth", authors=("Ann Lee",))
    library.add([file(plus, sharp, paper("Fits with p<0.05 only", authors=("Bo Chan",)))])
    library.add([file(sharp, paper("Fits with p>0.05 only", authors=("Bo Chan",), doi="10.1/x"))])
    library.add([file(plus, paper("Fits with $p < 0.05$ only", authors=("Bo Chan",)))])
    assert library.counts().all == 4
    assert library.duplicates() == ()


def test_equal_titles_are_one_paper_where_one_names_no_authors(library: Library) -> None:
    library.add([file(paper("On growth"))])
    library.add([file(paper("On growth", authors=("Bo Chan",)))])
    (key,) = library.keys(ALL)
    assert library.entry(key).paper.author_names == ("Bo Chan",)


def test_an_identifier_of_one_kind_keeps_equal_titles_apart(library: Library) -> None:
    library.add([file(paper("Editorial", arxiv_id="2401.00001"))])
    library.add([file(paper("Editorial", arxiv_id="2401.00002"))])
    assert library.counts().all == 2


def test_a_preprint_and_its_journal_version_are_one_paper(library: Library) -> None:
    library.add([file(paper("On growth", authors=("Bo Chan",), arxiv_id="2401.00001"))])
    library.add([file(paper("On growth", authors=("B. Chan",), doi="10.1/g", venue="Growth"))])
    (key,) = library.keys(ALL)
    assert library.entry(key).paper.venue == "Growth"
    assert library.key("doi:10.1/G") == key


def test_an_arxiv_doi_is_an_arxiv_id(library: Library) -> None:
    library.add([file(paper("One", arxiv_id="2401.00001"))])
    library.add([file(paper("Another spelling", doi="10.48550/arXiv.2401.00001"))])
    assert library.counts().all == 1


def test_a_second_arrival_fills_what_is_missing_and_replaces_nothing(library: Library) -> None:
    library.add([file(paper("Kept title", arxiv_id="1", abstract="", upvotes=3, venue="Here"))])
    library.add(
        [file(paper("Other title", arxiv_id="1", abstract="Now", upvotes=9, venue="There"))]
    )
    (key,) = library.keys(ALL)
    found = library.entry(key).paper
    assert (found.title, found.abstract, found.upvotes, found.venue) == (
        "Kept title",
        "Now",
        9,
        "Here",
    )


def test_a_second_arrival_keeps_what_the_reader_did(library: Library) -> None:
    library.add([file(paper("One", arxiv_id="1"))])
    (key,) = library.keys(ALL)
    library.star([key])
    library.set_state([key], State.LATER)
    library.tag([key], "rl/offline")
    library.save_note(key, "mine")
    again = file(
        paper("One", arxiv_id="1", comment="8 pages"),
        tags=("theirs",),
        reading={"state": "read"},
        note="theirs",
    )
    library.add([again])
    entry = library.entry(key)
    assert (entry.state, entry.starred, entry.tags) == (State.LATER, True, ("rl/offline",))
    assert entry.paper.comment == "8 pages"
    assert library.note(key).text == "mine"


def test_an_own_export_brings_back_tags_state_star_and_note(library: Library) -> None:
    outcome = library.add(
        [
            file(
                paper("One", arxiv_id="1"),
                tags=("a", "b/c"),
                reading={"state": "later", "starred": 1},
                note="My *words*.",
            )
        ]
    )
    (key,) = library.keys(ALL)
    entry = library.entry(key)
    assert (entry.tags, entry.state, entry.starred) == (("a", "b/c"), State.LATER, True)
    assert library.note(key).text == "My *words*."
    assert Path(library.note(key).path).read_text().count("My *words*.") == 1
    assert outcome.journal is not None
    library.undo()
    assert library.counts().all == 0
    assert not list(library.notes_folder.glob("*.md"))
    library.redo()
    assert library.note(key).text == "My *words*."
    assert library.entry(key).tags == ("a", "b/c")


def test_two_records_of_one_paper_bring_the_words_of_both(library: Library) -> None:
    one = paper("One", arxiv_id="1")
    records = [
        *file(one, tags=("a", "b"), reading={"rating": 3}, note="First.\n")[2],
        *file(one, tags=("b", "c"), reading={"rating": 5, "starred": 1}, note="Second.")[2],
        *file(one, note="Second.")[2],
    ]
    for _ in range(2):
        library.add([("two.bib", "bibtex", records)])
        (key,) = library.keys(ALL)
        entry = library.entry(key)
        assert (entry.tags, entry.rating, entry.starred) == (("a", "b", "c"), 3, True)
        assert library.note(key).text == "First.\n\nSecond."


def test_the_same_file_again_changes_nothing(library: Library) -> None:
    library.add([file(paper("One"), paper("Two"))])
    before = library.data_version()
    outcome = library.add([file(paper("One"), paper("Two"))])
    assert outcome.journal is None
    assert (outcome.files[0].new, outcome.files[0].known) == (0, 2)
    assert library.data_version() == before
    assert len(library.batches()) == 1


def test_a_preview_says_what_adding_then_does(library: Library) -> None:
    library.add([file(paper("One", arxiv_id="1"))])
    problem = Problem(line(9), Message("problem.no_title"))

    def files() -> list[tuple[str, str, list[Item]]]:
        first: list[Item] = [*arrivals(paper("One"), paper("Two"), paper("Two")), problem]
        return [("a", "jsonl", first), file(paper("two"), paper("Three", abstract=""), path="b")]

    preview = library.preview(files())
    assert library.counts().all == 1
    outcome = library.add(files())
    assert preview.files == outcome.files
    assert [(f.found, f.new, f.known) for f in preview.files] == [(3, 1, 2), (2, 1, 1)]
    assert preview.files[0].problems == (problem,)
    assert ("abstract", 1) in preview.files[1].missing


def test_a_file_that_cannot_be_read_leaves_the_others(library: Library) -> None:
    def broken() -> Iterator[Item]:
        yield ImportedRecord(paper("Half"), 1, line(1))
        raise BadFileError(verbatim("It ends in the middle."))

    outcome = library.add([("bad", "jsonl", broken()), file(paper("Good"), path="good")])
    assert [str(f.error or "") for f in outcome.files] == ["It ends in the middle.", ""]
    assert [library.entry(key).paper.title for key in library.keys(ALL)] == ["Good"]


def test_a_file_that_is_torn_behind_many_papers_brings_none_of_them(library: Library) -> None:
    def torn() -> Iterator[Item]:
        yield from arrivals(*map(numbered, range(1, 1_200)))
        raise BadFileError(verbatim("it is torn"))

    good = file(numbered(7), paper("Another"))
    accounts = library.add([good, ("torn.jsonl", "jsonl", torn()), good]).files
    assert [(bool(one.error), one.new, one.found) for one in accounts] == [
        (False, 2, 2),
        (True, 0, 0),
        (False, 0, 2),
    ]
    assert len(library.keys(ALL)) == 2
    assert not library.check().problems


def test_a_cancelled_import_leaves_nothing(library: Library) -> None:
    def stop(done: int, total: int, what: Message) -> None:
        if what == Message("step.writing"):
            raise Cancelled

    with pytest.raises(Cancelled):
        library.add([file(paper("One"))], progress=stop)
    assert library.counts().all == 0
    library.add([file(paper("One"))])
    assert library.counts().all == 1


def test_the_newest_batch_stands_first_and_each_in_its_own_order(library: Library) -> None:
    library.add([daily("2026-04-03", numbered(1), numbered(2))])
    library.add([daily("2026-04-05", numbered(3)), daily("2026-04-04", numbered(4), numbered(2))])
    titles = [library.entry(key).paper.arxiv_id[-1] for key in library.keys(ALL, Order.ARRIVAL)]
    assert titles == ["3", "4", "1", "2"]
    assert [batch.date for batch in library.batches()] == ["2026-04-05", "2026-04-04", "2026-04-03"]
    middle = library.batches()[1]
    listed = library.keys(Scope("batch", str(middle.key)))
    assert [library.entry(key).paper.arxiv_id[-1] for key in listed] == ["4", "2"]
    assert middle.papers == 2


def test_a_dated_batch_goes_on_when_more_of_it_arrives(library: Library) -> None:
    library.add([daily("2026-04-03", numbered(1))])
    library.add([daily("2026-04-03", numbered(1), numbered(2))])
    (batch,) = library.batches()
    assert batch.papers == 2


def test_an_import_taken_back_is_as_if_it_had_not_been(library: Library) -> None:
    library.add([daily("2026-04-03", paper("One", arxiv_id="1", upvotes=1))])
    (key,) = library.keys(ALL)
    before = library.entry(key)
    library.add([daily("2026-04-04", paper("One", arxiv_id="1", upvotes=5), numbered(2))])
    undone = library.undo()
    assert undone is not None
    assert str(undone.text) == "Took back: imported 1 paper"
    assert library.entry(key) == before
    assert len(library.batches()) == 1
    assert library.counts().all == 1
    library.redo()
    assert library.counts().all == 2
    assert library.entry(key).paper.upvotes == 5
    assert len(library.batches()) == 2


def test_papers_taken_back_are_new_when_they_come_again(library: Library) -> None:
    library.add([file(numbered(1), numbered(2))])
    library.undo()
    assert library.preview([file(numbered(1))]).new == 1
    library.add([file(numbered(1))])
    assert library.counts().all == 1
    assert library.redo() is None
    assert library.check().ok


def test_undoing_an_import_keeps_papers_on_which_the_reader_wrote(library: Library) -> None:
    library.add([file(numbered(1), numbered(2))])
    key = library.key("2401.00001")
    library.save_note(key, "mine")
    # An edit from outside is not in the journal, so both acts can be taken back.
    path = Path(library.note(key).path)
    path.write_text(path.read_text().replace("mine", "mine, and more"))
    library.adopt_outside_edits()
    library.undo()
    library.undo()
    kept = [p.read_text() for p in (library.places.data / "trash" / "notes").iterdir()]
    assert any("mine, and more" in text for text in kept)
    assert library.note(key).text == "mine, and more"
    assert library.counts().all == 1


def test_a_name_above_others_that_an_import_made_is_gone_with_it(library: Library) -> None:
    library.add([file(numbered(1))])
    library.tag([library.key("2401.00001")], "rl/offline")
    before = library.tags()
    library.add([file(numbered(2), path="b")], choices=ImportChoices(tags=("rl",)))
    with_both = library.tags()
    library.undo()
    assert library.tags() == before
    library.redo()
    assert library.tags() == with_both


def test_strange_letters_are_kept_out_of_the_database(library: Library) -> None:
    library.add([file(paper("Half \ud83d of a sign", authors=("A\ud800",)))])
    (key,) = library.keys(ALL)
    assert "�" in library.entry(key).paper.title or "?" in library.entry(key).paper.title


def test_the_raw_record_is_kept(library: Library) -> None:
    library.add([file(paper("One"))])
    (key,) = library.keys(ALL)
    assert library.entry(key).raw == '{"n":1}'


def test_a_beginning_that_means_several_papers_names_them(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 3)
    with library, pytest.raises(Exception, match=r"may mean arxiv:2401\.00001, arxiv:2401\.00002"):
        library.key("2401.0000")


def test_the_act_says_how_many_papers_a_file_of_known_ones_was_about(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 3)
    with library:
        library.add([daily("2026-04-04", numbered(1), numbered(2))])
        assert str(library.undo_text()) == "Imported 2 papers"
        library.add([file(replace(numbered(1), venue="Kettle World"), path="b")])
        assert str(library.undo_text()) == "Filled in 1 paper from a file"


def test_an_import_that_an_earlier_version_wrote_down_is_undone_and_done_again(
    library: Library,
) -> None:
    """Its record has state and star in two lists: what was, and what the import brought."""
    library.add([file(paper("One", arxiv_id="1"), reading={"state": "later"}, tags=("a",))])
    (key,) = library.keys(ALL)
    said = [key, ["new", 0], ["later", False, ["a"], ""]]
    with sqlite3.connect(library.notes_folder.parent / "library.db") as connection:
        (record,) = connection.execute("SELECT stroke FROM journal").fetchone()
        record = {**json.loads(record), "said": [said]}
        connection.execute("UPDATE journal SET stroke = ?", (json.dumps(record),))
    connection.close()
    library.undo()
    assert library.counts().all == 0
    library.redo()
    entry = library.entry(key)
    assert (entry.state, entry.starred, entry.tags) == (State.LATER, False, ("a",))
