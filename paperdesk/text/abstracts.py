"""Abstracts as safe HTML: simple formulas become real text, links can be clicked.

Why not pictures for all formulas: two thirds of those in abstracts need only
italics, scripts and Unicode, and as text they can be selected and found.
"""

import html
import re
import unicodedata

from paperdesk.text import letters
from paperdesk.text.formula import (
    Accent,
    FormulaError,
    Group,
    Node,
    Nodes,
    Script,
    Sign,
    Styled,
    parse,
)
from paperdesk.text.links import safe_link
from paperdesk.text.prose import Kind, Piece, split
from paperdesk.text.readable import readable_formula

_LONGEST = 256 * 1024
_DEEPEST_SCRIPT = 2
_SPACED = {"relation", "equals"}
_SPACES = re.compile(r" {2,}")


class _NotSimpleError(Exception):
    """The formula needs more than a line of text."""


def abstract_html(text: str) -> str:
    """``text`` as HTML paragraphs, one a line of it; everything is escaped.

    Formulas of letters, signs, scripts and styles become ``<i>``, ``<b>``,
    ``<sub>`` and ``<sup>``, others the text of :func:`display`. http and
    https addresses become links. Never raises.
    """
    lines = (line.strip() for line in text[:_LONGEST].splitlines())
    return "".join(f"<p>{_line(line)}</p>" for line in lines if line)


def formula_html(tex: str) -> str:
    """One formula (without dollar signs) as escaped inline HTML."""
    try:
        markup = _print(parse(tex), 0).replace("</i><i>", "").replace("</b><b>", "")
        return _SPACES.sub(" ", markup).strip()
    except (FormulaError, _NotSimpleError):
        return html.escape(readable_formula(tex))


def _line(line: str) -> str:
    return unicodedata.normalize("NFC", "".join(_piece(piece) for piece in split(line)))


def _piece(piece: Piece) -> str:
    kind, text = piece
    if kind is Kind.MATHS:
        return formula_html(text)
    if kind is Kind.LINK and (link := safe_link(text)):
        return f'<a href="{html.escape(link)}">{html.escape(text)}</a>'
    return html.escape(text)


def _print(nodes: Nodes, depth: int) -> str:
    out: list[str] = []
    for node, before in zip(nodes, (None, *nodes), strict=False):
        word = isinstance(node, Sign) and node.role == "word"
        if word and isinstance(before, Sign) and before.role == "letter":
            out.append(" ")
        out.append(_node(node, depth))
        if word:
            out.append(" ")
    return "".join(out).rstrip(" ") if depth else "".join(out)


def _node(node: Node, depth: int) -> str:
    match node:
        case Sign(text, role):
            return _sign(text, role, depth)
        case Group(body):
            return _print(body, depth)
        case Script(body, up):
            if depth >= _DEEPEST_SCRIPT:
                raise _NotSimpleError
            tag = "sup" if up else "sub"
            return f"<{tag}>{_print(body, depth + 1)}</{tag}>" if body else ""
        case Styled(body, style):
            return _styled(body, style, depth)
        case Accent((Sign(text, "letter"),), mark):
            return f"<i>{text}{mark}</i>"
        case _:
            raise _NotSimpleError


def _sign(text: str, role: str, depth: int) -> str:
    safe = html.escape(text)
    if role in _SPACED and not depth:
        return f" {safe} "
    return f"<i>{safe}</i>" if role == "letter" and text.isalpha() else safe


def _styled(body: Nodes, style: str, depth: int) -> str:
    if style == "gone":
        return ""
    inner = _print(body, max(depth, 1))
    if style in ("italic", "plain"):
        return inner
    upright = inner.replace("<i>", "").replace("</i>", "")
    if style == "upright":
        return upright
    if style in ("text", "function"):
        return upright.replace("−", "-") + (" " if style == "function" else "")
    if style == "bold":
        return f"<b>{upright}</b>"
    if "<" in upright or "&" in upright:
        raise _NotSimpleError
    return letters.styled(upright, style)
