"""Addresses of works: which paper a page on the web is about, told by its address alone.

Besides what :mod:`~paperdesk.text.identifiers` knows these are the pages of Hugging Face,
OpenReview, the ACL Anthology, PubMed and PubMed Central, Semantic Scholar, OpenAlex and of
publishers that write a DOI into the address (``dl.acm.org/doi/pdf/10.1145/x``), or a part of one
(``nature.com/articles/s41586-021-03819-2``).

Sources: the addresses that these sites link to themselves; the ACL Anthology on its ids.
"""

import re
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from paperdesk.text.identifiers import identifier
from paperdesk.text.urls import safe_link


class WorkAddress(NamedTuple):
    """What an address leads to; the fields are those of a pasted reference."""

    kind: str
    value: str
    version: str = ""
    site: str = ""


ACL_ID = r"(?:\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d{1,4}|[A-Z]\d{2}-\d{4})"
"""An id of the ACL Anthology, of the new kind or the old."""

_HUGGING_FACE = ("huggingface.co", "hf.co")
_IN_PATH = re.compile(r"/(10\.\d{4,9}(?:\.\d+)*/[^?#\s]+)")
_BEHIND_DOI = re.compile(
    r"(?i)(?:/(?:pdf|epdf|full|fulltext|abstract|abs|html|meta|references|summary|download"
    r"|pdfft|suppl_file|figures?|tables?|metrics)(?:/.*)?|\.full(?:-text)?(?:\.pdf)?|\.pdf|\.xml"
    r"|\.short|\.abstract|/)$"
)
_PREPRINT_VERSION = re.compile(r"(10\.(?:1101|64898)/[\d.]+)v\d+\b.*")
_OPENREVIEW_ID = re.compile(r"[\w-]{5,64}")
_PAGES: tuple[tuple[str, str, str], ...] = (
    ("aclanthology.org", rf"/({ACL_ID})(?:v\d+)?(?:\.pdf|\.bib|/)?", "acl"),
    ("aclweb.org", rf"/anthology/(?:papers/\w/\w+/)?({ACL_ID})(?:v\d+)?(?:\.pdf|/)?", "acl"),
    ("pubmed.ncbi.nlm.nih.gov", r"/(\d{1,8})(?:/.*)?", "pmid"),
    ("ncbi.nlm.nih.gov", r"/pubmed/(\d{1,8})/?", "pmid"),
    ("ncbi.nlm.nih.gov", r"/pmc/articles/PMC(\d{1,8})(?:/.*)?", "pmcid"),
    ("pmc.ncbi.nlm.nih.gov", r"/articles/PMC(\d{1,8})(?:/.*)?", "pmcid"),
    ("europepmc.org", r"/article/MED/(\d{1,8})/?", "pmid"),
    ("europepmc.org", r"/article/PMC/PMC(\d{1,8})/?", "pmcid"),
    ("semanticscholar.org", r"/paper/(?:[^/]+/)?([0-9a-f]{40})(?:/.*)?", "semantic-scholar"),
    ("openalex.org", r"/(?:works/)?(W\d{3,12})/?", "openalex"),
)
_DOI_OF_PAGE: tuple[tuple[str, str, str], ...] = (
    ("nature.com", r"/articles/((?:s|d|n|srep)[\w-]{4,40}?)(?:\.pdf)?/?", "10.1038/"),
    (
        "elifesciences.org",
        r"/(?:articles|reviewed-preprints)/(\d{5,6})/?",
        "10.7554/elife.",
    ),
)


def work_address(address: str) -> WorkAddress | None:
    """The work that an address is the page of; None where it does not say. Never raises.

    A page of another kind is ``url``, so long as a browser would open it.
    """
    if known := identifier(address):
        site = "huggingface" if _host(address) in _HUGGING_FACE else ""
        return WorkAddress(known.kind, known.value, known.version, site)
    if not (link := safe_link(address)) or link.startswith("mailto:"):
        return None
    parts = urlsplit(link)
    host, path = _host(link), unquote(parts.path)
    if host == "openreview.net" and path.rstrip("/") in ("/forum", "/pdf", "/attachment"):
        id_ = (parse_qs(parts.query).get("id") or [""])[0]
        if _OPENREVIEW_ID.fullmatch(id_):
            return WorkAddress("openreview", id_)
    for site, pattern, kind in _PAGES:
        if host == site and (found := re.fullmatch(pattern, path)):
            return WorkAddress(kind, found[1])
    for site, pattern, prefix in _DOI_OF_PAGE:
        if host == site and (found := re.fullmatch(pattern, path)):
            return WorkAddress("doi", prefix + found[1].lower())
    return _with_doi(path) or WorkAddress("url", link)


def _with_doi(path: str) -> WorkAddress | None:
    """The DOI that stands in the path of a publisher's page."""
    if not (found := _IN_PATH.search(path)):
        return None
    bare = _PREPRINT_VERSION.sub(r"\1", found[1])
    while (shorter := _BEHIND_DOI.sub("", bare)) != bare:
        bare = shorter
    known = identifier(bare)
    return WorkAddress(known.kind, known.value, known.version) if known else None


def _host(address: str) -> str:
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.")
