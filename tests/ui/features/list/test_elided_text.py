import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from paperdesk.ui.features.list.elided_text import Ink, from_first_mark
from paperdesk.ui.kit import fonts

INK = Ink(12, "regular", QColor("black"), QColor("yellow"), QColor("black"))
TEXT = "Nothing of what is said here was looked for, and it takes a while until a needle comes."


def _marked(text: str, word: str) -> list[tuple[int, int]]:
    start = text.index(word)
    return [(start, start + len(word))]


def test_a_passage_whose_first_mark_is_seen_begins_where_it_began(qapp: QApplication) -> None:
    marks = _marked(TEXT, "looked")
    assert from_first_mark(TEXT, marks, 300, INK) == (TEXT, tuple(marks))


@pytest.mark.parametrize("room", [60.0, 120.0, 300.0])
def test_a_passage_begins_later_where_its_first_mark_would_be_cut(
    qapp: QApplication, room: float
) -> None:
    marks = [*_marked(TEXT, "needle"), *_marked(TEXT, "comes")]
    text, moved = from_first_mark(TEXT, marks, room, INK)
    assert text.startswith("…")
    assert text.endswith("a needle comes.")
    assert [text[start:end] for start, end in moved] == ["needle", "comes"]
    seen = text[: moved[0][1]]
    assert fonts.drawn_metrics(12).horizontalAdvance(seen) < max(room, 100)


def test_a_mark_after_an_endless_word_is_seen_too(qapp: QApplication) -> None:
    text = "x" * 400 + " needle"
    shorter, moved = from_first_mark(text, _marked(text, "needle"), 200, INK)
    assert [shorter[start:end] for start, end in moved] == ["needle"]
    assert len(shorter) < 60
