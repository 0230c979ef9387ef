"""Links from a browser to PaperDesk: the page that somebody looks at, as a text that names papers.

``paperdesk:add?url=…&doi=…&arxiv=…&title=…`` is what the bookmarklet of the help makes: the
address of the page, and what the page says of its paper in the ``citation_*`` tags by which
publishers tell Google Scholar of theirs. Any page may open such a link, so it is only ever text
to be understood and shown: what it names is asked for on the reader's word.
"""

import re
from urllib.parse import parse_qsl

from paperdesk.text.identifiers import identifier
from paperdesk.text.work_addresses import work_address

_ADD = re.compile(r"(?i)paperdesk:/{0,2}add/?\?(\S*)")
_LONGEST = 4_000


def added_text(link: str) -> str | None:
    """The text that a link to add a page stands for; None where it is no such link.

    It is the address where that alone names a paper, else an id that the page tells, else the
    address as it is, or the title where there is none.
    """
    if not (found := _ADD.fullmatch(link.strip()[:_LONGEST])):
        return None
    told = {name.lower(): " ".join(value.split()) for name, value in parse_qsl(found[1])}
    url = told.get("url", "")
    page = work_address(url) if url else None
    if page is not None and page.kind != "url":
        return url
    for name in ("doi", "arxiv"):
        if known := identifier(told.get(name, "")):
            return f"arXiv:{known.value}{known.version}" if known.kind == "arxiv" else known.value
    if told.get("pmid", "").isdecimal():
        return f"PMID:{told['pmid']}"
    return url if page else told.get("title", "")


def with_added_text(text: str) -> str:
    """A text in which each link to add a page is what it stands for."""
    return _ADD.sub(lambda found: added_text(found[0]) or " ", text)
