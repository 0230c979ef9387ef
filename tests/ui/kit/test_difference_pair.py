"""Two texts stand beside one another line for line, marked, and are scrolled together."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit.difference_pair import DifferencePair
from paperdesk.ui.kit.line_differences import line_pairs

TEXTS = st.lists(st.sampled_from(["a b c", "a x c", "", "other words", "🜚 b"]), max_size=8).map(
    "\n".join
)


def pair(qtbot: QtBot, width: int = 700, height: int = 160) -> DifferencePair:
    made = DifferencePair("Mine", "Theirs")
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    return made


@given(TEXTS, TEXTS)
def test_no_line_is_lost_and_lines_that_are_alike_have_no_mark(left: str, right: str) -> None:
    pairs = line_pairs(left, right)
    assert "\n".join(one.left for one in pairs if one.left is not None) == left
    assert "\n".join(one.right for one in pairs if one.right is not None) == right
    for one in pairs:
        if one.left == one.right:
            assert not one.left_only
            assert not one.right_only
        for line, spans in ((one.left, one.left_only), (one.right, one.right_only)):
            assert all(0 <= start < end <= len(line or "") for start, end in spans)


def test_only_the_words_that_differ_are_marked(qtbot: QtBot) -> None:
    made = pair(qtbot)
    made.show_texts("🜚 we saw 3 runs of it\nend", "🜚 we saw 4 runs of it\nend")
    marked = [one.cursor.selectedText() for one in made.left.extraSelections()]
    assert marked == ["3"]
    marked = [one.cursor.selectedText() for one in made.right.extraSelections()]
    assert marked == ["4"]


def test_the_texts_are_scrolled_together_line_for_line(qtbot: QtBot) -> None:
    long = "a long line that takes much room and wraps in a narrow column " * 6
    lines = [f"line {n}" for n in range(80)]
    made = pair(qtbot)
    made.show_texts("\n".join([long, *lines]), "\n".join([*lines[:40], "one more", *lines[40:]]))
    bar = made.left.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    tops = [text.firstVisibleBlock().text() for text in (made.left, made.right)]
    assert tops[0] == tops[1] != ""
    made.right.verticalScrollBar().setValue(0)
    assert bar.value() < 8


def test_in_a_narrow_place_they_stand_above_one_another_in_whole_lines(qtbot: QtBot) -> None:
    made = pair(qtbot, width=320, height=220)
    made.show_texts("one\ntwo", "one\nthree")
    qtbot.waitUntil(lambda: made.left.geometry().bottom() < made.right.geometry().top())
    assert made.left.width() == made.right.width() > 300
