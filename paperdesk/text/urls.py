"""Allow-list of links that may be opened.

Why relative addresses may not: ``//host/x`` and ``\\\\host\\x`` name other
machines, ``x`` a file beside us. Why no other scheme: ``javascript:`` and
``file:`` act on this one.
"""

import re
from urllib.parse import urlsplit

_LONGEST_LINK = 2_000
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~%/=+,;:()?&#-]*)?")
"""An address as nearly all are; without this, reading 100,000 papers takes a second longer."""
_HOST = re.compile(r"[^\s\\@/?#<>\"]+")
_MAIL = re.compile(r"[^\s@<>\"\\]+@[^\s@<>\"\\]+")
_PAPER = re.compile(r"paper:@?[\w.:/()+?=&#%;,~-]{1,200}")


def safe_link(url: str, *, papers: bool = False) -> str | None:
    """``url`` if it may be opened: absolute http, https or mailto, else None.

    With ``papers`` also ``paper:KEY``, a link from one note to a paper.
    Addresses with a user name before the host (``http://bank@evil``), spaces
    or control characters are refused.
    """
    url = url.strip()
    if not url or len(url) > _LONGEST_LINK or not url.isprintable() or " " in url:
        return None
    if _PLAIN.fullmatch(url):
        return url
    if papers and _PAPER.fullmatch(url):
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme == "mailto":
        return url if _MAIL.fullmatch(parts.path) else None
    web = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc)
    return url if web and "\\" not in url else None
