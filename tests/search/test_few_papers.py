"""What is gone through paper by paper, where it is little, is what arrays tell."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.model import ScorePart
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.explain import score_breakdown
from paperdesk.search.query import executor
from tests.search.sample_documents import document, index_of

_WRITTEN = "net nets network networking graph graphs graphical few shot fewshot deep deeper"
WORDS = _WRITTEN.split()
ASKED = (
    *WORDS,
    "ne",
    "gra",
    '"few shot"',
    "few-shot",
    "title:graph",
    "=graph",
    "+net +graph",
    "net OR shot",
    "net graph -deep",
    "nett~",
    "deep*",
)
Told = tuple[list[int], list[float], int, list[tuple[ScorePart, ...]]]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    chance = random.Random(3)

    def words(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randrange(most + 1)))

    papers = [document(key * 7 % 41, words(3), words(9), words(2)) for key in range(1, 30)]
    with index_of(tmp_path, papers[:20]) as made:
        made.write([*papers[20:], replace(papers[5], note="net deeper")], [papers[3].key])
        yield made


def told(index: SearchIndex, typing: bool) -> list[Told]:
    found: list[Told] = []
    for text in ASKED:
        answer = index.search(parse(text, typing=typing), sets={}, without={5})
        parts = index.score_parts(answer.query, [*answer.keys, 5, 99])
        found.append((list(answer.keys), list(answer.scores), answer.full, parts))
    return found


def numbers(parts: Sequence[tuple[ScorePart, ...]]) -> list[float]:
    return [number for some in parts for part in some for number in part[2:]]


def names(parts: Sequence[tuple[ScorePart, ...]]) -> list[list[tuple[object, ...]]]:
    return [[part[:2] for part in some] for some in parts]


@pytest.mark.parametrize("typing", [False, True])
def test_few_papers_are_ordered_and_explained_as_many_are(
    index: SearchIndex, typing: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = told(index, typing)
    monkeypatch.setattr(executor, "FEW", -1)
    monkeypatch.setattr(score_breakdown, "_LITTLE", -1)
    index.close()
    for one, other in zip(few, told(SearchIndex(tmp_path / "index"), typing), strict=True):
        assert one[:3] == other[:3]
        assert names(one[3]) == names(other[3])
        assert numbers(one[3]) == pytest.approx(numbers(other[3]), rel=1e-5)
    assert sum(0 < len(one[0]) <= 24 for one in few) > 5
