"""The head of a note file: ours to write, anybody's to read."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.notes.front_matter import FrontMatter, join, split, unified

LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=40)
WORDS = st.text(alphabet=string.printable + "äλ中\u2028😀", max_size=80)
PLAIN = LINE.map(lambda text: " ".join(text.split()))


@given(
    id=PLAIN,
    aliases=st.lists(PLAIN.filter(bool), max_size=3),
    title=PLAIN,
    tags=st.lists(PLAIN.filter(bool), max_size=4),
    state=st.sampled_from(["new", "later"]),
    text=WORDS,
)
def test_what_is_written_is_read_back(
    id: str,
    aliases: list[str],
    title: str,
    tags: list[str],
    state: str,
    text: str,
) -> None:
    front = FrontMatter(
        id, tuple(aliases), title, tuple(tags), {"state": state}, ("mine: 1", "  - x")
    )
    assert split(join(front, text)) == (front, unified(text))


@given(st.text(max_size=300) | WORDS.map(lambda text: f"---\n{text}\n---\n{text}"))
def test_nothing_that_anybody_writes_is_an_error(content: str) -> None:
    front, text = split(content)
    if front is not None:
        again = join(front, text)
        assert split(again)[1] == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tags: [a, b c]", ("a", "b c")),
        ("tags: a, b", ("a", "b")),
        ("tags: a", ("a",)),
        ("tags:", ()),
        ("tags: []", ()),
        ("tags:\n- a\n  - 'b''s'", ("a", "b's")),
        ("tags: [\"a, b\", 'c']", ("a, b", "c")),
        ("tags: [a,\n", ("a",)),
        ("title: x", None),
    ],
)
def test_tags_are_read_in_every_usual_way(line: str, expected: tuple[str, ...] | None) -> None:
    front, text = split(f"---\n{line}\n---\n\nwords\n")
    assert front is not None
    assert front.tags == expected
    assert text == "words"


@pytest.mark.parametrize("content", ["---\nno end", "words", "", "--- \nx\n---", "----"])
def test_a_file_without_a_head_is_all_words(content: str) -> None:
    assert split(content) == (None, content)


@given(
    title=st.sampled_from(["x" * 2_000, "ab " * 100_000, "ä" * 1_000]),
    tags=st.integers(0, 3_000),
    aliases=st.integers(0, 3_000),
    text=WORDS,
)
def test_a_head_never_grows_too_long_to_be_read(
    title: str, tags: int, aliases: int, text: str
) -> None:
    many = tuple(f"tag {number}" for number in range(tags))
    others = tuple(f"alias {number}" for number in range(aliases))
    content = join(FrontMatter("arxiv:1706.03762", others, title, many, {"state": "later"}), text)
    front, words = split(content)
    assert words == unified(text)
    assert front is not None
    assert front.id == "arxiv:1706.03762"
    assert front.title == " ".join(title.split()) or front.title.endswith("…")
    assert front.tags in (None, many)
    assert front.fields == {"state": "later"}
