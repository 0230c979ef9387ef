"""A digest as HTML: one page for a browser, a folder or the HTML part of a mail.

Why the styles stand on the elements: mail programs drop style sheets, classes or both. Why
no colours for the dark: programs that turn a mail dark do so by themselves, and do it well
where ground and letters are both named. Nothing is fetched: no picture, font or script.
"""

from collections.abc import Iterator
from functools import cache
from html import escape

import css_inline

from paperdesk.formats.digest.digest_words import PaperWords, count, further, heading, words_of
from paperdesk.formats.json_fields import encodable
from paperdesk.model.digests import DigestIssue

_STYLE = """
body{margin:0;padding:16px;background:#fff;color:#1f2328;font:15px/1.5 sans-serif}
h1{font-size:20px;margin:0}
h2{font-size:17px;line-height:1.35;margin:24px 0 4px}
p{margin:4px 0}
a{color:#2f5db8}
.soft{color:#59636e;font-size:13px}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def digest_page(issue: DigestIssue) -> str:
    """The issue as a whole page of HTML."""
    made = "\n".join(_lines(issue))
    return f"<!DOCTYPE html>\n{_inliner().inline(encodable(made))}\n"


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False, extra_css=_STYLE)


def _lines(issue: DigestIssue) -> Iterator[str]:
    title = escape(heading(issue))
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{title}</title></head><body>"
    yield f'<h1 dir="auto">{title}</h1>'
    yield f'<p class="soft">{count(issue)}</p>'
    for words in words_of(issue):
        yield from _paper(words)
    if left := further(issue):
        yield f"<p>{left}</p>"
    yield '<p class="soft">Made by PaperDesk.</p></body></html>'


def _paper(words: PaperWords) -> Iterator[str]:
    title = escape(words.title)
    if words.page:
        title = f'<a href="{escape(words.page)}">{title}</a>'
    yield f'<h2 dir="auto">{title}</h2>'
    if words.authors:
        yield f'<p dir="auto">{escape(words.authors)}</p>'
    for line in (words.why, words.facts):
        if line:
            yield f'<p class="soft" dir="auto">{escape(line)}</p>'
    if words.lead:
        yield f'<p dir="auto">{escape(words.lead)}</p>'
    links = (f'<a href="{escape(link)}">{label}</a>' for label, link in words.links)
    yield f"<p>{' · '.join(links)}</p>"
