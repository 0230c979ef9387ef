"""Lists of subscriptions become follows, and follows lists that come back as they were."""

from pathlib import Path

import listparser
import pytest

from paperdesk.formats.opml import feed_address, query_of, read_opml, write_opml
from paperdesk.model import BadFileError
from paperdesk.model.follows import Follow, Rhythm, SourceQuery

FOLLOWS = (
    Follow(SourceQuery("huggingface", "day"), "Daily <&\"' papers", Rhythm.HOURLY, tag="A & b"),
    Follow(SourceQuery("feed", "address", "https://a.example/?a=1&b=2"), "Käse", tag="A & b"),
    Follow(SourceQuery("arxiv", "category", "cs.LG cs.CL"), "Learning", Rhythm.WEEKLY),
    Follow(SourceQuery("arxiv", "search", "ti:x", {"sort": "new"}), "x", Rhythm.BY_HAND),
)


def opml(*outlines: str) -> bytes:
    return f'<opml version="2.0"><head/><body>{"".join(outlines)}</body></opml>'.encode()


def written(*follows: Follow) -> bytes:
    return "\n".join(write_opml(follows)).encode()


def test_follows_come_back_as_they_were() -> None:
    assert read_opml(written(*FOLLOWS), "list").follows == FOLLOWS


def test_letters_are_right_whatever_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    content = opml('<outline text="Käse &amp; Ψ" xmlUrl="https://a.example/é?a=1&amp;b=2"/>')
    whole = read_opml(content, "list").follows
    monkeypatch.setattr(listparser, "lxml", None)
    assert read_opml(content, "list").follows == whole
    assert [(one.title, one.query.value) for one in whole] == [
        ("Käse & Ψ", "https://a.example/é?a=1&b=2")
    ]
    assert read_opml(written(*FOLLOWS), "list").follows == FOLLOWS


def test_other_programs_find_the_feeds_with_their_folders() -> None:
    text = written(*FOLLOWS).decode()
    assert '<outline text="A &amp; b">' in text
    assert 'xmlUrl="https://a.example/?a=1&amp;b=2"' in text
    assert 'xmlUrl="https://rss.arxiv.org/rss/cs.LG+cs.CL"' in text
    assert text.count("xmlUrl") == 2


def test_folders_become_tags_and_duplicates_one() -> None:
    feed = '<outline text="Pots" type="rss" xmlUrl="http://a.example/feed"/>'
    found = read_opml(opml(f'<outline text="Kitchen">{feed}{feed}</outline>'), "list")
    (follow,) = found.follows
    assert follow == Follow(
        SourceQuery("feed", "address", "https://a.example/feed"), "Pots", tag="Kitchen"
    )


@pytest.mark.parametrize(
    ("folder", "tag"),
    [("# Pots /  pans", "Pots pans"), ("x" * 200, ""), ("#", ""), ("Käse", "Käse")],
)
def test_a_tag_is_one_that_papers_can_have(folder: str, tag: str) -> None:
    feed = '<outline text="Pots" xmlUrl="https://a.example/feed"/>'
    (follow,) = read_opml(opml(f'<outline text="{folder}">{feed}</outline>'), "list").follows
    assert follow.tag == tag


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("http://a.example/x", "https://a.example/x"),
        ("feed://a.example/x", "https://a.example/x"),
        ("feed:https://a.example/x", "https://a.example/x"),
        ("https://a.example/?a=1&b=2", "https://a.example/?a=1&b=2"),
    ],
)
def test_an_address_is_asked_by_https(told: str, address: str) -> None:
    (follow,) = read_opml(opml(f'<outline text="x" xmlUrl="{told}"/>'), "list").follows
    assert follow.query.value == address


@pytest.mark.parametrize("told", ["/feed.xml", "file:///etc/passwd", "ftp://a.b/x", "javascript:x"])
def test_an_address_that_cannot_be_followed_is_told(told: str) -> None:
    found = read_opml(opml(f'<outline text="x" xmlUrl="{told}"/>'), "list")
    assert found.refused == (told,)
    assert found.follows == ()


def test_a_feed_of_arxiv_is_a_category_that_is_followed() -> None:
    query = SourceQuery("arxiv", "category", "cs.LG math.CO")
    for address in (
        "https://rss.arxiv.org/rss/cs.LG+math.CO",
        "https://arxiv.org/atom/cs.LG+math.CO",
    ):
        assert query_of(address) == query
    assert query_of(feed_address(query)) == query
    assert feed_address(SourceQuery("huggingface", "day")) == ""
    assert query_of("https://a.example/rss/cs.LG").source == "feed"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no list of subscriptions"),
        (b"<html><body>hi</body></html>", "no list of subscriptions"),
        (b"https://a.example/never-asked", "no list of subscriptions"),
        (opml("<outline text='x'>" * 100), "no list of subscriptions"),
        (opml(), "without a feed"),
        (opml('<outline type="include" url="https://a.example/more.opml" text="x"/>'), "without"),
    ],
)
def test_what_holds_no_feed_is_told(content: bytes, told: str) -> None:
    with pytest.raises(BadFileError, match=told):
        read_opml(content, "list")


def test_strange_words_of_our_own_do_no_harm() -> None:
    text = written(*FOLLOWS).decode()
    for old, new in (
        ('"hourly"', '"never"'),
        ("&quot;sort&quot;", "[{"),
        ("https://a", "file://a"),
    ):
        assert read_opml(text.replace(old, new).encode(), "list").follows


def test_recorded_lists_are_read_and_come_back(real_data: Path) -> None:
    feeds = 0
    for path in sorted((real_data / "feeds" / "opml-listparser").rglob("*.*")):
        if path.suffix in (".xml", ".opml", ".rdf", ".igoogle"):
            try:
                found = read_opml(path.read_bytes(), path.name)
            except BadFileError:
                continue
            feeds += len(found.follows)
            again = read_opml(written(*found.follows), path.name).follows
            assert sorted(map(repr, again)) == sorted(map(repr, found.follows)), path
    assert feeds > 50
