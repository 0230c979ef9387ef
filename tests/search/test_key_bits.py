"""Sets of papers as bits are the sets that they are made of."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.query.ast import Filter
from paperdesk.model.query.parser import parse
from paperdesk.search import KeyBits, count_among, held, in_given_order, scores_in_step

KEYS = st.lists(st.integers(0, 70), unique=True, max_size=40)


@given(keys=KEYS, asked=KEYS)
def test_bits_hold_the_keys_that_they_were_made_of(keys: list[int], asked: list[int]) -> None:
    for bits in (KeyBits(keys), KeyBits(array("q", keys)), KeyBits.of_flags(KeyBits(keys).flags())):
        assert set(bits) == set(keys)
        assert len(bits) == len(keys)
        assert [key for key in range(-2, 90) if key in bits] == sorted(keys)
        assert count_among(array("q", asked), bits) == len(set(asked) & set(keys))
    assert bits.nbytes <= 9


@given(keys=KEYS, others=KEYS)
def test_bits_are_combined_as_sets_are(keys: list[int], others: list[int]) -> None:
    one, other = KeyBits(keys), KeyBits(others)
    assert list(one.together(other)) == sorted({*keys} | {*others})
    assert list(one.apart(other)) == sorted({*keys} ^ {*others})
    assert list(one.without(other)) == sorted({*keys} - {*others})
    assert len(one.apart(other)) == len({*keys} ^ {*others})


@given(keys=KEYS, starred=KEYS, tagged=KEYS)
def test_filters_keep_the_order_and_the_papers_for_which_they_hold(
    keys: list[int], starred: list[int], tagged: list[int]
) -> None:
    sets = {Filter("is", "starred"): KeyBits(starred), Filter("tag", "rl"): frozenset(tagged)}
    for text, wanted in {
        "is:starred": {*starred},
        "-is:starred tag:rl": {*tagged} - {*starred},
        "is:starred OR tag:rl": {*starred, *tagged},
        "is:seen": set[int](),
    }.items():
        found = held(parse(text), sets, array("q", keys))
        assert list(found) == [key for key in keys if key in wanted], text


@given(keys=KEYS, ordered=KEYS)
def test_papers_follow_an_order_and_those_without_a_place_come_last(
    keys: list[int], ordered: list[int]
) -> None:
    placed = in_given_order(array("q", keys), array("q", ordered))
    assert list(placed) == [
        *(key for key in ordered if key in keys), *(key for key in keys if key not in ordered)
    ]  # fmt: skip
    scores = array("d", map(float, keys))
    assert list(scores_in_step(placed, array("q", keys), scores)) == [float(key) for key in placed]
