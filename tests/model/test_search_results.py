"""What a search answers."""

from array import array

from paperdesk.model import Ranking


def test_the_rest_of_a_ranking_is_asked_for_once_and_only_if_wanted() -> None:
    asked: list[int] = []

    def rest() -> "tuple[array[int], array[float]]":
        asked.append(1)
        return array("q", [7, 3, 5]), array("d", [3.0, 2.0, 1.0])

    ranking = Ranking(array("q", [7]), array("d", [3.0]), rest, total=3)
    assert list(ranking.best) == [7]
    assert ranking.total == 3
    assert not asked
    assert list(ranking.all()[0]) == [7, 3, 5]
    assert list(ranking.all()[1]) == [3.0, 2.0, 1.0]
    assert asked == [1]


def test_a_ranking_that_is_known_whole_has_a_score_for_each() -> None:
    ranking = Ranking(array("q", [4, 2]))
    assert ranking.total == 2
    assert [list(some) for some in ranking.all()] == [[4, 2], [0.0, 0.0]]
    assert Ranking().total == 0
