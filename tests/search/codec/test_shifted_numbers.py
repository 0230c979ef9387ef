"""Numbers of documents as they stand in a file are found and compared as the numbers they mean."""

import numpy as np
import pytest

from paperdesk.search.codec.shifted_numbers import ShiftedNumbers

LONG = 40_000  # numbers, which are compared in several parts


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.uint32])
def test_numbers_are_those_of_the_file_and_what_is_added(kind: type[np.generic]) -> None:
    numbers = ShiftedNumbers(np.array([0, 3, 3, 250], kind), -5)
    assert numbers.of(np.array([3, 0])).tolist() == [245, -5]
    assert numbers.item(1) == -2
    assert len(numbers) == 4


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.uint32, np.int64])
def test_a_number_is_looked_up_and_one_that_is_not_there_is_not_found(
    kind: type[np.generic],
) -> None:
    numbers = ShiftedNumbers(np.array([0, 3, 44, 250], kind), 7)
    wanted = np.array([10, 11, 257, 7, 6, -1, 300, 1 << 40, 7 + (1 << 32)], np.int64)
    rows, found = numbers.lookup(wanted)
    assert found.tolist() == [True, False, True, True, False, False, False, False, False]
    assert rows[found].tolist() == [1, 3, 0]


@pytest.mark.parametrize("at", [0, 1, 16_383, 16_384, 16_385, LONG - 2])
def test_whether_all_rise_is_seen_wherever_one_falls(at: int) -> None:
    rising = np.arange(LONG, dtype=np.uint32)
    rising[at + 1 :] -= 1
    assert ShiftedNumbers(rising).rise
    falling = rising.copy()
    falling[at], falling[at + 1] = rising[at + 1] + 1, rising[at]
    assert not ShiftedNumbers(falling).rise


def test_none_and_one_rise() -> None:
    assert ShiftedNumbers(np.zeros(0, np.uint8)).rise
    assert ShiftedNumbers(np.zeros(1, np.uint8)).rise
