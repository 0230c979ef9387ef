"""Parser of TeX formulas into a small tree, which others print as text or HTML.

Only the mathematics that stands in titles and abstracts: letters, scripts,
fractions, roots, accents, styles. A command nobody knows becomes its own
name, so that no word is lost. Depth is limited; time is linear in the length.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from paperdesk.text.tex import symbols
from paperdesk.text.tex.macros import expand

Nodes = tuple["Node", ...]
"""The parts of a formula, one after another."""


@dataclass(frozen=True, slots=True)
class MathSymbol:
    """Leaf: a text to print as it is. ``role`` is ``letter``, ``word`` (a function's
    name), ``relation`` and ``equals`` (want spaces around them), ``sum`` (plus or
    minus), ``space`` or ``other``."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class MathGroup:
    """Group in braces."""

    body: Nodes


@dataclass(frozen=True, slots=True)
class Script:
    """Superscript (``up``) or subscript of the node before it."""

    body: Nodes
    up: bool


@dataclass(frozen=True, slots=True)
class Styled:
    """Letters in a style of :data:`symbols.STYLES`."""

    body: Nodes
    style: str


@dataclass(frozen=True, slots=True)
class Accent:
    """A combining ``mark`` over or under ``body``."""

    body: Nodes
    mark: str


@dataclass(frozen=True, slots=True)
class Stack:
    """Two parts over one another: ``frac``, ``binom``, ``root`` (``second`` is
    what stands under the root), ``over`` (``first`` above ``second``) or ``lines``."""

    kind: str
    first: Nodes
    second: Nodes


Node = MathSymbol | MathGroup | Script | Styled | Accent | Stack


def stands_before(script: Script) -> bool:
    """Whether a script belongs to what follows it, as the mass of a nucleus does."""
    digits = all(isinstance(node, MathSymbol) and node.text.isdigit() for node in script.body)
    return script.up and bool(script.body) and digits


class FormulaError(ValueError):
    """The formula is nested too deeply."""


_TOKEN = re.compile(r"\\(?:(?:operatorname|[hv]space|tag)\*|[A-Za-z]+|.)?|\s+|.", re.DOTALL)
_LENGTH = re.compile(r"\s*=?\s*-?[\d.]*\s*(?:pt|em|ex|mu|cm|mm|in|truept)?")
_MEANING = frozenset("\\{^_")  # what does not just stand there
_DEEPEST = 24
_LASTING = frozenset(
    ["rm", "it", "bf", "cal", "frak", "sf", "tt", "sl", "sc", "em"]
)  # styles until the group ends
_OPERATORS = frozenset(
    ["cdot", "oplus", "otimes", "cup", "cap", "circ", "ast", "star", "wedge", "vee", "setminus"]
)
_FENCES = {"pmatrix": "()", "bmatrix": "[]", "vmatrix": "||", "Vmatrix": "‖‖", "cases": "{ "}
_WITH_COLUMNS = frozenset(("array", "tabular", "subarray", "alignedat", "alignat", "alignat*"))


def parse(tex: str) -> Nodes:
    """The tree of the formula ``tex``, given without its dollar signs.

    Authors' commands are taken for what they mostly mean (:mod:`paperdesk.text.tex.macros`).
    Unbalanced braces are forgiven. Raises FormulaError when it is nested
    more than 24 deep.
    """
    return _FormulaParser(_TOKEN.findall(expand(tex))).sequence(0, top=True)


