"""A box ticked in the page is the box of the note, or none."""

import re

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import note_html, tick
from paperdesk.text.markdown.task_lists import task_places

NOTE = (
    "- [ ] one\n- [x] two\n\n```\n- [ ] code\n```\n\n1. [ ] three\n\n> - [X] four\n\n"
    "- no [ ] box\n  - [ ] five\n"
)


def _ticked(markdown: str, number: int) -> str:
    change = tick(markdown, number)
    assert change is not None
    return markdown[: change[0]] + change[1] + markdown[change[0] + 1 :]


def test_every_box_is_offered_in_order() -> None:
    shown = note_html(NOTE)
    assert re.findall(r'<a href="task:(\d+)">(.)</a>\s*(\w+)', shown) == [
        ("0", "☐", "one"),
        ("1", "☑", "two"),
        ("2", "☐", "three"),
        ("3", "☑", "four"),
        ("4", "☐", "five"),
    ]


def test_ticking_changes_one_sign_and_back() -> None:
    done = _ticked(NOTE, 2)
    assert "1. [x] three" in done
    assert _ticked(done, 2) == NOTE
    assert "- [ ] two" in _ticked(NOTE, 1)
    assert tick(NOTE, 5) is None
    assert tick(NOTE, -1) is None


def test_boxes_are_only_offered_where_each_is_known() -> None:
    shown = note_html("    - [ ] indented code\n\ntext\n\n- [ ] one\n")
    assert "task:" not in shown
    assert "☐" in shown


@given(st.text(alphabet="-* [x]>`\n1.ab ", max_size=120))
def test_any_note_offers_only_boxes_it_has(markdown: str) -> None:
    offered = {int(number) for number in re.findall(r"task:(\d+)", note_html(markdown))}
    assert offered <= set(range(len(task_places(markdown))))
