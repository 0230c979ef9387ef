"""What the reader writes of a paper stays, whatever sources say later, and can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.library import Library, back_up, backup_folder, completion
from paperdesk.model import ImportedRecord, LibraryError, Paper
from paperdesk.model.backup_results import BackupReason
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from tests.authors import with_authors
from tests.library.builders import file, numbered, paper
from tests.places import record


def of(library: Library, key: int = 1) -> Paper:
    """A paper of the library."""
    return library.entry(key).paper


def test_written_fields_are_shown_found_and_taken_back_in_one_act(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(paper("Swarms of words", authors=("Bo",)))])
        done = library.write_facts(
            1,
            {
                "title": "Swarms of bees",
                "authors": "Ada Lovelace\nBo Common",
                "published": "2026-04",
                "doi": "https://doi.org/10.1000/XYZ",
                "keywords": "bees\nwords",
            },
        )
        assert str(done.text) == "Corrected what is said of ‘Swarms of words’"
        paper_now = of(library)
        assert paper_now.author_names == ("Ada Lovelace", "Bo Common")
        assert (paper_now.published, paper_now.keywords) == ("2026-04", ("bees", "words"))
        assert library.key("10.1000/xyz") == 1
        library.index_unindexed()
        assert list(library.search(parse("title:bees")).keys) == [1]
        assert library.check().problems == ()
        library.undo()
        assert (of(library).title, library.own_facts(1)) == ("Swarms of words", {})
        with pytest.raises(LibraryError):
            library.key("10.1000/xyz")
        library.redo()
        assert library.key("10.1000/xyz") == 1
        assert set(library.own_facts(1)) == {"title", "authors", "published", "doi", "keywords"}
        assert library.check().problems == ()


def test_no_import_no_refresh_and_no_completion_replaces_them(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(replace(numbered(1), venue="Nature", published="2026"))])
        library.write_facts(1, {"venue": "", "published": "2025", "comment": "Mine"})
        fresh = replace(numbered(1), venue="Nature", published="2025-04-04", volume="7")
        library.add([file(fresh)])
        library.renew_papers({1: ImportedRecord(fresh, 1, record(1))})
        library.fill_papers({1: {"venue": "Science", "comment": "Theirs"}})
        now = of(library)
        assert (now.venue, now.published, now.comment, now.volume) == ("", "2025", "Mine", "7")
        found = completion(1, now, [("x", fresh)], own=library.own_facts(1))
        assert found.proposals == ()


@pytest.mark.parametrize("date", ["2026-02/2027", "2026/..", "../2026-01-31", "2026-21/2027-23"])
def test_a_date_may_be_a_range(home: Places, date: str) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1))])
        library.write_facts(1, {"published": date})
        assert (of(library).published, of(library).year) == (date, 2026)


def test_the_way_back_leads_to_what_the_source_said_first(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(replace(numbered(1), venue="Nature"))])
        library.write_facts(1, {"venue": "Science"})
        library.write_facts(1, {"venue": "Cell"})
        assert library.own_facts(1) == {"venue": "Nature"}
        library.write_facts(1, {}, ["venue", "title"])
        assert (of(library).venue, library.own_facts(1)) == ("Nature", {})
        library.undo()
        assert (of(library).venue, library.own_facts(1)) == ("Cell", {"venue": "Nature"})
        assert library.write_facts(1, {}, ["title"]).journal is None
        assert library.write_facts(1, {"venue": "Cell"}).journal is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("title", " "),
        ("published", "2026-02-30"),
        ("published", "May 2026"),
        ("published", "2026/2025"),
        ("published", "2026/"),
        ("published", "2026-21"),
        ("type", "papyrus"),
        ("doi", "doi 7"),
        ("arxiv_id", "10.1000/x"),
        ("url", "javascript:alert(1)"),
        ("id", "doi:10.1/x"),
    ],
)
def test_words_that_a_field_cannot_hold_leave_all_as_it_was(
    home: Places, name: str, words: str
) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1))])
        before = of(library)
        with pytest.raises(LibraryError):
            library.write_facts(1, {"venue": "Cell", name: words})
        assert (of(library), library.own_facts(1)) == (before, {})
        with pytest.raises(LibraryError):
            library.write_facts(7, {"venue": "Cell"})


def test_a_merge_keeps_what_the_reader_wrote_of_either(home: Places) -> None:
    with Library.open(home) as library:
        published = replace(paper("Swarms"), doi="10.1000/x", venue="Cell", published="2025-01-01")
        library.add([file(paper("Swarms at work", published="2024"), published)])
        library.write_facts(1, {"published": "2023"})
        library.write_facts(2, {"volume": "12"})
        library.merge(1, 2)
        assert (of(library).published, of(library).volume) == ("2023", "12")
        assert library.own_facts(1) == {"published": "2024", "volume": ""}
        library.undo()
        assert (of(library).volume, library.own_facts(1)) == ("", {"published": "2024"})
        assert library.own_facts(2) == {"volume": ""}
        assert library.check().problems == ()


def test_a_paper_that_comes_back_from_a_backup_brings_the_reader_s_word(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1), numbered(2))])
        library.write_facts(1, {"venue": "Then"})
        backup = back_up(home, backup_folder(home), reason=BackupReason.BY_HAND)
        assert backup is not None
        library.write_facts(1, {"venue": "Now"})
        library.write_facts(2, {"venue": "Mine"})
        library.write_facts(1, {}, ["venue"])
        names = [str(of(library, key).id) for key in (1, 2)]
        library.restore_some(Path(backup.path), names, [])
        assert (of(library).venue, of(library, 2).venue) == ("Then", "Mine")
        assert library.own_facts(1) == {"venue": ""}
        library.undo()
        assert (of(library).venue, library.own_facts(1)) == ("", {})
        assert library.check().problems == ()


@pytest.mark.parametrize("words", [{"authors": "Ada"}, {"published": "2019"}, {"title": "Bees"}])
def test_the_record_that_was_corrected_is_no_second_paper(
    home: Places, words: dict[str, str]
) -> None:
    without_ids = paper("Swarms of words", authors=("Bo Common",), published="2020")
    with Library.open(home) as library:
        library.add([file(without_ids)])
        library.write_facts(1, words)
        corrected = of(library)
        library.add([file(without_ids, path="again.jsonl")])
        assert (library.counts().all, of(library)) == (1, corrected)
        other = replace(without_ids, **with_authors({"authors": ("Cy Another",)}))
        library.add([file(other, path="other.jsonl")])
        assert library.counts().all == 2
        assert library.check().problems == ()


def test_a_merge_keeps_what_the_reader_wrote_where_both_say_it(home: Places) -> None:
    preprint = replace(paper("Swarms at work"), doi="10.1000/x", published="2023")
    with Library.open(home) as library:
        library.add([file(paper("Swarms", published="2024"), preprint)])
        library.write_facts(2, {"published": "2024"})
        library.merge(1, 2)
        library.add([file(replace(preprint, published="2024-05-05"), path="more.jsonl")])
        assert of(library).published == "2024"


def test_a_paper_that_was_joined_with_another_takes_no_words(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(paper("Swarms"), paper("Swarms at work"))])
        library.merge(1, 2)
        with pytest.raises(LibraryError):
            library.write_facts(2, {"venue": "Cell"})


def test_an_id_that_comes_back_from_a_backup_finds_its_paper(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1))])
        library.write_facts(1, {"doi": "10.1000/new"})
        backup = back_up(home, backup_folder(home), reason=BackupReason.BY_HAND)
        assert backup is not None
        library.undo()
        library.restore_some(Path(backup.path), [str(of(library).id)], [])
        assert library.key("10.1000/new") == 1
        library.undo()
        with pytest.raises(LibraryError):
            library.key("10.1000/new")
        library.redo()
        assert library.key("10.1000/new") == 1


def test_the_way_back_leads_to_what_sources_said_since(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1))])
        library.write_facts(1, {"venue": "Mine", "volume": "1", "published": "2020"})
        was = library.own_facts(1)
        library.add([file(replace(numbered(1), venue="Nature"), path="later.jsonl")])
        fresh = replace(numbered(1), venue="Nature", volume="7")
        library.renew_papers({1: ImportedRecord(fresh, 1, record(1))})
        assert (of(library).venue, of(library).volume) == ("Mine", "1")
        assert library.own_facts(1) == was | {"venue": "Nature", "volume": "7"}
        library.undo()
        library.undo()
        assert library.own_facts(1) == was
        library.redo()
        library.write_facts(1, {}, ["venue"])
        assert of(library).venue == "Nature"
        assert library.check().problems == ()


def test_what_the_reader_wrote_since_stays_when_a_backup_comes_back(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1))])
        library.write_facts(1, {"venue": "Then", "volume": "1"})
        backup = back_up(home, backup_folder(home), reason=BackupReason.BY_HAND)
        assert backup is not None
        library.write_facts(1, {"venue": "Now"})
        library.write_facts(1, {}, ["volume"])
        library.restore_some(Path(backup.path), [str(of(library).id)], [])
        assert (of(library).venue, of(library).volume) == ("Now", "1")
        assert library.own_facts(1) == {"venue": "", "volume": ""}
        assert library.check().problems == ()
