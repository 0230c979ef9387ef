"""Dresses sanitised HTML for Qt's rich text: style sheet, framed code, quotes with a bar.

Qt draws no borders, padding or rounded corners on blocks, so code and quotes
are set into small tables of their own, at most one deep each: nested tables
double the time of Qt's layout at every level, and the sanitiser lets through
three levels.
"""

import re

from paperdesk.ui.tokens import Tokens

_TAG = re.compile(r"<(/?)(pre|blockquote|table)\b[^>]*>", re.IGNORECASE)


def style(tokens: Tokens, size: int, mono: str) -> str:
    """Make the style sheet of a page in a theme; ``size`` is that of its text in pixels."""
    return f"""
    body, p, li, td, th {{ color: {tokens.text}; font-size: {size}px; }}
    p {{ margin-top: 0; margin-bottom: 10px; }}
    h1 {{ font-size: {size + 7}px; font-weight: 600; margin-top: 6px; margin-bottom: 8px; }}
    h2 {{ font-size: {size + 3}px; font-weight: 600; margin-top: 14px; margin-bottom: 6px; }}
    h3, h4, h5, h6 {{ font-size: {size}px; font-weight: 600; margin-top: 12px; }}
    a {{ color: {tokens.link}; text-decoration: none; }}
    code, pre, tt, kbd {{ font-family: '{mono}'; font-size: {size - 2}px; }}
    code, kbd {{ background-color: {tokens.code}; }}
    th {{ font-weight: 600; }}
    .small {{ color: {tokens.text3}; font-size: 11px; font-weight: 600; margin-bottom: 4px; }}
    .quiet {{ color: {tokens.text2}; }}
    """


def dress(html: str, tokens: Tokens) -> str:
    """Frame code blocks and outermost quotes, and give tables lines and room."""
    made: list[str] = []
    place = 0
    depth = {"pre": 0, "blockquote": 0, "table": 0}
    for match in _TAG.finditer(html):
        name = match.group(2).lower()
        made.append(html[place : match.start()])
        place = match.end()
        if match.group(1):
            depth[name] = max(0, depth[name] - 1)
            made.append(f"</{name}>" if name == "table" else _close(name, depth))
        else:
            made.append(_open(name, depth, match.group(), tokens))
            depth[name] += 1
    made.append(html[place:])
    return "".join(made)


def _open(name: str, depth: dict[str, int], tag: str, tokens: Tokens) -> str:
    """Open an element; a frame goes around it only where nothing of its kind is open."""
    if name == "table":
        if depth["table"]:
            return tag
        return (
            '<table cellspacing="0" cellpadding="6" border="1"'
            f' style="border-collapse: collapse; border-color: {tokens.line};'
            ' margin-top: 4px; margin-bottom: 12px;">'
        )
    if depth[name]:
        return "<pre>" if name == "pre" else ""
    if name == "pre":
        return (
            '<table width="100%" cellspacing="0" cellpadding="10" border="0"'
            f' style="margin-top: 4px; margin-bottom: 12px;"><tr><td bgcolor="{tokens.code}">'
            '<pre style="margin: 0;">'
        )
    return (
        '<table cellspacing="0" cellpadding="0" border="0"'
        ' style="margin-top: 2px; margin-bottom: 10px;">'
        f'<tr><td width="3" bgcolor="{tokens.scroll}"></td>'
        '<td style="padding-left: 12px;"><div class="quiet">'
    )


def _close(name: str, depth: dict[str, int]) -> str:
    if name == "pre":
        return "</pre>" if depth["pre"] else "</pre></td></tr></table>"
    return "" if depth["blockquote"] else "</div></td></tr></table>"
