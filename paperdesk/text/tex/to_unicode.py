"""Printer of formulas as one line of Unicode text, and of texts with formulas in them.

Beside ``display``, which most titles need nothing more than: the parser of
formulas takes 10 ms to import, and the first paint of the window can do without.
"""

import re
import unicodedata
from functools import lru_cache

from paperdesk.text.line_unwrap import single_spaced
from paperdesk.text.tex import symbols
from paperdesk.text.tex.formula_parser import (
    Accent,
    FormulaError,
    MathGroup,
    MathSymbol,
    Node,
    Nodes,
    Script,
    Stack,
    Styled,
    parse,
    stands_before,
)
from paperdesk.text.tex.segmenter import MATHS, Piece, split, split_by_steps

_MANY_SPACES = re.compile(r" {2,}|(?<=[(\[⟨]) +| +(?=[)\]⟩])")
_MARGIN = 64
_STANDS = re.compile(r"[A-Za-z0-9()\[\]|,.:;/<>=+*!?]+")
"""A formula in which each sign is printed as it stands."""
_ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_EVERY_LETTER = frozenset(("\u0304", "\u0305", "\u0332"))  # lines that may run over a word


def readable(text: str) -> str:
    """``text`` with its TeX as readable Unicode."""
    return unicodedata.normalize("NFC", "".join(map(_readable_piece, split(text))))


def readable_head(text: str, most: int) -> str:
    """``text`` on one line with its TeX as readable Unicode: all of it, or more than the first
    ``most`` characters."""
    pieces: list[str] = []
    head = ""
    for some in split_by_steps(text, most + _MARGIN):
        pieces += map(_readable_piece, some)
        head = single_spaced(unicodedata.normalize("NFC", "".join(pieces)))
        # Nothing that follows an ASCII character changes what stands before it.
        if any(map(str.isascii, head[most:])):
            break
    return head


def _readable_piece(piece: Piece) -> str:
    kind, body = piece
    return readable_formula(body) if kind in MATHS else body


@lru_cache(maxsize=8_192)
def readable_formula(tex: str) -> str:
    """One formula (without its dollar signs) as a line of Unicode text.

    A formula nested too deeply comes back as TeX, with its dollar signs.
    """
    if _STANDS.fullmatch(tex):
        return tex  # as every third does
    try:
        return _MANY_SPACES.sub(_one_or_none, _print(parse(tex), top=True)).strip()
    except FormulaError:
        return f"${tex}$"


def _one_or_none(spaces: re.Match[str]) -> str:
    """One space for many, none inside brackets."""
    text = spaces.string
    inside = text[spaces.start() - 1] in "([⟨" or text[spaces.end() : spaces.end() + 1] in (*")]⟩",)
    return "" if inside else " "


def _print(nodes: Nodes, *, top: bool = False) -> str:
    out: list[str] = []
    after_word = False  # a function's name stands before: 'log n', but 'log₂ n' and 'log(n)'
    for node in nodes:
        kind = type(node)
        if isinstance(node, MathSymbol):
            piece, word = node.text, node.role == "word"
            if top and node.role == "relation":
                piece = f" {piece} "
        else:
            piece = _node(node, top=top)
            word = isinstance(node, Styled) and node.style == "function"
        if not piece:
            continue
        if isinstance(node, Script) and out and out[-1][-1:] == " " and not stands_before(node):
            out[-1], piece = room_behind(out[-1], piece)
        if after_word or word:
            before = out[-1][-1:] if out else ""
            meets = after_word and kind is not Script
            if (meets or (word and (before.isalnum() or before in (")", "]")))) and piece[
                0
            ].isalnum():
                out.append(" ")
        out.append(piece)
        after_word = word or (after_word and kind is Script)
    return "".join(out)


def _node(node: Node, *, top: bool) -> str:
    match node:
        case Script(body, up):
            return _script(_print(body).strip(), up=up)
        case MathGroup(body):
            return _print(body, top=top)
        case Styled(body, style):
            return _styled(body, style)
        case Accent(body, mark):
            return _accented(_print(body), mark)
        case Stack():
            return _stack(node)
        case MathSymbol(text):
            return text


def room_behind(relation: str, script: str) -> tuple[str, str]:
    """A relation and its script: the room behind the one stands behind the other."""
    if relation[-1:] != " " or not relation.strip():
        return relation, script
    return relation[:-1], f"{script} "


def small_script(body: Nodes, *, up: bool) -> str:
    """A script in the small letters of Unicode; ``""`` where one of them is not there."""
    return _small(_print(body).strip(), up=up)


def _small(text: str, *, up: bool) -> str:
    compact = text.replace(" ", "")
    small = compact.translate(symbols.SUPERSCRIPTS if up else symbols.SUBSCRIPTS)
    kept = any(old == new for old, new in zip(compact, small, strict=True) if old not in "′*†°")
    return "" if kept else small


@lru_cache(maxsize=4_096)
def _script(text: str, *, up: bool) -> str:
    small = _small(text, up=up)
    if small or not text.strip():
        return small
    sign = "^" if up else "_"
    return f"{sign}{text}" if len(text) == 1 or text.isalnum() else f"{sign}({text})"


def _styled(body: Nodes, style: str) -> str:
    if style == "gone":
        return ""
    text = _print(body)
    if style in ("text", "upright", "function"):
        text = text.replace("−", "-")
    return symbols.styled(text, style)


def _accented(text: str, mark: str) -> str:
    if len(text) > 1 and mark not in _EVERY_LETTER:
        return text
    return "".join(sign + mark if sign.isalnum() else sign for sign in text)


def _stack(node: Stack) -> str:
    first, second = _print(node.first).strip(), _print(node.second).strip()
    if node.kind == "frac":
        return f"{_bracketed(first, first.isalnum())}/{_bracketed(second, second.isalnum())}"
    if node.kind == "binom":
        return f"({first} choose {second})"
    if node.kind == "root":
        sign = _ROOTS.get(first) or f"{_script(first, up=True)}√"
        return sign + _bracketed(second, len(second) <= 1 or second.isdecimal())
    if node.kind == "lines":
        return f"{first}, {second}"
    return second + _script(first, up=True)


def _bracketed(text: str, bare: bool) -> str:
    return text if bare or not text else f"({text})"
