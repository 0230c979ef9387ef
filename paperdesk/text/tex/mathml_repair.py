r"""Repair of MathML: what latex2mathml and ziamath make otherwise than TeX does.

``prepare`` goes before latex2mathml, ``repair`` behind it.

A relation gets its room, a sign its own letter, sans serif and typewriter letters theirs, a
thousand its comma without a gap, and a command that was not known becomes the sign or the word
that the text of the formula has for it: no picture shows a backslash that nobody wrote.

Source of the room: The TeXbook, chapter 18 (a thick space around relations, a medium one around
binary operators, which are none at the beginning or behind another operator).
"""

import re
import unicodedata
import xml.etree.ElementTree as ET
from itertools import pairwise

from paperdesk.text.tex import symbols
from paperdesk.text.tex.macros import expand

_BINARY = frozenset("×÷±∓∖∧∨∪∩⊔⊓⊎⨿⋉⋊≀⊠⊞⊟⊡⋒⋓⊛⊚⊝⋆∗∘⊕⊖⊗⊘⊙⧵")
_RELATIONS = frozenset((*symbols.RELATIONS.values(), "⟂", "≔")) - _BINARY
_SPACED = _RELATIONS | _BINARY
_OPENING = frozenset("([{⟨⌈⌊|‖,;")
_ROWS = frozenset(("math", "mrow", "mstyle", "mtd", "msqrt"))
_THICK, _MEDIUM, _THIN = "0.278em", "0.222em", "0.167em"
_SIGNS = {"~": "∼", r"\|": "‖"} | {f"\\{sign}": sign for sign in "{}_%#&$"}
_SANS = {"A": 0x1D5A0, "a": 0x1D5BA, "0": 0x1D7E2}
_MONO = {"A": 0x1D670, "a": 0x1D68A, "0": 0x1D7F6}
_VARIANTS = {"sans-serif": _SANS, "monospace": _MONO}
_NEGATION = "⧸"
_BELOW = frozenset(("lim", "sup", "inf", "max", "min"))
_FUNCTIONS = frozenset(("log", "ln", "lg", "exp", "arg", "dim", "ker", "hom", "deg"))
_LIMITS = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}
"""Where the limits of operators stand in a formula that stands alone, in room of their own."""
_SCRIPTED = frozenset((*_LIMITS, *_LIMITS.values()))
_ESCAPED = re.compile(r"\\([&%$#_{}])")

_EMPTY_ROWS = re.compile(r"(?:\\\\\s*){2,}")
"""Rows of nothing, over which ziamath loses the whole table."""
_BARE_PERCENT = re.compile(r"(?<!\\)%")
"""Ends the line for TeX, which no author of an abstract wants."""
_RENAMES = {
    "mathbbm": "mathbb", "mathds": "mathbb", "mathbbb": "mathbb", "Bbb": "mathbb",
    "bold": "mathbf", "pmb": "mathbf", "mathbi": "boldsymbol", "Cal": "mathcal", "scr": "mathscr",
    "roman": "mathrm", "sl": "it", "sc": "rm", "nicefrac": "frac", "sfrac": "frac",
    "goth": "mathfrak", "textsc": "text", "textsl": "text", "ensuremath": "mathord",
    "mathsl": "mathit",
}  # fmt: skip
"""Commands that latex2mathml has by another name."""
_RENAMED = re.compile(rf"\\({'|'.join(_RENAMES)})(?![A-Za-z])")
_UNDRAWN = re.compile(r"\\(?:buildrel|char|newcommand|def|tensor)(?![A-Za-z])")
_AMPERSAND = re.compile(r"&(?!(?:#x?[0-9A-Fa-f]{1,8}|amp|lt|gt|quot|apos);)")


def prepare(tex: str) -> str | None:
    """A formula in commands that latex2mathml knows; None for one that it would garble."""
    tex = _BARE_PERCENT.sub(r"\\%", expand(tex))
    tex = _EMPTY_ROWS.sub(r"\\\\ ", tex)
    tex = _RENAMED.sub(lambda found: rf"\{_RENAMES[found[1]]}", tex)
    return None if _UNDRAWN.search(tex) else tex


def escaped(made: str) -> str:
    """MathML of latex2mathml in which an ampersand of a formula's words is one in XML as well."""
    return _AMPERSAND.sub("&amp;", made)


def repair(root: ET.Element) -> None:
    """Change a formula's MathML in place; see above for what becomes of it."""
    for element in root.iter():
        _reword(element)
    for element in root.iter():
        _place_limits(element, alone=root.get("display") == "block")
        _negate(element)
        _join_thousands(element)
        _join_colon(element)
        if _name(element) in _ROWS:
            _give_room(element)
            _part_operators(element)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: ET.Element) -> str:
    return (element.text or "").strip()


