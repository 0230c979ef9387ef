"""Link extraction: the code and the project page that an abstract names."""

import re
from urllib.parse import urlsplit

from paperdesk.text import safe_link
from paperdesk.text.tex.segmenter import trim_link

_ADDRESS = re.compile(
    r"https?://[^\s<>\"{}\\^`|]+"
    r"|(?<![\w./@-])(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org"
    r"|huggingface\.co|[\w-]+\.github\.io)(?:/[^\s<>\"{}\\^`|]*)?"
)
_FORGES = frozenset(("github.com", "gitlab.com", "codeberg.org", "bitbucket.org"))
_HUB = frozenset(("huggingface.co", "hf.co"))
_NEVER = ("arxiv.org", "doi.org", "openreview.net", "creativecommons.org")
_VIDEO = ("youtube.com", "youtu.be", "vimeo.com", "bilibili.com")
_NEAR_PROJECT = re.compile(r"(?i)\b(?:project|web|home)\s*-?(?:page|site)\b|\bdemos?\b")


def links_within(abstract: str) -> tuple[str, str]:
    """(code address, project address) named in ``abstract``; ``""`` where none is.

    Code is a repository on GitHub, GitLab, Codeberg, Bitbucket or Hugging
    Face. The project page is, in this order, a ``github.io`` page, an address
    that is called a project page, any other, a video. Punctuation after an
    address is not a part of it.
    """
    code = project = ""
    best = 0
    for found in _ADDRESS.finditer(abstract):
        address = trim_link(found.group())
        address = address if address.startswith("http") else f"https://{address}"
        if not safe_link(address):
            continue
        parts = urlsplit(address)
        host = parts.netloc.lower().removeprefix("www.")
        if _is_repository(host, parts.path):
            code = code or address
            continue
        worth = _worth(host, abstract[max(0, found.start() - 60) : found.start()])
        if worth > best:
            project, best = address, worth
    return code, project


def _is_repository(host: str, path: str) -> bool:
    steps = [step for step in path.split("/") if step]
    if host in _FORGES:
        return len(steps) >= 2
    return host in _HUB and len(steps) >= 2 and steps[0] not in ("papers", "blog", "docs")


def _worth(host: str, before: str) -> int:
    if host.endswith(_NEVER):
        return 0
    if host.endswith(".github.io"):
        return 4
    if host.endswith(_VIDEO):
        return 1
    return 3 if _NEAR_PROJECT.search(before) else 2
