"""A library of before reads authors' macros once it is mended: in lists, searches and titles."""

import sqlite3
from contextlib import closing

from paperdesk.library import Library
from paperdesk.library.db import formula_upgrade, record_hashes
from paperdesk.library.papers.row_pages import Pages
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks.index_jobs import heal_library
from tests.library.builders import file, paper

TITLE = r"Lattices in $\R^n$ and $\eps$-nets"


def test_a_row_of_before_is_made_anew_and_found_as_it_reads_now(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(paper(TITLE), paper("Plain words"))])
        heal_library(library)
    with closing(sqlite3.connect(home.data / "library.db")) as connection, connection:
        connection.execute("UPDATE shown SET title = 'old', lead = 'old', sort = 'old'")
        connection.execute("DELETE FROM aliases WHERE kind = 'title'")
        formula_upgrade.mend(connection)
        record_hashes.renew_all(connection)
    with Library.open(home) as library:
        assert library.unindexed() == 1
        heal_library(library)
        (key,) = library.search(parse("epsilon nets")).keys
        (row,) = Pages(home).rows([key])
        assert row is not None
        assert row.title == "Lattices in ℝⁿ and ϵ-nets"
        again = library.add([file(paper(TITLE.replace(r"\R", r"\mathbb{R}")))])
        assert again.files[0].known == 1