def _reword(element: ET.Element) -> None:
    """The sign or word of one leaf, in the letters of its variant."""
    text = _text(element)
    if not text or len(element):
        return
    if _name(element) == "mtext":
        element.text = _ESCAPED.sub(r"\1", element.text or "")
    if text in _SIGNS and not (text == "~" and element.get("stretchy")):
        element.text = _SIGNS[text]
    elif text[0] == "\\" and len(text) > 1:
        name = text[1:]
        sign = symbols.SYMBOLS.get(name) or symbols.RELATIONS.get(name)
        element.text = sign or name
        if sign is None:
            element.tag = "mi"
            element.set("mathvariant", "normal")
    variant = element.get("mathvariant", "")
    if variant == "double-struck" and element.text:  # ziamath has no C, R and Z of these
        element.text = symbols.styled(element.text, "double")
    starts = _VARIANTS.get(variant, {})
    if starts and element.text:
        element.text = "".join(_letter(sign, starts) for sign in element.text)


def _letter(sign: str, starts: dict[str, int]) -> str:
    """A letter or digit of ASCII in the alphabet that begins at these code points."""
    first = "0" if sign.isdigit() else "A" if sign.isupper() else "a"
    if not sign.isascii() or not sign.isalnum() or first not in starts:
        return sign
    return chr(starts[first] + ord(sign) - ord(first))


def _place_limits(parent: ET.Element, *, alone: bool) -> None:
    """An operator of several signs is drawn whole; alone, an operator has its limits below."""
    base = parent[0] if len(parent) else None
    if base is None or _name(base) != "mo":
        return
    if base.get("movablelimits") == "true":
        base.set("rspace", _THIN)
    below = bool(len(base)) or _text(base) in _BELOW or base.get("movablelimits") == "true"
    if len(base):
        base.tag = base.tag.replace("mo", "mrow")
    if alone and below and _name(parent) in _LIMITS:
        parent.tag = parent.tag.replace(_name(parent), _LIMITS[_name(parent)])


def _negate(parent: ET.Element) -> None:
    """The stroke of ``\\not`` and the sign behind it become one sign where Unicode has it."""
    for stroke, sign in pairwise(list(parent)):
        if _name(stroke) != "mpadded" or _NEGATION not in "".join(stroke.itertext()):
            continue
        leaf = sign
        while len(leaf) and _name(leaf) in _SCRIPTED:  # '\\not\\to^{x}'
            leaf = leaf[0]
        joined = unicodedata.normalize("NFC", f"{_text(leaf)}\u0338")
        if len(joined) == 1 and _text(leaf):
            leaf.text = joined
            parent.remove(stroke)


def _join_thousands(parent: ET.Element) -> None:
    """``10`` ``,`` ``000`` is one number."""
    children = list(parent)
    for before, comma, after in zip(children, children[1:], children[2:], strict=False):
        numbers = _name(before) == _name(after) == "mn" and _text(comma) == ","
        if numbers and len(_text(after)) == 3 and before in list(parent):
            after.text = f"{_text(before)},{_text(after)}"
            parent.remove(before)
            parent.remove(comma)


def _join_colon(parent: ET.Element) -> None:
    """``:`` and ``=`` are the one sign ``:=``."""
    for colon, equals in pairwise(list(parent)):
        if _text(colon) in (":", "∶") and _text(equals) == "=" and not len(colon):
            equals.text = "≔"
            parent.remove(colon)


def _part_operators(row: ET.Element) -> None:
    """Between an operator with its scripts, ``log_2``, and what it stands before is a thin room."""
    after = ""
    for at in range(len(row) - 1, -1, -1):
        element = row[at]
        base = element[0] if _name(element) in _LIMITS else element
        is_operator = _text(base) in _FUNCTIONS or (
            _name(base) == "mo" and _text(base)[:2].isalpha()
        )
        if is_operator and base is not element and after.isalnum():
            row.insert(
                at + 1, ET.Element(element.tag.replace(_name(element), "mspace"), width=_THIN)
            )
        after = "".join(element.itertext()).strip()[:1]


def _give_room(row: ET.Element) -> None:
    """Operators of a row get the room that TeX gives them."""
    before = ""
    for element in row:
        text = _text(element)
        if _name(element) in ("mi", "mo") and not len(element) and text in _SPACED:
            first = not before or before in _OPENING
            wide = _THICK if text in _RELATIONS else _MEDIUM
            unary = text in _BINARY and (first or before == "=" or before in _SPACED)
            element.tag = "mo"
            element.set("lspace", "0em" if first or unary else wide)
            element.set("rspace", "0em" if unary else wide)
        before = text or "x"
