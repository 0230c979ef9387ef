"""Which paper of the library a file is of: by its ids, by its title and its people, or none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model.document_facts import KnownBy, PaperFacts, PaperMatch
from tests.library.builders import context, file, paper

ROSES = "Pruning Roses in the Dark: A Study of Quiet Gardens"


@pytest.fixture(params=[True, False], ids=["indexed", "before the index"])
def library(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Library]:
    opened, _ = context(tmp_path)
    opened.add(
        [
            file(
                paper(ROSES, authors=("Rosa Thorn",), arxiv_id="2401.00001", doi="10.1/roses"),
                paper("Growing roses, part I", authors=("Ivy Green",), arxiv_id="2401.00002"),
                paper("Growing roses, part II", authors=("Ivy Green",), arxiv_id="2401.00003"),
                paper("A lexicon of gardens", authors=("Basil Cook",)),
                paper("A lexicon of gardens", authors=("Olive Branch",)),
                paper("Rain gauges for gardeners", authors=("Dr. Dew",)),
            )
        ]
    )
    with opened:
        while request.param and opened.index_unindexed():
            pass
        yield opened


def matched(library: Library, **facts: str) -> PaperMatch | None:
    facts.setdefault("opening", f"{facts.get('title', '')} Rosa Thorn Ivy Green Abstract We prune")
    return library.paper_of(PaperFacts(**facts))  # type: ignore[arg-type]  # texts alone here


def title(library: Library, match: PaperMatch | None) -> str:
    return library.entry(match.key).paper.title if match else ""


def test_an_id_is_enough(library: Library) -> None:
    by_arxiv = matched(library, arxiv_id="2401.00001", opening="")
    assert by_arxiv == PaperMatch(library.key("2401.00001"), KnownBy.ARXIV)
    assert matched(library, doi="10.1/roses", opening="") == PaperMatch(by_arxiv.key, KnownBy.DOI)
    assert matched(library, arxiv_id="2401.09999") is None


def test_an_id_that_a_stranger_cites_is_not(library: Library) -> None:
    opening = "Bread without a Kitchen. Basil Cook. Abstract. We bake."
    assert (
        matched(library, title="Bread without a Kitchen", doi="10.1/roses", opening=opening) is None
    )


def test_a_title_is_known_in_capitals_and_without_its_subtitle(library: Library) -> None:
    found = matched(library, title=ROSES.upper())
    assert (title(library, found), found and found.known_by) == (ROSES, KnownBy.TITLE)
    part = "A Study of Quiet Gardens, Pruning Roses"
    opening = f"{ROSES} Rosa Thorn Abstract We prune"
    assert title(library, matched(library, title=part, opening=opening)) == ROSES


def test_a_paper_of_the_same_people_on_the_same_matter_is_another(library: Library) -> None:
    assert matched(library, title="Pruning Roses in the Dark: A Study of Loud Cities") is None


def test_a_title_without_its_people_is_another_paper(library: Library) -> None:
    assert matched(library, title=ROSES, opening=f"{ROSES} Basil Cook. We cook.") is None


def test_parts_of_one_work_are_told_apart(library: Library) -> None:
    found = matched(library, title="Growing roses, part II")
    assert title(library, found) == "Growing roses, part II"
    assert matched(library, title="Growing roses, part III") is None
    assert matched(library, title="Comment on: " + ROSES) is None


def test_of_two_papers_with_one_title_the_people_tell(library: Library) -> None:
    opening = "A lexicon of gardens. Olive Branch. A is for apple."
    found = matched(library, title="A lexicon of gardens", opening=opening)
    assert found is not None
    assert library.entry(found.key).paper.author_names == ("Olive Branch",)


def test_what_is_in_the_trash_is_not_found(library: Library) -> None:
    library.forget([library.key("2401.00001")])
    assert matched(library, title=ROSES) is None
    assert matched(library, arxiv_id="2401.00001") is None


def test_a_file_that_tells_nothing_is_of_no_paper(library: Library) -> None:
    assert library.paper_of(PaperFacts()) is None