class _FormulaParser:
    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def sequence(self, depth: int, *, top: bool = False, end: str = "}") -> Nodes:
        if depth > _DEEPEST:
            raise FormulaError("nested too deeply")
        found: list[Node] = []
        tokens, many = self._tokens, len(self._tokens)
        while self._at < many:
            token = tokens[self._at]
            self._at += 1
            if token == end and not top:
                break
            sign = token[0]
            if sign not in _MEANING:
                found += _plain(token)
                continue
            if sign == "\\" and token[1:] in symbols.INFIX:
                below = self.sequence(depth + 1, top=top, end=end)
                return (Stack(symbols.INFIX[token[1:]], tuple(found), below),)
            if sign in "^_" and tokens[self._at - 2].isspace() and _is_parted(found):
                found.pop()  # 'x_1 ^2' is as 'x_1^2', and 'x \\,_2F_1' is not
            found += self._node(token, depth)
        return tuple(found)

    def _node(self, token: str, depth: int) -> Nodes:
        if token[0] == "\\":
            return self._command(token[1:], depth)
        if token == "{":
            return (MathGroup(self.sequence(depth + 1)),)
        if token in ("^", "_"):
            return (Script(self._argument(depth), up=token == "^"),)
        return _plain(token)

    def _argument(self, depth: int) -> Nodes:
        self._skip_space()
        if self._at >= len(self._tokens):
            return ()
        token = self._tokens[self._at]
        if token == "}":
            return ()
        self._at += 1
        if token == "{":
            return self.sequence(depth + 1)
        if depth > _DEEPEST:
            raise FormulaError("nested too deeply")
        return self._node(token, depth + 1)

    def _command(self, name: str, depth: int) -> Nodes:
        if name.rstrip("*") in symbols.SILENT:
            return self._silent(name)
        if name[:1].isalpha() and self._peek().isspace() and not self._keeps_blank(name):
            self._skip_space()
        simple = _symbol(name)
        if simple is not None:
            return simple
        if name in symbols.STYLES:
            return (self._styled(name, depth),)
        if name in symbols.MATHS_ACCENTS:
            return (Accent(self._argument(depth), symbols.MATHS_ACCENTS[name]),)
        return self._compound(name, depth)

    def _styled(self, name: str, depth: int) -> Node:
        if name == "textbf":  # a letter, mostly: a word of text is bold there, too
            return Styled(self._argument(depth), "bold")
        if name in _LASTING and self._peek() != "{":
            body = self.sequence(depth + 1)
            self._at -= self._at > 0 and self._tokens[self._at - 1] == "}"
            return Styled(body, symbols.STYLES[name])
        return Styled(self._argument(depth), symbols.STYLES[name])

    def _compound(self, name: str, depth: int) -> Nodes:
        if name in symbols.STACKS:
            first = self._argument(depth)
            return (Stack(symbols.STACKS[name], first, self._argument(depth)),)
        if name == "sqrt":
            degree = self._option(depth)
            return (Stack("root", degree, self._argument(depth)),)
        if name in symbols.ARROWS:
            self._option(depth)
            arrow = MathSymbol(symbols.ARROWS[name], "relation")
            return (Stack("over", self._argument(depth), (arrow,)),)
        if name in ("begin", "end"):
            return self._environment(name)
        if name == "not":
            return _negated(self._argument(depth))
        return self._plain_tex(name, depth)

    def _plain_tex(self, name: str, depth: int) -> Nodes:
        """Commands of plain TeX that take no braces, and words for what nobody knows."""
        if name in symbols.LENGTHS:
            self._skip_length()
            return ()
        if name in ("pmod", "pod"):
            inner = self._argument(depth)
            word = (MathSymbol("mod", "word"),) if name == "pmod" else ()
            return (MathSymbol(" ", "space"), *_plain("("), *word, *inner, *_plain(")"))
        if name == "buildrel":
            return self._built_relation(depth)
        return (MathSymbol(name, "word"),)

    def _built_relation(self, depth: int) -> Nodes:
        """``\\buildrel ABOVE \\over RELATION``."""
        above: list[Node] = []
        while self._at < len(self._tokens) and self._peek() not in ("\\over", "}"):
            above += self._argument(depth)
            self._skip_space()
        if self._peek() != "\\over":
            return tuple(above)
        self._at += 1
        return (Stack("over", tuple(above), self._argument(depth)),)

    def _skip_length(self) -> None:
        """Pass over what is a length: ``-1.5mu``, one token for each of its characters."""
        ahead = "".join(self._tokens[self._at : self._at + 12])
        found = _LENGTH.match(ahead)
        left = found.end() if found else 0
        while left > 0 and self._at < len(self._tokens):
            left -= len(self._tokens[self._at])
            self._at += 1

    def _environment(self, name: str) -> Nodes:
        words: list[str] = []
        if self._peek() == "{":
            self._at += 1
            while self._at < len(self._tokens) and self._peek() != "}" and len(words) < 20:
                words.append(self._tokens[self._at])
                self._at += 1
            self._at += self._peek() == "}"
        if name == "begin" and "".join(words) in _WITH_COLUMNS:
            self._skip_columns()
        fence = _FENCES.get("".join(words).rstrip("*"), "")
        return (MathSymbol(fence[name == "end"], "other"),) if fence else ()

    def _skip_columns(self) -> None:
        """Pass over the place and the columns of an array: ``[c]{lcr}``."""
        for opening, closing in (("[", "]"), ("{", "}")):
            ahead = next((one for one in self._tokens[self._at :] if not one.isspace()), "")
            if ahead == opening and closing in self._tokens[self._at :]:
                self._at = self._tokens.index(closing, self._at) + 1

    def _option(self, depth: int) -> Nodes:
        """What stands in [brackets] next, as after ``\\sqrt``."""
        if self._peek() != "[":
            return ()
        self._at += 1
        return self.sequence(depth + 1, end="]")

    def _silent(self, name: str) -> Nodes:
        if name in ("left", "right", "middle") and self._peek() == ".":
            self._at += 1
        return ()

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _keeps_blank(self, name: str) -> bool:
        """Whether the blank behind a command is that of an operator: 'Δ + V', 'a · b'."""
        at = self._at
        blank, sign, behind = (*self._tokens[at : at + 3], "", "", "")[:3]
        if blank.isspace() and sign in ("+", "-") and behind.isspace():
            return True
        return name in _OPERATORS and at > 1 and self._tokens[at - 2].isspace()

    def _skip_space(self) -> None:
        while self._peek().isspace():
            self._at += 1


