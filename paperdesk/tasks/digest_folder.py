"""Digests in a folder: a page a day, or one feed that is kept up to date.

A page never takes the place of another. A feed has the newest issues, so that a news reader that
looks seldom misses nothing.
"""

import re
import unicodedata
from datetime import datetime
from pathlib import Path

from paperdesk.files import write_atomically
from paperdesk.formats.digest import (
    MailEnvelope,
    digest_feed,
    digest_mail,
    digest_markdown,
    digest_page,
)
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.digests import Digest, DigestForm, DigestIssue
from paperdesk.model.messages import Message
from paperdesk.tasks.digest_issues import told

ISSUES_IN_FEED = 20
_NOBODY = "paperdesk@localhost"
_SUFFIXES = {
    DigestForm.HTML: ".html",
    DigestForm.MARKDOWN: ".md",
    DigestForm.RSS: ".xml",
    DigestForm.EML: ".eml",
}
_LONGEST_NAME = 60
_GAPS = re.compile(r"[^\w]+")


def write_issue(library: Library, digest: Digest, issue: DigestIssue, moment: datetime) -> Path:
    """Write an issue durably into the folder of its digest; the file.

    Raises PaperDeskError when it cannot be written: nothing was changed then.
    """
    folder = Path(digest.folder).expanduser()
    if not folder.is_dir():
        raise PaperDeskError(Message("digest.folder_missing", path=folder))
    stem, suffix = _stem(digest), _SUFFIXES[digest.form]
    try:
        if digest.form is DigestForm.RSS:
            feed = digest_feed(digest.title, [issue, *_earlier(library, digest)])
            path = folder / f"{stem}{suffix}"
            write_atomically(path, feed.encode())
            return path
        return _write_beside(folder, f"{stem} {issue.day}", suffix, _content(digest, issue, moment))
    except OSError as error:
        reason = error.strerror or error
        raise PaperDeskError(Message("file.unwritable", path=folder, reason=reason)) from error


def _content(digest: Digest, issue: DigestIssue, moment: datetime) -> bytes:
    if digest.form is DigestForm.EML:
        return digest_mail(issue, MailEnvelope(_NOBODY, (_NOBODY,), moment))
    make = digest_markdown if digest.form is DigestForm.MARKDOWN else digest_page
    return make(issue).encode()


def _write_beside(folder: Path, stem: str, suffix: str, content: bytes) -> Path:
    """Write a file under the first free name."""
    number = 1
    while True:
        path = folder / f"{stem}{f' {number}' if number > 1 else ''}{suffix}"
        try:
            write_atomically(path, content, exclusive=True)
        except FileExistsError:
            number += 1
        else:
            return path


def _earlier(library: Library, digest: Digest) -> list[DigestIssue]:
    issues = library.digest_issues(digest.number, ISSUES_IN_FEED - 1)
    return [
        DigestIssue(digest.title, at[:10], told(library, list(keys), {})) for at, keys in issues
    ]


def _stem(digest: Digest) -> str:
    """A name for files that every system takes."""
    words = _GAPS.sub("-", unicodedata.normalize("NFC", digest.title)).strip("-_")
    return words[:_LONGEST_NAME].rstrip("-_") or f"digest-{digest.number}"
