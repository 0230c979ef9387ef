"""Lists of Word's HTML, which are paragraphs with a level and a painted sign, as lists.

Source: Microsoft, *Office HTML and XML Reference* (2000): ``mso-list:l0 level2 lfo1``, and the
sign itself between conditional comments, ``supportLists``.
"""

import re
from html import unescape

_ITEM = re.compile(
    r"<p\b[^<>]*?mso-list:\s*l\d+\s+level([1-9])[^<>]*>((?:(?!</?p\b).){0,20000})</p>",
    re.IGNORECASE | re.DOTALL,
)
_SIGN = re.compile(
    r"<!(?:--)?\[if !supportLists\](?:--)?>((?:(?!<!).){0,2000})<!(?:--)?\[endif\](?:--)?>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[^<>]*>")
_NUMBER = re.compile(r"\(?(?:(\d{1,6})|[A-Za-z]{1,6})[.)]")
_BETWEEN = re.compile(r"(?:\s|<!--.{0,200}?-->)*", re.DOTALL)


def with_lists(markup: str) -> str:
    """``markup`` in which such paragraphs are items of lists; other markup as it is."""
    if "mso-list" not in markup:
        return markup
    out: list[str] = []
    still_open: list[str] = []
    at = 0
    for item in _ITEM.finditer(markup):
        between = markup[at : item.start()]
        if not _BETWEEN.fullmatch(between):
            out += [*_closed(still_open, 0), between]
        out += [*_opened(still_open, int(item[1]), item[2]), _SIGN.sub("", item[2])]
        at = item.end()
    return "".join((*out, *_closed(still_open, 0), markup[at:]))


def _opened(still_open: list[str], level: int, inner: str) -> list[str]:
    """What begins an item of this level, where lists within one another are open."""
    sign = _SIGN.search(inner)
    painted = unescape(_TAG.sub("", sign[1])).strip() if sign else ""
    kind = "ol" if _NUMBER.match(painted) else "ul"
    out = _closed(still_open, level)
    if len(still_open) == level and still_open[-1] != kind:
        out += _closed(still_open, level - 1)
    elif len(still_open) == level:
        return [*out, "</li><li>"]
    while len(still_open) < level:
        still_open.append(kind)
        out.append(f"<{kind}><li>")
    return out


def _closed(still_open: list[str], level: int) -> list[str]:
    """The ends of the lists that are deeper than this."""
    out: list[str] = []
    while len(still_open) > level:
        out.append(f"</li></{still_open.pop()}>")
    return out
