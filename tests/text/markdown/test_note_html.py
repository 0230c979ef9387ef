"""What a reader sees of a note."""

from paperdesk.text.markdown.note_html import note_html


def test_a_line_that_begins_with_a_year_shows_the_year() -> None:
    assert '<ol start="1986">' in note_html("1986. A great year")


def test_two_prices_are_no_formula() -> None:
    words = "It costs $5 and $10 a month."
    assert note_html(words).strip() == f"<p>{words}</p>"
