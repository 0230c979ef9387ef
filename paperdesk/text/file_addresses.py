"""Addresses of PDFs: where the file of a paper lies, as far as its record tells, and its name here.

Why arXiv's PDFs come from its host for programs: arXiv asks for that, and serves pages to
people elsewhere (https://info.arxiv.org/help/bulk_data.html).
"""

import re
from urllib.parse import quote, urlsplit

from paperdesk.model import Paper
from paperdesk.text.urls import safe_link
from paperdesk.text.work_addresses import work_address

_ARXIV = "https://export.arxiv.org/pdf/"
_OF_ARXIV = ("arxiv.org", "www.arxiv.org", "export.arxiv.org")
_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 80


def pdf_addresses(paper: Paper) -> tuple[str, ...]:
    """Where the PDF of a paper may lie, the best place first; none where nothing is known."""
    found: list[str] = []
    if paper.arxiv_id:
        found.append(_ARXIV + quote(paper.arxiv_id, safe="/"))
    if (link := safe_link(paper.pdf_url)) and not _is_arxivs(link):
        found.append(link)
    page = work_address(paper.url) if paper.url else None
    if page and page.kind == "acl":
        found.append(f"https://aclanthology.org/{page.value}.pdf")
    elif page and page.kind == "openreview":
        found.append(f"https://openreview.net/pdf?id={quote(page.value)}")
    return tuple(dict.fromkeys(one for one in found if not one.startswith("mailto:")))


def pdf_name(paper: Paper) -> str:
    """What a fetched PDF is called: the paper's id, ``1706.03762.pdf``, ``10.1000-x.pdf``."""
    id_ = paper.arxiv_id or paper.doi or str(paper.id).partition(":")[2] or "paper"
    return f"{_UNFIT.sub('-', id_).strip('.-')[:_LONGEST] or 'paper'}.pdf"


def _is_arxivs(address: str) -> bool:
    return (urlsplit(address).hostname or "") in _OF_ARXIV
