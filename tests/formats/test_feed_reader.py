"""Feeds of every kind become papers; what is no feed is told, and nothing hangs."""

import json
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.feed_reader import MOST_ENTRIES, feed_text, read_feed, sniff
from paperdesk.model import BadFileError, BatchHeader, ImportedRecord, Paper

FEED = "https://kitchen.example/feeds/new"


def papers(content: str | bytes, address: str = FEED, kind: str = "") -> list[Paper]:
    data = content.encode() if isinstance(content, str) else content
    items = list(read_feed(data, "feed", address, kind))
    assert isinstance(items[0], BatchHeader)
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        f"<channel><title>Kitchen &amp; Steam</title>{''.join(items)}</channel></rss>"
    )


def test_a_title_and_a_summary_that_are_xhtml_are_read_with_all_their_words() -> None:
    div = '<div xmlns="http://www.w3.org/1999/xhtml">'
    (paper,) = papers(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Lamps</title><entry><id>urn:a</id>'
        f'<title type="xhtml">{div}The <i>E. coli</i> lamp</div></title>'
        f'<summary type="xhtml">{div}H<sub>2</sub>O, p &lt; 0.05</div></summary>'
        '<link href="https://kitchen.example/1"/></entry></feed>'
    )
    assert (paper.title, paper.abstract) == ("The E. coli lamp", "H₂O, p < 0.05")


JOURNAL = """<item><title>Kettles &lt;i&gt;in vivo&lt;/i&gt;</title><link>/papers/7</link>
<guid isPermaLink="false">10.5555/kettle.7</guid>
<description><![CDATA[<p>Steam makes a<b and p &lt; 0.05.</p><p>It sings.</p>]]></description>
<dc:creator>Ada Kettle</dc:creator><dc:creator>Jan van der Berg</dc:creator>
<dc:identifier>doi:10.5555/kettle.7</dc:identifier><prism:doi>10.5555/kettle.7</prism:doi>
<prism:publicationName>Journal of Kitchens</prism:publicationName><prism:volume>7</prism:volume>
<prism:number>4</prism:number><prism:startingPage>12</prism:startingPage>
<prism:endingPage>34</prism:endingPage><prism:issn>1234-567X</prism:issn>
<category>Steam</category><category>physics.pop-ph</category>
<enclosure url="/papers/7.pdf" type="application/pdf" length="9"/>
<pubDate>Tue, 09 Jun 26 23:41:59 GMT</pubDate></item>"""


def test_an_item_of_a_journal_is_read_with_all_it_says() -> None:
    (paper,) = papers(rss(JOURNAL))
    assert paper == Paper(
        title="Kettles in vivo",
        abstract="Steam makes a<b and p < 0.05.\nIt sings.",
        authors=paper.authors,
        published="2026-06-09",
        categories=("physics.pop-ph",),
        keywords=("Steam",),
        url="https://kitchen.example/papers/7",
        pdf_url="https://kitchen.example/papers/7.pdf",
        doi="10.5555/kettle.7",
        venue="Journal of Kitchens",
        volume="7",
        issue="4",
        pages="12-34",
        issn=("1234-567X",),
        source="Kitchen & Steam",
    )
    assert paper.author_names == ("Ada Kettle", "Jan van der Berg")


def test_mathematics_in_an_abstract_stay_whole() -> None:
    words = "if a&lt;b then c, else &lt;d&gt; and x&lt;y but z&gt;w; $a&lt;b$"
    (paper,) = papers(
        rss(f"<item><title>p&lt;0.05 &amp; q</title><description>{words}</description></item>")
    )
    assert paper.title == "p<0.05 & q"
    assert paper.abstract == "if a<b then c, else <d> and x<y but z>w; $a<b$"


@pytest.mark.parametrize("guid", ["10.1000/182", "https://doi.org/10.1000/182", "doi:10.1000/182"])
def test_a_doi_in_the_place_of_an_id_stays_one_whatever_the_address(guid: str) -> None:
    (paper,) = papers(rss(f"<item><title>Pots</title><guid>{guid}</guid></item>"))
    assert paper.doi == "10.1000/182"


