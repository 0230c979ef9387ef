"""Printer of abstracts as safe HTML: simple formulas become text, links can be clicked.

Why not pictures for all formulas: two thirds of those in abstracts need only
italics, scripts and Unicode, and as text they can be selected and found. Of
the others, the readable text stands in a link of the scheme ``tex`` (or
``tex-display``) whose address is the TeX: whoever shows the page puts the
picture there when it is made, and until then there is something to read.
"""

import html
import re
import unicodedata
from urllib.parse import quote

from paperdesk.text.tex import symbols
from paperdesk.text.tex.formula_parser import (
    Accent,
    FormulaError,
    MathGroup,
    MathSymbol,
    Node,
    Nodes,
    Script,
    Styled,
    parse,
    stands_before,
)
from paperdesk.text.tex.segmenter import MATHS, Piece, SegmentKind, split
from paperdesk.text.tex.to_svg import LONGEST as LONGEST_FORMULA
from paperdesk.text.tex.to_unicode import readable_formula, room_behind, small_script
from paperdesk.text.urls import safe_link

_LONGEST = 256 * 1024
_IN_STYLE, _IN_SCRIPT = 1, 2
"""Depths: in letters of a style, in a script; Qt sets a script of a script no higher or lower."""
_UNDERLINE = "\u0332"
"""Which fonts set beside the letter, not under it."""
_TALL = frozenset("βδζθλξφψϑϕ")
"""Letters on which fonts set a mark into the letter."""
_SPACED = {"relation", "equals"}
_SPACES = re.compile(r" {2,}")
_INNER_SPACES = re.compile(r"(?<=[(\[⟨]) +| +(?=[)\]⟩])")
_ARRANGED = re.compile(r"\\(?:begin|\\)")
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀")
"""Signs that are larger than letters, and carry their scripts above and below."""
_RARE = frozenset("⌢⌣⟮⟯⨄⨆⨝⨿⫅⫆⫋⫌")
"""Signs that common fonts for text lack: a reader would see a box."""


class _NotSimpleError(Exception):
    """The formula needs more than a line of text."""


def abstract_html(text: str, *, sources: bool = False) -> str:
    """``text`` as HTML paragraphs, one a line of it; everything is escaped.

    Formulas as :func:`formula_html` has them; one between ``$$`` gets a
    paragraph of its own. http and https addresses become links. Never raises.
    """
    lines = (line.strip() for line in text[:_LONGEST].splitlines())
    return "".join(f"<p>{part}</p>" for line in lines if line for part in _parts(line, sources))


def formula_html(tex: str, *, display: bool = False, source: bool = False) -> str:
    """One formula (without dollar signs) as escaped inline HTML.

    Formulas of letters, signs, scripts and styles become ``<i>``, ``<b>``,
    ``<sub>`` and ``<sup>``. What needs to be set (anything with ``display``)
    becomes a link ``tex:TEX`` or ``tex-display:TEX`` around readable text,
    and what is too long for that readable text, or its TeX as code where
    that has a backslash. With ``source`` letters have ``tex:TEX`` as the title of a
    ``<span>`` around them, so that a page knows what they are letters of.
    """
    if not display:
        try:
            if _ARRANGED.search(tex):
                raise _NotSimpleError
            markup = _print(parse(tex), 0).replace("</i><i>", "").replace("</b><b>", "")
            markup = _INNER_SPACES.sub("", _SPACES.sub(" ", markup)).strip()
            if not source or not markup:
                return markup
            return f'<span title="tex:{quote(tex, safe="", errors="replace")}">{markup}</span>'
        except (FormulaError, _NotSimpleError):
            pass
    if len(tex) > LONGEST_FORMULA:
        text = readable_formula(tex)
        return f"<code>{html.escape(f'${tex}$')}</code>" if "\\" in text else html.escape(text)
    scheme = "tex-display" if display else "tex"
    address = quote(tex, safe="", errors="replace")
    return f'<a href="{scheme}:{address}">{html.escape(readable_formula(tex))}</a>'


def _parts(line: str, sources: bool) -> list[str]:
    """The paragraphs of a line: it is parted where a formula stands for itself."""
    paragraphs = [""]
    pieces = split(line)
    for index, (kind, text) in enumerate(pieces):
        before = pieces[index - 1][1] if index else ""
        after = pieces[index + 1][1] if index + 1 < len(pieces) else ""
        if kind is SegmentKind.DISPLAY and not _is_within_a_word(before, after):
            paragraphs += [formula_html(text, display=True), ""]
        elif kind is SegmentKind.TEXT and index and not paragraphs[-1]:
            paragraphs[-1] += _piece((kind, text.lstrip()), sources)
        else:
            paragraphs[-1] += _piece((kind, text), sources)
    return [unicodedata.normalize("NFC", part) for part in map(str.strip, paragraphs) if part]


