"""The text of pages in the index: where it is found, what it weighs, on which page it stands."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model import Document, Paper
from paperdesk.model.query.parser import parse
from paperdesk.model.search_results import PageHit, TextPage
from paperdesk.search import SearchIndex, make_hits
from paperdesk.search import schema as index_schema
from paperdesk.search.explain.highlighter import text_index
from paperdesk.search.indexing import bulk_build
from paperdesk.search.query.plan import leaves_of, make_query_plan
from paperdesk.search.reader import near_match, phrase_match
from tests.search.sample_documents import document, found, index_of

SEA = (
    "The harbour lies to the north. Gulls sleep on the kettle.",
    "Few-shot tides are measured. Gulls gulls gulls.",
    "",
    "A kettle drum is no drum. The lighthouse keeper counts gulls",
)


def paged(key: int, *pages: str, **about: str) -> Document:
    return Document(
        key, Paper(about.get("title", "Untold"), abstract=about.get("abstract", "")), pages=pages
    )


def pages_of(index: SearchIndex, text: str, *keys: int) -> dict[int, int]:
    query = parse(text)
    index.search(query, sets={})
    labels = {leaf.label for leaf in leaves_of(make_query_plan(query).should)}
    wanted = dict.fromkeys(keys, labels)
    return {key: match.page for key, match in index.pages(query, wanted).items()}


@pytest.fixture
def library(tmp_path: Path):  # type: ignore[no-untyped-def]
    papers = [
        paged(1, *SEA),
        paged(2, "Nothing but sand", abstract="Gulls of the inner sea"),
        paged(3, "Sand counts gulls", "and lighthouse keeper"),
        document(4, title="Gulls"),
    ]
    with index_of(tmp_path, papers) as index:
        yield index


def test_a_word_on_a_page_finds_the_paper_behind_those_that_say_it_themselves(
    library: SearchIndex,
) -> None:
    assert found(library, parse("gulls")) == [4, 2, 1, 3]
    assert found(library, parse("text:gulls")) == [1, 3]
    assert found(library, parse("lighthouse")) == [3, 1]
    assert found(library, parse("abstract:lighthouse")) == []


def test_a_phrase_and_words_near_each_other_stand_within_one_page(library: SearchIndex) -> None:
    assert found(library, parse('"lighthouse keeper counts"')) == [1]
    assert found(library, parse('"counts gulls"')) == [3, 1]
    assert found(library, parse('text:"gulls and"')) == []
    assert found(library, parse('text:"gulls lighthouse"~99')) == [1]
    assert found(library, parse('text:"harbour measured"~99')) == []


def test_the_page_of_a_word_is_that_with_the_most_of_what_was_asked(library: SearchIndex) -> None:
    assert pages_of(library, "gulls", 1, 2, 3) == {1: 1, 3: 0}
    assert pages_of(library, "gulls kettle", 1) == {1: 0}
    assert pages_of(library, "kettle drum", 1) == {1: 3}
    assert pages_of(library, "fewshot", 1) == {1: 1}
    assert pages_of(library, '"kettle drum"', 1, 3) == {1: 3}
    assert pages_of(library, "lighthous*", 1, 3) == {1: 3, 3: 1}
    assert pages_of(library, "volcano", 1) == {}


def test_a_hit_on_a_page_shows_its_passage_and_what_the_paper_says_itself_does_not(
    library: SearchIndex,
) -> None:
    papers = [paged(1, *SEA), document(4, title="Gulls")]

    def read_page(key: int, page: int) -> TextPage:
        assert key == 1
        return TextPage(PageHit("ab", page, "iv"), SEA[page])

    def hits(text: str, documents: Sequence[Document]):  # type: ignore[no-untyped-def]
        query = parse(text)
        library.search(query, sets={})
        return make_hits(query, documents, lambda wanted: library.pages(query, wanted), read_page)

    on_page, in_title = hits("gulls kettle", papers)
    assert on_page.page == PageHit("ab", 0, "iv")
    assert on_page.snippet is not None
    assert on_page.snippet.field == "text"
    assert on_page.snippet.text[slice(*on_page.snippet.marks[0])] == "Gulls"
    assert on_page.without == ()
    assert on_page.matched == ("text",)
    assert in_title.page is None
    assert in_title.without == ("kettle",)
    (said,) = hits("sand", [paged(1, *SEA, abstract="Sand is warm.")])
    assert said.page is None
    assert said.snippet is not None
    assert said.snippet.field == "abstract"


def test_a_rebuild_finds_what_single_commits_find(tmp_path: Path) -> None:
    papers = [paged(key, *(SEA[(key + n) % 4] for n in range(3))) for key in range(1, 12)]
    with index_of(tmp_path / "one", papers) as whole:
        single = SearchIndex(tmp_path / "single")
        for paper in papers:
            single.write([paper])
        single.merge()
        anew = SearchIndex(tmp_path / "anew")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bulk_build, "LETTERS", 300)
            anew.rebuild(papers, len(papers))
        for text in ("gulls", '"kettle drum"', 'text:"gulls counts"~5', "lighthouse -sand"):
            assert (
                found(whole, parse(text)) == found(single, parse(text)) == found(anew, parse(text))
            )
            on_pages = pages_of(whole, text, *range(12))
            assert on_pages == pages_of(single, text, *range(12))
            assert on_pages == pages_of(anew, text, *range(12))
        single.close()
        anew.close()


def test_words_too_common_to_be_near_each_other_everywhere_are_found_where_they_stand_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = [paged(key, *["of the sea of the tide"] * key) for key in range(1, 9)]
    with index_of(tmp_path, papers) as index:
        query = parse('text:"the of"~8')
        whole = index.search(query, sets={})
        assert sorted(whole.best) == list(range(1, 9))
        assert not whole.too_broad
    monkeypatch.setattr(near_match, "MOST_NEAR", 60)
    with closing(SearchIndex(tmp_path / "index")) as index:
        for _ in range(2):
            part = index.search(query, sets={})
            assert list(part.best) == [8, 7]
            assert part.too_broad


@settings(max_examples=12, deadline=None)
@given(
    papers=st.lists(
        st.lists(st.sampled_from(("the", "of", "sea", "tide")), max_size=14), min_size=1, max_size=8
    ),
    limit=st.integers(1, 40),
    between=st.integers(1, 4),
    split=st.integers(0, 8),
)
def test_a_cut_search_for_common_words_finds_no_wrong_paper_and_says_that_it_is_cut(
    papers: list[list[str]], limit: int, between: int, split: int
) -> None:
    def is_near(words: list[str]) -> bool:
        the = [place for place, word in enumerate(words) if word == "the"]
        of = [place for place, word in enumerate(words) if word == "of"]
        return any(abs(one - other) <= between + 1 for one in the for other in of)

    near = {key for key, words in enumerate(papers, 1) if is_near(words)}
    in_a_row = {key for key, words in enumerate(papers, 1) if "the of sea" in " ".join(words)}
    with_tide = {key for key, words in enumerate(papers, 1) if "tide" in words}
    expected = {
        f'text:"the of"~{between}': near,
        'text:"the of sea"': in_a_row,
        f'text:tide -text:"the of"~{between}': with_tide - near,
        'text:tide -text:"the of sea"': with_tide - in_a_row,
    }
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_match, "MOST_NEAR", limit)
        patch.setattr(phrase_match, "MOST_READ", limit)
        index = SearchIndex(Path(name) / "index")
        documents = [paged(key, " ".join(words)) for key, words in enumerate(papers, 1)]
        index.write(documents[:split])
        index.write(documents[split:])
        for text, right in [*expected.items()] * 2:  # once read, once from what is cached
            answer = index.search(parse(text), sets={})
            assert set(answer.best) <= right
            # What is not to be found is looked for everywhere, so nothing else passes.
            complete = "tide" in text or not answer.too_broad
            assert not complete or (set(answer.best) == right and not answer.too_broad)
        index.close()


WORDS = ("gull", "gulls", "kettle", "tide", "few-shot", "shot", "keeper", "the")
PAGES = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
)
ASKED = st.sampled_from(
    ["gulls", "kettle tide", '"gull kettle"', '"tide keeper"~3', "kett*", "shot gulls", "fewshot"]
)


@settings(max_examples=20, deadline=None)
@given(papers=PAGES, text=ASKED, split=st.integers(0, 6))
def test_the_page_is_that_which_reading_all_pages_gives(
    papers: list[list[str]], text: str, split: int
) -> None:
    documents = [paged(key, *pages) for key, pages in enumerate(papers, 1)]
    query = parse(text)
    plan = make_query_plan(query)
    leaves = list(dict.fromkeys(leaves_of((*plan.should, *plan.must))))

    def read(pages: Sequence[str]) -> tuple[int, frozenset[str]] | None:
        counts = [[len(text_index(page).spans(one, True)) for one in leaves] for page in pages]
        words = {one.label for n, one in enumerate(leaves) if any(row[n] for row in counts)}
        most = [sum(map(bool, row)) for row in counts]
        return (max(most), frozenset(words)) if words else None

    with TemporaryDirectory() as name:
        index = SearchIndex(Path(name) / "index")
        index.write(documents[:split])
        index.write(documents[split:])
        index.write([])
        wanted = {one.key: {leaf.label for leaf in leaves} for one in documents}
        for _ in range(2):  # once read, once from what is cached
            index.search(query, sets={})
            found = index.pages(query, wanted)
            for one in documents:
                expected, match = read(one.pages), found.get(one.key)
                assert (match is None) == (expected is None)
                if match is not None and expected is not None:
                    page = read(one.pages[match.page : match.page + 1])
                    assert match.words == expected[1]
                    assert page is not None
                    assert page[0] == expected[0]
        index.close()


def test_an_index_written_before_there_were_pages_answers_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(index_schema, "STEMMED", index_schema.STEMMED - {"text"})
        texts = {k: v for k, v in index_schema._TEXTS.items() if k != "text"}
        patch.setattr(index_schema, "_TEXTS", texts)
        with index_of(tmp_path, [document(1, "Gulls"), document(2, "Sand")]) as old:
            assert found(old, parse("gulls")) == [1]
    index = SearchIndex(tmp_path / "index")
    assert not index.fresh
    assert index.papers == 2
    assert found(index, parse("gulls")) == [1]
    index.write([paged(2, *SEA)])
    assert found(index, parse("gulls")) == [1, 2]
    index.close()


def test_texts_that_fill_their_runs_are_all_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.search.indexing.field_collector._LETTERS", 10)
    with index_of(tmp_path, [paged(key, *SEA, title="Gulls") for key in range(1, 5)]) as index:
        assert found(index, parse("title:gulls text:kettle")) == [1, 2, 3, 4]


def test_a_phrase_asked_again_is_found_and_weighed_as_at_first(tmp_path: Path) -> None:
    papers = [
        paged(1, *SEA),
        paged(2, "The kettle gulls", abstract="Gulls counts gulls, gulls of the inner sea"),
        paged(3, "Sand counts gulls", "and the kettle of gulls gulls"),
        document(4, title="The kettle counts gulls"),
    ]
    asked = ('"gulls gulls"', '"counts gulls"', '"gulls kettle"~30', '"the kettle"')
    scopes = ({1, 2, 3, 4}, {1, 3}, {2, 4}, {3})
    with index_of(tmp_path, papers) as index:
        for text in (*asked, *reversed(asked)):
            query = parse(text)
            for some in scopes:
                answer = index.search(query, sets={}, within=some)
                with closing(SearchIndex(tmp_path / "index")) as fresh:
                    first = fresh.search(query, sets={}, within=some)
                    assert list(first.keys) == list(answer.keys), text
                    assert list(first.scores) == list(answer.scores), text
                    assert pages_of(fresh, text, *some) == pages_of(index, text, *some)
