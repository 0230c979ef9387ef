"""Pattern of HTML elements, told from words between ``<`` and ``>``.

``p<q and r>s``, ``<unk>`` and ``Vec<T>`` are words; ``<b>`` and ``<td align="right">``
are elements: their name is one of HTML's own, and after it there is nothing
but attributes with values. Left out are names that nobody writes in a note and
that are words in a formula or a program (``q``, ``var``, ``data``, ``time``,
``map``); names of one letter are small ones, since ``<P>`` is a type.
"""

_NAMES = (
    # What a note may show.
    *("p", "br", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "code", "pre"),
    *("kbd", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"),
    *("thead", "tbody", "tfoot", "tr", "th", "td", "caption", "a", "hr", "span", "div"),
    *("dl", "dt", "dd", "img"),
    # What is taken out, and its words stay.
    *("font", "center", "small", "big", "mark", "abbr", "cite", "details", "summary", "section"),
    *("article", "aside", "figure", "figcaption", "header", "footer", "main", "nav", "strike"),
    *("tt", "samp", "wbr", "ruby", "rt", "rp", "colgroup", "col", "html", "head", "body"),
    # What is dropped whole, or does something.
    *("script", "style", "iframe", "object", "embed", "svg", "math", "noscript", "template"),
    *("title", "textarea", "xmp", "link", "meta", "base", "form", "input", "button", "select"),
    *("option", "audio", "video", "source", "picture", "canvas", "frame", "frameset", "applet"),
)
_VALUE = r"""(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+)"""
_ATTRIBUTE = rf"\s+[a-zA-Z_:][\w:.-]{{0,60}}(?:\s*=\s*{_VALUE})"
_BARE = r"(?:\s+(?:open|checked|disabled|controls|reversed|nowrap|async|defer|hidden))"
_NAME = (
    rf"(?:(?i:{'|'.join(name for name in _NAMES if len(name) > 1)})"
    rf"|{'|'.join(name for name in _NAMES if len(name) == 1)})"
)
ELEMENT = (
    rf"(<(?:/{_NAME}\s*|{_NAME}(?:{_ATTRIBUTE}|{_BARE}){{0,40}}\s*/?)>"
    r"|<!--(?:(?!<!--|-->).)*-->)"
)
"""An element's tag or a comment, as a regular expression with one group."""
