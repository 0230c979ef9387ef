"""Conversion of Markdown to plain text, for the index and for snippets.

Why not through Markdown itself: that takes 70 ms for 20 kB and hangs on
hostile input; the index only needs the words, in their order.
"""

import html
import re

from paperdesk.text.tex.display import display

_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,2000})>")
_WIKI = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,200}))?\]\]")
_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,500})\]"
    r"(?:\([^()\s]{0,2000}(?:[ ]\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,200}\])"
)
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]*", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]")
_BOX = re.compile(r"^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX]\][ \t]+", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_LINE_MARK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+)", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[-*_=|:][ \t]*){3,}$", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|\*+|~~|`+")


def plain(markdown: str) -> str:
    """The text of ``markdown``: a line a block, no marks, TeX made readable.

    Words of code and link labels stay, addresses behind labels and HTML tags
    go. Never raises; time is linear in the length.
    """
    text = _without_comments(markdown)
    for pattern, replacement in (
        (_FENCE, ""),
        (_AUTOLINK, r"\1"),
        (_TAG, " "),
        (_FOOTNOTE, ""),
        (_QUOTE, ""),
        (_BOX, r"\1"),
        (_RULE, ""),
        (_LINE_MARK, ""),
        (_REFERENCE, ""),
    ):
        text = pattern.sub(replacement, text)
    text = _WIKI.sub(lambda found: found.group(2) or found.group(1), text)
    text = _LINK.sub(r"\1", text)
    text = display(text)
    text = html.unescape(_EMPHASIS.sub("", text).replace("|", " "))
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _without_comments(markup: str) -> str:
    """``markup`` without ``<!-- ... -->``; what is never closed stays."""
    parts: list[str] = []
    position = 0
    while (start := markup.find("<!--", position)) >= 0:
        if (end := markup.find("-->", start + 4)) < 0:
            break
        parts.append(markup[position:start])
        position = end + 3
    return " ".join((*parts, markup[position:]))
