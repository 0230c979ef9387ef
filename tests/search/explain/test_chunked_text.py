"""The words of a text by its chunks are those that the tokenizer cuts."""

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from paperdesk.search.analysis.tokenizer import PAGE, PART, tokens
from paperdesk.search.explain.chunked_text import ChunkedText

PIECES = (
    *("sea", "Seas,", "few-shot", "Few", "SHOT.", "aesthetics", "esthetic", "oestrogen", "C++"),
    *(
        "neighbourhoods",
        "Modelling",
        "modelled;",
        "anan-anan",
        "ananan",
        "dying",
        "a,b",
        "3,000,000",
    ),
    *("10.1000/x.y", "arXiv:1706.03762v2", "1,000", "3.14", "α-divergence", "O'Brien's", "ﬁeld"),
    *(
        "深度学习",
        "ไทย",
        "é",
        "e\u0301",
        "snake_case",
        "word2",
        "(x)",
        "—",
        "\u00ad",
        PART,
        PAGE,
        "🙂",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(TEXTS | st.text())
@example(PAGE.join(["sea air.", "Sea" + PART + "air"]))
def test_every_word_is_found_by_form_and_stem_where_the_tokenizer_has_it(text: str) -> None:
    cut, words = tokens(text), ChunkedText(text)

    def told(numbers: list[int]) -> list[tuple[int, tuple[int, int]]]:
        assert numbers == sorted(set(numbers))
        return [(words.position(n), words.span(n)) for n in numbers]

    def of(*those: object) -> list[tuple[int, tuple[int, int]]]:
        return [(one.position, (one.start, one.end)) for one in cut if one in those]

    for token in set(cut):
        same_stem = [one for one in cut if one.stem == token.stem]
        same_raw = [one for one in cut if one.raw == token.raw]
        assert told(words.of_stem(token.stem)) == of(*same_stem)
        assert told(words.of_raw(token.raw)) == of(*same_raw)
    fitting = [one for one in cut if one.raw.startswith("s")]
    assert told(words.matching("s", lambda _: True)) == of(*fitting)
    assert words.of_stem("nowhere") == words.of_raw("") == []


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.integers(0, 5), st.randoms())
@example("a b — c d e few-shot f g 1,000 h i j k l m n o p q r s t u v w x y z" * 3, 2, Random(1))
def test_words_near_some_have_the_distances_that_the_tokenizer_counts(
    text: str, reach: int, dice: Random
) -> None:
    words = ChunkedText(text)
    every = [(n, one.position) for one in set(tokens(text)) for n in words.of_raw(one.raw)]
    every = sorted({(n, words.position(n)) for n, _ in every})
    chosen = sorted(dice.sample(every, min(len(every), 2)))
    positions = words.positions_around([n for n, _ in chosen], reach)
    for n, at in chosen:
        here = words.place(n, positions)
        assert here is not None
        for other, place in every:
            there = words.place(other, positions)
            if abs(place - at) <= reach:
                assert there is not None
                assert there - here == place - at
            else:
                assert there is None or abs(there - here) > reach
