"""arXiv's feeds of a day are read with how each paper is announced."""

import random
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.arxiv_rss import ALL, read_feed
from paperdesk.model import BadFileError, BatchHeader, Paper
from tests.formats.invented import arrivals, headers
from tests.formats.xml_files import mutant, papers_of, unread_of
from tests.sources.invented_lists import feed, feed_item

NEW, AGAIN = feed_item("2604.00001", "new", "Kettles"), feed_item("2401.00003", "replace", "Old", 4)


def test_an_item_is_read_with_all_it_says() -> None:
    day, title, items = read_feed(feed(NEW), "feed")
    assert (day, title) == ("2026-04-03", "cs.LG")
    (paper,) = papers_of(list(items))
    assert paper == Paper(
        title="Kettles",
        abstract="Steam where $a < b$ & c. A second line.",
        authors=paper.authors,
        published="2026-04",
        categories=("cs.LG", "stat.ML"),
        url="https://arxiv.org/abs/2604.00001",
        pdf_url="https://arxiv.org/pdf/2604.00001",
        arxiv_id="2604.00001",
        source="arXiv",
        license="http://creativecommons.org/licenses/by/4.0/",
        versions=("v1",),
    )
    assert paper.author_names == ("Ada Kettle", "Bo Pot, Jr.", "Cy Lid")
    assert unread_of(list(items)) == {}


def test_what_came_again_is_taken_where_it_is_asked_for() -> None:
    content = feed(AGAIN, NEW)
    assert [one.arxiv_id for one in papers_of(list(read_feed(content, "").items))] == ["2604.00001"]
    old, _ = papers_of(list(read_feed(content, "", ALL).items))
    assert (old.arxiv_id, old.versions, old.published) == ("2401.00003", ("v4",), "2024-01")


def test_a_saved_feed_is_a_file_with_a_day(tmp_path: Path) -> None:
    file = tmp_path / "saved.xml"
    file.write_bytes(feed(NEW, AGAIN))
    assert format_of(file) == "arxiv-rss"
    items = list(read(file))
    assert headers(items) == [BatchHeader("arXiv", "2026-04-03", "cs.LG")]
    assert [one.rank for one in arrivals(items)] == [1, 2]


def test_a_feed_of_a_weekend_has_a_day_and_no_papers(tmp_path: Path) -> None:
    assert read_feed(feed(), "feed") == ("2026-04-03", "cs.LG", ())
    file = tmp_path / "saved.xml"
    file.write_bytes(feed())
    with pytest.raises(BadFileError, match="no entry"):
        list(read(file))


def test_what_is_damaged_leaves_the_others() -> None:
    broken = NEW.replace("</title>", "</tilte>")
    bare = "<item><title>Bare</title><guid>7</guid></item>"
    titles = [
        one.title for one in papers_of(list(read_feed(feed(broken, AGAIN, bare), "", ALL)[2]))
    ]
    assert titles == ["Old", "Bare"]


def test_broken_items_do_no_harm_to_those_around_them() -> None:
    whole = [feed_item(f"2604.0000{n}", "new", f"Good {n}") for n in (1, 2, 3)]
    for seed in range(60):
        bad = mutant(NEW.strip(), random.Random(seed))
        items = read_feed(feed(whole[0], bad, *whole[1:]), "").items
        titles = [paper.title for paper in papers_of(list(items))]
        assert titles[0] == "Good 1", (seed, bad)
        assert {"Good 2", "Good 3"} <= set(titles), (seed, bad)
