from xml.etree import ElementTree

from paperdesk.formats.digest import digest_feed
from tests.formats.digest.issues import HOSTILE, issue, told


def test_a_feed_has_the_papers_of_its_issues_as_items() -> None:
    made = ElementTree.fromstring(digest_feed("List", [issue(told(2)), issue(told(1))]))
    items = made.findall("channel/item")
    assert [one.findtext("guid") for one in items] == [
        "https://arxiv.org/abs/2604.00002",
        "https://arxiv.org/abs/2604.00001",
    ]
    assert items[0].findtext("title") == "Study 2 of α-swarms"
    assert items[0].findtext("pubDate") == "Sat, 04 Apr 2026 00:00:00 GMT"
    assert "from Daily Papers" in (items[0].findtext("description") or "")


def test_a_feed_is_whole_whatever_a_paper_says() -> None:
    paper = told(title="a\x00\ud800\uffff" + HOSTILE, abstract=HOSTILE, venue="\x1b[31m")
    made = ElementTree.fromstring(digest_feed(HOSTILE + "\x00", [issue(paper)]))
    assert "<script" not in (made.findtext("channel/item/description") or "")
