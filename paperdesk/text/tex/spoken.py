"""Spoken form of formulas: what a screen reader says of one, as a reader would say it aloud.

``x_i^2`` is 'x sub i squared', ``\\frac{a+b}{c}`` 'a plus b, over c', ``\\sum_{i=1}^n`` 'sum from
i equals 1 to n of'. The phrases are given in the language of the reader; letters stay letters,
Greek ones too, since a voice knows them in its own language.

Why not MathML: Qt hands none to a screen reader.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

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
)

Phrases = Mapping[str, str]

ENGLISH: dict[str, str] = {
    "sub": "{x} sub {i}", "power": "{x} to the {n}", "squared": "{x} squared",
    "cubed": "{x} cubed", "prime": "{x} prime", "above": "{x} with {n} above",
    "over": "{a} over {b}", "root": "root of {x}", "nth root": "root {n} of {x}",
    "choose": "{n} choose {k}", "from": "{x} from {a}", "to": "{x} up to {b}", "of": "{x} of",
    "hat": "{x} hat", "bar": "{x} bar", "tilde": "{x} tilde", "dot": "{x} dot",
    "arrow": "vector {x}",
    "=": "equals", "<": "less than", ">": "greater than", "≤": "at most", "≥": "at least",
    "≠": "not equal to", "≈": "approximately", "∼": "about", "∈": "in", "∉": "not in",
    "→": "to", "∞": "infinity", "∑": "sum", "∏": "product", "∫": "integral", "×": "times",
    "±": "plus or minus", "−": "minus", "+": "plus", "∪": "union", "∩": "intersection",
    "⊂": "subset of", "⊆": "subset of", "∂": "partial", "∀": "for all", "∃": "there is",
    "≪": "much less than", "≫": "much greater than", "∝": "proportional to", "≡": "identical to",
    "⟨": "angle", "⟩": "end of angle", "‖": "norm bar", "|": "bar", "/": "over", "°": "degrees",
}  # fmt: skip
"""The phrases of one formula, by what they are for or the sign that they are of."""

_MARKS = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u0307": "dot",
          "\u20d7": "arrow"}  # fmt: skip
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀")
_ALONE = {"∗": "*"}
_UPRIGHT = ("text", "upright", "function")
_PRIME = MathSymbol("′", "other")
_UP, _DOWN = (
    {chr(script): chr(sign) for sign, script in table.items() if chr(script) not in "*′°†"}
    for table in (symbols.SUPERSCRIPTS, symbols.SUBSCRIPTS)
)
"""Letters by their raised and lowered ones."""
_RUNS = re.compile(f"[{''.join(_UP)}]+|[{''.join(_DOWN)}]+")
_SCRIPTED = re.compile(rf"(\d+|[^\W_])((?:{_RUNS.pattern})+)")
_PLAIN = re.compile("[\U0001d400-\U0001d7ff\u2102-\u2138]")
_INSIDE = re.compile(r"(?<=[(\[{]) | (?=[)\]}.;:!])")


def spoken_formula(tex: str, phrases: Phrases = ENGLISH) -> str:
    """A formula in words; its TeX where it is nested too deeply."""
    try:
        return _Speaker(phrases).said(_parsed(tex))
    except (FormulaError, RecursionError):
        return tex


def spoken_line(text: str, phrases: Phrases = ENGLISH) -> str:
    """A line of readable text, such as a title, with its raised and lowered letters in words."""
    said = _SCRIPTED.sub(lambda found: _said_scripts(found, phrases), text)
    return _PLAIN.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), said)


def _said_scripts(found: re.Match[str], phrases: Phrases) -> str:
    tex = found[1]
    for run in _RUNS.finditer(found[2]):
        up = run[0][0] in _UP
        signs = ((_UP if up else _DOWN)[sign] for sign in run[0])
        tex += f"{'^' if up else '_'}{{{''.join(signs)}}}"
    meets = found.string[found.end() : found.end() + 1].isalnum()
    return spoken_formula(tex, phrases) + " " * meets


@lru_cache(maxsize=512)
def _parsed(tex: str) -> Nodes:
    return parse(tex)


class _Speaker:
    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._large = {self._sign(sign) for sign in _LARGE}

    def said(self, nodes: Nodes, *, joined: bool = False) -> str:
        """What is said of some nodes, one after another; letters ``joined`` are a word."""
        parts: list[str] = []
        at = 0
        while at < len(nodes):
            base, at, scripts = self._base(nodes, at, joined)
            is_large = base in self._large
            while at < len(nodes) and isinstance(one := nodes[at], Script):
                scripts.append(one)
                at += 1
            parts.append((self._bounded if is_large and scripts else self._scripted)(base, scripts))
        words = " ".join(" ".join(filter(None, parts)).split())
        return _INSIDE.sub("", words).replace(" ,", ",").strip(", ")

    def _base(self, nodes: Nodes, at: int, joined: bool) -> tuple[str, int, list[Script]]:
        """What carries scripts: a number, a word or one node; and where the next begins."""
        node = nodes[at]
        if isinstance(node, Script):
            return "", at, []
        run = ""
        while at < len(nodes) and isinstance(one := nodes[at], MathSymbol):
            digit = one.text.isdigit() or (one.text in (".", ",") and run[-1:].isdigit())
            if not (digit if not joined else one.text.isalnum()):
                break
            run += one.text
            at += 1
        if run:
            return run.rstrip(".,"), at - len(run) + len(run.rstrip(".,")), []
        base = self._node(node)
        while at + 1 < len(nodes) and nodes[at + 1] == _PRIME:
            base, at = self._phrase("prime", x=base), at + 1
        return base, at + 1, []

    def _phrase(self, name: str, **given: str) -> str:
        return self._phrases.get(name, ENGLISH[name]).format(**given).strip()

    def _bounded(self, base: str, scripts: list[Script]) -> str:
        for script in sorted(scripts, key=lambda one: one.up):
            inner = self.said(script.body)
            base = (
                self._phrase("to", x=base, b=inner)
                if script.up
                else self._phrase("from", x=base, a=inner)
            )
        return self._phrase("of", x=base)

    def _scripted(self, base: str, scripts: list[Script]) -> str:
        for script in scripts:
            inner = self.said(script.body)
            name = {"2": "squared", "3": "cubed"}.get(inner, "power") if script.up else "sub"
            if script.up and set(inner) <= {"′"} and inner:
                for _ in inner:
                    base = self._phrase("prime", x=base)
                continue
            if name in ("power", "sub"):
                ending = "," if " " in inner else ""
                base = self._phrase(name, x=base, n=inner, i=inner) + ending
            else:
                base = self._phrase(name, x=base)
        return base

    def _node(self, node: Node) -> str:
        match node:
            case MathSymbol(text, _role):
                return self._sign(text)
            case MathGroup(body) | Styled(body, _):
                if isinstance(node, Styled) and node.style == "gone":
                    return ""
                upright = isinstance(node, Styled) and node.style in _UPRIGHT
                return self.said(body, joined=upright)
            case Accent(body, mark):
                name = _MARKS.get(mark)
                inner = self.said(body)
                return self._phrase(name, x=inner) if name else inner
            case Stack():
                return self._stack(node)
            case Script(body, _up):
                return self.said(body)

    def _sign(self, text: str) -> str:
        known = text.strip()
        if known in self._phrases or known in ENGLISH:
            return self._phrases.get(known, ENGLISH.get(known, known))
        return unicodedata.normalize("NFKC", _ALONE.get(known, known)) if known else ""

    def _stack(self, node: Stack) -> str:
        first, second = self.said(node.first), self.said(node.second)
        if node.kind == "frac":
            return self._phrase("over", a=_marked(first), b=second) + _end(second)
        if node.kind == "binom":
            return self._phrase("choose", n=_marked(first), k=second) + _end(second)
        if node.kind == "root":
            if first in ("", "2"):
                return self._phrase("root", x=second) + _end(second)
            return self._phrase("nth root", n=first, x=second) + _end(second)
        if node.kind == "lines":
            return f"{first}; {second}"
        return self._phrase("above", x=second, n=first)


def _marked(words: str) -> str:
    """Words of more than one, parted from what follows."""
    return words + _end(words)


def _end(words: str) -> str:
    return "," if " " in words else ""