def _is_within_a_word(before: str, after: str) -> bool:
    """Whether a formula is part of a word, like the first sign of 'α-divergence'."""
    return (
        before[-1:].isalnum()
        or before[-1:] in ("-", "(")
        or after[:1].isalnum()
        or (after[:1] in ("-", ")"))
    )


def _piece(piece: Piece, sources: bool) -> str:
    kind, text = piece
    if kind in MATHS:
        return formula_html(text, source=sources)
    if kind is SegmentKind.LINK and (link := safe_link(text)):
        return f'<a href="{html.escape(link)}">{html.escape(text)}</a>'
    return html.escape(text)


def _print(nodes: Nodes, depth: int) -> str:
    out: list[str] = []
    after_word = False  # a function's name stands before: 'log n', but 'log₂ n'
    for node, before in zip(nodes, (None, *nodes), strict=False):
        script = isinstance(node, Script)
        if script and _is_stacked(before):
            raise _NotSimpleError
        word = _is_word(node)
        if (after_word and not script and not _opens(node)) or (word and _is_letter(before)):
            out.append(" ")
        piece = _node(node, depth)
        if isinstance(node, Script) and out and not stands_before(node):
            out[-1], piece = room_behind(out[-1], piece)
        if piece == " = " and out[-1:] == [":"]:
            out[-1], piece = " :", "= "
        out.append(piece)
        after_word = word or (after_word and script)
    return "".join(out)


def _opens(node: Node) -> bool:
    """Whether this is a bracket: 'log(n)'."""
    return isinstance(node, MathSymbol) and node.text in ("(", "[")


def _is_stacked(before: Node | None) -> bool:
    """Whether a script on this stands over or under something: that takes more than a line."""
    return isinstance(before, Script) or (isinstance(before, MathSymbol) and before.text in _LARGE)


def _is_word(node: Node | None) -> bool:
    if isinstance(node, Styled):
        return node.style == "function"
    return isinstance(node, MathSymbol) and node.role == "word"


def _is_letter(node: Node | None) -> bool:
    """Whether a function's name behind this stands apart."""
    return isinstance(node, MathSymbol) and (node.role == "letter" or node.text in (")", "]"))


def _node(node: Node, depth: int) -> str:
    match node:
        case MathSymbol(text, role):
            return _sign(text, role, depth)
        case MathGroup(body):
            return _print(body, depth)
        case Script(body, up):
            return _script(body, depth, up=up)
        case Styled(body, style):
            return _styled(body, style, depth)
        case Accent((MathSymbol(text, "letter"),), mark) if _has_room(text, mark):
            return f"<i>{text}{mark}</i>"
        case _:
            raise _NotSimpleError


def _script(body: Nodes, depth: int, *, up: bool) -> str:
    if depth < _IN_SCRIPT:
        tag = "sup" if up else "sub"
        return f"<{tag}>{_print(body, _IN_SCRIPT)}</{tag}>" if body else ""
    small = small_script(body, up=up)
    if body and not small:
        raise _NotSimpleError
    return small


def _has_room(letter: str, mark: str) -> bool:
    """Whether a font shows this mark where it belongs."""
    return mark != _UNDERLINE and letter not in _TALL


def _sign(text: str, role: str, depth: int) -> str:
    if not _RARE.isdisjoint(text):
        raise _NotSimpleError
    safe = html.escape(text)
    if role in _SPACED and not depth:
        return f" {safe} "
    return f"<i>{safe}</i>" if role == "letter" and text.isalpha() else safe


def _styled(body: Nodes, style: str, depth: int) -> str:
    if style == "gone":
        return ""
    inner = _print(body, max(depth, _IN_STYLE))
    if style in ("italic", "plain"):
        return inner
    upright = inner.replace("<i>", "").replace("</i>", "")
    if style == "upright":
        return upright
    if style in ("text", "function"):
        return upright.replace("−", "-")
    if style == "bold":
        return f"<b>{upright}</b>"
    if "<" in upright or "&" in upright:
        raise _NotSimpleError
    shown = symbols.styled(upright, style)
    if any(sign.isascii() and sign.isalpha() for sign in shown):
        raise _NotSimpleError  # Unicode has the letter, but common fonts have it not
    return shown