def test_an_entry_of_atom_is_read() -> None:
    (paper,) = papers(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>T</title>'
        "<entry><id>oai:arXiv.org:2104.00001v2</id><title type='html'>Pots &amp;amp; pans</title>"
        '<link rel="alternate" type="text/html" href="/p/1"/>'
        "<updated>2026-02-03T04:05:06Z</updated>"
        "<published>2026-02-01T00:00:00Z</published><author><name>Ada Kettle</name></author>"
        "<author><name>Bo Pot</name></author><summary>Short.</summary>"
        "<content type='html'>&lt;p&gt;Longer than short.&lt;/p&gt;</content></entry></feed>"
    )
    assert (paper.title, paper.abstract) == ("Pots & pans", "Longer than short.")
    assert (paper.published, paper.updated) == ("2026-02-01", "2026-02-03")
    assert (paper.arxiv_id, paper.versions) == ("2104.00001", ("v2",))
    assert paper.url == "https://a.example/p/1"
    assert paper.author_names == ("Ada Kettle", "Bo Pot")


def test_a_feed_of_rdf_is_read() -> None:
    (paper,) = papers(
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="x">'
        '<title>J</title></channel><item rdf:about="/1"><title>Pots</title><link>/1</link>'
        "<dc:creator>A. Kettle, B. Pot, and C. Pan</dc:creator><dc:date>2026-01-05</dc:date>"
        "</item></rdf:RDF>"
    )
    assert paper.author_names == ("A. Kettle", "B. Pot", "C. Pan")
    assert (paper.published, paper.url) == ("2026-01-05", "https://kitchen.example/1")


def test_a_feed_of_json_is_read(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Kitchen",
        "authors": [{"name": "Ada Kettle"}],
        "items": [
            {
                "id": "https://arxiv.org/abs/2104.00001",
                "url": "https://kitchen.example/1",
                "title": "Pots",
                "content_html": "<p>Steam<script>no</script></p>",
                "date_published": "2026-01-05T10:00:00Z",
                "tags": ["Steam"],
                "attachments": [{"url": "/1.pdf", "mime_type": "application/pdf"}],
            },
            "no item",
            {"id": "2", "title": "Pans", "content_text": "a<b", "author": {"name": "Bo Pot"}},
        ],
    }
    first, second = papers(json.dumps(feed))
    assert (first.title, first.abstract, first.arxiv_id) == ("Pots", "Steam", "2104.00001")
    assert first.pdf_url == "https://kitchen.example/1.pdf"
    assert first.author_names == ("Ada Kettle",)
    assert (second.author_names, second.abstract) == (("Bo Pot",), "a<b")
    file = tmp_path / "any"
    file.write_text(json.dumps(feed), "utf-8")
    assert format_of(file) == "feed"


def test_what_journals_write_into_the_text_is_taken_out_of_it() -> None:
    nature = (
        "<p>Kitchen Physics, Published online: 05 March 2026; "
        '<a href="https://k.example/7">doi:10.5555/k.7</a></p>Steam sings.'
    )
    direct = (
        "<p>Publication date: March 2026</p><p><b>Source:</b> Journal of Kitchens, Volume 7</p>"
        "<p>Author(s): Ada Kettle, Bo Pot</p>"
    )
    first, second = papers(
        rss(
            f"<item><title>Pots</title><description><![CDATA[{nature}]]></description></item>",
            f"<item><title>Pans</title><description><![CDATA[{direct}]]></description></item>",
        )
    )
    assert first.abstract == "Steam sings."
    assert (second.abstract, second.published) == ("", "2026-03")
    assert second.author_names == ("Ada Kettle", "Bo Pot")
    assert second.venue == "Journal of Kitchens, Volume 7"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2024-W10-2", "2024"),
        ("2024-065", "2024"),
        ("2024-00-00", "2024"),
        ("2024", "2024"),
        ("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01"),
        ("Thu, 01 Jan 2004 19:48:21 +0000", "2004-01-01"),
        ("tomorrow", ""),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written: str, kept: str) -> None:
    (paper,) = papers(rss(f"<item><title>Pots</title><pubDate>{written}</pubDate></item>"))
    assert paper.published == kept


