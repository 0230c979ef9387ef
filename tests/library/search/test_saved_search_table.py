"""Saved searches and the rules that watch what arrives."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library import Library, Pages
from paperdesk.library.db import database_schema
from paperdesk.library.db.database import Database
from paperdesk.library.db.migrations import migrate
from paperdesk.model import (
    LibraryError,
    Order,
    Paper,
    SavedSearch,
    SavedSearchCount,
    Scope,
    State,
    WatchRule,
)
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, paper

INBOX, MUTED = Scope("inbox"), Scope("muted")


def arrive(library: Library, *papers: Paper) -> None:
    library.add([file(*papers)])
    while library.index_unindexed():
        pass


def titles(library: Library, scope: Scope) -> list[str]:
    return [entry.paper.title for entry in library.entries(library.keys(scope, Order.TITLE))]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.open(places(tmp_path))
    arrive(made, paper("Swarms of robots"), paper("A survey of swarms"), paper("Bees"))
    made.watch_arrivals()
    return made


def test_a_search_is_kept_renamed_and_forgotten_and_each_is_undone(library: Library) -> None:
    with library:
        assert (
            str(library.save_search("  My  swarms ", " swarms ").text)
            == "Saved the search 'My swarms'"
        )
        assert library.saved() == (SavedSearch("My swarms", "swarms"),)
        library.save_search("my swarms", "swarms -survey")
        library.edit_search("MY SWARMS", SavedSearch("robots", "swarms -survey"))
        library.forget_search("robots")
        assert library.saved() == ()
        for name, text in (("robots", "swarms -survey"), ("My swarms", "swarms -survey")):
            library.undo()
            assert library.saved() == (SavedSearch(name, text),)
        library.undo()
        assert library.saved_query("my swarms") == "swarms"
        library.undo()
        assert library.saved() == ()
        library.redo()
        assert library.saved() == (SavedSearch("My swarms", "swarms"),)


def test_what_cannot_be_kept_is_said_in_a_sentence(library: Library) -> None:
    with library:
        library.save_search("one", "swarms")
        library.save_search("two", "bees")
        refused: tuple[tuple[Callable[[], object], str], ...] = (
            (lambda: library.save_search(" @ ", "x"), "needs a name"),
            (lambda: library.save_search("x" * 101, "x"), "101"),
            (lambda: library.save_search("x", " "), "nothing to search for"),
            (lambda: library.edit_search("one", SavedSearch("TWO", "x")), "called 'two' already"),
            (lambda: library.forget_search("three"), "no saved search called 'three'"),
            (lambda: library.watch("three", WatchRule()), "no saved search"),
        )
        for act, said in refused:
            with pytest.raises(LibraryError, match=said):
                act()
        assert library.edit_search("one", SavedSearch("One", "swarms")).journal is not None
        assert library.save_search("one", "swarms").journal is None


def test_counts_follow_what_is_seen_and_what_arrives(library: Library) -> None:
    with library:
        assert library.count_saved("swarms") == SavedSearchCount(2, 2)
        assert library.count_saved("swarms survey") == SavedSearchCount(
            1, 1
        )  # the other has only most
        (key,) = library.dry_run("survey").keys
        library.see([key])
        assert library.count_saved("swarms") == SavedSearchCount(2, 1)
        arrive(library, paper("More swarms"))
        assert library.count_saved("swarms") == SavedSearchCount(3, 2)
        library.set_state([key], State.DISMISSED)
        assert library.count_saved("swarms") == SavedSearchCount(2, 2)


def test_a_dry_run_tells_how_many_of_the_inbox_match(library: Library) -> None:
    with library:
        told = library.dry_run("swarms -survey")
        assert (told.new, len(told.keys), told.titles) == (3, 1, ("Swarms of robots",))
        assert library.unwatched() == 0


def test_a_rule_mutes_what_arrives_and_one_undo_brings_it_back(library: Library) -> None:
    with library:
        library.save_search("no surveys", "title:survey")
        library.watch("no surveys", WatchRule(mute=True, tag="survey"))
        assert titles(library, MUTED) == []  # what is there stays
        arrive(library, paper("A survey of bees"), paper("Honey"), paper("Survey of surveys"))
        assert library.unwatched() == 3
        watched = library.watch_arrivals()
        assert watched.papers == 3
        assert watched.done is not None
        assert str(watched.done.text) == (
            "Tagged 2 papers 'survey', muted 2 papers by 'no surveys'"
        )
        assert titles(library, MUTED) == ["A survey of bees", "Survey of surveys"]
        assert "A survey of bees" not in titles(library, INBOX)
        assert "A survey of bees" in titles(library, ALL)
        assert (library.counts().new, library.counts().muted) == (4, 2)
        assert library.watch_arrivals().papers == 0
        library.undo()
        assert titles(library, MUTED) == []
        assert library.tags() == ()
        assert library.watch_arrivals().papers == 0  # what was undone stays undone
        library.redo()
        assert library.counts().muted == 2


def test_a_rule_can_be_applied_to_the_inbox_at_once(library: Library) -> None:
    with library:
        library.save_search("s", "survey")
        done = library.watch("s", WatchRule(True, "", True), library.dry_run("survey").keys)
        assert str(done.text) == "Set what the search 's' watches for; muted 1 paper by 's'"
        assert titles(library, MUTED) == ["A survey of swarms"]
        again = library.dry_run("survey")
        assert (again.new, len(again.keys)) == (3, 1)  # muted papers are new still
        assert library.saved() == (SavedSearch("s", "survey", WatchRule(badge=True, mute=True)),)
        library.undo()
        assert (titles(library, MUTED), library.saved()[0].watch) == ([], WatchRule())


@pytest.mark.parametrize("act", ["forget", "unmute"])
def test_without_its_rule_a_muted_paper_comes_back(library: Library, act: str) -> None:
    with library:
        library.save_search("s", "survey")
        library.watch("s", WatchRule(mute=True), library.dry_run("survey").keys)
        if act == "forget":
            library.forget_search("s")
        else:
            library.watch("s", WatchRule(badge=True))
        assert library.counts().muted == 0
        library.undo()
        assert library.counts().muted == 1


def test_a_muted_paper_says_by_whom_until_it_is_seen(library: Library) -> None:
    with library:
        library.save_search("no surveys", "survey")
        keys = library.dry_run("survey").keys
        library.watch("no surveys", WatchRule(mute=True), keys)
        library.edit_search("no surveys", SavedSearch("surveys", "survey", WatchRule(mute=True)))
        pages = Pages(library.places)
        (row,) = pages.rows(keys)
        assert row is not None
        assert row.muted_by == "surveys"
        library.see(keys)
        (row,) = pages.rows(keys)
        assert row is not None
        assert row.muted_by == ""
        assert library.counts().muted == 0
        pages.close()


def test_rules_wait_for_the_index_and_look_once(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    with library:
        library.save_search("swarms", "swarms")
        library.watch("swarms", WatchRule(mute=True))
        library.add([file(numbered(1), numbered(2))])
        assert library.watch_arrivals().papers == 0
        assert library.unwatched() == 2
        assert not library.dry_run("swarms").ready
        while library.index_unindexed():
            pass
        assert library.watch_arrivals().papers == 2
        assert library.counts().muted == 2
        assert library.unwatched() == 0


def test_of_two_rules_that_mute_the_first_says_why(library: Library) -> None:
    with library:
        for name in ("b", "a"):
            library.save_search(name, "honey")
            library.watch(name, WatchRule(mute=True))
        arrive(library, paper("Honey"))
        watched = library.watch_arrivals()
        assert watched.done is not None
        assert str(watched.done.text) == "Muted 1 paper by 'a'"


def test_a_library_of_version_1_gets_searches_and_keeps_its_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(database_schema, "MIGRATIONS", database_schema.MIGRATIONS[:1])
        home = places(tmp_path)
        database = Database(home.data / "library.db", wait=1, role="test")
        migrate(database, home.data / "backups")
        with database.transaction() as connection:
            _one_paper(connection)
        database.close()
    with Library.open(home) as library:
        assert library.counts().all == 1
        assert library.unwatched() == 0  # it had long been there
        library.save_search("s", "old")
        assert library.saved() == (SavedSearch("s", "old"),)
        library.rebuild_index()
        assert library.check().ok
    (backup,) = (home.data / "backups").glob("*.db")
    copy = sqlite3.connect(backup)
    assert copy.execute("PRAGMA user_version").fetchone()[0] == 1
    copy.close()


def test_a_search_in_capitals_of_an_older_program_means_what_it_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = places(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(database_schema, "MIGRATIONS", database_schema.MIGRATIONS[:2])
        database = Database(home.data / "library.db", wait=1, role="test")
        migrate(database, home.data / "backups")
        with database.transaction() as connection:
            connection.execute(
                "INSERT INTO searches (folded, name, text, badge, tag, mute) "
                "VALUES ('s', 's', 'LSTM OR GAN', 0, '', 1), ('t', 't', 'wet OR dry', 0, '', 0)"
            )
        database.close()
    with Library.open(home) as library:
        assert [saved.text for saved in library.saved()] == ["LSTM || GAN", "wet OR dry"]


def _one_paper(connection: sqlite3.Connection) -> None:
    """What an import of version 1 wrote for a paper."""
    columns = [row[1:3] for row in connection.execute("PRAGMA table_info(papers)")]
    values = {name: 0 if kind == "INTEGER" else "" for name, kind in columns}
    values |= {"key": 1, "id": "local:x", "title": "Old", "authors": "[]", "categories": "[]"}
    values |= {"keywords": "[]", "upvotes": 0}
    connection.execute(
        f"INSERT INTO papers ({','.join(values)}) VALUES ({','.join('?' * len(values))})",
        list(values.values()),
    )
    connection.execute("INSERT INTO reading (key) VALUES (1)")
    connection.execute(
        "INSERT INTO shown VALUES (1, 'Old', '[]', NULL, '', '', 0, '', '', 0, 0, 'old', 'old')"
    )
    connection.execute("INSERT INTO aliases VALUES ('id', 'local:x', 1), ('title', 'old', 1)")


def test_a_search_with_its_rules_is_edited_in_one_act(library: Library) -> None:
    with library:
        rules = WatchRule(badge=True, mute=True)
        done = library.edit_search(
            "", SavedSearch("s", "survey", rules), library.dry_run("survey").keys
        )
        assert str(done.text) == "Saved the search 's'; muted 1 paper by 's'"
        library.edit_search("S", SavedSearch("t", "swarms", WatchRule(tag="bees/x")))
        assert library.saved() == (SavedSearch("t", "swarms", WatchRule(tag="bees/x")),)
        assert library.counts().muted == 0
        library.undo()
        assert (library.saved(), library.counts().muted) == (
            (SavedSearch("s", "survey", rules),),
            1,
        )
        library.undo()
        assert (library.saved(), library.counts().muted) == ((), 0)
        library.save_search("t", "bees")
        with pytest.raises(LibraryError, match="called 't' already"):
            library.edit_search("", SavedSearch("T", "honey"))


def test_what_watching_searches_find_is_told_once_it_is_in_the_index(library: Library) -> None:
    with library:
        library.edit_search("", SavedSearch("badge", "swarms", WatchRule(badge=True)))
        library.edit_search("", SavedSearch("quiet", "bees", WatchRule()))
        library.edit_search("", SavedSearch("muting", "wasps", WatchRule(badge=True, mute=True)))
        first = library.found_since(-1)
        assert first.found == ()
        assert library.found_since(first.last) == first
        library.add([file(paper("New swarms"), paper("New bees"), paper("Wasps in swarms"))])
        assert library.found_since(first.last) == first  # the index does not have them yet
        while library.index_unindexed():
            pass
        assert library.found_since(first.last) == first  # and no rule has looked
        library.watch_arrivals()
        told = library.found_since(first.last)
        assert told.found == (("badge", 1),)  # the muted one is none
        assert told.last > first.last
        assert library.found_since(told.last).found == ()
