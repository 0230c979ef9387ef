"""The page of papers that the project began with, and a thousand papers of arXiv."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.model import Document, Paper
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex, make_hits
from tests.search.sample_documents import found


def _page(path: Path) -> list[Document]:
    """The papers of the page by their blank lines: title, abstract, title, abstract."""
    text = path.read_text("utf-8-sig").replace("\r", "")
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    first = next(n for n, block in enumerate(blocks) if block.startswith("UNEM"))
    pairs = zip(blocks[first::2], blocks[first + 1 :: 2], strict=False)
    return [Document(key, Paper(title, abstract=text)) for key, (title, text) in enumerate(pairs)]


@pytest.fixture(scope="module")
def papers(real_data: Path) -> list[Document]:
    return _page(real_data / "papers-page.txt")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, papers: list[Document]) -> Iterator[SearchIndex]:
    index = SearchIndex(tmp_path_factory.mktemp("page") / "index")
    index.rebuild(papers, len(papers))
    yield index
    index.close()


def _titles(index: SearchIndex, papers: list[Document], text: str, *, typing: bool) -> list[str]:
    return [papers[key].paper.title for key in found(index, parse(text, typing=typing))]


BOTH = pytest.mark.parametrize("typing", [False, True])


@BOTH
def test_the_word_in_the_title_comes_first(
    page: SearchIndex, papers: list[Document], typing: bool
) -> None:
    titles = _titles(page, papers, "unlearning", typing=typing)
    having = ["unlearning" in title.lower() for title in titles]
    assert len(titles) > 10
    assert having == sorted(having, reverse=True)
    assert sum(having) == sum("unlearning" in paper.paper.title.lower() for paper in papers)


@BOTH
@pytest.mark.parametrize("text", ["few shot", "few-shot", "fewshot"])
def test_few_shot_in_each_spelling(
    page: SearchIndex, papers: list[Document], text: str, typing: bool
) -> None:
    titles = _titles(page, papers, text, typing=typing)
    assert all("Few-Shot" in title for title in titles[:2])
    abstracts = [paper for paper in papers if "few-shot" in paper.paper.abstract.lower()]
    assert {paper.paper.title for paper in abstracts} <= set(titles)


@BOTH
def test_a_phrase_is_where_it_stands_in_the_page(
    page: SearchIndex, papers: list[Document], typing: bool
) -> None:
    titles = _titles(page, papers, '"offline reinforcement"', typing=typing)
    wanted = {
        paper.paper.title
        for paper in papers
        if "offline reinforcement" in f"{paper.paper.title}\n{paper.paper.abstract}".lower()
    }
    assert set(titles) == wanted
    assert "Offline Reinforcement" in titles[0]


@BOTH
def test_other_searches_give_what_one_reads(
    page: SearchIndex, papers: list[Document], typing: bool
) -> None:
    assert len(_titles(page, papers, "title:mirage", typing=typing)) == 1
    first = _titles(page, papers, "emergent abil", typing=True)[0]
    assert "Emergent Abilities" in first
    assert "Fair coins" in _titles(page, papers, "coin flips", typing=typing)[0]
    without = set(_titles(page, papers, "unlearning -diffusion", typing=typing))
    everything = set(_titles(page, papers, "unlearning", typing=typing))
    diffusion = set(_titles(page, papers, "diffusion", typing=typing))
    assert without == everything - diffusion
    assert without < everything
    assert _titles(page, papers, "(((", typing=typing) == []


def test_every_title_finds_its_paper_first(page: SearchIndex, papers: list[Document]) -> None:
    for paper in papers:
        title = paper.paper.title
        typed = title.replace("(", "").replace(")", "")  # parentheses mean a group
        assert _titles(page, papers, typed, typing=True)[0] == title


def test_every_snippet_has_its_marks(page: SearchIndex, papers: list[Document]) -> None:
    query = parse("language models")
    for hit in make_hits(query, [papers[key] for key in found(page, query)]):
        assert hit.matched
        assert hit.title_marks or (hit.snippet and hit.snippet.marks)
