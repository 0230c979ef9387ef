"""Issues of digests, made up."""

from dataclasses import replace
from typing import Any

from paperdesk.model import Paper
from paperdesk.model.digests import DigestIssue, DigestPaper
from paperdesk.model.messages import Message
from paperdesk.model.paper import PaperId
from tests.authors import with_authors

DAY = "2026-04-04"
HOSTILE = '<script src="https://evil.example/x.js"></script><img src=//evil.example/p.png> & "q"'


def told(number: int = 1, **fields: Any) -> DigestPaper:
    """A paper in an issue."""
    given = {
        "title": f"Study {number} of $\\alpha$-swarms",
        "id": PaperId(f"arxiv:2604.{number:05}"),
        "arxiv_id": f"2604.{number:05}",
        "abstract": "Swarms fly in $O(\\sqrt{n})$ turns. " * 12,
        "authors": ("Ada Hive", "Bo Comb"),
        "published": "2026-04-03",
        "pdf_url": f"https://arxiv.org/pdf/2604.{number:05}",
        **fields,
    }
    paper = replace(Paper(title=""), **with_authors(given))
    return DigestPaper(number, paper, (Message("digest.listed", name="Daily Papers"),))


def issue(*papers: DigestPaper, title: str = "Morning list", further: int = 0) -> DigestIssue:
    """An issue with these papers, or with one."""
    return DigestIssue(title, DAY, papers or (told(),), further)
