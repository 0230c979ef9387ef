"""The home of a program whose modules had other names: opened, searched, undone, exported.

``tests/fixtures/home_of_index_version_4`` was written by that program: six papers in two
batches, states, stars, tags (one renamed and coloured, one taken back), two notes, a saved
search that watches, a paper in the trash, settings, and an index whose table of contents names
classes by modules that are no longer there. It is never made anew.
"""

import shutil
import sqlite3
from contextlib import closing
from io import StringIO

import pytest

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.model import SavedSearch, Scope, State, WatchRule
from paperdesk.model.export_options import ExportOptions
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks.export_jobs import export
from paperdesk.tasks.index_jobs import heal_library
from tests.house import ROOT

OLD = ROOT / "tests" / "fixtures" / "home_of_index_version_4"
KETTLES, BOATS, LIGHTHOUSES = "2401.00011", "2401.00012", "2402.00021"


@pytest.fixture
def old(home: Places) -> Places:
    """The old home, as it was left."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        connection.executescript((OLD / "library.sql").read_text("utf-8"))
    shutil.copytree(OLD / "notes", home.data / "notes")
    shutil.copytree(OLD / "index", home.cache / "index")
    shutil.copy(OLD / "index.library", home.cache)
    shutil.copy(OLD / "settings.json", home.config)
    return home


def test_its_papers_words_and_settings_are_all_there(old: Places) -> None:
    kept = settings.load(old)
    assert (kept.theme, kept.order, list(kept.search_history)) == ("dark", "title", ["kettles"])
    with Library.open(old) as library:
        assert not library.read_only
        kettles, boats, lights = (library.key(name) for name in (KETTLES, BOATS, LIGHTHOUSES))
        assert library.entry(kettles).starred
        assert library.entry(kettles).state is State.READ
        assert library.entry(boats).state is State.LATER
        assert set(library.entry(kettles).tags) == {"topic/kettles"}
        assert set(library.entry(lights).tags) == {"lighthouses"}
        note = library.note(kettles).text
        assert note.startswith("The hum is *steady*: $E = mc^2$.")
        assert "A second thought." in note
        assert [mention.key for mention in library.backlinks(boats)] == [kettles]
        rules = WatchRule(badge=True, tag="new kettles")
        assert library.saved() == (SavedSearch("kettles", "kettles -survey", rules),)
        assert len(library.keys(Scope("all"))) == 4
        assert len(library.keys(Scope("trash"))) == 1


def test_its_index_is_made_anew_and_answers_as_before(old: Places) -> None:
    with Library.open(old) as library:
        heal_library(library)
        assert library.search(parse("kettles")).total == 2
        assert library.search(parse("title:swarms tag:topic")).total == 1
        assert library.search(parse("second thought")).total == 1  # of a note
        assert library.check().ok, library.check().problems


def test_what_was_done_and_taken_back_there_can_be_taken_back_and_done_again(old: Places) -> None:
    with Library.open(old) as library:
        lights = library.key(LIGHTHOUSES)
        assert library.redo() is not None
        assert "to undo" in library.entry(lights).tags
        while library.undo() is not None:
            pass
        assert len(library.keys(Scope("all"))) == 0
        while library.redo() is not None:
            pass
        assert library.entry(library.key(KETTLES)).starred
        assert "A second thought." in library.note(library.key(KETTLES)).text
        assert set(library.entry(lights).tags) == {"lighthouses", "to undo"}
        assert library.check().problems == ()


def test_it_is_exported_with_everything_its_reader_said(old: Places) -> None:
    with Library.open(old) as library:
        out = StringIO()
        assert export(library, "", ExportOptions("jsonl"), out) == 5
    text = out.getvalue()
    for word in ("Zoë O'Neill", "topic/kettles", "A second thought.", "Journal of Quiet Machines"):
        assert word in text
