"""Words are found on the pages of a paper as its reader finds them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.texts.page_passages import page_passages
from paperdesk.model.file_texts import TextPage
from paperdesk.model.search_results import PageHit

LINES = st.lists(st.sampled_from(["sea", "Sea", "air", "the", "tide", "\n"]), max_size=60)


def pages_of(*texts: str) -> list[TextPage]:
    return [TextPage(PageHit("ab", n, f"p{n}"), text) for n, text in enumerate(texts)]


@settings(max_examples=40, deadline=None)
@given(st.lists(LINES.map(" ".join), max_size=4))
def test_pages_and_counts_are_those_of_reading_every_page(texts: list[str]) -> None:
    found = page_passages(pages_of(*texts), "sea")
    counts = {n: text.lower().count("sea") for n, text in enumerate(texts)}
    assert {one.place.page: one.count for one in found} == {
        page: count for page, count in counts.items() if count
    }
    for one in found:
        shown = one.passage.text
        assert one.passage.marks
        assert {shown[start:end].lower() for start, end in one.passage.marks} == {"sea"}


def test_a_passage_is_cut_at_spaces_around_the_first_match() -> None:
    text = "before " * 40 + "the naïve tide " + "behind " * 40
    (found,) = page_passages(pages_of(text), "naive  tide")
    assert found.place.shown == "p0"
    assert found.passage.text.startswith("…before ")
    assert found.passage.text.endswith(" behind…")
    ((start, end),) = found.passage.marks
    assert found.passage.text[start:end] == "naïve tide"
    assert page_passages(pages_of(text), "nowhere") == ()
