"""Invented answers of Hugging Face and arXiv, in the shapes that real ones have."""

import json
from collections.abc import Iterable
from typing import Any

HF = "https://huggingface.co"
API = "https://export.arxiv.org/api/query"
RSS = "https://rss.arxiv.org/rss/"


def record(number: int, day: str = "2026-04-03", **more: Any) -> dict[str, Any]:
    """A paper as a list of Hugging Face has it."""
    return {
        "paper": {
            "id": f"2604.{number:05}",
            "authors": [{"name": f"Ada Kettle{number}", "hidden": False}],
            "publishedAt": f"{day}T00:00:00.000Z",
            "submittedOnDailyAt": f"{day}T00:00:00.000Z",
            "title": f"Kettle number {number} of the list",
            "summary": "It boils water.",
            "upvotes": number,
            **more,
        },
        "publishedAt": f"{day}T20:00:00.000Z",
        "title": f"Kettle number {number} of the list",
        "numComments": 2,
    }


def listed(numbers: Iterable[int], day: str = "2026-04-03") -> bytes:
    """A page of a list with these papers."""
    return json.dumps([record(number, day) for number in numbers]).encode()


def entry(arxiv_id: str, version: int = 1, *, title: str = "", comment: str = "") -> str:
    """An entry of an answer of arXiv's API."""
    said = f"<arxiv:comment>{comment}</arxiv:comment>" if comment else ""
    return (
        f"<entry><id>http://arxiv.org/abs/{arxiv_id}v{version}</id>"
        f"<title>{title or f'Pots of {arxiv_id}'}</title>"
        f"<published>2021-04-01T10:00:00Z</published><updated>2023-05-0{version}T10:00:00Z</updated>"
        f"<summary>Clay.</summary>{said}<author><name>Bo Pot</name></author></entry>"
    )


def error_entry(reason: str) -> str:
    """An entry that is an error."""
    return (
        f"<entry><id>http://arxiv.org/api/errors#{reason.replace(' ', '_')}</id>"
        f"<title>Error</title><summary>{reason}</summary>"
        "<author><name>arXiv api core</name></author></entry>"
    )


def atom(*entries: str, total: int | None = None) -> bytes:
    """An answer of arXiv's API."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" '
        'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" '
        'xmlns:arxiv="http://arxiv.org/schemas/atom"><id>https://arxiv.org/api/x</id>'
        f"<opensearch:totalResults>{len(entries) if total is None else total}"
        f"</opensearch:totalResults>{''.join(entries)}</feed>"
    ).encode()


def feed_item(arxiv_id: str, kind: str, title: str, version: int = 1) -> str:
    """An item of arXiv's feed of a day."""
    return f"""
    <item>
      <title>{title}</title>
      <link>https://arxiv.org/abs/{arxiv_id}</link>
      <description>arXiv:{arxiv_id}v{version} Announce Type: {kind}
Abstract: Steam where $a &lt; b$ &amp; c.
A second line.</description>
      <guid isPermaLink="false">oai:arXiv.org:{arxiv_id}v{version}</guid>
      <category>cs.LG</category>
      <category>stat.ML</category>
      <pubDate>Fri, 03 Apr 2026 00:00:00 -0400</pubDate>
      <arxiv:announce_type>{kind}</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <dc:creator>Ada Kettle, Bo Pot, Jr., Cy Lid</dc:creator>
    </item>"""


def feed(*items: str) -> bytes:
    """arXiv's feed of Friday, 3 April 2026."""
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
  <channel>
    <title>cs.LG updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.LG</link>
    <description>cs.LG updates on the arXiv.org e-print archive.</description>
    <lastBuildDate>Fri, 03 Apr 2026 04:00:13 +0000</lastBuildDate>
    <pubDate>Fri, 03 Apr 2026 00:00:00 -0400</pubDate>
    <skipDays><day>Sunday</day><day>Saturday</day></skipDays>{"".join(items)}
  </channel>
</rss>""".encode()
