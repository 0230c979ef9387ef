"""The head of a note file: ours to write, anybody's to read."""

import string
from dataclasses import replace

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
    publication=st.fixed_dictionaries(
        {}, optional={"type": PLAIN, "container": PLAIN, "year": st.integers(1000, 2199)}
    ),
    tags=st.lists(PLAIN.filter(bool), max_size=4),
    state=st.sampled_from(["new", "later"]),
    text=WORDS,
)
def test_what_is_written_is_read_back(
    id: str,
    aliases: list[str],
    title: str,
    publication: dict[str, str | int],
    tags: list[str],
    state: str,
    text: str,
) -> None:
    front = FrontMatter(
        id=id,
        aliases=tuple(aliases),
        title=title,
        publication=publication,
        tags=tuple(tags),
        fields={"state": state},
        others=("mine: 1", "  - x"),
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
    content = join(
        FrontMatter("arxiv:1706.03762", others, title, tags=many, fields={"state": "later"}), text
    )
    front, words = split(content)
    assert words == unified(text)
    assert front is not None
    assert front.id == "arxiv:1706.03762"
    assert front.title == " ".join(title.split()) or front.title.endswith("…")
    assert front.tags in (None, many)
    assert front.fields == {"state": "later"}


@pytest.mark.parametrize(
    "line",
    [
        "publication: Annals of Piers, which I like",
        'publication: {"year": "2017"}',
        'publication: {"type": "book", "shelf": 3}',
        "publication: {}",
        "publication: {type: book}",
        'publication: {"year": true}',
        'publication: {"year": 2017}\n  # mine',
    ],
)
def test_a_publication_that_the_reader_wrote_stays_and_ours_is_not_put_beside_it(line: str) -> None:
    front, text = split(f"---\n{line}\n---\n\nwords\n")
    assert front is not None
    assert front.publication == {}
    assert front.others == tuple(line.split("\n"))
    again = join(replace(front, publication={"year": 2020}), text)
    assert line in again
    assert "2020" not in again
