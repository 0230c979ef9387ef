"""LaTeX decoder: the text that a value of a bibliography means, with its formulas as TeX.

Accents, letters, signs, ties, dashes and quotes become Unicode; braces that protect capitals
go; commands that only change how words look go, and their words stay; commands that are not
known stay as they are, with their braces. Formulas (``$...$``, ``\\(...\\)``, ``\\ensuremath``)
are kept as TeX, as everywhere in a :class:`~paperdesk.model.Paper`.
"""

import re
import unicodedata
from functools import lru_cache
from string import ascii_letters
from typing import TYPE_CHECKING

from paperdesk.formats.bibtex.latex_macros import (
    ACCENTS,
    ADDRESSES,
    ENCLOSING,
    GONE,
    SCRIPTS,
    SIGNS,
    WORDS,
)
from paperdesk.lazy_imports import lazy_module

if TYPE_CHECKING:
    from paperdesk.text.tex import segmenter
else:
    segmenter = lazy_module("paperdesk.text.tex.segmenter")

_ANY = re.compile(r"[\\{}~$`]")
_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.|$)|[{}~$]|-{2,3}(?!-)|``|''|\?`|!`", re.DOTALL)
_SINGLE_QUOTES = re.compile(r"(?<![\w`?!\\])`(?=\w)([^`$\\{}\n]{1,200}?)'(?![\w'])")
_BLANKS = re.compile(r"[ \t\r\n]+")
_LONGEST_FORMULA, _LONGEST_SCRIPT, _DEEPEST = 2_000, 20, 20
_LONGEST_REMEMBERED = 200  # characters; an abstract does not come again
_QUOTES = {"``": "“", "?`": "¿", "!`": "¡", "--": "–", "---": "—", "~": " "}
_FORMULAS = {"\\(": "\\)", "\\[": "\\]"}
_TAKES_DIAERESIS = frozenset("aeiouyAEIOUYıȷëïöüwWxXhHt")
_SPACING = {"'": "´", "`": "`", "^": "^", "~": "~", '"': "¨"}
_MARK = r"['\"`^~=.]"
_ACCENTED = rf"{_MARK}\\[ij]|(?:{_MARK}|[A-Za-z])\{{\\?[A-Za-z]\}}|{_MARK}[A-Za-z]"
_IN_BRACES = rf"\\(?:[A-Za-z]{{1,2}}|{_ACCENTED}|[A-Za-z] [A-Za-z])\}}"
_BARE = (
    rf"[&%#_,;:/@-]|{_MARK}\\[ij](?![A-Za-z\s])|(?:{_MARK}|[A-Za-z])\{{\\?[A-Za-z]\}}"
    rf"|{_MARK}[A-Za-z]"
    r"|(?:emph|text(?:it|bf|tt|sc|rm|sf|sl|up|md|normal)|[mh]box|underline|uline)(?=\{)"
)
_FORMULA = r"(?!\$)[^$\\]{0,2000}+(?:\\[^$\n][^$\\]{0,2000}+){0,50}+\$(?!\$)"
_EASY = re.compile(rf"[{{\\](?:(?<=\{{){_IN_BRACES}|(?<=\\)(?:{_BARE}))")
_PIECES = re.compile(  # begins with a set of signs, so that re looks for them ten times as fast
    rf"([{{}}~$\\`'?!-](?:(?<=\{{){_IN_BRACES}|(?<=\\)(?:{_BARE})|(?<=\$){_FORMULA}"
    r"|(?<=-)-+|(?<=')'|(?<=[`?!])`)?+)"
)
_OF_ADDRESSES = re.compile(
    r"\{?\\(?:([_&%#~$^-])|(textunderscore|_)|textasciitilde|~)(?:\{\})?\}?|\{\\~\{\}\}"
)


def decode_latex(text: str) -> str:
    """The text that ``text`` means. Never raises; time is linear in its length."""
    if not _ANY.search(text) and "--" not in text:
        return text
    text = _SINGLE_QUOTES.sub(r"‘\1’", text) if "`" in text else text
    return (_decoded if len(text) <= _LONGEST_REMEMBERED else _decoded.__wrapped__)(text)


def plain_address(text: str) -> str:
    """An address, DOI or id as it stands; escapes, which none has, are taken back."""
    text = "".join(text.split()) if "\n" in text else text.strip()
    if "\\" not in text:
        return text.strip("{}") if text[:1] == "{" else text
    for command in ADDRESSES:
        if text.startswith(f"\\{command}{{"):
            text = text[len(command) + 2 :].rstrip("}")
    return _OF_ADDRESSES.sub(_unescaped, text)


