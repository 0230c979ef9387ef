"""Room of a digest: how many papers it holds at once.

Why a bound: mail programs show the first 100 kB of a mail and hide the rest behind a link.
What finds no room is not lost; it is the beginning of the next issue.
"""

import quopri
from typing import Literal

from paperdesk.formats.digest.digest_page import digest_page
from paperdesk.formats.digest.digest_text import digest_text
from paperdesk.model.digests import DigestIssue

LARGEST = 98_000
"""Bytes of a mail's two parts as they are sent; its head has the rest of 100 kB."""
MOST = 100
"""Papers of an issue that anybody could look through."""


def fitted(issue: DigestIssue) -> DigestIssue:
    """The issue with as many of its first papers as a mail has room for, at least one."""
    made = issue.first(MOST)
    while len(made.papers) > 1 and (size := _size(made)) > LARGEST:
        most = min(len(made.papers) - 1, len(made.papers) * LARGEST // size)
        made = issue.first(max(1, most))
    return made


def encoding_of(text: str) -> Literal["quoted-printable", "base64"]:
    """The shorter of the two ways in which a text is sent in plain letters."""
    quoted, based = _lengths(text)
    return "quoted-printable" if quoted <= based else "base64"


def _size(issue: DigestIssue) -> int:
    return sum(min(_lengths(part)) for part in (digest_page(issue), digest_text(issue)))


def _lengths(text: str) -> tuple[int, int]:
    data = text.encode("utf-8", "replace")
    lines = data.count(b"\n")  # which end in two bytes
    return len(quopri.encodestring(data)) + lines, len(data) * 78 // 57 + lines
