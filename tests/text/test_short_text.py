"""A long text is cut, and shows that it was."""

from paperdesk.text import shortened


def test_a_text_is_cut_where_it_is_too_long() -> None:
    assert [shortened(text, 4) for text in ("", "pots", "teapot")] == ["", "pots", "tea…"]
