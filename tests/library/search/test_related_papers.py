"""Papers like others, by key, by ``like:`` and not from the trash."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.model.query.parser import parse
from tests.library.builders import context, file, paper


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path)
    swarm = paper("Swarms of robots", abstract="Sonar keeps a distance.", arxiv_id="1")
    near = paper("A swarm with sonar", abstract="Robots at a distance.", arxiv_id="2")
    far = paper("Robots that cook", abstract="In a kitchen.", arxiv_id="3")
    others = [paper(f"Number{n}", abstract="Nothing.", arxiv_id=f"9{n}") for n in range(40)]
    opened.add([file(swarm, *others, far, near)])
    with opened:
        while opened.index_unindexed():
            pass
        yield opened


def ids(library: Library, text: str) -> list[str]:
    return [library.entry(key).paper.arxiv_id for key in library.search(parse(text)).keys]


def test_related_papers_name_the_words_that_make_them_so(library: Library) -> None:
    found = library.related([library.key("1")])
    assert [library.entry(each.key).paper.arxiv_id for each in found] == ["2", "3"]
    assert set(found[0].words) == {"swarms", "robots", "sonar", "distance"}
    assert found[1].words == ("robots",)


def test_like_is_a_clause_and_lists_the_likest_first(library: Library) -> None:
    assert ids(library, "like:1") == ["2", "3"]
    assert ids(library, "like:1 kitchen") == ["3"]
    assert ids(library, "robots -like:1") == ["1"]
    assert ids(library, "like:unknown") == []


def test_what_was_put_into_the_trash_is_suggested_no_more(library: Library) -> None:
    assert library.related([library.key("1")])
    library.forget([library.key("2")])
    assert ids(library, "like:1") == ["3"]


def test_nothing_of_the_trash_is_suggested_where_the_columns_are_not_there_yet(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ColumnSync, "soon", lambda _self: None)
    library.forget([library.key("2")])
    found = library.related([library.key("1")])
    assert [each.key for each in found] == [library.key("3")]


def test_a_search_says_what_each_word_brought_in_which_field(library: Library) -> None:
    answer = library.search(parse("swarm sonar"))
    first, *_ = library.score_parts(answer.query, answer.keys)
    said = {(part.word, part.field) for part in first}
    assert said == {("swarm", "title"), ("sonar", "title")}
    assert sum(part.score for part in first) == pytest.approx(answer.scores[0], rel=1e-4)
    assert library.score_parts(parse("kitchen"), [library.key("3")])[0][0].field == "abstract"
    assert library.score_parts(parse("kitchen"), [library.key("1")]) == [()]


def test_papers_are_near_in_meaning_once_their_vectors_have_followed(library: Library) -> None:
    one = [library.key("1")]
    assert library.related(one)[0].score > 1  # the sum of the words' scores
    assert library.index_is_worn()
    assert library.settle_index()
    assert not library.index_is_worn()
    assert library.related(one)[0].score <= 1


def test_an_acronym_that_ones_own_papers_introduce_is_known_with_them(
    library: Library, tmp_path: Path
) -> None:
    some = paper("Swarms by swarm laws of rockets (SLOR)", arxiv_id="5")
    library.add([file(some, paper("Swarm laws of rockets", arxiv_id="6"))])
    while library.index_unindexed():
        pass
    assert ids(library, "SLOR") == ["5", "6"]
    for lost in tmp_path.rglob("*.acr"):
        lost.unlink()
    assert library.settle_index()
    assert ids(library, "swarm laws of rockets")[0] == "6"
    assert ids(library, "SLOR") == ["5", "6"]
