"""Two texts made from a third become one that has the words of both."""

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.notes.text_merge import holds, keeps, merged

LINES = st.lists(st.sampled_from(["a", "b", "c", "", "a b", "- x"]), max_size=8)


def text(lines: list[str]) -> str:
    return "\n".join(lines)


def test_what_was_added_stays_where_what_was_mine_goes() -> None:
    assert merged("mine", "", "mine\nadded") == "added"
    assert merged("one\n\nmine", "one", "one\n\nmine\n\nadded") == "one\n\nadded"
    assert merged("mine", "", "before\nmine\nafter") == "before\nafter"


def test_changes_at_different_places_are_both_there() -> None:
    base = "first\n\nsecond\n\nthird"
    ours = base.replace("first", "first, mine")
    theirs = base.replace("third", "third, theirs")
    assert merged(base, ours, theirs) == "first, mine\n\nsecond\n\nthird, theirs"


def test_where_both_changed_a_line_both_lines_stand_one_after_another() -> None:
    found = merged("word", "my word", "their word")
    assert found == "my word\n\ntheir word"


def test_what_both_wrote_stands_there_once() -> None:
    assert merged("", "same", "same") == "same"
    assert merged("x", "x\nsame", "x\nsame\nmore") == "x\nsame\nmore"


def test_very_many_lines_are_kept_whole_without_comparing_them() -> None:
    long = "\n".join(map(str, range(9_000)))
    assert merged("base", long, long + "\nz" + long) == f"{long}\n\n{long}\nz{long}"


@given(LINES, LINES, LINES)
def test_no_line_that_either_side_wrote_is_missing(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    found = merged(text(base), text(ours), text(theirs)).split("\n")
    for side in (ours, theirs):
        for line in side:
            # Letters that no text began with can only be that side's own words.
            if line.strip() and line not in base:
                assert any(line in one for one in found)


@given(LINES, LINES)
def test_only_one_side_that_changed_is_the_result(base: list[str], other: list[str]) -> None:
    assert merged(text(base), text(base), text(other)) == text(other)
    assert merged(text(base), text(other), text(base)) == text(other)


@given(LINES, LINES, LINES)
def test_a_text_put_into_another_is_kept_by_it(
    front: list[str], old: list[str], back: list[str]
) -> None:
    assert keeps(text(old), text([*front, *old, *back]))
    if any(line.strip() for line in old):
        assert not keeps(text([*old, "word"]), text([line for line in old if "word" not in line]))


def test_a_line_put_between_keeps_all_but_does_not_hold_it() -> None:
    assert keeps("a\nb", "a\nnew\nb")
    assert keeps("hello world", "hello big world")
    assert not holds("a\nnew\nb", "a\nb")
    assert not keeps("a\nb", "b\na")
    assert not keeps("good", "bad")
