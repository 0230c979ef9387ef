"""HTML sanitiser: an allow-list of what may pass to a rich-text widget.

Why sizes are looked at before and after the sanitiser: ammonia itself takes
seconds for deeply nested or very long input, and Qt's layout doubles its time
with each level of nested tables (20 levels: minutes) and needs seconds for
ten thousand cells.
"""

import html
import re

import nh3

from paperdesk.text.markdown.image_links import shown_address
from paperdesk.text.urls import safe_link

MOST_BYTES = 256 * 1024
"""The longest text, in UTF-8, that is rendered; what is longer is shown as it stands."""
MOST_PLAIN = 30_000
MOST_LINES = 5_000
"""Characters and lines of a text that is shown as it stands: Qt may take seconds for more."""

_MOST_SHOWN = 1024 * 1024
_DEEPEST = 50
_DEEPEST_TABLES = 3
_MOST_CELLS = 4_000

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base"))
_UNCOUNTED = _VOID | {"p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead"}
_FOOTNOTE = re.compile(r"#?fn(?:ref)?\d*:[\w-]{1,80}")
_TASK = re.compile(r"task:\d{1,5}", re.ASCII)
_FORMULA = re.compile(r"tex(?:-display)?:[\w.~%-]{1,6000}", re.ASCII)

_TAGS = frozenset(
    [
        *("p", "br", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "code", "pre"),
        *("kbd", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"),
        *("thead", "tbody", "tr", "th", "td", "a", "hr", "span", "div", "dl", "dt", "dd"),
    ]
)
_ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "img": {"src", "alt"},
    "th": {"align", "style"},
    "td": {"align", "style"},
    "span": {"style"},
    "div": {"style"},
    "pre": {"style"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
}
_REFUSED_PICTURE = re.compile(r'<img(?: (?!src=)[a-z]+="[^"<>]*")*>')
_ALT = re.compile(r' alt="([^"<>]*)"')
_STYLES = frozenset(
    ("color", "background", "background-color", "text-align", "font-weight", "font-style")
)
_DROPPED_WHOLE = frozenset(
    [
        *("script", "style", "iframe", "object", "svg", "math", "noscript", "template", "title"),
        *("textarea", "xmp"),
    ]
)


def clean_html(markup: str, *, pictures: bool = False) -> str:
    """``markup`` with only what the allow-list has; safe to show as rich text.

    No scripts, no styles but colours and alignment, links as :func:`safe_link`
    allows, formulas (``tex:``) and task boxes (``task:``). No pictures, but with
    ``pictures`` those of our own folder, as ``picture:NAME``. Markup over 1 MB,
    nested more than 50 deep, with tables more than 3 deep or over 4,000 cells is
    shown as plain text.
    """
    if len(markup) > _MOST_SHOWN or _too_heavy(markup, _DEEPEST * 4, _DEEPEST):
        return as_plain(markup)
    markup = re.sub("[\ud800-\udfff]", "\ufffd", markup)
    clean = nh3.clean(
        markup,
        tags=_TAGS | {"img"} if pictures else set(_TAGS),
        clean_content_tags=set(_DROPPED_WHOLE),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto", "paper", "tex", "tex-display", "task"},
        filter_style_properties=set(_STYLES),
        link_rel=None,
    )
    # The sanitiser writes < and > in attributes as entities, so this sees whole tags.
    clean = _REFUSED_PICTURE.sub(_words_for, clean) if pictures else clean
    return as_plain(markup) if _too_heavy(clean, _DEEPEST, _DEEPEST_TABLES) else clean


def as_plain(text: str) -> str:
    """``text`` as it stands, escaped, in ``<pre>``; cut at ``MOST_PLAIN`` with a word about it."""
    cut = "\n".join(text[:MOST_PLAIN].split("\n", MOST_LINES)[:MOST_LINES])
    more = "" if len(text) == len(cut) else f"\n… ({len(text) - len(cut):,} more characters)"
    return f"<pre>{html.escape(cut + more)}</pre>"


def _words_for(picture: re.Match[str]) -> str:
    """What is shown for a picture that is not."""
    alt = _ALT.search(picture.group())
    return alt[1] if alt else ""


def _attribute(tag: str, name: str, value: str) -> str | None:
    if tag == "img":
        return shown_address(value) if name == "src" else value
    if name == "href":
        if any(kind.fullmatch(value) for kind in (_FOOTNOTE, _FORMULA, _TASK)):
            return value
        return safe_link(value, papers=True)
    if name == "id":
        return value if _FOOTNOTE.fullmatch(value) else None
    return value


def _too_heavy(markup: str, deepest: int, deepest_tables: int) -> bool:
    """Whether elements nest too deeply or there are too many cells; linear time.

    An element that is never closed counts as open to the end, so the depth
    is never underestimated; elements whose end may be left out do not count.
    """
    still_open: dict[str, int] = {}
    depth = cells = 0
    for closing, name in _TAG.findall(markup):
        tag = name.lower()
        cells += tag in ("td", "th") and not closing
        if tag in _UNCOUNTED:
            continue
        if not closing:
            still_open[tag] = still_open.get(tag, 0) + 1
            depth += 1
        elif still_open.get(tag):
            still_open[tag] -= 1
            depth -= 1
        if depth > deepest or still_open.get("table", 0) > deepest_tables or cells > _MOST_CELLS:
            return True
    return False
