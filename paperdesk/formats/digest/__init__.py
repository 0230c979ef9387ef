"""Digests: an issue as a page, as Markdown, as a feed, as plain text and as a mail.

All are pure functions of the issue: the same papers on the same day make the same bytes. They
are written for mail programs, which know little: styles stand on the elements, formulas are
text, and nothing is fetched. ``digest_size`` says how much of an issue a mail has room for.
"""

from paperdesk.formats.digest.digest_feed import digest_feed
from paperdesk.formats.digest.digest_mail import MailEnvelope, check_route, digest_mail
from paperdesk.formats.digest.digest_markdown import digest_markdown
from paperdesk.formats.digest.digest_page import digest_page
from paperdesk.formats.digest.digest_size import fitted

__all__ = [
    "MailEnvelope",
    "check_route",
    "digest_feed",
    "digest_mail",
    "digest_markdown",
    "digest_page",
    "fitted",
]
