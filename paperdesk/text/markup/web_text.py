"""Conversion of HTML from feeds and pages to the plain text of a paper, mathematics unharmed.

What a page is laid out with goes (scripts and styles with all within them, pictures, tables'
grids), and the rest is left to :func:`~paperdesk.text.markup.publisher_markup.unmarked`, which
takes for a tag only what surely is one: ``a<b``, ``p<0.05`` and ``List<T>`` are words.

Source: HTML (living standard); what is dropped whole is what the sanitiser of
:mod:`~paperdesk.text.html_sanitizer` drops, but for formulas in MathML, which are read.
"""

import re

from paperdesk.text.markup.publisher_markup import unmarked

_LONGEST = 400_000
_WHOLE = ("script", "style", "iframe", "object", "svg", "noscript", "template", "textarea", "xmp")
_DROPPED = re.compile(rf"<(/?)({'|'.join(_WHOLE)})(?:\s[^<>]*+)?>", re.IGNORECASE)
# No attribute reaches beyond the next '<': so each is looked at once, whatever is not closed.
_GIVEN = r"(?:\s[^<>\"']*+(?:(?:\"[^\"<]*+\"|'[^'<]*+')[^<>\"']*+)*+)?"
_NO_WORDS = re.compile(
    rf"</?(?:img|picture|source|video|audio|track|embed|wbr|input|button|form|mark|time|ins|del|s"
    rf"|q|bdi|bdo|dfn|samp|data|center|figure|col|colgroup|nobr|acronym|o:p){_GIVEN}/?>",
    re.IGNORECASE,
)
_LINES = re.compile(
    rf"</?(?:pre|th|td|thead|tbody|tfoot|caption|figcaption|header|footer|main|aside|nav|address"
    rf"|details|summary|fieldset|legend){_GIVEN}/?>",
    re.IGNORECASE,
)


def web_text(markup: str) -> str:
    """The words of ``markup``, paragraphs set apart by a blank line.

    Text without markup comes back as it is. Never raises; linear in the length, of which
    400,000 letters are read.
    """
    markup = markup[:_LONGEST]
    if "<" in markup and ">" in markup:
        markup = _LINES.sub("<br/>", _NO_WORDS.sub("", _without_whole(markup)))
    return unmarked(markup)


def _without_whole(markup: str) -> str:
    """Without those elements of which nothing is to be read; one that stays open ends the text."""
    parts: list[str] = []
    at, within = 0, ""
    for tag in _DROPPED.finditer(markup):
        name = tag[2].lower()
        if within:
            if tag[1] and name == within:
                at, within = tag.end(), ""
        else:
            parts.append(markup[at : tag.start()])
            at = tag.end()
            within = "" if tag[1] or tag[0].endswith("/>") else name
    return "".join(parts) + ("" if within else markup[at:])
