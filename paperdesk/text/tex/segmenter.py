"""Segmenter of TeX-flavoured prose into plain text, formulas and links.

Titles and abstracts are prose with some TeX in it, written by people who
also write '$5 and $10', 'C:\\new' and 'http://x.org/~jo'. What is surely TeX
is resolved, everything else is left as it stands, and no word is dropped.

Which dollar signs are a pair is told in :mod:`paperdesk.text.tex.dollars`.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from paperdesk.text.tex import symbols
from paperdesk.text.tex.brace_groups import (
    closes_style,
    is_called,
    is_closing_brace_left_over,
    names_environment,
    only_groups,
    opening_brace,
)
from paperdesk.text.tex.dollars import (
    SHELL_VARIABLE,
    is_formula,
    is_left_over,
    may_be_money,
    pairs_well,
)
from paperdesk.text.tex.prose_commands import ProseCommand, is_tex, prose_command
from paperdesk.text.tex.sign_commands import printed
from paperdesk.text.tex.text_accents import accented


class SegmentKind(Enum):
    """Kind of a segment."""

    TEXT = auto()
    MATHS = auto()
    """A formula without its delimiters."""
    DISPLAY = auto()
    """A formula that stands on a line of its own, without its delimiters."""
    LINK = auto()
    """An http or https address, without the punctuation that follows it."""


MATHS = (SegmentKind.MATHS, SegmentKind.DISPLAY)
"""Kinds of formulas."""

_KINDS = {
    "text": SegmentKind.TEXT,
    "maths": SegmentKind.MATHS,
    "display": SegmentKind.DISPLAY,
}

Piece = tuple[SegmentKind, str]

LONGEST = 20_000
"""How many characters are searched for TeX; what follows is text as it stands."""

_SPECIAL = re.compile(
    r"\$(?:(?!\s)[^$\n]{0,200}[^$\s\\]\$(?!\w)|\$?)|\\(?:[A-Za-z]+\*?|.)"
    r"|https?://[^\s<>\"$\\{}]+|\^\{|_\{|\{|\}|~|---?|``|''",
    re.DOTALL,
)  # each way begins with one certain sign: so re finds the next place five times as fast
_LINK_TAIL = ".,;:!?'\"”’*"
_LONGEST_LINK = 2_000
_DECLARED = frozenset(("em", "it", "bf", "tt", "sc", "rm", "sl", "sf", "bfseries", "itshape"))
_TEXT_LETTERS = frozenset(
    ("l", "L", "o", "O", "ss", "i", "j", "ae", "AE", "oe", "OE", "aa", "AA", "dh", "DH", "th", "TH")
)
_NAMES = {"LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e", "ie": "i.e."}
_ARGUMENT = frozenset(
    name for name, style in symbols.STYLES.items() if style == "text" and name != "text"
) | {"text", "underline", "uline", "textnormal", "enquote", "url", "path", "ensuremath"}
_LOOSE_MATHS = frozenset((*symbols.MATHS_ACCENTS, "sqrt", "frac", "dfrac", "tfrac", "binom")) | {
    name for name, style in symbols.STYLES.items() if name.startswith("math") and style != "plain"
}  # formulas that someone forgot to put between dollar signs
_SMALL_GROUP = re.compile(
    r"\{[^{}$]{0,80}(?:\{[^{}$]{0,80}(?:\{[^{}$]{0,40}\}[^{}$]{0,40})?\}[^{}$]{0,80}){0,2}\}"
)
_ESCAPED_GROUP = re.compile(r"([A-Za-z]{1,4})\}")
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_LONGEST_FORMULA = 2_000
_DEEPEST = 20


def split(text: str) -> list[Piece]:
    """The pieces of ``text`` in order; never raises; time is linear in its length."""
    return [piece for pieces in split_by_steps(text, LONGEST) for piece in pieces]


def split_by_steps(text: str, step: int) -> Iterator[list[Piece]]:
    """The same pieces, those of about ``step`` characters at a time, for who may need no more."""
    scanner, stop = _Scanner(text[:LONGEST]), 0
    while not scanner.is_done:
        stop += step
        yield scanner.scan(stop=stop)
    if len(text) > LONGEST:
        yield [(SegmentKind.TEXT, text[LONGEST:])]


def trim_link(address: str) -> str:
    """``address`` without the punctuation of the sentence around it.

    A closing bracket goes too when none was opened inside the address.
    """
    while address and len(address) <= _LONGEST_LINK:
        bare = address.rstrip(_LINK_TAIL)
        for opening, closing in ("()", "[]"):
            if bare.endswith(closing) and bare.count(opening) < bare.count(closing):
                bare = bare[:-1]
        if bare == address:
            break
        address = bare
    return address


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.is_done = False
        self._quoted = "`" in text and "``" in text
        self._is_tex: bool | None = None  # not asked yet

    def scan(self, depth: int = 0, stop: int = LONGEST) -> list[Piece]:
        """The pieces up to the brace that closes this group, to the end, or behind ``stop``."""
        pieces: list[Piece] = []
        text, search, add = self._text, _SPECIAL.search, pieces.append
        prose, maths = SegmentKind.TEXT, SegmentKind.MATHS
        while found := search(text, self._at):
            if self._at >= stop:
                return pieces
            token, (start, end) = found[0], found.span()
            if start > self._at:
                add((prose, text[self._at : start]))
            self._at = end
            if token[0] == "$" and len(token) > 2:
                body = token[1:-1]
                if not (body[0].isdigit() and may_be_money(body)):
                    add((maths, body))  # a formula beyond doubt, as nine of ten are
                    continue
                self._at, token = start + 1, "$"
            if token == "}" and depth:
                self._at -= 1
                return pieces
            pieces.extend(self._piece(token, start, depth))
        add((prose, text[self._at :]))
        self._at = len(text)
        self.is_done = True
        return pieces

    def _piece(self, token: str, start: int, depth: int) -> list[Piece]:
        if token[0] == "\\":
            return self._command(token[1:], start, depth)
        if token[0] == "$":
            return self._maths(token, token)
        if token == "{":
            return self._group(depth)
        if token in ("^{", "_{"):
            return self._script(start, depth)
        if token[0] == "h":
            return self._link(token, start)
        return [(SegmentKind.TEXT, self._sign(token, start))]

    def _script(self, start: int, depth: int) -> list[Piece]:
        """A script outside dollar signs, 'Si^{2+}' or 'x_{i,j}', behind what carries it."""
        self._at = start + 1
        found = _SMALL_GROUP.match(self._text, self._at)
        apart = not start or self._text[start - 1].isspace()
        if found and not (apart and not self._text[found.end() : found.end() + 1].isalpha()):
            self._at = found.end()
            return [(SegmentKind.MATHS, self._text[start : found.end()])]
        self._at += 1
        return [(SegmentKind.TEXT, self._text[start]), *self._group(depth)]

    def _link(self, token: str, start: int) -> list[Piece]:
        address = trim_link(token)
        self._at = start + len(address)
        return [(SegmentKind.LINK, address)]

    def _sign(self, token: str, start: int) -> str:
        before, after = self._text[start - 1 : start], self._text[self._at : self._at + 1]
        if token == "}":
            return "" if is_closing_brace_left_over(self._text, start) else token
        if token == "~":
            tie = (before.isalnum() or before in tuple(".,;:)]}$")) and not after.isspace()
            return " " if tie and after else token
        if token[0] == "-":
            spaced = before.isspace() + after.isspace()
            if not before or not after or spaced == 1:
                return token
            return "–" if token == "--" else "—"
        if token == "``":
            return "“"
        return "”" if token == "''" and self._quoted else token

    def _maths(self, opening: str, closing: str) -> list[Piece]:
        start = self._at
        end = self._text.find(closing, start, start + _LONGEST_FORMULA)
        while end > 0 and self._text[end - 1] == "\\" and closing[0] == "$":
            end = self._text.find(closing, end + 1, start + _LONGEST_FORMULA)
        body = self._text[start:end] if end >= start else ""
        after = self._text[end + len(closing) : end + len(closing) + 1]
        if body.isspace() and opening == "$" and pairs_well(self._text):
            self._at = end + 1
            return [(SegmentKind.TEXT, " ")]
        formula = body.strip() and "\n\n" not in body and is_formula(body, after, opening)
        if not (formula or (body.strip() and opening == "$" and pairs_well(self._text))):
            lone = opening == "$" and is_left_over(self._text, start - 1)
            sign = "" if lone else opening + self._variable(opening)
            return [(SegmentKind.TEXT, sign)]
        self._at = end + len(closing)
        kind = SegmentKind.DISPLAY if opening in ("$$", "\\[") else SegmentKind.MATHS
        return [(kind, body.strip())]

    def _variable(self, opening: str) -> str:
        """The '{HOME}' of '${HOME}', with its braces; it is passed then."""
        found = SHELL_VARIABLE.match(self._text, self._at) if opening == "$" else None
        self._at = found.end() if found else self._at
        return found[0] if found else ""

    def _group(self, depth: int) -> list[Piece]:
        if depth >= _DEEPEST:
            return [(SegmentKind.TEXT, "{")]
        start = self._at
        inner = self.scan(depth + 1)
        if self._at >= len(self._text):
            return [(SegmentKind.TEXT, opening_brace(self._text, start - 1)), *inner]
        raw = self._text[start : self._at]
        self._at += 1
        if names_environment(raw):
            return []
        if only_groups(raw):
            return inner
        opening, closing = "()" if is_called(self._text, start - 1) else "{}"
        return [(SegmentKind.TEXT, opening), *inner, (SegmentKind.TEXT, closing)]

    def _command(self, name: str, start: int, depth: int) -> list[Piece]:
        twice = _LETTERS.match(self._text, self._at) if name == "\\" else None
        if twice and twice[0] in symbols.KNOWN and self._text[start - 1 : start] != ":":
            name, self._at = twice[0], twice.end()  # '\\\\beta', as files of JSON have it
        if name in ("(", "["):
            return self._maths("\\" + name, "\\)" if name == "(" else "\\]")
        if name in symbols.ACCENTS:
            sure = name.isalpha() and self._surely_tex()
            found = accented(self._text, name, start, self._at, sure=sure)
            self._at = found.end
            return [(SegmentKind.TEXT, found.text)]
        if name in _ARGUMENT or name == "href":
            return self._with_argument(name, depth)
        if name in _LOOSE_MATHS and (end := self._end_of_arguments()) > self._at:
            self._at = end
            return [(SegmentKind.MATHS, self._text[start:end])]
        word = self._word(name, start)
        if word == "\\" + name and (prose := self._prose_command(name, start)):
            self._at = prose.end
            return self._meant(prose)
        if word == "\\" + name and self._text[self._at : self._at + 1] == "{" and depth < _DEEPEST:
            self._at += 1
            inner = self.scan(depth + 1)
            return [(SegmentKind.TEXT, word + "{"), *inner, (SegmentKind.TEXT, self._take("}"))]
        return [(SegmentKind.TEXT, word)]

    def _prose_command(self, name: str, start: int) -> ProseCommand | None:
        return prose_command(self._text, name, start, self._at, sure=self._surely_tex())

    def _surely_tex(self) -> bool:
        if self._is_tex is None:
            self._is_tex = is_tex(self._text)
        return self._is_tex

    def _meant(self, found: ProseCommand) -> list[Piece]:
        """The pieces of what a command of prose stands for."""
        if found.kind == "prose":  # in at most three braces within each other
            return _Scanner(found.body).scan()
        return [(_KINDS[found.kind], found.body)]

    def _take(self, sign: str) -> str:
        """``sign`` if it stands next, else nothing; it is passed then."""
        if not self._text.startswith(sign, self._at):
            return ""
        self._at += len(sign)
        return sign

    def _end_of_arguments(self) -> int:
        """Where the balanced groups end that stand right here (at most two)."""
        end = self._at
        for _ in range(2):
            if found := _SMALL_GROUP.match(self._text, end):
                end = found.end()
        return end

    def _with_argument(self, name: str, depth: int) -> list[Piece]:
        if name == "href":
            end = self._text.find("}{", self._at, self._at + _LONGEST_FORMULA)
            if self._text[self._at : self._at + 1] == "{" and end > 0:
                self._at = end + 1
        if self._text[self._at : self._at + 1] != "{" or depth >= _DEEPEST:
            if name in _DECLARED:
                return [(SegmentKind.TEXT, self._word(name, self._at))]
            return [(SegmentKind.TEXT, "" if name in _ARGUMENT else "\\" + name)]
        self._at += 1
        inner = self.scan(depth + 1)
        self._take("}")
        return inner

    def _word(self, name: str, start: int) -> str:
        """A command that takes nothing, as text."""
        if name == "}" and closes_style(self._text, start):
            return ""
        if name == "{" and (word := _ESCAPED_GROUP.match(self._text, self._at)):
            self._at = word.end()
            return word[1]
        sign = printed(name, self._text[self._at : self._at + 1])
        if sign is not None:
            return sign
        if name in _DECLARED:
            self._at += self._text[self._at : self._at + 1] == " "
            return ""
        sign = _NAMES.get(name) or symbols.SYMBOLS.get(name) or symbols.RELATIONS.get(name)
        if sign is None or self._text[start - 1 : start] == ":":
            return "\\" + name
        if self._text.startswith("{}", self._at):
            self._at += 2
        elif name in _TEXT_LETTERS:
            self._at += self._text[self._at : self._at + 1] == " "
        return sign