def _unescaped(found: re.Match[str]) -> str:
    return found[1] or ("_" if found[2] else "~")


def easy_letters(text: str) -> str:
    """``text`` with the letters that stand in braces only because old TeX wanted it."""
    return _EASY.sub(_looked_up, text) if "\\" in text else text


@lru_cache(maxsize=2_048)
def _decoded(text: str) -> str:
    pieces = _PIECES.split(text)
    for at in range(1, len(pieces), 2):
        piece = pieces[at]
        meant = _EASY_PIECES.get(piece)
        if meant is not None:
            pieces[at] = meant
        elif piece[0] != "$" or len(piece) == 1:
            return _scanned(text)
    return "".join(pieces)


def _looked_up(found: re.Match[str]) -> str:
    """The letter or sign that a command is, as nine of ten are; any other as it stands."""
    return _EASY_PIECES.get(found[0], found[0])


def _scanned(text: str) -> str:
    """A text sign by sign; a dollar sign keeps its backslash where it would begin a formula."""
    decoder = _LatexDecoder(text)
    decoder.scan()
    found = "".join(decoder.out)
    if decoder.has_money and decoder.formulas != _formulas(found):
        decoder = _LatexDecoder(text, dollar="\\$")
        decoder.scan()
        found = "".join(decoder.out)
    return unicodedata.normalize("NFC", found)


def _formulas(text: str) -> int:
    return sum(kind in segmenter.MATHS for kind, _ in segmenter.split(text))


class _LatexDecoder:
    """The place in a text, what was decoded before it, and the braces that are open there."""

    def __init__(
        self, text: str, at: int = 0, above: "_LatexDecoder | None" = None, dollar: str = "$"
    ) -> None:
        self._text = text
        self.at = at
        self._depth: int = above._depth + 1 if above else 0
        self._quoted: bool = above._quoted if above else "``" in text
        self._dollar: str = above._dollar if above else dollar
        self.formulas = 0
        self.has_money = False
        self._closing: list[str] = []
        self.out: list[str] = []

    def scan(self) -> None:
        """Decode all of it."""
        while found := _TOKEN.search(self._text, self.at):
            if found.start() > self.at:
                self.out.append(self._text[self.at : found.start()])
            self.at = found.end()
            self._take(found[0])
        self.out.append(self._text[self.at :])
        self.out += reversed(self._closing)

    def _take(self, token: str) -> None:
        if token == "{":
            self._closing.append("")
        elif token == "}":
            self.out.append(self._closing.pop() if self._closing else "")
        elif token == "$":
            self._formula("$", "$")
        elif token in _FORMULAS:
            self._formula(token, _FORMULAS[token])
        elif token[0] == "\\":
            self._command(token[1:])
        elif token == "''":
            self.out.append("”" if self._quoted else token)
        else:
            self.out.append(_QUOTES[token])

    def _formula(self, opening: str, closing: str) -> None:
        """Keep a formula as it is; a dollar sign without its fellow is one of money."""
        start = self.at - len(opening)
        if opening == "$" and self._text.startswith("$", self.at):
            closing = "$$"
            self.at += 1
        end = self._text.find(closing, self.at, self.at + _LONGEST_FORMULA)
        while end > 0 and closing == "$" and self._text[end - 1] == "\\":
            end = self._text.find(closing, end + 1, self.at + _LONGEST_FORMULA)
        if end < 0:
            self.out.append(self._text[start : self.at])
            return
        self.at = end + len(closing)
        self.formulas += 1
        self.out.append(self._text[start : self.at])

    def _command(self, name: str) -> None:
        name = name.rstrip("*") or name
        if name in ACCENTS:
            self._accent(name)
            return
        is_word = name[:1].isalpha()
        if name == "$":
            self.out.append(self._dollar)
            self.has_money = True
        elif name in SIGNS:
            self._pass_blanks(is_word)
            self.out.append(SIGNS[name])
        elif name in WORDS:
            self._pass_blanks(is_word)
        elif name in SCRIPTS:
            self._script(name)
        elif name in ENCLOSING:
            opening, closing = ENCLOSING[name]
            self.out.append(opening)
            self._open(closing)
        else:
            self._with_argument(name)

    def _with_argument(self, name: str) -> None:
        if name in GONE or name == "href":
            self._argument()
        elif name in ADDRESSES:
            self.out.append(plain_address(self._argument()))
        elif name == "ensuremath":
            self.formulas += 1
            self.out.append(f"${self._argument()}$")
        else:
            self._unknown(name)

    def _unknown(self, name: str) -> None:
        """Keep a command, and the braces of what stands behind it."""
        self.out.append("\\" + name)
        if name[:1].isalpha() and self._text.startswith("{", self.at):
            self.out.append("{")
            self._open("}")

    def _open(self, closing: str) -> None:
        """Pass the brace that stands here; its fellow will be ``closing``."""
        if self._text.startswith("{", self.at):
            self.at += 1
            self._closing.append(closing)
        else:
            self.out.append(closing)

    def _pass_blanks(self, is_word: bool) -> None:
        found = _BLANKS.match(self._text, self.at) if is_word else None
        self.at = found.end() if found else self.at

    def _argument(self) -> str:
        """What stands in the braces here, as it is; nothing where there are none."""
        self._pass_blanks(is_word=True)
        if not self._text.startswith("{", self.at):
            return ""
        depth, start = 0, self.at + 1
        for at in range(self.at, len(self._text)):
            depth += {"{": 1, "}": -1}.get(self._text[at], 0)
            if not depth:
                self.at = at + 1
                return self._text[start:at]
        self.at = len(self._text)
        return self._text[start:]

    def _script(self, name: str) -> None:
        words = self._inner(self._argument())
        small = words.translate(SCRIPTS[name])
        is_whole = not any(map(str.isalpha, words)) and len(words) < _LONGEST_SCRIPT
        self.out.append(small if is_whole else words)

    def _inner(self, text: str) -> str:
        if self._depth >= _DEEPEST:
            return text
        scanner = _LatexDecoder(text, above=self)
        scanner.scan()
        return "".join(scanner.out)

    def _accent(self, name: str) -> None:
        """The letter behind an accent, with it; the accent alone where there is no letter."""
        alone = self._text[self.at : self.at + 1].isspace()
        if name == '"' and alone and self._text[max(self.at - 3, 0)] != "{":  # a quotation mark
            self.out.append(name)
            return
        is_bare = not self._text.startswith("{", self.at)
        base = self._base()
        letter = {"ı": "i", "ȷ": "j"}.get(base[:1], base[:1])
        if is_bare and self._is_quote(name, base):
            self.out.append(name + base)
        elif letter.isalpha():
            marked = unicodedata.normalize("NFC", letter + ACCENTS[name])
            self.out.append(marked + base[1:])
        else:
            self.out.append(_SPACING.get(name, "") + base)

    def _is_quote(self, name: str, base: str) -> bool:
        """Whether this is a quote that another program has escaped: ``\\"Quick\\"``, ``it\\'s``."""
        if name == '"':
            return base[:1] not in _TAKES_DIAERESIS
        after = self._text[self.at : self.at + 1]
        before = self._text[self.at - 4 : self.at - 3]
        return name == "'" and base == "s" and before.isalpha() and not after.isalpha()

    def _base(self) -> str:
        """What stands behind an accent: a letter, a group, or one command."""
        self._pass_blanks(is_word=True)
        if self._text.startswith("{", self.at):
            return self._inner(self._argument())
        found = _TOKEN.match(self._text, self.at)
        if found is None:
            self.at += 1
            return self._text[self.at - 1 : self.at]
        if found[0][0] != "\\" or self._depth >= _DEEPEST:
            return ""
        inner = _LatexDecoder(self._text, found.end(), self)
        inner._command(found[0][1:])
        self.at = inner.at
        return "".join(inner.out)


