import random

from paperdesk.documents.reading_order import order_on_page, place_in_text
from paperdesk.documents.selection import span_boxes
from paperdesk.documents.text_matcher import Matcher
from tests.documents.real_pages import page_of

IN_ORDER = [
    "roses was optimized",
    "compare; they",
    "difference is",
    "made of wood",
    "after the storm",
]


def test_marks_in_two_columns_are_in_reading_order() -> None:
    page = page_of("two_columns")
    matcher = Matcher({0: page})
    boxes = {}
    for words in IN_ORDER:
        (span,) = matcher.find(words)
        boxes[words] = span_boxes(page, span)[0]
    mixed = random.Random(3).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(mixed, key=lambda words: order_on_page(page, boxes[words], 298)) == IN_ORDER


def test_a_note_beside_a_column_stands_where_its_line_does() -> None:
    page = page_of("two_columns")
    (span,) = Matcher({0: page}).find("Second of all")
    left, top, _, bottom = span_boxes(page, span)[0]
    note = (left - 1, top, left - 1, bottom)
    assert abs(place_in_text(page, note) - page.text.index("Second of all") / len(page.text)) < 0.01


def test_on_a_scan_the_left_half_comes_first() -> None:
    boxes = [(30, 30, 570, 60), (40, 100, 280, 120), (40, 500, 280, 520), (320, 90, 560, 110)]
    mixed = [boxes[at] for at in (2, 0, 3, 1)]
    assert sorted(mixed, key=lambda box: order_on_page(None, box, 600)) == boxes
