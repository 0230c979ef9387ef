"""A library of before, with markup in its papers, is mended when it is opened."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import plain_text_upgrade
from paperdesk.model import Order
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks.index_jobs import heal_library
from tests.house import ROOT
from tests.library.builders import ALL, file, paper

OLD = ROOT / "tests" / "fixtures" / "library_of_version_1"
NOTED = "2401.00001"
MARKED = {
    "title": "Rust &amp; Fe<sub>3</sub>O<sub>4</sub> <i>in situ</i>",
    "abstract": "<jats:p>Iron, p&lt;0.1.</jats:p><jats:p>Rust.</jats:p>",
    "authors": r'["Nov\u00e1k, Zo&euml;","Bo {\\O}ie"]',
}
REAL = "When x < y & y > z: <unk> tokens"


@pytest.fixture
def old(home: Places) -> Places:
    """A home in which the first release worked, with markup in one paper's words."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection, connection:
        connection.executescript((OLD / "library.sql").read_text("utf-8"))
        setting = ", ".join(f"{name} = ?" for name in MARKED)
        connection.execute(
            f"UPDATE papers SET {setting} WHERE arxiv_id = ?", [*MARKED.values(), NOTED]
        )
        connection.execute(
            "UPDATE papers SET title = ?, authors = ? WHERE arxiv_id = '2402.00002'",
            (REAL, '["Ida Aal"]'),
        )
        connection.execute("UPDATE shown SET folded = 'x', title = '&amp;'")
        connection.execute("DELETE FROM unindexed")
    shutil.copytree(OLD / "notes", home.data / "notes")
    return home


def test_papers_with_markup_become_plain_and_are_found(old: Places) -> None:
    with Library.open(old) as library:
        heal_library(library)
        entry = library.entry(library.key(NOTED))
        assert entry.paper.title == "Rust & Fe₃O₄ in situ"
        assert entry.paper.abstract == "Iron, p<0.1.\nRust."
        assert entry.paper.author_names == ("Novák, Zoë", r"Bo {\O}ie")
        assert list(library.search(parse("Fe3O4 in situ")).keys) == [entry.key]
        assert library.search(parse("jats")).total == 0


def test_the_reader_s_words_and_acts_are_as_they_were(old: Places) -> None:
    with Library.open(old) as library:
        heal_library(library)
        entry = library.entry(library.key(NOTED))
        assert "harbour" in library.note(entry.key).text
        assert entry.starred
        assert library.check().ok, library.check().problems
        for _ in range(4):  # note, later, read, star
            assert library.undo() is not None
        assert not library.entry(entry.key).starred
        assert library.note(entry.key).text.strip() == ""


def test_all_papers_have_their_place_among_authors(old: Places) -> None:
    with Library.open(old) as library:
        entries = library.entries(library.keys(ALL, Order.AUTHOR))
        firsts = [entry.paper.author_names[:1] for entry in entries]
        assert firsts[0] == ("Ida Aal",)
        assert firsts.index(("Novák, Zoë",)) > 0


def test_what_is_no_markup_is_not_touched(old: Places) -> None:
    with Library.open(old) as library:
        assert library.entry(library.key("2402.00002")).paper.title == REAL


def test_the_paper_that_comes_again_is_the_one_that_was_mended(old: Places) -> None:
    with Library.open(old) as library:
        again = {"authors": ("Zoë Novák",), "abstract": "Iron, p<0.1.\nRust."}
        library.add([file(paper("Rust & Fe₃O₄ in situ", **again))])
        assert len(library.keys(ALL)) == 3


def test_mending_twice_changes_nothing_more(old: Places, tmp_path: Path) -> None:
    with Library.open(old):
        pass
    with closing(sqlite3.connect(old.data / "library.db")) as connection, connection:
        before = connection.execute("SELECT * FROM papers JOIN shown USING (key)").fetchall()
        plain_text_upgrade.mend(connection)
        assert (
            connection.execute("SELECT * FROM papers JOIN shown USING (key)").fetchall() == before
        )
