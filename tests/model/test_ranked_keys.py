"""The papers of a ranking as a list: the best are at hand, the others once one asks for them."""

from array import array

import pytest

from paperdesk.model.search_results import Ordered, RankedKeys, Ranking

BEST = [7, 3, 9]
EVERY = [*BEST, 2, 5, 1]


class Sorter:
    """What puts all papers in order, and how often it did."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Ordered:
        self.times += 1
        return array("q", EVERY), array("d", range(len(EVERY), 0, -1))


def ranked() -> tuple[RankedKeys, Sorter]:
    sorter = Sorter()
    keys = Ranking(array("q", BEST), array("d", [6, 5, 4]), sorter, len(EVERY)).keys
    assert isinstance(keys, RankedKeys)
    return keys, sorter


def test_the_best_are_given_without_the_others_being_put_in_order() -> None:
    keys, sorter = ranked()
    assert len(keys) == len(EVERY)
    assert [keys[0], keys[2]] == [7, 9]
    assert keys[:2] == array("q", [7, 3])
    assert keys[1:3] == array("q", [3, 9])
    assert keys.index(9) == 2
    assert 3 in keys
    assert sorter.times == 0


@pytest.mark.parametrize(
    "at",
    [
        3,
        5,
        -1,
        -6,
        slice(None),
        slice(2, 4),
        slice(-2, None),
        slice(1, -1),
        slice(0, 99),
        slice(5, 1, -1),
    ],
)
def test_whatever_lies_beyond_is_what_a_list_of_all_gives(at: int | slice) -> None:
    keys, sorter = ranked()
    found = keys[at]
    assert (list(found) if isinstance(found, array) else found) == EVERY[at]
    assert sorter.times == 1


def test_all_are_put_in_order_once_and_looked_through_as_a_list() -> None:
    keys, sorter = ranked()
    assert list(keys) == list(reversed(list(reversed(keys)))) == EVERY
    assert keys.index(1) == 5
    assert keys.index(7, 0, 1) == 0
    assert 4 not in keys
    with pytest.raises(ValueError, match="not in array"):
        keys.index(4)
    with pytest.raises(IndexError):
        keys[6]
    assert sorter.times == 1


def test_papers_that_are_all_in_order_are_a_plain_array() -> None:
    assert Ranking(array("q", BEST)).keys == array("q", BEST)
    assert Ranking().keys == array("q")
