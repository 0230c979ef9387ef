"""The search proposes pairs of a library, forgets those told apart, and no stranger is sure."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from paperdesk import formats
from paperdesk.library import Library
from paperdesk.library.db.paper_columns import SHOWN
from paperdesk.library.db.paper_rows import shown_row
from paperdesk.library.duplicates.duplicate_verdict import judge
from paperdesk.library.duplicates.title_blocks import TitleBlocks
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import ImportedRecord, Paper, PaperId, Verdict
from paperdesk.paths import places
from tests.library.builders import ALL, file, numbered, paper
from tests.library.duplicates.test_paper_merge import PREPRINT, PUBLISHED
from tests.library.imports.test_record_comparison import EDITED, LONG
from tests.library.test_any_sequence import portrait

MANY = 40_000
"""Of all 100,000 it takes minutes, and none is sure either."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path)) as opened:
        yield opened


def _fill(library: Library, *papers: Paper) -> None:
    for number, one in enumerate(papers):
        library.add([file(one, path=f"{number}")])


def test_a_preprint_and_its_publication_are_a_sure_pair(library: Library) -> None:
    _fill(library, PREPRINT, PUBLISHED, *map(numbered, range(1, 9)))
    (pair,) = library.duplicates()
    assert pair.is_sure
    assert pair.ids == ("doi:10.1000/lid", "arxiv:1907.00001")
    assert pair.papers[0].venue == "Pots"


def test_the_paper_with_a_note_is_kept(library: Library) -> None:
    _fill(library, PREPRINT, PUBLISHED)
    library.save_note(library.key("1907.00001"), "Mine.")
    (pair,) = library.duplicates()
    assert pair.ids == ("arxiv:1907.00001", "doi:10.1000/lid")


def test_a_pair_that_was_told_apart_is_never_proposed_again(library: Library) -> None:
    _fill(library, PREPRINT, PUBLISHED)
    one, two = library.keys(ALL)
    before = portrait(library)
    done = library.tell_apart(two, one)
    assert str(done.text) == "Marked 2 papers as not the same"
    assert portrait(library) == before
    assert library.duplicates() == ()
    assert library.tell_apart(one, two).journal is None
    library.undo()
    assert len(library.duplicates()) == 1
    library.redo()
    assert library.duplicates() == ()


def test_what_was_told_of_a_paper_holds_for_the_one_it_is_joined_with(library: Library) -> None:
    other = paper("Kettles under felt", authors=("Mei Tan",), doi="10.1000/talk")
    _fill(library, PREPRINT, PUBLISHED, other)
    one, two, three = (library.key(id_) for id_ in ("1907.00001", "10.1000/lid", "10.1000/talk"))
    library.tell_apart(two, three)
    library.merge(one, two)
    assert library.duplicates() == ()


def test_papers_in_the_trash_are_no_pair(library: Library) -> None:
    _fill(library, PREPRINT, PUBLISHED)
    library.forget([library.key("1907.00001")])
    assert library.duplicates() == ()


def test_three_that_do_not_agree_are_left_to_the_reader(library: Library) -> None:
    """Each of two is for sure a third, but they have DOIs of their own."""
    two = replace(
        PUBLISHED, title="Modeling the heats of kettles with lids of felt", doi="10.1000/b"
    )
    _fill(library, replace(PREPRINT, abstract=LONG), PUBLISHED, two)
    found = library.duplicates()
    assert len(found) == 2
    assert not any(pair.is_sure for pair in found)


def test_a_shared_doi_is_found_that_an_import_has_brought_later(library: Library) -> None:
    _fill(library, replace(PUBLISHED, title="Felt lids", abstract=EDITED, doi=""), PUBLISHED)
    assert len(library.keys(ALL)) == 2
    assert [pair.is_sure for pair in library.duplicates()] == [False]


def _papers(real_data: Path) -> list[Paper]:
    return [
        item.paper
        for item in formats.read(real_data / "arxiv-1k.jsonl")
        if isinstance(item, ImportedRecord)
    ]


def _published(paper_: Paper, number: int) -> Paper:
    """What a journal makes of it: a DOI, a year, initials, the title in another dress."""
    names = [name.split() for name in paper_.author_names]
    short = [f"{name[-1]}, {' '.join(part[0] + '.' for part in name[:-1])}" for name in names]
    titles = (paper_.title.upper(), f"{{{paper_.title}}}.", f"{paper_.title}: the long account")
    return paper(
        titles[number % 3],
        authors=short if number % 2 else paper_.author_names,
        published=str((paper_.year or 2000) + number % 3),
        doi=f"10.1000/invented.{number}",
        abstract=paper_.abstract if number % 4 else "",
        venue="Journal of Invented Results",
    )


def test_of_real_papers_none_is_a_duplicate_for_sure(library: Library, real_data: Path) -> None:
    """Also without their ids, by which they are told apart otherwise."""
    bare = [
        replace(p, id=PaperId(""), arxiv_id="", doi="", url="", pdf_url="")
        for p in _papers(real_data)
    ]
    library.add([file(*bare)])
    assert [pair for pair in library.duplicates() if pair.is_sure] == []


def test_of_real_papers_published_again_nearly_all_are_found(
    library: Library, real_data: Path
) -> None:
    papers = [replace(p, doi="") for p in _papers(real_data)[:300]]
    library.add([file(*papers)])
    known = {p.arxiv_id: n for n, p in enumerate(papers)}
    library.add([file(*(_published(p, n) for n, p in enumerate(papers)), path="b")])
    joined = 2 * len(papers) - len(library.keys(ALL))  # one title: the import has seen that
    found = library.duplicates()
    for pair in found:
        arxiv, doi = sorted(pair.ids)
        assert known[arxiv.removeprefix("arxiv:")] == int(doi.rpartition(".")[2])
    assert joined + len(found) >= 0.97 * len(papers)


@pytest.mark.slow
def test_of_very_many_real_papers_without_their_ids_no_pair_is_sure(real_data: Path) -> None:
    """Each has an id of its own at arXiv, so that none is another, whatever it is called."""
    blocks, papers = TitleBlocks(), list[Paper]()
    for item in islice(formats.read(real_data / "arxiv-100k.jsonl.xz"), MANY):
        if isinstance(item, ImportedRecord):
            bare = replace(item.paper, arxiv_id="", doi="", url="", pdf_url="")
            row = dict(zip(("key", *SHOWN), shown_row(len(papers), bare), strict=True))
            family = str(row["author"]).partition("\t")[0]
            ends = bare.abstract[:120], bare.abstract[-120:]
            blocks.add(len(papers), str(row["sort"]), family, ends)
            papers.append(bare)
    pairs = set(blocks.pairs())
    assert len(papers) > 0.9 * MANY
    assert len(pairs) > MANY // 10
    found = [(one, two) for one, two in pairs if _verdict(papers[one], papers[two])]
    assert found == []


def _verdict(one: Paper, two: Paper) -> bool:
    return judge(Traits(one), Traits(two)).verdict is Verdict.SAME
