"""Display text: TeX in titles, abstracts and names as plain Unicode.

Why own tables: unicodeit mangles words (``\\log`` becomes łog), pylatexenc
loses scripts, and the list paints ten titles in a few milliseconds.
"""

from functools import lru_cache

from paperdesk.text.line_unwrap import single_spaced

_MARGIN = 64


@lru_cache(maxsize=4_096)
def display(text: str) -> str:
    """``text`` with its TeX as readable Unicode: 'α-divergence', 'O(√T)', 'xᵢ²'.

    Accents, quotes, dashes and ties of TeX are resolved, formulas printed on
    one line, scripts as Unicode scripts where those exist and as ``_(a,b)``
    where not. Text without TeX comes back as it is, and so does money
    ('$5 and $10'), anything unknown, and what lies beyond 20,000 characters.
    Never raises.
    """
    if not _may_be_tex(text):
        return text
    from paperdesk.text.tex.to_unicode import readable  # noqa: PLC0415 - not before a formula comes

    return readable(text)


def display_head(text: str, most: int) -> str:
    """What :func:`display` makes of ``text``, on one line: all of it, or more than the first
    ``most`` characters, for who cuts it there; what lies far behind is not read."""
    if not _may_be_tex(text):
        head = single_spaced(text[: most + _MARGIN])
        return head if len(head) > most else single_spaced(text)
    from paperdesk.text.tex.to_unicode import readable_head  # noqa: PLC0415 - as above

    return readable_head(text, most)


def _may_be_tex(text: str) -> bool:
    """Whether any sign of TeX is there. Of two signs one is looked for first: that is quicker."""
    if "$" in text or "\\" in text or "{" in text or "}" in text or "~" in text:
        return True
    return ("-" in text and "--" in text) or ("`" in text and "``" in text)