def _is_parted(found: list[Node]) -> bool:
    """Whether a blank stands between a script that comes and what carries it."""
    if len(found) < 2 or found[-1] != MathSymbol(" ", "space"):
        return False
    return not (isinstance(found[-2], MathSymbol) and found[-2].role in ("relation", "equals"))


@lru_cache(maxsize=1_024)
def _symbol(name: str) -> Nodes | None:
    """Leaf of a command without arguments; None if it is no such command."""
    if name in symbols.RELATIONS:
        return (MathSymbol(symbols.RELATIONS[name], "relation"),)
    if name in symbols.SYMBOLS:
        sign = symbols.SYMBOLS[name]
        return (MathSymbol(sign, "letter" if sign.isalpha() else "other"),)
    if name in symbols.FUNCTIONS:
        return (MathSymbol(name, "word"),)
    if name in symbols.SPACES or name == "\\":
        return (MathSymbol("; " if name == "\\" else " ", "space"),)
    if name == "!" or not name:
        return ()
    if name == "|":
        return (MathSymbol("‖", "other"),)
    return None if name[0].isalpha() else (MathSymbol(name, "other"),)


def _negated(body: Nodes) -> Nodes:
    match body:
        case (MathSymbol(text, role), *rest):
            return (MathSymbol(f"{text}\u0338", role), *rest)
        case _:
            return body


@lru_cache(maxsize=1_024)
def _plain(token: str) -> Nodes:
    if token.isspace() or token == "~":
        return (MathSymbol(" ", "space"),)
    if token in "=<>":
        return (MathSymbol(token, "equals"),)
    if token in "+-":
        return (MathSymbol("−" if token == "-" else "+", "sum"),)
    if token == "'":
        return (MathSymbol("′", "other"),)
    if token in "}$&":
        return (MathSymbol(" " if token == "&" else "", "space"),)
    return (MathSymbol(token, "letter" if token.isalpha() else "other"),)
