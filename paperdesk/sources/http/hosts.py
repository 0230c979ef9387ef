"""Hosts we know, by what they ask of those who ask them: their rhythm, and how long answers last.

Sources: arXiv's terms of use of its API (one request in three seconds, on one connection);
Crossref's and DBLP's pages on polite use; the rate limits of Semantic Scholar, OpenAlex and
OpenReview; Hugging Face counts for itself and tells by ``RateLimit`` headers.

Why a day for some: their answers carry nothing to ask with conditionally (none of 134 recorded
ones of Crossref does), so that only time can spare a second request.
"""

from dataclasses import dataclass

DAY = 86_400


@dataclass(frozen=True)
class HostRule:
    """What a host asks for: seconds between two requests, all processes together.

    Hosts of one ``group`` count as one (``""``: by itself). ``alone``: one connection at a
    time, too. ``keeps`` are the seconds for which its answers are taken from the cache without
    asking. ``backoff`` are the seconds that grow with each try after a failure.
    """

    pause: float = 0.5
    group: str = ""
    alone: bool = False
    keeps: int = 0
    backoff: float = 1.0


_ARXIV = HostRule(3.0, group="arxiv.org", alone=True)
HOSTS = {
    "huggingface.co": HostRule(0.0),
    "cdn-thumbnails.huggingface.co": HostRule(0.1),
    "arxiv.org": _ARXIV,
    "export.arxiv.org": _ARXIV,
    "rss.arxiv.org": _ARXIV,
    "api.crossref.org": HostRule(0.2, keeps=DAY),
    "doi.org": HostRule(0.5),
    "api.semanticscholar.org": HostRule(1.0, keeps=DAY),
    "api.openalex.org": HostRule(0.2, keeps=DAY),
    "dblp.org": HostRule(2.0, keeps=DAY),
    "api2.openreview.net": HostRule(3.0),
    "aclanthology.org": HostRule(1.0),
}
_OTHER = HostRule()
STAND_IN = HostRule(0.0, backoff=0.01)
"""What a server on this machine asks for that stands in the place of a host."""


def rule_of(host: str) -> HostRule:
    """The rule of a host; of one we do not know, a cautious one."""
    return HOSTS.get(host, _OTHER)
