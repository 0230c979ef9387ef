"""Papers are completed field by field, in one act, and their new ids find them."""

from dataclasses import replace

from paperdesk.library import Library
from paperdesk.model import ImportedRecord, LibraryError, contributors
from paperdesk.model.community import Community
from paperdesk.paths import Places
from tests.library.builders import file, numbered, paper
from tests.places import record


def test_chosen_fields_are_filled_and_undone_together(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(paper("Swarms of words"), paper("Words of swarms"))])
        authors = contributors("Ada Lovelace", "Bo Common")
        done = library.fill_papers(
            {
                1: {"authors": authors, "published": "2026-04-04", "arxiv_id": "2604.00001"},
                2: {"doi": "10.1000/xyz", "title": "Words of swarms", "id": "doi:10.1/none"},
                77: {"doi": "10.1000/gone"},
            }
        )
        assert done.changes.updated == (1, 2)
        assert str(done.text) == "Completed 2 papers"
        assert library.entry(1).paper.authors == authors
        assert (library.key("2604.00001"), library.key("10.1000/xyz")) == (1, 2)
        assert library.check().problems == ()
        library.undo()
        assert library.entry(1).paper.authors == ()
        assert _finds(library, "10.1000/xyz") is False
        library.redo()
        assert library.entry(2).paper.doi == "10.1000/xyz"
        assert _finds(library, "10.1000/xyz")
        assert library.check().problems == ()


def test_an_id_of_another_paper_stays_its_own_and_nothing_new_is_no_act(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1), paper("Swarms"))])
        library.fill_papers({2: {"arxiv_id": "2401.00001"}})
        assert library.key("2401.00001") == 1
        assert library.fill_papers({2: {"arxiv_id": "2401.00001"}}).journal is None
        library.fill_papers({1: {"doi": "10.1000/xyz"}, 2: {"doi": "10.1000/xyz"}})
        assert library.key("10.1000/xyz") == 1


def test_papers_are_renewed_from_fresh_records_in_no_batch(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1), numbered(2))])
        act, batches = library.undo_text(), library.batches()
        fresh = replace(numbered(1), upvotes=7, title="Another")
        said = ImportedRecord(fresh, 1, record(1), community=Community(upvotes=7, stars=2))
        assert library.renew_papers({1: said}).changes.updated == (1,)
        assert library.entry(1).paper == replace(library.entry(1).paper, upvotes=7)
        assert library.community(1) == said.community
        assert (library.undo_text(), library.batches()) == (act, batches)
        published = ImportedRecord(replace(numbered(2), venue="ACL"), 1, record(1))
        done = library.renew_papers({2: published})
        assert (done.journal is not None, library.entry(2).paper.venue) == (True, "ACL")
        assert library.check().problems == ()
        library.undo()
        assert library.entry(2).paper.venue == ""


def test_the_arxiv_ids_of_papers_that_are_there_are_told(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(numbered(1), numbered(2), paper("Of none"))])
        assert library.arxiv_ids() == {"2401.00002": 2, "2401.00001": 1}
        assert library.arxiv_ids([1, 3]) == {"2401.00001": 1}
        library.forget([2])
        assert list(library.arxiv_ids()) == ["2401.00001"]


def _finds(library: Library, text: str) -> bool:
    try:
        library.key(text)
    except LibraryError:
        return False
    return True
