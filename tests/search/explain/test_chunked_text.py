"""The words of a text by its chunks are those that the tokenizer cuts."""

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