def _easy_letters() -> dict[str, str]:
    """Accents and letters in all the ways in which they are mostly written."""
    found: dict[str, str] = {rf"\{sign}": SIGNS[sign] for sign in "&%#_,;:/@-"}
    for name, sign in SIGNS.items():
        if name.isalpha() and len(name) < 3 and sign.isalpha():
            found[rf"{{\{name}}}"] = sign
    found.update((rf"\{name}", "") for name in WORDS)
    for name, mark in ACCENTS.items():
        for base in ascii_letters:
            letter = unicodedata.normalize("NFC", base + mark)
            if len(name) > 1 or len(letter) > 1:
                continue
            ways = [rf"\{name}{{{base}}}", rf"{{\{name}{{{base}}}}}"]
            ways += [rf"{{\{name} {base}}}"] if name.isalpha() else [rf"{{\{name}{base}}}"]
            if base in "ij":
                ways += [rf"\{name}{{\{base}}}", rf"{{\{name}{{\{base}}}}}"]
                ways += [rf"\{name}\{base}", rf"{{\{name}\{base}}}"]
            if not name.isalpha() and (name, base) != ("'", "s"):
                ways.append(rf"\{name}{base}")
            found.update(dict.fromkeys(ways, letter))
    return found


_EASY_PIECES = {
    **dict(zip("-'`?!", "-'`?!", strict=True)),
    **dict.fromkeys("{}", ""),
    **_QUOTES,
    **_easy_letters(),
}
