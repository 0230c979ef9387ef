"""Finding papers by what sources say and by what the reader did."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.search import library_search
from paperdesk.model import Order, Scope, SearchResults, State
from paperdesk.model.messages import Message
from paperdesk.model.query.ast import Filter, Query
from paperdesk.model.query.parser import parse
from tests.library.builders import ALL, context, file, numbered, paper


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path)
    opened.add(
        [
            file(
                paper("Swarm robots learn", published="2024-03-01", upvotes=60, arxiv_id="1"),
                paper("Learning to fly", published="2025/2027", code_url="http://c", arxiv_id="2"),
                paper("Robots that swim", published="2026-01-05", upvotes=10, arxiv_id="3"),
                paper("A survey of learning", abstract="", pdf_url="http://p", arxiv_id="4"),
            )
        ]
    )
    with opened:
        yield opened


def indexed(library: Library) -> Library:
    while library.index_unindexed():
        pass
    return library


def numbers(library: Library, answer: SearchResults) -> list[str]:
    return [library.entry(key).paper.arxiv_id for key in answer.keys]


def found(library: Library, text: str, order: Order = Order.RELEVANCE) -> list[str]:
    return numbers(library, library.search(parse(text), order=order))


def only(name: str, value: str) -> Query:
    return Query(demanded=(Filter(name, value),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("upvotes:>50", "1"),
        ("upvotes:10..60", "13"),
        ("upvotes:<=10", "3"),
        ("year:2025", "2"),
        ("year:2024..2025", "12"),
        ("published:>2024", "23"),
        ("published:<2025", "1"),
        ("published:2026-01", "3"),
        ("published:..2024", "1"),
        ("has:code", "2"),
        ("has:pdf", "4"),
        ("-has:abstract", "4"),
        ("is:new", "1234"),
        ("added:<7d", "1234"),
        ("added:>7d", ""),
        ("added:2020..", "1234"),
        ("is:later OR is:starred", ""),
        ("has:pdf OR has:code", "24"),
        ("like:1", ""),
    ],
)
def test_filters_alone_are_answered_from_the_rows(
    library: Library, text: str, expected: str
) -> None:
    assert "".join(sorted(found(library, text))) == expected


def test_the_readers_acts_are_found(library: Library) -> None:
    keys = library.keys(ALL)
    library.tag(keys[:1], "rl/offline")
    library.tag(keys[1:2], "rl")
    library.save_note(keys[2], "words")
    library.set_state(keys[3:4], State.DISMISSED)
    assert sorted(found(library, "tag:rl")) == ["1", "2"]
    assert sorted(found(library, "tag:rl/*")) == ["1", "2"]
    assert found(library, "tag:RL/offline") == ["1"]
    assert found(library, "tag:nothing") == []
    assert found(library, "has:note") == ["3"]
    assert sorted(found(library, "has:tag")) == ["1", "2"]
    assert found(library, "is:dismissed") == ["4"]
    library.forget(keys[:1])
    assert numbers(library, library.search(only("is", "trash"))) == ["1"]
    assert found(library, "tag:rl") == ["2"]


@pytest.mark.parametrize("value", ["", "<", ">", "..", "x", "<99999d", "2024-99", "💥", "*"])
@pytest.mark.parametrize("name", ["tag", "is", "has", "added", "published", "upvotes", "year", "?"])
def test_a_value_that_means_nothing_is_no_error(library: Library, name: str, value: str) -> None:
    library.search(only(name, value))


def test_words_are_found_in_titles_before_the_index_is_there(library: Library) -> None:
    answer = library.search(parse("robots"))
    assert answer.from_rows
    assert numbers(library, answer) == ["1", "3"]
    assert found(library, "learning upvotes:>50") == []
    assert found(library, "robots upvotes:>50") == ["1"]


def test_no_letter_waits_until_all_titles_are_read_but_an_export_does(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "_LOOK", 1)
    monkeypatch.setattr(library_search, "_LONGEST", 0.0)
    answer = library.search(parse("robots"))
    assert (answer.from_rows, answer.too_broad, answer.total) == (True, True, 0)
    whole = library.search(parse("robots"), whole=True)
    assert (whole.from_rows, whole.too_broad, numbers(library, whole)) == (True, False, ["1", "3"])


def test_words_are_found_by_the_index(library: Library) -> None:
    indexed(library)
    answer = library.search(parse("robots learn"))
    assert not answer.from_rows
    assert numbers(library, answer)[0] == "1"
    assert answer.full == 1
    assert answer.took_ms > 0
    hits = library.explain(parse("robots learn"), list(answer.keys))
    assert [hit.key for hit in hits] == list(answer.keys)


def test_a_search_stays_in_its_scope(library: Library) -> None:
    indexed(library)
    keys = library.keys(ALL)
    library.set_state(keys[:1], State.DISMISSED)
    assert found(library, "robots") == ["3"]
    library.star(keys[2:3])
    in_stars = library.search(parse("robots"), Scope("starred"))
    assert numbers(library, in_stars) == ["3"]
    assert numbers(library, library.search(parse("robots"), Scope("dismissed"))) == ["1"]
    assert found(library, "robots is:dismissed") == ["1"]


def test_an_answer_is_sorted_as_asked(library: Library) -> None:
    indexed(library)
    assert found(library, "robots", Order.DATE) == ["3", "1"]
    assert found(library, "robots", Order.TITLE) == ["3", "1"]
    assert found(library, "is:new", Order.TITLE) == ["4", "2", "3", "1"]


def test_the_index_follows_notes_and_the_trash(library: Library) -> None:
    indexed(library)
    key = library.keys(ALL)[0]
    library.save_note(key, "zebrafish")
    assert library.unindexed() == 1
    indexed(library)
    assert found(library, "zebrafish") == ["1"]
    library.undo()
    indexed(library)
    assert found(library, "zebrafish") == []
    assert library.check().problems == ()


def test_the_index_forgets_an_import_that_was_taken_back(library: Library) -> None:
    indexed(library)
    library.add([file(numbered(7))])
    indexed(library)
    assert library.index_status().papers == 5
    library.undo()
    indexed(library)
    assert library.index_status().papers == 4
    library.redo()
    indexed(library)
    assert library.index_status().papers == 5
    assert library.check().problems == ()


def test_a_lost_index_is_filled_again(library: Library, tmp_path: Path) -> None:
    from paperdesk.paths import places

    indexed(library)
    library.close()
    (toc,) = (tmp_path / "cache" / "index").glob("*.toc")
    toc.write_bytes(b"")
    with Library.open(places(tmp_path)) as again:
        assert found(again, "robots") == ["1", "3"]
        indexed(again)
        assert again.index_status().papers == 4
        assert again.check().problems == ()


def test_an_index_of_another_library_is_not_believed(tmp_path: Path) -> None:
    first, _ = context(tmp_path, 3)
    indexed(first).close()
    for path in (tmp_path / "data").glob("library.db*"):
        path.unlink()
    second, _ = context(tmp_path)
    with second:
        second.add([file(paper("Quite another"), paper("And one more"))])
        indexed(second)
        assert second.index_status().papers == 2
        assert second.search(parse("swarms")).total == 0
        assert second.search(parse("another")).total == 1


def test_rebuilding_gives_what_following_gave(library: Library) -> None:
    indexed(library)
    library.save_note(library.keys(ALL)[1], "zebrafish")
    indexed(library)
    before = [found(library, text) for text in ("robots", "learning", "zebrafish", "swim")]
    assert library.rebuild_index() == 4
    assert library.unindexed() == 0
    assert [found(library, text) for text in ("robots", "learning", "zebrafish", "swim")] == before


def test_a_change_made_while_indexing_stays_marked(library: Library) -> None:
    indexed(library)
    first, second = library.keys(ALL)[:2]
    library.save_note(first, "one")
    library.save_note(second, "one")

    def meanwhile(done: int, total: int, what: Message) -> None:
        with library._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO unindexed (key) VALUES (?)", (first,))

    library.index_unindexed(progress=meanwhile)
    assert library.unindexed() == 1


def test_one_process_indexes_at_a_time(library: Library) -> None:
    with library._database.transaction() as connection:
        connection.execute("INSERT INTO lease VALUES ('index', 'another', ?, 9e12)", (1,))
    assert library.index_unindexed() == 0
    with library._database.transaction() as connection:
        connection.execute("UPDATE lease SET pid = 2147480000")
    assert library.index_unindexed() == 4


def test_where_nothing_is_found_the_clauses_in_the_way_are_named(library: Library) -> None:
    def droppable(text: str) -> tuple[tuple[str, int], ...]:
        return indexed(library).search(parse(text)).droppable

    assert droppable("learning +swarm tag:none") == (("tag:none", 1),)
    assert droppable("robots is:read") == (("is:read", 2),)
    assert droppable("robots -swarm -swim") == (("-swarm", 1), ("-swim", 1))
    assert droppable("is:read is:starred") == ()
    assert droppable("nowhere") == ()
    assert droppable("robots") == ()


def test_values_are_completed_from_the_library(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 12)
    with library:
        library.tag(keys[:2], "rl/offline")
        library.tag(keys[:1], "to read")
        assert library.complete("tag", "of") == ("rl/offline",)
        assert library.complete("tag", "") == ("rl/offline", "to read")
        assert library.complete("authors", "common") == ("Bo Common",)
        assert library.complete("authors", "ada author1")[0] == "Ada Author10"
        assert library.complete("authors", "100%") == ()
        assert library.complete("category", "") == ()
        assert library.complete("year", "2") == ()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pond", "Iris Moss-Pond"),
        ("moss-p", "Iris Moss-Pond"),
        ("d'or", "Uma d'Orsay"),
        ("orsay", "Uma d'Orsay"),
        ("farabi", "Kai al-Farabi"),
    ],
)
def test_a_name_is_completed_from_a_piece_behind_a_hyphen_or_an_apostrophe(
    tmp_path: Path, typed: str, offered: str
) -> None:
    authors = ("Moss-Pond, Iris", "Uma d'Orsay", "al-Farabi, Kai")
    library, _ = context(tmp_path)
    with library:
        library.add([file(paper("Kites", authors=authors))])
        assert library.complete("authors", typed) == (offered,)


def test_a_tag_is_found_without_its_accents_and_with_its_sign(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 6)

    def tagged(text: str) -> list[int]:
        return sorted(library.search(parse(text)).keys)

    with library:
        for key, tag in zip(keys, ("naïve", "todo", "œuvre/Été", "resume", "résumé"), strict=False):
            library.tag([key], tag)
        for text in ("tag:naive", "tag:NAIVE", "tag:#naïve", 'tag:"#naive"', "tag:naïve/*"):
            assert tagged(text) == [keys[0]], text
        assert tagged("tag:#todo") == tagged("tag:todo") == [keys[1]]
        assert tagged("tag:oeuvre") == tagged("tag:#oeuvre/ete") == [keys[2]]
        assert tagged("tag:resume") == [keys[3]]
        assert tagged("tag:résumé") == [keys[4]]
        assert len(tagged("tag:#")) == 5
        assert tagged("-tag:naive") == sorted(set(keys) - {keys[0]})
        library.untag(keys[3:4], "resume")
        assert tagged("tag:resume") == [keys[4]]
        assert library.complete("tag", "#to") == ("todo",)
        assert library.complete("tag", "nai") == ("naïve",)


def test_an_author_is_offered_once_under_any_beginning(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    people = [
        *("Mira Holt", "M. Holt", "Holt, Mira", "Holt M", "Mira J. Holt", "Victor Holt"),
        *("王 芳", "王芳", "Jan van der Meer", "van der Meer, J.", "K. Lone"),
    ]
    with library:
        library.add([file(*(paper(f"T{n}", authors=(name,)) for n, name in enumerate(people)))])
        for typed in ("mira", "mira h", "holt mi", "Holt, M", "HOLT, MIRA"):
            assert library.complete("authors", typed) == ("Mira Holt",), typed
        assert set(library.complete("authors", "holt")) == {"Mira Holt", "Victor Holt"}
        for typed in ("王", "王芳", "王 芳"):
            assert library.complete("authors", typed) == ("王芳",), typed
        for typed in ("meer", "van der m", "jan m", "der meer, j"):
            assert library.complete("authors", typed) == ("Jan van der Meer",), typed
        assert library.complete("authors", "lone") == ("K. Lone",)
        assert library.complete("authors", "lone, x") == ()


def test_what_a_first_search_needs_is_brought_in_part_by_part(library: Library) -> None:
    assert next(number for number in range(1, 20) if library.ready_search()) > 1
    assert library.ready_search()
    assert found(indexed(library), "robots") == ["1", "3"]