def test_links_that_lead_nowhere_are_no_links() -> None:
    item = "<item><title>Pots</title><link>{}</link></item>"
    for link in ("javascript:alert(1)", "file:///etc/passwd", "http://[", "//"):
        (paper,) = papers(rss(item.format(link)))
        assert not paper.url.startswith(("javascript", "file")), link
    (paper,) = papers(rss(item.format("/a")), address="")
    assert paper.url == ""


def test_a_feed_may_hold_nothing_but_a_file_may_not(tmp_path: Path) -> None:
    assert papers(rss()) == []
    file = tmp_path / "feed.xml"
    file.write_text(rss(), "utf-8")
    assert format_of(file) == "feed"
    with pytest.raises(BadFileError, match="no entry"):
        list(read(file))


def test_many_comments_before_a_feed_are_passed_over() -> None:
    assert sniff("<!---->" * 5_000 + "<rss>")
    assert not sniff("<!---->" * 5_000 + "<html>")


@pytest.mark.parametrize(
    "content",
    [b" ", b"\0\1\2", b"<html><body>Sign in</body></html>", b"{}", b"[1]", b"plain", b"<a/>"],
)
def test_what_is_no_feed_is_told(content: bytes) -> None:
    with pytest.raises(BadFileError, match="no feed"):
        list(read_feed(content, "that page"))


def test_a_broken_feed_of_json_is_told() -> None:
    with pytest.raises(BadFileError, match="cannot be read"):
        papers('{"version": "https://jsonfeed.org/version/1", "items": [')


def test_a_charset_of_the_answer_counts() -> None:
    text = "<rss version='2.0'><channel><item><title>Käse</title></item></channel></rss>"
    (paper,) = papers(text.encode("latin-1"), kind="application/xml; charset=iso-8859-1")
    assert paper.title == "Käse"


@pytest.mark.parametrize(
    "content",
    [
        b"<rss><channel><item><title>a" + b"<" * 200_000,
        b"<rss>" + b"".join(b'<a%d:b xmlns:a%d="u%d">' % (n, n, n) for n in range(8_000)),
        b"<rss><channel>" + b"<item/>" * (MOST_ENTRIES + 1),
        b"<rss><channel><item><title>" + b"<p>" * 400_000,
    ],
)
def test_what_would_take_long_is_refused(content: bytes) -> None:
    with pytest.raises(BadFileError):
        feed_text(content, "feed")


def test_entities_that_multiply_do_no_harm() -> None:
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{declared}]>{rss("<item><title>&a11;</title></item>")}'
    (paper,) = papers(text.replace('<?xml version="1.0"?>', ""))
    assert len(paper.title) < 1_000


def test_recorded_feeds_parse_and_broken_ones_end(real_data: Path) -> None:
    folder = real_data / "feeds" / "feedparser" / "tests"
    read_ones = refused = 0
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        try:
            list(feed_text(path.read_bytes(), path.name).entries)
            read_ones += 1
        except BadFileError:
            refused += 1
            assert path.name == "rss_empty_document.xml"
    assert (read_ones, refused) == (2_106, 1)


def test_recorded_items_become_papers(real_data: Path) -> None:
    folder = real_data / "feeds" / "feedparser" / "tests"
    paths = [*(folder / "wellformed" / "rss").glob("*.xml"), *(folder / "illformed").rglob("*.xml")]
    found = 0
    for path in sorted(paths):
        if path.name != "rss_empty_document.xml":
            found += len(papers(path.read_bytes()))
    assert found == 69
