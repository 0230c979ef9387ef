"""Citation clusters of notes, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text.citation_cluster import cited_parts
from paperdesk.text.markdown.note_html import note_html


@pytest.mark.parametrize(
    ("written", "key", "label", "locator", "suffix"),
    [
        ("@doe2020", "doe2020", "", "", ""),
        ("@doe, 33", "doe", "page", "33", ""),
        ("@doe, pp. 3-5, 7", "doe", "page", "3-5, 7", ""),
        ("@doe, § 3.2 and passim", "doe", "section", "3.2", " and passim"),
        ("@doe, chap. iv", "doe", "chapter", "iv", ""),
        ("@doe, Fig. 2a, left", "doe", "figure", "2a", ", left"),
        ("@doe, in press", "doe", "", "", ", in press"),
        ("@doe, mix", "doe", "", "", ", mix"),
        ("@doi:10.1/a,b", "doi:10.1/a,b", "", "", ""),
    ],
)
def test_what_stands_behind_a_key_says_where(
    written: str, key: str, label: str, locator: str, suffix: str
) -> None:
    (part,) = cited_parts(written)
    assert (part.key, part.label, part.locator, part.suffix) == (key, label, locator, suffix)


def test_a_cluster_shows_what_was_written_with_a_link_for_each_key() -> None:
    shown = note_html("See [[@doe, pp. 3; @roe]].")
    assert '<a href="paper:@doe"' in shown
    assert ">@doe</a>, pp. 3; <a" in shown


@given(st.text("@ab,;. 1-3§p", max_size=40))
def test_no_word_behind_a_key_is_lost(text: str) -> None:
    for part in cited_parts(text):
        assert part.key
        assert all(word in text for word in (part.key, part.said, part.locator, part.suffix))
