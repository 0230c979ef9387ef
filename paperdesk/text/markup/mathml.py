"""Conversion of MathML in titles and abstracts to plain text or TeX.

What a line of text can hold ('N', '10⁻³', 'CO₂') becomes that, all else TeX,
which every part of the program can show. Presentation elements of MathML Core
(W3C, 2025) and of MathML 3 are understood; of ``semantics`` with a TeX
annotation that is taken. What is unknown leaves its text behind.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from paperdesk.text.tex import symbols

_DEEPEST = 40
_UNSEEN = {ord(sign): None for sign in "\u2061\u2062\u2063\u2064\u200b\u200c\u200d\ufeff"}
_TEX_SIGNS = str.maketrans(
    {"{": r"\{", "}": r"\}", "%": r"\%", "#": r"\#", "$": r"\$", "&": r"\&", "_": r"\_",
     "\\": r"\backslash ", "~": r"\sim ", "^": r"\wedge ", "∑": r"\sum ", "∏": r"\prod ",
     "∫": r"\int ", "√": r"\surd "}
)  # fmt: skip
_ABOVE = {
    "^": "hat", "ˆ": "hat", "̂": "hat", "~": "tilde", "˜": "tilde", "̃": "tilde", "¯": "bar",
    "‾": "bar", "̄": "bar", "―": "bar", "_": "bar", "→": "vec", "⃗": "vec", "⇀": "vec", ".": "dot",
    "˙": "dot", "¨": "ddot", "ˇ": "check", "˘": "breve", "´": "acute", "`": "grave",
}  # fmt: skip
_BRACES = frozenset("⏞⏟︷︸")
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀")
_LIMITS = frozenset(("lim", "max", "min", "sup", "inf", "argmax", "argmin", "limsup", "liminf"))
_VARIANTS = {
    "double-struck": "mathbb", "script": "mathcal", "bold-script": "mathcal", "fraktur": "mathfrak",
    "bold-fraktur": "mathfrak", "bold": "mathbf", "bold-italic": "mathbf", "monospace": "mathtt",
    "sans-serif": "mathsf",
}  # fmt: skip
_FEW_SIGNS = frozenset("+-−–×·./,:()[]|%°±*′'∼")
_SCRIPT_SIGNS = frozenset("0123456789+-−()")
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")


@dataclass(slots=True)
class Element:
    """Element of the tree: name without prefix, attributes, children and text."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def elements(self) -> list["Element"]:
        """Child elements, without the text between them."""
        return [child for child in self.inside if isinstance(child, Element)]

    def text(self) -> str:
        """Text content, in document order."""
        parts = (child if isinstance(child, str) else child.text() for child in self.inside)
        return " ".join("".join(parts).translate(_UNSEEN).split())


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag by name; ``text`` is what stands behind its name."""
    return {match[1]: match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(text)}


def tree(parts: Iterable[str | tuple[str, str, bool, bool]]) -> Element:
    """Build the tree of ``math``: of texts, and tags as (name, attributes, closes, is empty).

    A tag that is never closed ends with its parent, one that closes nothing is
    passed over. What is nested deeper than 40 goes into its 40th ancestor.
    """
    top = Element("math")
    ancestors = [top]
    deeper = 0
    for part in parts:
        if isinstance(part, str):
            if part.strip():
                ancestors[-1].inside.append(part)
            continue
        name, given, closes, empty = part
        if closes:
            if deeper:
                deeper -= 1
            elif any(ancestor.name == name for ancestor in ancestors[1:]):
                while ancestors.pop().name != name:
                    pass
        elif len(ancestors) >= _DEEPEST:
            deeper += not empty
        else:
            element = Element(name, attributes(given))
            ancestors[-1].inside.append(element)
            if not empty:
                ancestors.append(element)
    return top


def plain(node: Element | str) -> str | None:
    """Print a formula as a line of text; None if it needs more."""
    if isinstance(node, str):
        return " ".join(node.translate(_UNSEEN).split())
    name = node.name
    if name in ("mi", "mn", "mtext"):
        return None if node.attributes.get("mathvariant") in _VARIANTS else node.text()
    if name == "mo":
        sign = node.text()
        return sign if not sign or sign in _FEW_SIGNS else None
    if name == "mspace":
        return " "
    if name in ("math", "mrow", "mstyle", "mpadded"):
        parts = [plain(child) for child in node.inside]
        return None if None in parts else "".join(filter(None, parts))
    if name in ("msub", "msup") and len(node.elements) == 2:
        base, script = map(plain, node.elements)
        if base is not None and script and _SCRIPT_SIGNS.issuperset(script):
            return base + script.translate(
                symbols.SUPERSCRIPTS if name == "msup" else symbols.SUBSCRIPTS
            )
    return None


def tex(node: Element | str) -> str:
    """Print a formula in TeX, without dollar signs."""
    if isinstance(node, str):
        return _signs(node)
    if node.name in ("mi", "mn", "mo", "mtext", "ms"):
        return _token(node)
    if node.inside and not node.elements and node.name not in _UNSAID:
        return _all(node)  # a shape without its parts
    if node.name in ("msub", "msup", "msubsup", "munder", "mover", "munderover"):
        return _scripts(node)
    if node.name in _SHAPES:
        return _SHAPES[node.name](node)
    return _all(node)


def _signs(text: str) -> str:
    return " ".join(text.translate(_UNSEEN).split()).translate(_TEX_SIGNS)


def _all(node: Element) -> str:
    return "".join(map(tex, node.inside))


def _token(node: Element) -> str:
    text = node.text()
    signs = text.translate(_TEX_SIGNS)
    if node.name in ("mtext", "ms"):
        return rf"\text{{{signs}}}" if text else " "
    if style := _VARIANTS.get(node.attributes.get("mathvariant", "")):
        return rf"\{style}{{{signs}}}"
    if node.name in ("mi", "mo") and len(text) > 1 and text.isalpha() and text.isascii():
        return rf"\{text} " if text in symbols.FUNCTIONS else rf"\mathrm{{{signs}}}"
    return signs


def _scripts(node: Element) -> str:
    kind = node.name
    base, *scripts = node.elements or [Element("mrow")]
    printed = [*map(tex, scripts), "", ""]
    low, high = (printed[0], printed[1]) if kind in ("msubsup", "munderover") else ("", "")
    if kind in ("msub", "munder"):
        low = printed[0]
    elif kind in ("msup", "mover"):
        high = printed[0]
    under = tex(base)
    limits = base.text()
    if kind.startswith("ms") or limits in _LARGE or limits in _LIMITS:
        body = under if len(limits) == 1 or under.startswith("\\") else _braced(under)
        return body + (f"_{{{low}}}" if low else "") + (f"^{{{high}}}" if high else "")
    above = scripts[-1].text() if scripts and high else ""
    if above in _ABOVE:
        under = rf"\{_ABOVE[above]}{{{under}}}"
    elif high and above not in _BRACES:
        under = rf"\overset{{{high}}}{{{under}}}"
    if low and scripts[0].text() in ("_", "¯", "‾", "̲"):
        return rf"\underline{{{under}}}"
    return rf"\underset{{{low}}}{{{under}}}" if low and low not in _BRACES else under


def _braced(text: str) -> str:
    return text if len(text) <= 1 else f"{{{text}}}"


def _nth(node: Element, index: int) -> str:
    return tex(node.elements[index]) if index < len(node.elements) else ""


def _fraction(node: Element) -> str:
    thin = node.attributes.get("linethickness", "")[:1] == "0"
    return rf"\{'binom' if thin else 'frac'}{{{_nth(node, 0)}}}{{{_nth(node, 1)}}}"


def _fenced(node: Element) -> str:
    separators = node.attributes.get("separators", ",").split() or [""]
    parts: list[str] = []
    for index, child in enumerate(node.elements):
        parts += [separators[min(index, len(separators)) - 1]] if index else []
        parts.append(tex(child))
    opening, closing = (node.attributes.get(end, sign) for end, sign in _FENCES)
    return _signs(opening) + "".join(parts) + _signs(closing)


def _table(node: Element) -> str:
    rows = r" \\ ".join(" & ".join(map(tex, row.elements)) for row in node.elements)
    return rf"\begin{{matrix}}{rows}\end{{matrix}}"


def _multiscripts(node: Element) -> str:
    base, *scripts = node.elements or [Element("mrow")]
    names = [script.name for script in scripts]
    split = names.index("mprescripts") if "mprescripts" in names else len(names)
    before, after = scripts[split + 1 :], scripts[:split]
    return (_pairs(before, "{}") if before else "") + tex(base) + _pairs(after, "")


def _pairs(scripts: list[Element], start: str) -> str:
    result = start
    for index, script in enumerate(scripts):
        if body := tex(script):
            result += f"{'^' if index % 2 else '_'}{{{body}}}"
    return result


def _semantics(node: Element) -> str:
    for child in node.elements[1:]:
        if child.name == "annotation" and "tex" in child.attributes.get("encoding", "").lower():
            return bare_tex(child.text())
    return _nth(node, 0)


def bare_tex(text: str) -> str:
    """A formula in TeX without its dollar signs, and without the document around it."""
    _, begun, inner = text.partition(r"\begin{document}")
    text = (inner if begun else text).partition(r"\end{document}")[0].strip()
    for opening, closing in (("$$", "$$"), (r"\[", r"\]"), (r"\(", r"\)"), ("$", "$")):
        if text.startswith(opening) and text.endswith(closing) and len(text) > len(opening):
            return text[len(opening) : -len(closing)].strip()
    return text


_UNSAID = frozenset(("mphantom", "annotation", "annotation-xml", "none", "mprescripts"))
_FENCES = (("open", "("), ("close", ")"))
_SHAPES: dict[str, Callable[[Element], str]] = {
    "mfrac": _fraction,
    "msqrt": lambda node: rf"\sqrt{{{_all(node)}}}",
    "mroot": lambda node: rf"\sqrt[{_nth(node, 1)}]{{{_nth(node, 0)}}}",
    "mfenced": _fenced,
    "mtable": _table,
    "mmultiscripts": _multiscripts,
    "semantics": _semantics,
    "mspace": lambda _: " ",
    **{name: lambda _: "" for name in _UNSAID},
    "maction": lambda node: _nth(node, 0),
}
